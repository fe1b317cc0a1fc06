/** The settings in Firefox, which has its own idea of a click, of permissions and of registered scripts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import {
  openExtensionPage,
  startFirefox,
  whenPaintedInFirefox,
  type FirefoxSession,
} from './firefox-harness';

let session: FirefoxSession;

beforeAll(async () => {
  // Firefox answers its own question with yes: no automation reaches it.
  session = await startFirefox({ 'extensions.webextOptionalPermissionPrompts': false });
});
afterAll(() => session.close());

it('a site is added within the click, read by itself from then on, and removed', async () => {
  const { browser, page } = session;
  const options = await openExtensionPage(browser, 'options.html');
  await options.bringToFront();
  await options.type('#sites form input', PAGES.trade);
  await options.click('#sites form button');
  await options.waitForSelector('[data-list=added] .row');
  const registered = () =>
    options.evaluate(
      `browser.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))`,
    );
  await expect.poll(registered).toEqual(['*://*.trade-news.example/*']);

  await page.bringToFront();
  await page.goto(PAGES.trade);
  expect((await whenPaintedInFirefox(page))['quwen-zone']).toContain('交城经济开发区');

  await options.bringToFront();
  await options.click('[data-list=added] .row-button');
  await expect.poll(registered).toEqual([]);
  const granted: unknown = await options.evaluate(
    `browser.permissions.contains({ origins: ['*://*.trade-news.example/*'] })`,
  );
  expect(granted).toBe(false);
});
