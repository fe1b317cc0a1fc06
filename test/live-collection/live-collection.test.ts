import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { annotateClip, changeClips, deleteForGood, saveClip, type QuwenDatabase } from '../../lib/store';
import { isWorthWriting } from '../../lib/collection/write-back';
import { makeHome, makeStore } from '../store/fake-browser';
import { FullDiskFactory } from '../store/full-disk';
import { makeInput, valueOf } from '../store/sample-inputs';
import { find, openLive, rewrite, save, writeTo } from './live';

/** Saves one clipping, and as many more that are like it. */
async function saveMany(store: QuwenDatabase, count: number): Promise<void> {
  const template = (await valueOf(saveClip(makeInput({ text: '甲' }), store))).clip;
  const clips = Array.from({ length: count }, (_, at) => {
    return { ...template, id: `n${at}`, address: `n${at}`, revision: at + 2 };
  });
  await store.clips.bulkAdd(clips);
  await store.texts.bulkAdd(clips.map(({ id }) => ({ id, text: `第 ${id} 篇` })));
}

describe('without derived tables', () => {
  it('reads everything from clips and texts, and owes it', async () => {
    const store = makeStore();
    const id = await save(store, '长治高新区的半\n导体 项目');
    const { live } = openLive(store);
    expect(await find(live, '半導體項目')).toEqual([id]);
    expect(live.owed()).toEqual({ facts: 1, texts: 1 });
    // One is not worth it.
    expect(isWorthWriting(live)).toBe(false);
  });

  it('tells progress of a large collection, and answers meanwhile', async () => {
    const store = makeStore();
    await saveMany(store, 1_200);
    const { live, onProgress, onChange } = openLive(store);
    await live.facts();
    expect(live.collection.size).toBe(1_201);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(await find(live, '第n777篇')).toEqual(['n777']);
    const steps: number[][] = onProgress.mock.calls;
    expect(steps.length).toBeGreaterThan(3);
    const last = steps.at(-1) ?? [];
    expect(last[0]).toBe(last[1]);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done = 0]) => done).toSorted((a, b) => a - b));
    expect(isWorthWriting(live)).toBe(true);
  });

  it('says that it is done, where much has changed and no text is another', async () => {
    const store = makeStore();
    await saveMany(store, 600);
    const { live, onProgress } = openLive(store);
    await live.texts();
    onProgress.mockClear();
    await store.clips.toCollection().modify({ revision: 2_000, analysisVersion: 9 });
    await live.follow();
    const [done, of] = onProgress.mock.lastCall ?? [];
    expect(of).toBeGreaterThan(0);
    expect(done).toBe(of);
  });
});

