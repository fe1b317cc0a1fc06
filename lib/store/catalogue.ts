/**
 * The catalogue: the facts of all clippings in a form that is read at once, and what changed since it was written. For the
 * search alone; its rows are described in catalogue-rows.ts.
 *
 * These verbs reject, unlike the rest of the store: the search tells `toProblem` of it.
 */
import { liveQuery } from 'dexie';
import { SEARCH_BATCH } from '../limits';
import type { Clip, Topic } from '../model';
import {
  MARK_ROW,
  readEntries,
  writeEntries,
  type CatalogueEntry,
  type CatalogueRow,
} from './catalogue-rows';
import type { QuwenDatabase } from './quwen-database';
import type { GoneRow } from './rows';
import { SCHEMA_VERSIONS } from './schema';

/** Entries of one row: some 600 kB of JSON, parsed in a few milliseconds. */
const ENTRIES_A_ROW = 1_000;

/** Raise it whenever the same clippings would give another catalogue or other packs. */
const SEARCH_VERSION = 4;

/** The version of derived rows; `folding`: what stands for the tables by which texts are folded. */
export function toSearchVersion(folding: string): string {
  return `${SEARCH_VERSION}.${SCHEMA_VERSIONS.at(-1)?.version ?? 0}.${folding}`;
}

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** All changes up to this revision are in the entries. */
  readonly revision: number;
  /** By which rules the topics were found (lib/search/topics.ts). */
  readonly topicsMark: string;
}

/** The rows of the catalogue, to be read by `readCatalogue`: what is asked of the database next can be on its way meanwhile. */
export function loadCatalogueRows(store: QuwenDatabase): Promise<CatalogueRow[]> {
  return store.transaction('r', store.catalogue, () => store.catalogue.toArray());
}

/** The catalogue as it was last written; undefined where there is none, or another version wrote it, or a row is broken. */
export function readCatalogue(rows: readonly CatalogueRow[], version: string): Catalogue | undefined {
  const mark = rows.find(({ id }) => id === MARK_ROW);
  if (!mark || rows.some((row) => row.version !== version)) return undefined;
  if (!Number.isInteger(mark.revision) || typeof mark.facts !== 'string') return undefined;
  const entries: CatalogueEntry[] = [];
  for (const row of rows) {
    if (row.id === MARK_ROW) continue;
    const read = readEntries(row);
    if (!read) return undefined;
    for (const entry of read) entries.push(entry);
  }
  // A row that is gone would hide its clippings until they change.
  if (mark.heads !== String(entries.length)) return undefined;
  return { entries, revision: mark.revision, topicsMark: mark.facts };
}

export interface ChangedClip {
  readonly clip: Clip;
  readonly passageNotes: readonly string[];
}

/** Changes since a revision. */
export interface Changes {
  /** The revision up to which these are all changes. */
  readonly revision: number;
  /** Removed for good. */
  readonly gone: readonly GoneRow[];
  /** How many clippings changed, and they themselves, some hundred at a time. */
  readonly count: number;
  readonly changed: AsyncIterable<readonly ChangedClip[]>;
}

/** What changed above `since`; 0 for everything there is. What changes while it is read may come now and once more with the next call. */
export async function loadChanges(store: QuwenDatabase, since: number): Promise<Changes> {
  return store.transaction('r', store.clips, store.gone, async () => {
    const ids = await store.clips.where('revision').above(since).primaryKeys();
    const gone = await store.gone.where('revision').above(since).toArray();
    return {
      revision: await highestRevision(store),
      gone,
      count: ids.length,
      changed: readChanged(store, ids),
    };
  });
}

