import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import {
  emptyBin,
  findClipByUrl,
  listClips,
  QuwenDatabase,
  readClips,
  restoreClips,
  saveClip,
  searchClips,
} from '../../lib/store';
import { SCHEMA_VERSIONS } from '../../lib/store/schema';
import { makeHome } from '../store/fake-browser';
import { makeInput, valueOf } from '../store/sample-inputs';
import { dumpDatabase, restoreDatabase, type StoredDatabase } from './raw-database';

const versions = SCHEMA_VERSIONS.map(({ version }) => version);

function readStored(version: number): StoredDatabase {
  return JSON.parse(readFileSync(new URL(`v${version}.json`, import.meta.url), 'utf8'));
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
    expect(kept.map(({ title, read, largestSum }) => ({ title, read, largestSum }))).toEqual([
      { title: '文水经开区：“铸造小镇”开工\n十个项目落地', read: true, largestSum: 9_500_000_000 },
      { title: '湘西高新区引进北斗项目', read: false, largestSum: 1_080_000_000 },
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

  test('can be searched, added to and emptied', async () => {
    const store = await openStored(version);
    expect(await valueOf(searchClips('招商引资', store))).toHaveLength(1);
    expect(
      await valueOf(findClipByUrl('https://www.sxdb.example/2026/0701/2.html?id=7', store)),
    ).toBeDefined();
    const again = makeInput({ url: 'https://www.sxdb.example/2026/0701/2.html?id=7', title: '更正' });
    expect(await valueOf(saveClip(again, store))).toMatchObject({ how: 'updated', clip: { read: true } });
    const binned = await store.clips.orderBy('deletedAt').primaryKeys();
    expect(await valueOf(restoreClips(binned, store))).toBe(1);
    expect(await valueOf(listClips(store))).toHaveLength(3);
    expect(await valueOf(emptyBin(Infinity, store))).toBe(0);
  });
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
