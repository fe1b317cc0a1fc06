/**
 * What Firefox has of its own behind the library: a background that is a page, makes the automatic backup with its own hands and is
 * stopped when it is idle; and private windows, in which there is no collection.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { fillInFirefox, openLibraryInFirefox, type LibraryInFirefox } from './firefox-collection';
import { FIREFOX_BUILD, startFirefox, until, type FirefoxSession } from './firefox-harness';
import { openPage } from './firefox-wire';

const COUNT = 20;
const LONGEST_MS = 20_000;
const IDLE_MS = 4_000;

let session: FirefoxSession;
let library: LibraryInFirefox;
let downloads: string;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), 'quwen-firefox-'));
  session = await startFirefox({
    // Firefox answers its own question with yes: no automation reaches it.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // Firefox waits for half a minute; the tests are to see it stopped.
    'extensions.background.idle.timeout': IDLE_MS,
  });
  await fillInFirefox(session, COUNT);
  library = await openLibraryInFirefox(session);
});
afterAll(async () => {
  await session.close();
  rmSync(downloads, { recursive: true, force: true });
});

const folder = () => join(downloads, '区闻备份');
const files = () =>
  existsSync(folder()) ? readdirSync(folder()).filter((name) => name.endsWith('.zip')) : [];
const stored = async () =>
  JSON.parse(
    String(
      await library.say(
        `browser.storage.local.get('autoBackup').then(({ autoBackup }) => JSON.stringify(autoBackup))`,
      ),
    ),
  );
/** Changes what is noted of it, as if it had happened before, and has the alarm ring. */
const ring = (changes: object) =>
  library.say(`browser.storage.local.get('autoBackup').then(({ autoBackup }) =>
    browser.storage.local.set({ autoBackup: { ...autoBackup, lookedAt: 1, ...${JSON.stringify(changes)} } })
  ).then(() => browser.alarms.create('auto-backup', { when: Date.now() + 50, periodInMinutes: 180 }))`);
const isSettled = async () => {
  const { lookedAt, pending } = await stored();
  return lookedAt !== 1 && pending === null;
};

describe('in Firefox, the automatic backup', () => {
  it('is allowed and turned on by a click, and writes a file of the whole collection at once', async () => {
    await library.open('#/keeping', '.keeping-auto input[value=daily]');
    await library.page.click('.keeping-auto input[value=daily]');
    await expect
      .poll(async () => String(await library.texts('.keeping-auto output')), { timeout: LONGEST_MS })
      .toContain('today');
    expect(await stored()).toMatchObject({ rhythm: 'daily', trouble: null, pending: null });
    expect(files()).toHaveLength(1);
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder(), files()[0] ?? ''))));
    const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json']));
    expect(manifest).toMatchObject({ format: 'quwen-backup', parts: { clips: { records: COUNT } } });
  });

  it('wakes the background that Firefox has stopped, and writes none where nothing has changed', async () => {
    await expect
      .poll(() => session.chrome(`${session.names.extension}.backgroundState`), { timeout: LONGEST_MS })
      .toBe('stopped');
    await ring({});
    await expect.poll(isSettled, { timeout: LONGEST_MS }).toBe(true);
    expect(files()).toHaveLength(1);
  });

  it('is begun anew where the background was stopped half-way', async () => {
    await session.stopBackground();
    await ring({ fingerprint: 'of before', pending: { startedAt: 2, fingerprint: '', download: null } });
    await expect.poll(isSettled, { timeout: LONGEST_MS }).toBe(true);
    expect(await stored()).toMatchObject({ trouble: null });
    expect(files()).toHaveLength(2);
  });
});

it('in Firefox, the collection is kept for good when the reader asks for it', async () => {
  await library.open('#/keeping', '[data-part=room] .button');
  await library.page.click('[data-part=room] .button');
  await expect.poll(() => library.say('navigator.storage.persisted()')).toBe(true);
  await expect.poll(() => library.texts('[data-part=room] .button')).toEqual([]);
});

/** For the browser's own window: a tab in the one that was `opened`. */
const openTab = (url: string) => `opened.gBrowser.selectedTab = opened.gBrowser.addTrustedTab('${url}')`;

it('in Firefox, a private window has no collection: its pages are clipped into that of the ordinary ones, where the library opens', async () => {
  // As the reader allows it in the list of extensions.
  await session.wire('webExtension.install', {
    extensionData: { type: 'path', path: resolve(FIREFOX_BUILD) },
    'moz:allowPrivateBrowsing': true,
  });
  const tabId =
    await session.chrome(`BrowserWindowTracker.promiseOpenWindow({ private: true }).then((opened) => {
    globalThis.opened = opened;
    ${openTab(PAGES.government)};
    return ${session.names.extension}.apiManager.global.tabTracker.getId(opened.gBrowser.selectedTab);
  })`);
  const page = await within(() => openPage(session.wire, PAGES.government));
  await expect.poll(() => page('document.readyState')).toBe('complete');

  const base = String(await session.chrome(`${session.names.extension}.baseURL`));
  const url = `${base}sidepanel.html?tab=${String(tabId)}`;
  await session.chrome(`${openTab(url)}; delete globalThis.opened; undefined`);
  const panel = await within(() => openPage(session.wire, url));
  await expect
    .poll(() => panel(`document.querySelector('.list-failed')?.textContent`), { timeout: LONGEST_MS })
    .toContain('Private windows');
  await panel(`document.querySelector('.page-strip .button').click()`);
  await expect.poll(() => panel(`document.querySelector('.toast')?.textContent`)).toContain('Clipped');

  await panel(`document.querySelector('.panel-head a').click()`);
  const ordinary = await within(() => openPage(session.wire, `${base}library.html#/list`));
  expect(await ordinary('browser.extension.inIncognitoContext')).toBe(false);
  await expect
    .poll(() => ordinary(`document.querySelector('.row-title')?.textContent`), { timeout: LONGEST_MS })
    .toBe('长治高新区半导体光电产业一季度投资突破十亿元');
});

/** What is there after a while. */
async function within<T>(look: () => Promise<T>): Promise<T> {
  let found: { readonly is: T } | undefined;
  await until(async () => {
    found = { is: await look() };
    return true;
  });
  if (!found) throw new Error('nothing was found');
  return found.is;
}
