import { liveQuery } from 'dexie';
import type { Clip, Problem } from '../model';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { searchClips } from './search-clips';

/**
 * A search that stays up to date: `onChange` is called with the clippings found, soon and again after every change to
 * the collection, in whichever context it was made; `onProblem` where they cannot be read. Returns the function that
 * ends it, after which neither is called.
 *
 * After a problem nothing more comes by itself: watch again to try again.
 */
export function watchClips(
  query: string,
  onChange: (clips: Clip[]) => void,
  onProblem: (problem: Problem) => void,
  store: QuwenDatabase = openStore(),
): () => void {
  const report = (problem: Problem) => {
    subscription.unsubscribe();
    onProblem(problem);
  };
  const subscription = liveQuery(async () => searchClips(query, store)).subscribe({
    // nb. Dexie keeps quiet in a live query about a database that did not open. A Result is a value and is handed on.
    next: (found) => (found.ok ? onChange(found.value) : report(found.problem)),
    error: () => report('storage-failed'),
  });
  return () => subscription.unsubscribe();
}
