/** Searching the collection: what can be asked, and what comes back. */
import type { Clip, Folder, ReadState, Topic } from './collection';
import type { MoneyRole, Span } from './recognition';

/** By what a list is ordered. Days without a date, and clippings without a sum, come last either way. */
export const SORT_KEYS = ['relevance', 'clipped', 'date', 'sum', 'title', 'changed'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Facets of which several values can be chosen: a clipping must have one of those of each facet. */
export const FACETS = ['zone', 'company', 'place', 'outlet', 'site', 'topic', 'tag', 'state'] as const;
export type Facet = (typeof FACETS)[number];

/** A search, whole: what the box says, what is chosen in the facets, the order. It can be saved and linked to. */
export interface SearchQuery {
  /** As typed: words are AND, "…" and “…” a phrase with its blanks, a leading - excludes. */
  readonly text: string;
  /** Chosen values of each facet, as FacetValue.value has them; an empty list leaves the facet open. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** A folder's id; empty for clippings in none; null for all. */
  readonly folder: string | null;
  readonly starredOnly: boolean;
  /**
   * First and last day of the article, YYYY-MM-DD; null is open. Where the page gave no day, the day it was clipped. The two ends of
   * days, and those of sums, may stand the other way round.
   */
  readonly from: string | null;
  readonly to: string | null;
  /** Yuan; of the clipping's largest sum; null is open. */
  readonly sumFrom: number | null;
  readonly sumTo: number | null;
  /** What lies in the bin instead of what is kept. */
  readonly inBin: boolean;
  readonly sort: SortKey;
  /** The other way round: oldest, smallest, last in the alphabet first. */
  readonly isReversed: boolean;
}

export const NO_CHOICE: SearchQuery['chosen'] = {
  zone: [],
  company: [],
  place: [],
  outlet: [],
  site: [],
  topic: [],
  tag: [],
  state: [],
};

/** All that is kept, newest first. */
export const EVERYTHING: SearchQuery = {
  text: '',
  chosen: NO_CHOICE,
  folder: null,
  starredOnly: false,
  from: null,
  to: null,
  sumFrom: null,
  sumTo: null,
  inBin: false,
  sort: 'clipped',
  isReversed: false,
};

/** A value of a facet, and how many of what was found have it, as if nothing were chosen in this facet itself. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** A stretch of days, both ends inclusive, and how many clippings lie in it. */
export interface DayCount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** A range of sums in yuan, both ends inclusive; null is open. */
export interface SumSpan {
  readonly sumFrom: number | null;
  readonly sumTo: number | null;
}

/** One 分, in yuan. */
const FEN = 0.01;

/**
 * The ranges that are offered and counted: what the trade calls large, by the size of a project. Each ends one 分 before the next
 * begins, so that a sum is in one of them alone: 10亿 is the first of its range.
 */
export const SUM_RANGES: readonly SumSpan[] = [
  { sumFrom: 1e10, sumTo: null },
  { sumFrom: 1e9, sumTo: 1e10 - FEN },
  { sumFrom: 1e8, sumTo: 1e9 - FEN },
  { sumFrom: 1e7, sumTo: 1e8 - FEN },
  { sumFrom: null, sumTo: 1e7 - FEN },
];

export interface FacetCounts {
  /** Most clippings first, at most MAX_FACET_VALUES each; chosen values are always among them. */
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Different values there are, of each facet. */
  readonly totals: Readonly<Record<Facet, number>>;
  readonly folders: Readonly<Record<string, number>>;
  readonly starred: number;
  /**
   * From the first day found to the last within the days chosen, in stretches of one length (days, weeks, months, years), those
   * without a clipping too. Where a single day is chosen, those of its month.
   */
  readonly days: readonly DayCount[];
  /** Of each of SUM_RANGES, as if no sums were chosen. */
  readonly sums: readonly number[];
}

/** What is searched besides title, text and notes, as the line of a list says it; `byline` is who wrote it, where, and when. */
export type NameField = Exclude<Facet, 'place' | 'topic' | 'state'> | 'byline';

/** A line of a list. */
export interface FoundClip {
  readonly clip: Clip;
  /** Names of the topics it is about. */
  readonly topics: readonly string[];
  readonly passageCount: number;
  /** Where the words of the search stand in the title, in UTF-16 code units. */
  readonly titleMarks: readonly Span[];
  /**
   * A line around the first words found, and where they stand in that line: of the text, else of a note, else, where the title has
   * none either, what else of it they were found in. Null without a search.
   */
  readonly excerpt: {
    readonly from: 'text' | 'note' | 'comment' | NameField;
    readonly text: string;
    readonly marks: readonly Span[];
  } | null;
}

/** What a search found. The rows and counts are asked for by `token`, which holds until the next search of the same asker. */
export interface Found {
  readonly token: number;
  readonly total: number;
  /** Clippings there are, whatever is asked: kept, or in the bin. */
  readonly kept: number;
  readonly inBin: number;
  /** Searches that might serve, where this one found little: its words apart (jieba), with what each would find. */
  readonly also: readonly { readonly text: string; readonly count: number }[];
}

/**
 * The collection in memory, in a worker. Every answer is of one moment; after a change `watch` calls, and the asker searches
 * again. Rejects with a Problem's name as the message where the collection cannot be read.
 */
export interface CollectionSearch {
  search(query: SearchQuery): Promise<Found>;
  /** Rows of the result, `from` inclusive, `to` exclusive; fewer where it ends, none where the token is old. */
  rows(token: number, from: number, to: number): Promise<readonly FoundClip[]>;
  /** All ids of the result in its order. */
  ids(token: number): Promise<readonly string[]>;
  facets(token: number): Promise<FacetCounts>;
  /** Values of one facet that hold the words, of the result: to look for a company among thousands. */
  facetValues(token: number, facet: Facet, words: string): Promise<readonly FacetValue[]>;
  /**
   * Clippings of the result that a topic of these words would be about, as if no topic were chosen. Null where another such question
   * came meanwhile, and for an old token. Without words it only ends the one that is under way.
   */
  countTopic(token: number, words: readonly string[]): Promise<number | null>;
  /** Data of the charts, of the result. */
  figures(token: number): Promise<CollectionFigures>;
  /** Where the words of a search stand in a text, in UTF-16 code units of it, disjoint, in order. */
  marks(query: string, text: string): Promise<readonly Span[]>;
  /** Calls after every change of the collection, a moment after it. */
  watch(onChange: () => void): Promise<void>;
  /**
   * Calls while the search reads every text anew (after an update, an import, a restore), with clippings read and how many
   * there are; both are equal when it is done. What is found meanwhile is found in what has been read.
   */
  progress(onProgress: (done: number, of: number) => void): Promise<void>;
}

/** One clipping as the charts count it. Reprints of one story share `story`. */
export interface FigureRow {
  readonly id: string;
  readonly story: string;
  /** YYYY-MM-DD: the article's, or the day it was clipped. */
  readonly day: string;
  readonly hasOwnDate: boolean;
  readonly zones: readonly string[];
  /** Yuan, and what it is for: as in Clip. */
  readonly largestSum: number | null;
  readonly sumRole: MoneyRole | null;
}
export interface CollectionFigures {
  readonly rows: readonly FigureRow[];
}

/** A search the reader keeps by name. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: SearchQuery;
  readonly addedAt: number;
}

/** What the reader named, for the views that offer it. */
export interface Shelves {
  readonly folders: readonly Folder[];
  readonly topics: readonly Topic[];
  readonly searches: readonly SavedSearch[];
  /** Every tag in use, most used first. */
  readonly tags: readonly string[];
}

/** What can be done to many clippings at once. */
export type BulkChange =
  | { readonly do: 'state'; readonly state: ReadState }
  | { readonly do: 'star'; readonly starred: boolean }
  | { readonly do: 'move'; readonly folder: string }
  | { readonly do: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly do: 'bin' }
  | { readonly do: 'restore' };
