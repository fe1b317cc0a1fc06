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

/**
 * Writes what the reader notes of a clipping. Tags come out trimmed and each once. Answers with the clipping as it is now;
 * `unexpected` for an id that is not there.
 */
export async function annotateClip(
  id: string,
  { note, tags }: { readonly note: string; readonly tags: readonly string[] },
  store: QuwenDatabase = openStore(),
): Promise<Result<Clip>> {
  const clean = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const annotated = await attempt(store, () =>
    store.transaction('rw', store.clips, async () => {
      const clip = await store.clips.get(id);
      if (clip === undefined) return undefined;
      const changed: Clip = { ...clip, note, tags: clean };
      await store.clips.put(changed);
      return changed;
    }),
  );
  if (!annotated.ok) return annotated;
  return annotated.value ? { ok: true, value: annotated.value } : { ok: false, problem: 'unexpected' };
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
    store.transaction('rw', store.clips, store.texts, store.bodies, store.traces, async () => {
      const ids = await store.clips.where('deletedAt').below(before).primaryKeys();
      await store.clips.bulkDelete(ids);
      await store.texts.bulkDelete(ids);
      await store.bodies.bulkDelete(ids);
      await store.traces.bulkDelete(ids);
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
