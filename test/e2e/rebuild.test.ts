/** The library makes analyses again that an older version of the recognisers made, in a worker of its own. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCollection } from '../collection/fill';
import { EXPECTATIONS } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { clipInPopup, startSession, type Session } from './harness';
import { readRows } from './stored';

/** The part of a row that is derived from the text, and what is the reader's own. */
interface Row {
  readonly id: string;
  readonly zones: readonly string[];
  readonly places: readonly string[];
  readonly largestSum: number | null;
  readonly analysisVersion: number;
  readonly revision: number;
  readonly changedAt: number;
  readonly state: string;
}

let session: Session;
let page: Page;

beforeAll(async () => {
  session = await startSession();
  for (const url of [PAGES.government, PAGES.paper]) {
    await session.page.goto(url);
    const popup = await session.popup();
    await clipInPopup(popup, [EXPECTATIONS.paper.lead]);
    await popup.close();
  }
  page = await session.context.newPage();
  await page.goto(new URL('/icon.svg', session.popupUrl).href);
});
afterAll(() => session.close());

const rows = () => page.evaluate(readRows<Row>, 'clips');

/** Runs in a page of the extension: makes every clipping one of a version that knew no zones and places. */
function makeOld(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('quwen');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction('clips', 'readwrite');
      const clips = transaction.objectStore('clips');
      const reading = clips.getAll();
      reading.addEventListener('success', () => {
        for (const clip of reading.result)
          clips.put({ ...clip, zones: [], places: [], largestSum: null, analysisVersion: 0 });
      });
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('not written')));
      transaction.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });
}

it('saves where the zones lie', async () => {
  const places = (await rows()).flatMap((row) => row.places);
  expect(places).toContain('山西省长治市');
});

it('makes them again when the library is opened, once, and changes nothing of the reader’s', async () => {
  const before = await rows();
  expect(before.length).toBeGreaterThan(1);
  await page.evaluate(makeOld);
  // Two tabs: one of them does it.
  const tabs = [await session.context.newPage(), await session.context.newPage()];
  const library = new URL('/library.html', session.popupUrl).href;
  await Promise.all(tabs.map((tab) => tab.goto(library)));
  await expect
    .poll(async () => (await rows()).filter(({ analysisVersion }) => analysisVersion === 0).length, {
      timeout: 30_000,
    })
    .toBe(0);
  const highest = Math.max(...before.map(({ revision }) => revision));
  expect(await rows()).toEqual(before.map((row) => ({ ...row, revision: highest + 1 })));
});

/** Clippings whose analysis is of an older version. */
const left = async () => (await rows()).filter(({ analysisVersion }) => analysisVersion === 0).length;

describe('“later”', () => {
  /** More than are made again in the blink of an eye. */
  const MANY = 500;

  it('is kept when the library is opened again, and can be taken back', async () => {
    await fillCollection(session, MANY);
    await page.evaluate(makeOld);
    const library = await session.context.newPage();
    const address = new URL('/library.html', session.popupUrl).href;
    await library.goto(address);
    const line = library.locator('.status-line', { has: library.locator('progress') });
    const later = library.getByRole('button', { name: 'Later' });
    await later.click({ timeout: 30_000 });
    await line.waitFor({ state: 'detached' });
    const before = await left();
    expect(before).toBeGreaterThan(0);

    await library.reload();
    await library.locator('[data-clip]').first().waitFor();
    // nb. It looks whether there is something to do three seconds after it was opened.
    await library.waitForTimeout(6_000);
    expect(await later.count()).toBe(0);
    expect(await left()).toBe(before);

    await library.evaluate(`localStorage.removeItem('quwen-rebuild-later')`);
    await library.reload();
    await later.click({ timeout: 30_000 });
    await library.locator('.toast-undo').click();
    await expect.poll(left, { timeout: 60_000 }).toBe(0);
    await library.close();
  }, 150_000);
});
