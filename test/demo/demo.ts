/**
 * `npm run demo [-- --headed]`: builds the extension, reads the sample newspaper with it in a real Chromium, clips it,
 * exports it, and leaves pictures and files in artifacts/demo/. Everything is served on the loopback.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PAGES, startPageServer } from '../pages/server';
import { ensureBrowser } from '../run/browser';
import { shell } from '../run/shell';
import { composePicture } from './compose-picture';
import { inLanguage, type Language } from './in-language';
import { openExtension, type OpenExtension } from './open-extension';
import { showLibrary } from './show-library';

const BUILD = '.output/chrome-mv3';
const FOLDER = 'artifacts/demo';
/** The popup as browsers show it (entrypoints/popup/style.css). */
const POPUP_SIZE = { width: 400, height: 584 };
const PAGE_SIZE = { width: 1280, height: 860 };
/** How long headed Chromium rests between steps, in milliseconds, so that one can follow. */
const HEADED_PAUSE_MS = 400;

/** How long what follows a first paint, or the mouse, takes at most, in milliseconds. */
const SETTLE_MS = 600;

const headed = process.argv.includes('--headed');
const made: [file: string, what: string][] = [];

async function demo(): Promise<void> {
  if (headed && process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    throw new Error('--headed needs a display, and DISPLAY is not set.');
  const executablePath = ensureBrowser({ keys: false });
  console.log('Building the extension …');
  const build = await shell('npm run -s build', process.env);
  if (!build.ok) throw new Error(build.output);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });

  const scratch = mkdtempSync(join(tmpdir(), 'quwen-demo-'));
  const server = await startPageServer();
  const open = (language: Language) =>
    openExtension({
      executablePath,
      folder: inLanguage(BUILD, language, join(scratch, language)),
      profile: join(scratch, `profile-${language}`),
      pagesPort: server.port,
      viewport: PAGE_SIZE,
      pause: headed ? HEADED_PAUSE_MS : 0,
      headed,
    });
  try {
    const chinese = await open('zh');
    try {
      await showPage(chinese);
      await showPopup(chinese, 'zh');
      await showLibrary(chinese, add);
      await composePicture(chinese.context, {
        page: join(FOLDER, 'page-light.png'),
        popup: join(FOLDER, 'popup-page-zh.png'),
        target: add('page-with-popup.png', 'the page with the popup above it, as the browser shows it'),
      });
    } finally {
      await chinese.context.close();
    }
    const english = await open('en');
    try {
      await readPaper(english.page);
      await showPopup(english, 'en');
    } finally {
      await english.context.close();
    }
  } finally {
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(`\n${FOLDER}/`);
  for (const [file, what] of made) console.log(`  ${file} — ${what}`);
}

async function readPaper(page: Page): Promise<void> {
  await page.goto(PAGES.paper);
  await page.waitForFunction(() => CSS.highlights.size === 3);
  // What needs no segmenter is painted first; the rest follows when it is awake.
  const count = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  for (let before = -1, now = await count(); now !== before; now = await count()) {
    before = now;
    await page.waitForTimeout(SETTLE_MS);
  }
}

/** Rests the mouse on the first mention of a kind, until its card is there. */
async function pointAt(page: Page, name: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const [first] = CSS.highlights.get(wanted) ?? [];
    if (!first) throw new Error(`nothing is painted as ${wanted}`);
    const range = new Range();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, name);
  await page.mouse.move(x, y);
  await page.waitForTimeout(SETTLE_MS * 2);
}

async function showPage({ page }: OpenExtension): Promise<void> {
  console.log('Reading the sample newspaper …');
  await readPaper(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.screenshot({ path: add('page-light.png', 'zones, companies and sums told apart on the page') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: add('page-dark.png', 'the same in the dark') });
  await page.emulateMedia({ colorScheme: 'light' });
  await pointAt(page, 'quwen-zone');
  await page.screenshot({
    path: add('page-card.png', 'the card of a mention, and the legend in the corner'),
  });
  await page.mouse.move(4, 4);
}

/** This page, clipped; the collection, with a second clipping in it; in Chinese also every export. */
async function showPopup(extension: OpenExtension, language: Language): Promise<void> {
  console.log(`Clipping it from the popup (${language}) …`);
  const { page } = extension;
  await page.goto(PAGES.government);
  const first = await openPopup(extension);
  await clip(first);
  await first.close();

  await readPaper(page);
  const popup = await openPopup(extension);
  await popup.screenshot({
    path: add(`popup-page-${language}.png`, 'the popup: this page, and why it is zone news'),
  });
  await popup.locator('.clip-button').click();
  await popup.locator('.picker').waitFor();
  await popup.screenshot({
    path: add(`popup-articles-${language}.png`, 'the popup: which of the page’s articles to clip'),
  });
  await popup.locator('.picker-clip').click();
  await popup.locator('.clipped').waitFor();
  await popup.reload();
  await popup.locator('#tab-collection').click();
  await popup.locator('[data-clip]').nth(1).waitFor();
  await popup.screenshot({ path: add(`popup-collection-${language}.png`, 'the popup: the reading list') });
  if (language === 'zh') await exportAll(popup);
  await popup.close();
}

async function openPopup({ context, popupUrl, clickAction }: OpenExtension): Promise<Page> {
  await clickAction();
  const popup = await context.newPage();
  await popup.setViewportSize(POPUP_SIZE);
  await popup.goto(popupUrl);
  await popup.locator('.names').first().waitFor();
  return popup;
}

async function clip(popup: Page): Promise<void> {
  await popup.locator('.clip-button').click();
  await popup.locator('.clipped').waitFor();
}

async function exportAll(popup: Page): Promise<void> {
  console.log('Exporting the collection …');
  const button = popup.locator('.menu-root > button');
  const items = popup.locator('[role=menuitem]');
  await button.click();
  const names = await items.allTextContents();
  await button.click();
  for (const name of names) {
    await button.click();
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      items.getByText(name, { exact: true }).click(),
    ]);
    await download.saveAs(add(download.suggestedFilename(), `export: ${name}`));
  }
}

/** Notes a file for the list at the end; its path. */
function add(file: string, what: string): string {
  made.push([file, what]);
  return join(FOLDER, file);
}

try {
  await demo();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}
