import { useMemo, useRef } from 'preact/hooks';

/** The reader's pane as far as the keyboard is concerned. */
export interface ReaderFocus {
  /** The clipping that comes next is to have the focus; `isShown`: it is there already, and has it at once. */
  enter(isShown: boolean): void;
  /** The clipping that comes next has the focus if the one that is shown has it: on the same tool, where it is on one. */
  keep(): void;
  /** A clipping is shown. */
  settle(): void;
}

const PANE = '.library-reader .reader-scroll';

/**
 * The keyboard's way into the reader. A clipping is drawn anew as a whole when another is opened, and with it whatever had the focus: it is
 * given to the article, which a screen reader then names and which Space and the arrows scroll.
 */
export function useReaderFocus(): ReaderFocus {
  /** The name of a tool, or '' for the article; null where the focus is to stay where it is. */
  const wish = useRef<string | null>(null);
  return useMemo(
    () => ({
      enter(isShown) {
        wish.current = isShown ? null : '';
        if (isShown) focusOn('');
      },
      keep() {
        const active = document.activeElement;
        if (active === null || active.closest('.library-reader') === null) return;
        wish.current = active.closest('.reader-tools') ? (active.getAttribute('aria-label') ?? '') : '';
      },
      settle() {
        const tool = wish.current;
        wish.current = null;
        // nb. On a narrow screen the list gives way to the reader, with the line that had the focus.
        if (tool !== null) focusOn(tool);
        else if (
          document.querySelector('.library-list')?.checkVisibility({ visibilityProperty: true }) === false
        )
          focusOn('');
      },
    }),
    [],
  );
}

function focusOn(tool: string): void {
  const tools = document.querySelectorAll<HTMLElement>('.library-reader .reader-tools [aria-label]');
  const wanted =
    tool === '' ? undefined : [...tools].find((each) => each.getAttribute('aria-label') === tool);
  (wanted ?? document.querySelector<HTMLElement>(PANE))?.focus({ preventScroll: true });
}
