import type { Clip } from '../model';
import { toUntilKey, type ClipKeys } from './clip-keys';
import type { QuwenDatabase } from './quwen-database';

/**
 * Takes from a clipping the keys of a page that shows another text now, within a transaction: behind each comes until when it
 * was so. All else stays, its text, note and place in the list, and the other addresses it is known by. The clipping comes with its
 * new revision.
 */
export async function retireClip(store: QuwenDatabase, clip: Clip, keys: ClipKeys): Promise<void> {
  const moment = await findFreeMoment(store, clip, keys);
  const retire = (key: string, gone: readonly string[]) =>
    gone.includes(key) ? toUntilKey(key, moment) : key;
  await store.clips.put({ ...clip, address: retire(clip.address, keys.sure) });
  const trace = await store.traces.get(clip.id);
  if (trace === undefined) return;
  await store.traces.put({
    ...trace,
    addresses: trace.addresses.map((key) => retire(key, keys.sure)),
    canonical: trace.canonical === null ? null : retire(trace.canonical, [...keys.sure, ...keys.canonical]),
  });
}

/** When the clipping was last brought up to date, or some milliseconds later: `address` is unique. */
async function findFreeMoment(store: QuwenDatabase, clip: Clip, { sure }: ClipKeys): Promise<number> {
  let moment = clip.updatedAt;
  const isTaken = async () =>
    (await store.clips
      .where('address')
      .anyOf(sure.map((key) => toUntilKey(key, moment)))
      .count()) > 0;
  while (await isTaken()) moment += 1;
  return moment;
}
