import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import {
  emptyBin,
  findClipByUrl,
  knowledgeOf,
  listClips,
  QuwenDatabase,
  readClips,
  readFolders,
  readSearches,
  readTopics,
  readWords,
  changeClips,
  saveClip,
} from '../../lib/store';
import { EVERYTHING } from '../../lib/model';
import { SCHEMA_VERSIONS } from '../../lib/store/schema';
import { makeHome } from '../store/fake-browser';
import { makeInput, valueOf } from '../store/sample-inputs';
import { dumpDatabase, fromFile, restoreDatabase, type StoredDatabase } from './raw-database';

const versions = SCHEMA_VERSIONS.map(({ version }) => version);

function readStored(version: number): StoredDatabase {
  return fromFile(readFileSync(new URL(`v${version}.json`, import.meta.url), 'utf8'));
}

/** A database without what is in it. */
function toShape({ version, tables }: StoredDatabase) {
  return { version, tables: tables.map(({ rows: _rows, ...table }) => table) };
}

/** Today's code on a database that an earlier version wrote. */
async function openStored(version: number): Promise<QuwenDatabase> {
  const factory = new IDBFactory();
  await restoreDatabase(factory, readStored(version));
  return new QuwenDatabase(makeHome(factory));
}

describe.each(versions)('a database of version %d', (version) => {
  test('opens whole', async () => {
    const store = await openStored(version);
    const kept = await valueOf(listClips(store));
    expect(kept.map(({ title, state, largestSum }) => ({ title, state, largestSum }))).toEqual([
      { title: '文水经开区：“铸造小镇”开工\n十个项目落地', state: 'done', largestSum: 9_500_000_000 },
      { title: '湘西高新区引进北斗项目', state: 'unread', largestSum: 1_080_000_000 },
    ]);
    const [second, first] = await valueOf(
      readClips(
        kept.map(({ id }) => id),
        store,
      ),
    );
    expect(second?.text).toBe('文水经开区招 商\n引资，高义钢铁扩建，总投资达95亿。');
    expect(first?.text).toContain('𠮷首北斗');
    expect(first?.html).toBe('<p>湘西高新区</p>');
    expect(first?.analysis.mentions).toHaveLength(4);
    expect(first?.verdict).toMatchObject({ isZoneNews: true, score: 0.9 });
  });

  test('can be added to and emptied', async () => {
    const store = await openStored(version);
    expect(
      await valueOf(findClipByUrl('https://www.sxdb.example/2026/0701/2.html?id=7', store)),
    ).toBeDefined();
    const again = makeInput({ url: 'https://www.sxdb.example/2026/0701/2.html?id=7', title: '更正' });
    // Another text: unread again, and the one there was goes to the bin.
    expect(await valueOf(saveClip(again, store))).toMatchObject({
      how: 'updated',
      clip: { state: 'unread' },
    });
    expect(await valueOf(saveClip(again, store))).toMatchObject({ how: 'updated' });
    const binned = await store.clips.orderBy('deletedAt').primaryKeys();
    expect(await valueOf(changeClips(binned, { do: 'restore' }, 7, store))).toHaveLength(2);
    expect(await valueOf(listClips(store))).toHaveLength(4);
    expect(await valueOf(emptyBin(Infinity, store))).toBe(0);
  });
});

test('version 2 opens with its facts, notes, words and traces', async () => {
  const store = await openStored(2);
  const [newer, older] = await valueOf(listClips(store));
  expect(older).toMatchObject({
    time: '08:30',
    author: '李明 王芳',
    correspondent: '王芳',
    editor: '赵强',
    edition: '第03版：要闻',
    scope: 'page',
    story: older?.id,
    note: '下周回访𠮷首北斗',
    tags: ['北斗'],
  });
  expect(newer).toMatchObject({ note: '', tags: [] });
  const [body] = await valueOf(readClips([older?.id ?? ''], store));
  expect(body?.provenance).toEqual({ title: 'heading', date: 'meta' });
  expect((await valueOf(readWords(store))).map(({ kind, name }) => [kind, name])).toEqual([
    ['not-company', '中国北斗'],
    ['zone', '文水铸造小镇'],
  ]);
  expect(older).toMatchObject({ note: expect.stringContaining('回访') });
  expect(await valueOf(knowledgeOf('zone', '文水经济开发区', undefined, store))).toMatchObject({ total: 1 });
  expect(await store.traces.count()).toBe(3);
});

test('version 3 opens with all that is the reader’s own', async () => {
  const store = await openStored(3);
  const [newer, older] = await valueOf(listClips(store));
  const [folder] = await valueOf(readFolders(store));
  expect(folder).toMatchObject({ name: '湘西专题' });
  expect(older).toMatchObject({
    state: 'unread',
    starred: true,
    folder: folder?.id,
    places: ['湖南省湘西州'],
  });
  expect(newer).toMatchObject({ state: 'done', starred: false, folder: '', analysisVersion: 1 });
  const [full] = await valueOf(readClips([older?.id ?? ''], store));
  expect(full?.passages).toMatchObject([{ quote: '签约', note: '谁签的？', addedAt: Date.UTC(2026, 6, 25) }]);
  expect(await valueOf(readSearches(store))).toMatchObject([
    { name: '湘西的签约', query: { ...EVERYTHING, text: '湘西 签约' } },
  ]);
  expect(await valueOf(readTopics(store))).toEqual([
    { id: 'own', name: '北斗', words: ['北斗', '导航'], isOff: false },
  ]);
  // A change goes on from the revisions that are there, those of what is gone among them.
  const [gone] = await store.gone.toArray();
  const starred = await valueOf(changeClips([newer?.id ?? ''], { do: 'star', starred: true }, 9, store));
  expect(starred).toHaveLength(1);
  const [changed] = await valueOf(readClips([newer?.id ?? ''], store));
  expect(changed?.revision).toBeGreaterThan(
    Math.max(gone?.revision ?? Infinity, newer?.revision ?? Infinity),
  );
});

test('what is stored of the newest version is what today’s schema makes', async () => {
  const factory = new IDBFactory();
  const store = new QuwenDatabase(makeHome(factory));
  await valueOf(listClips(store));
  store.close();
  const made = await dumpDatabase(factory, store.name);
  const stored = readStored(Math.max(...versions));
  expect(toShape(made)).toEqual(toShape(stored));
});

test('versions only ever go up', () => {
  expect(versions).toEqual([...new Set(versions)].toSorted((first, second) => first - second));
});
