import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { paintOf } from '../pages/expectations';
import { TOOLS_NAME } from '../../lib/page/tools-host';
import { PAGES } from '../pages/server';
import {
  badgeInFirefox,
  openExtensionPage,
  startFirefox,
  whenPaintedInFirefox,
  type FirefoxSession,
  clickOn,
  whenThere,
} from './firefox-harness';
import { readPaint } from './painted';
import { readRows, type StoredClip } from './stored';

/** In the extension's own pages. */
declare const browser: typeof Browser;

let session: FirefoxSession;
beforeAll(async () => {
  session = await startFirefox();
});
afterAll(() => session.close());

/** Firefox is slow to start a stopped event page on a busy machine. */
const LONGEST_MS = 15_000;

/** Every clipping in IndexedDB, read from a page of the extension. */
async function storedClips(): Promise<StoredClip[]> {
  const page = await openExtensionPage(session.browser, 'icon.svg');
  const rows = await page.evaluate(readRows<StoredClip>, 'clips');
  await page.close();
  return rows;
}

/** Whether a content script stands in the tab in front: asked from a page of the extension. */
async function isRead(): Promise<boolean> {
  const tabId = await session.tabId();
  const page = await openExtensionPage(session.browser, 'icon.svg');
  const answer = await page.evaluate(
    (id) =>
      browser.tabs.sendMessage(id, { quwen: 'report' }).then(
        () => true,
        () => false,
      ),
    tabId,
  );
  await page.close();
  await session.page.bringToFront();
  return answer;
}

const storedUrls = async () => (await storedClips()).map(({ url }) => url).toSorted();

/** Runs in the page: its source without our one element. */
function readSource(name: string): string {
  const copy = document.documentElement.cloneNode(true);
  if (!(copy instanceof Element)) throw new Error('a page without an element');
  copy.querySelector(`:scope > ${name}`)?.remove();
  return copy.outerHTML;
}

describe('in Firefox, a page of zone news', () => {
  it('is painted in three kinds, each mention whole over the breaks of its column', async () => {
    await session.page.goto(PAGES.paper);
    await expect.poll(() => session.page.evaluate(readPaint)).toEqual(paintOf('paper'));
    const number = String(Object.values(paintOf('paper') ?? {}).flat().length);
    await expect.poll(() => badgeInFirefox(session)).toBe(number);
  });

  it.each(['strict', 'sandboxed'] as const)(
    'that forbids every script and style is painted all the same: %s',
    async (name) => {
      await session.page.goto(PAGES[name]);
      await expect.poll(() => session.page.evaluate(readPaint)).toEqual(paintOf(name));
    },
  );

  it('shows its report in the popup, and is clipped there into IndexedDB', async () => {
    await session.page.goto(PAGES.government);
    await whenPaintedInFirefox(session.page);
    const popup = await session.popup();
    await whenThere(popup, '.stamp-yes');
    expect(await popup.$eval('.page-title', (title) => title.textContent)).toBe(
      '长治高新区半导体光电产业一季度投资突破十亿元',
    );
    await clickOn(popup, '.clip-button');
    await whenThere(popup, '.clipped');
    await popup.close();
    expect(await storedClips()).toMatchObject([
      {
        url: PAGES.government,
        site: '上党区人民政府网样站',
        date: '2026-03-20',
        largestSum: 1_280_000_000,
        zones: ['长治高新技术产业开发区', '长治经济技术开发区'],
        deletedAt: null,
      },
    ]);
  });

  it('is clipped with the keyboard shortcut', async () => {
    await session.page.goto(PAGES.desktop);
    await whenPaintedInFirefox(session.page);
    await session.press('s');
    await expect.poll(() => badgeInFirefox(session), { timeout: LONGEST_MS }).toBe('✓');
    expect(await storedUrls()).toEqual([PAGES.government, PAGES.desktop].toSorted());
  });

  it('is read and clipped by a new event page after the old one was stopped', async () => {
    await session.stopBackground();
    await session.page.goto(PAGES.reprint);
    expect((await whenPaintedInFirefox(session.page))['quwen-money']).toContain('10.9亿元');
    const popup = await session.popup();
    await whenThere(popup, '.stamp-yes');
    await session.stopBackground();
    await clickOn(popup, '.clip-button');
    await whenThere(popup, '.clipped');
    await popup.close();
    expect(await storedUrls()).toContain(PAGES.reprint);
  });
});

describe('in Firefox, other pages', () => {
  it('football news is read, and nothing comes of it', async () => {
    await session.page.goto(PAGES.football);
    const popup = await session.popup();
    await whenThere(popup, '.stamp');
    expect(await popup.$('.stamp-yes')).toBeNull();
    await popup.close();
    expect(await isRead()).toBe(true);
    expect(await session.page.evaluate(readPaint)).toBeNull();
    expect(await badgeInFirefox(session)).toBe('');
  });

  it('a page on no list is left alone until the toolbar button is clicked', async () => {
    await session.page.goto(PAGES.trade);
    expect(await isRead()).toBe(false);
    expect(await badgeInFirefox(session)).toBe('');
    expect(await session.page.evaluate(readPaint)).toBeNull();
    const popup = await session.popup();
    await whenThere(popup, '.stamp-yes');
    expect((await whenPaintedInFirefox(session.page))['quwen-zone']).toEqual([
      '交城经济开发区',
      '交城经济开发区',
      '交城经开区',
      '开发区',
    ]);
    await popup.close();
  });

  it('the toolbar button opens the popup itself, beside the page', async () => {
    await session.page.goto(PAGES.government);
    await session.clickAction();
    const shown = `document.querySelector('.webextension-popup-browser')?.currentURI.filePath ?? ''`;
    await expect.poll(() => session.chrome(shown), { timeout: LONGEST_MS }).toBe('/popup.html');
    await session.clickAction();
    await expect.poll(() => session.chrome(shown), { timeout: LONGEST_MS }).toBe('');
  });
});

it('in Firefox, a page is byte for byte what it is, beside our one element, painted and clipped', async () => {
  const { page } = session;
  await page.goto(PAGES.government);
  await whenPaintedInFirefox(page);
  await session.press('s');
  await expect.poll(() => badgeInFirefox(session), { timeout: LONGEST_MS }).toBe('✓');
  const source = await page.evaluate(readSource, TOOLS_NAME);
  const bare = await page.evaluate(async (url) => {
    const html = await (await fetch(url)).text();
    return new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
  }, PAGES.government);
  expect(source).toBe(bare);
});

it('in Firefox, the extension asks nothing of the network', async () => {
  const own = new Set<string>(Object.values(PAGES));
  const strangers = () =>
    session.server.requests.filter(
      (url) => !own.has(url) && !url.endsWith('/favicon.ico') && !isOfFirefox(url),
    );
  expect(session.server.requests).toContain(PAGES.paper);
  expect(strangers()).toEqual([]);
  // nb. What goes out encrypted is seen as well; without this the line above would prove little.
  await session.page.evaluate(() => fetch('https://elsewhere.example/count').catch(() => undefined));
  expect(strangers()).toContain('https://elsewhere.example/');
});

/** Firefox itself asks its maker for lists and time, whatever extension it has. */
const isOfFirefox = (url: string) =>
  /^https?:\/\/[\w.-]+\.(?:mozilla\.(?:com|org|net)|firefox\.com)\//u.test(url);
