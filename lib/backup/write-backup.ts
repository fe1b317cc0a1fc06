/** Makes a backup: reads the collection in batches and packs them as they come. */
import type { Progress, Result } from '../model';
import {
  countRecords,
  readClipRecords,
  readShelfRecords,
  type ClipRecord,
  type QuwenDatabase,
} from '../store';
import { BACKUP_FORMAT, BACKUP_VERSION, MANIFEST_FILE, toFileName, type Manifest } from './format';
import { ZipWriter } from './write-zip';

/** Clippings that are read at once; of those with pictures, which have megabytes each, so many fewer that the worker's memory holds. */
const BATCH = 50;
const FIRST_BATCH = 8;
const BATCH_CHARS = 8_000_000;

export interface BackupWish {
  readonly settings: Readonly<Record<string, unknown>> | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Backup {
  readonly blob: Blob;
  readonly clips: number;
}

/** The whole collection as one file (see format.ts). Throws the signal's reason, and FileRefusal where it is too large for one. */
export async function writeBackup(store: QuwenDatabase, wish: BackupWish): Promise<Result<Backup>> {
  const total = await countRecords(store);
  if (!total.ok) return total;
  const writer = new ZipWriter(wish.madeAt);
  const source = new ClipSource(store, wish, total.value);
  const clips = await writer.writeLines(toFileName('clips'), source.lines());
  if (source.failure) return source.failure;
  // nb. After the clippings: a folder that is made meanwhile, and filled, is in the file as well.
  const shelves = await readShelfRecords(store);
  if (!shelves.ok) return shelves;
  const { folders, topics, searches, words } = shelves.value;
  const write = (part: Parameters<typeof toFileName>[0], records: readonly unknown[]) =>
    writer.writeLines(toFileName(part), asLines(records));
  const parts = {
    folders: await write('folders', folders),
    topics: await write('topics', topics),
    searches: await write('searches', searches),
    words: await write('words', words),
    settings: await write('settings', wish.settings ? [wish.settings] : []),
  };
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeAt: new Date(wish.madeAt).toISOString(),
    parts: { ...parts, clips },
  };
  await writer.writeLines(MANIFEST_FILE, asLines([manifest]));
  return { ok: true, value: { blob: writer.finish(), clips: clips.records } };
}

async function* asLines(records: readonly unknown[]): AsyncGenerator<string[]> {
  yield await Promise.resolve(records.map((record) => JSON.stringify(record)));
}

/** The clippings as lines, and why they ended early. */
class ClipSource {
  failure: Extract<Result<never>, { ok: false }> | null = null;
  private limit = FIRST_BATCH;

  constructor(
    private readonly store: QuwenDatabase,
    private readonly wish: BackupWish,
    private readonly total: number,
  ) {}

  async *lines(): AsyncGenerator<string[]> {
    let done = 0;
    let next = this.read('');
    for (;;) {
      this.wish.signal.throwIfAborted();
      const read = await next;
      if (!read.ok) {
        this.failure = read;
        return;
      }
      const { records, last } = read.value;
      if (last === undefined) return;
      // nb. The next are read while these are packed: the database works in a process of its own.
      this.limit = toLimit(records);
      next = this.read(last);
      yield records.map((record) => JSON.stringify(record));
      done += records.length;
      // nb. Clippings may be added meanwhile: no more is done than there is.
      this.wish.onProgress({ done, of: Math.max(done, this.total) });
    }
  }

  private read(after: string) {
    return readClipRecords(after, this.limit, this.store);
  }
}

/** How many to read after these: as many as are likely to have BATCH_CHARS. */
function toLimit(records: readonly ClipRecord[]): number {
  const chars = records.reduce((sum, { text, html }) => sum + text.length + html.length, 0);
  return Math.max(1, Math.min(BATCH, Math.floor((BATCH_CHARS * records.length) / Math.max(1, chars))));
}
