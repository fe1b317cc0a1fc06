/** What stands where in our own pages in Chromium: nothing over what is to be pressed or filled in, tools on one line. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenExtension } from '../demo/open-extension';
import { keepCollection, type KeptCollection } from '../screens/open-collection';
import { PAGES } from '../pages/server';
import { clipInPopup } from './harness';
import { awake, library, openBeforeEach, rows, session } from './made-up-library';

openBeforeEach();

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on screen');
  return box;
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y
  );
}

describe('the tags of several clippings', () => {
  it.each([1280, 360])('are offered beside what is filled in next, at %i px', async (width) => {
    await library.setViewportSize({ width, height: 720 });
    await awake();
    for (const index of [0, 1])
      await rows()
        .nth(index)
        .click({ modifiers: ['Control'] });
    await library.keyboard.press('l');
    const fields = library.locator('.sheet [role=combobox]');
    const offers = library.locator('.sheet [role=listbox]:not([hidden])');
    await fields.nth(0).focus();
    await offers.locator('[role=option]').first().waitFor();
    expect(areApart(await boxOf(offers), await boxOf(fields.nth(1)))).toBe(true);
    expect(areApart(await boxOf(offers), await boxOf(library.locator('.sheet-actions')))).toBe(true);
    await fields.nth(1).focus();
    await offers.locator('[role=option]').first().waitFor();
    expect(areApart(await boxOf(offers), await boxOf(fields.nth(0)))).toBe(true);
    expect(areApart(await boxOf(offers), await boxOf(library.locator('.sheet-actions')))).toBe(true);
  });
});

/** How the last automatic backup went, as the background notes it. nb. Looked at just now: or the background would begin another. */
const fail = (trouble: string | null) =>
  library.evaluate(
    `chrome.storage.local.set({ autoBackup: { rhythm: 'daily', lookedAt: Date.now(), trouble: ${JSON.stringify(trouble)} } })`,
  );
/** What is said where the pointer rests on the toolbar button. */
const title = () =>
  library.evaluate(
    `chrome.tabs.query({ url: '*://*/*' }).then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))`,
  );

describe('the popup', () => {
  it.each([400, 360])(
    'tells what was done above its foot, which stays where it was, at %i px',
    async (width) => {
      await session.page.goto(PAGES.government);
      const popup = await session.popup();
      await popup.setViewportSize({ width, height: 584 });
      const foot = popup.locator('.foot');
      await clipInPopup(popup);
      const toast = popup.locator('.toast');
      await toast.waitFor();
      expect(areApart(await boxOf(toast), await boxOf(foot))).toBe(true);
      expect(areApart(await boxOf(toast), await boxOf(popup.locator('.panel-body')))).toBe(true);
      const { y } = await boxOf(foot);
      await toast.getByRole('button', { name: 'Dismiss' }).click();
      await toast.waitFor({ state: 'detached' });
      expect((await boxOf(foot)).y).toBe(y);
      await popup.close();
    },
  );

  it('says of a failed automatic backup what the library says, and leads there', async () => {
    await fail('not-saved');
    await session.page.goto(PAGES.government);
    await expect.poll(title).toContain('The automatic backup failed');
    const popup = await session.popup();
    const link = popup.getByRole('link', { name: 'See what to do' });
    await link.waitFor();
    await fail(null);
    await link.waitFor({ state: 'detached' });
    await fail('not-saved');
    await Promise.all([popup.waitForEvent('close'), link.click()]);
    await library.locator('.keeping-trouble').waitFor();
    expect(new URL(library.url()).hash).toBe('#/keeping');
    await fail(null);
  });
});

describe('in English', () => {
  let collection: KeptCollection;
  let extension: OpenExtension;
  beforeAll(async () => {
    collection = await keepCollection(8);
    extension = await collection.open('en');
  });
  afterAll(async () => {
    await extension.context.close();
    await collection.close();
  });

  it.each([
    { width: 1280, lines: 1 },
    { width: 720, lines: 2 },
    { width: 360, lines: 2 },
  ])('the tools of the reader stand on $lines line(s) at $width px', async ({ width, lines }) => {
    const page = await extension.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(new URL('/library.html', extension.popupUrl).href);
    await page.locator('[data-clip] a').first().click();
    const tools = page.locator('.reader-tools');
    await tools.waitFor();
    const boxes = await Promise.all(
      (await tools.locator('button, select, a').all()).map((control) => boxOf(control)),
    );
    expect(new Set(boxes.map(({ y, height }) => Math.round(y + height / 2))).size).toBe(lines);
    const { x, width: wide } = await boxOf(tools);
    for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(x + wide);
    await page.close();
  });

  it('what can be done with several clippings is all on screen at 360 px', async () => {
    const page = await extension.context.newPage();
    await page.setViewportSize({ width: 360, height: 720 });
    await page.goto(new URL('/library.html', extension.popupUrl).href);
    for (const index of [0, 1]) await page.locator('[data-clip] .clip-check').nth(index).click();
    for (const button of await page.locator('.bulk-bar button:visible').all()) {
      const { x, width } = await boxOf(button);
      expect(x + width).toBeLessThanOrEqual(360);
    }
    expect(await page.locator('.bulk-bar button:visible').count()).toBeGreaterThan(5);
    await page.close();
  });
});
