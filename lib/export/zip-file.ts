/** A zip written while its parts are: only what is compressed is held. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Put } from './format';

/** Of fflate's 0 to 9. Text twice as fast as at 6, for a file a tenth larger. */
const LEVEL = 3;
/** Text that is gathered before it is compressed: many short parts cost more than they weigh. */
const GATHERED_CHARS = 64_000;

/** A file within the zip. Several may be written at once. */
export interface ZipPart {
  add(text: string): void;
  /** Nothing can be added afterwards. */
  end(): void;
}

export class ZipFile {
  private readonly zip: Zip;

  /** @param madeAt milliseconds since 1970: the time that every file in the zip bears */
  constructor(
    put: Put,
    private readonly madeAt: number,
  ) {
    this.zip = new Zip((error, bytes) => {
      if (error) throw error;
      // nb. fflate's own types leave open what the bytes lie in; it makes no shared memory.
      if (bytes.length > 0) put(new Uint8Array(bytes));
    });
  }

  /** @param path within the zip, with / between folders; not yet used in it */
  part(path: string): ZipPart {
    const file = new ZipDeflate(path, { level: LEVEL });
    file.mtime = this.madeAt;
    this.zip.add(file);
    let gathered = '';
    return {
      add(text) {
        gathered += text;
        if (gathered.length < GATHERED_CHARS) return;
        // nb. Half a surrogate pair at the end would be lost on both sides.
        const end = /[\u{d800}-\u{dbff}]$/u.test(gathered) ? -1 : gathered.length;
        file.push(strToU8(gathered.slice(0, end)));
        gathered = end < 0 ? gathered.slice(end) : '';
      },
      end() {
        file.push(strToU8(gathered), true);
      },
    };
  }

  file(path: string, text: string): void {
    const part = this.part(path);
    part.add(text);
    part.end();
  }

  end(): void {
    this.zip.end();
  }
}
