import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows drawn beyond the edges: a flick of the wheel finds them there. */
const OVERSCAN = 8;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** CSS pixels, the same for each row. */
  readonly rowHeight: number;
  /** A row that is drawn wherever the list stands, because it has the focus; -1 for none. */
  readonly pinned: number;
}

/** Rows of one height of which only those on screen are drawn; redraws the caller when others are. */
export function useVirtualRows({ scroller, count, rowHeight, pinned }: Options): {
  readonly virtual: Virtualizer<HTMLElement, HTMLElement>;
  readonly items: readonly VirtualItem[];
} {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const [virtual] = useState(
    () =>
      new Virtualizer<HTMLElement, HTMLElement>({
        count,
        getScrollElement: () => scroller.current,
        estimateSize: () => rowHeight,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
      }),
  );
  virtual.setOptions({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: OVERSCAN,
    onChange: () => redraw(undefined),
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
      if (pinned >= 0 && pinned < from) rows.unshift(pinned);
      else if (pinned > to && pinned < count) rows.push(pinned);
      return rows;
    },
  });
  // nb. What adapters of this library do: when they are drawn first, and after each drawing, when it takes up its element.
  const { _didMount: begin, _willUpdate: follow } = virtual;
  useLayoutEffect(() => begin(), [begin]);
  useLayoutEffect(() => follow());
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  return { virtual, items: virtual.getVirtualItems() };
}
