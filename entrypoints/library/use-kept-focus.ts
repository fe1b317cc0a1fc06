import { useEffect, useRef } from 'preact/hooks';

/**
 * Sees to it that the focus is never lost: where what had it is taken out of the page and nothing takes its place, the keyboard would
 * start again at the top.
 * @param home gives the focus to what stands nearest; told what is left of the elements that stood around, the innermost first
 */
export function useKeptFocus(home: (around: readonly Element[]) => void): void {
  const latest = useRef(home);
  latest.current = home;
  useEffect(() => {
    const over = new AbortController();
    let last: readonly Element[] = [];
    let isLooking = false;
    const isLost = () => document.activeElement === document.body && last[0]?.isConnected === false;
    const look = () => {
      isLooking = false;
      if (isLost()) latest.current(last.filter((each) => each.isConnected));
    };
    const watching = new MutationObserver(() => {
      if (isLooking || !isLost()) return;
      isLooking = true;
      // Two frames: most views that take something away give its focus to the next themselves, some when they are drawn.
      requestAnimationFrame(() => requestAnimationFrame(look));
    });
    watching.observe(document.body, { childList: true, subtree: true });
    document.addEventListener(
      'focusin',
      ({ target }) => {
        last = target instanceof Element ? withAncestors(target) : [];
      },
      over,
    );
    document.addEventListener(
      'focusout',
      ({ target, relatedTarget }) => {
        // nb. Of an element that is taken out some browsers tell as well; one that is still there was left on purpose.
        queueMicrotask(() => {
          const isLeft = relatedTarget === null && document.hasFocus() && target === last[0];
          if (isLeft && target instanceof Node && target.isConnected) last = [];
        });
      },
      over,
    );
    return () => {
      over.abort();
      watching.disconnect();
    };
  }, []);
}

function withAncestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) found.push(each);
  return found;
}
