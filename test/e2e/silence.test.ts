/** Where the extension keeps out: pages that are none of its business, pages it was not asked to read, the network. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import {
  badgeOf,
  listenIn,
  paintedTexts,
  reportOf,
  startSession,
  storedClips,
  whenPainted,
  type Session,
} from './harness';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** Longer than any page of zone news takes to be painted. */
const QUIET_MS = 1_500;

/** Runs in the extension. */
const attempt = () =>
  fetch('http://collector.gov.cn/').then(
    () => 'sent',
    () => 'refused',
  );

/** What the extension keeps outside of its database. */
async function storedSettings(): Promise<unknown> {
  const worker = await session.worker();
  return worker.evaluate(`Promise.all([
    chrome.storage.local.get(), chrome.storage.session.get(), indexedDB.databases(),
  ])`);
}

it('a page of football news is read, and nothing comes of it', async () => {
  const { page } = session;
  const heard = await listenIn(session);
  await page.goto(PAGES.football);
  await page.waitForTimeout(QUIET_MS);
  // The gate answers nobody; the reader, who does, was not called.
  expect(await reportOf(session)).toBeNull();
  expect(await paintedTexts(page)).toBeNull();
  expect(await badgeOf(session)).toBe('');
  expect(await heard()).toEqual([]);
  expect(await storedSettings()).toEqual([{}, {}, []]);

  // The same ears hear a page of zone news.
  await page.goto(PAGES.government);
  await expect.poll(heard).toEqual(expect.arrayContaining(['wake', 'recognise', 'showCount']));
});

it('a page on no list is left alone until the toolbar button is clicked, and then read, painted and clipped', async () => {
  const { page } = session;
  const heard = await listenIn(session);
  await page.goto(PAGES.trade, { waitUntil: 'load' });
  expect(await reportOf(session)).toBeNull();
  expect(await paintedTexts(page)).toBeNull();
  expect(await badgeOf(session)).toBe('');
  expect(await heard()).toEqual([]);

  const popup = await session.popup();
  await popup.locator('.stamp-yes').waitFor();
  expect(await whenPainted(page)).toMatchObject({
    'quwen-zone': ['交城经济开发区', '交城经济开发区', '交城经开区', '开发区'],
  });
  await expect.poll(() => badgeOf(session)).toMatch(/^\d+$/);
  await popup.locator('.clip-button').click();
  await popup.locator('.clipped').waitFor();
  await popup.close();
  expect(await storedClips(session)).toMatchObject([{ url: PAGES.trade }]);
});

it('the background and the popup may not connect to anything outside of the package', async () => {
  const worker = await session.worker();
  expect(await worker.evaluate(attempt)).toBe('refused');
  const popup = await session.popup();
  expect(await popup.evaluate(attempt)).toBe('refused');
  await popup.close();
  expect(session.server.requests.filter((url) => url.includes('collector.gov.cn'))).toEqual([]);
});
