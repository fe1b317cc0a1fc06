/** A file made in Firefox, whose workers and streams are its own: Excel, which the browser itself compresses. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { clickOn, openExtensionPage, startFirefox, whenThere, type FirefoxSession } from './firefox-harness';

let session: FirefoxSession;

beforeAll(async () => {
  session = await startFirefox();
});
afterAll(() => session.close());

it('exports a clipping to Excel', async () => {
  const { browser, page } = session;
  await page.bringToFront();
  await page.goto(PAGES.government);
  await session.clickAction();
  const panel = await openExtensionPage(browser, `sidepanel.html?tab=${await session.tabId()}`);
  await clickOn(panel, '.page-strip .button');
  await whenThere(panel, '[data-clip]');
  await panel.close();

  const library = await openExtensionPage(browser, 'library.html');
  await library.bringToFront();
  await whenThere(library, '[data-clip] input[type=checkbox]');
  // nb. What is saved, where it is handed over: headless Firefox has no downloads to look at.
  await library.evaluate(`{
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.saved = blob.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)]);
      return make.call(URL, blob);
    };
  }`);
  await library.click('[data-clip] input[type=checkbox]');
  await whenThere(library, '.bulk-bar button');
  await library.evaluate(
    `[...document.querySelectorAll('.bulk-bar button')].find((button) => /Export|导出/u.test(button.textContent)).click()`,
  );
  await whenThere(library, '.export-choice');
  await library.evaluate(
    `[...document.querySelectorAll('.export-choice')].find((choice) => choice.textContent.includes('Excel')).querySelector('input').click()`,
  );
  await library.click('.export .button-seal');
  await expect.poll(() => library.evaluate(`'saved' in globalThis`)).toBe(true);
  const bytes: unknown = await library.evaluate('saved');
  if (!Array.isArray(bytes)) throw new Error('nothing was saved');
  const parts = unzipSync(Uint8Array.from(bytes, Number));
  const texts = new TextDecoder().decode(parts['xl/sharedStrings.xml']);
  expect(texts).toContain('长治高新区半导体光电产业一季度投资突破十亿元');
  expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toContain('<row r="2">');
});
