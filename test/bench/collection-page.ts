/** Runs in a page of the extension (collection.ts puts it there): the product's own clients and verbs, timed. */
import { openBackup } from '../../lib/workers/backup-client';
import { openSearch, type SearchClient } from '../../lib/workers/search-client';
import { EVERYTHING, type FullClip } from '../../lib/model';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import { saveClip } from '../../lib/store';
import { QuwenDatabase } from '../../lib/store/quwen-database';
import { createMaker } from '../collection/make-clips';
import type { Names } from '../collection/names';

/** Searches as a reader makes them: one character, a word, several, a phrase, an exclusion, nothing to be found. */
const QUERIES = [
  '铝',
  '半导体',
  '招商 签约',
  '“拿地即开工”',
  '园区 -党建',
  '经开区',
  '铝合金轮毂',
  '光伏装机',
  '科技副总 博士',
  '查无此词之词',
];
const WINDOW = 40;

export interface SearchTimes {
  /** Milliseconds from the opening of a worker to the first rows of the first search; the best of some workers. */
  readonly cold: number;
  /** Milliseconds from a search to its rows, worker awake, each the best of some runs: the middle one, and the worst. */
  readonly middle: number;
  readonly worst: number;
  /** Facets of everything, and the figures. */
  readonly facets: number;
  readonly figures: number;
}

const COLD_RUNS = 5;
const WARM_RUNS = 3;

export async function timeSearch(): Promise<SearchTimes> {
  const cold: number[] = [];
  for (let run = 0; run < COLD_RUNS; run += 1) {
    const worker = openSearch();
    cold.push(await timeOf(() => ask(worker, '半导体')));
    worker.close();
  }
  const search = openSearch();
  await ask(search, '半导体');
  const best = QUERIES.map(() => Infinity);
  for (let run = 0; run < WARM_RUNS; run += 1) {
    // nb. All of them in turn: a query that repeats the last one is answered from it.
    for (const [at, text] of QUERIES.entries())
      best[at] = Math.min(best[at] ?? Infinity, await timeOf(() => ask(search, text)));
  }
  const token = await ask(search, '');
  const facets = await timeOf(() => search.facets(token));
  const figures = await timeOf(() => search.figures(token));
  search.close();
  const sorted = best.toSorted((a, b) => a - b);
  return { cold: Math.min(...cold), middle: middleOf(sorted), worst: sorted.at(-1) ?? 0, facets, figures };
}

async function ask(search: SearchClient, text: string): Promise<number> {
  const { token } = await search.search({ ...EVERYTHING, text, sort: 'relevance' });
  await search.rows(token, 0, WINDOW);
  return token;
}

const ADDED = 15;

/** The middle time of adding one clipping to those there are, in milliseconds. */
export async function timeAdding(names: Names): Promise<number> {
  const maker = createMaker(names, 99);
  const times: number[] = [];
  for (let index = 0; index < ADDED; index += 1) {
    const clip: FullClip = maker.make(index, ADDED);
    const { verdict, analysis, places } = clip;
    const input = { draft: { ...clip, canonicalUrl: '' }, verdict, analysis, places, now: Date.now() };
    times.push(await timeOf(() => saveClip(input)));
  }
  return middleOf(times.toSorted((a, b) => a - b));
}

export interface KeepTimes {
  readonly made: number;
  readonly bytes: number;
  readonly checked: number;
  readonly restored: number;
  readonly added: number;
}

/** Makes a backup, takes the whole collection away and restores it; milliseconds. */
export async function timeKeeping(): Promise<KeepTimes> {
  const backup = openBackup();
  const started = performance.now();
  const answer = await backup.make(DEFAULT_SETTINGS, Date.now(), () => {});
  if (!answer.ok) throw new Error(answer.trouble);
  const made = performance.now() - started;
  backup.close();
  await remove('quwen');
  const { blob } = answer.value;
  const fresh = openBackup();
  const checked = await timeOf(() => fresh.check(blob, () => {}));
  const restoring = performance.now();
  const { report, trouble } = await fresh.restore(() => {});
  if (trouble !== null) throw new Error(trouble);
  const restored = performance.now() - restoring;
  fresh.close();
  return { made, bytes: blob.size, checked, restored, added: report.added };
}

function remove(database: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(database);
    deleting.addEventListener('success', () => resolve());
    deleting.addEventListener('error', () => reject(deleting.error ?? new Error('not deleted')));
  });
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function middleOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Resolves when the search of some page has written its tables, with the topics of all. */
export async function whenDerived(): Promise<void> {
  const store = new QuwenDatabase({ indexedDB, IDBKeyRange });
  for (;;) {
    const [facts, texts] = await Promise.all([store.catalogue.get(0), store.packs.get(0)]);
    // nb. The mark of the topics is left out while some are still to be told.
    if (facts && facts.facts !== '' && texts) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  store.close();
}

Object.assign(globalThis, { whenDerived, timeSearch, timeAdding, timeKeeping });
