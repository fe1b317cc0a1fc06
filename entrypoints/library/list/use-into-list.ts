import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { TableControls } from '../../../components/library/ClipTable';
import type { SearchQuery } from '../../../lib/model';
import { isSameSearch } from '../../../lib/view/search-address';
import type { ListView } from './list-session';
import type { useCursor } from './use-cursor';

/** Where the keyboard goes from the search box: to what stands first, or to the line it was on. */
export type IntoList = 'first' | 'line';

interface Given {
  readonly view: ListView;
  /** The search as it is asked, perhaps ahead of the list. */
  readonly query: SearchQuery;
  readonly cursor: ReturnType<typeof useCursor>;
  readonly table: RefObject<TableControls | null>;
  readonly box: RefObject<HTMLInputElement | null>;
}

/**
 * The keyboard's way from the search box into the list: at once, or as soon as what was asked last stands there. Where nothing was
 * found it stays in the box, and where one types on or goes elsewhere meanwhile it is not moved.
 */
export function useIntoList({ view, query, cursor, table, box }: Given): (to: IntoList) => void {
  const [wanted, setWanted] = useState<IntoList | null>(null);
  useLayoutEffect(() => {
    if (wanted === null) return;
    const isWaiting = document.activeElement === box.current && box.current?.value === query.text;
    if (isWaiting && (view.is === 'opening' || view.isAsking || !isSameSearch(view.query, query))) return;
    setWanted(null);
    if (!isWaiting || view.total === 0) return;
    const index = wanted === 'first' ? 0 : Math.max(0, cursor.latest.current.index);
    cursor.moveTo(index);
    table.current?.focusRow(index);
  });
  return useCallback((to: IntoList) => setWanted(to), []);
}
