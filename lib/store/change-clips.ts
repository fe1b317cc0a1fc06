/** Changing clippings that are there. Each verb answers with the number of clippings it changed. */
import { BIN_DAYS } from '../limits';
import type { Clip, Result } from '../model';
import { attempt } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';

/** Marks clippings as read or unread. */
export function markRead(
  ids: readonly string[],
  read: boolean,
  store: QuwenDatabase = openStore(),
): Promise<Result<number>> {
  return change(store, ids, (clip) => (clip.read === read ? undefined : { read }));
}

/** Puts clippings into the bin. One that lies there already keeps the moment it was deleted at. */
export function binClips(
  ids: readonly string[],
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<number>> {
  return change(store, ids, (clip) => (clip.deletedAt === null ? { deletedAt: now } : undefined));
}

/** Takes clippings back out of the bin, to the place they had. */
export function restoreClips(
  ids: readonly string[],
  store: QuwenDatabase = openStore(),
): Promise<Result<number>> {
  return change(store, ids, (clip) => (clip.deletedAt === null ? undefined : { deletedAt: null }));
}

/**
 * Removes for good what was deleted before a moment; to sweep what has lain its time, pass `toBinDeadline(now)`, to empty
 * the bin whole, Infinity.
 */
export function emptyBin(before: number, store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', store.clips, store.texts, store.bodies, async () => {
      const ids = await store.clips.where('deletedAt').below(before).primaryKeys();
      await store.clips.bulkDelete(ids);
      await store.texts.bulkDelete(ids);
      await store.bodies.bulkDelete(ids);
      return ids.length;
    }),
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment before which a deleted clipping has lain in the bin long enough (BIN_DAYS). */
export function toBinDeadline(now: number): number {
  return now - BIN_DAYS * DAY_MS;
}

type ClipChange = Partial<Pick<Clip, 'read' | 'deletedAt'>>;

function change(
  store: QuwenDatabase,
  ids: readonly string[],
  toChange: (clip: Clip) => ClipChange | undefined,
): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', store.clips, async () => {
      const found = await store.clips.bulkGet([...new Set(ids)]);
      const changed = found.flatMap((clip) => {
        const changes = clip && toChange(clip);
        return changes ? [{ ...clip, ...changes }] : [];
      });
      await store.clips.bulkPut(changed);
      return changed.length;
    }),
  );
}
