import { IDBFactory } from 'fake-indexeddb';

/** How a browser says that there is no room: at once, on the request; or at the end, when the transaction is written. */
export const FULL_DISK_WAYS = ['request', 'commit'] as const;

/** An IndexedDB on a disk that is full as soon as `disk.full` is set: facts still find room, the long texts do not. */
export class FullDiskFactory extends IDBFactory {
  readonly disk = { full: false };

  /** @param tables what finds no room; by default the long texts alone */
  constructor(
    private readonly way: (typeof FULL_DISK_WAYS)[number],
    private readonly tables: readonly string[] = ['bodies'],
  ) {
    super();
  }

  override open(name: string, version?: number): IDBOpenDBRequest {
    const request = super.open(name, version);
    request.addEventListener('success', () => this.limit(request.result));
    return request;
  }

  private limit(database: IDBDatabase): void {
    const begin = database.transaction.bind(database);
    database.transaction = (...parameters) => {
      const transaction = begin(...parameters);
      const openTable = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => {
        const table = openTable(name);
        if (this.tables.includes(name) && this.disk.full) this.refuse(transaction, table);
        return table;
      };
      return transaction;
    };
  }

  private refuse(transaction: IDBTransaction, table: IDBObjectStore): void {
    const error = new DOMException('There is no room left', 'QuotaExceededError');
    const refused =
      (write: IDBObjectStore['put']): IDBObjectStore['put'] =>
      (row) => {
        if (this.way === 'request') throw error;
        const request = write(row);
        request.addEventListener('success', () => {
          Object.defineProperty(transaction, 'error', { value: error });
          transaction.abort();
        });
        return request;
      };
    table.put = refused(table.put.bind(table));
    table.add = refused(table.add.bind(table));
  }
}
