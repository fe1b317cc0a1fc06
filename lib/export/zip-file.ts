/**
 * A zip written while its parts are: only what is compressed is held.
 *
 * Long parts are compressed by the browser itself, which takes a third of the time of any script and makes less of it; each has
 * a stream of its own, which for ten thousand short files costs more than it saves: those are fflate's, as is the zip around all.
 */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Put } from './format';
import { PackedEntry } from './packed-entry';

/** Of fflate's 0 to 9. Text twice as fast as at 6, for a file a tenth larger. */
const LEVEL = 3;
/** Text that is gathered before it is compressed: many short pieces cost more than they weigh. */
const GATHERED_CHARS = 256_000;
/** The days that a zip can name; fflate throws at others, and a computer's clock may stand at any. */
const FIRST_DAY = Date.UTC(1980, 0, 2);
const LAST_DAY = Date.UTC(2099, 11, 30);

/** A file within the zip. Several may be written at once. */
export interface ZipPart {
  add(text: string): void;
  /** Nothing can be added afterwards. */
  end(): void;
}

export class ZipFile {
  private readonly zip: Zip;
  private readonly madeAt: number;
  private pending: Promise<void>[] = [];

  /** @param madeAt milliseconds since 1970: the time that every file in the zip bears */
  constructor(put: Put, madeAt: number) {
    this.madeAt = Math.min(Math.max(madeAt, FIRST_DAY), LAST_DAY);
    this.zip = new Zip((error, bytes) => {
      if (error) throw error;
      // nb. fflate's own types leave open what the bytes lie in; it makes no shared memory.
      if (bytes.length > 0) put(new Uint8Array(bytes));
    });
  }

  /**
   * A long file, written bit by bit.
   * @param path within the zip, with / between folders; not yet used in it
   */
  part(path: string): ZipPart {
    const entry = new PackedEntry(path, this.madeAt);
    this.zip.add(entry);
    let gathered = '';
    return {
      add: (text) => {
        gathered += text;
        if (gathered.length < GATHERED_CHARS) return;
        // nb. Half a surrogate pair at the end would be lost on both sides.
        const last = gathered.charCodeAt(gathered.length - 1);
        const end = last >= 0xd800 && last <= 0xdbff ? -1 : gathered.length;
        this.wait(entry.write(gathered.slice(0, end)));
        gathered = end < 0 ? gathered.slice(end) : '';
      },
      end: () => {
        if (gathered !== '') this.wait(entry.write(gathered));
        this.wait(entry.close());
      },
    };
  }

  /** A short file, at once. */
  file(path: string, text: string): void {
    const entry = new ZipDeflate(path, { level: LEVEL });
    entry.mtime = this.madeAt;
    this.zip.add(entry);
    entry.push(strToU8(text), true);
  }

  /** A file that is compressed already. */
  store(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    const entry = new ZipPassThrough(path);
    entry.mtime = this.madeAt;
    this.zip.add(entry);
    entry.push(bytes, true);
  }

  /** Resolves when all that was added is compressed, so that text does not pile up. Rejects where it could not be. */
  async settle(): Promise<void> {
    const { pending } = this;
    this.pending = [];
    await Promise.all(pending);
  }

  /** Nothing can be added afterwards. */
  async end(): Promise<void> {
    await this.settle();
    this.zip.end();
  }

  private wait(work: Promise<void>): void {
    // nb. Whoever settles is told; until then nobody listens, which browsers would report as a fault of its own.
    work.catch(() => undefined);
    this.pending.push(work);
  }
}
