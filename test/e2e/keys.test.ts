/**
 * The shortcut and the context menu, with real keys and a real mouse: headless browsers know neither. On a display of its
 * own (Xvfb), moved by xdotool; where the two cannot be had (no Linux), these tests say that they were left out.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { canPressKeys } from '../run/browser';
import { badgeOf, reportOf, startSession, storedClips, whenPainted, type Session } from './harness';

/** From the end of Chromium's page menu: Inspect, View page source, then the extension's own entry. */
const STEPS_UP_TO_ENTRY = 3;

/** A window may take its time on a busy machine. */
const LONGEST_MS = 15_000;

let screen: ChildProcess;
let display = '';
let session: Session;

/** Starts a screen that nobody sees; it picks a free number and says it when it is ready. */
async function startScreen(): Promise<void> {
  screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!screen.stdout) throw new Error('Xvfb says nothing');
  const [number]: unknown[] = await once(screen.stdout, 'data');
  display = `:${String(number).trim()}`;
}

function xdotool(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('xdotool', words, {
    env: { ...process.env, DISPLAY: display },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`xdotool ${words.join(' ')}: ${stderr}`);
  return stdout;
}

/** Menus are windows too: one more of them, and the menu is there. */
const countWindows = () => xdotool('search', '--onlyvisible', '--name', '').trim().split('\n').length;

/** Brings the tab's page to the front and clicks on it, so that keys go there. */
async function focusPage(): Promise<void> {
  await session.page.bringToFront();
  xdotool('mousemove', '600', '500', 'click', '1');
}

/** Runs in the popup. Clips the page as soon as it is known. */
const CLIP_WHEN_KNOWN = `{
  const timer = setInterval(() => {
    if (!document.querySelector('.stamp-yes')) return;
    clearInterval(timer);
    document.querySelector('.clip-button').click();
  }, 50);
}`;

/** Runs a script in the popup that hangs from the toolbar, which is no tab and known to DevTools alone. */
async function runInPopup(expression: string): Promise<void> {
  const devTools = await session.context.browser()?.newBrowserCDPSession();
  if (!devTools) throw new Error('this Chromium has no session of its own');
  const find = async () => {
    const { targetInfos } = await devTools.send('Target.getTargets', {});
    return targetInfos.find(({ url }) => /^chrome-extension:.*\/popup\.html$/u.test(url))?.targetId;
  };
  await expect.poll(find, { timeout: LONGEST_MS }).toBeDefined();
  const targetId = await find();
  if (targetId === undefined) throw new Error('the popup was closed');
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: false });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
  await devTools.send('Target.sendMessageToTarget', { sessionId, message });
  await devTools.detach();
}

/** Opens a menu with a right click, and waits until it is there. */
async function openMenu(rightClick: () => Promise<void>): Promise<void> {
  const windows = countWindows();
  await rightClick();
  await expect.poll(countWindows, { timeout: LONGEST_MS }).toBe(windows + 1);
}

/** Lets the extension read every site, as the reader does in its details: nobody can answer the browser's own question here. */
async function grantSites(): Promise<void> {
  const details = await session.context.newPage();
  const id = new URL(session.popupUrl).host;
  await details.goto(`chrome://extensions/?id=${id}`);
  await details.evaluate(`chrome.developerPrivate.addHostPermission('${id}', '*://*/*')`);
  await details.close();
}

describe.runIf(canPressKeys())('with real keys and a real mouse', () => {
  beforeAll(async () => {
    await startScreen();
    session = await startSession(undefined, display);
  });
  afterAll(async () => {
    try {
      await session?.close();
    } finally {
      screen?.kill();
    }
  });

  it('a page is clipped with the keyboard shortcut', async () => {
    await session.page.goto(PAGES.government);
    await whenPainted(session.page);
    await focusPage();
    xdotool('key', 'alt+shift+s');
    await expect.poll(() => badgeOf(session), { timeout: LONGEST_MS }).toBe('✓');
    expect((await storedClips(session)).map(({ url }) => url)).toEqual([PAGES.government]);
  });

  it('a page is clipped from the context menu', async () => {
    await session.page.goto(PAGES.desktop);
    await whenPainted(session.page);
    await session.page.bringToFront();
    const windows = countWindows();
    xdotool('mousemove', '700', '900', 'click', '3');
    await expect.poll(countWindows, { timeout: LONGEST_MS }).toBe(windows + 1);
    xdotool('key', '--delay', '100', ...Array.from({ length: STEPS_UP_TO_ENTRY }, () => 'Up'), 'Return');
    await expect.poll(() => badgeOf(session), { timeout: LONGEST_MS }).toBe('✓');
    expect((await storedClips(session)).map(({ url }) => url)).toContain(PAGES.desktop);
    // Then the number of mentions stands there again.
    await expect.poll(() => badgeOf(session), { timeout: LONGEST_MS }).toMatch(/^✓\d+$/);
  });

  it('a selection is clipped from the context menu, with the facts of its article', async () => {
    const { page } = session;
    await page.goto(PAGES.government);
    await focusPage();
    await page.locator('#zoom p').nth(1).click({ clickCount: 3 });
    await openMenu(() => page.locator('#zoom p').nth(1).click({ button: 'right' }));
    // The last entry but Inspect is ours, and opens to more than one.
    xdotool('key', '--delay', '100', 'Up', 'Up', 'Right', 'Return');
    await expect
      .poll(() => storedClips(session), { timeout: LONGEST_MS })
      .toContainEqual(
        expect.objectContaining({
          scope: 'selection',
          url: PAGES.government,
          site: '上党区人民政府网样站',
          date: '2026-03-20',
          zones: [],
          companies: ['中科潞安深紫外有限公司', '山西立讯精密工业有限公司'],
        }),
      );
  });

  it('the page behind a link is clipped from the context menu, in a tab that is gone afterwards', async () => {
    const { page, context } = session;
    await grantSites();
    await page.goto(PAGES.links);
    await focusPage();
    const tabs = context.pages().length;
    await openMenu(() => page.locator('a', { hasText: '交城经济开发区' }).click({ button: 'right' }));
    xdotool('key', '--delay', '100', 'Up', 'Up', 'Return');
    await expect
      .poll(async () => (await storedClips(session)).map(({ url }) => url), { timeout: LONGEST_MS })
      .toContain(PAGES.trade);
    await expect.poll(() => context.pages().length).toBe(tabs);
    expect(page.url()).toBe(PAGES.links);
  });

  it('the popup is opened with its shortcut, may read a page that is on no list, and clips it', async () => {
    await session.page.goto(PAGES.trade);
    expect(await reportOf(session)).toBeNull();
    await focusPage();
    xdotool('key', 'alt+shift+q');
    expect((await whenPainted(session.page))['quwen-zone']).toContain('交城经济开发区');
    await runInPopup(CLIP_WHEN_KNOWN);
    const urls = async () => (await storedClips(session)).map(({ url }) => url);
    await expect.poll(urls, { timeout: LONGEST_MS }).toContain(PAGES.trade);
  });
});
