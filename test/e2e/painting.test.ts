import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from 'playwright-core';
import { PAGES } from '../pages/server';
import { ensureBrowser } from '../run/browser';
import { badgeOf, paintedTexts, startSession, storedClips, whenPainted, type Session } from './harness';
import { countRepainted, paintedBoxes } from './pixels';

const readSource = () => document.documentElement.outerHTML;

/** Chromium looks for icons of pages, and for updates and accounts at its maker's, whatever extension it has. */
const isOfTheBrowser = (url: string) =>
  url.endsWith('/favicon.ico') || /^https?:\/\/[\w-]+\.(?:google|googleapis)\.com\//u.test(url);

/** Two mentions' worth, in pixels of a screen at twice the density. */
const MIN_PIXELS = 5_000;

/** The rest are edges of characters, where tint and ink run into each other. */
const MIN_TINTED = 0.8;

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

describe('a newspaper page with wrapped columns', () => {
  it('has its zones, companies and sums painted, each whole over the breaks', async () => {
    await session.page.goto(PAGES.paper);
    const texts = await whenPainted(session.page);
    expect(texts['quwen-zone']).toContain('兴县经济技术开发区园区兴县经开区开发区');
    expect(texts['quwen-zone']).toContain('五寨现代农业产业示范区示范区示范区');
    expect(texts['quwen-company']).toContain('元泰高导材料山西有限公司山西巨功固废综合处置利用有限公司');
    expect(texts['quwen-company']).toContain('山东玖瑞农业集团有限公司玖瑞集团');
    // nb. 4100万元 is broken inside the figure; 2700万穗 and 3.6万吨 are no sums.
    expect(texts['quwen-money']).toBe(
      '28.6亿元9.4亿元52亿元3.2亿元6亿400多元1.5亿元5亿元2000万元百亿' +
        '17.3亿元2亿元至3亿元8000万元4100万元600万元1.08亿元70万元4.5亿元5.7亿元3100万美元',
    );
  });

  it('shows their number on the badge, the same as in the popup', async () => {
    await expect.poll(() => badgeOf(session)).toMatch(/^\d+$/);
    const popup = await session.popup();
    await popup.locator('.counts dd').first().waitFor();
    const counts = await popup.locator('.counts dd').allTextContents();
    expect(counts).toHaveLength(3);
    expect(String(counts.reduce((total, text) => total + Number(text), 0))).toBe(await badgeOf(session));
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
    for (const { changed, tinted } of Object.values(counts)) {
      expect(changed).toBeGreaterThan(MIN_PIXELS);
      expect(tinted / changed).toBeGreaterThan(MIN_TINTED);
    }
  });

  it('is byte for byte what it is without the extension', async () => {
    await session.page.goto(PAGES.paper);
    await whenPainted(session.page);
    const withExtension = await session.page.evaluate(readSource);
    const bare = await chromium.launch({
      executablePath: ensureBrowser({ keys: false }),
      args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP * 127.0.0.1:${session.server.port}`],
    });
    try {
      const page = await bare.newPage();
      await page.goto(PAGES.paper);
      expect(await page.evaluate(readSource)).toBe(withExtension);
    } finally {
      await bare.close();
    }
  });

  it('loses its paint and gets it back at the switch in the popup', async () => {
    const { page } = session;
    await page.goto(PAGES.paper);
    const painted = await whenPainted(page);
    const popup = await session.popup();
    await popup.locator('[role=switch]').click();
    await expect.poll(() => paintedTexts(page)).toBeNull();
    await popup.locator('[role=switch]').click();
    await expect.poll(() => paintedTexts(page)).toEqual(painted);
    await popup.close();
  });
});

it('a plain news page is painted from its headline on', async () => {
  await session.page.goto(PAGES.government);
  expect(await whenPainted(session.page)).toMatchObject({
    'quwen-zone': '长治高新区长治高新技术产业开发区长治高新区园区长治经济技术开发区高新区',
  });
});

it('nothing happens on a page of football news', async () => {
  const { page } = session;
  const worker = await session.worker();
  await worker.evaluate(`
    globalThis.asked = [];
    chrome.runtime.onMessage.addListener(({ quwen }) => void globalThis.asked.push(quwen));
  `);
  await page.goto(PAGES.football);
  const popup = await session.popup();
  await popup.locator('.stamp').waitFor();
  expect(await paintedTexts(page)).toBeNull();
  expect(await badgeOf(session)).toBe('');
  // The popup asked; the page did not.
  const asked: unknown = await worker.evaluate('globalThis.asked');
  expect(asked).toContain('readTab');
  expect(asked).not.toContain('recognise');
  expect(asked).not.toContain('showCount');
  expect(await storedClips(session)).toEqual([]);
  await popup.close();
});

it('a page on no list is left alone until the toolbar button is clicked', async () => {
  const { page } = session;
  await page.goto(PAGES.trade);
  await page.waitForLoadState('networkidle');
  expect(await paintedTexts(page)).toBeNull();
  const popup = await session.popup();
  await popup.locator('.stamp').waitFor();
  expect(await whenPainted(page)).toMatchObject({ 'quwen-zone': expect.stringContaining('交城经济开发区') });
  await popup.close();
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
