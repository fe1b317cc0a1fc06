import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadSeeds, loadTopics } from '../../lib/dictionary/load-seeds';
import { EVERYTHING, type Result } from '../../lib/model';
import {
  annotateClip,
  changeClips,
  deleteForGood,
  putTopic,
  saveClip,
  type QuwenDatabase,
} from '../../lib/store';
import { addPassage } from '../../lib/store';
import { watchChanges } from '../../lib/store/catalogue';
import { LiveCollection } from '../../entrypoints/search-worker/live-collection';
import { isWorthWriting, writeBack } from '../../entrypoints/search-worker/write-back';
import { makeHome, makeStore } from '../store/fake-browser';
import { FullDiskFactory } from '../store/full-disk';
import { makeInput } from '../store/sample-inputs';

const VERSION = 'test.1';
const variants = loadSeeds().variants;
const builtInTopics = loadTopics();
const rest = () => Promise.resolve();

// nb. A live query of Dexie's runs only where there is an IndexedDB at large, whichever its database uses.
beforeAll(() => {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
});

/** Web Locks as one tab has them. */
const locks = {
  request: (_name: string, _options: unknown, work: (lock: unknown) => Promise<void>) => work({}),
} as unknown as LockManager;

function openLive(store: QuwenDatabase, version = VERSION) {
  const onChange = vi.fn();
  const onProgress = vi.fn();
  const live = new LiveCollection({ store, variants, builtInTopics, version, onChange, onProgress, rest });
  return { live, onChange, onProgress };
}

async function find(live: LiveCollection, text: string): Promise<string[]> {
  await live.texts();
  return live.collection.search({ ...EVERYTHING, text }).docs.map(({ clip }) => clip.id);
}

async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const answered = await result;
  if (!answered.ok) throw new Error(answered.problem);
  return answered.value;
}

let page = 0;
async function save(store: QuwenDatabase, text: string, title = '无题'): Promise<string> {
  page += 1;
  const url = `https://www.txb.example/${page}.html`;
  return (await valueOf(saveClip(makeInput({ url, title, text }), store))).clip.id;
}

const writeTo = (live: LiveCollection, store: QuwenDatabase, version = VERSION) =>
  writeBack({ live, store, version, rest, locks });

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
    const template = (await valueOf(saveClip(makeInput({ text: '甲' }), store))).clip;
    const clips = Array.from({ length: 1_200 }, (_, at) => ({
      ...template,
      id: `n${at}`,
      address: `n${at}`,
      revision: at + 2,
    }));
    await store.clips.bulkAdd(clips);
    await store.texts.bulkAdd(clips.map(({ id }) => ({ id, text: `第 ${id} 篇` })));
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
    await store.transaction('rw', store.clips, store.texts, async () => {
      await store.clips.update(updated, { revision: 50, textRevision: 50 });
      await store.texts.update(updated, { text: '乙文改了' });
    });
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

describe('two tabs', () => {
  it('one that slept learns what was removed, though that is forgotten', async () => {
    const home = makeHome();
    const [store, other] = [makeStore(home), makeStore(home)];
    const ids = [await save(store, '甲'), await save(store, '乙'), await save(store, '丙')];
    const sleeping = openLive(other).live;
    expect(await find(sleeping, '')).toHaveLength(3);
    const awake = openLive(store).live;
    await find(awake, '');
    for (const id of ids.slice(0, 2)) {
      await valueOf(changeClips([id], { do: 'bin' }, 1, store));
      await valueOf(deleteForGood([id], store));
    }
    await awake.follow();
    await writeTo(awake, store);
    await sleeping.follow();
    expect(await find(sleeping, '')).toEqual([ids[2]]);
  });

  it('a catalogue that is newer stays', async () => {
    const home = makeHome();
    const store = makeStore(home);
    await save(store, '甲');
    const older = openLive(makeStore(home)).live;
    await find(older, '');
    await save(store, '乙');
    const newer = openLive(store).live;
    await find(newer, '');
    await writeTo(newer, store);
    await writeTo(older, store);
    await store.texts.clear();
    const { live } = openLive(store);
    expect(await find(live, '乙')).toHaveLength(1);
    expect(await find(live, '甲')).toHaveLength(1);
  });

  it('hears of every change: clippings, passages, topics', async () => {
    const home = makeHome();
    const [store, other] = [makeStore(home), makeStore(home)];
    const id = await save(store, '长治高新区的半导体项目');
    const { live, onChange } = openLive(other);
    await live.texts();
    const onFailure = vi.fn();
    const stop = watchChanges(() => void live.follow(), onFailure, other);
    const changes: (() => Promise<unknown>)[] = [
      () => annotateClip(id, { note: '批注', tags: ['重点'] }, 5, store),
      () =>
        addPassage({ clipId: id, quote: '半导体', prefix: '', suffix: '', start: 6, note: '旁批' }, 6, store),
      () => putTopic({ id: 'own', name: '芯片', words: ['半导体项目', '长治'], isOff: false }, store),
    ];
    for (const change of changes) {
      const before = onChange.mock.calls.length;
      await change();
      await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(before));
    }
    expect(await find(live, '批注')).toEqual([id]);
    expect(await find(live, '旁批')).toEqual([id]);
    await vi.waitFor(() => expect(live.collection.get(id)?.topics).toContain('芯片'));
    stop();
    expect(onFailure).not.toHaveBeenCalled();
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
