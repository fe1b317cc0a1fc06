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
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
