/** A collection in memory over a fake database, and what tests do to both. */
import { vi } from 'vitest';
import { loadSeeds, loadTopics } from '../../lib/dictionary/load-seeds';
import { EVERYTHING } from '../../lib/model';
import { saveClip, type QuwenDatabase } from '../../lib/store';
import { LiveCollection } from '../../lib/collection/live-collection';
import { writeBack } from '../../lib/collection/write-back';
import { makeInput, valueOf } from '../store/sample-inputs';

const VERSION = 'test.1';
const variants = loadSeeds().variants;
const builtInTopics = loadTopics();
const rest = () => Promise.resolve();

/** Web Locks as one tab has them. */
const locks = {
  request: (_name: string, _options: unknown, work: (lock: unknown) => Promise<void>) => work({}),
} as unknown as LockManager;

export function openLive(store: QuwenDatabase, version = VERSION, meanwhile = rest) {
  const onChange = vi.fn();
  const onProgress = vi.fn();
  const options = { store, variants, builtInTopics, version, onChange, onProgress, rest: meanwhile };
  const live = new LiveCollection(options);
  return { live, onChange, onProgress };
}

export async function find(live: LiveCollection, text: string): Promise<string[]> {
  await live.texts();
  return live.collection.search({ ...EVERYTHING, text }).docs.map(({ clip }) => clip.id);
}

let page = 0;
export async function save(store: QuwenDatabase, text: string, title = '无题'): Promise<string> {
  page += 1;
  const url = `https://www.txb.example/${page}.html`;
  return (await valueOf(saveClip(makeInput({ url, title, text }), store))).clip.id;
}

export const writeTo = (live: LiveCollection, store: QuwenDatabase, meanwhile = rest) =>
  writeBack({ live, store, version: VERSION, rest: meanwhile, locks });

/** Writes another text, as clipping the page again does. */
export async function rewrite(store: QuwenDatabase, id: string, text: string): Promise<void> {
  await store.transaction('rw', store.clips, store.texts, async () => {
    const last = await store.clips.orderBy('revision').last();
    const revision = (last?.revision ?? 0) + 1;
    await store.clips.update(id, { revision, textRevision: revision });
    await store.texts.update(id, { text });
  });
}
