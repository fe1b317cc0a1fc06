/**
 * Our search beside MiniSearch on the same clippings, in Node: MiniSearch with pairs of characters (what is advised for Chinese without
 * a segmenter) and with the words of jieba. Both are given the folded texts, so that line breaks and traditional characters
 * count against none.
 */
import MiniSearch from 'minisearch';
import { segmentInNode } from '../cli/node-segmenter';
import { createDice } from '../collection/dice';
import { createMaker } from '../collection/make-clips';
import { loadNames } from '../collection/names';
import { loadSeeds } from '../../lib/dictionary/load-seeds';
import { EVERYTHING } from '../../lib/model';
import { toDoc } from '../../lib/search/doc';
import { createFolding } from '../../lib/search/fold';
import { SearchCollection } from '../../lib/search/search-collection';
import { figure, printTable } from './table';

const CLIPS = 500;
const QUERIES = 300;
const MAX_QUERY = 6;

interface Entry {
  readonly id: string;
  readonly text: string;
}

interface Contestant {
  readonly name: string;
  readonly buildMs: number;
  /** What it would have to keep to be there at once the next time. */
  readonly chars: number;
  find(query: string): ReadonlySet<string>;
}

/** Prints recall, time and size; what is to hold on any machine sets the exit code. */
export function benchSearchBeside(): void {
  const { entries, ours } = prepare();
  const contestants = [ours(), byPairs(entries), byWords(entries)];
  const queries = pickQueries(entries);
  const results = contestants.map((contestant) => measure(contestant, queries, entries));
  printTable(
    `Any run of 1 to ${MAX_QUERY} characters in ${figure(CLIPS)} clippings, beside MiniSearch`,
    ['', 'recall', 'precision', 'ms a search', 'build, ms', 'characters kept'],
    contestants.map(({ name, buildMs, chars }, at) => {
      const { recall = 0, precision = 0, ms = 0 } = results[at] ?? {};
      return [name, percent(recall), percent(precision), ms.toFixed(2), figure(buildMs), figure(chars)];
    }),
  );
  const [us, ...others] = contestants;
  const isBest =
    results[0]?.recall === 1 &&
    results[0].precision === 1 &&
    others.every(({ buildMs, chars }) => us && us.buildMs < buildMs && us.chars < chars);
  console.log(`  ${isBest ? '✔' : '✘ missed'}  finds all and nothing else, builds faster, keeps less`);
  if (!isBest) process.exitCode = 1;
}

function prepare() {
  const folding = createFolding(loadSeeds().variants);
  const maker = createMaker(loadNames());
  const clips = Array.from({ length: CLIPS }, (_, index) => maker.make(index, CLIPS));
  const entries = clips.map(({ id, text }): Entry => ({ id, text: folding.fold(text) }));
  const ours = (): Contestant => {
    const started = performance.now();
    const collection = new SearchCollection(folding, new Intl.Collator('zh-u-co-pinyin').compare);
    let chars = 0;
    for (const {
      text,
      html: _html,
      analysis: _analysis,
      provenance: _provenance,
      passages: _passages,
      ...clip
    } of clips) {
      const facts = { clip: { ...clip, note: '', title: '', deletedAt: null }, topics: [], passageNotes: [] };
      const doc = toDoc(facts, folding.fold(text), folding.fold);
      chars += doc.text.length + doc.head.length;
      // nb. The texts alone: the others are given no titles.
      collection.put({ ...doc, head: '', titleEnd: 0, ownEnd: 0 });
    }
    const buildMs = performance.now() - started;
    return {
      name: 'ours',
      buildMs,
      chars,
      find: (text) =>
        new Set(collection.search({ ...EVERYTHING, text: `“${text}”` }).docs.map(({ clip }) => clip.id)),
    };
  };
  return { entries, ours };
}

function byPairs(entries: readonly Entry[]): Contestant {
  return withMiniSearch('MiniSearch, pairs', entries, toPairs, (query) => query.length === 1);
}

function byWords(entries: readonly Entry[]): Contestant {
  return withMiniSearch('MiniSearch, words of jieba', entries, toWords, () => true);
}

function withMiniSearch(
  name: string,
  entries: readonly Entry[],
  tokenize: (text: string) => string[],
  isPrefix: (query: string) => boolean,
): Contestant {
  const started = performance.now();
  const index = new MiniSearch<Entry>({ fields: ['text'], tokenize });
  index.addAll(entries);
  const buildMs = performance.now() - started;
  return {
    name,
    buildMs,
    chars: JSON.stringify(index).length,
    find: (query) =>
      new Set(
        index.search(query, { combineWith: 'AND', prefix: isPrefix(query) }).map(({ id }) => String(id)),
      ),
  };
}

function toWords(text: string): string[] {
  return segmentInNode(text).map(({ start, end }) => text.slice(start, end));
}

/** 招商引资 → 招商, 商引, 引资; a character alone is itself. */
function toPairs(text: string): string[] {
  return text.length < 2
    ? [text]
    : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

/** Runs out of the texts, without what MiniSearch would take for a mark of the query: the reader's words are letters and digits. */
function pickQueries(entries: readonly Entry[]): string[] {
  const dice = createDice(7, 0);
  const queries: string[] = [];
  while (queries.length < QUERIES) {
    const text = entries[dice.roll(entries.length)]?.text ?? '';
    const start = dice.roll(Math.max(1, text.length - MAX_QUERY));
    const query = text.slice(start, start + 1 + (queries.length % MAX_QUERY));
    if (/^[\p{Script=Han}\p{Nd}a-z]+$/u.test(query)) queries.push(query);
  }
  return queries;
}

function measure({ find }: Contestant, queries: readonly string[], entries: readonly Entry[]) {
  let there = 0;
  let right = 0;
  let found = 0;
  let ms = 0;
  for (const query of queries) {
    const started = performance.now();
    const answer = find(query);
    ms += performance.now() - started;
    const wanted = entries.filter(({ text }) => text.includes(query));
    there += wanted.length;
    found += answer.size;
    right += wanted.filter(({ id }) => answer.has(id)).length;
  }
  return { recall: right / there, precision: right / Math.max(1, found), ms: ms / queries.length };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
