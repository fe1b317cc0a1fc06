/**
 * What can be chosen, and how many of the clippings found have it. Each facet is counted as if nothing were chosen in it: with
 * one zone chosen, the others still show what choosing them too would add. So it is with folders and stars.
 *
 * With days it is otherwise: they are counted within what is chosen, day-bars.ts says how.
 *
 * One pass: a clipping that meets all choices counts everywhere; one that fails a single facet counts in that facet alone.
 */
import { MAX_FACET_VALUES } from '../limits';
import {
  FACETS,
  SUM_RANGES,
  type Facet,
  type FacetCounts,
  type FacetValue,
  type SearchQuery,
  type SumSpan,
} from '../model';
import { toDayBars } from './day-bars';
import { dayOf, hostOf, type Doc } from './doc';
import { toPlaceLevels } from './place-levels';

/** Everything a clipping can be left out by, besides the words and the bin. */
type Choice = Facet | 'folder' | 'starred' | 'days' | 'sums';

/** The values a clipping has in a facet, each once. */
const VALUES_OF: Readonly<Record<Facet, (doc: Doc) => readonly string[]>> = {
  zone: ({ clip }) => unique(clip.zones),
  company: ({ clip }) => unique(clip.companies),
  place: ({ clip }) => unique(clip.places.flatMap(toPlaceLevels)),
  outlet: ({ clip }) => (clip.site === '' ? [] : [clip.site]),
  site: ({ clip }) => [hostOf(clip.url)],
  topic: ({ topics }) => unique(topics),
  tag: ({ clip }) => unique(clip.tags),
  state: ({ clip }) => [clip.state],
};

interface Known {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** Its day as a number by its digits, 20260301, and which of SUM_RANGES holds its sum, -1 for none: no further memory is touched. */
  readonly day: number;
  readonly range: number;
}

/** Docs and what is counted of them, remembered as long as the doc is: they are asked with each stroke of a key. */
const remembered = new WeakMap<Doc, Known>();

function knownOf(doc: Doc): Known {
  let known = remembered.get(doc);
  if (!known) {
    known = {
      values: mapFacets((facet) => VALUES_OF[facet](doc)),
      day: Number(dayOf(doc.clip).replaceAll('-', '')),
      range: SUM_RANGES.findIndex((range) => isWithinSums(doc.clip.largestSum, range)),
    };
    remembered.set(doc, known);
  }
  return known;
}

/** Whether the clipping lies where the search looks: among what is kept, or in the bin. */
function isInPlace({ clip }: Doc, { inBin }: SearchQuery): boolean {
  return (clip.deletedAt !== null) === inBin;
}

function isWithinDays({ clip }: Doc, { from, to }: SearchQuery): boolean {
  const day = dayOf(clip);
  return (from === null || day >= from) && (to === null || day <= to);
}

/** No sum lies within no range. */
function isWithinSums(sum: number | null, { sumFrom, sumTo }: SumSpan): boolean {
  return sum !== null && sum >= (sumFrom ?? -Infinity) && sum <= (sumTo ?? Infinity);
}

/** What a search has chosen, ready to be asked of many docs. */
export interface Choices {
  /** The one choice that the doc fails: null where it meets all, undefined where it fails several. */
  failureOf(doc: Doc): Choice | null | undefined;
}

export function toChoices(query: SearchQuery): Choices {
  const { chosen, folder, starredOnly } = query;
  const conditions: (readonly [Choice, (doc: Doc) => boolean])[] = [];
  for (const facet of FACETS.filter((each) => chosen[each].length > 0)) {
    const wanted = new Set(chosen[facet]);
    conditions.push([facet, (doc) => knownOf(doc).values[facet].some((value) => wanted.has(value))]);
  }
  if (folder !== null) conditions.push(['folder', ({ clip }) => clip.folder === folder]);
  if (starredOnly) conditions.push(['starred', ({ clip }) => clip.starred]);
  if (query.from !== null || query.to !== null) conditions.push(['days', (doc) => isWithinDays(doc, query)]);
  if (query.sumFrom !== null || query.sumTo !== null)
    conditions.push(['sums', ({ clip }) => isWithinSums(clip.largestSum, query)]);
  return {
    failureOf(doc) {
      let failed: Choice | null = null;
      for (const [choice, isMet] of conditions) {
        if (isMet(doc)) continue;
        if (failed !== null) return undefined;
        failed = choice;
      }
      return failed;
    },
  };
}

