/** IndexedDB itself, without Dexie: to look at a database from outside, or to make one that our code did not. */

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

interface StoredIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

interface StoredTable {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly StoredIndex[];
  readonly rows: readonly unknown[];
}

/** A database as a file holds it. `version` is the browser's count: ten times Dexie's. */
export interface StoredDatabase {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly StoredTable[];
}

/** Everything a database holds, and its version; opens it as it stands and closes it again. */
export async function dumpDatabase(factory: IDBFactory, name: string): Promise<StoredDatabase> {
  const database = await settle(factory.open(name));
  const tables: StoredTable[] = [];
  for (const tableName of database.objectStoreNames) {
    const table = database.transaction(tableName).objectStore(tableName);
    const indexes = [...table.indexNames].map((indexName) => {
      const { keyPath, unique, multiEntry } = table.index(indexName);
      return { name: indexName, keyPath, unique, multiEntry };
    });
    tables.push({ name: tableName, keyPath: table.keyPath, indexes, rows: await settle(table.getAll()) });
  }
  database.close();
  return { name, version: database.version, tables };
}

/** How bytes stand in a file: { "base64": "…" }. */
const BYTES = 'base64';

const asWritten = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { [BYTES]: Buffer.from(value).toString('base64') } : value;

/** A database as the text of a file, and back. */
export function toFile(stored: StoredDatabase): string {
  return `${JSON.stringify(stored, asWritten, 2)}\n`;
}

export function fromFile(text: string): StoredDatabase {
  return JSON.parse(text, (_, value: unknown) => {
    const bytes: unknown = Object(value)[BYTES];
    // nb. Read in browsers as well, which have no Buffer.
    return typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)) : value;
  });
}

/** Makes the database that `dumpDatabase` told of, in a browser that has none of its name. */
export async function restoreDatabase(factory: IDBFactory, stored: StoredDatabase): Promise<void> {
  const request = factory.open(stored.name, stored.version);
  request.addEventListener('upgradeneeded', () => {
    for (const { name, keyPath, indexes, rows } of stored.tables) {
      const table = request.result.createObjectStore(name, { keyPath });
      for (const index of indexes)
        table.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
      for (const row of rows) table.add(row);
    }
  });
  (await settle(request)).close();
}

/** Opens the database and holds on to it: an older context that hears no versionchange. */
export function holdDatabase(factory: IDBFactory, name: string, version: number): Promise<IDBDatabase> {
  return settle(factory.open(name, version));
}
