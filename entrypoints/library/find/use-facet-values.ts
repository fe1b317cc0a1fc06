import { useCallback } from 'preact/hooks';
import type { CollectionSearch, Facet, FacetValue, Found, Problem } from '../../../lib/model';
import { toSearchProblem } from '../../../lib/workers/search-client';

/**
 * Looks for values of a facet in a result: another function for each new result, null before the first. What cannot be
 * read is told, and nothing is found.
 */
export function useFacetValues(
  search: CollectionSearch | null,
  found: Found | null,
  onProblem: (problem: Problem) => void,
) {
  const token = found?.token;
  const find = useCallback(
    async (facet: Facet, words: string): Promise<readonly FacetValue[]> => {
      if (!search || token === undefined) return [];
      try {
        return await search.facetValues(token, facet, words);
      } catch (error) {
        onProblem(toSearchProblem(error));
        return [];
      }
    },
    [search, token, onProblem],
  );
  return search && token !== undefined ? find : null;
}
