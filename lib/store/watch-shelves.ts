import { liveQuery } from 'dexie';
import type { Problem, Result, Shelves } from '../model';
import { attempt } from './attempt';
import { loadFolders } from './folders';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { loadSearches } from './saved-searches';

/** What the reader named; `topics` are the reader's edits alone. */
export type StoredShelves = Pick<Shelves, 'folders' | 'topics' | 'searches'>;

/**
 * Folders, topics and saved searches, now and again after every change in whichever context; `onProblem` where they cannot be
 * read, after which nothing more comes. Returns the function that ends it.
 */
export function watchShelves(
  onChange: (shelves: StoredShelves) => void,
  onProblem: (problem: Problem) => void,
  store: QuwenDatabase = openStore(),
): () => void {
  const report = (problem: Problem) => {
    subscription.unsubscribe();
    onProblem(problem);
  };
  const subscription = liveQuery(async () => readShelves(store)).subscribe({
    next: (read) => (read.ok ? onChange(read.value) : report(read.problem)),
    error: () => report('storage-failed'),
  });
  return () => subscription.unsubscribe();
}

function readShelves(store: QuwenDatabase): Promise<Result<StoredShelves>> {
  return attempt(store, () =>
    store.transaction('r', store.folders, store.topics, store.searches, async () => ({
      folders: await loadFolders(store),
      topics: await store.topics.toArray(),
      searches: await loadSearches(store),
    })),
  );
}
