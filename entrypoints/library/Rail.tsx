/** The left rail of the library: shelves, folders, saved searches, facets, and the way to the other views. */
import type { CollectionSearch, FacetCounts, Found, Problem, SearchQuery, Shelves } from '../../lib/model';

export const ROUTES = ['list', 'figures', 'keeping'] as const;
export type Route = (typeof ROUTES)[number];

export interface RailProps {
  readonly query: SearchQuery;
  /** Asks for another search, and with it for the list. */
  readonly onQuery: (query: SearchQuery) => void;
  /** Null until the search is awake; then nothing is counted. */
  readonly found: Found | null;
  /** Of `found`; null until they are counted. The last ones may stand until those of a new search are there. */
  readonly facets: FacetCounts | null;
  readonly search: CollectionSearch | null;
  /** From useShelves(); null until they are read. */
  readonly shelves: Shelves | null;
  readonly route: Route;
  readonly onRoute: (route: Route) => void;
  /** Clippings dragged onto a folder (its id), or out of all folders (''). Without it folders take nothing. */
  readonly onMove?: (ids: readonly string[], folder: string) => void;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
}

export function Rail({ route }: RailProps) {
  return <div class="rail" data-route={route} />;
}
