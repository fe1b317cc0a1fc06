/**
 * The settings, and what they change on pages: sites added, removed, excluded, all of them, none. No automation reaches the
 * browser's own question for a permission, so the answer is given beforehand where a reader would give it: in the details of
 * the extension on chrome://extensions, whose page has an API for it. Asked for what was granted, Chromium asks nobody.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSites } from '../../lib/dictionary/load-seeds';
import { PAGES } from '../pages/server';
import { BUILD, paintedTexts, startSession, whenPainted, type Session } from './harness';

const TRADE = '*://*.trade-news.example/*';
const SITES = loadSites().map(({ pattern }) => pattern);
const ALL_SITES = '*://*/*';
const GOVERNMENT_HOST = new URL(PAGES.government).hostname;

/** Long enough for the gate to read a small page several times over: what was not read by then is left alone. */
const QUIET_MS = 1_000;

let session: Session;
let options: Page;
let details: Page;

beforeAll(async () => {
  session = await startSession();
  const id = new URL(session.popupUrl).host;
  details = await session.context.newPage();
  await details.goto(`chrome://extensions/?id=${id}`);
  options = await session.context.newPage();
  await options.goto(new URL('/options.html', session.popupUrl).href);
});
afterAll(() => session.close());

beforeEach(async () => {
  await inWorker('chrome.storage.local.clear()');
  await takeBack(TRADE);
  await options.reload();
  await part('sites').waitFor();
});

/** What an expression comes to in the background. */
async function inWorker(expression: string): Promise<unknown> {
  return (await session.worker()).evaluate(expression);
}

/** As the reader does in the browser's own settings of the extension. */
const grant = (pattern: string) => changeHostPermission('addHostPermission', pattern);
const takeBack = (pattern: string) => changeHostPermission('removeHostPermission', pattern);
async function changeHostPermission(verb: string, pattern: string): Promise<void> {
  const id = new URL(session.popupUrl).host;
  await details.evaluate(`chrome.developerPrivate.${verb}('${id}', '${pattern}').catch(() => undefined)`);
}

const isGranted = (pattern: string) => inWorker(`chrome.permissions.contains({ origins: ['${pattern}'] })`);
/** Where the gate is registered besides the manifest. */
const registered = () =>
  inWorker(
    'chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))',
  );

const part = (id: string): Locator => options.locator(`#${id}`);
const row = (list: string, site: string) => options.locator(`[data-list=${list}] [data-site="${site}"]`);
const switchIn = (id: string) => part(id).getByRole('switch');
const toast = () => options.locator('.toast-text').textContent();

async function addSite(input: string): Promise<void> {
  await part('sites').locator('form input').fill(input);
  await part('sites').locator('form').getByRole('button').click();
}

/** Names of the messages that the background has heard since the last call. The worker must go on living meanwhile. */
async function heardSince(): Promise<string[]> {
  const names: unknown = await inWorker(`{
    if (!globalThis.heardNames) {
      globalThis.heardNames = [];
      chrome.runtime.onMessage.addListener(({ quwen }) => void globalThis.heardNames.push(quwen));
    }
    globalThis.heardNames.splice(0);
  }`);
  return Array.isArray(names) ? names.map(String) : [];
}

/** Opens a page; true where it was read and painted without being asked. */
async function isReadByItself(url: string): Promise<boolean> {
  await heardSince();
  await session.page.goto(url);
  await session.page.waitForTimeout(QUIET_MS);
  const isHeard = (await heardSince()).includes('wake');
  if (isHeard) await whenPainted(session.page);
  else expect(await paintedTexts(session.page)).toBeNull();
  return isHeard;
}

it('the manifest asks for the sites of the list and no more, and for any other only when the reader wants it', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'));
  const sites = expect.toSatisfy(
    (patterns: string[]) => patterns.toSorted().join() === SITES.toSorted().join(),
  );
  expect(manifest).toMatchObject({
    host_permissions: sites,
    optional_host_permissions: [ALL_SITES],
    content_scripts: [{ matches: sites, js: ['content-scripts/news.js'] }],
    options_ui: { page: 'options.html', open_in_tab: true },
  });
});

