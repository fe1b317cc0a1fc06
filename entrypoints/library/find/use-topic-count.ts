import { useCallback } from 'preact/hooks';
import type { CollectionSearch, Found, Problem } from '../../../lib/model';
import { toSearchProblem } from '../../../lib/workers/search-client';

/**
 * Counts the clippings of a result that a topic of some words would have: another function for each new result, null before the
 * first. What cannot be read is told, and counts nothing.
 */
export function useTopicCount(
  search: CollectionSearch | null,
  found: Found | null,
  onProblem: (problem: Problem) => void,
) {
  const token = found?.token;
  const count = useCallback(
    async (words: readonly string[]): Promise<number | null> => {
      if (!search || token === undefined) return null;
      try {
        return await search.countTopic(token, words);
      } catch (error) {
        onProblem(toSearchProblem(error));
        return null;
      }
    },
    [search, token, onProblem],
  );
  return search && token !== undefined ? count : null;
}
