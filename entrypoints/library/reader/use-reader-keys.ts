import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readReaderKey, type ReaderAction } from '../../../lib/view/reader-keys';

interface Doing {
  /** Does what a key asks for; false where it has nothing to do here. */
  readonly act: (action: ReaderAction) => boolean;
  /** Closes what stands above the text; false where nothing does. */
  readonly dismiss: () => boolean;
}

/** What has keys of its own; the card of a mention is a dialog that has not. */
const TYPED_IN =
  'dialog:not(.reader-card), input, textarea, select, [role=menu], [role=listbox], [contenteditable]';
/** What Esc closes itself, and stands above any card. */
const CLOSES_ITSELF = 'dialog, [role=menu], [role=listbox], [role=combobox][aria-expanded=true]';
/** What the space bar presses. */
const PRESSED_BY_SPACE = 'button, summary, [role=button], [role=slider]';

/** Listens for the keys of the reader as long as a clipping is open; what is typed, composed or chosen from is left alone. */
export function useReaderKeys(doing: Doing): void {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    const over = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
      if (event.key === 'Escape') {
        // nb. Kept from the field that has the focus as well: one Esc closes one thing.
        if (target.closest(CLOSES_ITSELF) === null && latest.current.dismiss()) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        return;
      }
      if (target.closest(TYPED_IN)) return;
      // nb. In the list o opens a clipping; where one is being read, its page.
      const isOriginal =
        event.key === 'o' && !event.ctrlKey && !event.metaKey && target.closest('.reader') !== null;
      const action = isOriginal ? 'original' : readReaderKey(event);
      if (action === null || ((action === 'page-down' || action === 'page-up') && isScrolledAlready(event)))
        return;
      if (latest.current.act(action)) event.preventDefault();
    };
    // Before the keys of the list, which listen to the same document.
    document.addEventListener('keydown', hear, { signal: over.signal, capture: true });
    return () => over.abort();
  }, []);
}

/** Whether a key that pages means something else where the focus is: within the text and the rail the browser scrolls itself. */
function isScrolledAlready({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return true;
  return (
    target.closest('.reader-scroll, .library-rail') !== null ||
    (key === ' ' && target.closest(PRESSED_BY_SPACE) !== null)
  );
}

/** What a screen keeps of the page before, in pixels: a line or two, to go on from. */
const OVERLAP = 48;

/** Scrolls the article by a screen, as the browser does where it has the focus. */
export function scrollByScreen(scroller: RefObject<HTMLElement | null>, by: 1 | -1): void {
  const pane = scroller.current;
  pane?.scrollBy({ top: by * Math.max(pane.clientHeight / 2, pane.clientHeight - OVERLAP) });
}
