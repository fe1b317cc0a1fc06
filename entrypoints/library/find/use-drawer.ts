import { useEffect, useRef } from 'preact/hooks';

/**
 * The rail as a drawer, which it is on a narrow screen: the focus goes into it when it opens, and back to the button that opened it
 * when it closes; made wide meanwhile, the page has no drawer any more.
 */
export function useDrawer(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isOpen) return undefined;
    const over = new AbortController();
    const rail = document.querySelector('.library-rail');
    const button = rail?.querySelector<HTMLElement>('.drawer-close');
    // nb. Two frames: while it only begins to come in it is hidden still, and takes no focus.
    requestAnimationFrame(() => requestAnimationFrame(() => !over.signal.aborted && button?.focus()));
    const leaveWhenWide = () => {
      if (button?.offsetParent === null) close.current();
    };
    addEventListener('resize', leaveWhenWide, over);
    return () => {
      over.abort();
      const { activeElement } = document;
      if (activeElement === document.body || rail?.contains(activeElement))
        document.querySelector<HTMLElement>('.drawer-button')?.focus();
    };
  }, [isOpen]);
}
