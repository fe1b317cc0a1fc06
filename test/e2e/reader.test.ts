/** The reader pane of the library in Chromium: what is shown of a clipping, marked in it, and printed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { startSession, storedClips, type Session } from './harness';

const SUM = '20亿元';

let session: Session;
let library: Page;
let clipId: string;

/** Clips the page after changing its text there: what it says now, and what it is to say. */
async function clip(changes: readonly (readonly [from: string, to: string])[] = []): Promise<void> {
  await session.page.goto(PAGES.government);
  for (const [from, to] of changes)
    await session.page.evaluate(
      `for (const each of document.querySelectorAll('#zoom p')) each.textContent = each.textContent.replace(${JSON.stringify(from)}, ${JSON.stringify(to)})`,
    );
  const outcome: unknown = await library.evaluate(`chrome.tabs.query({ url: '*://*/*' })
    .then(([tab]) => chrome.runtime.sendMessage({ quwen: 'clipTab', data: { tabId: tab.id, wanted: { scope: 'page' } } }))
    .then(({ value }) => value.ok)`);
  if (outcome !== true) throw new Error('the page was not clipped');
}

async function openClip(id = clipId): Promise<void> {
  await library.goto('about:blank');
  await library.goto(`${new URL('/library.html', session.popupUrl).href}#/list?clip=${id}`);
  await library.locator('.article-text p').first().waitFor();
}

/** Selects words of the article, as a mouse would leave them selected. */
async function select(words: string): Promise<void> {
  await library.evaluate(`{
    const words = ${JSON.stringify(words)};
    const paragraph = [...document.querySelectorAll('.article-text [data-paragraph]')].find((each) => each.textContent.includes(words));
    const at = paragraph.textContent.indexOf(words);
    const place = (offset) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let left = offset; walker.nextNode(); left -= walker.currentNode.length)
        if (left <= walker.currentNode.length) return [walker.currentNode, left];
    };
    paragraph.scrollIntoView({ block: 'center' });
    getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
  }`);
}

const passages = () => library.locator('.article-text .passage').allTextContents();

const stateOf = async () => Reflect.get((await storedClips(session))[0] ?? {}, 'state');

beforeAll(async () => {
  session = await startSession();
  library = await session.context.newPage();
  await library.goto(new URL('/library.html', session.popupUrl).href);
  await clip();
  const [stored] = await storedClips(session);
  if (!stored) throw new Error('nothing was clipped');
  clipId = String(Reflect.get(stored, 'id'));
});
afterAll(() => session.close());

describe('an open clipping', () => {
  beforeEach(() => openClip());

  it('shows its facts and its mentions, each of its kind, as words and as an element', async () => {
    expect(await library.locator('.article-head h2').textContent()).toBe(
      '长治高新区半导体光电产业一季度投资突破十亿元',
    );
    expect(await library.locator('.article-source').textContent()).toContain('上党区人民政府网样站');
    const zones = await library.locator('.mention-zone').allTextContents();
    expect(zones).toContain('长治高新技术产业开发区');
    expect(await library.locator('.mention-money').allTextContents()).toContain(SUM);
    const zone = library.locator('.mention-zone').first();
    expect(await zone.getAttribute('aria-roledescription')).not.toBe('');
    // The three are told apart by more than colour.
    const lines = await Promise.all(
      ['zone', 'company', 'money'].map((type) =>
        library
          .locator(`.article-text .mention-${type}`)
          .first()
          .evaluate((mark) => getComputedStyle(mark).textDecorationStyle),
      ),
    );
    expect(lines).toEqual(['solid', 'dotted', 'double']);
  });

  it('is set in Songti, of whole characters, with an indent, no wider than forty of them', async () => {
    const set = await library
      .locator('.article-text p')
      .first()
      .evaluate((text) => {
        const { fontFamily, fontSize, lineHeight, textIndent, lineBreak } = getComputedStyle(text);
        return {
          fontFamily,
          size: parseFloat(fontSize),
          lineHeight: parseFloat(lineHeight),
          indent: parseFloat(textIndent),
          lineBreak,
          width: text.clientWidth,
        };
      });
    expect(set).toMatchObject({ size: 17, indent: 34, lineBreak: 'strict' });
    expect(set.fontFamily).toContain('Serif');
    expect(set.lineHeight / set.size).toBeCloseTo(1.75, 2);
    expect(set.width / set.size).toBeLessThanOrEqual(40.2);
  });

  it('remembers the size of its text', async () => {
    await library.locator('.look-menu > button').click();
    await library.locator('.look-choice').first().locator('.look-value').last().click();
    await openClip();
    expect(await library.locator('.article-text').evaluate((text) => getComputedStyle(text).fontSize)).toBe(
      '20px',
    );
    await library.locator('.look-menu > button').click();
    await library.locator('.look-choice').first().locator('.look-value').nth(1).click();
  });

  it('is being read after a moment, and read when its end was scrolled to', async () => {
    await expect.poll(stateOf).toBe('reading');
    await library.setViewportSize({ width: 1280, height: 420 });
    await library.locator('.reader-scroll').evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight }));
    await expect.poll(stateOf).toBe('done');
    await library.locator('.reader-select').first().selectOption('unread');
    await expect.poll(stateOf).toBe('unread');
    await library.setViewportSize({ width: 1280, height: 900 });
  });

  it('is walked from mention to mention by keyboard, each with its card', async () => {
    await library.locator('.reader-scroll').focus();
    await library.keyboard.press('n');
    const name = library.locator('.reader-card h2');
    await name.waitFor();
    await expect
      .poll(() => library.evaluate(() => document.activeElement?.className))
      .toContain('reader-card');
    const first = await library.locator('.mention').first().getAttribute('data-mention');
    expect(first).toBe('0');
    const names = [await name.textContent()];
    for (let step = 0; step < 3; step += 1) {
      await library.keyboard.press('n');
      names.push(await name.textContent());
    }
    expect(new Set(names).size).toBeGreaterThan(1);
    await library.keyboard.press('Escape');
    expect(await name.count()).toBe(0);
    expect(await library.locator('.reader-article').count()).toBe(1);
    expect(await library.evaluate(() => document.activeElement?.className)).toContain('reader-scroll');
  });

  it('says of a zone what the dictionary knows, and leads from it to the library', async () => {
    await library.locator('.mention-zone', { hasText: '长治高新技术产业开发区' }).first().click();
    await expect.poll(() => library.locator('.reader-card .facts').textContent()).toContain('山西省长治市');
    await library.locator('.reader-card-foot button').click();
    await expect.poll(() => decodeURIComponent(library.url())).toContain('zone=长治高新技术产业开发区');
  });
});

