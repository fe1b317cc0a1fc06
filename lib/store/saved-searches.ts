/** Searches that the reader keeps by name. */
import type { Result, SavedSearch, SearchQuery } from '../model';
import { attempt, Refused } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { assertFree, toName } from './shelf-names';

/** Every saved search, the oldest first. */
export function readSearches(store: QuwenDatabase = openStore()): Promise<Result<SavedSearch[]>> {
  return attempt(store, () => loadSearches(store));
}

/** The same within a transaction. */
export async function loadSearches(store: QuwenDatabase): Promise<SavedSearch[]> {
  return (await store.searches.toArray()).toSorted((one, other) => one.addedAt - other.addedAt);
}

/** Keeps a search. One of that name asks for this from now on; `unexpected` for a name of blanks. */
export function addSearch(
  typed: string,
  query: SearchQuery,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<SavedSearch>> {
  return attempt(store, () =>
    store.transaction('rw', store.searches, async () => {
      const name = toName(typed);
      const there = (await loadSearches(store)).find((search) => search.name === name);
      const search: SavedSearch = { id: crypto.randomUUID(), addedAt: now, ...there, name, query };
      await store.searches.put(search);
      return search;
    }),
  );
}

/** `name-taken` where another search has the name; `unexpected` for a name of blanks, or a search that is not there. */
export function renameSearch(
  id: string,
  typed: string,
  store: QuwenDatabase = openStore(),
): Promise<Result<SavedSearch>> {
  return attempt(store, () =>
    store.transaction('rw', store.searches, async () => {
      const name = toName(typed);
      const searches = await loadSearches(store);
      const search = searches.find((each) => each.id === id);
      if (!search) throw new Refused('unexpected');
      assertFree(name, id, searches);
      const renamed: SavedSearch = { ...search, name };
      await store.searches.put(renamed);
      return renamed;
    }),
  );
}

/** Takes a search away and answers with it, as `putSearch` needs it; undefined where it is gone already. */
export function removeSearch(
  id: string,
  store: QuwenDatabase = openStore(),
): Promise<Result<SavedSearch | undefined>> {
  return attempt(store, () =>
    store.transaction('rw', store.searches, async () => {
      const search = await store.searches.get(id);
      await store.searches.delete(id);
      return search;
    }),
  );
}

/** Puts a search back as it was. */
export function putSearch(search: SavedSearch, store: QuwenDatabase = openStore()): Promise<Result<void>> {
  return attempt(store, async () => {
    await store.searches.put(search);
  });
}
