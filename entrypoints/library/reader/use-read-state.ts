import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BulkChange, FullClip } from '../../../lib/model';

/** How long a clipping is open before it counts as being read, in milliseconds: who steps past it has not read it. */
const OPENED_MS = 700;

interface Pane {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly end: RefObject<HTMLElement | null>;
}

/**
 * Keeps the state of the clipping that is open: unread becomes reading, and reading becomes done when the reader has scrolled to the
 * end of the text. Once for each time it is opened: what the reader says afterwards holds. What lies in the bin is left alone.
 */
export function useReadState(
  clip: FullClip,
  { scroller, end }: Pane,
  change: (wanted: BulkChange) => void,
): void {
  const { id, state, deletedAt } = clip;
  const isKept = deletedAt === null;
  const opened = useRef('');
  const finished = useRef('');
  const put = useRef(change);
  put.current = change;
  useEffect(() => {
    if (!isKept || opened.current === id) return undefined;
    if (state !== 'unread') {
      opened.current = id;
      return undefined;
    }
    const timer = setTimeout(() => {
      opened.current = id;
      put.current({ do: 'state', state: 'reading' });
    }, OPENED_MS);
    return () => clearTimeout(timer);
  }, [id, state, isKept]);
  useEffect(() => {
    const [pane, mark] = [scroller.current, end.current];
    if (!isKept || state !== 'reading' || finished.current === id || !pane || !mark) return undefined;
    // nb. A short text shows its end at once: that is no reading to the end, the reader says so by a key.
    const over = new AbortController();
    const scrolled = () => {
      if (pane.scrollTop === 0 || mark.getBoundingClientRect().top > pane.getBoundingClientRect().bottom)
        return;
      over.abort();
      finished.current = id;
      put.current({ do: 'state', state: 'done' });
    };
    pane.addEventListener('scroll', scrolled, { signal: over.signal, passive: true });
    return () => over.abort();
  }, [id, state, isKept, scroller, end]);
}
