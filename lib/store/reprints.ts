/** Reprints: clippings of one story from several addresses (see lib/clip/likeness.ts). They share the field `story`. */
import { findDifferences, type Compared } from '../clip/differences';
import { arePrintsOfOne, shareName, SKETCH_VERSION, toMarks, toPrint, type Print } from '../clip/likeness';
import type { Clip, Reprint, Result } from '../model';
import { attempt } from './attempt';
import { toPageAddress } from './clip-keys';
import { findCandidates } from './find-candidates';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { loadClips, loadReadClips } from './read-clips';
import { nextRevision, revisedTables } from './revisions';
import type { TraceRow } from './rows';
import { fromStoredAnalysis } from './stored-analysis';

/** Reprints that are compared and told: a text that is printed more often is a form, and nobody reads on. */
const MAX_REPRINTS = 50;

/** Of a sketch whose story was not looked for yet. */
const NOT_JOINED = SKETCH_VERSION - 0.5;

/** Texts without a sketch that one saving makes sketches of: some milliseconds. The rebuild does more of them (sketchSome). */
const SKETCHED_BY_SAVING = 5;

/**
 * The reprints of a clipping that are kept, oldest first and at most MAX_REPRINTS, and what each says otherwise; none for an id
 * that is not there.
 */
export function findReprints(id: string, store: QuwenDatabase = openStore()): Promise<Result<Reprint[]>> {
  return attempt(store, () =>
    store.transaction('r', store.clips, store.texts, store.bodies, async () => {
      const [clip] = await loadReadClips(store, [id]);
      return clip ? loadReprints(store, clip, clip) : [];
    }),
  );
}

/** The same within a transaction, for a clipping that may not be written yet. Parts of one page are no reprints of each other. */
export async function loadReprints(store: QuwenDatabase, clip: Clip, here: Compared): Promise<Reprint[]> {
  const page = toPageAddress(clip.address);
  const ofStory = await store.clips.where('story').equals(clip.story).toArray();
  const others = ofStory
    .filter(
      ({ id, address, deletedAt }) => id !== clip.id && deletedAt === null && toPageAddress(address) !== page,
    )
    .toSorted((one, other) => one.clippedAt - other.clippedAt)
    .slice(0, MAX_REPRINTS);
  const reprints: Reprint[] = [];
  for (const other of others) {
    // nb. One after the other: with its pictures a body has megabytes.
    const [there] = await loadReadClips(store, [other.id]);
    if (there) reprints.push({ clip: other, differences: findDifferences(here, there) });
  }
  return reprints;
}

/** What is known of a clipping before its story is; `story` where it was in the collection before. */
interface Known extends Pick<Clip, 'id' | 'address' | 'zones' | 'companies' | 'revision'> {
  readonly story: string | undefined;
}

/**
 * Which story a clipping belongs to. One that shares its story with others keeps it; else that of the oldest clipping with
 * a print of the same text, and where there is none, its own id. Two cuts of a story that were not known for one become one
 * with the whole of it.
 */
export async function joinStory(
  store: QuwenDatabase,
  { id, address, story, zones, companies, revision }: Known,
  candidates: readonly string[],
  print: Print,
): Promise<string> {
  const page = toPageAddress(address);
  if (story !== undefined && (await isShared(store, story, page))) return story;
  const ids = candidates.filter((candidate) => candidate !== id);
  const elsewhere = (await loadClips(store, ids)).filter(
    (clip) => toPageAddress(clip.address) !== page && shareName(clip, { zones, companies }),
  );
  const texts = await store.texts.bulkGet(elsewhere.map((clip) => clip.id));
  const prints: Clip[] = [];
  for (const [at, clip] of elsewhere.entries())
    if (await isPrintOf(store, clip.id, texts[at]?.text, print)) prints.push(clip);
  const [oldest] = prints.toSorted((one, other) => one.clippedAt - other.clippedAt);
  if (oldest === undefined) return story ?? id;
  const others = new Set(prints.map((clip) => clip.story).filter((each) => each !== oldest.story));
  if (others.size > 0)
    await store.clips
      .where('story')
      .anyOf([...others])
      .modify({ story: oldest.story, revision });
  return oldest.story;
}

/** What the page said before (keep-version.ts) is no other print of it. */
async function isShared(store: QuwenDatabase, story: string, page: string): Promise<boolean> {
  const prints = await store.clips.where('story').equals(story).toArray();
  return prints.some(({ address }) => toPageAddress(address) !== page);
}

/** nb. A body is read alone, and of a text that can be a print only: with its pictures it has megabytes. */
async function isPrintOf(
  store: QuwenDatabase,
  id: string,
  text: string | undefined,
  print: Print,
): Promise<boolean> {
  const there = text === undefined ? undefined : toPrint(text, true);
  if (!there || !arePrintsOfOne(there, print)) return false;
  const body = await store.bodies.get(id);
  return (
    body !== undefined &&
    arePrintsOfOne({ ...there, isOneArticle: fromStoredAnalysis(body.analysis).articles.length <= 1 }, print)
  );
}

/** How many texts have no sketch of today: those from before there were sketches, or of an older version, or restored. */
export function countUnsketched(store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () => store.traces.where('sketch').below(SKETCH_VERSION).count());
}

/**
 * Makes the sketches of at most `limit` texts that have none, and looks for the story that each is a print of: what was restored or
 * stems from before there were sketches. Answers with their number.
 */
export function sketchSome(limit: number, store: QuwenDatabase = openStore()): Promise<Result<number>> {
  const tables = [...revisedTables(store), store.texts, store.bodies, store.traces];
  return attempt(store, () =>
    store.transaction('rw', tables, async () => {
      const sketched = await makeSketches(store, limit, SKETCH_VERSION);
      const revision = await nextRevision(store);
      // nb. One after the other, on rows read anew: the one before may have made two stories one.
      for (const trace of sketched) await joinLate(store, trace, revision);
      return sketched.length;
    }),
  );
}

/** Some sketches that are missing, within the transaction of a saving: so many that it takes no longer. Stories are joined later. */
export async function sketchOlder(store: QuwenDatabase): Promise<void> {
  await makeSketches(store, SKETCHED_BY_SAVING, NOT_JOINED);
}

/** The sketches of texts that have none of this version (`sketch` of a TraceRow), at most `limit`. */
async function makeSketches(store: QuwenDatabase, limit: number, sketch: number): Promise<TraceRow[]> {
  const traces = await store.traces.where('sketch').below(sketch).limit(limit).toArray();
  if (traces.length === 0) return [];
  const texts = await store.texts.bulkGet(traces.map(({ id }) => id));
  const sketched = traces.map((trace, at) => ({
    ...trace,
    marks: toMarks(toPrint(texts[at]?.text ?? '', true)),
    sketch,
  }));
  await store.traces.bulkPut(sketched);
  return sketched;
}

async function joinLate(store: QuwenDatabase, { id, marks }: TraceRow, revision: number): Promise<void> {
  const candidates = (await findCandidates(store, marks)).filter((candidate) => candidate !== id);
  if (candidates.length === 0) return;
  const [clip] = await loadReadClips(store, [id]);
  if (!clip) return;
  const print = toPrint(clip.text, clip.analysis.articles.length <= 1);
  const story = await joinStory(store, { ...clip, revision }, candidates, print);
  if (story !== clip.story) await store.clips.update(id, { story, revision });
}
