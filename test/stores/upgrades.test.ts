/** What an upgrade makes of the rows of the version before: beside stored-versions.test.ts, which asks what every version can. */
import { readFileSync } from 'node:fs';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import {
  findClipByUrl,
  findReprints,
  knowledgeOf,
  listClips,
  listStale,
  QuwenDatabase,
  readClips,
  readWords,
  saveClip,
  toAddress,
} from '../../lib/store';
import { DATABASE_NAME } from '../../lib/store/schema';
import { makeHome } from '../store/fake-browser';
import { makeInput, valueOf } from '../store/sample-inputs';
import { dumpDatabase, fromFile, restoreDatabase, type StoredDatabase } from './raw-database';

const V1 = readStored('v1.json');
const V2 = readStored('v2.json');

function readStored(file: string): StoredDatabase {
  return fromFile(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** The clippings of a stored database, by id. */
function clipsOf({ tables }: StoredDatabase): Map<unknown, object> {
  const rows = tables.find(({ name }) => name === 'clips')?.rows ?? [];
  return new Map(rows.map((row) => [Object(row)['id'], Object(row)]));
}

/** As it is read: with what is named since, and no row of before has (sound-clip.ts). */
const asRead = (row: Record<string, unknown>) => ({ ...row, sumRole: null });

/** What version 3 makes of a clipping of the versions before. */
function toVersion3({ read, ...clip }: Record<string, unknown>) {
  return {
    ...clip,
    state: read === true ? 'done' : 'unread',
    starred: false,
    folder: '',
    places: [],
    analysisVersion: 0,
    changedAt: clip['updatedAt'],
    revision: 1,
    textRevision: 1,
  };
}

/** The stored database of version 1, with some of its tables' rows changed. */
async function openVersion1(change: (table: string, row: object, at: number) => object = (_, row) => row) {
  const factory = new IDBFactory();
  const tables = V1.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, at) => change(table.name, Object(row), at)),
  }));
  await restoreDatabase(factory, { ...V1, tables });
  return { factory, store: new QuwenDatabase(makeHome(factory)) };
}

describe('from version 1', () => {
  test('every clipping gains facts that nobody asked for, a story of its own, and keeps what it had', async () => {
    const { store } = await openVersion1();
    const before = clipsOf(V1);
    const after = await store.openInTime().then(() => store.clips.toArray());
    expect(after).toHaveLength(before.size);
    for (const clip of after) {
      expect(clip).toEqual({
        ...asRead(toVersion3({ ...before.get(clip.id) })),
        time: null,
        author: '',
        correspondent: '',
        editor: '',
        edition: '',
        scope: 'page',
        story: clip.id,
        address: toAddress(clip.url),
        note: '',
        tags: [],
      });
    }
    const bodies = await valueOf(
      readClips(
        after.map(({ id }) => id),
        store,
      ),
    );
    expect(bodies.map(({ provenance }) => provenance)).toEqual([{}, {}, {}]);
    expect(await valueOf(readWords(store))).toEqual([]);
  });

  test('its names can be asked for', async () => {
    const { store } = await openVersion1();
    const known = await valueOf(knowledgeOf('zone', '文水经济开发区', undefined, store));
    expect(known).toMatchObject({ total: 1, clips: [{ site: '山西日报' }] });
  });

  test('its texts are found as stories once the next page is saved', async () => {
    const story =
      '湘西高新区昨日与一家北斗企业签约，双方将在园区内建设芯片封装、终端制造和数据服务三条生产线，' +
      '首期厂房面积两万平方米，预计明年三月投产，可带动三百人就业，园区为项目配备了专门的服务小组。';
    const { store } = await openVersion1((table, row) => (table === 'texts' ? { ...row, text: story } : row));
    await valueOf(
      saveClip(makeInput({ url: 'https://a.example/1.html', text: '别的', mentions: [] }), store),
    );
    const { clip, reprints } = await valueOf(
      saveClip(makeInput({ url: 'https://b.example/2.html', text: `（转载）${story}` }), store),
    );
    expect(reprints.length).toBeGreaterThan(0);
    expect(await valueOf(findReprints(clip.id, store))).toEqual(reprints);
  });

  test('two clippings that are one page by the rules of today both stay, and are found', async () => {
    const addresses = [
      'http://www.sxrb.example/a/1.html',
      'https://www.sxrb.example/a/1.html?spm=9',
      'https://c.cn',
    ];
    const { store } = await openVersion1((table, row, at) =>
      // As if version 1 had told the two apart.
      table === 'clips' ? { ...row, url: addresses[at], address: `old ${at}`, deletedAt: null } : row,
    );
    expect(await valueOf(listClips(store))).toHaveLength(3);
    const keys = await store.clips.orderBy('address').keys();
    expect(keys).toContain('https://sxrb.example/a/1.html');
    expect(keys).toContain('old 1');
    const again = makeInput({ url: 'https://www.sxrb.example/a/1.html', title: '更正' });
    const { clip, how } = await valueOf(saveClip(again, store));
    expect(how).toBe('updated');
    expect(clip.address).toBe('https://sxrb.example/a/1.html');
    expect(await valueOf(findClipByUrl('https://www.sxrb.example/a/1.html', store))).toEqual(clip);
  });

  test.each<[string, object]>([
    ['nothing but its id', {}],
    ['an address of another type', { url: 7, address: 7, clippedAt: 1 }],
    ['no address', { url: undefined, address: undefined, clippedAt: 1, title: '无址' }],
  ])('a row that has %s keeps the others from nothing', async (_, broken) => {
    const { store } = await openVersion1((table, row, at) =>
      table === 'clips' && at === 0 ? { id: Object(row)['id'], ...broken } : row,
    );
    const listed = await valueOf(listClips(store));
    const others = [...clipsOf(V1).values()].slice(1);
    expect(listed.map(({ title }) => title)).toEqual(
      expect.arrayContaining(
        others.filter((row) => Object(row)['deletedAt'] === null).map((row) => Object(row)['title']),
      ),
    );
    const ids = [...clipsOf(V1).keys()].map(String);
    expect(await valueOf(readClips(ids, store))).toHaveLength(ids.length);
  });

  test('on a full disk it is told, and done when there is room', async () => {
    const factory = new IDBFactory();
    await restoreDatabase(factory, V1);
    const before = await dumpDatabase(factory, DATABASE_NAME);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('There is no room left', 'QuotaExceededError');
    });
    const store = new QuwenDatabase(makeHome(factory));
    expect(await listClips(store)).toEqual({ ok: false, problem: 'storage-full' });
    add.mockRestore();
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(before);
    expect(await valueOf(listClips(store))).not.toHaveLength(0);
  });

  test('is whole or not at all: stopped on the way, the database is what it was', async () => {
    const { factory, store } = await openVersion1();
    const stored = await dumpDatabase(factory, DATABASE_NAME);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The worker was stopped', 'AbortError');
    });
    expect(await listClips(store)).toEqual({ ok: false, problem: 'storage-failed' });
    expect(add).toHaveBeenCalled();
    add.mockRestore();
    store.close();
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(stored);
    expect(await valueOf(listClips(new QuwenDatabase(makeHome(factory))))).toHaveLength(2);
  });
});

