/**
 * Opens the collection. Each context (the service worker, the popup, the library) has one connection of its own, made when
 * it first asks; a service worker that is stopped and started again opens it anew.
 */
import { BLOCKED_MS } from '../limits';
import { QuwenDatabase } from './schema';
import { toVersionedFactory } from './versioned-factory';

/** Where the database lives: the browser's own IndexedDB, or a fake in tests. */
export interface StoreHome {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * A connection to the collection; nothing is opened until a verb asks. It closes itself when another context wants to
 * upgrade or delete the database, and opens again with the next verb.
 */
export function createStore(home: StoreHome): QuwenDatabase {
  const store = new QuwenDatabase({
    indexedDB: toVersionedFactory(home.indexedDB),
    IDBKeyRange: home.IDBKeyRange,
    // nb. Dexie's cache keeps the rows of live queries in memory and guesses at the outcome of writes; lists of ours are
    // read in milliseconds, and a guess that fails (storage full) would show a clipping that was never saved.
    cache: 'disabled',
  });
  const close = () => store.close({ disableAutoOpen: false });
  store.on('versionchange', close);
  // An older connection that does not let go (a frozen tab) would leave the reader waiting for ever.
  store.on('blocked', () => {
    setTimeout(() => store.isOpen() || close(), BLOCKED_MS);
  });
  return store;
}

let store: QuwenDatabase | undefined;

/** The collection of this browser, through this context's one connection. */
export function openStore(): QuwenDatabase {
  return (store ??= createStore({ indexedDB, IDBKeyRange }));
}
