/**
 * A long file of a zip, compressed by the browser as it is written. Of the forms the browser knows gzip (RFC 1952) is the one that
 * also reckons the checksum a zip wants: ten bytes of head are left out, and the last eight are checksum and length.
 */
import { strToU8, type AsyncFlateStreamHandler, type ZipInputFile } from 'fflate';

/** How zip calls this form of compression (APPNOTE, 4.4.5). */
const DEFLATED = 8;
const HEAD_BYTES = 10;
const TAIL_BYTES = 8;

export class PackedEntry implements ZipInputFile {
  readonly compression = DEFLATED;
  /** Both hold when the last piece is handed on. */
  size = 0;
  crc = 0;
  /** Given by the zip that it is added to. */
  ondata?: AsyncFlateStreamHandler;
  /** Resolves when the last piece is handed on. */
  readonly done: Promise<void>;
  private readonly writer: Writer;

  constructor(
    readonly filename: string,
    readonly mtime: number,
  ) {
    const { writable, readable } = new CompressionStream('gzip');
    this.writer = writable.getWriter();
    this.done = this.handOn(readable.getReader());
  }

  /** Resolves when the text is compressed; texts keep their order. */
  async write(text: string): Promise<void> {
    await this.writer.write(strToU8(text));
  }

  /** Nothing can be written afterwards. */
  async close(): Promise<void> {
    await this.writer.close();
    await this.done;
  }

  private async handOn(reader: Reader): Promise<void> {
    let skipped = 0;
    // The last bytes so far, which may be the tail.
    let held = new Uint8Array();
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { value } = await reader.read();
      if (value === undefined) break;
      const part = value.subarray(Math.min(HEAD_BYTES - skipped, value.length));
      skipped += value.length - part.length;
      const bytes = new Uint8Array(held.length + part.length);
      bytes.set(held);
      bytes.set(part, held.length);
      const end = Math.max(0, bytes.length - TAIL_BYTES);
      held = bytes.slice(end);
      if (end > 0) this.ondata?.(null, bytes.subarray(0, end), false);
    }
    const tail = new DataView(held.buffer);
    this.crc = tail.getUint32(0, true);
    this.size = tail.getUint32(TAIL_BYTES / 2, true);
    this.ondata?.(null, new Uint8Array(), true);
  }
}

/** What is used here of the web's streams, of which this folder has no types: it runs in workers and in Node alike. */
interface Writer {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
interface Reader {
  read(): Promise<{ readonly value?: Uint8Array | undefined }>;
}
declare const CompressionStream: new (form: 'gzip') => {
  readonly writable: { getWriter(): Writer };
  readonly readable: { getReader(): Reader };
};
