import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, expect, test, vi } from 'vitest';
import { changeClips, saveClip, watchClips } from '../../lib/store';
import type { Clip } from '../../lib/model';
import { DATABASE_NAME, SCHEMA_VERSIONS } from '../../lib/store/schema';
import { makeHome, makeStore } from './fake-browser';
import { restoreDatabase } from '../stores/raw-database';
import { makeInput, valueOf } from './sample-inputs';

/** The version that a later Quwen may write, as the browser counts: ten for each of ours. */
const NEXT = (Math.max(...SCHEMA_VERSIONS.map(({ version }) => version)) + 1) * 10;

// nb. A live query of Dexie's runs only where there is an IndexedDB at large, whichever its database uses.
beforeAll(() => {
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
});

/** Watches and keeps what was called with, so that a test can wait for it. */
function watch(query: string, store: ReturnType<typeof makeStore>) {
  const onChange = vi.fn<(clips: Clip[]) => void>();
  const onProblem = vi.fn<(problem: string) => void>();
  const stop = watchClips(query, onChange, onProblem, store);
  const latest = () =>
    onChange.mock.lastCall?.[0].map(({ title, state }) => `${title}${state === 'done' ? '（已读）' : ''}`);
  return { onChange, onProblem, stop, latest };
}

test('follows every change, made by the same context or another', async () => {
  const home = makeHome();
  const [here, elsewhere] = [makeStore(home), makeStore(home)];
  const list = watch('', here);
  await vi.waitFor(() => expect(list.latest()).toEqual([]));

  const { clip } = await valueOf(saveClip(makeInput({ title: '一' }), elsewhere));
  await vi.waitFor(() => expect(list.latest()).toEqual(['一']));
  await valueOf(changeClips([clip.id], { do: 'state', state: 'done' }, 7, here));
  await vi.waitFor(() => expect(list.latest()).toEqual(['一（已读）']));
  await valueOf(saveClip(makeInput({ title: '二', url: 'https://a.cn/2', now: 2_000 }), elsewhere));
  await vi.waitFor(() => expect(list.latest()).toEqual(['二', '一（已读）']));
  await valueOf(changeClips([clip.id], { do: 'bin' }, 5, elsewhere));
  await vi.waitFor(() => expect(list.latest()).toEqual(['二']));
  expect(list.onProblem).not.toHaveBeenCalled();
  list.stop();
});

test('follows a search into the texts', async () => {
  const store = makeStore();
  await valueOf(saveClip(makeInput({ title: '一', text: '招商' }), store));
  const list = watch('光伏', store);
  await vi.waitFor(() => expect(list.latest()).toEqual([]));
  await valueOf(saveClip(makeInput({ title: '一', text: '光\n伏' }), store));
  await vi.waitFor(() => expect(list.latest()).toEqual(['一']));
  list.stop();
});

test('is silent once it has been ended', async () => {
  const store = makeStore();
  const [ended, other] = [watch('', store), watch('', store)];
  await vi.waitFor(() => expect(ended.latest()).toEqual([]));
  ended.stop();
  await valueOf(saveClip(makeInput({ title: '一' }), store));
  await vi.waitFor(() => expect(other.latest()).toEqual(['一']));
  expect(ended.onChange).toHaveBeenCalledTimes(1);
  other.stop();
});

test('says why the collection cannot be read', async () => {
  const factory = new IDBFactory();
  await restoreDatabase(factory, { name: DATABASE_NAME, version: NEXT, tables: [] });
  const list = watch('', makeStore(makeHome(factory)));
  await vi.waitFor(() => expect(list.onProblem).toHaveBeenCalledWith('storage-newer'));
  expect(list.onProblem).toHaveBeenCalledTimes(1);
  expect(list.onChange).not.toHaveBeenCalled();
});
