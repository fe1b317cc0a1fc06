/** Every page of ours beside the pair that it is held to: what is painted on it, and what its clipping says of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPECTATIONS, paintOf, type Expectation } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { clipInPopup, paintedTexts, startSession, storedClips, type Session } from './harness';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const isExpected = (name: string): name is keyof typeof EXPECTATIONS => Object.hasOwn(EXPECTATIONS, name);
const NAMES = Object.keys(EXPECTATIONS).filter(isExpected);

describe.each(NAMES)('%s', (name) => {
  it('is painted where a careful reader would mark it, and nowhere else', async () => {
    await session.page.goto(PAGES[name]);
    // nb. The text of an app comes later than its page.
    await session.page.waitForFunction(() => !document.documentElement.innerText.includes('加载中'));
    await expect.poll(() => paintedTexts(session.page)).toEqual(paintOf(name));
  });

  it('is clipped with the title, outlet, day and author that it names', async () => {
    const popup = await session.popup();
    await popup.locator('.stamp').waitFor();
    // By now the page has been read, whatever came of it.
    expect(await paintedTexts(session.page)).toEqual(paintOf(name));
    const { draft, lead }: Expectation = EXPECTATIONS[name];
    const title = lead ?? draft.title;
    await clipInPopup(popup, [title]);
    await popup.close();
    // nb. A page whose twin was clipped says so before it is clipped itself.
    const newest = async () => (await storedClips(session)).toSorted((a, b) => b.updatedAt - a.updatedAt)[0];
    await expect.poll(newest).toMatchObject({ url: PAGES[name] });
    // Twins are one clipping, at the address where it was clipped last.
    const path = new URL(PAGES[name]).pathname;
    expect((await storedClips(session)).filter((clip) => new URL(clip.url).pathname === path)).toHaveLength(
      1,
    );
    expect(await newest()).toMatchObject({ url: PAGES[name], ...draft, title });
  });
});
