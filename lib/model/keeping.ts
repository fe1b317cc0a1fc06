/** Keeping the collection: backups, imports, room on the disk, and work that takes its time. */

/** How far a long work has come. */
export interface Progress {
  readonly done: number;
  /** 0 while it is not known. */
  readonly of: number;
}

/** Why a record of a file was not taken over. */
export const REFUSALS = ['not-json', 'wrong-shape', 'too-large', 'no-web-address', 'conflict'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What came of restoring a backup or importing addresses. Nothing is lost: what is neither added nor merged was there, or is told. */
export interface MergeReport {
  /** Clippings that were not there. */
  readonly added: number;
  /** Clippings that were there, and gained something. */
  readonly merged: number;
  readonly unchanged: number;
  readonly refused: readonly {
    /** The line of the file, from 1. */
    readonly line: number;
    readonly why: Refusal;
    /** What it was about, where that can be told: a title or an address. */
    readonly about: string;
  }[];
  /** Folders, saved searches, topics and words of the reader's dictionary that were added. */
  readonly others: number;
}

/** Why a file was refused whole; nothing was changed. */
export const FILE_PROBLEMS = [
  'not-ours',
  'newer',
  'broken',
  'cut',
  'too-large',
  'empty',
  'unknown-format',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Room on the disk. Bytes; null where the browser does not say. */
export interface StorageState {
  readonly used: number | null;
  readonly quota: number | null;
  /** The browser has promised not to throw the collection away when the disk runs short. */
  readonly isPersistent: boolean;
}
