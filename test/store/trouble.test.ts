import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BLOCKED_MS } from '../../lib/limits';
import {
  addFolder,
  addSearch,
  addWord,
  annotateClip,
  countClips,
  findClipByUrl,
  findReprints,
  knowledgeOf,
  listClips,
  listNewest,
  listStale,
  openMerger,
  putTopic,
  readStaleTexts,
  removeTopic,
  changeClips,
  readClips,
  readWords,
  removeWord,
  saveClip,
} from '../../lib/store';
import type { Result } from '../../lib/model';
import { toProblem } from '../../lib/store/attempt';
import type { QuwenDatabase } from '../../lib/store/quwen-database';
import { DATABASE_NAME, SCHEMA_VERSIONS } from '../../lib/store/schema';
import { EVERYTHING } from '../../lib/model';
import { BATTERY } from '../clip/stories';
import { makeClip } from '../components/clips';
import { makeHome, makeStore } from './fake-browser';
import { FULL_DISK_WAYS, FullDiskFactory } from './full-disk';
import { dumpDatabase, holdDatabase, restoreDatabase, type StoredDatabase } from '../stores/raw-database';
import { makeInput, valueOf } from './sample-inputs';
import { TRIALS, type Ground } from './trials';

afterEach(() => {
  vi.useRealTimers();
});

describe.each(FULL_DISK_WAYS)('a full disk, told at the %s', (way) => {
  test('is said so, nothing is half saved, and saving works again when there is room', async () => {
    const factory = new FullDiskFactory(way);
    const store = makeStore(makeHome(factory));
    const { clip } = await valueOf(saveClip(makeInput(), store));
    const before = await dumpDatabase(factory, DATABASE_NAME);

    factory.disk.full = true;
    const page = makeInput({ url: 'https://www.txb.example/a/2.html' });
    expect(await saveClip(page, store)).toEqual({ ok: false, problem: 'storage-full' });
    expect(await saveClip(makeInput({ title: '更正' }), store)).toEqual({
      ok: false,
      problem: 'storage-full',
    });
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(before);
    expect(await valueOf(listClips(store))).toEqual([clip]);

    factory.disk.full = false;
    expect(await valueOf(saveClip(page, store))).toMatchObject({ how: 'added' });
  });

  test('takes nothing back that was written on the way: two stories stay two', async () => {
    const factory = new FullDiskFactory(way);
    const store = makeStore(makeHome(factory));
    const sentences = BATTERY.split('\n');
    const parts = [sentences.slice(0, 3).join(''), sentences.slice(4).join('')];
    for (const [at, text] of parts.entries())
      await valueOf(saveClip(makeInput({ url: `https://site${at}.example/1`, text }), store));
    const before = await dumpDatabase(factory, DATABASE_NAME);
    factory.disk.full = true;
    const whole = makeInput({ url: 'https://site9.example/1', text: BATTERY });
    expect(await saveClip(whole, store)).toEqual({ ok: false, problem: 'storage-full' });
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(before);
    factory.disk.full = false;
    expect((await valueOf(saveClip(whole, store))).reprints).toHaveLength(2);
  });

  test.each<[string, (id: string, store: QuwenDatabase) => Promise<Result<unknown>>]>([
    ['a note', (id, store) => annotateClip(id, { note: '回访', tags: ['北斗'] }, 7, store)],
    ['a word', (_, store) => addWord('not-zone', '铸造小镇', 2, store)],
  ])('is said of %s too, and nothing is lost', async (_, write) => {
    const factory = new FullDiskFactory(way, ['clips', 'words']);
    const store = makeStore(makeHome(factory));
    const { clip } = await valueOf(saveClip(makeInput(), store));
    await valueOf(addWord('zone', '铸造小镇', 1, store));
    const before = await dumpDatabase(factory, DATABASE_NAME);
    factory.disk.full = true;
    expect(await write(clip.id, store)).toEqual({ ok: false, problem: 'storage-full' });
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(before);
    factory.disk.full = false;
    expect(await write(clip.id, store)).toMatchObject({ ok: true });
  });
});

