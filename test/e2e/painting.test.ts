import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintOf } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { badgeOf, paintedTexts, startSession, whenPainted, type Session } from './harness';
import { countRepainted, paintedBoxes } from './pixels';

const PAPER_MENTIONS = paintOf('paper') ?? {};

/** Chromium looks for icons of pages, and for updates and accounts at its maker's, whatever extension it has. */
const isOfTheBrowser = (url: string) =>
  url.endsWith('/favicon.ico') || /^https?:\/\/[\w-]+\.(?:google|googleapis)\.com\//u.test(url);

/** Two mentions' worth, in pixels of a screen at twice the density. */
const MIN_PIXELS = 5_000;

/** The rest are edges of characters, where tint and ink run into each other. */
const MIN_TINTED = 0.8;

/** Of the boxes, what the ground covers besides the ink. */
const MIN_GROUND = 0.5;

/** The area of boxes as far as they are in the window, in pixels of its screen. */
function areaInView(page: Page, boxes: readonly DOMRectReadOnly[]): Promise<number> {
  return page.evaluate(
    (rects) =>
      rects
        .filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
        .reduce((sum, { width, height }) => sum + width * height * devicePixelRatio ** 2, 0),
    [...boxes],
  );
}

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

describe('a newspaper page with wrapped columns', () => {
  it('has its zones, companies and sums painted, each whole over the breaks', async () => {
    await session.page.goto(PAGES.paper);
    await expect.poll(() => paintedTexts(session.page)).toEqual(PAPER_MENTIONS);
  });

  it('shows their number on the badge, the same as in the popup', async () => {
    await session.page.goto(PAGES.paper);
    const number = String(Object.values(PAPER_MENTIONS).flat().length);
    await expect.poll(() => badgeOf(session)).toBe(number);
    const popup = await session.popup();
    await popup.locator('.counts dd').nth(2).waitFor();
    const counts = await popup.locator('.counts dd').allTextContents();
    expect(counts.map((places) => Number.parseInt(places, 10))).toEqual(
      Object.values(PAPER_MENTIONS).map(({ length }) => length),
    );
    await popup.close();
  });

  it('is coloured where a mention stands, each kind in its own colour, and nowhere else', async () => {
    const { page } = session;
    await page.goto(PAGES.paper);
    await whenPainted(page);
    const boxes = await paintedBoxes(page);
    const painted = await page.screenshot();
    await page.evaluate(() => CSS.highlights.clear());
    const bare = await page.screenshot();
    const counts = await countRepainted(page, bare, painted, boxes);
    expect(Object.keys(counts).toSorted()).toEqual(['quwen-company', 'quwen-money', 'quwen-zone']);
    for (const [kind, { changed, tinted }] of Object.entries(counts)) {
      expect(changed).toBeGreaterThan(MIN_PIXELS);
      expect(tinted / changed).toBeGreaterThan(MIN_TINTED);
      // The ground fills the box of a mention; a line alone is a tenth of it.
      expect(changed / (await areaInView(page, boxes[kind] ?? [])), kind).toBeGreaterThan(MIN_GROUND);
    }
  });

  it('loses its paint and gets it back at the switch in the popup', async () => {
    const { page } = session;
    await page.goto(PAGES.paper);
    await expect.poll(() => paintedTexts(page)).toEqual(PAPER_MENTIONS);
    const popup = await session.popup();
    await popup.locator('[role=switch]').click();
    await expect.poll(() => paintedTexts(page)).toBeNull();
    await popup.locator('[role=switch]').click();
    await expect.poll(() => paintedTexts(page)).toEqual(PAPER_MENTIONS);
    await popup.close();
  });
});

it('the extension asks nothing of the network', async () => {
  const { page, server } = session;
  const own = new Set<string>(Object.values(PAGES));
  const strangers = () => server.requests.filter((url) => !own.has(url) && !isOfTheBrowser(url));
  // The pages above have been read, painted and shown in the popup by now.
  expect(server.requests).toContain(PAGES.paper);
  expect(strangers()).toEqual([]);
  // nb. What goes out encrypted is seen as well; without this the line above would prove little.
  await page.goto(PAGES.football);
  await page.evaluate(() => fetch('https://elsewhere.example/count').catch(() => undefined));
  expect(strangers()).toContain('https://elsewhere.example/');
});
