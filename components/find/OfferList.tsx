// What is offered under a field is chosen with the field's own keys while the focus stays in it: the combobox of ARIA, which
// <select> and <datalist> are not.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** The field names the list by it (aria-controls), and an option by `${id}-${its place}` (aria-activedescendant). */
  readonly id: string;
  readonly class: string;
  readonly label: string;
  readonly offers: readonly { readonly key: string; readonly shows: ComponentChildren }[];
  /** The one the arrow keys have reached; -1 for none. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** The list of a combobox. It stays in the document, empty and hidden, so that the field can name it. */
export function OfferList({ id, class: className, label, offers, at, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id={id}
      class={`offers ${className}`}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      hidden={offers.length === 0}
    >
      {offers.map(({ key, shows }, index) => (
        <div
          key={key}
          id={`${id}-${index}`}
          class="offer"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          // nb. Pressed, not clicked: the field would lose the focus, and with it the list, before the click.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(index);
          }}
        >
          {shows}
        </div>
      ))}
    </div>
  );
}

/** The next place in a list of so many, -1 being the field itself. */
export function stepInOffers(at: number, by: 1 | -1, length: number): number {
  const next = at + by;
  if (next >= length) return -1;
  return next < -1 ? length - 1 : next;
}
