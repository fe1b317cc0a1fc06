/** The library over two hundred made-up clippings in Chromium, for the trials of one file. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { fillCollection } from '../collection/fill';
import { startSession, storedClips, type Session } from './harness';

const COUNT = 200;

export let session: Session;
export let library: Page;

/** Clippings that are not in the bin, by the database. */
export const keptCount = async () =>
  (await storedClips(session)).filter(({ deletedAt }) => deletedAt === null).length;
export const address = (hash = '') => new URL('/library.html', session.popupUrl).href + hash;
/** The search has answered: from then on the rail counts. */
export const awake = () => library.locator('.chip-topic').first().waitFor();
export const rows = () => library.locator('[data-clip]');
export const counted = () => library.locator('.list-bar-count').textContent();
export const selected = () => library.locator('[role=row][aria-selected=true]').count();
export const hash = async () => decodeURIComponent(new URL(library.url()).hash);
export const idOf = (index: number) => rows().nth(index).getAttribute('data-clip');

/** Each trial begins at the top of the whole list, with nothing open or chosen; all share one collection. */
export function openBeforeEach(): void {
  beforeAll(async () => {
    session = await startSession();
    await fillCollection(session, COUNT);
    library = await session.context.newPage();
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    await library.bringToFront();
    await library.setViewportSize({ width: 1280, height: 900 });
    await library.goto('about:blank');
    await library.goto(address());
    await awake();
  });
}
