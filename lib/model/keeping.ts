/** Keeping the collection: backups, imports, room on the disk, and work that takes its time. */
import type { Problem } from './page';

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

/** Why a long work ended before its end. */
export type KeepTrouble = Problem | FileProblem | 'cancelled';

/** What a backup holds, for the reader to see before anything is taken over. */
export interface BackupPreview {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly clips: number;
  readonly inBin: number;
  readonly passages: number;
  readonly folders: number;
  readonly topics: number;
  readonly searches: number;
  readonly words: number;
  /** The settings it was made with, not checked yet; null where the file has none. */
  readonly settings: Readonly<Record<string, unknown>> | null;
  readonly refused: MergeReport['refused'];
}

/** By what a file of addresses was known: browser bookmarks, a table with heads, one address a line, our own JSON. */
export const ADDRESS_KINDS = ['bookmarks', 'table', 'list', 'quwen'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What a file of addresses holds, for the reader to see before anything is taken over. */
export interface AddressPreview {
  readonly kind: AddressKind;
  readonly fresh: number;
  /** Pages that are in the collection. */
  readonly known: number;
  /** Lines that name a page another line has named. */
  readonly repeated: number;
  readonly folders: readonly string[];
  /** Titles of the first that would be added. */
  readonly first: readonly string[];
  readonly refused: MergeReport['refused'];
}

/** What came of taking a file over: all of it, or what was done before `trouble`. */
export interface Merged {
  readonly report: MergeReport;
  readonly trouble: KeepTrouble | null;
  /** Ids of the clippings that were added, so that they can be taken back. */
  readonly added: readonly string[];
}

/** How often a backup is written by itself. */
export const BACKUP_RHYTHMS = ['off', 'daily', 'weekly'] as const;
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** Why the last automatic backup came to nothing. */
export const AUTO_BACKUP_TROUBLES = [
  'not-allowed',
  'not-saved',
  'storage-full',
  'storage-newer',
  'storage-denied',
  'storage-failed',
  'too-large',
  'unexpected',
] as const;
export type AutoBackupTrouble = (typeof AUTO_BACKUP_TROUBLES)[number];
