import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly active: Id;
  readonly onChange: (id: Id) => void;
}

/** A row of tabs (ARIA): one tab stop, arrow keys, Home and End move and choose at once. Its panels are `TabPanel`s. */
export function Tabs<Id extends string>({ label, tabs, active, onChange }: Props<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const choose = (at: number) => {
    const tab = tabs.at(at % tabs.length);
    if (!tab) return;
    onChange(tab.id);
    row.current?.querySelector<HTMLElement>(`#${tabId(tab.id)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === active);
    const target = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: -1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row}>
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === active}
          aria-controls={panelId(id)}
          tabIndex={id === active ? 0 : -1}
          onClick={() => onChange(id)}
          onKeyDown={onKeyDown}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly id: string;
  readonly active: string;
  readonly children: ComponentChildren;
}

/** What a tab shows; hidden panels stay empty. */
export function TabPanel({ id, active, children }: PanelProps) {
  const shown = id === active;
  return (
    <div class="panel" role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)} hidden={!shown}>
      {shown && children}
    </div>
  );
}

const tabId = (id: string) => `tab-${id}`;
const panelId = (id: string) => `panel-${id}`;
