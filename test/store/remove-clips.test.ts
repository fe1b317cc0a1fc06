import { expect, test } from 'vitest';
import { BIN_DAYS } from '../../lib/limits';
import {
  addPassage,
  changeClips,
  countClips,
  deleteForGood,
  emptyBin,
  saveClip,
  toBinDeadline,
  type QuwenDatabase,
} from '../../lib/store';
import { makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

/** Clippings of as many pages, each with a passage; their ids. */
async function fill(store: QuwenDatabase, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { clip } = await valueOf(saveClip(makeInput({ url: `https://a.example/${at}.html` }), store));
    const marked = { clipId: clip.id, quote: '签约', prefix: '', suffix: '', start: 3, note: '' };
    await valueOf(addPassage(marked, 2, store));
    ids.push(clip.id);
  }
  return ids;
}

/** Every table that holds something of a clipping, and of which clippings. */
async function idsEverywhere(store: QuwenDatabase): Promise<string[][]> {
  const tables = [store.clips, store.texts, store.bodies, store.traces];
  const ids = await Promise.all(tables.map((table) => table.toCollection().primaryKeys()));
  const passages = (await store.passages.toArray()).map(({ clipId }) => clipId);
  return [...ids, passages].map((each) => each.toSorted());
}

test('sweeps from the bin what has lain its time, and all that hangs on it', async () => {
  const day = 24 * 60 * 60 * 1000;
  const now = 100 * day;
  const store = makeStore();
  const [old = '', young = '', kept = ''] = await fill(store, 3);
  await valueOf(changeClips([old], { do: 'bin' }, now - BIN_DAYS * day - 1, store));
  await valueOf(changeClips([young], { do: 'bin' }, now - BIN_DAYS * day, store));
  expect(await valueOf(emptyBin(toBinDeadline(now), store))).toBe(1);
  for (const ids of await idsEverywhere(store)) expect(ids).toEqual([young, kept].toSorted());
  expect(await valueOf(emptyBin(Infinity, store))).toBe(1);
  for (const ids of await idsEverywhere(store)) expect(ids).toEqual([kept]);
  expect(await valueOf(countClips(store))).toBe(1);
  expect(await valueOf(emptyBin(Infinity, store))).toBe(0);
});

test('deletes for good what lies in the bin, and nothing that is kept', async () => {
  const store = makeStore();
  const [one = '', two = '', kept = ''] = await fill(store, 3);
  await valueOf(changeClips([one, two], { do: 'bin' }, 5, store));
  expect(await valueOf(deleteForGood([one, one, kept, 'gone'], store))).toBe(1);
  for (const ids of await idsEverywhere(store)) expect(ids).toEqual([two, kept].toSorted());
});

test('remembers what is gone, by a revision that is given once', async () => {
  const store = makeStore();
  const [one = '', two = ''] = await fill(store, 2);
  await valueOf(changeClips([one, two], { do: 'bin' }, 5, store));
  const [highest = 0] = [(await store.clips.orderBy('revision').last())?.revision];
  await valueOf(emptyBin(Infinity, store));
  expect(await store.gone.toArray()).toEqual(
    [one, two].toSorted().map((id) => ({ id, revision: highest + 1 })),
  );
  // nb. No clipping is left that would have the number.
  const { clip } = await valueOf(saveClip(makeInput(), store));
  expect(clip.revision).toBe(highest + 2);
});
