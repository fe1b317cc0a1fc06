/** How the worker's work ended. Nothing is thrown across the message channel: an error would lose its name on the way. */
import type { FileProblem, MergeReport, Problem } from '../model';
import type { AddressKind } from './import-records';
import type { BackupPreview } from './read-backup';
import type { Backup } from './write-backup';

/** Why something ended before its end. */
export type KeepTrouble = Problem | FileProblem | 'cancelled';

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: KeepTrouble };

export type BackupMade = Answer<Backup>;
export type BackupFileCheck = Answer<BackupPreview>;
export type AddressFileCheck = Answer<AddressPreview>;

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
