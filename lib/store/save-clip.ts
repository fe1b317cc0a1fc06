import { toMarks, toPrint, SKETCH_VERSION } from '../clip/likeness';
import type { Analysis, Clip, ClipOutcome, PageDraft, Result, TextChange, Verdict } from '../model';
import { attempt } from './attempt';
import { toClipFacts } from './clip-facts';
import { toClipKeys, withoutUntil, type ClipKeys } from './clip-keys';
import { findBefore } from './find-before';
import { findCandidates } from './find-candidates';
import { keepVersion } from './keep-version';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { joinStory, loadReprints, sketchOlder } from './reprints';
import { retireClip } from './retire-clip';
import { nextRevision, revisedTables } from './revisions';
import type { TraceRow } from './rows';
import { toStoredAnalysis } from './stored-analysis';
import { toStoredHtml } from './stored-html';

/** A page to be clipped, checked and analysed. */
export interface ClipInput {
  readonly draft: PageDraft;
  readonly verdict: Verdict;
  /** Made from `draft.text`: its offsets count in that string. */
  readonly analysis: Analysis;
  /** Where the zones of the analysis lie, most mentioned first (lib/recognise/zone-places.ts). */
  readonly places: readonly string[];
  /** The moment of clipping, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * Saves a page, one of its articles or a selection. What is in the collection already (see clip-keys.ts) is brought up to
 * date: it keeps its id, its place in the list (`clippedAt`), its story, and all that is the reader's own. What lies in the bin
 * comes back as well, and what was but an address becomes a clipping of its page. The outcome names the reprints of the same story that are kept.
 *
 * What it said before goes to the bin as a clipping of its own where the text is another one (keep-version.ts), and it is unread again
 * where figures, names, headline or day changed.
 *
 * Where the page shows something else than it did, nothing is overwritten: what was clipped stays, under a key that says until
 * when it was so, and this is a clipping of its own, which can be taken back. When the page shows the old text again, that
 * clipping is the page's again, and what was there between stays likewise.
 */
export function saveClip(input: ClipInput, store: QuwenDatabase = openStore()): Promise<Result<ClipOutcome>> {
  return attempt(store, async () => {
    const { draft, analysis } = input;
    const keys = await toClipKeys(draft);
    const print = toPrint(draft.text, analysis.articles.length <= 1);
    const marks = toMarks(print);
    const body = {
      html: toStoredHtml(draft.html, draft.text),
      analysis: toStoredAnalysis(analysis),
      provenance: draft.provenance,
    };
    // One transaction from the look to the write: IndexedDB lets no other writer in between, in whichever context.
    const tables = [...revisedTables(store), store.texts, store.bodies, store.traces];
    return store.transaction('rw', tables, async (): Promise<ClipOutcome> => {
      await sketchOlder(store);
      // nb. At once, and likewise below: each question that waits for another costs a way to the browser's process and back.
      const [revision, candidates, { before, replaced, canonical }] = await Promise.all([
        nextRevision(store),
        findCandidates(store, marks),
        findBefore(store, keys, print),
      ]);
      for (const clip of replaced) await retireClip(store, { ...clip, revision }, keys);
      const address = before ? toRecent(before.address, keys) : await findFreeAddress(store, keys);
      const id = before?.id ?? crypto.randomUUID();
      const earlier = before && (await store.traces.get(before.id));
      const trace = toTrace({ id, address }, { keys, canonical, marks }, earlier);
      const facts = toClipFacts(analysis);
      const story = await joinStory(
        store,
        { id, address, story: before?.story, revision, ...facts },
        candidates,
        print,
      );
      const changed = before ? await keepVersion(store, input, { id, address, story, revision }) : null;
      const clip = toClip(input, { id, address, story, revision }, before, changed);
      // A story of its own that is new has no reprints.
      const reprints =
        before || story !== id
          ? await loadReprints(store, clip, { ...clip, text: draft.text, analysis })
          : [];
      await Promise.all([
        store.clips.put(clip),
        store.traces.put(trace),
        store.texts.put({ id, text: draft.text }),
        store.bodies.put({ id, ...body }),
      ]);
      if (before === undefined) return { clip, reprints, how: 'added' };
      const how = before.deletedAt === null ? 'updated' : 'restored';
      return { clip, reprints, how, ...(changed && { changed }) };
    });
  });
}

/** nb. `address` is unique: of two articles under one headline the second is known by its text. */
async function findFreeAddress(store: QuwenDatabase, { sure, likely }: ClipKeys): Promise<string> {
  const wanted = [...likely, ...sure];
  const taken = new Set(await store.clips.where('address').anyOf(wanted).keys());
  const free = wanted.find((address) => !taken.has(address));
  if (free === undefined) throw new Error('Each address of a new clipping is taken');
  return free;
}

/** A key with a moment behind it that is of this page without one: what it stood for, the page shows again. */
function toRecent(key: string, { sure }: ClipKeys): string {
  const recent = withoutUntil(key);
  return sure.includes(recent) ? recent : key;
}

function toTrace(
  { id, address }: Pick<Clip, 'id' | 'address'>,
  { keys, canonical, marks }: { keys: ClipKeys; canonical: string | null; marks: readonly number[] },
  before: TraceRow | undefined,
): TraceRow {
  // nb. Its own address first, whatever is dropped: by `address`, which is unique, a clipping must always be found.
  const known = (before?.addresses ?? []).map((key) => toRecent(key, keys));
  const addresses = new Set([address, ...keys.sure, ...keys.likely, ...known]);
  return {
    id,
    addresses: [...addresses].slice(0, MAX_ADDRESSES),
    canonical: canonical ?? before?.canonical ?? null,
    marks,
    sketch: SKETCH_VERSION,
  };
}

/** Addresses under which one clipping is known: its twins. A page that has a new one each time must not grow for ever. */
const MAX_ADDRESSES = 16;

function toClip(
  { draft, verdict, analysis, places, now }: ClipInput,
  identity: Pick<Clip, 'id' | 'address' | 'story' | 'revision'>,
  before: Clip | undefined,
  changed: TextChange | null,
): Clip {
  // Who has read it has not read the figures and names of today.
  const isNews = changed !== null && changed.differences.length > 0;
  return {
    ...identity,
    url: draft.url,
    scope: draft.scope,
    title: draft.title,
    site: draft.site,
    date: draft.date,
    time: draft.time,
    author: draft.author,
    correspondent: draft.correspondent,
    editor: draft.editor,
    edition: draft.edition,
    note: before?.note ?? '',
    tags: before?.tags ?? [],
    verdict,
    ...toClipFacts(analysis),
    places,
    state: before && !isNews ? before.state : 'unread',
    starred: before?.starred ?? false,
    folder: before?.folder ?? '',
    clippedAt: before?.clippedAt ?? now,
    updatedAt: now,
    // Out of the bin it comes by the reader's own hand.
    changedAt: before?.deletedAt === null ? before.changedAt : now,
    deletedAt: null,
    textRevision: identity.revision,
  };
}
