/** A backup and its way back in Firefox, which has its own streams, workers and database. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExtensionPage, startFirefox, whenThere, type FirefoxSession } from './firefox-harness';

const ADDRESSES = 'https://news.example/one.html\nhttps://news.example/two.html\n';

let session: FirefoxSession;
let downloads: string;
let view: Page;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'quwen-firefox-'));
  session = await startFirefox({
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
  });
  view = await openExtensionPage(session.browser, 'library.html#/keeping');
  await view.bringToFront();
  await whenThere(view, '[data-part=restore] input[type=file]');
});
afterAll(async () => {
  await session.close();
  rmSync(downloads, { recursive: true, force: true });
});

const textOf = (part: string) =>
  view.evaluate((id) => document.querySelector(`[data-part=${id}]`)?.textContent ?? '', part);
const press = (part: string) => view.click(`[data-part=${part}] .button-seal`);
const choose = (part: string, name: string, bytes: Buffer) =>
  view.evaluate(
    (id, fileName, packed) => {
      const input = document.querySelector(`[data-part=${id}] input[type=file]`);
      if (!(input instanceof HTMLInputElement)) throw new Error('no field for a file');
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(atob(packed), (each) => each.charCodeAt(0))], fileName));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    part,
    name,
    bytes.toString('base64'),
  );

const names = () => readdirSync(downloads).filter((name) => name.endsWith('.zip'));
const file = () => readFileSync(join(downloads, names()[0] ?? ''));

it('takes addresses over, backs them up, and brings them back once they are lost', async () => {
  await choose('import', 'list.txt', Buffer.from(ADDRESSES));
  await whenThere(view, '[data-part=import] .button-seal');
  await press('import');
  await expect.poll(() => textOf('import'), { timeout: 15_000 }).toContain('Added: 2');

  await press('backup');
  await expect.poll(() => textOf('backup'), { timeout: 15_000 }).toContain('Clippings: 2');
  await expect.poll(names, { timeout: 15_000 }).toHaveLength(1);
  await expect.poll(() => file().length, { timeout: 15_000 }).toBeGreaterThan(0);

  await view.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('quwen');
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const emptying = database.transaction(names, 'readwrite');
      for (const name of names) emptying.objectStore(name).clear();
      emptying.oncomplete = () => { database.close(); resolve(null); };
      emptying.onerror = () => reject(emptying.error);
    };
  })`);
  await choose('restore', 'backup.zip', file());
  await whenThere(view, '[data-part=restore] .button-seal');
  await press('restore');
  await expect.poll(() => textOf('restore'), { timeout: 15_000 }).toContain('Added: 2');
});
