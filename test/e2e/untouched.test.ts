/** What the page keeps: its source, what is printed and copied of it, and its place in the cache for Back and Forward. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type Page } from 'playwright-core';
import { TOOLS_NAME } from '../../lib/page/tools-host';
import { PAGES } from '../pages/server';
import { ensureBrowser } from '../run/browser';
import { clipInPopup, startSession, whenPainted, type Session } from './harness';
import { toolsOf } from './tools-view';

let session: Session;
/** A Chromium without the extension, on the same pages. */
let bare: Page;
beforeAll(async () => {
  session = await startSession();
  const browser = await chromium.launch({
    executablePath: ensureBrowser({ keys: false }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--host-resolver-rules=MAP * 127.0.0.1:${session.server.port}`,
    ],
  });
  bare = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
});
afterAll(async () => {
  await bare?.context().browser()?.close();
  await session?.close();
});

/** Runs in the page: its source without our one element, and how many of those there are. */
function readSource(name: string): { source: string; ours: number } {
  const copy = document.documentElement.cloneNode(true);
  if (!(copy instanceof Element)) throw new Error('a page without an element');
  const ours = copy.querySelectorAll(`html > ${name}`);
  ours.forEach((each) => each.remove());
  return { source: copy.outerHTML, ours: ours.length };
}

/** Runs in the page: all of its text, as copying it would give it. */
function copyAll(): string {
  getSelection()?.selectAllChildren(document.documentElement);
  const text = getSelection()?.toString() ?? '';
  getSelection()?.removeAllRanges();
  return text;
}

describe('beside our one element at the end of the document', () => {
  it.each([
    ['paper', 1],
    ['government', 1],
    ['football', 0],
    ['malformed', 1],
  ] as const)(
    '%s is byte for byte what it is without the extension, painted and clipped',
    async (name, ours) => {
      const { page } = session;
      await page.goto(PAGES[name]);
      if (ours > 0) {
        await whenPainted(page);
        await expect.poll(() => toolsOf(page).boxOf('.legend')).not.toBeNull();
      }
      const popup = await session.popup();
      await popup.locator('.stamp').waitFor();
      await clipInPopup(popup);
      await popup.close();
      await bare.goto(PAGES[name]);
      const { source } = await bare.evaluate(readSource, TOOLS_NAME);
      const read = await page.evaluate(readSource, TOOLS_NAME);
      expect(read.source).toBe(source);
      expect(read.ours).toBe(ours);
      expect(await page.evaluate(copyAll)).toBe(await bare.evaluate(copyAll));
    },
  );

  it('nothing is added to a page of other news while nobody calls', async () => {
    await session.page.goto(PAGES.football, { waitUntil: 'load' });
    await session.page.waitForTimeout(QUIET_MS);
    expect(await session.page.evaluate(readSource, TOOLS_NAME)).toMatchObject({ ours: 0 });
  });
});

it('a page is printed as it is without the extension: neither paint nor tools', async () => {
  const { page } = session;
  const pictures: Buffer[] = [];
  await page.goto(PAGES.print);
  await whenPainted(page);
  await expect.poll(() => toolsOf(page).boxOf('.legend')).not.toBeNull();
  await bare.goto(PAGES.print);
  for (const each of [page, bare]) {
    await each.emulateMedia({ media: 'print' });
    pictures.push(await each.screenshot());
    await each.emulateMedia({ media: null });
  }
  const [ours, theirs] = pictures;
  if (!ours || !theirs) throw new Error('two pictures are needed');
  expect(ours.equals(theirs)).toBe(true);
});

/** As long as the reader takes on a page that it does read. */
const QUIET_MS = 1_000;
