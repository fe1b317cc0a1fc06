/** The reader, the charts and what leaves the library in Firefox; and collections that earlier versions have left. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  fillInFirefox,
  openLibraryInFirefox,
  restoreInFirefox,
  type LibraryInFirefox,
} from './firefox-collection';
import { clickOn, startFirefox, whenThere, type FirefoxSession } from './firefox-harness';

const COUNT = 40;

let session: FirefoxSession;
let library: LibraryInFirefox;

beforeAll(async () => {
  session = await startFirefox();
  await fillInFirefox(session, COUNT);
  library = await openLibraryInFirefox(session);
});
afterAll(() => session.close());

/** Where the first words of a paragraph stand, in pixels: the left of the first, the right of the last, and their height. */
const wordsAt = async (paragraph: number, count: number) => {
  const [left, right, top] = String(
    await library.say(`{
      const all = document.querySelectorAll('.article-text p');
      all[${paragraph}].scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(all[${paragraph}], NodeFilter.SHOW_TEXT);
      const range = new Range();
      range.setStart(walker.nextNode(), 0);
      let left = ${count};
      while (walker.currentNode.length < left) { left -= walker.currentNode.length; walker.nextNode(); }
      range.setEnd(walker.currentNode, left);
      const [box] = range.getClientRects();
      const last = [...range.getClientRects()].at(-1);
      [box.left, last.right, box.top + box.height / 2].join(' ');
    }`),
  )
    .split(' ')
    .map(Number);
  return { left: left ?? 0, right: right ?? 0, y: top ?? 0 };
};

const list = async (selector: string) => {
  const all = await library.texts(selector);
  return Array.isArray(all) ? all.map(String) : [];
};
const passages = () => library.texts('.article-text .passage');
const notes = () => library.texts('.passage-row .passage-note');

describe('in Firefox, the reader', () => {
  let id: string;
  beforeAll(async () => {
    await library.open();
    id = await library.idOf(1);
  });
  beforeEach(() => library.open(`#/list?clip=${id}`, '.article-text p'));

  it('marks what the mouse selects, with a note', async () => {
    const before = await library.rows('passages');
    const { left, right, y } = await wordsAt(1, 9);
    const { mouse } = library.page;
    await mouse.move(left + 1, y);
    await mouse.down();
    await mouse.move(right, y, { steps: 4 });
    await mouse.up();
    await clickOn(library.page, '.selection-bar .selection-button:nth-of-type(2)');
    await whenThere(library.page, '.passage-card textarea:focus');
    await library.page.keyboard.type('核对：是计划还是到位');
    await library.page.keyboard.down('Control');
    await library.press('Enter');
    await library.page.keyboard.up('Control');
    await expect.poll(notes).toContain('核对：是计划还是到位');
    expect(await library.rows('passages')).toHaveLength(before.length + 1);
    expect(await passages()).not.toEqual([]);
    await library.open(`#/list?clip=${id}`, '.article-text .passage');
    expect(await notes()).toContain('核对：是计划还是到位');
  });

  it('marks what the keyboard selects, and takes it back', async () => {
    const before = await library.rows('passages');
    await session.chrome(`Services.prefs.setBoolPref('accessibility.browsewithcaret', true)`);
    const { left, y } = await wordsAt(2, 8);
    await library.page.mouse.click(left + 1, y);
    await library.page.keyboard.down('Shift');
    for (let count = 0; count < 8; count += 1) await library.press('ArrowRight');
    await library.page.keyboard.up('Shift');
    await whenThere(library.page, '.selection-bar');
    const words = await library.say('String(getSelection())');
    expect(words).toHaveLength(8);
    await library.press('m');
    await expect.poll(passages).toContain(words);
    await session.chrome(`Services.prefs.clearUserPref('accessibility.browsewithcaret')`);
    await library.say(
      `[...document.querySelectorAll('.passage-row')].find((row) => row.textContent.includes(${JSON.stringify(words)}))
        .querySelector('.text-button:last-of-type').click()`,
    );
    await expect.poll(() => library.rows('passages')).toHaveLength(before.length);
    await expect.poll(passages).not.toContain(words);
  });

  it('walks from mention to mention, each with its card', async () => {
    const name = async () => String(await library.texts('.reader-card h2'));
    await library.page.focus('.reader-scroll');
    const names = new Set<string>();
    for (let step = 0; step < 4; step += 1) {
      await library.press('n');
      await whenThere(library.page, '.reader-card:focus');
      names.add(await name());
    }
    expect(names.size).toBeGreaterThan(1);
    await library.press('Escape');
    expect(await library.texts('.reader-card')).toEqual([]);
    expect(await library.hash()).toBe(`#/list?clip=${id}`);
  });

  it('takes a note, which stands on paper with nothing but the article', async () => {
    await session.chrome(`gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'; undefined`);
    const paper = String(await library.say('document.body.innerText'));
    await session.chrome(`gBrowser.selectedBrowser.browsingContext.mediumOverride = ''; undefined`);
    const has = (words: string) => paper.includes(words);
    expect([...(await list('.article-head h2')), '核对：是计划还是到位'].every(has)).toBe(true);
    expect((await list('.rail-name')).some(has)).toBe(false);
    const pdf = Buffer.from(await library.page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/u);
  });
});

