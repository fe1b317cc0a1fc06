import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from 'playwright-core';
import { PAGES } from '../pages/server';
import { ensureBrowser } from '../run/browser';
import { badgeOf, paintedTexts, startSession, storedClips, whenPainted, type Session } from './harness';

const readSource = () => document.documentElement.outerHTML;

/** Chromium looks for icons of pages and updates of its own parts, whatever extension it has. */
const isOfTheBrowser = (url: string) =>
  url.endsWith('/favicon.ico') || url.startsWith('http://update.googleapis.com/');

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

  it('is coloured where a mention stands and nowhere else', async () => {
    await session.page.goto(PAGES.paper);
    await whenPainted(session.page);
    const box = await session.page.evaluate(() => {
      const [part] = CSS.highlights.get('quwen-zone') ?? [];
      if (!part) return null;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    });
    if (!box) throw new Error('no zone is painted');
    const withPaint = await session.page.screenshot({ clip: box });
    await session.page.evaluate(() => CSS.highlights.clear());
    await expect
      .poll(async () => (await session.page.screenshot({ clip: box })).equals(withPaint))
      .toBe(false);
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

it('the extension asks nothing of the network', () => {
  const own = new Set<string>(Object.values(PAGES));
  const others = session.server.requests.filter((url) => !own.has(url) && !isOfTheBrowser(url));
  expect(others).toEqual([]);
});
