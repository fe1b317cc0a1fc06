import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly id: string;
  readonly name: string;
  /** Present for what is one of several (radio) or on by itself (check). */
  readonly mark?: { readonly as: 'radio' | 'check'; readonly isOn: boolean };
  readonly isOff?: boolean;
  readonly onChoose: () => void;
}

interface Props {
  /** What the button is called. */
  readonly label: string;
  readonly buttonClass: string;
  /** What the button shows. */
  readonly children: ComponentChildren;
  /** Groups of items, with a line between them. */
  readonly groups: readonly (readonly MenuItem[])[];
}

/** Pixels between the menu and its button, and the edges of the window. */
const GAP = 4;

/**
 * A button with a menu (ARIA): arrow keys, Home, End and first letters move, Esc and Tab close. It stands in the browser's top
 * layer, so that no pane that scrolls cuts it off.
 */
export function Menu({ label, buttonClass, children, groups }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useLayoutEffect(() => {
    if (!isOpen || !menu.current || !button.current) return;
    // nb. A test's document has no top layer.
    if ('showPopover' in menu.current) menu.current.showPopover();
    place(menu.current, button.current);
    items()[0]?.focus();
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const over = new AbortController();
    const closeOutside = (event: Event) => {
      const isInside =
        event.target instanceof Node &&
        (menu.current?.contains(event.target) || button.current?.contains(event.target));
      if (!isInside) setOpen(false);
    };
    for (const name of ['pointerdown', 'focusin', 'scroll'])
      document.addEventListener(name, closeOutside, { capture: true, signal: over.signal });
    addEventListener('resize', () => setOpen(false), over);
    return () => over.abort();
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (target !== undefined) all.at(target % all.length)?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <button
        type="button"
        ref={button}
        class={buttonClass}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <div
          ref={menu}
          class="menu floating-menu"
          role="menu"
          tabIndex={-1}
          aria-label={label}
          popover="manual"
          onKeyDown={onKeyDown}
        >
          {groups.map((group) => (
            <fieldset key={group[0]?.id} role="none">
              {group.map((item) => (
                <Item
                  key={item.id}
                  {...item}
                  onChoose={() => {
                    close();
                    item.onChoose();
                  }}
                />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </>
  );
}

function Item({ name, mark, isOff = false, onChoose }: MenuItem) {
  return (
    <button
      type="button"
      role={mark ? `menuitem${mark.as === 'radio' ? 'radio' : 'checkbox'}` : 'menuitem'}
      aria-checked={mark?.isOn}
      aria-disabled={isOff}
      tabIndex={-1}
      onClick={() => !isOff && onChoose()}
    >
      {name}
    </button>
  );
}

/** Puts the menu under its button, or above it where there is no room; within the window either way. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + GAP;
  const top = below + height > clientHeight ? Math.max(GAP, at.top - GAP - height) : below;
  const left = at.left + width > clientWidth ? at.right - width : at.left;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(GAP, left)}px`;
}
