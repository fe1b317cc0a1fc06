/**
 * The automatic backup: at its time a file of the whole collection is written into the downloads folder, if anything has changed.
 *
 * The background of Chromium has neither workers nor addresses for files: an offscreen document (entrypoints/offscreen) makes the
 * file there, and hands over its address. In Firefox the background is a page, and makes it itself. How far it has come is in the
 * storage: the background may be stopped between any two steps, and the next start goes on.
 */
import { browser } from 'wxt/browser';
import {
  changeAutoBackup,
  isBackupDue,
  readAutoBackup,
  watchAutoBackup,
  type PendingBackup,
} from '../../lib/auto-backup';
import { backupFileName } from '../../lib/backup/file-name';
import { checkBackupMade } from '../../lib/checks';
import { inTurn } from '../../lib/in-turn';
import { onBackgroundMessage, type AutoBackupMade } from '../../lib/messages';
import type { AutoBackupTrouble } from '../../lib/model';
import { readSettings } from '../../lib/settings';
import { readFingerprint } from '../../lib/store';
import { makeAutoBackup } from '../../lib/workers/make-auto-backup';
import { assertOwnPage } from './senders';

const ALARM = 'auto-backup';
/** How often it is looked whether one is due, in minutes: a browser that is never closed is a few hours late at most. */
const LOOK_MINUTES = 180;
/** The first look after a start, in minutes: not while the reader waits for the browser. */
const FIRST_LOOK_MINUTES = 1;
const OFFSCREEN_PAGE = '/offscreen.html';
const FOLDER = '区闻备份';

let hearsDownloads = false;

/**
 * One step after another: the alarm, the document and the download each begin one at any time, and each reads how far it has come
 * before it goes on. nb. Two that were settling one download closed the document twice, and the second told of a failure. A step that
 * throws is told like one that fails, and tried again: else nobody would ever know that no file is written.
 */
const stepInTurn = (step: () => Promise<void>): Promise<void> =>
  inTurn('auto-backup', () =>
    step().catch((error: unknown) => {
      report(error);
      return fail('unexpected');
    }),
  ).catch(report);

const look = () => void stepInTurn(lookForDue);
const wind = () => void windAlarm().catch(report);

/** Listens to all that a backup begins or ends with. To be called at once when the background starts. */
export function keepAutoBackups(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  browser.runtime.onInstalled.addListener(wind);
  browser.runtime.onStartup.addListener(() => {
    wind();
    look();
  });
  watchAutoBackup(({ rhythm, lookedAt, pending }) => {
    // The reader has just turned it on: the first file is written at once.
    if (rhythm !== 'off' && lookedAt === null && pending === null) {
      wind();
      look();
    }
  });
  hearDownloads();
  onBackgroundMessage('autoBackupWish', async ({ sender }) => {
    assertOwnPage(sender);
    const { pending } = await readAutoBackup();
    return pending ? { madeAt: pending.startedAt, settings: { ...(await readSettings()) } } : null;
  });
  onBackgroundMessage('autoBackupMade', async ({ data, sender }) => {
    assertOwnPage(sender);
    const answer = checkBackupMade(data);
    await stepInTurn(() => takeMade(answer));
  });
}

/** nb. Browsers may forget alarms when they are closed, or the extension is updated. */
async function windAlarm(): Promise<void> {
  const { rhythm } = await readAutoBackup();
  if (rhythm === 'off') await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM)))
    await browser.alarms.create(ALARM, {
      delayInMinutes: FIRST_LOOK_MINUTES,
      periodInMinutes: LOOK_MINUTES,
    });
}

async function lookForDue(): Promise<void> {
  await settleDownload();
  const state = await readAutoBackup();
  const now = Date.now();
  if (!isBackupDue(state, now)) return;
  // One that was begun and came to nothing (it ran out of memory, the browser was closed) is told until the next one is written.
  const lost = state.pending && state.trouble === null ? { trouble: 'not-saved' as const } : {};
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return fail('not-allowed');
  const fingerprint = await readFingerprint();
  if (!fingerprint.ok) return fail(toTrouble(fingerprint.problem));
  if (fingerprint.value === state.fingerprint && state.savedAt !== null)
    return changeAutoBackup({ lookedAt: now, trouble: null, pending: null });
  const pending = { startedAt: now, fingerprint: fingerprint.value, download: null };
  await changeAutoBackup({ ...lost, pending });
  if (browser.offscreen) await openOffscreen();
  else
    await download(pending, await makeAutoBackup({ madeAt: now, settings: { ...(await readSettings()) } }));
}

