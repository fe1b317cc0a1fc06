import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReaderWord } from '../../lib/model';
import { addWord, readWords, removeWord, watchWords } from '../../lib/store';
import { DATABASE_NAME, SCHEMA_VERSIONS } from '../../lib/store/schema';
import { restoreDatabase } from '../stores/raw-database';
import { makeHome, makeStore } from './fake-browser';
import { valueOf } from './sample-inputs';

// nb. A live query of Dexie's runs only where there is an IndexedDB at large, whichever its database uses.
beforeAll(() => {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
});

const shown = (words: readonly ReaderWord[]) => words.map(({ kind, name }) => `${kind} ${name}`);

describe('the reader’s dictionary', () => {
  test('holds what was taught, the newest first', async () => {
    const store = makeStore();
    const word = await valueOf(addWord('zone', '铸造小镇', 1, store));
    expect(word).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      kind: 'zone',
      name: '铸造小镇',
      addedAt: 1,
    });
    await valueOf(addWord('not-company', '中国北斗', 2, store));
    expect(shown(await valueOf(readWords(store)))).toEqual(['not-company 中国北斗', 'zone 铸造小镇']);
  });

  test('holds a word once, however often it is taught, also at once from two contexts', async () => {
    const home = makeHome();
    const [one, other] = [makeStore(home), makeStore(home)];
    const words = await Promise.all(
      [one, other, one].map((store, now) => valueOf(addWord('zone', '铸造小镇', now, store))),
    );
    expect(new Set(words.map(({ id }) => id)).size).toBe(1);
    expect(await valueOf(readWords(other))).toEqual([words[0]]);
  });

  test.each([
    ['zone', 'not-zone'],
    ['not-zone', 'zone'],
    ['company', 'not-company'],
    ['not-company', 'company'],
  ] as const)('of a name taught as %s and then as %s, the last holds', async (first, last) => {
    const store = makeStore();
    await valueOf(addWord(first, '北斗', 1, store));
    await valueOf(addWord(first, '龙芯', 1, store));
    await valueOf(addWord(last, '北斗', 2, store));
    expect(shown(await valueOf(readWords(store)))).toEqual([`${last} 北斗`, `${first} 龙芯`]);
  });

  test('a name can be a zone and a company, or neither', async () => {
    const store = makeStore();
    for (const kind of ['zone', 'company'] as const) await valueOf(addWord(kind, '北斗', 1, store));
    for (const kind of ['not-zone', 'not-company'] as const) await valueOf(addWord(kind, '龙芯', 2, store));
    expect(await valueOf(readWords(store))).toHaveLength(4);
  });

  test('forgets a word, and does not mind one that is gone', async () => {
    const store = makeStore();
    const { id } = await valueOf(addWord('zone', '铸造小镇', 1, store));
    await valueOf(removeWord(id, store));
    await valueOf(removeWord(id, store));
    expect(await valueOf(readWords(store))).toEqual([]);
  });
});

describe('watchWords', () => {
  test('follows every change in whichever context, until it is ended', async () => {
    const home = makeHome();
    const [here, elsewhere] = [makeStore(home), makeStore(home)];
    const onChange = vi.fn<(words: ReaderWord[]) => void>();
    const stop = watchWords(onChange, undefined, here);
    const latest = () => shown(onChange.mock.lastCall?.[0] ?? []);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    const { id } = await valueOf(addWord('zone', '铸造小镇', 1, elsewhere));
    await vi.waitFor(() => expect(latest()).toEqual(['zone 铸造小镇']));
    await valueOf(addWord('not-zone', '铸造小镇', 2, here));
    await vi.waitFor(() => expect(latest()).toEqual(['not-zone 铸造小镇']));
    stop();
    const calls = onChange.mock.calls.length;
    await valueOf(removeWord(id, elsewhere));
    await valueOf(addWord('company', '北斗', 3, here));
    expect(onChange).toHaveBeenCalledTimes(calls);
  });

  test('says why the words cannot be read', async () => {
    const factory = new IDBFactory();
    const next = (Math.max(...SCHEMA_VERSIONS.map(({ version }) => version)) + 1) * 10;
    await restoreDatabase(factory, { name: DATABASE_NAME, version: next, tables: [] });
    const onProblem = vi.fn<(problem: string) => void>();
    const onChange = vi.fn<() => void>();
    watchWords(onChange, onProblem, makeStore(makeHome(factory)));
    await vi.waitFor(() => expect(onProblem).toHaveBeenCalledWith('storage-newer'));
    expect(onChange).not.toHaveBeenCalled();
  });
});
