import type { Clip } from '../model';
import { toUntilKey, type ClipKeys } from './clip-keys';
import type { QuwenDatabase } from './quwen-database';

/**
 * Takes from a clipping the keys of a page that shows another text now, within a transaction: behind each comes until when it
 * was so. All else stays, its text, note and place in the list, and the other addresses it is known by. The clipping comes with its
 * new revision.
 */
export async function retireClip(store: QuwenDatabase, clip: Clip, keys: ClipKeys): Promise<void> {
  const toKey = await toFreeUntilKey(store, keys.sure, clip.updatedAt);
  const retire = (key: string, gone: readonly string[]) => (gone.includes(key) ? toKey(key) : key);
  await store.clips.put({ ...clip, address: retire(clip.address, keys.sure) });
  const trace = await store.traces.get(clip.id);
  if (trace === undefined) return;
  await store.traces.put({
    ...trace,
    addresses: trace.addresses.map((key) => retire(key, keys.sure)),
    canonical: trace.canonical === null ? null : retire(trace.canonical, [...keys.sure, ...keys.canonical]),
  });
}

/**
 * What makes of a key that of what it stood for until a moment, within a transaction: some milliseconds later, where another clipping
 * has one of these; `address` is unique.
 *
 * @param wanted when the clipping was last brought up to date
 */
export async function toFreeUntilKey(
  store: QuwenDatabase,
  keys: readonly string[],
  wanted: number,
): Promise<(key: string) => string> {
  let moment = wanted;
  const isTaken = async () =>
    (await store.clips
      .where('address')
      .anyOf(keys.map((key) => toUntilKey(key, moment)))
      .count()) > 0;
  while (await isTaken()) moment += 1;
  return (key) => toUntilKey(key, moment);
}
