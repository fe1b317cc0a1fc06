/** The collection as it lies in IndexedDB, read past the product's own code. */

/** A row of the clippings. */
export interface StoredClip {
  readonly id: string;
  readonly starred: boolean;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly date: string | null;
  readonly mentionCount: number;
  readonly largestSum: number | null;
  readonly scope: string;
  readonly zones: readonly string[];
  readonly companies: readonly string[];
  readonly clippedAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  readonly note: string;
  readonly tags: readonly string[];
}

/** Runs in a context of the extension, of whatever browser: every row of one table. */
export async function readRows<Row>(table: string): Promise<Row[]> {
  // nb. Opening a database that is not there would make one.
  const databases = await indexedDB.databases();
  if (!databases.some((each) => each.name === 'quwen')) return [];
  return new Promise<Row[]>((resolve, reject) => {
    const opening = indexedDB.open('quwen');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.addEventListener('error', () => reject(reading.error ?? new Error('unreadable')));
      reading.addEventListener('success', () => {
        database.close();
        resolve(reading.result);
      });
    });
  });
}
