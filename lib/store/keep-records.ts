/** The collection as a backup keeps it: every table that holds what the reader put there, read in batches. */
import type { Folder, FullClip, ReaderWord, Result, SavedSearch, Topic } from '../model';
import { attempt } from './attempt';
import { openStore } from './open-store';
import { loadPassagesOf } from './passages-of';
import type { QuwenDatabase } from './quwen-database';
import { loadReadClips } from './read-clips';
import { fromStoredHtml } from './stored-html';

/** A clipping with all that belongs to it. What the database counts for itself is left out. */
export interface ClipRecord extends Omit<FullClip, 'revision' | 'textRevision'> {
  /** The keys by which its page is known again (clip-keys.ts), its own `address` among them. */
  readonly addresses: readonly string[];
  readonly canonical: string | null;
}

/** Some of the clippings, and the id to go on after; undefined where there are no more. */
export interface RecordBatch {
  readonly records: readonly ClipRecord[];
  readonly last: string | undefined;
}

/** What the reader named and taught. */
export interface ShelfRecords {
  readonly folders: readonly Folder[];
  readonly topics: readonly Topic[];
  readonly searches: readonly SavedSearch[];
  readonly words: readonly ReaderWord[];
}

export function readShelfRecords(store: QuwenDatabase = openStore()): Promise<Result<ShelfRecords>> {
  return attempt(store, () =>
    store.transaction('r', store.folders, store.topics, store.searches, store.words, async () => ({
      folders: await store.folders.toArray(),
      topics: await store.topics.toArray(),
      searches: await store.searches.toArray(),
      words: await store.words.toArray(),
    })),
  );
}

/** How many clippings there are, the bin included. */
export function countRecords(store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () => store.clips.count());
}

/** Which of these keys (toAddress) a kept clipping has, as its own or as one its page was clipped at. */
export function findKnownAddresses(
  keys: readonly string[],
  store: QuwenDatabase = openStore(),
): Promise<Result<ReadonlySet<string>>> {
  return attempt(store, () =>
    store.transaction('r', store.clips, store.traces, async () => {
      const wanted = new Set(keys);
      const traces = await store.traces
        .where('addresses')
        .anyOf([...wanted])
        .distinct()
        .toArray();
      const clips = await store.clips.bulkGet(traces.map(({ id }) => id));
      const known = traces.filter((_, at) => clips[at]?.deletedAt === null);
      return new Set(known.flatMap(({ addresses }) => addresses.filter((key) => wanted.has(key))));
    }),
  );
}

/**
 * Clippings by their ids, those after `after` ('' for the first), at most `limit`, also those in the bin. Each batch is of one
 * moment; a clipping that is added meanwhile may be in a later one or not.
 */
export function readClipRecords(
  after: string,
  limit: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<RecordBatch>> {
  const tables = [store.clips, store.texts, store.bodies, store.passages, store.traces];
  return attempt(store, () =>
    store.transaction('r', tables, async () => {
      const ids = await store.clips.where('id').above(after).limit(limit).primaryKeys();
      const [clips, found, passages] = await Promise.all([
        loadReadClips(store, ids),
        store.traces.bulkGet(ids),
        loadPassagesOf(store, ids),
      ]);
      const traces = new Map(found.flatMap((trace) => (trace ? [[trace.id, trace]] : [])));
      const records = clips.map(({ revision: _r, textRevision: _t, html, ...clip }) => ({
        ...clip,
        html: fromStoredHtml(html, clip.text),
        passages: passages.get(clip.id) ?? [],
        addresses: traces.get(clip.id)?.addresses ?? [clip.address],
        canonical: traces.get(clip.id)?.canonical ?? null,
      }));
      return { records, last: ids.at(-1) };
    }),
  );
}

/**
 * A word that changes whenever anything does that a backup keeps: to know whether there is anything new since the last one.
 */
export function readFingerprint(store: QuwenDatabase = openStore()): Promise<Result<string>> {
  return attempt(store, async () => {
    const facts = await store.transaction(
      'r',
      [store.clips, store.folders, store.topics, store.searches, store.words],
      async () => [
        (await store.clips.orderBy('revision').last())?.revision ?? 0,
        await store.clips.count(),
        await store.folders.toArray(),
        await store.topics.toArray(),
        await store.searches.toArray(),
        await store.words.toArray(),
      ],
    );
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(facts)));
    return Array.from(new Uint8Array(bytes, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
}
