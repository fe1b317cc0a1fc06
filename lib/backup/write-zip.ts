/** A zip of JSON lines written in pieces: what is done goes into a Blob, which browsers keep on the disk where it is large. */
import { Zip } from 'fflate';
import { toHex } from './crc32';
import { DeflatedEntry } from './deflated-entry';
import { FileRefusal } from './file-refusal';
import { MAX_BACKUP_BYTES, type PartFacts } from './format';

/** Characters of lines that are packed at once. */
const PUSH_CHARS = 200_000;

/** Bytes that are gathered before they become part of the Blob. */
const FLUSH_BYTES = 4_000_000;

export class ZipWriter {
  private readonly done: Blob[] = [];
  private pending: Uint8Array<ArrayBuffer>[] = [];
  private pendingBytes = 0;
  private bytes = 0;
  private failure: Error | null = null;
  private readonly zip: Zip;
  private readonly encoder = new TextEncoder();

  constructor(private readonly madeAt: number) {
    this.zip = new Zip((error, data) => {
      if (error) this.failure = error;
      else this.take(data);
    });
  }

  /**
   * Writes a file of the zip, line by line. Throws FileRefusal too-large where the zip would not hold it: its format counts in 32 bits.
   */
  async writeLines(name: string, batches: AsyncIterable<readonly string[]>): Promise<PartFacts> {
    const entry = new DeflatedEntry(name, toZipMoment(this.madeAt));
    this.zip.add(entry);
    let [records, text] = [0, ''];
    const push = async () => {
      const bytes = this.encoder.encode(text);
      text = '';
      await entry.write(bytes);
      this.assertWhole();
    };
    for await (const lines of batches) {
      for (const line of lines) {
        text += `${line}\n`;
        records += 1;
        if (text.length >= PUSH_CHARS) await push();
      }
    }
    await push();
    await entry.close();
    this.assertWhole();
    return { records, bytes: entry.size, crc32: toHex(entry.crc) };
  }

  /** Ends the zip: nothing can be added any more. */
  finish(): Blob {
    this.zip.end();
    this.assertWhole();
    this.flush();
    return new Blob(this.done, { type: 'application/zip' });
  }

  private take(data: Uint8Array): void {
    // nb. Copied: fflate goes on using the memory behind what it hands out.
    this.pending.push(Uint8Array.from(data));
    this.pendingBytes += data.length;
    this.bytes += data.length;
    if (this.pendingBytes >= FLUSH_BYTES) this.flush();
  }

  private flush(): void {
    this.done.push(new Blob(this.pending));
    this.pending = [];
    this.pendingBytes = 0;
  }

  private assertWhole(): void {
    if (this.failure) throw this.failure;
    if (this.bytes > MAX_BACKUP_BYTES) throw new FileRefusal('too-large', `${this.bytes} bytes`);
  }
}

/** The moments that a zip can write; a computer whose battery is empty says 1970, and wants its backup all the same. */
const FIRST_MOMENT = Date.UTC(1980, 0, 2);
const LAST_MOMENT = Date.UTC(2099, 11, 30);

function toZipMoment(moment: number): number {
  return Math.min(LAST_MOMENT, Math.max(FIRST_MOMENT, moment));
}