describe('a worker that is stopped while it saves', () => {
  test.each([1, 2, 3, 4])('before write %d of four leaves all of it or nothing', async (writes) => {
    const factory = new IDBFactory();
    const store = makeStore(makeHome(factory));
    await valueOf(saveClip(makeInput({ text: BATTERY }), store));
    const before = await dumpDatabase(factory, DATABASE_NAME);

    const put = IDBObjectStore.prototype.put;
    let left = writes;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...parameters
    ) {
      left -= 1;
      // What a browser does with the transactions of a context that goes away.
      if (left === 0) this.transaction.abort();
      return put.apply(this, parameters);
    });
    const page = makeInput({ url: 'https://b.example/2.html', text: BATTERY });
    expect(await saveClip(page, store)).toEqual({ ok: false, problem: 'storage-failed' });
    spy.mockRestore();
    expect(left).toBeLessThanOrEqual(0);
    store.close();
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(before);
    expect(await valueOf(saveClip(page, makeStore(makeHome(factory))))).toMatchObject({ how: 'added' });
  });
});

/** As the browser counts versions: ten for each of ours. */
const TODAY = Math.max(...SCHEMA_VERSIONS.map(({ version }) => version)) * 10;
const NEXT = TODAY + 10;

/** What a trial speaks of, where there is nothing. */
const NO_CLIP = makeClip('a');
const NO_GROUND: Ground = {
  kept: NO_CLIP,
  binned: NO_CLIP,
  halves: ['a'],
  versions: ['a'],
  folder: 'a',
  passage: {
    id: 'a',
    clipId: 'a',
    quote: '',
    prefix: '',
    suffix: '',
    start: 0,
    note: '',
    addedAt: 1,
    changedAt: 1,
  },
};

/** Databases that a later Quwen may have written. */
const NEWER: readonly (readonly [string, StoredDatabase])[] = [
  [
    'with other tables',
    {
      name: DATABASE_NAME,
      version: NEXT,
      tables: [{ name: 'pages', keyPath: 'key', indexes: [], rows: [{ key: 1, title: '𠮷' }] }],
    },
  ],
  [
    'with the tables of today',
    {
      name: DATABASE_NAME,
      version: NEXT,
      tables: [
        { name: 'bodies', keyPath: 'id', indexes: [], rows: [] },
        {
          name: 'clips',
          keyPath: 'id',
          indexes: ['address', 'clippedAt', 'deletedAt'].map((name) => ({
            name,
            keyPath: name,
            unique: name === 'address',
            multiEntry: false,
          })),
          rows: [{ id: 'a', address: 'https://a.cn', clippedAt: 1, deletedAt: null, kind: '新' }],
        },
        { name: 'texts', keyPath: 'id', indexes: [], rows: [] },
      ],
    },
  ],
  ['that counts by one', { name: DATABASE_NAME, version: TODAY + 1, tables: [] }],
];

describe.each(NEWER)('a database of a newer version %s', (_, stored) => {
  test('is refused by every verb and left as it is', async () => {
    const factory = new IDBFactory();
    await restoreDatabase(factory, stored);
    const store = makeStore(makeHome(factory));
    const refusal = { ok: false, problem: 'storage-newer' };
    expect(await listClips(store)).toEqual(refusal);
    expect(await saveClip(makeInput(), store)).toEqual(refusal);
    expect(await changeClips(['a'], { do: 'state', state: 'done' }, 7, store)).toEqual(refusal);
    expect(await readClips(['a'], store)).toEqual(refusal);
    expect(await findClipByUrl('https://a.cn', store)).toEqual(refusal);
    expect(await countClips(store)).toEqual(refusal);
    expect(await annotateClip('a', { note: '', tags: [] }, 7, store)).toEqual(refusal);
    expect(await findReprints('a', store)).toEqual(refusal);
    expect(await knowledgeOf('zone', '区', undefined, store)).toEqual(refusal);
    expect(await readWords(store)).toEqual(refusal);
    expect(await addWord('zone', '铸造小镇', 1, store)).toEqual(refusal);
    expect(await removeWord('a', store)).toEqual(refusal);
    expect(await listNewest(60, store)).toEqual(refusal);
    expect(await listStale(1, store)).toEqual(refusal);
    expect(await readStaleTexts(['a'], store)).toEqual(refusal);
    expect(await addFolder('专题', 1, store)).toEqual(refusal);
    expect(await addSearch('全部', EVERYTHING, 1, store)).toEqual(refusal);
    expect(await putTopic({ id: 'a', name: '签约', words: [], isOff: false }, store)).toEqual(refusal);
    expect(await removeTopic('a', store)).toEqual(refusal);
    for (const [verb, , run] of TRIALS) {
      // A restoring is refused where it begins.
      if (verb !== 'openMerger') expect(await run(store, NO_GROUND), verb).toEqual(refusal);
    }
    expect(await openMerger((folder) => folder, store)).toEqual(refusal);
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(stored);
  });
});

