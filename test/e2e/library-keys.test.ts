/** The library by keyboard alone, in Chromium. */
import { describe, expect, it } from 'vitest';
import { storedClips } from './harness';
import {
  session,
  library,
  address,
  keptCount,
  rows,
  counted,
  selected,
  hash,
  idOf,
  openBeforeEach,
} from './made-up-library';

openBeforeEach();

const focused = () => library.evaluate(`document.activeElement?.getAttribute('aria-rowindex')`);
const starredCount = async () => (await storedClips(session)).filter(({ starred }) => starred).length;

describe('the keyboard', () => {
  it('walks the list, opens, steps on in the reader, and comes back to its line', async () => {
    await library.keyboard.press('j');
    expect(await focused()).toBe('1');
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('j');
    await library.keyboard.press('k');
    expect(await focused()).toBe('2');
    const [second, third] = [await idOf(1), await idOf(2)];
    await library.keyboard.press('Enter');
    await expect.poll(hash).toBe(`#/list?clip=${second}`);
    await library.locator(`.reader[data-clip="${second}"], .reader`).first().waitFor();
    await library.keyboard.press('j');
    await expect.poll(hash).toBe(`#/list?clip=${third}`);
    await library.keyboard.press('Escape');
    await expect.poll(hash).toBe('#/list');
    await expect.poll(focused).toBe('3');
  });

  it.each([
    ['#/list', '[data-clip]'],
    ['#/list?q=无此一词无此一词', '.library-empty'],
    ['#/figures', '.figures'],
    ['#/keeping', 'main h1'],
  ])('leads past the rail with its first stop, at %s', async (place, ready) => {
    await library.goto('about:blank');
    await library.goto(address(place));
    await library.locator(ready).first().waitFor();
    await library.keyboard.press('Tab');
    expect(await library.evaluate(`document.activeElement.className`)).toBe('skip-link');
    await library.keyboard.press('Enter');
    expect(await library.evaluate(`document.querySelector('main').contains(document.activeElement)`)).toBe(
      true,
    );
    await library.keyboard.press('Tab');
    expect(await library.evaluate(`document.querySelector('main').contains(document.activeElement)`)).toBe(
      true,
    );
  });

  it('goes on with the next where the one that is open is deleted', async () => {
    const [first, second] = [await idOf(0), await idOf(1)];
    await rows().nth(0).click();
    await expect.poll(hash).toBe(`#/list?clip=${first}`);
    await library.keyboard.press('#');
    await expect.poll(hash).toBe(`#/list?clip=${second}`);
    await library.keyboard.press('u');
    // nb. The number may not have changed yet when it is back: only the note tells that it was written.
    await library.locator('.toast-text', { hasText: 'Undone' }).waitFor();
    await library.locator(`[data-clip="${first}"]`).waitFor();
  });

  it('stays at its place where the line it stands on goes', async () => {
    for (const key of ['j', 'j', 'j']) await library.keyboard.press(key);
    const [gone, next] = [await idOf(2), await idOf(3)];
    await library.keyboard.press('#');
    await library.locator(`[data-clip="${gone}"]`).waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('3');
    expect(await library.evaluate(`document.activeElement.dataset.clip`)).toBe(next);
    await library.keyboard.press('u');
    await library.locator(`[data-clip="${gone}"]`).waitFor();
    expect(await library.evaluate(`document.activeElement.dataset.clip`)).toBe(next);
  });

  it('goes on to the line after several that are deleted', async () => {
    const kept = await keptCount();
    for (const key of ['j', 'x', 'j', 'x', 'j', 'x']) await library.keyboard.press(key);
    await expect.poll(selected).toBe(3);
    const next = await idOf(3);
    await library.keyboard.press('#');
    await expect.poll(() => library.evaluate(`document.activeElement.dataset.clip`)).toBe(next);
    await expect.poll(focused).toBe('1');
    await library.keyboard.press('u');
    await expect.poll(counted).toContain(String(kept));
  });

  it('chooses on and on with Shift', async () => {
    const kept = await keptCount();
    for (const key of ['j', 'J', 'J', 'J']) await library.keyboard.press(key);
    await expect.poll(selected).toBe(4);
    // Back again, and the range is shorter by what was left behind.
    await library.keyboard.press('K');
    await expect.poll(selected).toBe(3);
    await library.keyboard.press('J');
    await expect.poll(selected).toBe(4);
    await library.keyboard.press('x');
    await expect.poll(selected).toBe(3);
    await library.keyboard.press('Control+a');
    await expect.poll(counted).toContain(String(kept));
  });

  it('is left alone while something is typed or composed', async () => {
    await library.keyboard.press('/');
    await library.keyboard.type('jse#');
    expect(await library.locator('.search-bar input, search input').first().inputValue()).toBe('jse#');
    await library.keyboard.press('Escape');
    const before = await starredCount();
    // An input method composes on the page itself: its letters are no keys of ours.
    await library.evaluate(`{
      document.activeElement?.blur();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, isComposing: true }));
    }`);
    await library.keyboard.press('j');
    expect(await starredCount()).toBe(before);
  });

  it('lists its keys, and the sheet closes with Esc', async () => {
    await library.keyboard.press('?');
    await library.locator('dialog.sheet[open] kbd').first().waitFor();
    expect(await library.locator('dialog.sheet kbd').allTextContents()).toEqual(
      expect.arrayContaining(['j', 'k', 'e', '#', '/', '?']),
    );
    await library.keyboard.press('Escape');
    await library.locator('dialog.sheet').waitFor({ state: 'detached' });
  });
});
