/**
 * By relevance. What decides first comes first; only where it is equal the next is asked:
 *
 *   1. where the words stand: in the title, in what the reader wrote (note, tags, passages), anywhere else; of several words the sum;
 *   2. how many of them are a whole name: of a zone, a company, a tag, an outlet. 湘潭高新区 is one for who types a canonical
 *      name or an alias of it, and a mere run of characters in 湘潭高新区管委会;
 *   3. whether the first hit is cut as jieba cuts the sentence: 市中 is a word in 到市中去, and none in 上市中心. Asked of the top
 *      results alone, and only where jieba is awake: no search waits for it;
 *   4. how often they stand in the text, up to MAX_COUNTED each: past that a text is about it, or repeats itself;
 *   5. the newer day, then the later clipped.
 *
 * No weights are added up: one can say of any two neighbours why they stand as they do.
 */
import type { Segmenter } from '../model';
import { dayOf, type Doc } from './doc';
import { FIELD_END } from './fold';
import type { ParsedQuery } from './parse-query';

const MAX_COUNTED = 9;

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
  readonly place: number;
  readonly whole: number;
  readonly count: number;
  readonly day: string;
  cut: number;
}

/** The docs, most relevant first; each holds every word. In the order given where the query has no words. */
export function rankDocs(docs: readonly Doc[], query: ParsedQuery, help: RankHelp = {}): readonly Doc[] {
  const words = query.words.map(({ folded }) => folded);
  if (words.length === 0) return docs;
  const wholes = words.map((word) =>
    [word, ...(help.namesOf?.(word) ?? [])].map((name) => FIELD_END + name + FIELD_END),
  );
  const ranked = docs.map((doc) => toRanked(doc, words, wholes)).toSorted(compare);
  const { segment } = help;
  if (segment) {
    // nb. Whatever is as good as the last of them is asked too, or it would be behind for not having been asked.
    const top = ranked.slice(0, TOP);
    for (const each of top) each.cut = words.filter((word) => isCut(each.doc, word, segment)).length;
    ranked.splice(0, top.length, ...top.toSorted(compare));
  }
  return ranked.map(({ doc }) => doc);
}

function compare(one: Ranked, other: Ranked): number {
  return (
    other.place - one.place ||
    other.whole - one.whole ||
    other.cut - one.cut ||
    other.count - one.count ||
    (one.day < other.day ? 1 : one.day > other.day ? -1 : 0) ||
    other.doc.clip.clippedAt - one.doc.clip.clippedAt
  );
}

function toRanked(doc: Doc, words: readonly string[], wholes: readonly (readonly string[])[]): Ranked {
  let place = 0;
  let whole = 0;
  let count = 0;
  for (const [at, word] of words.entries()) {
    place += placeOf(doc, word);
    if (wholes[at]?.some((name) => doc.head.indexOf(name) >= 0)) whole += 1;
    count += countUpTo(doc.text, word);
  }
  return { doc, place, whole, count, day: dayOf(doc.clip), cut: 0 };
}

function placeOf({ head, titleEnd, ownEnd }: Doc, word: string): number {
  const at = head.indexOf(word);
  if (at < 0) return 0;
  return at < titleEnd ? 2 : at < ownEnd ? 1 : 0;
}

function countUpTo(text: string, word: string): number {
  let count = 0;
  let at = text.indexOf(word);
  while (at >= 0 && ++count < MAX_COUNTED) at = text.indexOf(word, at + word.length);
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