describe('with derived tables', () => {
  it('reads them and nothing else, and finds the same', async () => {
    const store = makeStore();
    const ids = [await save(store, '壶关的 陶瓷廠'), await save(store, '沁源的 園林', '招商引资')];
    const first = openLive(store).live;
    await find(first, '');
    await first.follow();
    await writeTo(first, store);
    expect(first.owed()).toEqual({ facts: 0, texts: 0 });
    // What cannot be read from the texts any more must come from the packs.
    await store.texts.clear();
    const { live } = openLive(store);
    expect(await find(live, '陶瓷厂')).toEqual([ids[0]]);
    expect(await find(live, '园林')).toEqual([ids[1]]);
    expect(await find(live, '招商引资')).toEqual([ids[1]]);
    expect(live.collection.get(ids[1] ?? '')?.topics).toEqual(['招商引资']);
    expect(live.owed()).toEqual({ facts: 0, texts: 0 });
  });

  it.each<[string, (store: QuwenDatabase) => Promise<unknown>]>([
    ['a catalogue row that is no JSON', (store) => store.catalogue.update(1, { facts: '[{' })],
    ['a catalogue row that lies', (store) => store.catalogue.update(1, { facts: '[{"clip":7}]' })],
    ['heads cut short', (store) => store.catalogue.update(1, { heads: '短' })],
    ['a catalogue without its mark', (store) => store.catalogue.delete(0)],
    ['a pack cut short', (store) => store.packs.update(1, { texts: '短' })],
    ['a pack that is gone', (store) => store.packs.delete(1)],
    ['a directory that is no JSON', (store) => store.packs.update(0, { texts: '{' })],
    ['rows of another version', (store) => store.packs.toCollection().modify({ version: 'older' })],
  ])('%s is made anew', async (_, spoil) => {
    const store = makeStore();
    const id = await save(store, '长治高新区');
    const before = openLive(store).live;
    await find(before, '');
    await writeTo(before, store);
    await spoil(store);
    const { live } = openLive(store);
    expect(await find(live, '高新区')).toEqual([id]);
    await writeTo(live, store);
    await store.texts.clear();
    expect(await find(openLive(store).live, '高新区')).toEqual([id]);
  });

  it('takes in what changed since they were written', async () => {
    const store = makeStore();
    const [kept, updated, gone] = [
      await save(store, '甲文'),
      await save(store, '乙文'),
      await save(store, '丙文'),
    ];
    const before = openLive(store).live;
    await find(before, '');
    await writeTo(before, store);
    await valueOf(annotateClip(kept, { note: '要回访', tags: [] }, 2_000, store));
    await rewrite(store, updated, '乙文改了');
    await valueOf(changeClips([gone], { do: 'bin' }, 4_000, store));
    await valueOf(deleteForGood([gone], store));
    const added = await save(store, '丁文');
    const { live } = openLive(store);
    expect(await find(live, '回访')).toEqual([kept]);
    expect(await find(live, '乙文改了')).toEqual([updated]);
    expect(await find(live, '丙文')).toEqual([]);
    expect(await find(live, '丁文')).toEqual([added]);
    expect(live.collection.size).toBe(await store.clips.count());
  });

  it('packs by and by without losing or doubling a text', async () => {
    const store = makeStore();
    const ids: string[] = [];
    for (let round = 0; round < 4; round++) {
      ids.push(await save(store, `第${round}轮的文章`));
      const { live } = openLive(store);
      await find(live, '');
      await writeTo(live, store);
    }
    // Small ones have become one.
    expect(await store.packs.count()).toBe(2);
    await store.texts.clear();
    const { live } = openLive(store);
    for (const [round, id] of ids.entries()) expect(await find(live, `第${round}轮`)).toEqual([id]);
  });

  it('packs no older text as the newer one, where it changes while they are written', async () => {
    const store = makeStore();
    const id = await save(store, '一期投产');
    const { live } = openLive(store);
    await find(live, '');
    let isWritten = false;
    await writeTo(live, store, async () => {
      if (isWritten) return;
      isWritten = true;
      await rewrite(store, id, '二期开工');
      await live.follow();
    });
    expect(isWritten).toBe(true);
    const next = openLive(store).live;
    expect(await find(next, '二期开工')).toEqual([id]);
    expect(await find(next, '一期投产')).toEqual([]);
  });

  it('forgets what was removed for good once the catalogue has heard of it, all but the newest', async () => {
    const store = makeStore();
    const ids = [await save(store, '甲'), await save(store, '乙'), await save(store, '丙')];
    const { live } = openLive(store);
    await find(live, '');
    for (const id of ids.slice(0, 2)) {
      await valueOf(changeClips([id], { do: 'bin' }, 1, store));
      await valueOf(deleteForGood([id], store));
    }
    await live.follow();
    await writeTo(live, store);
    expect((await store.gone.toArray()).map(({ id }) => id)).toEqual([ids[1]]);
    expect(live.collection.size).toBe(1);
  });
});

describe('a full disk', () => {
  it.each(['request', 'commit'] as const)('(%s) loses nothing', async (way) => {
    const factory = new FullDiskFactory(way, ['catalogue', 'packs']);
    const store = makeStore(makeHome(factory));
    const id = await save(store, '长治高新区');
    const { live } = openLive(store);
    await find(live, '');
    factory.disk.full = true;
    await expect(writeTo(live, store)).rejects.toThrow();
    expect(await find(live, '高新区')).toEqual([id]);
    factory.disk.full = false;
    expect(await store.packs.count()).toBe(0);
    expect(await find(openLive(store).live, '高新区')).toEqual([id]);
  });
});

it('a database that cannot be read is told, and asked again', async () => {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  let isBroken = true;
  factory.open = (...parameters) => {
    if (isBroken) throw new DOMException('no', 'UnknownError');
    return open(...parameters);
  };
  const store = makeStore(makeHome(factory));
  const { live } = openLive(store);
  await expect(live.facts()).rejects.toThrow();
  await expect(live.texts()).rejects.toThrow();
  isBroken = false;
  expect(await find(live, '')).toEqual([]);
});
