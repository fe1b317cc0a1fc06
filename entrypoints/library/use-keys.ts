import { useEffect, useRef } from 'preact/hooks';
import { readKey, readSecond, type LibraryAction } from '../../lib/view/library-keys';

/** How long the first of two keys waits for the second, in milliseconds: a thought, not a pause. */
const PENDING_MS = 1_500;

/** Keys that mean something of their own to what has the focus: a button is pressed by Enter, a pane scrolled by an arrow. */
const NATIVE_KEYS = new Set(['Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

/**
 * Listens for the keys of the library (lib/view/library-keys) as long as the page stands.
 * @param act does it; answers false for a key that has nothing to do here, which is then left to the browser
 */
export function useKeys(act: (does: LibraryAction) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const over = new AbortController();
    let pending = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The second of two keys, before anything for which it is a key of its own: the article has an a, too.
    const hearSecond = (event: KeyboardEvent) => {
      const first = pending;
      clearTimeout(timer);
      pending = '';
      const does = isForUs(event) ? readSecond(event, first) : null;
      if (does === null) return;
      event.stopPropagation();
      if (latest.current(does)) event.preventDefault();
    };
    const hear = (event: KeyboardEvent) => {
      const read = isForUs(event) ? readKey(event) : null;
      if (read === null) return;
      if ('pending' in read) {
        pending = read.pending;
        timer = setTimeout(() => {
          pending = '';
        }, PENDING_MS);
      } else if (latest.current(read.does)) event.preventDefault();
    };
    window.addEventListener('keydown', hearSecond, { signal: over.signal, capture: true });
    document.addEventListener('keydown', hear, over);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, []);
}

/** Whether a key is free to be ours: nothing is being typed or composed, and nothing that has the focus wants it. */
function isForUs(event: KeyboardEvent): boolean {
  const { target, key } = event;
  // nb. 229 is what some browsers give for the key that ends a composition, after isComposing has become false.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false;
  if (!(target instanceof Element) || target.closest('dialog, [role=menu], [role=listbox]') !== null)
    return false;
  if (target.closest('input:not([type=checkbox], [type=radio], [type=button]), textarea, select') !== null)
    return false;
  if (target instanceof HTMLElement && target.isContentEditable) return false;
  if (!NATIVE_KEYS.has(key)) return true;
  const isControl = target.closest('a, button, summary, input, [role=button], [role=slider]') !== null;
  const isFree = target === document.body || target.closest('[role=grid]') !== null;
  return key === 'Enter' ? isFree && !isControl : isFree;
}
