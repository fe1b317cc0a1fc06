/**
 * One clipping of two that are the same page with the same text: what the page says from the newer one, what the reader put there
 * united. Nothing is lost, whichever comes first, and merging the same again changes nothing.
 */
import { READ_STATES, type Passage, type ReadState } from '../model';
import type { ClipRecord } from './keep-records';
import { isSameText } from './keep-version';

/** Between the notes of two clippings that became one. */
const NOTE_LINE = '———';
const BETWEEN_NOTES = new RegExp(`\\n+${NOTE_LINE}\\n+`, 'u');

/** Characters of a note past which no more is joined to it: a dozen of the longest that can be typed. */
export const MAX_JOINED_NOTE_CHARS = 120_000;

/** The fields that come from the page, or from its text. */
const PAGE_FIELDS = [
  'url',
  'scope',
  'title',
  'site',
  'date',
  'time',
  'author',
  'correspondent',
  'editor',
  'edition',
  'verdict',
  'zones',
  'companies',
  'largestSum',
  'sumRole',
  'mentionCount',
  'places',
  'analysisVersion',
  'updatedAt',
  'text',
  'html',
  'analysis',
  'provenance',
] as const satisfies readonly (keyof ClipRecord)[];

export type PagePart = Pick<ClipRecord, (typeof PAGE_FIELDS)[number]>;

/** What became of a merge; a note is `cut` where the joined one would have been past the cap, and ours stands alone. */
export interface MergedRecord {
  readonly record: ClipRecord;
  /** The one of the two whose text is no longer said, where it was another. */
  readonly lost: ClipRecord | null;
  readonly isNoteLeftOut: boolean;
}

/** The one of the two; `ours` keeps its id and story. Its keys are those of both, to be settled (merge-keys.ts). */
export function mergeRecords(ours: ClipRecord, theirs: ClipRecord): MergedRecord {
  const [page, older] = isNewerPage(theirs, ours) ? [theirs, ours] : [ours, theirs];
  const lost = isTextLost(older, page) ? older : null;
  const note = joinNotes(ours.note, theirs.note);
  const isNoteLeftOut = note.length > MAX_JOINED_NOTE_CHARS && note !== ours.note;
  const record: ClipRecord = {
    ...ours,
    ...takePage(page),
    address: toAddressOf(ours, theirs),
    note: isNoteLeftOut ? ours.note : note,
    tags: union(ours.tags, theirs.tags),
    // nb. Who has read another text has not read this one.
    state: lost ? page.state : further(ours.state, theirs.state),
    starred: ours.starred || theirs.starred,
    folder: toFolder(ours, theirs),
    clippedAt: Math.min(ours.clippedAt, theirs.clippedAt),
    changedAt: Math.max(ours.changedAt, theirs.changedAt),
    deletedAt:
      ours.deletedAt === null || theirs.deletedAt === null
        ? null
        : Math.max(ours.deletedAt, theirs.deletedAt),
    passages: mergePassages(ours.passages, theirs.passages),
    addresses: union(ours.addresses, theirs.addresses),
    canonical: ours.canonical ?? theirs.canonical,
  };
  return { record, lost, isNoteLeftOut };
}

function isTextLost(older: ClipRecord, page: ClipRecord): boolean {
  return older.scope !== 'address' && older.text.trim() !== '' && !isSameText(older.text, page.text);
}

/** Whether the two say the same in everything, so that nothing needs to be written. */
export function isSameRecord(one: ClipRecord, other: ClipRecord): boolean {
  if (one === other) return true;
  return (
    one.text === other.text &&
    one.html === other.html &&
    toComparable({ ...one, text: '', html: '' }) === toComparable({ ...other, text: '', html: '' })
  );
}

/**
 * Both notes, a line between them. What is part of the other already is not said twice: a note that was written on, or joined
 * before, comes out as it is.
 */
export function joinNotes(ours: string, theirs: string): string {
  if (theirs === '' || ours === theirs) return ours;
  if (ours === '') return theirs;
  const [here, there] = [toParts(ours), toParts(theirs)];
  const fresh = there.filter((part) => !here.some((each) => each.includes(part)));
  if (fresh.length === 0) return ours;
  const kept = here.filter((part) => !fresh.some((each) => each.includes(part)));
  return [...kept, ...fresh].join(`\n\n${NOTE_LINE}\n\n`);
}

