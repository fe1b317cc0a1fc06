/** The automatic backup in the background, where everything comes at once, late, twice or never. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { alarms, ask, downloads, granted, offscreen, resetExtension } from './fake-extension';
import { keepAutoBackups } from '../../entrypoints/background/auto-backup';
import { changeAutoBackup, readAutoBackup } from '../../lib/auto-backup';

const URL_OF_FILE = 'blob:chrome-extension://quwen/1';
const HOUR = 60 * 60 * 1000;

beforeAll(keepAutoBackups);
beforeEach(resetExtension);

const look = () => alarms.onAlarm.fire({ name: 'auto-backup' });
const state = readAutoBackup;

/** Turns it on, and waits until the document is asked to make a file. */
async function begin(): Promise<number> {
  await changeAutoBackup({ rhythm: 'daily', lookedAt: null });
  await vi.waitFor(() => expect(offscreen.isOpen).toBe(true));
  return (await state()).pending?.startedAt ?? 0;
}

const made = (madeAt: number, url = URL_OF_FILE) =>
  ask('autoBackupMade', { madeAt, made: { ok: true, url } });

async function expectSaved(startedAt: number): Promise<void> {
  await vi.waitFor(async () => expect(await state()).toMatchObject({ savedAt: startedAt, pending: null }));
  await vi.waitFor(() => expect(offscreen.isOpen).toBe(false));
  expect((await state()).trouble).toBeNull();
}

test('is written, whoever hears first of the download’s end', async () => {
  for (let round = 0; round < 10; round += 1) {
    resetExtension();
    const startedAt = await begin();
    const answered = made(startedAt);
    await vi.waitFor(() => expect(downloads.begun).toHaveLength(1));
    downloads.end(1, 'complete');
    look();
    await answered;
    await expectSaved(startedAt);
    expect(offscreen.documents).toBe(1);
  }
});

test('is written where the browser’s list is cleared of what is done at once', async () => {
  const startedAt = await begin();
  const answered = made(startedAt);
  await vi.waitFor(() => expect(downloads.begun).toHaveLength(1));
  downloads.end(1, 'complete', true);
  await answered;
  await expectSaved(startedAt);
});

test('is told as not written where the download was interrupted', async () => {
  await made(await begin());
  downloads.end(1, 'interrupted');
  await vi.waitFor(async () => expect(await state()).toMatchObject({ trouble: 'not-saved', pending: null }));
  expect((await state()).savedAt).toBeNull();
});

test('is told as not written where no document can be opened, and tried again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  offscreen.failure = new Error('no document');
  await changeAutoBackup({ rhythm: 'daily', lookedAt: null });
  await vi.waitFor(async () => expect(await state()).toMatchObject({ trouble: 'unexpected', pending: null }));
  offscreen.failure = null;
  await changeAutoBackup({ lookedAt: Date.now() - HOUR });
  look();
  await vi.waitFor(() => expect(offscreen.isOpen).toBe(true));
  const { pending } = await state();
  await made(pending?.startedAt ?? 0);
  downloads.end(1, 'complete');
  await expectSaved(pending?.startedAt ?? 0);
});

test('is told as not written where one that was begun came to nothing, until the next is there', async () => {
  const startedAt = await begin();
  await changeAutoBackup({ pending: { startedAt: startedAt - HOUR, fingerprint: '', download: null } });
  look();
  await vi.waitFor(async () => expect((await state()).trouble).toBe('not-saved'));
  await vi.waitFor(() => expect(offscreen.documents).toBe(2));
  const next = (await state()).pending?.startedAt ?? 0;
  await made(next);
  downloads.end(1, 'complete');
  await expectSaved(next);
});

test('takes no file from a document that was closed for a newer one', async () => {
  const startedAt = await begin();
  await made(startedAt - HOUR, 'blob:chrome-extension://quwen/gone');
  expect(downloads.begun).toEqual([]);
  await made(startedAt);
  downloads.end(1, 'complete');
  await expectSaved(startedAt);
  expect(downloads.begun.map(({ url }) => url)).toEqual([URL_OF_FILE]);
});

test('is begun once, however often it is looked', async () => {
  granted.clear();
  const startedAt = await begin();
  for (let times = 0; times < 5; times += 1) look();
  await made(startedAt);
  downloads.end(1, 'complete');
  await expectSaved(startedAt);
  for (let times = 0; times < 5; times += 1) look();
  await vi.waitFor(async () => expect((await state()).pending).toBeNull());
  expect(offscreen.documents).toBe(1);
});
