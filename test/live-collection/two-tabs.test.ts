import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addPassage, annotateClip, changeClips, deleteForGood, putTopic } from '../../lib/store';
import { watchChanges } from '../../lib/store/catalogue';
import { makeHome, makeStore } from '../store/fake-browser';
import { valueOf } from '../store/sample-inputs';
import { find, openLive, save, writeTo } from './live';

// nb. A live query of Dexie's runs only where there is an IndexedDB at large, whichever its database uses.
beforeAll(() => {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
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

  it('learns what is removed and forgotten at the very moment it looks', async () => {
    const home = makeHome();
    const [store, other] = [makeStore(home), makeStore(home)];
    const ids = [await save(store, '甲'), await save(store, '乙'), await save(store, '丙')];
    const [slow, awake] = [openLive(other).live, openLive(store).live];
    await find(slow, '');
    await find(awake, '');
    for (const id of ids.slice(0, 2)) {
      await valueOf(changeClips([id], { do: 'bin' }, 1, store));
      await valueOf(deleteForGood([id], store));
    }
    const get = other.catalogue.get.bind(other.catalogue);
    const spy = vi.spyOn(other.catalogue, 'get').mockImplementationOnce((async (id: number) => {
      const mark = await get(id);
      await awake.follow();
      await writeTo(awake, store);
      return mark;
    }) as never);
    await slow.follow();
    expect(spy).toHaveBeenCalled();
    expect(await find(slow, '')).toEqual([ids[2]]);
  });

  it('begins anew with a database that was deleted and begun anew', async () => {
    const home = makeHome();
    const [store, other] = [makeStore(home), makeStore(home)];
    for (const text of ['甲', '乙', '丙']) await save(store, text);
    const { live } = openLive(other);
    expect(await find(live, '')).toHaveLength(3);
    await store.delete();
    await store.open();
    const id = await save(store, '丁');
    await live.follow();
    expect(await find(live, '')).toEqual([id]);
    expect(await find(live, '丁')).toEqual([id]);
    expect(await find(live, '甲')).toEqual([]);
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
