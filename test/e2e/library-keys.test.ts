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

const active = (what: string) => library.evaluate(`document.activeElement?.${what}`);
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

  it('goes from the search box into the list and back, and leaves an input method its Enter', async () => {
    await library.keyboard.press('/');
    await library.keyboard.type('开发区');
    await library.evaluate(`document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))`);
    expect(await active('tagName')).toBe('INPUT');
    await library.keyboard.press('Enter');
    // The line is one of what was asked for, and not of the list before it.
    await expect.poll(focused).toBe('1');
    expect(await hash()).toBe('#/list?q=开发区');
    await library.keyboard.press('j');
    await library.keyboard.press('ArrowUp');
    expect(await focused()).toBe('1');
    await library.keyboard.press('ArrowUp');
    expect(await active('tagName')).toBe('INPUT');
    await library.keyboard.press('ArrowDown');
    expect(await focused()).toBe('1');
    await library.keyboard.press('/');
    await library.keyboard.press('Escape');
    await expect.poll(hash).toBe('#/list');
    await library.keyboard.press('Escape');
    await expect.poll(() => active(`closest('[role=row]') !== null`)).toBe(true);
  });

  it('reads in the article: to it with Enter, screen by screen, on with j, and back to its line', async () => {
    await library.setViewportSize({ width: 1280, height: 420 });
    const pane = library.locator('.reader-scroll');
    const scrolled = () => pane.evaluate(({ scrollTop }) => scrollTop);
    for (const key of ['j', 'Enter']) await library.keyboard.press(key);
    await expect.poll(() => active('className')).toBe('reader-scroll');
    await library.keyboard.press('Space');
    await expect.poll(scrolled).toBeGreaterThan(0);
    for (const key of ['n', 'Escape', 'j']) await library.keyboard.press(key);
    await expect.poll(hash).toBe(`#/list?clip=${await idOf(1)}`);
    await expect.poll(() => active('className')).toBe('reader-scroll');
    // Esc leaves the note for the article.
    await library.locator('.reader-note textarea').focus();
    await library.keyboard.press('Escape');
    expect(await active('className')).toBe('reader-scroll');
    // On a tool that steps on it stays on the tool.
    await library.getByRole('button', { name: 'Next clipping (j)' }).press('Enter');
    await expect.poll(hash).toBe(`#/list?clip=${await idOf(2)}`);
    await expect.poll(() => active(`getAttribute('aria-label')`)).toBe('Next clipping (j)');
    await library.keyboard.press('Escape');
    await expect.poll(focused).toBe('3');
    // From the list, beside which it is open, it is scrolled as well.
    await rows().nth(2).click();
    await pane.waitFor();
    expect(await focused()).toBe('3');
    await library.keyboard.press('Space');
    await expect.poll(scrolled).toBeGreaterThan(0);
    await library.keyboard.press('Shift+Space');
    await expect.poll(scrolled).toBe(0);
    await library.keyboard.press('PageDown');
    await expect.poll(scrolled).toBeGreaterThan(0);
    await library.keyboard.press('PageUp');
    await expect.poll(scrolled).toBe(0);
  });

  it('closes with Esc what is on top, and a card goes with its mention', async () => {
    await rows().nth(0).click();
    const card = library.locator('.reader-card');
    const mention = library.locator('.article-text .mention').first();
    await mention.click();
    await card.waitFor();
    await library.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await hash()).toContain('clip=');
    await rows().nth(0).focus();
    await library.mouse.move(5, 5);
    await mention.hover();
    await card.waitFor();
    await library.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await focused()).toBe('1');
    expect(await hash()).toContain('clip=');
    await library.setViewportSize({ width: 1280, height: 420 });
    await mention.click();
    await card.waitFor();
    await library.locator('.reader-scroll').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    await card.waitFor({ state: 'detached' });
  });

  it('goes into the drawer of a narrow screen and out of it, and to what takes the place of the list', async () => {
    await library.setViewportSize({ width: 480, height: 800 });
    await library.getByRole('button', { name: 'Open navigation' }).press('Enter');
    await expect.poll(() => active(`closest('#library-rail') !== null`)).toBe(true);
    await library.keyboard.press('Shift+Tab');
    await library.keyboard.press('Shift+Tab');
    expect(await active(`closest('main') !== null`)).toBe(false);
    await library.keyboard.press('Escape');
    await expect.poll(() => active(`getAttribute('aria-label')`)).toBe('Open navigation');
    await rows().nth(2).click();
    await expect.poll(() => active('className')).toBe('reader-scroll');
    await library.keyboard.press('Escape');
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
    // The list is walked from anywhere but the article.
    await library.getByRole('button', { name: 'Export' }).focus();
    await library.keyboard.press('k');
    await expect.poll(() => active('dataset.clip')).toBe(gone);
    await library.keyboard.press('j');
    await expect.poll(() => active('dataset.clip')).toBe(next);
    // What has the focus now is what the next key is for.
    await library.keyboard.press('#');
    await library.locator(`[data-clip="${next}"]`).waitFor({ state: 'detached' });
    await library.keyboard.press('Enter');
    await expect.poll(hash).toMatch(/clip=/u);
    await library.keyboard.press('u');
    await library.locator(`[data-clip="${next}"]`).waitFor();
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
