/** Bytes into lines of text, whatever the pieces they come in; a line past the cap is passed over and told, never held. */
import { FileRefusal } from './file-refusal';

/** A line by its number, from 1; null where it was longer than the cap. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

const NEWLINE = 0x0a;

/**
 * Cuts bytes into lines. Throws FileRefusal where they are no UTF-8.
 * nb. Cut as bytes: in UTF-8 no other character has the byte of \n, and a character may be cut in two by a piece's end.
 */
export class LineCutter {
  private number = 0;
  private pieces: Uint8Array[] = [];
  private length = 0;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(private readonly maxBytes: number) {}

  /** The lines that end within this piece. The piece is kept for a while: it must not be written to again. */
  push(piece: Uint8Array): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (;;) {
      const end = piece.indexOf(NEWLINE, from);
      if (end < 0) break;
      this.hold(piece.subarray(from, end));
      lines.push(this.take());
      from = end + 1;
    }
    this.hold(piece.subarray(from));
    return lines;
  }

  /** The last line, where the file does not end in \n. */
  end(): Line[] {
    return this.length === 0 ? [] : [this.take()];
  }

  private hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.length += bytes.length;
    if (this.length > this.maxBytes) this.pieces = [];
    else this.pieces.push(bytes);
  }

  private take(): Line {
    this.number += 1;
    const { pieces, length } = this;
    this.pieces = [];
    this.length = 0;
    return { number: this.number, text: length > this.maxBytes ? null : this.decode(pieces, length) };
  }

  private decode(pieces: readonly Uint8Array[], length: number): string {
    const [only] = pieces;
    const bytes = pieces.length === 1 && only ? only : joined(pieces, length);
    try {
      return this.decoder.decode(bytes);
    } catch {
      throw new FileRefusal('broken', `line ${this.number} is no UTF-8`);
    }
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
