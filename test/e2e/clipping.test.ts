import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { badgeOf, startSession, stopWorker, storedClips, whenPainted, type Session } from './harness';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const keptClips = async () => (await storedClips(session)).filter(({ deletedAt }) => deletedAt === null);
const storedUrls = async () => (await keptClips()).map(({ url }) => url).toSorted();

describe('a page clipped from the popup', () => {
  it('lands in IndexedDB with what the background found in it', async () => {
    await session.page.goto(PAGES.government);
    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    expect(await popup.locator('.clipped').count()).toBe(0);
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.close();
    expect(await storedClips(session)).toMatchObject([
      {
        url: PAGES.government,
        title: '长治高新区半导体光电产业一季度投资突破十亿元',
        site: '上党区人民政府网样站',
        date: '2026-03-20',
        // 12.8亿元 of investment, not the 20亿元 of yearly output.
        largestSum: 1_280_000_000,
        zones: ['长治高新技术产业开发区', '长治经济技术开发区'],
        state: 'unread',
        deletedAt: null,
      },
    ]);
  });

  it('is known again at the same address, with the time, and brought up to date on request', async () => {
    const [before] = await storedClips(session);
    await session.page.goto(`${PAGES.government}?utm_source=wechat#top`);
    await session.page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = '临汾经济开发区也派人参加，双方签下总投资31亿元的项目。';
      document.querySelector('#zoom')?.append(more);
    });
    const popup = await session.popup();
    await popup.locator('.clipped').waitFor();
    expect(await popup.locator('.clipped').textContent()).toMatch(/\d{1,2}:\d{2}/);
    await popup.locator('.clip-button').click();
    await popup.locator('.toast-text').waitFor();
    expect(await popup.locator('.toast-text').textContent()).toMatch(/new: 31亿元.*in the bin/u);
    await popup.close();

    const [after, ...others] = await keptClips();
    expect(others).toEqual([]);
    expect(after).toMatchObject({ clippedAt: before?.clippedAt, largestSum: 3_100_000_000 });
    expect(after?.zones).toContain('临汾经济开发区');
    expect(after?.updatedAt).toBeGreaterThan(before?.updatedAt ?? Infinity);
    // What it said before lies in the bin.
    const binned = (await storedClips(session)).filter(({ deletedAt }) => deletedAt !== null);
    expect(binned).toMatchObject([{ largestSum: 1_280_000_000, url: PAGES.government }]);
  });

  it('survives a stopped service worker, and the next page is read and clipped by a new one', async () => {
    const { page } = session;
    await (await session.worker()).evaluate('globalThis.isOld = true');
    await stopWorker(session);
    await page.goto(PAGES.desktop);
    await whenPainted(page);
    await expect.poll(() => badgeOf(session)).toMatch(/^\d+$/);
    expect(await (await session.worker()).evaluate('globalThis.isOld')).toBeUndefined();

    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    await stopWorker(session);
    await page.bringToFront();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.close();
    expect(await storedUrls()).toEqual([`${PAGES.government}?utm_source=wechat#top`, PAGES.desktop]);
  });

  it('survives a restart of the browser, and a deletion does too', async () => {
    const before = await storedClips(session);
    await session.quit();
    session = await startSession(session);
    expect(await storedClips(session)).toEqual(before);
    await session.page.goto(PAGES.desktop);
    const popup = await session.popup();
    await popup.locator('.clipped').waitFor();
    await popup.locator('#tab-collection').click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(2);
    const [newest = ''] = await popup.locator('.clip-title').allTextContents();
    await popup.locator('.clip-delete').first().click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(1);
    await popup.close();

    await session.quit();
    session = await startSession(session);
    await session.page.goto(PAGES.desktop);
    const again = await session.popup();
    await again.locator('.stamp-yes').waitFor();
    expect(await again.locator('.clipped').count()).toBe(0);
    await again.locator('#tab-collection').click();
    await again.locator('[data-clip]').first().waitFor();
    const titles = await again.locator('.clip-title').allTextContents();
    expect(titles).toHaveLength(1);
    expect(titles).not.toContain(newest);
    await again.close();
  });
});
