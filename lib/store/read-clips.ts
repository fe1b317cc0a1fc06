/** Reading the collection. The bin is left out everywhere but in `readClips`, which is asked for certain clippings. */
import type { Collection } from 'dexie';
import type { Clip, ClipBody, FullClip, Result } from '../model';
import { toAddress } from './address';
import { attempt } from './attempt';
import { toPartPrefix, toUntilPrefix } from './clip-keys';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import type { TraceRow } from './rows';
import { fromStoredAnalysis } from './stored-analysis';
import { fromStoredHtml, type StoredHtml } from './stored-html';

/**
 * The clipping of this page, if it is in the collection: by an address it was clipped at or one that its page gave as its own,
 * which may differ in what does not tell pages apart. Where what the page shows now is not kept, the newest of what it showed
 * before; where it was not clipped whole, the newest clipping of a part of it, and `scope` tells.
 */
export function findClipByUrl(
  url: string,
  store: QuwenDatabase = openStore(),
): Promise<Result<Clip | undefined>> {
  const address = toAddress(url);
  return attempt(store, () =>
    store.transaction('r', store.clips, store.traces, async () => {
      const { traces } = store;
      return (
        (await findOne(store, traces.where('addresses').equals(address), address)) ??
        (await findOne(store, traces.where('canonical').equals(address), address)) ??
        (await findOne(store, traces.where('addresses').startsWith(toUntilPrefix(address)), address)) ??
        (await findOne(store, traces.where('canonical').startsWith(toUntilPrefix(address)), address)) ??
        (await findOne(store, traces.where('addresses').startsWith(toPartPrefix(address)), address))
      );
    }),
  );
}

async function findOne(
  store: QuwenDatabase,
  traces: Collection<TraceRow, string>,
  address: string,
): Promise<Clip | undefined> {
  const clips = await loadClips(store, [...new Set(await traces.primaryKeys())]);
  return pickOne(
    clips.filter(({ deletedAt }) => deletedAt === null),
    [address],
  );
}

/** Of several that are one page (from before its addresses met): a kept one, the one under this very address, the newest. */
export function pickOne(clips: readonly Clip[], addresses: readonly string[]): Clip | undefined {
  const rank = (clip: Clip) => (clip.deletedAt === null ? 2 : 0) + (addresses.includes(clip.address) ? 1 : 0);
  return clips.toSorted((one, other) => rank(other) - rank(one) || other.updatedAt - one.updatedAt)[0];
}

/** Every clipping, newest first. */
export function listClips(store: QuwenDatabase = openStore()): Promise<Result<Clip[]>> {
  return attempt(store, () => loadKeptClips(store));
}

/**
 * The newest clippings, newest first: what a list shows before the search is awake. nb. Without their number: Chromium counts ten
 * thousand rows in as much time as it takes to find and read sixty (countClips).
 */
export function listNewest(limit: number, store: QuwenDatabase = openStore()): Promise<Result<Clip[]>> {
  return attempt(store, () => store.transaction('r', store.clips, () => loadNewest(store, limit)));
}

/** What lies in the bin is among the newest: so many more are read at first that a few of it make no second reading needed. */
const SPARE = 12;

/**
 * nb. Not by a cursor, which takes a step a clipping: the moment is found from which enough are newer, and all from it on are
 * read at once.
 */
async function loadNewest(store: QuwenDatabase, limit: number): Promise<Clip[]> {
  for (let reach = limit + SPARE; ; reach *= 4) {
    const first = await store.clips
      .orderBy('clippedAt')
      // oxlint-disable-next-line unicorn/no-array-reverse -- no array
      .reverse()
      .offset(reach - 1)
      .limit(1)
      .keys();
    const [from] = first;
    const clips = await (
      from === undefined
        ? store.clips.orderBy('clippedAt')
        : store.clips.where('clippedAt').aboveOrEqual(from)
    ).toArray();
    const newest = clips.filter(({ deletedAt }) => deletedAt === null);
    if (newest.length >= limit || from === undefined) return newest.toReversed().slice(0, limit);
  }
}

