import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeCard, type Place, type Rect, type Size } from '../../lib/view/place-card';

/**
 * A place beside what an element belongs to, within the window and off it; found again after each change of content, for what
 * stands above its words grows upwards. Until it is found the element is not seen.
 */
export function usePlaced<E extends HTMLElement>(
  rects: readonly Rect[],
  viewport: Size,
): { readonly root: RefObject<E | null>; readonly style: Record<string, string> } {
  const root = useRef<E>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    if (!root.current) return;
    const { offsetWidth: width, offsetHeight: height } = root.current;
    const next = placeCard(rects, { width, height }, viewport);
    setPlace((now) => (now?.left === next.left && now.top === next.top ? now : next));
  });
  return {
    root,
    // nb. Not by visibility: what is hidden takes no focus.
    style: place ? { left: `${place.left}px`, top: `${place.top}px` } : { opacity: '0' },
  };
}
