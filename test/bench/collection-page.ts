/** Runs in a page of the extension (collection.ts puts it there): the product's own clients and verbs, timed. */
import { openBackup } from '../../lib/workers/backup-client';
import { openSearch } from '../../lib/workers/search-client';
import { EVERYTHING, type FullClip } from '../../lib/model';
import { DEFAULT_SETTINGS } from '../../lib/settings';
import { saveClip } from '../../lib/store';
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
  /** Milliseconds from the opening of the worker to the first rows of the first search. */
  readonly cold: number;
  /** Milliseconds from a search to its rows, worker awake: the middle one, and the worst. */
  readonly middle: number;
  readonly worst: number;
  /** Facets of everything, and the figures. */
  readonly facets: number;
  readonly figures: number;
}

export async function timeSearch(): Promise<SearchTimes> {
  const started = performance.now();
  const search = openSearch();
  const ask = async (text: string) => {
    const { token } = await search.search({ ...EVERYTHING, text, sort: 'relevance' });
    await search.rows(token, 0, WINDOW);
    return token;
  };
  await ask('半导体');
  const cold = performance.now() - started;
  const times: number[] = [];
  for (const text of [...QUERIES, ...QUERIES]) times.push(await timeOf(() => ask(text)));
  const token = await ask('');
  const facets = await timeOf(() => search.facets(token));
  const figures = await timeOf(() => search.figures(token));
  search.close();
  const sorted = times.toSorted((a, b) => a - b);
  return { cold, middle: middleOf(sorted), worst: sorted.at(-1) ?? 0, facets, figures };
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

Object.assign(globalThis, { timeSearch, timeAdding, timeKeeping });
