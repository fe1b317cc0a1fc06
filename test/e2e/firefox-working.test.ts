/** Reading and working in the library in Firefox: the keys, many at once, the reader, the charts, and what leaves it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillInFirefox, openLibraryInFirefox, type LibraryInFirefox } from './firefox-collection';
import { clickOn, startFirefox, whenThere, type FirefoxSession } from './firefox-harness';

const COUNT = 200;

let session: FirefoxSession;
let library: LibraryInFirefox;

beforeAll(async () => {
  session = await startFirefox();
  await fillInFirefox(session, COUNT);
  library = await openLibraryInFirefox(session);
});
afterAll(() => session.close());

const kept = async () => (await library.clips()).filter(({ deletedAt }) => deletedAt === null).length;
const byId = async (id: string) => (await library.clips()).find((clip) => clip.id === id);
const listed = async () => Number(await library.say(`document.querySelector('[role=grid]')?.ariaRowCount`));
const selected = () => library.say(`document.querySelectorAll('[role=row][aria-selected=true]').length`);
const focused = () => library.say(`document.activeElement?.dataset.clip ?? ''`);

/** What an input method does: letters stand in what has the focus, until a key chooses a word for them. */
const compose = (letters: string) =>
  session.chrome(`{
    const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    input.beginInputTransactionForTests(window);
    for (let count = 1; count <= ${letters.length}; count += 1) {
      const text = ${JSON.stringify(letters)}.slice(0, count);
      input.setPendingCompositionString(text);
      input.appendClauseToPendingComposition(count, input.ATTR_RAW_CLAUSE);
      input.setCaretInPendingComposition(count);
      input.flushPendingComposition(new KeyboardEvent('', { key: text.at(-1) }));
    }
    globalThis.choose = (words, key) => input.commitCompositionWith(words, new KeyboardEvent('', { key }));
    undefined;
  }`);
const choose = (words: string, key: ' ' | 'Enter') =>
  session.chrome(
    `choose(${JSON.stringify(words)}, ${JSON.stringify(key)}); delete globalThis.choose; undefined`,
  );

describe('in Firefox, the list', () => {
  beforeEach(() => library.open());

  it('is walked by keys, opens what it stands on, and steps on in the reader', async () => {
    await library.press('j', 'j', 'j', 'k');
    expect(await focused()).toBe(await library.idOf(2));
    const [second, third] = [await library.idOf(2), await library.idOf(3)];
    await library.press('o');
    await expect.poll(library.hash).toBe(`#/list?clip=${second}`);
    await whenThere(library.page, '.article-text p');
    await library.press('j');
    await expect.poll(library.hash).toBe(`#/list?clip=${third}`);
    await library.press('k');
    await expect.poll(library.hash).toBe(`#/list?clip=${second}`);
    await library.press('Escape');
    await expect.poll(focused).toBe(second);
    await library.press('Enter');
    await expect.poll(library.hash).toBe(`#/list?clip=${second}`);
  });

  it('is marked as read, changed in numbers, deleted and brought back', async () => {
    const before = await kept();
    const id = await library.idOf(1);
    const state = (await byId(id))?.state;
    await library.press('j', 'e');
    await expect.poll(async () => (await byId(id))?.state).not.toBe(state);
    await library.press('u');
    await expect.poll(async () => (await byId(id))?.state).toBe(state);

    const ids = [await library.idOf(1), await library.idOf(2), await library.idOf(3)];
    const stars = async () => Promise.all(ids.map(async (each) => (await byId(each))?.starred));
    const starred = await stars();
    await library.press('x', 'J', 'J');
    await expect.poll(selected).toBe(3);
    await library.press('s');
    await expect.poll(stars).toEqual([true, true, true]);
    await library.press('u');
    await expect.poll(stars).toEqual(starred);
    await library.press('#');
    await expect.poll(listed).toBe(before - 3);
    await clickOn(library.page, '.toast-undo');
    await expect.poll(listed).toBe(before);
    expect([await library.idOf(1), await library.idOf(2), await library.idOf(3)]).toEqual(ids);
  });

  it('has a bin, from which one goes for good when asked', async () => {
    const [before, id] = [(await library.clips()).length, await library.idOf(1)];
    await library.press('j', 'Delete');
    await whenThere(library.page, '.toast-undo');
    await library.press('g', 'b');
    await whenThere(library.page, `[data-clip="${id}"] .row-days`);
    await library.page.click(`[data-clip="${id}"] input[type=checkbox]`);
    await library.press('#');
    await clickOn(library.page, '.sheet .button-seal');
    await expect.poll(async () => (await library.clips()).length).toBe(before - 1);
    expect(await byId(id)).toBeUndefined();
  });

  it('lists its keys, and hears none while words are typed', async () => {
    await library.press('?');
    await whenThere(library.page, 'dialog.sheet[open] kbd');
    await library.press('Escape');
    await expect.poll(() => library.page.$('dialog.sheet')).toBeNull();
    await library.press('/');
    await library.page.keyboard.type('e#投资');
    expect(await library.say(`document.activeElement.value`)).toBe('e#投资');
    await expect.poll(library.hash).toBe('#/list?q=e#投资');
  });

  it('takes words from an input method once they are chosen, and the key that chooses them for no other', async () => {
    const value = () => library.say(`document.activeElement.value`);
    await library.press('/');
    await compose('touzi');
    await expect.poll(value).toBe('touzi');
    await choose('投资', ' ');
    await expect.poll(library.hash).toBe('#/list?q=投资');
    expect(await value()).toBe('投资');
    await whenThere(library.page, '.row-excerpt mark');

    await library.open();
    await library.press('j', 'l');
    await whenThere(library.page, '.sheet input[type=text]:focus');
    const tags = await library.texts('.sheet .tag-chip');
    await compose('daihe');
    await choose('待核', 'Enter');
    await expect.poll(value).toBe('待核');
    expect(await library.texts('.sheet .tag-chip')).toEqual(tags);
  });
});
