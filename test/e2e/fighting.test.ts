/** Pages that fight what extensions put into them: our tools stay in sight or give way, and the page never hangs. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TOOLS_NAME } from '../../lib/page/tools-host';
import { paintOf } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { paintedTexts, startSession, storedClips, whenPainted, type Session } from './harness';
import { toolsOf, type Box, type ToolsView } from './tools-view';

let session: Session;
let tools: ToolsView;
beforeAll(async () => {
  session = await startSession();
  tools = toolsOf(session.page);
});
afterAll(() => session.close());

const painted = () => paintedTexts(session.page);

/** Whether the legend is there, shown, and on top of all else where it stands. */
async function isInSight(): Promise<boolean> {
  const box = await tools.boxOf('.legend');
  return box !== null && (await session.page.evaluate(topmostAt, box)) === TOOLS_NAME;
}

/** Runs in the page. */
function topmostAt({ x, y, width, height }: Box): string {
  return document.elementFromPoint(x + width / 2, y + height / 2)?.localName ?? '';
}

describe('on a page that fights once the tools are there', () => {
  beforeEach(async () => {
    await session.page.goto(PAGES.fighting);
    await whenPainted(session.page);
    await expect.poll(isInSight).toBe(true);
  });

  it.each([
    ['takes our names for its own elements', 'seizeNames()'],
    ['hides every element beside its own', 'hideIntruders()'],
    ['hides the last element of the document', 'hideLast()'],
  ])('the legend stays in sight where the page %s', async (_what, fight) => {
    await session.page.evaluate(fight);
    await session.page.waitForTimeout(FIGHT_MS);
    expect(await isInSight()).toBe(true);
    expect(await session.page.evaluate<string[]>('caught')).toEqual([]);
  });

  it('the reader stays where the page says that another one has started', async () => {
    const id = new URL(session.popupUrl).host;
    // nb. What the frame of extensions that we are built with calls out when a script starts; it would end one that listened.
    await session.page.evaluate((extension) => {
      for (const contentScriptName of ['reading', 'news'])
        document.dispatchEvent(
          new CustomEvent(`${extension}:${contentScriptName}:wxt:content-script-started`, {
            detail: { contentScriptName, messageId: 'x' },
          }),
        );
    }, id);
    await session.page.waitForTimeout(FIGHT_MS);
    expect(await isInSight()).toBe(true);
    expect(await painted()).toEqual(paintOf('fighting'));
  });

  it('a page that hides everything is no news meanwhile, and is painted again when it shows itself', async () => {
    await session.page.evaluate('hideAll()');
    await expect.poll(painted).toBeNull();
    await session.page.evaluate(() => document.head.lastElementChild?.remove());
    await expect.poll(painted).toEqual(paintOf('fighting'));
    await expect.poll(isInSight).toBe(true);
  });

  it('it gives way to a page that takes it out again and again, and the paint stays', async () => {
    await session.page.evaluate('removeIntruders()');
    for (let step = 0; step < 20; step++) {
      // Each change of what is painted would draw the tools anew.
      await session.page.evaluate(
        (text) => {
          document
            .querySelector('article')
            ?.append(Object.assign(document.createElement('p'), { textContent: text }));
        },
        `临汾经济开发区第${step}次派人参加，签下${step + 2}亿元。`,
      );
      await session.page.waitForTimeout(100);
    }
    await expect.poll(async () => (await painted())?.['quwen-zone']).toContain('临汾经济开发区');
    expect(await session.page.evaluate<number>('removed')).toBeLessThanOrEqual(MAX_REMOVED);
    expect(await session.page.evaluate(() => 6 * 7)).toBe(42);
  });
});

describe('on a page at war from its first moment', () => {
  it('mentions are painted, and the page and its popup go on', async () => {
    await session.page.goto(PAGES.atWar);
    await expect.poll(painted).toEqual(paintOf('atWar'));
    expect(await session.page.evaluate<number>('removed')).toBeLessThanOrEqual(MAX_REMOVED);
    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.close();
    expect((await storedClips(session)).map(({ url }) => url)).toContain(PAGES.atWar);
  });

  it('nothing of ours was caught: no element is made of a name that the page could define', async () => {
    expect(await session.page.evaluate<string[]>('caught')).toEqual([]);
  });
});

it.each(['strict', 'sandboxed'] as const)(
  'where the page forbids every style and script, the tools are dressed and work: %s',
  async (name) => {
    await session.page.goto(PAGES[name]);
    await expect.poll(painted).toEqual(paintOf(name));
    await expect.poll(isInSight).toBe(true);
    // Undressed it would stand at the left edge, as wide as its words.
    const box = await tools.boxOf('.legend');
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1_000);
    await tools.click('.legend .clip-button');
    await expect.poll(() => tools.boxOf('.clip-note')).not.toBeNull();
  },
);

/** Long enough for the page's style to be applied and for ours to answer. */
const FIGHT_MS = 400;

/** The element itself, and as often as it comes back (tools-host.ts). */
const MAX_REMOVED = 6;