describe('a site of the reader’s own', () => {
  it('is added by the address of an article, and its pages are then read by themselves', async () => {
    expect(await isReadByItself(PAGES.trade)).toBe(false);
    await grant(TRADE);
    await addSite(PAGES.trade);
    await row('added', TRADE).waitFor();
    expect(await toast()).toContain('trade-news.example');
    await expect.poll(registered).toEqual([TRADE]);

    expect(await isReadByItself(PAGES.trade)).toBe(true);
    expect((await paintedTexts(session.page))?.['quwen-zone']).toContain('交城经济开发区');
  });

  it('is read no more when it is removed, gives its permission back, and comes back by undo', async () => {
    await grant(TRADE);
    await addSite('trade-news.example');
    await row('added', TRADE).getByRole('button').click();
    await row('added', TRADE).waitFor({ state: 'detached' });
    await expect.poll(registered).toEqual([]);
    expect(await isGranted(TRADE)).toBe(false);
    expect(await isGranted('*://*.gov.cn/*')).toBe(true);
    expect(await isReadByItself(PAGES.trade)).toBe(false);

    await options.bringToFront();
    await row('added', TRADE).waitFor({ state: 'detached' });
    await addSite('trade-news.example');
    await row('added', TRADE).waitFor();
    await row('added', TRADE).getByRole('button').click();
    await options.locator('.toast-undo').click();
    await row('added', TRADE).waitFor();
    await expect.poll(registered).toEqual([TRADE]);
  });

  it('says so when the browser took its permission back, and is allowed again', async () => {
    await grant(TRADE);
    await addSite('trade-news.example');
    await expect.poll(registered).toEqual([TRADE]);
    expect(await row('added', TRADE).locator('.row-warning').count()).toBe(0);

    await takeBack(TRADE);
    await row('added', TRADE).locator('.row-warning').waitFor();
    await expect.poll(registered).toEqual([]);
    expect(await isReadByItself(PAGES.trade)).toBe(false);

    // Taken back without being forgotten: Chromium does not ask the reader again.
    await grant(TRADE);
    await inWorker(`chrome.permissions.remove({ origins: ['${TRADE}'] })`);
    await options.bringToFront();
    await row('added', TRADE).locator('.row-warning').waitFor();
    await row('added', TRADE).locator('.button').click();
    await row('added', TRADE).locator('.row-warning').waitFor({ state: 'detached' });
    await expect.poll(registered).toEqual([TRADE]);
    expect(await isReadByItself(PAGES.trade)).toBe(true);
  });

  it('survives that the asking page is gone when the permission comes', async () => {
    // What a popup leaves behind that the browser's question closed.
    await inWorker(`chrome.storage.session.set({ siteWish: '${TRADE}' })`);
    await grant(TRADE);
    await options.evaluate(`chrome.permissions.request({ origins: ['${TRADE}'] })`).catch(() => undefined);
    await row('added', TRADE).waitFor();
    await expect.poll(registered).toEqual([TRADE]);
    expect(await inWorker('chrome.storage.session.get()')).toEqual({});
  });

  it.each([
    ['com.cn', 'many sites'],
    ['山西日报', 'does not look like an address'],
    ['chrome://extensions', 'http and https'],
    ['https://www.gov.cn/yaowen/', 'gov.cn is on the list already'],
  ])('%s is not added, and the reader is told why', async (input, why) => {
    await addSite(input);
    await expect.poll(() => part('sites').locator('form [role=alert]').textContent()).toContain(why);
    expect(await inWorker('chrome.storage.local.get()')).toEqual({});
  });
});

describe('the built-in list', () => {
  it('is read without any setting; a site of it that is removed is not, and comes back', async () => {
    expect(await isReadByItself(PAGES.government)).toBe(true);
    await options.bringToFront();
    await part('sites').getByRole('searchbox').fill('gov.cn');
    await row('built-in', '*://*.gov.cn/*').getByRole('button').click();
    await options.locator('.row-off').waitFor();
    expect(await isReadByItself(PAGES.government)).toBe(false);

    await options.bringToFront();
    await row('built-in', '*://*.gov.cn/*').getByRole('button').click();
    await options.locator('.row-off').waitFor({ state: 'detached' });
    expect(await isReadByItself(PAGES.government)).toBe(true);
  });

  it('is not read on a host that the reader excluded, until it is let back', async () => {
    await inWorker(`chrome.storage.local.set({ excludedHosts: ['${GOVERNMENT_HOST}'] })`);
    expect(await isReadByItself(PAGES.government)).toBe(false);
    await options.bringToFront();
    await row('excluded', GOVERNMENT_HOST).getByRole('button').click();
    await row('excluded', GOVERNMENT_HOST).waitFor({ state: 'detached' });
    expect(await isReadByItself(PAGES.government)).toBe(true);
  });

  it('is not read while all is paused', async () => {
    await switchIn('pause').click();
    await options.locator('.parts > .settings-notice').waitFor();
    expect(await isReadByItself(PAGES.government)).toBe(false);
    await options.bringToFront();
    await options.locator('.parts > .settings-notice').getByRole('button').click();
    await expect.poll(() => switchIn('pause').getAttribute('aria-checked')).toBe('false');
    expect(await isReadByItself(PAGES.government)).toBe(true);
  });
});

