import { useEffect, useState } from 'preact/hooks';
import type { Problem, Shelves } from '../../../lib/model';
import { watchShelves } from '../../../lib/store';

/**
 * What the reader named: folders, topics, saved searches, kept up to date.
 * @param tags every tag in use, most used first, as the search counts them
 * @param onProblem called where they cannot be read; what was read before stays
 * @returns null until they are read
 */
export function useShelves(tags: readonly string[], onProblem: (problem: Problem) => void): Shelves | null {
  const [read, setRead] = useState<Omit<Shelves, 'tags'> | null>(null);
  useEffect(() => watchShelves(setRead, onProblem), [onProblem]);
  return read && { ...read, tags };
}
