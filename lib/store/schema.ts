/**
 * The database: its tables and every version they went through.
 *
 * A version is history. Append one to SCHEMA_VERSIONS, never edit one: a reader's database may stand at any of them, and
 * test/stores holds a stored database of each that today's code must open whole (store-current-version.ts there writes
 * it, when a version is new). Only keys and indexed properties are named here; what else a row carries is in its type (rows.ts).
 *
 * A clipping lies in four tables under one id, cut where the reading differs. Lists read `clips` alone. Searching reads
 * `texts` beside it: 10,000 newspaper pages are read in half a second that way, with HTML and analysis in the same row in
 * nearly three (measured in Chromium). `bodies` is read when a clipping is opened or exported. `traces` is never read for
 * a reader: by its indexes a page, and a story printed elsewhere, is known again.
 *
 * nb. `deletedAt` is null for a clipping that is kept, and IndexedDB leaves null out of an index: that index is the bin.
 */
import type { Transaction } from 'dexie';
import { upgradeToVersion2 } from './upgrade-to-version-2';
import { upgradeToVersion3 } from './upgrade-to-version-3';

export const DATABASE_NAME = 'quwen';

interface SchemaVersion {
  readonly version: number;
  /** Dexie's notation: the primary key, then the indexes; & is unique, * has an entry for each of several values. */
  readonly stores: Readonly<Record<string, string>>;
  /** Brings the rows of the version before up to this one, inside the transaction that opens the database. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  { version: 1, stores: { clips: 'id, &address, clippedAt, deletedAt', texts: 'id', bodies: 'id' } },
  {
    version: 2,
    stores: {
      clips: 'id, &address, clippedAt, deletedAt, story, *zones, *companies',
      traces: 'id, *addresses, canonical, *marks, sketch',
      words: 'id, &[kind+name]',
    },
    upgrade: upgradeToVersion2,
  },
  {
    version: 3,
    stores: {
      clips:
        'id, &address, clippedAt, deletedAt, story, *zones, *companies, folder, analysisVersion, revision',
      passages: 'id, clipId',
      folders: 'id',
      topics: 'id',
      searches: 'id',
      // Clippings removed for good, by revision, until the catalogue has heard of it.
      gone: 'id, revision',
      // Derived: the collection as the search wants it, many clippings a row (see catalogue.ts).
      catalogue: 'id',
      packs: 'id',
    },
    upgrade: upgradeToVersion3,
  },
];
