/**
 * The collection in the built extension in Chromium, at 10,000 clippings of some 3,000 characters and at 50,000 (or those that
 * are asked for). Times are told beside what issue 5 of the project asks for; what fails is what holds on any machine: how the
 * larger collection stands to the smaller one, and the database to its text.
 */
import type { Page } from 'playwright-core';
import { runInPage } from '../collection/bundle-page';
import { fillCollection } from '../collection/fill';
import { loadNames } from '../collection/names';
import { startSession, type Session } from '../e2e/harness';
import type { KeepTimes, SearchTimes } from './collection-page';
import { scrollGaps, type ScrollGaps } from './scroll-gaps';
import { figure, printTable } from './table';

const COUNTS = [10_000, 50_000];

/** Bytes of the database to one byte of text as UTF-8. */
const MAX_SIZE = 2.5;
/** How much longer the first list may take with five times the clippings: it reads sixty either way. */
const MAX_LIST_GROWTH = 2;
/** The same of a search, which reads all: five times, and half of it for the noise of a busy machine. */
const MAX_SEARCH_GROWTH = 7.5;

interface Measured {
  readonly count: number;
  readonly filled: number;
  readonly list: number;
  readonly search: SearchTimes;
  readonly adding: number;
  readonly scroll: ScrollGaps;
  readonly size: number;
  readonly chars: number;
  readonly bytes: number;
  readonly keeping: KeepTimes;
}

/** Prints what was measured; a ratio out of bounds sets the exit code. */
export async function benchCollection(counts: readonly number[] = COUNTS): Promise<void> {
  const all: Measured[] = [];
  for (const count of counts) all.push(await measure(count));
  printTable(
    'The collection, in Chromium',
    ['', ...all.map(({ count }) => figure(count)), 'asked at 10,000'],
    [
      line('first list after the tab opens, ms', all, ({ list }) => list, '150'),
      line('search, worker asleep, ms', all, ({ search }) => search.cold, '400'),
      line('search, worker awake, ms, middle', all, ({ search }) => search.middle, '60'),
      line('… worst', all, ({ search }) => search.worst, '60'),
      line('facets of everything, ms', all, ({ search }) => search.facets),
      line('figures of everything, ms', all, ({ search }) => search.figures),
      line('adding one, ms', all, ({ adding }) => adding, '20'),
      line('scrolling: longest gap between frames, ms', all, ({ scroll }) => scroll.longest),
      line('… frames dropped of 1,000', all, ({ scroll }) => scroll.droppedOfThousand, '0'),
      line('making a backup, s', all, ({ keeping }) => keeping.made / 1_000, '', 1),
      line('checking it, s', all, ({ keeping }) => keeping.checked / 1_000, '', 1),
      line('restoring it, s', all, ({ keeping }) => keeping.restored / 1_000, '20', 1),
      line('backup, MB', all, ({ keeping }) => keeping.bytes / 1e6),
      line('text, MB as UTF-8', all, ({ bytes }) => bytes / 1e6),
      line('database, MB', all, ({ size }) => size / 1e6),
      line('database to text as UTF-8', all, ({ size, bytes }) => size / bytes, '2.5', 2),
      line('database to text as UTF-16', all, ({ size, chars }) => size / (chars * 2), '', 2),
    ],
  );
  const [small, large] = all;
  const isTooLarge = all.some(({ size, bytes }) => size / bytes > MAX_SIZE);
  const growsTooFast =
    small !== undefined &&
    large !== undefined &&
    (large.list / small.list > MAX_LIST_GROWTH ||
      large.search.middle / small.search.middle > MAX_SEARCH_GROWTH * (large.count / small.count / 5));
  const isLost = all.some(({ count, keeping }) => keeping.added < count);
  if (isTooLarge || growsTooFast || isLost) process.exitCode = 1;
}

async function measure(count: number): Promise<Measured> {
  const session = await startSession(undefined, undefined, false, 1);
  try {
    const { chars, bytes, seconds: filled } = await fillCollection(session, count);
    const page = await session.context.newPage();
    await page.goto(new URL('/icon.svg', session.popupUrl).href);
    await runInPage(page, new URL('collection-page.ts', import.meta.url));
    // nb. What is derived is made when a page first asks for it: that wait is not a reader's every day.
    const { page: library } = await newLibrary(session);
    await page.evaluate('whenDerived()');
    await library.close();
    const list = await firstList(session);
    const search: SearchTimes = await page.evaluate('timeSearch()');
    const size: number = await page.evaluate(
      'navigator.storage.estimate().then(({ usageDetails }) => usageDetails.indexedDB)',
    );
    const adding: number = await page.evaluate(`timeAdding(${JSON.stringify(loadNames())})`);
    const scroll = await scrollList(session);
    const keeping: KeepTimes = await page.evaluate('timeKeeping()');
    return { count, filled, list, search, adding, scroll, size, chars, bytes, keeping };
  } finally {
    await session.close();
  }
}

const SETTLE_MS = 2_000;
const RUNS = 7;

/** The best time from the navigation to the first lines of the list, in milliseconds. */
async function firstList(session: Session): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await openLibrary(session, 300));
  return Math.min(...times);
}

/** Opens the library in a tab of its own, and closes it after a rest; when the list was there. */
async function openLibrary(session: Session, rest: number): Promise<number> {
  const { page, listAt } = await newLibrary(session);
  await page.waitForTimeout(rest);
  await page.close();
  return listAt;
}

const LONGEST_MS = 60_000;

async function newLibrary({ context, popupUrl }: Session): Promise<{ page: Page; listAt: number }> {
  const page = await context.newPage();
  await page.goto(new URL('/library.html', popupUrl).href);
  // nb. Asked again and again: what waits inside the page is compiled there, which its policy forbids.
  for (const end = performance.now() + LONGEST_MS; performance.now() < end; await page.waitForTimeout(20)) {
    const listAt: unknown = await page.evaluate(`performance.getEntriesByName('library:list')[0]?.startTime`);
    if (typeof listAt === 'number') return { page, listAt };
  }
  throw new Error('the library shows no list');
}

async function scrollList(session: Session): Promise<ScrollGaps> {
  const { page } = await newLibrary(session);
  await page.waitForTimeout(SETTLE_MS);
  const gaps = await scrollGaps(page, '.library-list');
  await page.close();
  return gaps;
}

function line(
  name: string,
  all: readonly Measured[],
  of: (measured: Measured) => number,
  asked = '',
  digits = 0,
): string[] {
  const write = (value: number) => (digits === 0 ? figure(value) : value.toFixed(digits));
  return [name, ...all.map((measured) => write(of(measured))), asked];
}

if (process.argv[1]?.endsWith('test/bench/collection.ts')) {
  const asked = process.argv.slice(2).map(Number);
  await benchCollection(asked.length > 0 ? asked : COUNTS);
}
