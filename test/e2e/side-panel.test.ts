/** The side panel in Chromium, as a page of its own for the tab that it would stand beside. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCollection } from '../collection/fill';
import { PAGES } from '../pages/server';
import { startSession, type Session } from './harness';

let session: Session;

beforeAll(async () => {
  session = await startSession();
  await fillCollection(session, 60);
});
afterAll(() => session.close());

it('clips the page beside it, shows which clipping it is, and the same list', async () => {
  await session.page.bringToFront();
  await session.page.goto(PAGES.government);
  const library = await session.context.newPage();
  await library.goto(new URL('/library.html', session.popupUrl).href);
  await library.locator('[data-clip]').first().waitFor();
  const tab: unknown = await (
    await session.worker()
  ).evaluate(`chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.startsWith('http')).id)`);
  const panel = await session.context.newPage();
  await panel.setViewportSize({ width: 360, height: 720 });
  await panel.goto(new URL(`/sidepanel.html?tab=${String(tab)}`, session.popupUrl).href);
  await panel.locator('[data-clip]').first().waitFor();
  await panel.locator('.page-strip .button').click();
  await panel.locator('.toast').waitFor();
  expect(await panel.locator('.page-strip-title').textContent()).toContain('长治高新区');
  await expect.poll(() => panel.locator('.row-open .row-title').textContent()).toContain('长治高新区');

  await panel.locator('.filter input').fill('没有这样的字');
  await panel.locator('.library-empty').waitFor();
  await panel.locator('.filter input').fill('');
  await panel.locator('.state-tab').nth(2).click();
  await expect.poll(() => panel.locator('.row-star:not(.row-starred)').count()).toBe(0);
  await panel.locator('.state-tab').nth(0).click();

  // Another page, which is not clipped yet and has several articles.
  await session.page.goto(PAGES.paper);
  await panel.locator('.page-strip-title').waitFor({ state: 'detached' });
  await panel.locator('.page-strip .button').click();
  await panel.locator('.picker-row').nth(1).waitFor();

  // In the library that is open already.
  await panel.locator('[data-clip] .row-title a').first().click();
  await library.waitForURL(/library\.html#\/list\?clip=/);
  await library.locator('.library-reader .reader').waitFor();
  await panel.close();
});
