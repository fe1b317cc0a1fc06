import { useRef } from 'preact/hooks';
import type { Facet, SavedSearch, SearchQuery } from '../../../lib/model';
import { putSearch } from '../../../lib/store';
import { renameValue } from '../../../lib/view/choices';
import type { SheetTelling } from './sheet-telling';

interface Asking {
  readonly query: SearchQuery;
  readonly onQuery: (query: SearchQuery) => void;
  readonly searches: readonly SavedSearch[];
}

/**
 * Has all that asks for a value of a facet ask for the other one; for none where that is null. Answers with the function that
 * undoes it.
 */
export type Rename = (facet: Facet, value: string, to: string | null) => Promise<() => Promise<void>>;

/** What must follow when a value is called otherwise: the search at hand, and the saved ones that ask for it by its name. */
export function useRenaming(asking: Asking, { done }: SheetTelling): Rename {
  // nb. An undo comes later, when other things may be chosen.
  const latest = useRef(asking);
  latest.current = asking;

  return async (facet, value, to) => {
    const { searches } = latest.current;
    const changed = searches.filter(({ query }) => query.chosen[facet].includes(value));
    for (const search of changed)
      await done(putSearch({ ...search, query: renameValue(search.query, facet, value, to) }));
    const { query, onQuery } = latest.current;
    const wasChosen = query.chosen[facet];
    if (wasChosen.includes(value)) onQuery(renameValue(query, facet, value, to));
    return async () => {
      for (const search of changed) await done(putSearch(search));
      if (!wasChosen.includes(value)) return;
      const now = latest.current;
      now.onQuery({ ...now.query, chosen: { ...now.query.chosen, [facet]: wasChosen } });
    };
  };
}