describe('all sites', () => {
  it('are read when the reader wants it, each page once, and no more when not', async () => {
    await grant(ALL_SITES);
    await switchIn('sites').click();
    await expect.poll(registered).toEqual([ALL_SITES]);
    expect(await switchIn('sites').getAttribute('aria-checked')).toBe('true');
    expect(await isReadByItself(PAGES.trade)).toBe(true);
    await heardSince();
    await session.page.goto(PAGES.government);
    await whenPainted(session.page);
    await session.page.waitForTimeout(QUIET_MS);
    expect((await heardSince()).filter((name) => name === 'wake')).toEqual(['wake']);

    await options.bringToFront();
    await switchIn('sites').click();
    await expect.poll(registered).toEqual([]);
    expect(await isReadByItself(PAGES.trade)).toBe(false);
    // nb. Chromium would take the sites of the list along if all were given back.
    expect(await isReadByItself(PAGES.government)).toBe(true);
  });
});

describe('the reader’s own dictionary', () => {
  it('takes a name by hand, shows it at once on an open page, and lets it go and come back', async () => {
    const name = '光电产业';
    await session.page.goto(PAGES.government);
    expect((await whenPainted(session.page))['quwen-company'] ?? []).not.toContain(name);

    await options.bringToFront();
    await part('words').locator('input').fill(name);
    await part('words').locator('select').selectOption('company');
    await part('words').locator('form').getByRole('button').click();
    const word = options.locator(`[data-word="${name}"]`);
    await word.waitFor();
    const companies = async () => (await paintedTexts(session.page))?.['quwen-company'] ?? [];
    await expect.poll(companies).toContain(name);

    await word.getByRole('button').click();
    await word.waitFor({ state: 'detached' });
    await expect.poll(companies).not.toContain(name);
    await options.locator('.toast-undo').click();
    await word.waitFor();
  });

  it('refuses what is no name', async () => {
    await part('words').locator('input').fill('区');
    await part('words').locator('form').getByRole('button').click();
    await expect.poll(() => part('words').locator('form [role=alert]').textContent()).not.toBe('');
  });
});

/** Runs in a page of the extension. Each way out of a page, and whether it was taken. */
async function waysOut(): Promise<Record<string, string>> {
  const target = 'http://collector.gov.cn/';
  const longest = 2_000;
  const settled = (start: (done: (how: string) => void) => void) =>
    new Promise<string>((resolve) => {
      setTimeout(() => resolve('nothing'), longest);
      start(resolve);
    });
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    violations.push(effectiveDirective),
  );
  const request = new XMLHttpRequest();
  const ways = {
    fetch: fetch(target).then(
      () => 'sent',
      () => 'refused',
    ),
    xhr: settled((done) => {
      request.addEventListener('load', () => done('sent'));
      request.addEventListener('error', () => done('refused'));
      request.open('GET', target);
      request.send();
    }),
    socket: settled((done) => {
      try {
        const socket = new WebSocket('ws://collector.gov.cn/');
        socket.addEventListener('open', () => done('sent'));
        socket.addEventListener('error', () => done('refused'));
      } catch {
        done('refused');
      }
    }),
    events: settled((done) => new EventSource(target).addEventListener('error', () => done('refused'))),
    picture: settled((done) => {
      const image = new Image();
      image.addEventListener('load', () => done('sent'));
      image.addEventListener('error', () => done('refused'));
      image.src = `${target}pixel.png`;
    }),
    frame: settled((done) => {
      const frame = document.createElement('iframe');
      frame.src = target;
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'frame-src') done('refused');
      });
      document.body.append(frame);
    }),
  };
  navigator.sendBeacon(target, 'beacon');
  const outcomes = await Promise.all(
    Object.entries(ways).map(async ([way, how]) => [way, await how] as const),
  );
  return { ...Object.fromEntries(outcomes), violations: [...new Set(violations)].toSorted().join(' ') };
}

it('no page of the extension may connect to anything outside of the package', async () => {
  const before = session.server.requests.length;
  for (const page of ['/options.html', '/popup.html']) {
    await options.goto(new URL(page, session.popupUrl).href);
    expect(await options.evaluate(waysOut)).toEqual({
      fetch: 'refused',
      xhr: 'refused',
      socket: 'refused',
      events: 'refused',
      picture: 'refused',
      frame: 'refused',
      violations: 'connect-src frame-src img-src',
    });
  }
  expect(session.server.requests.slice(before).filter((url) => url.includes('collector'))).toEqual([]);
  // What the page server would have said, had anything come.
  await session.page.goto('http://collector.gov.cn/');
  expect(session.server.requests.at(-1)).toContain('collector');
});