describe('a passage of the reader’s own', () => {
  it('is marked, noted beside the text, and there again after a reload', async () => {
    await openClip();
    await select(SUM);
    await library.locator('.selection-bar .selection-button').nth(1).click();
    await library.locator('.passage-card textarea').fill('核对：是计划还是到位');
    await library.keyboard.press('Control+Enter');
    await expect
      .poll(() => library.locator('.passage-note').allTextContents())
      .toContain('核对：是计划还是到位');
    await openClip();
    await expect.poll(passages).toEqual([SUM]);
    expect(await library.locator('.passage-row .passage-note').textContent()).toBe('核对：是计划还是到位');
  });

  it('is marked by keyboard, and taken back', async () => {
    await openClip();
    await select('长治经济技术开发区');
    await library.locator('.selection-bar').waitFor();
    await library.keyboard.press('m');
    await expect.poll(passages).toHaveLength(2);
    await library
      .locator('.passage-row', { hasText: '长治经济技术开发区' })
      .locator('.text-button')
      .last()
      .click();
    await expect.poll(passages).toHaveLength(1);
    await library.locator('.toast-undo').click();
    await expect.poll(passages).toHaveLength(2);
    await library
      .locator('.passage-row', { hasText: '长治经济技术开发区' })
      .locator('.text-button')
      .last()
      .click();
    await expect.poll(passages).toEqual([SUM]);
  });

  it('stands on paper with its note, on a sheet with nothing but the article', async () => {
    await openClip();
    await library.locator('.article-text .passage').waitFor();
    await library.emulateMedia({ media: 'print' });
    const paper = (await library.locator('body').innerText()).replaceAll(/\s+/gu, ' ');
    expect(paper).toContain('长治高新区半导体光电产业一季度投资突破十亿元');
    expect(paper).toContain('核对：是计划还是到位');
    expect(paper).toContain(PAGES.government);
    const hidden = ['.reader-tools', '.reader-aside', '.library-rail', '.library-list'];
    for (const part of hidden) expect(await library.locator(part).first().isVisible()).toBe(false);
    const ground = (selector: string) =>
      library
        .locator(selector)
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor);
    expect(await ground('.mention')).toBe('rgba(0, 0, 0, 0)');
    const pdf = await library.pdf({ format: 'A4' });
    expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/gu)].length).toBeLessThanOrEqual(2);
    await library.emulateMedia({ media: 'screen' });
  });

  it('is found again when the page was clipped anew, and told of when its figure has changed', async () => {
    await clip([['长治高新技术产业开发区', '据介绍，长治高新技术产业开发区']]);
    await openClip();
    await expect.poll(passages).toEqual([SUM]);
    expect(await library.locator('.passage-changed').count()).toBe(0);
    await clip([[SUM, '23亿元']]);
    await openClip();
    await expect.poll(passages).toEqual(['23亿元']);
    expect(await library.locator('.passage-changed').count()).toBe(1);
    expect(await library.locator('.passage-row .passage-news').textContent()).toContain('23亿元');
    expect(await library.locator('.passage-row .passage-quote').textContent()).toBe(SUM);
  });
});

it('of a hostile clipping nothing runs and nothing is loaded', async () => {
  await openClip();
  const asked: string[] = [];
  library.on('request', (request) => asked.push(request.url()));
  await library.evaluate(`new Promise((done) => {
    const open = indexedDB.open('quwen');
    open.onsuccess = () => {
      const task = open.result.transaction(['bodies', 'clips', 'texts'], 'readwrite');
      const bodies = task.objectStore('bodies');
      bodies.get('${clipId}').onsuccess = ({ target: { result } }) =>
        bodies.put({ ...result, html: '<script>globalThis.ran = 1</script><p>前文</p><img src="https://spy.example/p.png" onerror="globalThis.ran = 2"><iframe src="https://spy.example/f"></iframe><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="globalThis.ran = 3" alt="<img src=x onerror=ran=4>">' });
      const clips = task.objectStore('clips');
      clips.get('${clipId}').onsuccess = ({ target: { result } }) =>
        clips.put({ ...result, title: '<img src=x onerror="globalThis.ran = 5">', url: 'javascript:globalThis.ran=6', note: '<b>注</b>' });
      task.oncomplete = () => { open.result.close(); done(); };
    };
  })`);
  await openClip();
  await library.locator('.article-picture img').waitFor();
  expect(await library.locator('.article-picture img').count()).toBe(1);
  expect(await library.locator('.article-head h2').textContent()).toContain('<img src=x');
  expect(await library.locator('.reader-original').count()).toBe(0);
  expect(await library.evaluate('globalThis.ran')).toBeUndefined();
  expect(asked.filter((url) => !/^(?:chrome-extension|data|about|blob):/u.test(url))).toEqual([]);
});
