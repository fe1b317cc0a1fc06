/**
 * Writes what the search had to work out back into the derived tables, when enough has come together and nobody is waiting.
 * Of several tabs one writes (Web Locks); the others find its work when they next start. A full disk ends it for this worker:
 * the search goes on without, and a new start reads a little longer.
 */
import type { QuwenDatabase } from '../store';
import { catalogueRevision, writeCatalogue } from '../store/catalogue';
import { writePacks } from '../store/packs';
import type { LiveCollection } from './live-collection';

const LOCK = 'quwen-search-tables';

/** Clippings or texts that are left for the next start to read by itself: some tens of milliseconds; of a large collection a share. */
const LEAST_OWED = 100;
const OWED_SHARE = 0.02;

interface WriteBackOptions {
  readonly live: LiveCollection;
  readonly store: QuwenDatabase;
  readonly version: string;
  readonly rest: () => Promise<void>;
  readonly locks: Pick<LockManager, 'request'>;
}

/** Whether so much is owed that it is worth writing. */
export function isWorthWriting(live: LiveCollection): boolean {
  if (!live.isWhole()) return false;
  const { facts, texts } = live.owed();
  return Math.max(facts, texts) > Math.max(LEAST_OWED, live.collection.size * OWED_SHARE);
}

/** Writes both tables, unless another tab is at it. Rejects where that fails; what was there before is as it was. */
export async function writeBack({ live, store, version, rest, locks }: WriteBackOptions): Promise<void> {
  await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const owed = live.owed();
    const { texts, ...catalogue } = live.toWrite();
    // Who has not heard of the latest would throw out what others packed since.
    if ((await catalogueRevision(store)) > catalogue.revision) return;
    await writeCatalogue(store, version, catalogue, rest);
    await writePacks(store, version, texts, rest);
    live.settle(owed);
  });
}