/** The docs that meet every choice and lie where the search looks, in the order given. */
export function chooseDocs(docs: readonly Doc[], query: SearchQuery): readonly Doc[] {
  const choices = toChoices(query);
  return docs.filter((doc) => isInPlace(doc, query) && choices.failureOf(doc) === null);
}

/** The docs of which values of a facet are counted: those that meet every choice but the one of this facet. */
export function chooseDocsBeside(docs: readonly Doc[], query: SearchQuery, facet: Facet): readonly Doc[] {
  return chooseDocs(docs, { ...query, chosen: { ...query.chosen, [facet]: [] } });
}

/**
 * The counts over the docs that hold the words of the search: each says how many a click on it shows. From the bin a click on a state or
 * on the star leads out, to what is kept.
 */
export function countFacets(docs: readonly Doc[], query: SearchQuery): FacetCounts {
  const inPlace = countAll(docs, query);
  const kept = query.inBin ? countAll(docs, leaveBin(query)) : inPlace;
  const counts = { ...inPlace, state: kept.state, starred: kept.starred };
  const folders: Record<string, number> = {};
  for (const [folder, count] of counts.folder) folders[folder] = count;
  return {
    values: mapFacets((facet) => toValues(counts[facet], query.chosen[facet])),
    totals: mapFacets((facet) => counts[facet].size),
    folders,
    starred: counts.starred,
    days: toDayBars(counts.days, query),
    sums: SUM_RANGES.map((_, at) => counts.sums.get(at) ?? 0),
  };
}

/** The values of one facet that hold the words, most clippings first, at most MAX_FACET_VALUES. `isWanted` decides. */
export function findFacetValues(
  docs: readonly Doc[],
  query: SearchQuery,
  facet: Facet,
  isWanted: (value: string) => boolean,
): readonly FacetValue[] {
  const counts = countAll(docs, query, facet)[facet];
  return toValues(new Map([...counts].filter(([value]) => isWanted(value))), []);
}

function leaveBin(query: SearchQuery): SearchQuery {
  return { ...query, inBin: false };
}

interface Counts extends Record<Facet | 'folder', Map<string, number>> {
  starred: number;
  /** By Known.day and Known.range. */
  readonly days: Map<number, number>;
  readonly sums: Map<number, number>;
}

function countAll(docs: readonly Doc[], query: SearchQuery, only?: Facet): Counts {
  const choices = toChoices(query);
  const counts: Counts = {
    ...mapFacets(() => new Map<string, number>()),
    folder: new Map(),
    days: new Map(),
    starred: 0,
    sums: new Map(),
  };
  const facets = only ? [only] : FACETS;
  for (const doc of docs) {
    if (!isInPlace(doc, query)) continue;
    const failed = choices.failureOf(doc);
    if (failed === undefined) continue;
    const { values, day, range } = knownOf(doc);
    for (const facet of facets)
      if (failed === null || failed === facet) for (const value of values[facet]) add(counts[facet], value);
    if (only) continue;
    if (failed === null || failed === 'folder') add(counts.folder, doc.clip.folder);
    if ((failed === null || failed === 'starred') && doc.clip.starred) counts.starred += 1;
    if (failed === null || failed === 'days') add(counts.days, day);
    if (failed === null || failed === 'sums') add(counts.sums, range);
  }
  return counts;
}

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Most first; nb. ties by code points, so that the order is the same each time. What is chosen stays, even where it counts nothing. */
function toValues(counts: ReadonlyMap<string, number>, chosen: readonly string[]): FacetValue[] {
  const all = [...counts].map(([value, count]) => ({ value, count }));
  all.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  const shown = all.slice(0, MAX_FACET_VALUES);
  const there = new Set(shown.map(({ value }) => value));
  const missing = unique(chosen).filter((value) => !there.has(value));
  return [...shown, ...missing.map((value) => ({ value, count: counts.get(value) ?? 0 }))];
}

function mapFacets<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return {
    zone: make('zone'),
    company: make('company'),
    place: make('place'),
    outlet: make('outlet'),
    site: make('site'),
    topic: make('topic'),
    tag: make('tag'),
    state: make('state'),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
