/** How the worker's work ended. Nothing is thrown across the message channel: an error would lose its name on the way. */
import type { AddressPreview, BackupPreview, KeepTrouble } from '../model';
import type { Backup } from './write-backup';

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: KeepTrouble };

export type BackupMade = Answer<Backup>;
export type BackupFileCheck = Answer<BackupPreview>;
export type AddressFileCheck = Answer<AddressPreview>;
