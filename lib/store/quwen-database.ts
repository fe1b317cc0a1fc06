import { Dexie, type PromiseExtended, type Table } from 'dexie';
import { BLOCKED_MS } from '../limits';
import type { Clip, Folder, Passage, ReaderWord, SavedSearch, Topic } from '../model';
import type { CatalogueRow, PackRow } from './catalogue-rows';
import type { BodyRow, GoneRow, TextRow, TraceRow } from './rows';
import { DATABASE_NAME, SCHEMA_VERSIONS } from './schema';
import { toSoundClip } from './sound-clip';
import { toVersionedFactory } from './versioned-factory';

/** Where the database lives: the browser's own IndexedDB, or a fake in tests. */
export interface StoreHome {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * One context's connection to the collection. Nothing is opened until a verb asks. It closes itself when another context
 * wants to upgrade or delete the database, and opens again with the next verb.
 */
export class QuwenDatabase extends Dexie {
  private heldUp = new HeldUp();

  constructor(private readonly home: StoreHome) {
    super(DATABASE_NAME, {
      indexedDB: toVersionedFactory(home.indexedDB),
      IDBKeyRange: home.IDBKeyRange,
      // nb. Dexie's cache keeps the rows of live queries in memory and guesses at the outcome of writes; lists of ours
      // are read in milliseconds, and a guess that fails (storage full) would show a clipping that was never saved.
      cache: 'disabled',
    });
    for (const { version, stores, upgrade } of SCHEMA_VERSIONS) {
      const declared = this.version(version).stores({ ...stores });
      if (upgrade) declared.upgrade(upgrade);
    }
    // Whoever reads a clipping gets one that is sound. nb. Dexie hands in undefined for one that is not there.
    this.clips.hook('reading', (row: Clip | undefined) => row && toSoundClip(row));
    this.on('versionchange', () => this.close({ disableAutoOpen: false }));
    this.on('blocked', () => this.heldUp.begin());
    this.on('ready', () => this.endHoldUp(), true);
  }

  get clips(): Table<Clip, string> {
    return this.table('clips');
  }

  get texts(): Table<TextRow, string> {
    return this.table('texts');
  }

  get bodies(): Table<BodyRow, string> {
    return this.table('bodies');
  }

  get traces(): Table<TraceRow, string> {
    return this.table('traces');
  }

  /** The reader's own dictionary. */
  get words(): Table<ReaderWord, string> {
    return this.table('words');
  }

  get passages(): Table<Passage, string> {
    return this.table('passages');
  }

  get folders(): Table<Folder, string> {
    return this.table('folders');
  }

  /** The reader's edits of the built-in topics, and topics of the reader's own. */
  get topics(): Table<Topic, string> {
    return this.table('topics');
  }

  get searches(): Table<SavedSearch, string> {
    return this.table('searches');
  }

  get gone(): Table<GoneRow, string> {
    return this.table('gone');
  }

  get catalogue(): Table<CatalogueRow, number> {
    return this.table('catalogue');
  }

  get packs(): Table<PackRow, number> {
    return this.table('packs');
  }

  /**
   * Opens the database, or rejects once an older connection that does not let go (a frozen tab) has held it up for
   * BLOCKED_MS, or at once as StorageDenied where the browser has no databases at all. nb. The opening itself goes on and is there for a
   * later verb: Dexie cannot be told to drop it.
   */
  openInTime(): PromiseExtended<unknown> {
    // nb. Dexie's own promises, no async function: a live query follows only those from its first step on. And opened
    // again each time: after a failed opening Dexie refuses every further call.
    if (this.isOpen()) return Dexie.Promise.resolve();
    const opened: PromiseExtended<unknown> = Dexie.Promise.race([this.open(), this.heldUp.tooLong]);
    return opened.catch(async (error: unknown) => {
      throw (await isDenied(this.home)) ? new StorageDenied() : error;
    });
  }

  private endHoldUp(): void {
    this.heldUp.end();
    this.heldUp = new HeldUp();
  }
}

/** Known by its name (attempt.ts). */
class StorageDenied extends Error {
  override readonly name = 'StorageDenied';
}

/** nb. In the private windows of Firefox an extension can neither open a database nor list them. Elsewhere a list can always be had. */
const isDenied = ({ indexedDB }: StoreHome): Promise<boolean> =>
  indexedDB.databases().then(
    () => false,
    (error: unknown) => error instanceof Error && error.name === 'InvalidStateError',
  );

/** One wait for another connection to close; it may never begin. */
class HeldUp {
  /** Rejects when the wait has lasted too long. */
  readonly tooLong: Promise<never>;
  begin: () => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.tooLong = new Promise((_, reject) => {
      this.begin = () => {
        this.timer = setTimeout(() => reject(new Error('An older connection does not let go')), BLOCKED_MS);
      };
    });
    // Nobody may be waiting when it rejects, which is no error.
    this.tooLong.catch(() => {});
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
