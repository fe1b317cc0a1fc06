import type { FullClip } from '../model';

/** A clipping on its way out, with what the store keeps elsewhere. */
export interface ExportedClip extends FullClip {
  /** The name of its folder; empty where it lies in none. */
  readonly folderName: string;
  /** Names of the topics it is about. */
  readonly topics: readonly string[];
}

/** What a file is made of. */
export interface ExportInput {
  /** Clippings in their order, some at a time: all of them would not fit into memory twice. To be gone through once. */
  readonly batches: AsyncIterable<readonly ExportedClip[]> | Iterable<readonly ExportedClip[]>;
  /** How many there are in all. */
  readonly count: number;
  /** What the file is called inside, where the format has a place for it. */
  readonly title: string;
  /** When the file was made, in milliseconds since 1970. */
  readonly madeAt: number;
}

/**
 * Takes the next part of the file: text, to be written as UTF-8, or bytes; they are the file's from then on. A file is its parts
 * in the order of their segments (0 where none is named), and within one in the order given: so a table of contents grows
 * before the articles while both are written.
 */
export type Put = (part: string | Uint8Array<ArrayBuffer>, segment?: number) => void;

/** Writes a file. A byte order mark, where the format wants one, is its first character. */
export type WriteFile = (input: ExportInput, put: Put) => Promise<void>;
