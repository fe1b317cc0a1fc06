/**
 * The number that tells what changed since one last looked, without a clock: clocks are set back. All that changes in one
 * transaction gets the same next number, so who has seen it has seen all of it.
 */
import type { Table } from 'dexie';
import type { QuwenDatabase } from './quwen-database';

/** The tables that a transaction which changes clippings must hold to write, so that no two get the same number. */
export function revisedTables(store: QuwenDatabase): Table[] {
  return [store.clips, store.gone];
}

/**
 * The revision of what the transaction at hand changes: one more than the highest there is. nb. Of `gone` too: with the
 * clipping that had the highest, its number would be given a second time. Who forgets rows of `gone` leaves the newest.
 */
export async function nextRevision(store: QuwenDatabase): Promise<number> {
  const highest = await Promise.all(
    [store.clips, store.gone].map((table) => table.orderBy('revision').lastKey()),
  );
  return Math.max(0, ...highest.filter((key) => typeof key === 'number')) + 1;
}