async function* readChanged(
  store: QuwenDatabase,
  ids: readonly string[],
): AsyncGenerator<readonly ChangedClip[]> {
  for (let start = 0; start < ids.length; start += SEARCH_BATCH) {
    const batch = ids.slice(start, start + SEARCH_BATCH);
    yield await store.transaction('r', store.clips, store.passages, async () => {
      const clips = await store.clips.bulkGet(batch);
      const passages = await store.passages.where('clipId').anyOf(batch).toArray();
      const notes = new Map<string, string[]>();
      for (const { clipId, note } of passages.toSorted((one, other) => one.addedAt - other.addedAt))
        notes.set(clipId, [...(notes.get(clipId) ?? []), note]);
      return clips.flatMap((clip) => (clip ? [{ clip, passageNotes: notes.get(clip.id) ?? [] }] : []));
    });
  }
}

/** The texts of clippings as they are now, each with its textRevision; one that is not there is left out. */
export async function loadRawTexts(
  store: QuwenDatabase,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly textRevision: number; readonly text: string }[]> {
  return store.transaction('r', store.clips, store.texts, async () => {
    const clips = await store.clips.bulkGet([...ids]);
    const texts = await store.texts.bulkGet([...ids]);
    return ids.flatMap((id, at) => {
      const clip = clips[at];
      return clip ? [{ id, textRevision: clip.textRevision, text: texts[at]?.text ?? '' }] : [];
    });
  });
}

/**
 * Writes the catalogue anew, whole or not at all, and forgets the clippings removed for good that it has heard of, all but the
 * newest: revisions are counted on from there. A catalogue that is newer already stays.
 */
export async function writeCatalogue(
  store: QuwenDatabase,
  version: string,
  { entries, revision, topicsMark }: Catalogue,
  rest: () => Promise<void>,
): Promise<void> {
  const rows: CatalogueRow[] = [
    { id: MARK_ROW, version, revision, facts: topicsMark, heads: String(entries.length) },
  ];
  for (let start = 0; start < entries.length; start += ENTRIES_A_ROW) {
    const written = writeEntries(entries.slice(start, start + ENTRIES_A_ROW));
    rows.push({ id: rows.length, version, revision: 0, ...written });
    // The searches that came meanwhile are answered first.
    await rest();
  }
  await store.transaction('rw', store.catalogue, store.gone, async () => {
    const before = await store.catalogue.get(MARK_ROW);
    if (before?.version === version && before.revision > revision) return;
    await store.catalogue.clear();
    await store.catalogue.bulkPut(rows);
    const newest = await store.gone.orderBy('revision').lastKey();
    if (typeof newest !== 'number') return;
    await store.gone
      .where('revision')
      .below(Math.min(newest, revision + 1))
      .delete();
  });
}

/** The revision at which the catalogue in the database stands; what was gone up to there may be forgotten. 0 without one. */
export async function catalogueRevision(store: QuwenDatabase): Promise<number> {
  return (await store.catalogue.get(MARK_ROW))?.revision ?? 0;
}

/** Every id there is: for who may have missed what was removed. */
export async function loadIds(store: QuwenDatabase): Promise<string[]> {
  return store.clips.toCollection().primaryKeys();
}

async function highestRevision(store: QuwenDatabase): Promise<number> {
  const keys = await Promise.all([
    store.clips.orderBy('revision').lastKey(),
    store.gone.orderBy('revision').lastKey(),
  ]);
  return Math.max(0, ...keys.filter((key) => typeof key === 'number'));
}

/** The reader's edits of the topics. */
export function loadTopicEdits(store: QuwenDatabase): Promise<Topic[]> {
  return store.topics.toArray();
}

/**
 * Calls now and after every change of a clipping, of passages, or of the topics, in whichever context it was made. Returns
 * what ends it. Nothing comes after `onFailure`.
 */
export function watchChanges(
  onChange: () => void,
  onFailure: (error: unknown) => void,
  store: QuwenDatabase,
): () => void {
  const subscription = liveQuery(() =>
    Promise.all([highestRevision(store), store.topics.toArray()]),
  ).subscribe({ next: () => onChange(), error: onFailure });
  return () => subscription.unsubscribe();
}
