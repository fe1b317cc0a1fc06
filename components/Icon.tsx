/** Icons drawn on a 20 unit grid with one stroke. They carry no meaning of their own to a screen reader: name the button. */
const SHAPES = {
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l3.5 3.5',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  bin: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10M8.5 9v4.5M11.5 9v4.5',
  export: 'M10 3.5v9M6.5 9.5l3.5 3.5 3.5-3.5M4 14v2.5h12V14',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  read: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM7.4 10.2l1.9 1.9 3.4-3.8',
  unread: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
  chevron: 'M6 8.5l4 4 4-4',
  alert: 'M10 3.5l7 12.5H3zM10 8v3.8M10 13.6v.4',
  clip: 'M5.5 3.5h9v13L10 13.2l-4.5 3.3z',
  plus: 'M10 5.5v9M5.5 10h9',
  minus: 'M5.5 10h9',
  reading: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM10 4v12M12 4.4v11.2M14 5.6v8.8',
  star: 'M10 3.2l2.1 4.4 4.8.6-3.5 3.3.9 4.8-4.3-2.4-4.3 2.4.9-4.8-3.5-3.3 4.8-.6z',
  folder: 'M3.5 15.5v-10h4.5l1.5 2h7v8z',
  tag: 'M3.5 4h6l7 7-5.5 5.5-7.5-7.5zM6.8 7.2v.1',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  sort: 'M6.5 4.5v11M3.5 12.5l3 3 3-3M11.5 5.5h5M11.5 9.5h4M11.5 13.5h3',
  chart: 'M4 16V4M4 16h12.5M7.5 13v-3M11 13V6.5M14.5 13V9',
  keep: 'M4 8.5v7.5h12V8.5M3 4.5h14v4H3zM8 11.5h4',
  settings: 'M4 6h6M14 6h2M4 14h2M10 14h6M12 4v4M8 12v4',
  help: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 8a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.3M10 13.4v.1',
  note: 'M5 3.5h10v9l-4 4H5zM11 16.5v-4h4M7.5 7h5M7.5 10h3',
  quote: 'M4 5.5h12M4 9.5h12M4 13.5h6M13 14.5l1.5-2h2M13 14.5v-1.7',
  restore: 'M4.5 8.5h7a4 4 0 0 1 0 8H8M7.5 5.5l-3 3 3 3',
  list: 'M4 5.5h12M4 10h12M4 14.5h12',
  panel: 'M3.5 4h13v12h-13zM12 4v12',
  up: 'M6 11.5l4-4 4 4',
  down: 'M6 8.5l4 4 4-4',
  print: 'M6 7.5V3.5h8v4M6 13.5H3.5v-6h13v6H14M6 11.5h8v5H6z',
  copy: 'M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1',
  mark: 'M4 16.5c1.3-1.2 2.7-1.2 4 0s2.7 1.2 4 0 2.7-1.2 4 0M5 12.5l1-3 6-6 3 3-6 6z',
  letters:
    'M2.5 15l4-10 4 10M3.9 11.5h5.2M12 15c0-6 5.5-6 5.5-2.5V15M17.5 12c-3 0-5.5.3-5.5 1.9 0 2 4.5 2 5.5-.9',
  open: 'M11.5 4h4.5v4.5M16 4l-7 7M13.5 11.5V16h-9.5V6.5h4.5',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.5h7',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
