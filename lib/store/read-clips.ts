/** Reading the collection. The bin is left out everywhere but in `readClips`, which is asked for certain clippings. */
import type { Clip, FullClip, Result } from '../model';
import { toAddress } from './address';
import { attempt } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';

/** The clipping of this page, if it is in the collection; the address may differ in what does not tell pages apart. */
export function findClipByUrl(
  url: string,
  store: QuwenDatabase = openStore(),
): Promise<Result<Clip | undefined>> {
  return attempt(store, async () => {
    const clip = await store.clips.get({ address: toAddress(url) });
    return clip?.deletedAt === null ? clip : undefined;
  });
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
    store.transaction('r', store.clips, store.texts, store.bodies, async () => {
      const clips = await store.clips.bulkGet([...ids]);
      const texts = await store.texts.bulkGet([...ids]);
      const bodies = await store.bodies.bulkGet([...ids]);
      return ids.flatMap((_, at): FullClip[] => {
        const [clip, text, body] = [clips[at], texts[at], bodies[at]];
        return clip && text && body ? [{ ...clip, ...text, ...body }] : [];
      });
    }),
  );
}

/** The rows of a list, newest first. */
export async function loadKeptClips(store: QuwenDatabase): Promise<Clip[]> {
  const clips = await store.clips.orderBy('clippedAt').toArray();
  return clips.filter((clip) => clip.deletedAt === null).toReversed();
}
