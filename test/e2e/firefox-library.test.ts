/** The library and the sidebar in Firefox, which has its own workers, its own database and its own idea of a panel. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { clickOn, openExtensionPage, startFirefox, whenThere, type FirefoxSession } from './firefox-harness';

const TITLE = '长治高新区半导体光电产业一季度投资突破十亿元';

let session: FirefoxSession;

beforeAll(async () => {
  session = await startFirefox();
});
afterAll(() => session.close());

it('clips the page from the panel, lists it in the library, finds it, reads it and puts it away', async () => {
  const { browser, page } = session;
  await page.bringToFront();
  await page.goto(PAGES.government);
  await session.clickAction();
  const tabId = await session.tabId();
  await session.clickAction();
  const panel = await openExtensionPage(browser, `sidepanel.html?tab=${tabId}`);
  await clickOn(panel, '.page-strip .button');
  await whenThere(panel, '[data-clip]');
  await panel.close();

  const library = await openExtensionPage(browser, 'library.html');
  await library.bringToFront();
  await whenThere(library, '[data-clip]');
  const titles = () =>
    library.evaluate(() => [...document.querySelectorAll('.row-title')].map((title) => title.textContent));
  expect(await titles()).toEqual([TITLE]);
  expect(await library.evaluate(() => performance.getEntriesByName('library:list').length)).toBe(1);

  await library.keyboard.press('/');
  await library.keyboard.type('突破十亿');
  await whenThere(library, '.row-title mark');
  expect(await library.evaluate(() => document.querySelector('.row-title mark')?.textContent)).toBe(
    '突破十亿',
  );
  await library.keyboard.type('没有这样的字');
  await whenThere(library, '.library-empty .choice');
  await library.click('.library-empty .button:last-child');
  await whenThere(library, '[data-clip]');

  await library.click('[data-clip]');
  await whenThere(library, '.library-reader .reader');
  await library.keyboard.press('#');
  await whenThere(library, '.toast-undo');
  await library.click('.toast-undo');
  await expect.poll(titles).toEqual([TITLE]);
});

it('opens the sidebar as its command does', async () => {
  const { chrome, names } = session;
  await chrome(
    `void ${names.extension}.apiManager.global.sidebarActionFor(${names.extension}).triggerAction(window)`,
  );
  await expect.poll(() => chrome('SidebarController.isOpen')).toBe(true);
  const shown = () =>
    chrome(
      `document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser')?.currentURI.spec ?? ''`,
    );
  await expect.poll(shown).toMatch(/\/sidepanel\.html$/u);
});
