/** The search box of the library, with what is chosen beneath it. */
import type { RefObject } from 'preact';
import type { CollectionSearch, FacetCounts, Found, Problem, SearchQuery, Shelves } from '../../lib/model';

export interface SearchBarProps {
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
  /** Null until the search is awake. */
  readonly found: Found | null;
  readonly facets: FacetCounts | null;
  readonly search: CollectionSearch | null;
  /** From useShelves(); null until they are read. */
  readonly shelves: Shelves | null;
  /** The box itself, for the key / to focus and select. */
  readonly box?: RefObject<HTMLInputElement>;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
}

export function SearchBar({ query, box }: SearchBarProps) {
  return (
    <search class="search-bar">{<input type="text" value={query.text} ref={box ?? null} readOnly />}</search>
  );
}