test('a database that is not what its version declares is refused and left as it is', async () => {
  const stored: StoredDatabase = { name: DATABASE_NAME, version: TODAY, tables: [] };
  const factory = new IDBFactory();
  await restoreDatabase(factory, {
    ...stored,
    tables: [{ name: 'clips', keyPath: 'id', indexes: [], rows: [] }],
  });
  const before = await dumpDatabase(factory, DATABASE_NAME);
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(await listClips(makeStore(makeHome(factory)))).toEqual({ ok: false, problem: 'storage-failed' });
  expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(before);
});

test('a store that did not open can be opened later', async () => {
  const factory = new IDBFactory();
  const open = vi.spyOn(factory, 'open').mockImplementationOnce(() => {
    throw new DOMException('The disk is asleep', 'InvalidStateError');
  });
  const store = makeStore(makeHome(factory));
  expect(await listClips(store)).toEqual({ ok: false, problem: 'storage-failed' });
  expect(await listClips(store)).toEqual({ ok: true, value: [] });
  expect(open).toHaveBeenCalledTimes(2);
});

test('a private window of Firefox, which has no databases, is told from one that cannot be read', async () => {
  const factory = new IDBFactory();
  const refusal = new DOMException('A mutation operation was attempted', 'InvalidStateError');
  vi.spyOn(factory, 'open').mockImplementation(() => {
    throw refusal;
  });
  vi.spyOn(factory, 'databases').mockRejectedValue(refusal);
  const store = makeStore(makeHome(factory));
  expect(await listClips(store)).toEqual({ ok: false, problem: 'storage-denied' });
  expect(await saveClip(makeInput(), store)).toEqual({ ok: false, problem: 'storage-denied' });
});

describe('another version of the extension', () => {
  test('finds the connection closed when it comes to upgrade, and what was saved', async () => {
    const factory = new IDBFactory();
    const store = makeStore(makeHome(factory));
    const { clip } = await valueOf(saveClip(makeInput(), store));
    const newer = await holdDatabase(factory, DATABASE_NAME, NEXT);
    expect(newer.version).toBe(NEXT);
    newer.close();
    expect(await listClips(store)).toEqual({ ok: false, problem: 'storage-newer' });
    const { tables } = await dumpDatabase(factory, DATABASE_NAME);
    expect(tables.find(({ name }) => name === 'clips')?.rows).toEqual([clip]);
  });

  test('that does not let go is waited for, but not for ever', async () => {
    const factory = new IDBFactory();
    const older = await holdDatabase(factory, DATABASE_NAME, 1);
    const store = makeStore(makeHome(factory));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const blocked = new Promise((resolve) => {
      store.on('blocked', resolve);
    });
    const answers = Promise.all([
      listClips(store),
      saveClip(makeInput(), store),
      knowledgeOf('zone', '区', undefined, store),
      addWord('zone', '铸造小镇', 1, store),
    ]);
    await blocked;
    await vi.advanceTimersByTimeAsync(BLOCKED_MS);
    for (const answer of await answers) expect(answer).toEqual({ ok: false, problem: 'storage-failed' });
    vi.useRealTimers();
    older.close();
    await vi.waitFor(async () => expect(await listClips(store)).toEqual({ ok: true, value: [] }));
  });
});

describe('toProblem', () => {
  const full = new DOMException('', 'QuotaExceededError');
  test.each([
    ['a full disk', full, 'storage-full'],
    ['a full disk inside', { name: 'AbortError', inner: full }, 'storage-full'],
    ['a full disk as a cause', new Error('put', { cause: full }), 'storage-full'],
    [
      'a full disk for one row of many',
      { name: 'BulkError', failures: [new Error('first'), full] },
      'storage-full',
    ],
    ['a newer database', { name: 'DatabaseClosedError', inner: { name: 'VersionError' } }, 'storage-newer'],
    ['anything else', new TypeError('x'), 'storage-failed'],
    ['no error at all', undefined, 'storage-failed'],
  ])('knows %s', (_, error, problem) => {
    expect(toProblem(error)).toBe(problem);
  });

  test('comes to an end with an error that holds itself', () => {
    const error: { name: string; inner?: unknown } = { name: 'AbortError' };
    error.inner = error;
    expect(toProblem(error)).toBe('storage-failed');
  });
});
