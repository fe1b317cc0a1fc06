/** A disk that runs full in the middle of a change: nothing of it is done, and it can be done when there is room again. */
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EVERYTHING, type Result } from '../../lib/model';
import {
  addFolder,
  addSearch,
  putFolder,
  putSearch,
  putTopic,
  renameFolder,
  renameSearch,
  type QuwenDatabase,
} from '../../lib/store';
import { DATABASE_NAME } from '../../lib/store/schema';
import { dumpDatabase } from '../stores/raw-database';
import { makeHome, makeStore } from './fake-browser';
import { FULL_DISK_WAYS, FullDiskFactory } from './full-disk';
import { prepare, TRIALS, type Ground } from './trials';
import { valueOf } from './sample-inputs';

const FULL = { ok: false, problem: 'storage-full' };

/** Each alone: what is refused last finds all else written. */
const TABLES = ['clips', 'texts', 'bodies', 'traces', 'passages', 'gone', 'folders', 'searches', 'topics'];

type Run = (store: QuwenDatabase, ground: Ground) => Promise<Result<unknown>>;

const SHELVES: readonly (readonly [string, string, Run])[] = [
  ['addFolder', 'a new one', (store) => addFolder('另一个', 5, store)],
  ['renameFolder', 'the one there', (store, { folder }) => renameFolder(folder, '改名', store)],
  ['putFolder', 'as it was', (store) => putFolder({ id: 'a', name: '甲', addedAt: 1 }, store)],
  ['addSearch', 'a new one', (store) => addSearch('全部', EVERYTHING, 5, store)],
  ['renameSearch', 'one that is there', (store) => renameSearch('search', '改名', store)],
  [
    'putSearch',
    'as it was',
    (store) => putSearch({ id: 'b', name: '乙', query: EVERYTHING, addedAt: 1 }, store),
  ],
  ['putTopic', 'an edit', (store) => putTopic({ id: 'c', name: '丙', words: ['签约'], isOff: false }, store)],
];

/** A disk that is full for as long as there are packs. */
async function makeFullOfPacks() {
  const factory = new FullDiskFactory('request', TABLES);
  const store = makeStore(makeHome(factory));
  const ground = await prepare(store);
  await store.packs.put({ id: 1, version: '1', texts: '区'.repeat(1_000) });
  const clear = IDBObjectStore.prototype.clear;
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    factory.disk.full = false;
    return clear.call(this);
  });
  factory.disk.full = true;
  return { store, ground };
}

describe('what is derived makes room', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(TRIALS)('for %s, %s', async (_, _what, run) => {
    const { store, ground } = await makeFullOfPacks();
    expect(await run(store, ground)).toMatchObject({ ok: true });
    expect(await store.packs.count()).toBe(0);
  });
});

describe.each(FULL_DISK_WAYS)('a full disk, told at the %s', (way) => {
  test.each<readonly [string, string, Run]>([...TRIALS, ...SHELVES])(
    '%s, %s: all of it or nothing',
    async (_, _what, run) => {
      let refusals = 0;
      for (const table of TABLES) {
        const factory = new FullDiskFactory(way, [table]);
        const store = makeStore(makeHome(factory));
        const ground = await prepare(store);
        await valueOf(putSearch({ id: 'search', name: '找', query: EVERYTHING, addedAt: 1 }, store));
        const before = await dumpDatabase(factory, DATABASE_NAME);
        factory.disk.full = true;
        const answer = await run(store, ground);
        factory.disk.full = false;
        if (answer.ok) continue;
        refusals += 1;
        // nb. Told at the commit of a table that is not the last one written, the fake ends the transaction under our hands, which no
        // browser does: what it is called then is not asked.
        if (way === 'request') expect(answer).toEqual(FULL);
        expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(before);
        expect(await run(store, ground)).toMatchObject({ ok: true });
      }
      expect(refusals).toBeGreaterThan(0);
    },
  );
});
