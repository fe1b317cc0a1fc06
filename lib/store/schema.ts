/**
 * The database: its tables and every version they went through.
 *
 * A version is history. Append one to SCHEMA_VERSIONS, never edit one: a reader's database may stand at any of them, and
 * test/stores holds a stored database of each that today's code must open whole (store-current-version.ts there writes
 * it, when a version is new). Only keys and indexed properties are named here; what else a row carries is in its type.
 *
 * A clipping lies in three tables under one id, cut where the reading differs. Lists read `clips` alone. Searching reads
 * `texts` beside it: 10,000 newspaper pages are read in half a second that way, with HTML and analysis in the same row in
 * nearly three (measured in Chromium). `bodies` is read when a clipping is opened or exported.
 *
 * nb. `deletedAt` is null for a clipping that is kept, and IndexedDB leaves null out of an index: that index is the bin.
 */
import type { ClipBody } from '../model';

export const DATABASE_NAME = 'quwen';

/** The text of a clipping, as the page gave it: the analysis counts its offsets in it. */
export type TextRow = Pick<ClipBody, 'id' | 'text'>;

/** What only an opened or exported clipping needs. */
export type BodyRow = Omit<ClipBody, 'text'>;

interface SchemaVersion {
  readonly version: number;
  /** Dexie's notation: the primary key, then the indexes; & is unique. */
  readonly stores: Readonly<Record<string, string>>;
}

export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  { version: 1, stores: { clips: 'id, &address, clippedAt, deletedAt', texts: 'id', bodies: 'id' } },
];
