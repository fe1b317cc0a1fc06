import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { QuwenDatabase, type StoreHome } from '../../lib/store';

/** One browser profile: contexts opened in it share their databases. */
export function makeHome(indexedDB: IDBFactory = new IDBFactory()): StoreHome {
  return { indexedDB, IDBKeyRange };
}

/** A context of its own in a browser of its own, or in the one given. */
export function makeStore(home: StoreHome = makeHome()): QuwenDatabase {
  return new QuwenDatabase(home);
}
