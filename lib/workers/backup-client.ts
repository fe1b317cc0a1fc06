/**
 * The page's side of the backup worker (entrypoints/backup-worker.ts), so that no view stands still meanwhile: making a backup,
 * checking and restoring one, importing addresses. One thing at a time: a second call waits for the first.
 */
import { proxy, wrap } from 'comlink';
import type { BackupWork } from '../backup/backup-work';
import type { AddressFileCheck, BackupFileCheck, BackupMade } from '../backup/keep-answers';
import type { KeepTrouble, Merged, Progress } from '../model';
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

/** Starts the worker; nothing is read before the first call. A worker that dies answers `unexpected` from then on. */
export function openBackup(): BackupClient {
  const worker = new Worker(WORKER);
  const work = wrap<BackupWork>(worker);
  const died = new Promise<'died'>((resolve) => {
    worker.addEventListener('error', () => resolve('died'));
    worker.addEventListener('messageerror', () => resolve('died'));
  });
  const answered = async <T>(asked: Promise<T>, otherwise: (trouble: KeepTrouble) => T): Promise<T> => {
    try {
      const answer = await Promise.race([asked, died]);
      return answer === 'died' ? otherwise('unexpected') : answer;
    } catch (error) {
      console.error('Quwen:', error);
      return otherwise('unexpected');
    }
  };
  return {
    make: (settings, madeAt, onProgress) =>
      answered<BackupMade>(work.make({ ...settings }, madeAt, proxy(onProgress)), refused),
    check: (file, onProgress) => answered<BackupFileCheck>(work.check(file, proxy(onProgress)), refused),
    restore: (onProgress) => answered<Merged>(work.restore(proxy(onProgress)), nothing),
    checkAddresses: (file, now) => answered<AddressFileCheck>(work.checkAddresses(file, now), refused),
    importAddresses: (withFolders, onProgress) =>
      answered<Merged>(work.importAddresses(withFolders, proxy(onProgress)), nothing),
    cancel: () => void work.cancel(),
    close: () => worker.terminate(),
  };
}

const refused = (trouble: KeepTrouble) => ({ ok: false, trouble }) as const;
const nothing = (trouble: KeepTrouble): Merged => ({
  report: { added: 0, merged: 0, unchanged: 0, refused: [], others: 0 },
  trouble,
  added: [],
});