/** The stored database of version 2, as it was. */
async function openVersion2() {
  const factory = new IDBFactory();
  await restoreDatabase(factory, V2);
  return { factory, store: new QuwenDatabase(makeHome(factory)) };
}

describe('from version 2', () => {
  test('read becomes done, nothing is lost, and all else is as it was', async () => {
    const { factory, store } = await openVersion2();
    const before = clipsOf(V2);
    await store.openInTime();
    const after = await store.clips.toArray();
    expect(after.map(({ state }) => state).toSorted()).toEqual(['done', 'unread', 'unread']);
    for (const clip of after) expect(clip).toEqual(asRead(toVersion3({ ...before.get(clip.id) })));
    store.close();
    const upgraded = await dumpDatabase(factory, DATABASE_NAME);
    for (const name of ['texts', 'bodies', 'traces', 'words']) {
      const rowsOf = ({ tables }: StoredDatabase) => tables.find((table) => table.name === name)?.rows;
      expect(rowsOf(upgraded)).toEqual(rowsOf(V2));
    }
  });

  test('its clippings wait to be analysed again, those in the bin too, and its HTML is read as it was stored', async () => {
    const { store } = await openVersion2();
    const stale = await valueOf(listStale(1, store));
    expect(stale).toHaveLength(3);
    expect((await valueOf(readClips(stale, store))).map(({ html }) => html).toSorted()).toEqual([
      '',
      '<p>湘西高新区</p>',
      '<p>湘西高新区</p>',
    ]);
  });

  test('is whole or not at all: stopped on the way, the database is what it was', async () => {
    const { factory, store } = await openVersion2();
    const stored = await dumpDatabase(factory, DATABASE_NAME);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The worker was stopped', 'AbortError');
    });
    expect(await listClips(store)).toEqual({ ok: false, problem: 'storage-failed' });
    expect(put).toHaveBeenCalled();
    put.mockRestore();
    store.close();
    expect(await dumpDatabase(factory, DATABASE_NAME)).toEqual(stored);
    expect(await valueOf(listClips(new QuwenDatabase(makeHome(factory))))).toHaveLength(2);
  });
});
