/** What the reader asks for by context menu: the selection, the article behind a link, a word for the dictionary. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPECTATIONS } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { paintedTexts, startSession, storedClips, storedTexts, whenPainted, type Session } from './harness';
import { toolsOf, type ToolsView } from './tools-view';

let session: Session;
let tools: ToolsView;
beforeAll(async () => {
  session = await startSession();
  tools = toolsOf(session.page);
});
afterAll(() => session.close());

/** Chooses an item of the context menu, which is the browser's own and no page's: its event is sent to the background. */
async function choose(menuItemId: string, info: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(
    `chrome.tabs.query({}).then(([tab]) => chrome.contextMenus.onClicked.dispatch(${JSON.stringify({
      menuItemId,
      frameId: 0,
      ...info,
    })}, tab))`,
  );
}

/** Selects the text of the first element that matches, as a mouse would. */
const select = (selector: string) =>
  session.page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    getSelection()?.selectAllChildren(element);
    return element.textContent ?? '';
  }, selector);

const textOf = async (selector: string) => (await tools.texts(selector)).join('\n');

describe('the selection', () => {
  it('is clipped by itself, with the facts of the article around it, and confirmed in the page', async () => {
    await session.page.goto(PAGES.government);
    await whenPainted(session.page);
    const selected = await select('#zoom p:nth-of-type(2)');
    await choose('clip-selection');
    await expect.poll(() => textOf('.clip-note-title')).toBe(EXPECTATIONS.government.draft.title);
    const [clip, ...others] = await storedClips(session);
    expect(others).toEqual([]);
    expect(clip).toMatchObject({
      scope: 'selection',
      url: PAGES.government,
      title: EXPECTATIONS.government.draft.title,
      date: '2026-03-20',
    });
    const [text = ''] = await storedTexts(session);
    expect(text.trim()).toBe(selected.trim());
  });

  it('that is empty is told, and nothing is kept', async () => {
    await session.page.goto(PAGES.desktop);
    await whenPainted(session.page);
    await choose('clip-selection');
    await expect.poll(() => tools.texts('.clip-note [role=alert]')).toHaveLength(1);
    expect(await storedClips(session)).toHaveLength(1);
  });
});

describe('a link', () => {
  it('is opened in a tab behind, clipped, and its tab is closed again', async () => {
    await session.page.goto(PAGES.links);
    const tabs = session.context.pages().length;
    await choose('clip-link', { linkUrl: PAGES.desktop });
    await expect
      .poll(async () => (await storedClips(session)).map(({ url }) => url), { timeout: 15_000 })
      .toContain(PAGES.desktop);
    await expect.poll(() => session.context.pages().length).toBe(tabs);
    expect(session.page.url()).toBe(PAGES.links);
  });

  it('to a site that the reader does not allow is not opened, and that is told', async () => {
    const asked = session.server.requests.length;
    await choose('clip-link', { linkUrl: PAGES.trade });
    await expect.poll(() => tools.texts('.clip-note [role=alert]')).toHaveLength(1);
    expect(session.server.requests.slice(asked)).not.toContain(PAGES.trade);
    expect((await storedClips(session)).map(({ url }) => url)).not.toContain(PAGES.trade);
  });
});

describe('a word for the reader’s own dictionary', () => {
  it('is painted at once, said in the page, and taken back there', async () => {
    await session.page.goto(PAGES.government);
    const before = await whenPainted(session.page);
    await choose('add-company', { selectionText: '半导体 光电产业' });
    await expect
      .poll(async () => (await paintedTexts(session.page))?.['quwen-company'])
      .toContain('半导体光电产业');
    expect(await textOf('.undo-note')).toContain('半导体光电产业');
    await tools.click('.undo-note .text-button');
    await expect.poll(() => paintedTexts(session.page)).toEqual(before);
  });

  it('that cannot be a name is refused in words', async () => {
    await choose('add-zone', { selectionText: '区' });
    await expect.poll(() => tools.texts('.clip-note [role=alert]')).toHaveLength(1);
  });
});