describe('in Firefox, the charts', () => {
  it('are drawn, follow the keys, and lead to their clippings', async () => {
    await library.open('#/figures', '.figure-picture .figure-hit');
    expect(await library.texts('.figure h3')).toHaveLength(3);
    await library.say(`document.querySelector('.figure-of-zones .figure-hit a[tabindex="0"]').focus()`);
    await library.press('ArrowDown');
    const named = String(await library.say(`document.activeElement.getAttribute('aria-label')`));
    await library.press('Enter');
    await expect.poll(library.hash).toContain('zone=');
    const zone = new URLSearchParams((await library.hash()).split('?')[1]).get('zone') ?? '';
    expect(named).toContain(zone);
    const count = Number(/\d+/u.exec(named.replace(zone, ''))?.[0]);
    await expect
      .poll(() => library.say(`Number(document.querySelector('[role=grid]')?.ariaRowCount)`))
      .toBe(count);
  });
});

const titles = () => list('[aria-selected=true] .row-title');
const save = async (form: string) => {
  await library.say(
    `[...document.querySelectorAll('.export-choice')].find((choice) => choice.textContent.includes('${form}')).querySelector('input').click()`,
  );
  // nb. What is chosen grows by a field, and the button moves away from under a true click.
  await library.say(`document.querySelector('.export .button-seal').click()`);
  await expect.poll(() => library.say(`'saved' in globalThis`)).toBe(true);
  const bytes = await library.say('saved');
  const parts = unzipSync(Uint8Array.from(Array.isArray(bytes) ? bytes : [], Number));
  return (name: string) => new TextDecoder().decode(parts[name]);
};

describe('in Firefox, what leaves the library', () => {
  beforeEach(async () => {
    await library.open();
    // nb. What is saved, where it is handed over: headless Firefox has no downloads to look at.
    await library.say(`{
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        globalThis.saved = blob.arrayBuffer().then((bytes) => [...new Uint8Array(bytes)]);
        return make.call(URL, blob);
      };
    }`);
    for (const line of [1, 2]) await library.page.click(`[aria-rowindex="${line}"] input[type=checkbox]`);
    await library.say(
      `[...document.querySelectorAll('.bulk-bar button')].find((button) => /Export|导出/u.test(button.textContent)).click()`,
    );
    await whenThere(library.page, '.export-choice');
  });

  it('is Excel, which the browser itself compresses', async () => {
    const read = await save('Excel');
    for (const title of await titles()) expect(read('xl/sharedStrings.xml')).toContain(title);
    const sheet = read('xl/worksheets/sheet1.xml');
    expect([sheet.includes('<row r="3"'), sheet.includes('<row r="4"')]).toEqual([true, false]);
  });

  it('is Word, of which a library of its own is loaded', async () => {
    const text = (await save('Word'))('word/document.xml').replaceAll(/<[^>]+>/gu, '');
    for (const title of await titles()) expect(text).toContain(title);
  });

  it('is formatted text on the clipboard, and plain text beside it', async () => {
    await library.page.click('.export-actions button');
    await expect.poll(() => library.texts('dialog[open] .export')).toEqual([]);
    const [html, plain] = await Promise.all(
      ['text/html', 'text/plain'].map((type) => session.chrome(fromClipboard(type))),
    );
    for (const title of await titles()) {
      expect(html).toContain(title);
      expect(plain).toContain(title);
    }
    expect(html).toContain('style="');
  });
});

/** What lies on the clipboard, read by the browser itself. */
const fromClipboard = (type: string) => `{
  const wanted = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  wanted.init(null);
  wanted.addDataFlavor('${type}');
  Services.clipboard.getData(wanted, Services.clipboard.kGlobalClipboard);
  const data = {};
  wanted.getTransferData('${type}', data);
  data.value.QueryInterface(Ci.nsISupportsString).data;
}`;

it('in Firefox, analyses of an older version are made again, and nothing else is', async () => {
  const before = await library.clips();
  await library.say(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('quwen');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('clips', 'readwrite');
      const clips = writing.objectStore('clips');
      clips.getAll().onsuccess = ({ target }) => {
        for (const clip of target.result) clips.put({ ...clip, zones: [], largestSum: null, analysisVersion: 0 });
      };
      writing.oncomplete = () => { opening.result.close(); resolve(null); };
      writing.onerror = () => reject(writing.error);
    };
  })`);
  await library.open();
  const version = before[0]?.analysisVersion;
  const old = async () =>
    (await library.clips()).filter(({ analysisVersion }) => analysisVersion !== version);
  await expect.poll(old, { timeout: 30_000 }).toEqual([]);
  const after = await library.clips();
  expect(after.filter(({ zones }) => zones.length > 0).length).toBeGreaterThan(COUNT / 2);
  const own = ({ id, note, tags, starred, state }: (typeof after)[number]) => ({
    id,
    note,
    tags,
    starred,
    state,
  });
  expect(after.map(own)).toEqual(before.map(own));
});

it.each([1, 2])(
  'in Firefox, a collection of schema version %d opens whole, is found in and read',
  async (version) => {
    // nb. Whoever has the collection open keeps it from being replaced: the background, and a library that was only left, whose workers
    // Firefox has frozen.
    await library.page.close();
    await session.stopBackground();
    await restoreInFirefox(session, version);
    library = await openLibraryInFirefox(session);
    await library.page.bringToFront();
    await whenThere(library.page, '[data-clip]');
    await expect
      .poll(() => library.texts('.row-title'))
      .toEqual(['文水经开区：“铸造小镇”开工\n十个项目落地', '湘西高新区引进北斗项目']);
    await library.open('#/list?q=高义钢铁', '.row-excerpt mark');
    await library.press('j', 'o');
    await whenThere(library.page, '.article-text p');
    expect(String(await library.texts('.article-text p'))).toContain('高义钢铁扩建');
  },
);
