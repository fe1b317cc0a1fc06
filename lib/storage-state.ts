/** Room on the disk, and whether the browser keeps the collection when it runs short. For extension pages: workers cannot ask. */
import type { StorageState } from './model';

/** What of the browser's storage manager is used here; tests pass their own. */
export type StorageManagerPart = Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>;

const UNKNOWN: StorageState = { used: null, quota: null, isPersistent: false };

/** How things stand; what the browser does not say is null. Never rejects. */
export async function readStorageState(
  storage: StorageManagerPart | undefined = globalThis.navigator?.storage,
): Promise<StorageState> {
  if (!storage) return UNKNOWN;
  const [estimate, isPersistent] = await Promise.all([
    storage.estimate().catch((): StorageEstimate => ({})),
    storage.persisted().catch(() => false),
  ]);
  return { used: estimate.usage ?? null, quota: estimate.quota ?? null, isPersistent };
}

/**
 * Asks the browser to keep the collection whatever happens, and says how things stand then. Firefox asks the reader, so this is
 * for a click of theirs; Chromium decides by itself. With `unlimitedStorage` both grant it to extensions. Never rejects.
 */
export async function askToPersist(
  storage: StorageManagerPart | undefined = globalThis.navigator?.storage,
): Promise<StorageState> {
  const isGranted = (await storage?.persist().catch(() => false)) ?? false;
  const state = await readStorageState(storage);
  return { ...state, isPersistent: state.isPersistent || isGranted };
}

/**
 * Room that is left below which the reader is told, in bytes: a day of clipping with pictures (MAX_PICTURES_BYTES each) fits
 * twice, and a backup of some 10,000 clippings beside it.
 */
export const SHORT_OF_ROOM_BYTES = 200_000_000;

/** Share of the quota that may be used before the reader is told. */
const FULL_SHARE = 0.9;

/**
 * Whether room runs short: little is left, and most of what there was is used. Not where the browser does not say. nb. Both: a
 * quota can be small and nearly empty, and a tenth of a large disk is plenty.
 */
export function isShort({ used, quota }: StorageState): boolean {
  if (used === null || quota === null) return false;
  return quota - used < SHORT_OF_ROOM_BYTES && used > quota * FULL_SHARE;
}
