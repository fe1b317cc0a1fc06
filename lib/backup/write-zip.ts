/** A zip of JSON lines written in pieces: what is done goes into a Blob, which browsers keep on the disk where it is large. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { crc32, toHex } from './crc32';
import { FileRefusal } from './file-refusal';
import { MAX_BACKUP_BYTES, type PartFacts } from './format';

/** Of 1 to 9. Text with its analysis packs at 3 as well as makes no matter, in a third of the time of 6. */
const LEVEL = 3;

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
    const entry = new ZipDeflate(name, { level: LEVEL });
    entry.mtime = this.madeAt;
    this.zip.add(entry);
    let [records, bytes, crc, text] = [0, 0, 0, ''];
    const push = (isLast: boolean) => {
      const packed = strToU8(text);
      text = '';
      bytes += packed.length;
      crc = crc32(crc, packed);
      entry.push(packed, isLast);
      this.assertWhole();
    };
    for await (const lines of batches) {
      for (const line of lines) {
        text += `${line}\n`;
        records += 1;
        if (text.length >= PUSH_CHARS) push(false);
      }
    }
    push(true);
    return { records, bytes, crc32: toHex(crc) };
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