/** How many clippings there are. */
export function countClips(store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () => store.transaction('r', store.clips, () => countKept(store)));
}

async function countKept(store: QuwenDatabase): Promise<number> {
  // nb. By the table: to count an index, Chromium looks up the row of each entry, which takes ten times as long.
  const all = await store.clips.count();
  // The index of deletedAt holds the bin alone, see schema.ts.
  return all - (await store.clips.orderBy('deletedAt').count());
}

/** Clippings with their texts and passages, in the order asked, also from the bin; an id that is not there is passed over. */
export function readClips(
  ids: readonly string[],
  store: QuwenDatabase = openStore(),
): Promise<Result<FullClip[]>> {
  const tables = [store.clips, store.texts, store.bodies, store.passages];
  return attempt(store, () => store.transaction('r', tables, () => loadFullClips(store, ids)));
}

/** The same with an empty `html`: inflating it takes a quarter of the reading, and most that is made of clippings has no use for it. */
export function readClipsWithoutHtml(
  ids: readonly string[],
  store: QuwenDatabase = openStore(),
): Promise<Result<FullClip[]>> {
  const tables = [store.clips, store.texts, store.bodies, store.passages];
  return attempt(store, () =>
    store.transaction('r', tables, async () => {
      const read = await loadReadClips(store, ids);
      return withPassages(store, read, () => '');
    }),
  );
}

/** What `readClips` answers, within a transaction. */
export async function loadFullClips(store: QuwenDatabase, ids: readonly string[]): Promise<FullClip[]> {
  const read = await loadReadClips(store, ids);
  return withPassages(store, read, ({ html, text }) => fromStoredHtml(html, text));
}

async function withPassages(
  store: QuwenDatabase,
  read: readonly ReadClip[],
  toHtml: (clip: ReadClip) => string,
): Promise<FullClip[]> {
  // nb. Asked for one by one, all at once: a cursor over many clippings takes a step each, of which most find nothing.
  const passages = await Promise.all(
    read.map(({ id }) => store.passages.where('clipId').equals(id).toArray()),
  );
  return read.map((clip, at) => ({
    ...clip,
    html: toHtml(clip),
    passages: (passages[at] ?? []).toSorted(
      (one, other) => one.start - other.start || one.addedAt - other.addedAt,
    ),
  }));
}

/** A clipping with its text and analysis; its HTML as it is stored. */
export interface ReadClip extends Clip, Omit<ClipBody, 'id' | 'html'> {
  readonly html: StoredHtml;
}

/**
 * Clippings as they are stored, within a transaction, in the order asked. One whose text or body is lost (a damaged disk) is handed
 * out as far as it is there, with an empty text, or without HTML and analysis: the reader's note and tags are in it.
 */
export async function loadReadClips(store: QuwenDatabase, ids: readonly string[]): Promise<ReadClip[]> {
  const [clips, texts, bodies] = await Promise.all([
    store.clips.bulkGet([...ids]),
    store.texts.bulkGet([...ids]),
    store.bodies.bulkGet([...ids]),
  ]);
  return ids.flatMap((_, at): ReadClip[] => {
    const [clip, text, body] = [clips[at], texts[at], bodies[at]];
    if (!clip) return [];
    return [
      {
        ...clip,
        text: typeof text?.text === 'string' ? text.text : '',
        html: body?.html ?? '',
        analysis: fromStoredAnalysis(body?.analysis),
        provenance: body?.provenance ?? {},
      },
    ];
  });
}

/** Clippings as lists show them, within a transaction; an id that is not there is passed over. */
export async function loadClips(store: QuwenDatabase, ids: readonly string[]): Promise<Clip[]> {
  return (await store.clips.bulkGet([...ids])).filter((clip) => clip !== undefined);
}

/** The rows of a list, newest first. */
export async function loadKeptClips(store: QuwenDatabase): Promise<Clip[]> {
  const clips = await store.clips.orderBy('clippedAt').toArray();
  return clips.filter((clip) => clip.deletedAt === null).toReversed();
}
