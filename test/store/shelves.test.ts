import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MAX_NAME_CHARS, MAX_TOPIC_WORD_CHARS, MAX_TOPIC_WORDS } from '../../lib/limits';
import { EVERYTHING } from '../../lib/model';
import {
  addFolder,
  addSearch,
  changeClips,
  putBack,
  putFolder,
  putSearch,
  putTopic,
  readClips,
  readFolders,
  readSearches,
  readTopics,
  removeFolder,
  removeSearch,
  removeTopic,
  renameFolder,
  renameSearch,
  saveClip,
  watchShelves,
  type QuwenDatabase,
  type StoredShelves,
} from '../../lib/store';
import { makeHome, makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

const UNEXPECTED = { ok: false, problem: 'unexpected' };
const TAKEN = { ok: false, problem: 'name-taken' };

describe('folders', () => {
  test('come the oldest first, each name once, on one line', async () => {
    const store = makeStore();
    const first = await valueOf(addFolder('  湘西\n专题 ', 1, store));
    expect(first).toMatchObject({ name: '湘西 专题', addedAt: 1 });
    const second = await valueOf(addFolder('𠮷'.repeat(MAX_NAME_CHARS + 1), 2, store));
    expect([...second.name]).toHaveLength(MAX_NAME_CHARS);
    expect(await valueOf(addFolder('湘西 专题', 3, store))).toEqual(first);
    expect(await valueOf(readFolders(store))).toEqual([first, second]);
    expect(await addFolder(' \n ', 4, store)).toEqual(UNEXPECTED);
  });

  test('are renamed, but not to the name of another', async () => {
    const store = makeStore();
    const [one, two] = [await valueOf(addFolder('甲', 1, store)), await valueOf(addFolder('乙', 2, store))];
    expect(await renameFolder(one.id, '乙', store)).toEqual(TAKEN);
    expect(await renameFolder(one.id, '', store)).toEqual(UNEXPECTED);
    expect(await renameFolder('gone', '丙', store)).toEqual(UNEXPECTED);
    expect(await valueOf(renameFolder(two.id, '乙', store))).toEqual(two);
    expect(await valueOf(renameFolder(one.id, '丙', store))).toEqual({ ...one, name: '丙' });
    expect(await valueOf(readFolders(store))).toEqual([{ ...one, name: '丙' }, two]);
  });

  test('are taken away, and what lay in them stays, in none; and the other way round', async () => {
    const store = makeStore();
    const ids: string[] = [];
    for (const at of [1, 2, 3]) {
      const page = makeInput({ url: `https://a.example/${at}.html`, text: `第${at}篇` });
      ids.push((await valueOf(saveClip(page, store))).clip.id);
    }
    const folder = await valueOf(addFolder('专题', 1, store));
    await valueOf(changeClips(ids.slice(0, 2), { do: 'move', folder: folder.id }, 10, store));
    await valueOf(changeClips(ids.slice(1, 2), { do: 'bin' }, 11, store));
    const before = await valueOf(readClips(ids, store));
    const taken = await valueOf(removeFolder(folder.id, 20, store));
    expect(taken.folder).toEqual(folder);
    const after = await valueOf(readClips(ids, store));
    expect(after.map((clip) => clip.folder)).toEqual(['', '', '']);
    expect(after[0]).toMatchObject({ changedAt: 20, revision: after[1]?.revision });
    expect(after[2]).toEqual(before[2]);
    expect(await valueOf(readFolders(store))).toEqual([]);
    expect(await removeFolder(folder.id, 21, store)).toEqual(UNEXPECTED);
    await valueOf(putFolder(taken.folder, store));
    await valueOf(putBack(taken.before, store));
    expect((await valueOf(readClips(ids, store))).map((clip) => [clip.folder, clip.changedAt])).toEqual(
      before.map((clip) => [clip.folder, clip.changedAt]),
    );
  });
});

describe('saved searches', () => {
  const query = { ...EVERYTHING, text: '湘西 签约' };

  test('are kept, replaced under their name, renamed, taken away and put back', async () => {
    const store = makeStore();
    const search = await valueOf(addSearch(' 湘西的签约 ', query, 1, store));
    expect(search).toEqual({ id: search.id, name: '湘西的签约', query, addedAt: 1 });
    const newer = { ...query, starredOnly: true };
    expect(await valueOf(addSearch('湘西的签约', newer, 2, store))).toEqual({ ...search, query: newer });
    const other = await valueOf(addSearch('星标', EVERYTHING, 3, store));
    expect(await renameSearch(other.id, '湘西的签约', store)).toEqual(TAKEN);
    expect(await renameSearch('gone', '另一个', store)).toEqual(UNEXPECTED);
    expect(await valueOf(renameSearch(other.id, '全部', store))).toEqual({ ...other, name: '全部' });
    expect(await valueOf(removeSearch(search.id, store))).toEqual({ ...search, query: newer });
    expect(await valueOf(removeSearch(search.id, store))).toBeUndefined();
    await valueOf(putSearch(search, store));
    expect(await valueOf(readSearches(store))).toEqual([search, { ...other, name: '全部' }]);
    expect(await addSearch('', query, 4, store)).toEqual(UNEXPECTED);
  });
});

describe('topics', () => {
  test('are kept as the reader edited them, within the caps, and taken back', async () => {
    const store = makeStore();
    const words = [' 签约 ', '签约', '', '𠮷'.repeat(MAX_TOPIC_WORD_CHARS + 3)];
    const many = Array.from({ length: MAX_TOPIC_WORDS }, (_, at) => `词${at}`);
    const kept = await valueOf(
      putTopic({ id: 'signing', name: ' 签约 ', words: [...words, ...many], isOff: false }, store),
    );
    expect(kept.name).toBe('签约');
    expect(kept.words.slice(0, 3)).toEqual(['签约', '𠮷'.repeat(MAX_TOPIC_WORD_CHARS), '词0']);
    expect(kept.words).toHaveLength(MAX_TOPIC_WORDS);
    const off = await valueOf(putTopic({ ...kept, isOff: true }, store));
    expect(await valueOf(readTopics(store))).toEqual([off]);
    expect(await putTopic({ ...kept, name: ' ' }, store)).toEqual(UNEXPECTED);
    await valueOf(removeTopic('signing', store));
    expect(await valueOf(readTopics(store))).toEqual([]);
  });
});

function watch(store: QuwenDatabase) {
  const onChange = vi.fn<(shelves: StoredShelves) => void>();
  const onProblem = vi.fn<(problem: string) => void>();
  return { stop: watchShelves(onChange, onProblem, store), onChange, onProblem };
}

describe('watching the shelves', () => {
  // nb. A live query of Dexie's runs only where there is an IndexedDB at large, whichever its database uses.
  beforeAll(() => {
    Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
  });

  test('follows every change, made by the same context or another, until it ends', async () => {
    const home = makeHome();
    const [here, elsewhere] = [makeStore(home), makeStore(home)];
    const { stop, onChange, onProblem } = watch(here);
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith({ folders: [], topics: [], searches: [] }),
    );
    const folder = await valueOf(addFolder('专题', 1, elsewhere));
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith({ folders: [folder], topics: [], searches: [] }),
    );
    const topic = await valueOf(putTopic({ id: 'own', name: '北斗', words: ['北斗'], isOff: false }, here));
    const search = await valueOf(addSearch('全部', EVERYTHING, 2, elsewhere));
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenLastCalledWith({ folders: [folder], topics: [topic], searches: [search] }),
    );
    stop();
    const calls = onChange.mock.calls.length;
    await valueOf(addFolder('另一个', 3, elsewhere));
    expect(onChange).toHaveBeenCalledTimes(calls);
    expect(onProblem).not.toHaveBeenCalled();
  });

  test('tells a problem once', async () => {
    const home = makeHome();
    const open = vi.spyOn(home.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('newer', 'VersionError');
    });
    const { onChange, onProblem } = watch(makeStore(home));
    await vi.waitFor(() => expect(onProblem).toHaveBeenCalledWith('storage-newer'));
    expect(onProblem).toHaveBeenCalledTimes(1);
    expect(onChange).not.toHaveBeenCalled();
    open.mockRestore();
  });
});
