/** A page that the browser keeps whole for Back and Forward. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintOf } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { badgeOf, paintedTexts, startSession, type Session } from './harness';
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
  await expect.poll(() => paintedTexts(page)).toEqual(paintOf('desktop'));
  await page.evaluate(() => {
    Reflect.set(globalThis, 'isTheSame', true);
    addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'wasKept', persisted));
  });
  await page.goto(PAGES.football);
  await expect.poll(() => badgeOf(session)).toBe('');
  // nb. A page that was kept is not loaded again: nobody says that it was.
  await page.goBack({ waitUntil: 'commit' });
  // Without this the test would be of a page that was loaded anew.
  expect(
    await page.evaluate(() => [Reflect.get(globalThis, 'isTheSame'), Reflect.get(globalThis, 'wasKept')]),
  ).toEqual([true, true]);
  expect(await paintedTexts(page)).toEqual(paintOf('desktop'));
  await expect.poll(() => badgeOf(session)).toBe(COUNT);
  await toolsOf(page).click('.legend .clip-button');
  await expect.poll(() => toolsOf(page).boxOf('.clip-note')).not.toBeNull();
});
