/** Runs in a page of the extension (test/collection/bundle-page.ts): puts a stored database in the place of the collection. */
import { fromFile, restoreDatabase } from './raw-database';

/** @param file the text of v1.json and its like; rejects where something holds the collection open */
async function restoreHere(file: string): Promise<void> {
  const stored = fromFile(file);
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(stored.name);
    deleting.addEventListener('success', () => resolve());
    deleting.addEventListener('error', () => reject(deleting.error ?? new Error('not deleted')));
    deleting.addEventListener('blocked', () => reject(new Error('the collection is open elsewhere')));
  });
  await restoreDatabase(indexedDB, stored);
}

Object.assign(globalThis, { restoreQuwen: restoreHere });