/** nb. A document that was closed may have spoken a moment before: of what was begun since it knows nothing. */
async function takeMade(answer: ReturnType<typeof checkBackupMade>): Promise<void> {
  const { pending } = await readAutoBackup();
  if (!pending) return closeOffscreen();
  if (!answer) return fail('unexpected');
  if (answer.madeAt === pending.startedAt) await download(pending, answer.made);
}

/** The document asks what it is to make as soon as it is open (autoBackupWish). One that stands from before is of no use. */
async function openOffscreen(): Promise<void> {
  await closeOffscreen();
  await browser.offscreen.createDocument({
    url: OFFSCREEN_PAGE,
    reasons: ['BLOBS', 'WORKERS'],
    justification: 'Makes the backup file of the collection and keeps it until it is saved.',
  });
}

async function closeOffscreen(): Promise<void> {
  if (browser.offscreen && (await browser.offscreen.hasDocument())) await browser.offscreen.closeDocument();
}

/** Has the browser write the file, and notes that it does. */
async function download(pending: PendingBackup, made: AutoBackupMade): Promise<void> {
  if (!made.ok) return fail(toTrouble(made.trouble));
  hearDownloads();
  const id = await beginDownload(made.url, `${FOLDER}/${backupFileName(pending.startedAt)}`);
  if (id === null) return fail('not-saved');
  await changeAutoBackup({ pending: { ...pending, download: id } });
  // It may be done before we knew its number.
  await settleDownload();
}

/** The browser's number of the download; null where it refuses. */
async function beginDownload(url: string, filename: string): Promise<number | null> {
  try {
    return await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
  } catch (error) {
    report(error);
    return null;
  }
}

/** nb. The API is there only once it was granted, which may be after the background started. */
function hearDownloads(): void {
  if (hearsDownloads || !browser.downloads) return;
  hearsDownloads = true;
  browser.downloads.onChanged.addListener(({ id, state }) => {
    if (state?.current !== 'complete' && state?.current !== 'interrupted') return;
    ended.set(id, state.current);
    void stepInTurn(settleDownload);
  });
}

/**
 * How downloads ended, by their numbers: some readers have the browser's list cleared of what is done at once, and it says nothing
 * of them any more. Those of the reader's own are forgotten at the next look: none of ours is begun meanwhile (stepInTurn). Lost with
 * the background, which is not stopped while it hears of them.
 */
const ended = new Map<number, 'complete' | 'interrupted'>();

/** Looks what became of the download that was begun, if one was. */
async function settleDownload(): Promise<void> {
  const { pending } = await readAutoBackup();
  if (!pending || pending.download === null || !browser.downloads) return ended.clear();
  const state =
    ended.get(pending.download) ?? (await browser.downloads.search({ id: pending.download }))[0]?.state;
  if (state === 'in_progress') return;
  ended.clear();
  if (state !== 'complete') return fail('not-saved');
  await changeAutoBackup({
    savedAt: pending.startedAt,
    lookedAt: pending.startedAt,
    fingerprint: pending.fingerprint,
    trouble: null,
    pending: null,
  });
  await closeOffscreen();
}

async function fail(trouble: AutoBackupTrouble): Promise<void> {
  await changeAutoBackup({ trouble, lookedAt: Date.now(), pending: null });
  await closeOffscreen();
}

function toTrouble(problem: string): AutoBackupTrouble {
  switch (problem) {
    case 'storage-full':
    case 'storage-newer':
    case 'storage-denied':
    case 'storage-failed':
    case 'too-large':
      return problem;
    default:
      return 'unexpected';
  }
}

function report(error: unknown): void {
  console.error('Quwen:', error);
}
