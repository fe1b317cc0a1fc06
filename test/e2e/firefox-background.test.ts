/**
 * What Firefox has of its own behind the library: a background that is a page, makes the automatic backup with its own hands and is
 * stopped when it is idle; and private windows, in which there is no collection.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillInFirefox, openLibraryInFirefox, type LibraryInFirefox } from './firefox-collection';
import { FIREFOX_BUILD, startFirefox, type FirefoxSession } from './firefox-harness';
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

it('in Firefox, a private window says that it has no collection, and opens the library in an ordinary one', async () => {
  // As the reader allows it in the list of extensions.
  await session.wire('webExtension.install', {
    extensionData: { type: 'path', path: resolve(FIREFOX_BUILD) },
    'moz:allowPrivateBrowsing': true,
  });
  const url = `${String(await session.chrome(`${session.names.extension}.baseURL`))}sidepanel.html`;
  await session.chrome(`BrowserWindowTracker.promiseOpenWindow({ private: true }).then((opened) => {
    opened.gBrowser.selectedTab = opened.gBrowser.addTrustedTab(${JSON.stringify(url)});
  })`);
  const panel = async (expression: string) => (await openPage(session.wire, url))(expression);
  const told = () => panel(`document.querySelector('.list-failed')?.textContent`).catch(() => '');
  await expect.poll(told, { timeout: LONGEST_MS }).toContain('Private windows');
  await panel(`document.querySelector('.panel-head a').click()`);
  const opened = `[...Services.wm.getEnumerator('navigator:browser')]
    .filter(({ gBrowser }) => gBrowser.tabs.some(({ linkedBrowser }) => linkedBrowser.currentURI.filePath === '/library.html'))
    .map((each) => PrivateBrowsingUtils.isWindowPrivate(each)).join(' ')`;
  await expect.poll(() => session.chrome(opened), { timeout: LONGEST_MS }).toBe('false');
});
