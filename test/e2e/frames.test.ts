/** Pages in pieces: frames of the site, of another site on the list and of none, and shadow roots. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from 'playwright-core';
import { EXPECTATIONS, paintOf } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { badgeOf, startSession, storedClips, whenPainted, type Session } from './harness';
import { readPaint } from './painted';
import { toolsOf } from './tools-view';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** A frame of the page by its address. */
function frameAt(url: string): Frame {
  const frame = session.page.frames().find((each) => each.url() === url);
  if (!frame) throw new Error(`no frame shows ${url}`);
  return frame;
}

describe('an article with others in frames', () => {
  it('is painted, and so are the frames of the site and of another site on the list', async () => {
    await session.page.goto(PAGES.framed);
    expect((await whenPainted(session.page))['quwen-zone']).toContain('兴县经济技术开发区');
    await expect
      .poll(() => frameAt(PAGES.frameOfSite).evaluate(readPaint))
      .toEqual(paintOf('framesetArticle'));
    await expect
      .poll(async () => (await frameAt(PAGES.frameOfListed).evaluate(readPaint))?.['quwen-zone'])
      .toEqual(['五寨现代农业产业示范区', '五寨现代农业产业示范区', '示范区', '示范区']);
  });

  it('leaves alone the frame of a site that is on no list, which the click on the button does not open either', async () => {
    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    await popup.close();
    expect(await frameAt(PAGES.frameOfStranger).evaluate(readPaint)).toBeNull();
  });

  it('has in its badge the count of the piece that has the most', async () => {
    const paints = await Promise.all(session.page.frames().map((frame) => frame.evaluate(readPaint)));
    const counts = paints.map((paint) => Object.values(paint ?? {}).flat().length);
    await expect.poll(() => badgeOf(session)).toBe(String(Math.max(...counts)));
  });
});

describe('a newspaper in a frameset', () => {
  it('is painted in the frame of its article, and clipped from there by the popup', async () => {
    await session.page.goto(PAGES.frameset);
    await expect
      .poll(() => frameAt(PAGES.framesetArticle).evaluate(readPaint))
      .toEqual(paintOf('framesetArticle'));
    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.close();
    expect(await storedClips(session)).toMatchObject([{ title: EXPECTATIONS.framesetArticle.draft.title }]);
  });
});

it('a page of web components is painted through slots and open roots, and no further', async () => {
  await session.page.goto(PAGES.shadow);
  await expect
    .poll(async () => sorted(await session.page.evaluate(readPaint)))
    .toEqual(sorted(paintOf('shadow')));
  expect(await toolsOf(session.page).boxOf('.legend')).not.toBeNull();
});

/** The pieces of a page have no order of their own. */
function sorted(paint: Readonly<Record<string, readonly string[]>> | null): Record<string, string[]> {
  return Object.fromEntries(Object.entries(paint ?? {}).map(([name, texts]) => [name, texts.toSorted()]));
}
