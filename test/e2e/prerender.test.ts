/**
 * A page that the browser makes ready before the reader goes there. Driven by Puppeteer: under Playwright Chromium makes
 * nothing ready.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintOf } from '../pages/expectations';
import { PAGES, startPageServer, type PageServer } from '../pages/server';
import { ensureBrowser } from '../run/browser';
import { BUILD } from './harness';
import { readPaint } from './painted';

let server: PageServer;
let browser: Browser;
let page: Page;
const profile = mkdtempSync(join(tmpdir(), 'quwen-prerender-'));

beforeAll(async () => {
  server = await startPageServer();
  browser = await launch({
    executablePath: ensureBrowser({ keys: false }),
    headless: true,
    userDataDir: profile,
    enableExtensions: [resolve(BUILD)],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
    ],
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The badges of all tabs. */
async function badges(): Promise<string> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  const shown: unknown = await worker?.evaluate(
    `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })))).then((all) => all.join(''))`,
  );
  return String(shown);
}

it('a page made ready beforehand is nobody’s badge until it is shown, and is painted then', async () => {
  await page.goto(PAGES.football);
  await page.evaluate((url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
    document.head.append(rules);
    document.body.prepend(
      Object.assign(document.createElement('a'), { href: url, id: 'ready', textContent: '下一篇' }),
    );
  }, PAGES.government);
  await expect.poll(() => server.requests.filter((url) => url === PAGES.government)).toHaveLength(1);
  await new Promise((done) => setTimeout(done, READY_MS));
  expect(await badges()).toBe('');

  await page.click('#ready');
  await expect.poll(() => page.evaluate(() => location.href)).toBe(PAGES.government);
  await expect.poll(() => page.evaluate(readPaint)).toEqual(paintOf('government'));
  // Without this the test would be of a page that was loaded anew.
  expect(
    await page.evaluate(() =>
      performance
        .getEntriesByType('navigation')
        .map((each) => Number(Reflect.get(each, 'activationStart')) > 0),
    ),
  ).toEqual([true]);
  await expect.poll(badges).toBe('18');
});

/** As long as a page needs to be read, were it read before it is shown. */
const READY_MS = 1_000;
