/** The library as the demo shows it: the list, a clipping being read, the charts, and what is handed out. */
import type { Page } from 'playwright-core';
import { PAGES } from '../pages/server';
import type { OpenExtension } from './open-extension';

/** Notes a file for the list at the end; its path. */
type Add = (file: string, what: string) => string;

/** How long a page takes to settle after it is there, in milliseconds. */
const SETTLE_MS = 800;

/** The formats that are asked for in the dialog, as it names them. */
const WANTED = [/Excel/, /Word/] as const;

/** Clips a few more pages past their popups, opens the library and photographs it; hands all of it out as a table and a document. */
export async function showLibrary(extension: OpenExtension, add: Add): Promise<void> {
  console.log('Opening the library …');
  for (const url of [PAGES.trade, PAGES.wechat, PAGES.desktop]) await clipPage(extension, url);
  const { context, popupUrl } = extension;
  const library = await context.newPage();
  await library.goto(new URL('/library.html', popupUrl).href);
  await library.locator('[data-clip]').nth(5).waitFor();
  await library.waitForTimeout(SETTLE_MS);
  await library.screenshot({
    path: add('library-list.png', 'the library: the collection, searched and sorted'),
  });
  await library.keyboard.press('j');
  await library.keyboard.press('Enter');
  await library.locator('article').waitFor();
  await library.waitForTimeout(SETTLE_MS);
  await library.screenshot({ path: add('library-reader.png', 'the library: a clipping being read') });
  await library.emulateMedia({ colorScheme: 'dark' });
  await library.screenshot({ path: add('library-dark.png', 'the same in the dark') });
  await library.emulateMedia({ colorScheme: 'light' });
  for (const format of WANTED) await handOut(library, format, add);
  await library.mouse.move(0, 0);
  await library.goto(new URL('/library.html#/figures', popupUrl).href);
  await library.locator('.figure-picture').first().waitFor();
  await library.waitForTimeout(SETTLE_MS);
  await library.screenshot({ path: add('library-figures.png', 'the library: the collection in pictures') });
  await library.close();
}

async function clipPage({ context, page, popupUrl, clickAction }: OpenExtension, url: string): Promise<void> {
  await page.bringToFront();
  await page.goto(url);
  await clickAction();
  const popup = await context.newPage();
  await popup.goto(popupUrl);
  await popup.locator('.clip-button').click();
  await popup.locator('.clipped').waitFor();
  await popup.close();
}

async function handOut(library: Page, format: RegExp, add: Add): Promise<void> {
  await library.locator('.list-bar').getByText('导出').click();
  const choice = library.locator('.export-choice', { hasText: format });
  await choice.locator('input[type=radio]').first().check();
  const [download] = await Promise.all([
    library.waitForEvent('download'),
    library.locator('.export button[type=submit]').click(),
  ]);
  const name = download.suggestedFilename();
  await download.saveAs(add(name, `export from the library: ${name.split('.').at(-1) ?? name}`));
  await library.locator('dialog[open]').waitFor({ state: 'detached' });
}
