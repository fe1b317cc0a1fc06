/** The browser's own question for a site, answered with real keys: it stands in no page, and headless nobody can answer it. */
import type { Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { canPressKeys } from '../run/browser';
import { paintedTexts, startSession, whenPainted, type Session } from './harness';
import { startScreen, type Screen } from './screen';

/** The question is up by then; it is no window of its own that could be waited for, and takes no key at once. */
const PROMPT_MS = 2_000;
const LONGEST_MS = 15_000;

let screen: Screen;
let session: Session;
let options: Page;

/** The settings, as they lie in the browser's storage. */
async function stored(): Promise<unknown> {
  return (await session.worker()).evaluate('chrome.storage.local.get()');
}

/** Has the browser ask, and answers with keys. */
async function answer(...keys: string[]): Promise<void> {
  await options.locator('#sites form').getByRole('button').click();
  await sleep(PROMPT_MS);
  screen.press(...keys);
}

describe.runIf(canPressKeys())('asked by the browser for a site', () => {
  beforeAll(async () => {
    screen = await startScreen();
    session = await startSession(undefined, screen.display);
    options = await session.context.newPage();
    await options.goto(new URL('/options.html', session.popupUrl).href);
    await options.bringToFront();
    await options.locator('#sites form input').fill(PAGES.trade);
  });
  afterAll(async () => {
    try {
      await session?.close();
    } finally {
      screen?.close();
    }
  });

  it('the reader refuses: nothing is changed, and the settings say so', async () => {
    await answer('Escape');
    const alert = options.locator('#sites form [role=alert]');
    await expect
      .poll(() => alert.textContent(), { timeout: LONGEST_MS })
      .toContain('did not give its permission');
    expect(await stored()).toEqual({});
    expect(await options.locator('#sites form input').inputValue()).toBe(PAGES.trade);
    await session.page.goto(PAGES.trade);
    await sleep(PROMPT_MS);
    expect(await paintedTexts(session.page)).toBeNull();
  });

  it('the reader allows it: the site is on the list, and read by itself', async () => {
    await options.bringToFront();
    await answer('Tab', 'Return');
    await options.locator('[data-list=added] .row').waitFor({ timeout: LONGEST_MS });
    expect(await stored()).toEqual({ addedSites: ['*://*.trade-news.example/*'], excludedHosts: [] });
    await session.page.bringToFront();
    await session.page.goto(PAGES.trade);
    expect((await whenPainted(session.page))['quwen-zone']).toContain('交城经济开发区');
  });
});
