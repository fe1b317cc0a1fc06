/**
 * By relevance. What decides first comes first; only where it is equal the next is asked:
 *
 *   1. where the words stand: in the title, in what the reader wrote (note, tags, passages), anywhere else; of several words the sum;
 *   2. how many of them are a whole name: of a zone, a company, a tag, an outlet. 湘潭高新区 is one for who types a canonical
 *      name or an alias of it, and a mere run of characters in 湘潭高新区管委会;
 *   3. whether the first hit is cut as jieba cuts the sentence: 市中 is a word in 到市中去, and none in 上市中心. Asked of the top
 *      results alone, and only where jieba is awake: no search waits for it;
 *   4. how often they stand in the text, up to MAX_COUNTED each: past that a text is about it, or repeats itself. Of thousands of
 *      results up to MANY_COUNTED, which tells what speaks of it from what names it;
 *   5. the newer day, then the later clipped.
 *
 * No weights are added up: one can say of any two neighbours why they stand as they do.
 */
import type { Segmenter } from '../model';
import { dayOf, type Doc } from './doc';
import { FIELD_END } from './fold';
import type { ParsedQuery } from './parse-query';

const MAX_COUNTED = 9;
const MANY_COUNTED = 3;
const MANY = 2_000;

/** Results whose hits are asked of jieba: the first screens. */
const TOP = 60;

/** Characters to each side of a hit that jieba is given: enough for it to cut as it would cut the sentence. */
const CONTEXT = 12;

export interface RankHelp {
  /** Folded canonical names that a folded word is an alias of. */
  readonly namesOf?: ((word: string) => readonly string[]) | undefined;
  /** jieba, where it is awake. */
  readonly segment?: Segmenter | undefined;
}

interface Ranked {
  readonly doc: Doc;
  /** Points 1 and 2, and point 4, each as one number. */
  readonly where: number;
  readonly count: number;
  readonly day: number;
  cut: number;
}

/** The docs, most relevant first; each holds every word. In the order given where the query has no words. */
export function rankDocs(docs: readonly Doc[], query: ParsedQuery, help: RankHelp = {}): readonly Doc[] {
  const words = query.words.map(({ folded }) => toRankWord(folded, help));
  if (words.length === 0) return docs;
  const most = docs.length > MANY ? MANY_COUNTED : MAX_COUNTED;
  const ranked = docs.map((doc) => toRanked(doc, words, most)).toSorted(compare);
  const { segment } = help;
  if (segment) {
    const top = ranked.slice(0, TOP);
    for (const each of top) each.cut = words.filter(({ word }) => isCut(each.doc, word, segment)).length;
    ranked.splice(0, top.length, ...top.toSorted(compare));
  }
  return ranked.map(({ doc }) => doc);
}

function compare(one: Ranked, other: Ranked): number {
  return (
    other.where - one.where ||
    other.cut - one.cut ||
    other.count - one.count ||
    other.day - one.day ||
    other.doc.clip.clippedAt - one.doc.clip.clippedAt
  );
}

/** A word, and how the names look in a head that it is the whole of, or stands for. */
interface RankWord {
  readonly word: string;
  readonly itself: string;
  readonly names: readonly string[];
}

function asField(name: string): string {
  return FIELD_END + name + FIELD_END;
}

function toRankWord(word: string, { namesOf }: RankHelp): RankWord {
  return { word, itself: asField(word), names: (namesOf?.(word) ?? []).map(asField) };
}

/** More than any query has words. */
const PLACES = 1_000;

function toRanked(doc: Doc, words: readonly RankWord[], most: number): Ranked {
  let place = 0;
  let whole = 0;
  let count = 0;
  for (const { word, itself, names } of words) {
    const at = doc.head.indexOf(word);
    if (at >= 0) place += at < doc.titleEnd ? 2 : at < doc.ownEnd ? 1 : 0;
    if ((at >= 0 && doc.head.indexOf(itself, at - 1) >= 0) || names.some((name) => doc.head.includes(name)))
      whole += 1;
    count += countUpTo(doc.text, word, most);
  }
  return {
    doc,
    where: place * PLACES + whole,
    count,
    day: Number(dayOf(doc.clip).replaceAll('-', '')),
    cut: 0,
  };
}

function countUpTo(text: string, word: string, most: number): number {
  let count = 0;
  let at = text.indexOf(word);
  while (at >= 0 && ++count < most) at = text.indexOf(word, at + word.length);
  return count;
}

/** Whether the first hit begins and ends where words do. */
function isCut(doc: Doc, word: string, segment: Segmenter): boolean {
  const text = doc.head.slice(0, doc.ownEnd).includes(word) ? doc.head.slice(0, doc.ownEnd) : doc.text;
  const at = text.indexOf(word);
  if (at < 0) return true;
  const from = Math.max(0, at - CONTEXT);
  const tokens = segment(text.slice(from, at + word.length + CONTEXT));
  return (
    tokens.some(({ start }) => start === at - from) &&
    tokens.some(({ end }) => end === at - from + word.length)
  );
}
