/**
 * What can be chosen, and how many of the clippings found have it. Each facet is counted as if nothing were chosen in it: with
 * one zone chosen, the others still show what choosing them too would add. So it is with folders and stars.
 *
 * One pass: a clipping that meets all choices counts everywhere; one that fails a single facet counts in that facet alone.
 */
import { MAX_FACET_VALUES } from '../limits';
import { FACETS, type Facet, type FacetCounts, type FacetValue, type SearchQuery } from '../model';
import { dayOf, hostOf, type Doc } from './doc';
import { toPlaceLevels } from './place-levels';

/** Everything a clipping can be left out by, besides the words. */
const CHOICES = [...FACETS, 'folder', 'starred'] as const;
type Choice = (typeof CHOICES)[number];

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

type Values = Readonly<Record<Facet, readonly string[]>>;

/** Docs and their values, remembered as long as the doc is: they are asked with each stroke of a key. */
const remembered = new WeakMap<Doc, Values>();

function valuesOf(doc: Doc): Values {
  let values = remembered.get(doc);
  if (!values) remembered.set(doc, (values = mapFacets((facet) => VALUES_OF[facet](doc))));
  return values;
}

/** Whether the clipping lies where the search looks (kept or in the bin) and within its days and sums. */
export function isInRange(doc: Doc, query: SearchQuery): boolean {
  const { deletedAt, largestSum } = doc.clip;
  if ((deletedAt !== null) !== query.inBin) return false;
  if (query.from !== null || query.to !== null) {
    const day = dayOf(doc.clip);
    if ((query.from !== null && day < query.from) || (query.to !== null && day > query.to)) return false;
  }
  if (query.sumFrom === null && query.sumTo === null) return true;
  if (largestSum === null) return false;
  return largestSum >= (query.sumFrom ?? -Infinity) && largestSum <= (query.sumTo ?? Infinity);
}

/** What a search has chosen, ready to be asked of many docs. */
export interface Choices {
  /** The one choice that the doc fails: null where it meets all, undefined where it fails several. */
  failureOf(doc: Doc): Choice | null | undefined;
}

export function toChoices(query: SearchQuery): Choices {
  const asked = FACETS.filter((facet) => query.chosen[facet].length > 0).map(
    (facet) => [facet, new Set(query.chosen[facet])] as const,
  );
  return {
    failureOf(doc) {
      let failed: Choice | null = null;
      for (const [facet, wanted] of asked) {
        if (valuesOf(doc)[facet].some((value) => wanted.has(value))) continue;
        if (failed !== null) return undefined;
        failed = facet;
      }
      if (query.folder !== null && doc.clip.folder !== query.folder) {
        if (failed !== null) return undefined;
        failed = 'folder';
      }
      if (query.starredOnly && !doc.clip.starred) {
        if (failed !== null) return undefined;
        failed = 'starred';
      }
      return failed;
    },
  };
}

/** The docs that meet every choice, range and the bin, in the order given. */
export function chooseDocs(docs: readonly Doc[], query: SearchQuery): readonly Doc[] {
  const choices = toChoices(query);
  return docs.filter((doc) => isInRange(doc, query) && choices.failureOf(doc) === null);
}

/** The counts over the docs that hold the words of the search. */
export function countFacets(docs: readonly Doc[], query: SearchQuery): FacetCounts {
  const counts = countAll(docs, query);
  const folders: Record<string, number> = {};
  for (const [folder, count] of counts.folder) folders[folder] = count;
  return {
    values: mapFacets((facet) => toValues(counts[facet], query.chosen[facet])),
    totals: mapFacets((facet) => counts[facet].size),
    folders,
    starred: counts.starred.get('') ?? 0,
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

type Counts = Record<Choice, Map<string, number>>;

function countAll(docs: readonly Doc[], query: SearchQuery, only?: Facet): Counts {
  const choices = toChoices(query);
  const counts: Counts = {
    ...mapFacets(() => new Map<string, number>()),
    folder: new Map(),
    starred: new Map(),
  };
  const facets = only ? [only] : FACETS;
  for (const doc of docs) {
    if (!isInRange(doc, query)) continue;
    const failed = choices.failureOf(doc);
    if (failed === undefined) continue;
    const values = valuesOf(doc);
    for (const facet of facets)
      if (failed === null || failed === facet) for (const value of values[facet]) add(counts[facet], value);
    if (failed === null || failed === 'folder') add(counts.folder, doc.clip.folder);
    if ((failed === null || failed === 'starred') && doc.clip.starred) add(counts.starred, '');
  }
  return counts;
}

function add(counts: Map<string, number>, value: string): void {
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
