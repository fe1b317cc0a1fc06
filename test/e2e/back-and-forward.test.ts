/** Pages that the browser keeps whole for Back and Forward, and one that it makes ready before the reader goes there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintOf } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { badgeOf, paintedTexts, startSession, whenPainted, type Session } from './harness';
import { toolsOf } from './tools-view';

let session: Session;
beforeAll(async () => {
  session = await startSession(undefined, undefined, true);
});
afterAll(() => session.close());

const COUNT = String(Object.values(paintOf('desktop') ?? {}).flat().length);

it('a page that comes back from the cache has its paint, its badge and working tools', async () => {
  const { page } = session;
  await page.goto(PAGES.desktop);
  expect(await whenPainted(page)).toEqual(paintOf('desktop'));
  await page.evaluate(() => {
    Reflect.set(globalThis, 'isTheSame', true);
    addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'wasKept', persisted));
  });
  await page.goto(PAGES.football);
  await expect.poll(() => badgeOf(session)).toBe('');
  await page.goBack();
  // Without this the test would be of a page that was loaded anew.
  expect(
    await page.evaluate(() => [Reflect.get(globalThis, 'isTheSame'), Reflect.get(globalThis, 'wasKept')]),
  ).toEqual([true, true]);
  expect(await paintedTexts(page)).toEqual(paintOf('desktop'));
  await expect.poll(() => badgeOf(session)).toBe(COUNT);
  await toolsOf(page).click('.legend .clip-button');
  await expect.poll(() => toolsOf(page).boxOf('.clip-note')).not.toBeNull();
});

it('a page made ready beforehand is painted when it is shown, and is nobody’s badge before', async () => {
  const { page } = session;
  await page.goto(PAGES.football);
  await page.evaluate((url) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [url] }] });
    document.head.append(rules);
    const link = Object.assign(document.createElement('a'), {
      href: url,
      id: 'ready',
      textContent: '下一篇',
    });
    document.body.prepend(link);
  }, PAGES.government);
  await expect.poll(() => session.server.requests.filter((url) => url === PAGES.government).length).toBe(1);
  await page.waitForTimeout(READY_MS);
  expect(await badgeOf(session)).toBe('');
  await page.click('#ready');
  await page.waitForURL(PAGES.government);
  expect(
    await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((each) => Reflect.get(each, 'activationStart') > 0),
    ),
  ).toEqual([true]);
  await expect.poll(() => paintedTexts(page)).toEqual(paintOf('government'));
  await expect.poll(() => badgeOf(session)).toBe('18');
});

/** As long as a page needs to be read, were it read before it is shown. */
const READY_MS = 1_000;
