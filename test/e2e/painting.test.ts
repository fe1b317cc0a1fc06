import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from 'playwright-core';
import { PAGES } from '../pages/server';
import { ensureBrowser } from '../run/browser';
import { badgeOf, paintedTexts, startSession, whenPainted, type Session } from './harness';
import { countRepainted, paintedBoxes } from './pixels';

const words = (...lines: string[]) => lines.flatMap((line) => line.split(' '));

/**
 * What a reader would mark on the sample paper, one article a line. nb. 4100万元 and 8000万元 are broken inside the figure,
 * 晋城 经开区 holds a stray space; 2700万穗 and 3.6万吨 are no sums.
 */
const PAPER_MENTIONS = {
  'quwen-zone': words(
    '兴县经济技术开发区 园区 兴县经开区 开发区 兴县经开区',
    '晋城经开区 晋城经济技术开发区 阳城经济技术开发区 八甲口新能源产业园 晋城经开区',
    '五寨现代农业产业示范区 示范区 示范区 五寨现代农业产业示范区',
    '忻州经济开发区 开发区 忻州经济开发区',
    '侯马经济开发区 侯马开发区 侯马经济开发区',
  ),
  'quwen-company': words(
    '元泰高导材料山西有限公司 山西巨功固废综合处置利用有限公司 山西中铝华润有限公司 中铝华润',
    '深圳金乐信科技有限公司 金乐信',
    '山东玖瑞农业集团有限公司 玖瑞集团',
    '山西忻工智能装备技术有限公司 忻工智能',
  ),
  'quwen-money': words(
    '28.6亿元 9.4亿元 52亿元 3.2亿元 6亿 400多元 1.5亿元 5亿元 2000万元 百亿',
    '17.3亿元 2亿元至3亿元 8000万元',
    '4100万元 600万元 1.08亿元',
    '70万元 4.5亿元',
    '5.7亿元 3100万美元',
  ),
};

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
    expect(await whenPainted(session.page)).toEqual(PAPER_MENTIONS);
  });

  it('shows their number on the badge, the same as in the popup', async () => {
    await session.page.goto(PAGES.paper);
    const number = String(Object.values(PAPER_MENTIONS).flat().length);
    await expect.poll(() => badgeOf(session)).toBe(number);
    const popup = await session.popup();
    await popup.locator('.counts dd').nth(2).waitFor();
    const counts = await popup.locator('.counts dd').allTextContents();
    expect(counts.map(Number)).toEqual(Object.values(PAPER_MENTIONS).map(({ length }) => length));
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
  expect(await whenPainted(session.page)).toEqual({
    'quwen-zone': [
      '长治高新区',
      '长治高新技术产业开发区',
      '长治高新区',
      '园区',
      '长治经济技术开发区',
      '高新区',
    ],
    'quwen-company': expect.arrayContaining(['中科潞安深紫外有限公司', '山西立讯精密工业有限公司']),
    'quwen-money': [
      '十亿元',
      '10.3亿元',
      '12.8亿元',
      '20亿元',
      '3.6亿元',
      '1亿元',
      '500万元',
      '2.4亿元',
      '亿元',
      '百亿',
    ],
  });
});

it('pages are byte for byte what they are without the extension, also after they were clipped', async () => {
  const names = ['paper', 'government', 'football', 'malformed'] as const;
  const withExtension: string[] = [];
  for (const name of names) {
    await session.page.goto(PAGES[name]);
    const popup = await session.popup();
    await popup.locator('.stamp').waitFor();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    withExtension.push(await session.page.evaluate(readSource));
    await popup.close();
  }
  const bare = await chromium.launch({
    executablePath: ensureBrowser({ keys: false }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--host-resolver-rules=MAP * 127.0.0.1:${session.server.port}`,
    ],
  });
  try {
    const page = await bare.newPage();
    for (const [at, name] of names.entries()) {
      await page.goto(PAGES[name]);
      expect(withExtension[at], name).toBe(await page.evaluate(readSource));
    }
  } finally {
    await bare.close();
  }
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
