/**
 * The collection in memory, and searches of it. Everything an answer needs is taken when it is made: docs are never changed, only
 * replaced, so that rows and counts of one answer are of one moment.
 */
import {
  inOrder,
  PART_MARK,
  type Clip,
  type CollectionFigures,
  type Facet,
  type FacetCounts,
  type FacetValue,
  type SearchQuery,
} from '../model';
import { dayOf, type Doc } from './doc';
import { chooseDocs, chooseDocsBeside, countFacets, findFacetValues } from './facets';
import { findDocs, isNarrower } from './find-docs';
import type { Folding } from './fold';
import { parseQuery, type ParsedQuery } from './parse-query';
import { PinyinOrder } from './pinyin-order';
import type { RankHelp } from './rank';
import { sortDocs } from './sort';
import { titleOfHead } from './topics';

/** Answers to words that are kept, to be narrowed or asked again with other choices. */
const KEPT_WORDS = 6;

export interface Answer {
  readonly query: SearchQuery;
  readonly words: ParsedQuery;
  /** What holds the words, whatever is chosen; in no order. */
  readonly holding: readonly Doc[];
  /** What was found, in its order. */
  readonly docs: readonly Doc[];
  readonly kept: number;
  readonly inBin: number;
}

export class SearchCollection {
  private readonly byId = new Map<string, Doc>();
  private all: readonly Doc[] | undefined;
  private inBin: number | undefined;
  private asked: { readonly words: ParsedQuery; readonly docs: readonly Doc[] }[] = [];
  private readonly order: PinyinOrder;
  private titleKeys = new WeakMap<Doc, string>();
  private areTitlesKnown = false;

  /** `compareTitles`: how a Chinese index orders two characters. */
  constructor(
    private readonly folding: Folding,
    compareTitles: (one: string, other: string) => number,
  ) {
    this.order = new PinyinOrder(compareTitles);
  }

  get size(): number {
    return this.byId.size;
  }

  get(id: string): Doc | undefined {
    return this.byId.get(id);
  }

  /** Every doc; of this moment. */
  docs(): readonly Doc[] {
    return (this.all ??= [...this.byId.values()]);
  }

  put(doc: Doc): void {
    this.byId.set(doc.clip.id, doc);
    this.forget();
  }

  remove(id: string): void {
    if (this.byId.delete(id)) this.forget();
  }

  clear(): void {
    this.byId.clear();
    this.forget();
  }

  /** Searches. What is read of the query's text is its first MAX_QUERY_CHARS. */
  search(asked: SearchQuery, help: RankHelp = {}): Answer {
    const query = inOrder(asked);
    const words = parseQuery(query.text, this.folding.fold);
    const holding = this.findHolding(words);
    const chosen = chooseDocs(holding, query);
    const inBin = (this.inBin ??= this.docs().filter(({ clip }) => clip.deletedAt !== null).length);
    if (query.sort === 'title') this.learnTitles();
    return {
      query,
      words,
      holding,
      docs: sortDocs(chosen, query, words, (doc) => this.titleKeyOf(doc), help),
      kept: this.size - inBin,
      inBin,
    };
  }

  /** How many a search would find. */
  count(query: SearchQuery): number {
    return chooseDocs(this.findHolding(parseQuery(query.text, this.folding.fold)), inOrder(query)).length;
  }

  private findHolding(words: ParsedQuery): readonly Doc[] {
    const wider = this.asked.find((before) => isNarrower(words, before.words));
    if (wider && isNarrower(wider.words, words)) return wider.docs;
    const docs = findDocs(wider?.docs ?? this.docs(), words);
    if (words.words.length + words.excluded.length > 0)
      this.asked = [{ words, docs }, ...this.asked].slice(0, KEPT_WORDS);
    return docs;
  }

  private learnTitles(): void {
    if (this.areTitlesKnown) return;
    if (this.order.learn(this.docs().map(titleOf))) this.titleKeys = new WeakMap();
    this.areTitlesKnown = true;
  }

  private titleKeyOf(doc: Doc): string {
    let key = this.titleKeys.get(doc);
    if (key === undefined) this.titleKeys.set(doc, (key = this.order.keyOf(titleOf(doc))));
    return key;
  }

  private forget(): void {
    this.all = undefined;
    this.inBin = undefined;
    this.asked = [];
    this.areTitlesKnown = false;
  }
}

function titleOf({ head, titleEnd }: Doc): string {
  return titleOfHead(head, titleEnd);
}

/** The counts beside an answer. */
export function facetsOf({ holding, query }: Answer): FacetCounts {
  return countFacets(holding, query);
}

/** The docs of which topics are counted. */
export function docsBesideTopics({ holding, query }: Answer): readonly Doc[] {
  return chooseDocsBeside(holding, query, 'topic');
}

/** Values of one facet that hold the words, folded as the search folds; `namesOf` as in RankHelp. */
export function facetValuesOf(
  { holding, query }: Answer,
  facet: Facet,
  words: string,
  fold: (text: string) => string,
  namesOf: RankHelp['namesOf'],
): readonly FacetValue[] {
  const wanted = words
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
  const names = new Set(namesOf?.(wanted.join('')) ?? []);
  return findFacetValues(holding, query, facet, (value) => {
    const folded = fold(value);
    return wanted.every((word) => folded.includes(word)) || names.has(folded);
  });
}

/** What the charts count of an answer. */
export function figuresOf({ docs }: Answer): CollectionFigures {
  const pages = new Map<string, string>();
  for (const { clip } of docs) if (clip.scope === 'page') pages.set(clip.address, clip.story);
  // What was selected of a page is no other story than the page, where that is among what was found.
  const storyOf = ({ scope, address, story }: Clip) =>
    (scope === 'selection' ? pages.get(address.split(PART_MARK, 1)[0] ?? '') : undefined) ?? story;
  return {
    rows: docs.map(({ clip }) => ({
      id: clip.id,
      story: storyOf(clip),
      day: dayOf(clip),
      hasOwnDate: clip.date !== null,
      zones: clip.zones,
      largestSum: clip.largestSum,
      sumRole: clip.sumRole,
    })),
  };
}
