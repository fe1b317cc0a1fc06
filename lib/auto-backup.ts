/**
 * The automatic backup as the reader set it, and how it went, in the browser's local storage: shared by all contexts. What lies
 * there may be from an older version or broken: each field that is not what it should be is its default.
 */
import { browser, type Browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { AUTO_BACKUP_TROUBLES, BACKUP_RHYTHMS, type AutoBackupTrouble, type BackupRhythm } from './model';

export interface AutoBackup {
  readonly rhythm: BackupRhythm;
  /** When a file was last written, in milliseconds since 1970; null where none was. */
  readonly savedAt: number | null;
  /** When it was last looked whether there is anything new, whatever came of it. */
  readonly lookedAt: number | null;
  /** What the collection was like when a file was last written (readFingerprint). */
  readonly fingerprint: string;
  readonly trouble: AutoBackupTrouble | null;
  /** A download that is not known to be done. */
  readonly pending: PendingBackup | null;
}

/** A file that is being made or written; what it will be known by is noted before, for the background may be stopped at any time. */
export interface PendingBackup {
  readonly startedAt: number;
  readonly fingerprint: string;
  /** The browser's number of the download; null while the file is being made. */
  readonly download: number | null;
}

export const NO_AUTO_BACKUP: AutoBackup = {
  rhythm: 'off',
  savedAt: null,
  lookedAt: null,
  fingerprint: '',
  trouble: null,
  pending: null,
};

const KEY = 'autoBackup';

export async function readAutoBackup(): Promise<AutoBackup> {
  return toAutoBackup((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * Changes some of it, for all contexts. Rejects where the browser cannot store it. nb. Locked: the library sets the rhythm while the
 * background notes how far it has come, and each writes the whole.
 */
export async function changeAutoBackup(changes: Partial<AutoBackup>): Promise<void> {
  await inTurn('auto-backup state', async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readAutoBackup()), ...changes } });
  });
}

/** Calls back whenever it is changed, in whatever context, until the signal is aborted. */
export function watchAutoBackup(onChange: (state: AutoBackup) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(toAutoBackup(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}

const DAY_MS = 24 * 60 * 60 * 1000;
const PERIODS: Readonly<Record<Exclude<BackupRhythm, 'off'>, number>> = { daily: DAY_MS, weekly: 7 * DAY_MS };

/** How long a file may take to be made and written before it is begun again: the background was stopped, or the browser closed. */
const PENDING_MS = 15 * 60 * 1000;

/** How long after a failure it is tried again. */
const AGAIN_MS = 60 * 60 * 1000;

/** Whether it is time for the next one. What was missed while the browser was closed is due at once; a clock set back counts as late. */
export function isBackupDue(state: AutoBackup, now: number): boolean {
  const { rhythm, lookedAt, trouble, pending } = state;
  if (rhythm === 'off') return false;
  if (pending !== null && isWithin(pending.startedAt, now, PENDING_MS)) return false;
  return lookedAt === null || !isWithin(lookedAt, now, trouble === null ? PERIODS[rhythm] : AGAIN_MS);
}

function isWithin(then: number, now: number, length: number): boolean {
  return now >= then && now - then < length;
}

/** What is stored, made whole. */
export function toAutoBackup(stored: unknown): AutoBackup {
  const fields = toFields(stored);
  return {
    rhythm: BACKUP_RHYTHMS.find((each) => each === fields.get('rhythm')) ?? 'off',
    savedAt: toMoment(fields.get('savedAt')),
    lookedAt: toMoment(fields.get('lookedAt')),
    fingerprint: toText(fields.get('fingerprint')),
    trouble: AUTO_BACKUP_TROUBLES.find((each) => each === fields.get('trouble')) ?? null,
    pending: toPending(fields.get('pending')),
  };
}

function toPending(stored: unknown): PendingBackup | null {
  const fields = toFields(stored);
  const startedAt = toMoment(fields.get('startedAt'));
  if (startedAt === null) return null;
  const download = fields.get('download');
  return {
    startedAt,
    fingerprint: toText(fields.get('fingerprint')),
    download: typeof download === 'number' ? download : null,
  };
}

function toFields(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');
const toMoment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