function toParts(note: string): string[] {
  return note
    .split(BETWEEN_NOTES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Passages are the same by their id, or else by their words and what stands around them: marked in each on its own. */
function mergePassages(ours: readonly Passage[], theirs: readonly Passage[]): readonly Passage[] {
  const merged = [...ours];
  const known = new Set(
    theirs
      .filter((passage) => ours.some((each) => each.id === passage.id && isSamePassage(each, passage)))
      .map(({ id }) => id),
  );
  for (const passage of theirs) {
    const byId = ours.findIndex((each) => each.id === passage.id && isSamePassage(each, passage));
    const at =
      byId >= 0 ? byId : ours.findIndex((each) => !known.has(each.id) && isSamePassage(each, passage));
    const there = merged[at];
    if (there === undefined) merged.push(passage);
    else merged[at] = mergePassage(there, passage);
  }
  return merged;
}

function isSamePassage(one: Passage, other: Passage): boolean {
  return one.quote === other.quote && one.prefix === other.prefix && one.suffix === other.suffix;
}

function mergePassage(ours: Passage, theirs: Passage): Passage {
  return {
    ...ours,
    note: joinNotes(ours.note, theirs.note),
    addedAt: Math.min(ours.addedAt, theirs.addedAt),
    changedAt: Math.max(ours.changedAt, theirs.changedAt),
  };
}

/**
 * Whether a page's facts are to be preferred: a text to a mere address, the newer, the better analysis. Where all that is equal
 * and the two still differ, one of them by a rule that does not ask which came first.
 */
function isNewerPage(one: ClipRecord, other: ClipRecord): boolean {
  const [first, second] = [toRank(one), toRank(other)];
  const at = first.findIndex((figure, index) => figure !== second[index]);
  if (at >= 0) return (first[at] ?? 0) > (second[at] ?? 0);
  if (one.text !== other.text) return one.text > other.text;
  return toComparable(takePage(one)) > toComparable(takePage(other));
}

/** By which of two pages is preferred, the most telling first. */
function toRank({ scope, text, updatedAt, analysisVersion }: ClipRecord): number[] {
  return [scope === 'address' || text === '' ? 0 : 1, updatedAt, analysisVersion];
}

function takePage(record: ClipRecord): PagePart {
  const { url, scope, title, site, date, time, author, correspondent, editor, edition } = record;
  const { verdict, zones, companies, largestSum, sumRole, mentionCount, places, analysisVersion } = record;
  const { updatedAt, text, html, analysis, provenance } = record;
  return {
    url,
    scope,
    title,
    site,
    date,
    time,
    author,
    correspondent,
    editor,
    edition,
    verdict,
    zones,
    companies,
    largestSum,
    sumRole,
    mentionCount,
    places,
    analysisVersion,
    updatedAt,
    text,
    html,
    analysis,
    provenance,
  };
}

/** The address of the one last brought up to date; of two as new, the one that says until when it was so: it knows more. */
function toAddressOf(ours: ClipRecord, theirs: ClipRecord): string {
  if (ours.updatedAt !== theirs.updatedAt)
    return ours.updatedAt > theirs.updatedAt ? ours.address : theirs.address;
  return theirs.address.startsWith(`${ours.address} `) ? theirs.address : ours.address;
}

/** The folder that was chosen last; a clipping in one is not taken out of it by one in none. */
function toFolder(ours: ClipRecord, theirs: ClipRecord): string {
  if (ours.folder === '' || theirs.folder === '') return ours.folder || theirs.folder;
  if (ours.changedAt !== theirs.changedAt)
    return ours.changedAt > theirs.changedAt ? ours.folder : theirs.folder;
  return ours.folder > theirs.folder ? ours.folder : theirs.folder;
}

function further(one: ReadState, other: ReadState): ReadState {
  return READ_STATES.indexOf(one) >= READ_STATES.indexOf(other) ? one : other;
}

function union(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const more = theirs.filter((each) => !ours.includes(each));
  return more.length === 0 ? ours : [...ours, ...new Set(more)];
}

/** JSON with the fields of each object in one order: rows come from different hands. */
function toComparable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
