/** The rows of the tables (schema.ts) that are not handed out as they are. */
import type { Clip, ClipBody } from '../model';
import type { StoredAnalysis } from './stored-analysis';
import type { StoredHtml } from './stored-html';

/** The text of a clipping, as the page gave it: the analysis counts its offsets in it. */
export type TextRow = Pick<ClipBody, 'id' | 'text'>;

/**
 * What only an opened or exported clipping needs. Rows of version 1 have no `provenance`: to give them an empty one, an
 * upgrade would have to read and write every HTML and analysis there is. It is put in where rows are read.
 */
export interface BodyRow extends Pick<ClipBody, 'id'>, Partial<Pick<ClipBody, 'provenance'>> {
  readonly html: StoredHtml;
  readonly analysis: StoredAnalysis;
}

/** By what a clipping is known again. Derived from its row and its text. */
export interface TraceRow {
  readonly id: string;
  /** The addresses it was clipped at (address.ts), each with the key of its part (clip-keys.ts). */
  readonly addresses: readonly string[];
  /** The address that its page gives as its own, where that is sane, with the key of its part; else null. */
  readonly canonical: string | null;
  /** The sketch of its text (lib/clip/likeness.ts), and the version of what made it: a half less where its story was not looked for, 0 where none was made yet. */
  readonly marks: readonly number[];
  readonly sketch: number;
}

/** A clipping that was removed for good, and the revision at which it was: by it, who remembers the clipping learns of it. */
export type GoneRow = Pick<Clip, 'id' | 'revision'>;
