/**
 * The page's side of the backup worker (entrypoints/backup-worker.ts), so that no view stands still meanwhile: making a backup,
 * checking and restoring one, importing addresses. One thing at a time: a second call waits for the first.
 */
import { proxy, wrap } from 'comlink';
import type { BackupWork } from '../backup/backup-work';
import type { AddressFileCheck, BackupFileCheck, BackupMade, Merged } from '../backup/keep-answers';
import type { Progress } from '../model';
import type { Settings } from '../settings';

const WORKER = '/backup-worker.js';

type OnProgress = (progress: Progress) => void;

export interface BackupClient {
  /** One file with everything. `settings` are kept in it, and offered when it is restored. */
  make(settings: Settings, madeAt: number, onProgress: OnProgress): Promise<BackupMade>;
  /** Reads a backup whole, and changes nothing: what it holds, or why it is refused. */
  check(file: Blob, onProgress: OnProgress): Promise<BackupFileCheck>;
  /** Merges the backup that was checked last. What was done before a failure or `cancel` stays done, and is reported. */
  restore(onProgress: OnProgress): Promise<Merged>;
  /** Reads a file of addresses (bookmarks, tables, lists, our JSON), and changes nothing. */
  checkAddresses(file: Blob, now: number): Promise<AddressFileCheck>;
  /** Takes those over that were looked at last; `withFolders`: into folders named as in the file. */
  importAddresses(withFolders: boolean, onProgress: OnProgress): Promise<Merged>;
  /** Ends what is going on, at the next whole step; its promise is fulfilled with what was done. */
  cancel(): void;
  /** Ends the worker. */
  close(): void;
}

/** Starts the worker; nothing is read before the first call. */
export function openBackup(): BackupClient {
  const worker = new Worker(WORKER);
  const work = wrap<BackupWork>(worker);
  return {
    make: (settings, madeAt, onProgress) => work.make({ ...settings }, madeAt, proxy(onProgress)),
    check: (file, onProgress) => work.check(file, proxy(onProgress)),
    restore: (onProgress) => work.restore(proxy(onProgress)),
    checkAddresses: (file, now) => work.checkAddresses(file, now),
    importAddresses: (withFolders, onProgress) => work.importAddresses(withFolders, proxy(onProgress)),
    cancel: () => void work.cancel(),
    close: () => worker.terminate(),
  };
}
