import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCollection } from '../collection/fill';
import { startSession, storedClips, type Session } from './harness';

const CLIPS = 200;

let session: Session;
let page: Page;

beforeAll(async () => {
  session = await startSession();
  await fillCollection(session, CLIPS);
  page = await session.context.newPage();
  await open('');
});
afterAll(() => session.close());

/** Opens the library at an address, with every section of the rail unfolded. */
async function open(hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(new URL(`/library.html${hash}`, session.popupUrl).href);
  await page.locator('.rail-count').first().waitFor();
  const folded = page.locator('.rail-fold[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
}

const box = () => page.locator('.search-box > input');
const shelf = (name: string) => page.locator('.rail-go', { hasText: name });
async function countOf(name: string): Promise<number> {
  await counted();
  return Number(await shelf(name).locator('.rail-count').textContent());
}
const facet = (name: string) =>
  page.locator('.rail-section', { has: page.getByRole('button', { name: new RegExp(`^${name}`) }) });
const total = async () =>
  Number(/\d+/.exec((await page.locator('.list-bar-count').textContent()) ?? '')?.[0]);
/** Waits until what is counted is counted of the list at hand. */
const counted = () => page.locator('.rail[data-counting=false]').waitFor();
/** The name and the count of a facet's first value. */
async function firstOf(name: string): Promise<{ readonly value: string; readonly count: number }> {
  await counted();
  const row = facet(name).locator('.facet-value').first();
  return {
    value: (await row.locator('.facet-name').textContent()) ?? '',
    count: Number(await row.locator('.facet-count').textContent()),
  };
}

/** How many clippings the name of a bar says. */
const countIn = (name: unknown) => Number(/(\d+)$/.exec(String(name))?.[1]);

/** Stored clippings that have the tag, in the bin or not. */
const tagged = async (name: string) =>
  (await storedClips(session)).filter(({ tags }) => tags.includes(name)).length;

describe('facets', () => {
  it('narrow the list to what they count, and are told in words', async () => {
    const zone = await firstOf('Zone');
    await facet('Zone').locator('.facet-check').first().click();
    await expect.poll(total).toBe(zone.count);
    await expect.poll(() => page.locator('.chosen-chip').allTextContents()).toEqual([`Zone ${zone.value}`]);
    expect(decodeURIComponent(page.url())).toContain(`zone=${zone.value}`);

    // A second value of the facet widens, another facet narrows.
    const other = facet('Zone').locator('.facet-value').nth(1);
    await other.locator('.facet-check').click();
    await expect.poll(total).toBeGreaterThan(zone.count);
    const both = await total();
    const topic = await firstOf('Topic');
    await facet('Topic').locator('.facet-check').first().click();
    await expect.poll(total).toBe(topic.count);
    expect(topic.count).toBeLessThanOrEqual(both);

    // Back takes the last choice away.
    await page.goBack();
    await expect.poll(total).toBe(both);
    await page.locator('.chosen-button', { hasText: 'Take all off' }).click();
    await expect.poll(total).toBe(await countOf('All clippings'));
  });

  it('find a company among hundreds', async () => {
    const company = facet('Company');
    await company.locator('.rail-text-button').click();
    const name = (await company.locator('.facet-name').nth(20).textContent()) ?? '';
    await company.locator('.facet-find').fill(name);
    await expect.poll(() => company.locator('.facet-name').allTextContents()).toEqual([name]);
    await counted();
    const count = Number(await company.locator('.facet-count').first().textContent());
    await company.locator('.facet-check').first().click();
    await expect.poll(total).toBe(count);
    await page.locator('.chosen-remove').click();
    await expect.poll(total).toBe(await countOf('All clippings'));
  });

  it('take days and sums as they are typed', async () => {
    const sum = facet('Sum').locator('.span-input');
    await sum.first().fill('3 billion');
    await sum.first().press('Enter');
    await expect.poll(() => sum.first().inputValue()).toBe('CN¥3B');
    await expect.poll(() => page.locator('.chosen-chip').allTextContents()).toEqual(['Sum CN¥3B and more']);
    const largest = (await storedClips(session)).filter(
      ({ largestSum, deletedAt }) => deletedAt === null && (largestSum ?? 0) >= 3e9,
    );
    await expect.poll(total).toBe(largest.length);
    await facet('Date').getByRole('button', { name: 'Last year' }).click();
    await expect.poll(total).toBeLessThan(largest.length);
    await open('');
  });

  it('show when there was how much, step by step, with the keyboard alone', async () => {
    await open('');
    const bars = page.locator('button.day-bar');
    const focused = () =>
      page.evaluate(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
      );
    await bars.first().focus();
    await page.keyboard.press('ArrowRight');
    const year = await focused();
    await page.keyboard.press('Enter');
    await expect.poll(total).toBe(countIn(year));
    await expect.poll(() => page.locator('.chosen-chip').count()).toBe(1);
    // What was a bar is a row of finer ones, and the focus is on one of them.
    await expect.poll(() => page.locator('.day-bar').count()).toBeGreaterThan(4);
    await expect.poll(focused).toMatch(/^\w+ \d{4}, clippings: \d+$/);
    const month = await focused();
    await page.keyboard.press('Enter');
    await expect.poll(total).toBe(countIn(month));
    await expect.poll(focused).toMatch(/^\w+ \d+, \d{4}, clippings: \d+$/);
    const back = page.getByRole('button', { name: /^Back to \d{4}$/ });
    await back.focus();
    await page.keyboard.press('Enter');
    await expect.poll(total).toBe(countIn(year));
    expect(await focused()).toBe('All dates');
    await page.goBack();
    await expect.poll(total).toBe(countIn(month));
    await page.goForward();
    await expect.poll(total).toBe(countIn(year));
    await page.getByRole('button', { name: 'All dates' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(total).toBe(await countOf('All clippings'));
    // The button has gone with what it took off.
    await expect.poll(focused).toMatch(/^\d{4}, clippings: \d+$/);
  });

  it('count ranges of sums, each of which finds what it counts', async () => {
    await open('');
    await counted();
    const range = facet('Sum').locator('.sum-range', { hasText: 'CN¥1B–CN¥10B' });
    const number = Number(await range.locator('.facet-count').textContent());
    expect(number).toBeGreaterThan(0);
    await range.click();
    await expect.poll(total).toBe(number);
    expect(await range.getAttribute('aria-pressed')).toBe('true');
    await range.click();
    await expect.poll(total).toBe(await countOf('All clippings'));
  });

  it('stay folded as they were left', async () => {
    await page.locator('.rail-fold', { hasText: 'Topic' }).click();
    await page.reload();
    await page.locator('.rail-count').first().waitFor();
    expect(await page.locator('.rail-fold', { hasText: 'Topic' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    await page.locator('.rail-fold', { hasText: 'Topic' }).click();
  });
});

describe('the search box', () => {
  it('leaves half a pinyin alone, and searches for what comes of it', async () => {
    await open('');
    await box().click();
    const client = await session.context.newCDPSession(page);
    const all = await total();
    for (const text of ['q', 'qian', "qian'yue"]) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      // Longer than the box waits before it searches.
      await page.waitForTimeout(400);
    }
    expect(await box().inputValue()).toBe("qian'yue");
    expect(page.url()).not.toContain('q=');
    expect(await total()).toBe(all);
    await client.send('Input.insertText', { text: '签约' });
    await expect.poll(() => decodeURIComponent(page.url())).toContain('q=签约');
    await expect.poll(total).toBeLessThan(all);
    await client.detach();
  });

  it('offers a zone by part of its name, and chooses it with the keys', async () => {
    await open('');
    const zone = await firstOf('Zone');
    await box().click();
    await page.keyboard.type(`签约 ${zone.value.slice(0, 3)}`);
    await page.locator('.offer-zone').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => box().inputValue()).toBe('签约');
    await expect.poll(() => page.locator('.chosen-chip').count()).toBe(1);
    expect(await page.locator('.chosen-words').textContent()).toContain(zone.value.slice(0, 3));
    await page.keyboard.press('Escape');
    await expect.poll(() => box().inputValue()).toBe('');
  });

  it('keeps a search by name, also when the library is opened again', async () => {
    await open('#/list?q=签约&state=unread&sort=sum');
    await expect.poll(() => box().inputValue()).toBe('签约');
    const found = await total();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.locator('.chosen .name-field').fill('签约要看的');
    await page.keyboard.press('Enter');
    await shelf('签约要看的').waitFor();
    await open('');
    await shelf('签约要看的').click();
    await expect.poll(() => box().inputValue()).toBe('签约');
    await expect.poll(total).toBe(found);
    expect(decodeURIComponent(page.url())).toContain('q=签约&state=unread&sort=sum');
    // Deleted, and back again.
    await page.getByRole('button', { name: 'More for “签约要看的”' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => shelf('签约要看的').count()).toBe(0);
    await page.locator('.toast-undo').click();
    await shelf('签约要看的').waitFor();
  });
});

describe('the shelves', () => {
  it('narrow by state and star, and count what they would find', async () => {
    await open('');
    const unread = await countOf('Unread');
    await shelf('Unread').click();
    await expect.poll(total).toBe(unread);
    const starred = await countOf('Starred');
    await shelf('Starred').click();
    await expect.poll(total).toBe(starred);
    await shelf('Bin').click();
    await expect.poll(total).toBe(await countOf('Bin'));
    await shelf('All clippings').click();
    await expect.poll(total).toBe(await countOf('All clippings'));
  });

  it('have folders that are made, filled, named and taken away with their clippings kept', async () => {
    await open('');
    await page.getByRole('button', { name: 'New folder' }).click();
    await page.locator('.rail .name-field').fill('博览会材料');
    await page.keyboard.press('Enter');
    await shelf('博览会材料').waitFor();
    const row = page.locator('.rail-row', { hasText: '博览会材料' });
    await page.locator('[data-clip]').first().dragTo(row);
    await expect.poll(() => countOf('博览会材料')).toBe(1);
    await page.getByRole('button', { name: 'More for “博览会材料”' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.locator('.rail .name-field').fill('博览会观察');
    await page.keyboard.press('Enter');
    await expect.poll(() => countOf('博览会观察')).toBe(1);
    const before = (await storedClips(session)).length;
    await page.getByRole('button', { name: 'More for “博览会观察”', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => shelf('博览会观察').count()).toBe(0);
    expect(await storedClips(session)).toHaveLength(before);
    await page.locator('.toast-undo').click();
    await expect.poll(() => countOf('博览会观察')).toBe(1);
  });
});

describe('topics and tags', () => {
  it('a topic that is changed changes its facet', async () => {
    await open('');
    await page.getByRole('button', { name: 'Edit topics' }).click();
    await page.getByRole('button', { name: 'Add a topic' }).click();
    await page.locator('.topic-form input').fill('博士进企业');
    await page.locator('.topic-form textarea').fill('没有这样的词');
    await expect
      .poll(() => page.locator('.topic-live').textContent())
      .toBe('Clippings of this list with these words: 0');
    await page.locator('.topic-form textarea').fill('博士');
    // Before it is saved it says what the facet will say.
    const live = page.locator('.topic-live[data-old=false]', { hasText: /: [1-9]\d*$/ });
    const foretold = Number(/\d+$/.exec((await live.textContent()) ?? '')?.[0]);
    await page.locator('.topic-form .button-seal').click();
    await page.locator('.topic-name', { hasText: '博士进企业' }).waitFor();
    await page.keyboard.press('Escape');
    await facet('Topic').locator('.rail-text-button').click();
    const row = facet('Topic').locator('.facet-value', { hasText: '博士进企业' });
    await expect.poll(async () => Number(await row.locator('.facet-count').textContent())).toBeGreaterThan(0);
    expect(Number(await row.locator('.facet-count').textContent())).toBe(foretold);
    await page.getByRole('button', { name: 'Edit topics' }).click();
    await page.getByRole('switch', { name: 'Use the topic “博士进企业”' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => row.count()).toBe(0);
  });

  it('a tag is renamed on every clipping and in saved searches, and back', async () => {
    await open('');
    const tag = await firstOf('Tag');
    const before = await tagged(tag.value);
    expect(before).toBeGreaterThanOrEqual(tag.count);
    await facet('Tag').locator('.facet-check').first().click();
    await expect.poll(total).toBe(tag.count);
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.locator('.chosen .name-field').fill('按标签');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tidy up tags' }).click();
    await page.getByRole('button', { name: `Rename the tag “${tag.value}”` }).click();
    await page.locator('.tag-form input').fill('改过名的');
    await page.keyboard.press('Enter');
    await expect.poll(() => tagged('改过名的')).toBe(before);
    expect(await tagged(tag.value)).toBe(0);
    await expect.poll(() => page.locator('.tag-name').first().textContent()).toBe('改过名的');
    // What asks for it goes on asking for it: the search at hand, and the saved one.
    await expect.poll(() => page.locator('.chosen-words').allTextContents()).toEqual(['Tag 改过名的']);
    expect(await total()).toBe(tag.count);
    await page.locator('.sheet .toast-undo').click();
    await expect.poll(() => tagged(tag.value)).toBe(before);
    await page.keyboard.press('Escape');
    await shelf('All clippings').click();
    await shelf('按标签').click();
    await expect.poll(total).toBe(tag.count);
    await shelf('All clippings').click();
    await expect.poll(() => firstOf('Tag')).toEqual(tag);
  });
});
