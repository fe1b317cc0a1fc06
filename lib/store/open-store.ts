import { QuwenDatabase } from './quwen-database';

let store: QuwenDatabase | undefined;

/**
 * The collection of this browser. Each context (the service worker, the popup, the library) has one connection of its own,
 * made when it first asks; a service worker that is stopped and started again makes it anew.
 */
export function openStore(): QuwenDatabase {
  return (store ??= new QuwenDatabase({ indexedDB, IDBKeyRange }));
}
