import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { badgeOf, startSession, stopWorker, storedClips, whenPainted, type Session } from './harness';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

describe('a page clipped from the popup', () => {
  it('lands in IndexedDB with what the background found in it', async () => {
    await session.page.goto(PAGES.government);
    const popup = await session.popup();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.close();
    expect(await storedClips(session)).toMatchObject([
      {
        url: PAGES.government,
        title: '长治高新区半导体光电产业一季度投资突破十亿元',
        largestSum: 2_000_000_000,
        zones: ['长治高新技术产业开发区', '长治经济技术开发区'],
        deletedAt: null,
      },
    ]);
  });

  it('is known again at the same address, and brought up to date on request', async () => {
    await session.page.goto(`${PAGES.government}?utm_source=wechat#top`);
    const popup = await session.popup();
    // 已剪 and when, in the language of the browser
    await popup.locator('.clipped').waitFor();
    expect(await popup.locator('.clipped').textContent()).toMatch(/\d{1,2}:\d{2}/);
    await popup.locator('.clip-button').click();
    await popup.locator('.toast-text').waitFor();
    expect(await storedClips(session)).toHaveLength(1);
    await popup.close();
  });

  it('survives a stopped service worker, and the next page is read by a new one', async () => {
    await stopWorker(session);
    await session.page.goto(PAGES.paper);
    await whenPainted(session.page);
    await expect.poll(() => badgeOf(session)).toMatch(/^\d+$/);
    const popup = await session.popup();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.close();
    const urls = (await storedClips(session)).map(({ url }) => url.replace(/\?.*/, ''));
    expect(urls.toSorted()).toEqual([PAGES.government, PAGES.paper].toSorted());
  });

  it('survives a restart of the browser', async () => {
    await session.quit();
    session = await startSession(session);
    expect(await storedClips(session)).toHaveLength(2);
    await session.page.goto(PAGES.paper);
    const popup = await session.popup();
    await popup.locator('.clipped').waitFor();
    await popup.locator('#tab-collection').click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(2);
    await popup.close();
  });
});
