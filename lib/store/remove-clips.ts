/** Removing clippings for good: out of the bin, and with them all that hangs on them. */
import type { Table } from 'dexie';
import { BIN_DAYS } from '../limits';
import type { Result } from '../model';
import { attempt } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { nextRevision, revisedTables } from './revisions';

/** Removes clippings of the bin for good. What is kept is passed over. Answers with the number removed. */
export function deleteForGood(
  ids: readonly string[],
  store: QuwenDatabase = openStore(),
): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', removingTables(store), async () => {
      const inBin = new Set(await store.clips.orderBy('deletedAt').primaryKeys());
      return removeRows(
        store,
        [...new Set(ids)].filter((id) => inBin.has(id)),
      );
    }),
  );
}

/**
 * Removes for good what was deleted before a moment; to sweep what has lain its time, pass `toBinDeadline(now)`, to empty
 * the bin whole, Infinity. Answers with the number removed.
 */
export function emptyBin(before: number, store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', removingTables(store), async () =>
      removeRows(store, await store.clips.where('deletedAt').below(before).primaryKeys()),
    ),
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment before which a deleted clipping has lain in the bin long enough (BIN_DAYS). */
export function toBinDeadline(now: number): number {
  return now - BIN_DAYS * DAY_MS;
}

/** The tables that a transaction holds which removes clippings. */
export function removingTables(store: QuwenDatabase): Table[] {
  return [...revisedTables(store), store.texts, store.bodies, store.traces, store.passages];
}

/**
 * Removes clippings and all that hangs on them, within a transaction of `removingTables`. Answers with their number.
 *
 * @param known the revision of the transaction, where something else was changed in it before
 */
export async function removeRows(
  store: QuwenDatabase,
  ids: readonly string[],
  known?: number,
): Promise<number> {
  if (ids.length === 0) return 0;
  const revision = known ?? (await nextRevision(store));
  for (const table of [store.clips, store.texts, store.bodies, store.traces])
    await table.bulkDelete([...ids]);
  await store.passages
    .where('clipId')
    .anyOf([...ids])
    .delete();
  await store.gone.bulkPut(ids.map((id) => ({ id, revision })));
  return ids.length;
}
