/**
 * The rows of the two derived tables of the search. Losing them loses nothing: what cannot be read, or was made by another version, is
 * made anew from clips, passages and texts.
 *
 * `catalogue`: row MARK_ROW says up to which revision it was written; the others hold the facts of many clippings each, as JSON
 * text. `packs`: row DIRECTORY_ROW says which texts lie in which pack, one behind the other; the others are the packs. In this
 * form 10,000 clippings of 3,000 characters are read in 0.2 s; row by row their facts and texts take a second (measured in
 * Chromium).
 */
import type { Clip } from '../model';
import { isSoundClip } from './sound-clip';

export const MARK_ROW = 0;
export const DIRECTORY_ROW = 0;

/** What the catalogue says of a clipping. */
export interface CatalogueEntry {
  readonly clip: Clip;
  /** Names, as found by the rules of Catalogue.topicsMark. */
  readonly topics: readonly string[];
  readonly passageNotes: readonly string[];
  /** What is searched of it besides the text, folded, and where its parts end (lib/search/doc.ts). */
  readonly head: string;
  readonly titleEnd: number;
  readonly ownEnd: number;
}

/** An entry as it is stored: its head lies in the row's `heads`, and what stands here is how long it is. */
interface StoredEntry extends Omit<CatalogueEntry, 'head'> {
  readonly head: number;
}

export interface CatalogueRow {
  readonly id: number;
  /** Of what made it. */
  readonly version: string;
  /** Of the mark row: the revision up to which all changes are in the catalogue. 0 in others. */
  readonly revision: number;
  /** Of the mark row: what the topics were found by. Of the others: the entries, as JSON. */
  readonly facts: string;
  /** Of the mark row: how many entries there are. Of the others: their heads, one behind the other: to cut them off one long string costs nothing. */
  readonly heads: string;
}

/** A folded text. */
export interface PackedText {
  readonly id: string;
  /** The clipping's textRevision it was made of. */
  readonly textRevision: number;
  readonly text: string;
}

export interface PackRow {
  readonly id: number;
  readonly version: string;
  /** Of the directory: PackListing[] as JSON. Of a pack: its texts, one behind the other. */
  readonly texts: string;
}

/** What lies in a pack: of each text its clipping, its textRevision and its length. */
export interface PackListing {
  readonly pack: number;
  readonly texts: readonly (readonly [id: string, textRevision: number, length: number])[];
}

/** The entries of a row; undefined where it is no such row. nb. Its version has said that they are of today's form. */
export function readEntries({ facts, heads }: CatalogueRow): CatalogueEntry[] | undefined {
  const stored = readList(facts, isEntry);
  if (typeof heads !== 'string') return undefined;
  let end = 0;
  const entries = stored?.map((entry) => ({ ...entry, head: heads.slice(end, (end += entry.head)) }));
  return end === heads.length ? entries : undefined;
}

/** The same the other way: what a row says of entries. */
export function writeEntries(entries: readonly CatalogueEntry[]): Pick<CatalogueRow, 'facts' | 'heads'> {
  return {
    facts: JSON.stringify(
      entries.map(({ clip, topics, passageNotes, titleEnd, ownEnd, head }): StoredEntry => {
        return { clip, topics, passageNotes, titleEnd, ownEnd, head: head.length };
      }),
    ),
    heads: entries.map(({ head }) => head).join(''),
  };
}

export function readListings(json: string): PackListing[] | undefined {
  return readList(json, isListing);
}

function readList<T>(json: string, isWanted: (value: unknown) => value is T): T[] | undefined {
  let values: unknown;
  try {
    values = JSON.parse(json);
  } catch {
    return undefined;
  }
  return Array.isArray(values) && values.every(isWanted) ? values : undefined;
}

function isEntry(value: unknown): value is StoredEntry {
  if (!isRecord(value)) return false;
  const { clip, topics, passageNotes, head, titleEnd, ownEnd } = value;
  return (
    isRecord(clip) &&
    isSoundClip(clip) &&
    Array.isArray(topics) &&
    Array.isArray(passageNotes) &&
    [head, titleEnd, ownEnd].every((each) => typeof each === 'number')
  );
}

function isListing(value: unknown): value is PackListing {
  if (!isRecord(value)) return false;
  const { pack, texts } = value;
  return typeof pack === 'number' && Array.isArray(texts) && texts.every(isPlace);
}

function isPlace(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [id, textRevision, length]: unknown[] = value;
  return typeof id === 'string' && typeof textRevision === 'number' && typeof length === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
