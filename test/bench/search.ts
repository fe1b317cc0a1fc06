/**
 * Searching a collection of 10,000 clippings of some 3,000 characters in the built extension in Chromium: the wait from a new worker to
 * the first screen, and of any search with a worker that is awake, as the page waits for it. QUWEN_BENCH_CLIPS is another number.
 */
import type { Page } from 'playwright-core';
import { runInPage } from '../collection/bundle-page';
import { fillCollection } from '../collection/fill';
import { startSession } from '../e2e/harness';
import type { KindOfQuery, SearchBench, Timed } from './search-page';
import { figure, printTable } from './table';

/** Bounds in milliseconds, for the number of clippings that the product is made for. */
const COLD_MS = 400;
const WARM_MS = 60;
const MADE_FOR = 10_000;

const COLD_RUNS = 5;
const WARM_RUNS = 9;

const KINDS: readonly KindOfQuery[] = [
  { name: 'everything, with facets', query: {}, withFacets: true },
  { name: 'one character', query: { text: '的' } },
  {
    name: 'one character, by relevance, with facets',
    query: { text: '的', sort: 'relevance' },
    withFacets: true,
  },
  {
    name: 'a common word, by relevance, with facets',
    query: { text: '项目', sort: 'relevance' },
    withFacets: true,
  },
  { name: 'a rare run', query: { text: '石墨电极的' } },
  { name: 'no hit, common characters', query: { text: '没有这样的字' } },
  { name: 'no hit, a rare character', query: { text: '龘龘' } },
  { name: 'a phrase, with facets', query: { text: '“项目 集中 签约”' }, withFacets: true },
  {
    name: 'three words, by relevance, with facets',
    query: { text: '项目 投资 企业', sort: 'relevance' },
    withFacets: true,
  },
  { name: 'two words and an exclusion, with facets', query: { text: '项目 企业 -签约' }, withFacets: true },
  { name: 'nothing but an exclusion, with facets', query: { text: '-龘龘' }, withFacets: true },
  { name: 'by title', query: { sort: 'title' } },
];

/** Prints the waits; one that is too long sets the exit code. */
export async function benchSearch(): Promise<void> {
  const count = Number(process.env['QUWEN_BENCH_CLIPS'] ?? MADE_FOR);
  const session = await startSession();
  try {
    const { chars, bytes } = await fillCollection(session, count);
    const page = await session.context.newPage();
    await page.goto(new URL('/icon.svg', session.popupUrl).href);
    await runInPage(page, new URL('search-page.ts', import.meta.url));
    const before = await ask(page, (bench) => bench.usage());
    const tables = await ask(page, (bench) => bench.fillTables());
    const cold: number[] = [];
    for (let run = 0; run < COLD_RUNS; run++)
      cold.push(await ask(page, (bench) => bench.coldSearch('招商引资')));
    cold.sort((a, b) => a - b);
    const rows = [
      row(
        'cold: a new worker, a word',
        { best: cold[0] ?? Infinity, middle: cold[COLD_RUNS >> 1] ?? Infinity },
        COLD_MS,
      ),
    ];
    for (const kind of KINDS) rows.push(row(kind.name, await warm(page, kind), WARM_MS));
    printTable(
      `Searching ${figure(count)} clippings, ${figure(chars)} characters, in Chromium`,
      ['', 'found', 'ms, best', 'middle', 'bound', ''],
      rows,
    );
    const after = await ask(page, (bench) => bench.usage());
    console.log(
      `  Its tables: ${figure((tables.facts + tables.texts) / 1e6)} million characters; all storage ` +
        `${figure(before / 1e6)} MB without them, ${figure(after / 1e6)} MB with; the texts have ${figure(bytes / 1e6)} MB.`,
    );
    if (count <= MADE_FOR && rows.some((cells) => cells.at(-1) !== '✔')) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

const row = (
  name: string,
  { best, middle, total }: Pick<Timed, 'best' | 'middle'> & Partial<Timed>,
  bound: number,
): string[] => [
  name,
  total === undefined ? '' : figure(total),
  best.toFixed(0),
  middle.toFixed(0),
  `≤ ${bound}`,
  best <= bound ? '✔' : '✘ missed',
];

function warm(page: Page, kind: KindOfQuery): Promise<Timed> {
  return page.evaluate(
    ([asked, runs]) => (Reflect.get(globalThis, 'searchBench') as SearchBench).warmSearch(asked, runs),
    [kind, WARM_RUNS] as const,
  );
}

/** nb. The function crosses as text: it names nothing but its parameter. */
function ask<T>(page: Page, question: (bench: SearchBench) => Promise<T>): Promise<T> {
  return page.evaluate(`(${question.toString()})(searchBench)`);
}
