/** Reading the collection. The bin is left out everywhere but in `readClips`, which is asked for certain clippings. */
import type { Collection } from 'dexie';
import type { Clip, FullClip, Result } from '../model';
import { toAddress } from './address';
import { attempt } from './attempt';
import { toPartPrefix, toUntilPrefix } from './clip-keys';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import type { TraceRow } from './rows';

/**
 * The clipping of this page, if it is in the collection: by an address it was clipped at or one that its page gave as its own,
 * which may differ in what does not tell pages apart. Where what the page shows now is not kept, the newest of what it showed
 * before; where it was not clipped whole, the newest clipping of a part of it, and `scope` tells.
 */
export function findClipByUrl(
  url: string,
  store: QuwenDatabase = openStore(),
): Promise<Result<Clip | undefined>> {
  const address = toAddress(url);
  return attempt(store, () =>
    store.transaction('r', store.clips, store.traces, async () => {
      const { traces } = store;
      return (
        (await findOne(store, traces.where('addresses').equals(address), address)) ??
        (await findOne(store, traces.where('canonical').equals(address), address)) ??
        (await findOne(store, traces.where('addresses').startsWith(toUntilPrefix(address)), address)) ??
        (await findOne(store, traces.where('canonical').startsWith(toUntilPrefix(address)), address)) ??
        (await findOne(store, traces.where('addresses').startsWith(toPartPrefix(address)), address))
      );
    }),
  );
}

async function findOne(
  store: QuwenDatabase,
  traces: Collection<TraceRow, string>,
  address: string,
): Promise<Clip | undefined> {
  const clips = await loadClips(store, [...new Set(await traces.primaryKeys())]);
  return pickOne(
    clips.filter(({ deletedAt }) => deletedAt === null),
    [address],
  );
}

/** Of several that are one page (from before its addresses met): a kept one, the one under this very address, the newest. */
export function pickOne(clips: readonly Clip[], addresses: readonly string[]): Clip | undefined {
  const rank = (clip: Clip) => (clip.deletedAt === null ? 2 : 0) + (addresses.includes(clip.address) ? 1 : 0);
  return clips.toSorted((one, other) => rank(other) - rank(one) || other.updatedAt - one.updatedAt)[0];
}

/** Every clipping, newest first. */
export function listClips(store: QuwenDatabase = openStore()): Promise<Result<Clip[]>> {
  return attempt(store, () => loadKeptClips(store));
}

/** How many clippings there are. */
export function countClips(store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('r', store.clips, async () => {
      const all = await store.clips.count();
      // The index of deletedAt holds the bin alone, see schema.ts.
      return all - (await store.clips.orderBy('deletedAt').count());
    }),
  );
}

/** Clippings with their texts, in the order asked, also from the bin; an id that is not there is passed over. */
export function readClips(
  ids: readonly string[],
  store: QuwenDatabase = openStore(),
): Promise<Result<FullClip[]>> {
  return attempt(store, () =>
    store.transaction('r', store.clips, store.texts, store.bodies, () => loadFullClips(store, ids)),
  );
}

/** The same within a transaction. */
export async function loadFullClips(store: QuwenDatabase, ids: readonly string[]): Promise<FullClip[]> {
  const clips = await store.clips.bulkGet([...ids]);
  const texts = await store.texts.bulkGet([...ids]);
  const bodies = await store.bodies.bulkGet([...ids]);
  return ids.flatMap((_, at): FullClip[] => {
    const [clip, text, body] = [clips[at], texts[at], bodies[at]];
    return clip && text && body ? [{ ...clip, ...text, provenance: {}, ...body }] : [];
  });
}

/** Clippings as lists show them, within a transaction; an id that is not there is passed over. */
export async function loadClips(store: QuwenDatabase, ids: readonly string[]): Promise<Clip[]> {
  return (await store.clips.bulkGet([...ids])).filter((clip) => clip !== undefined);
}

/** The rows of a list, newest first. */
export async function loadKeptClips(store: QuwenDatabase): Promise<Clip[]> {
  const clips = await store.clips.orderBy('clippedAt').toArray();
  return clips.filter((clip) => clip.deletedAt === null).toReversed();
}
