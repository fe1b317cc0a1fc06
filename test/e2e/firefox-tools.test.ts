/** The tools in the page, pages that change and pages in pieces, in Firefox. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPECTATIONS, paintOf } from '../pages/expectations';
import { PAGES } from '../pages/server';
import {
  openExtensionPage,
  startFirefox,
  whenPaintedInFirefox,
  type FirefoxSession,
  whenThere,
} from './firefox-harness';
import { toolsInFirefox } from './firefox-wire';
import { readPaint } from './painted';
import { readRows, type StoredClip } from './stored';
import type { ToolsView } from './tools-view';

let session: FirefoxSession;
let tools: ToolsView;
beforeAll(async () => {
  session = await startFirefox();
  tools = toolsInFirefox(session.wire, session.page);
});
afterAll(() => session.close());

const painted = () => session.page.evaluate(readPaint);
const textOf = async (selector: string) => (await tools.texts(selector)).join('\n');

/** What is kept of clippings, read from a page of the extension. */
async function keptUrls(): Promise<string[]> {
  const page = await openExtensionPage(session.browser, 'icon.svg');
  const rows = await page.evaluate(readRows<StoredClip>, 'clips');
  await page.close();
  await session.page.bringToFront();
  return rows.filter(({ deletedAt }) => deletedAt === null).map(({ url }) => url);
}

/** The middle of the first piece that is painted as a kind. */
function placeOf(kind: string): { x: number; y: number } {
  const [part] = CSS.highlights.get(kind) ?? [];
  if (!part) throw new Error(`nothing is painted as ${kind}`);
  const range = new Range();
  range.setStart(part.startContainer, part.startOffset);
  range.setEnd(part.endContainer, part.endOffset);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

describe('in Firefox, the tools in the page', () => {
  it('count what is painted, and stand in the corner even where the page forbids every style', async () => {
    for (const name of ['government', 'strict'] as const) {
      await session.page.goto(PAGES[name]);
      await whenPaintedInFirefox(session.page);
      const counts = Object.values(paintOf(name) ?? {}).map(({ length }) => String(length));
      await expect.poll(() => tools.texts('.kind-count')).toEqual(counts);
      const box = await tools.boxOf('.legend');
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1_000);
    }
  });

  it('show the card of the mention under the mouse', async () => {
    await session.page.goto(PAGES.government);
    await whenPaintedInFirefox(session.page);
    const { x, y } = await session.page.evaluate(placeOf, 'quwen-zone');
    await session.page.mouse.move(x - 10, y);
    await session.page.mouse.move(x, y);
    await expect.poll(() => textOf('.card')).toContain('长治高新技术产业开发区');
    await session.page.mouse.move(5, 5);
  });

  it('clip the page, confirm it, and undo it', async () => {
    await session.page.goto(PAGES.government);
    await tools.click('.legend .clip-button');
    await expect.poll(() => textOf('.clip-note-title')).toBe(EXPECTATIONS.government.draft.title);
    expect(await keptUrls()).toEqual([PAGES.government]);
    await tools.click('.clip-undo');
    await expect.poll(keptUrls).toEqual([]);
  });

  it('are not on a page of other news', async () => {
    await session.page.goto(PAGES.football);
    const popup = await session.popup();
    await whenThere(popup, '.stamp');
    await popup.close();
    await session.page.bringToFront();
    expect(await tools.boxOf('.legend')).toBeNull();
  });
});

describe('in Firefox, a page that changes or stands in pieces', () => {
  it('is painted when what an account hides until its script ran is shown', async () => {
    await session.page.goto(PAGES.wechat);
    await expect.poll(painted).toEqual(paintOf('wechat'));
  });

  it('is followed from route to route of an app', async () => {
    await session.page.goto(PAGES.app);
    await expect.poll(painted).toEqual(paintOf('app'));
    await session.page.click(`a[href="${new URL(PAGES.appCup).pathname}"]`);
    await expect.poll(painted).toBeNull();
    await session.page.click(`a[href="${new URL(PAGES.appCars).pathname}"]`);
    await expect.poll(painted).toEqual(paintOf('appCars'));
  });

  it('is painted in its frames', async () => {
    await session.page.goto(PAGES.frameset);
    await expect
      .poll(async () =>
        session.page
          .frames()
          .find((frame) => frame.url() === PAGES.framesetArticle)
          ?.evaluate(readPaint),
      )
      .toEqual(paintOf('framesetArticle'));
  });

  it('loses paint when it clears the highlights, and gets it back with its next change', async () => {
    await session.page.goto(PAGES.government);
    const before = await whenPaintedInFirefox(session.page);
    await session.page.evaluate(() => CSS.highlights.clear());
    await session.page.evaluate(() => {
      const more = Object.assign(document.createElement('p'), { textContent: '临汾经济开发区也派人参加。' });
      document.querySelector('#zoom')?.append(more);
    });
    await expect
      .poll(async () => (await painted())?.['quwen-zone']?.toSorted())
      .toEqual([...(before['quwen-zone'] ?? []), '临汾经济开发区'].toSorted());
  });
});
