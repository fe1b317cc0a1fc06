/** The library in Chromium: two hundred made-up clippings, read, chosen, changed and put back as a reader does it. */
import { describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { clipInPopup, storedClips } from './harness';
import {
  session,
  library,
  keptCount,
  address,
  rows,
  counted,
  selected,
  hash,
  idOf,
  openBeforeEach,
} from './made-up-library';

openBeforeEach();

const titles = () => library.locator('.row-title a').allTextContents();
const byId = async (id: string | null) => (await storedClips(session)).find((clip) => clip.id === id);
const chosen = () => library.locator('.rail .rail-row-chosen .rail-name').allTextContents();

/** The clipping at the top of what is seen, and where it stands. */
const top = () =>
  library.evaluate(`{
    const table = document.querySelector('[role=grid]').getBoundingClientRect();
    const row = document.elementFromPoint(table.left + 200, table.top + 60).closest('[data-clip]');
    row === null ? '' : [row.dataset.clip, Math.round(row.getBoundingClientRect().top)].join(' ');
  }`);
const drawer = () => library.locator('.library').getAttribute('data-rail');
const sideways = () =>
  library.evaluate(`document.documentElement.scrollWidth > document.documentElement.clientWidth`);

describe('the list', () => {
  it('stands before the search is awake, and says how many there are', async () => {
    const kept = await keptCount();
    expect(await counted()).toContain(String(kept));
    expect(await library.locator('[role=grid]').getAttribute('aria-rowcount')).toBe(String(kept));
    const marked: unknown = await library.evaluate(
      `performance.getEntriesByName('library:list').map(({ startTime }) => startTime)`,
    );
    expect(marked).toEqual([expect.any(Number)]);
  });

  it('draws only what is on screen, and has every line where it is scrolled to', async () => {
    const kept = await keptCount();
    expect(await library.locator('[role=row]').count()).toBeLessThan(40);
    for (const part of [0.5, 0.9, 0.2, 1]) {
      await library.evaluate(
        `{ const table = document.querySelector('[role=grid]'); table.scrollTop = table.scrollHeight * ${part}; }`,
      );
      await expect.poll(() => rows().count()).toBeGreaterThan(8);
      await expect.poll(() => library.locator('.row-blank').count()).toBe(0);
    }
    const last = library.locator(`[aria-rowindex="${kept}"]`);
    await last.waitFor();
    expect(await last.locator('.row-title').textContent()).not.toBe('');
  });

  it('finds as it is typed, marks what was found, and says it in the address', async () => {
    const kept = await keptCount();
    await library.keyboard.press('/');
    await library.keyboard.type('投资');
    await library.locator('.row-excerpt mark').first().waitFor();
    expect(await library.locator('.row-excerpt mark').first().textContent()).toBe('投资');
    await expect.poll(hash).toBe('#/list?q=投资');
    await library.keyboard.type('没有这样的字');
    await library.locator('.library-empty').waitFor();
    expect(await library.locator('.choice').first().textContent()).toContain('没有这样的字');
    await library.locator('.choice').first().click();
    await expect.poll(counted).toContain(String(kept));
  });

  it('goes back to what was asked before', async () => {
    const kept = await keptCount();
    await library.keyboard.press('g');
    await library.keyboard.press('s');
    await expect.poll(hash).toBe('#/list?starred=1');
    await expect.poll(() => library.locator('.row-star:not(.row-starred)').count()).toBe(0);
    await library.goBack();
    await expect.poll(counted).toContain(String(kept));
  });

  it('takes up what is clipped elsewhere, and stays where the reader is', async () => {
    const kept = await keptCount();
    await library.evaluate(`document.querySelector('[role=grid]').scrollTop = 3000`);
    await expect.poll(() => library.locator('.row-blank').count()).toBe(0);
    await expect.poll(top).not.toBe('');
    const before = await top();
    await session.page.goto(PAGES.government);
    const popup = await session.popup();
    await clipInPopup(popup);
    await popup.close();
    await library.bringToFront();
    await expect.poll(counted).toContain(String(kept + 1));
    expect(await top()).toBe(before);
    await library.evaluate(`document.querySelector('[role=grid]').scrollTop = 0`);
    await expect.poll(async () => (await titles())[0]).toContain('长治高新区');
  });
});

describe('choosing', () => {
  it('one by one, a range over lines that were never drawn, and all that was found', async () => {
    const kept = await keptCount();
    await rows()
      .nth(1)
      .click({ modifiers: ['Control'] });
    await rows()
      .nth(3)
      .click({ modifiers: ['Control'] });
    expect(await selected()).toBe(2);
    await library.evaluate(`document.querySelector('[role=grid]').scrollTop = 1e6`);
    await library.locator(`[aria-rowindex="${kept}"]`).waitFor();
    await library.locator(`[aria-rowindex="${kept}"]`).click({ modifiers: ['Shift'] });
    // From the fourth line to the last, and the second.
    await expect.poll(counted).toContain(String(kept - 2));
    await library.locator('.link-button').first().click();
    await expect.poll(counted).toContain(String(kept));
    await library.keyboard.press('Escape');
    await expect.poll(selected).toBe(0);
  });

  it('keeps to what is found', async () => {
    await rows()
      .nth(0)
      .click({ modifiers: ['Control'] });
    await library.keyboard.press('/');
    await library.keyboard.type('投资');
    await library.locator('.row-excerpt').first().waitFor();
    expect(await library.locator('.bulk-bar').count()).toBe(0);
  });

  it('changes all that is chosen at once, and takes it back', async () => {
    const ids = [await idOf(0), await idOf(2)];
    await rows()
      .nth(0)
      .click({ modifiers: ['Control'] });
    await rows()
      .nth(2)
      .click({ modifiers: ['Control'] });
    const starred = async () => Promise.all(ids.map(async (id) => (await byId(id))?.starred));
    const before = await starred();
    await library.keyboard.press('s');
    await expect.poll(starred).toEqual([true, true]);
    await library.keyboard.press('u');
    await expect.poll(starred).toEqual(before);
  });

  it('puts tags on, and into a new folder', async () => {
    const id = await idOf(1);
    await rows()
      .nth(1)
      .click({ modifiers: ['Control'] });
    await library.keyboard.press('v');
    await library.locator('.sheet-field').fill('头版备稿');
    await library.keyboard.press('Enter');
    await library.locator('.sheet').waitFor({ state: 'detached' });
    await expect.poll(() => rows().nth(1).locator('.row-folder').textContent()).toBe('头版备稿');
    await library.keyboard.press('l');
    await library.locator('.sheet input[type=text]').fill('待核');
    await library.keyboard.press('Enter');
    await library.locator('.sheet .button-seal').click();
    await expect.poll(async () => (await byId(id))?.tags).toContain('待核');
  });

  it('deletes many with a way back, and for good only from the bin, when asked', async () => {
    const kept = await keptCount();
    const before = (await storedClips(session)).length;
    const ids = [await idOf(0), await idOf(1)];
    await rows()
      .nth(0)
      .click({ modifiers: ['Control'] });
    await rows()
      .nth(1)
      .click({ modifiers: ['Shift'] });
    await library.keyboard.press('#');
    await expect.poll(counted).toContain(String(kept - 2));
    await library.locator('.toast-undo').click();
    await expect.poll(counted).toContain(String(kept));
    expect([await idOf(0), await idOf(1)]).toEqual(ids);

    await rows()
      .nth(0)
      .click({ modifiers: ['Control'] });
    await library.keyboard.press('Delete');
    await expect.poll(counted).toContain(String(kept - 1));
    await library.keyboard.press('g');
    await library.keyboard.press('b');
    await library.locator('.row-days').first().waitFor();
    await library.locator(`[data-clip="${ids[0]}"]`).click({ modifiers: ['Control'] });
    await library.keyboard.press('#');
    await library.locator('.sheet .button').first().click();
    expect(await storedClips(session)).toHaveLength(before);
    await library.keyboard.press('#');
    await library.locator('.sheet .button-seal').click();
    await expect.poll(async () => (await storedClips(session)).length).toBe(before - 1);
    expect(await byId(ids[0] ?? '')).toBeUndefined();
  });
});

describe('the rail', () => {
  it('has one place chosen, and beside the list no other', async () => {
    await library.keyboard.press('g');
    await library.keyboard.press('f');
    await expect.poll(chosen).toEqual(['Charts']);
    // Pictures have no order to choose.
    expect(await library.locator('.sort-name').count()).toBe(0);
    await library.goto(address('#/list?state=unread'));
    await expect.poll(chosen).toEqual(['Unread']);
    await library.keyboard.press('g');
    await library.keyboard.press('k');
    await expect.poll(chosen).toEqual(['Backup and storage']);
    await library.locator('.rail-go', { hasText: 'Unread' }).click();
    await expect.poll(chosen).toEqual(['Unread']);
  });

  it('stays open as a drawer while conditions are ticked, and closes with a place', async () => {
    await library.setViewportSize({ width: 360, height: 720 });
    await library.locator('.drawer-button').click();
    await library.locator('.facet-check').first().check();
    await expect.poll(hash).toContain('zone=');
    expect(await drawer()).toBe('open');
    const found = Number(/\d+/.exec((await library.locator('.drawer-show').textContent()) ?? '')?.[0]);
    await library.locator('.drawer-show').click();
    await expect.poll(drawer).toBe('shut');
    expect(await counted()).toContain(String(found));
    await library.locator('.drawer-button').click();
    await library.locator('.rail-go', { hasText: 'All clippings' }).click();
    await expect.poll(drawer).toBe('shut');
  });
});

describe('a narrow window', () => {
  it('has the rail in a drawer and the reader in the place of the list, and scrolls nowhere sideways', async () => {
    await library.setViewportSize({ width: 360, height: 720 });
    expect(await sideways()).toBe(false);
    await library.locator('.drawer-button').click();
    await library.locator('.library[data-rail=open]').waitFor();
    await library.keyboard.press('Escape');
    await library.locator('.library[data-rail=shut]').waitFor();
    await library.evaluate(`document.querySelector('[role=grid]').scrollTop = 1500`);
    await expect.poll(() => library.locator('.row-blank').count()).toBe(0);
    await rows().nth(12).click();
    await library.locator('.library-reader .reader').waitFor();
    expect(await library.locator('.library-list').isVisible()).toBe(false);
    expect(await sideways()).toBe(false);
    await library.keyboard.press('Escape');
    await expect.poll(() => library.locator('.library-list').isVisible()).toBe(true);
    expect(await library.evaluate(`document.querySelector('[role=grid]').scrollTop`)).toBeGreaterThan(1200);
  });
});

it('says so where a newer version has written the database, and leaves it as it is', async () => {
  const page = await session.context.newPage();
  await page.goto(new URL('/icon.svg', session.popupUrl).href);
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('quwen', 9990);
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error);
  })`);
  await library.reload();
  await library.locator('.list-failed .failure').waitFor();
  expect(await library.locator('.list-failed').textContent()).toContain('newer version');
  const version: unknown = await page.evaluate(
    `indexedDB.databases().then((all) => all.find(({ name }) => name === 'quwen').version)`,
  );
  expect(version).toBe(9990);
});
