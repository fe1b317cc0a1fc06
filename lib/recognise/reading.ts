/**
 * A text made ready for the recognisers: clean, cut into words, its places marked. Every recogniser that has to find the
 * left edge of a name walks the words from right to left; this is what it walks on.
 */
import type { Dictionary, PlaceEntry } from '../dictionary';
import type { Segmenter, Span, Token } from '../model';
import { cleanText, CELL_BORDER, type CleanText } from './clean-text';

/** A province, prefecture or county named in the text; offsets into the clean text. */
export interface PlaceHit extends Span {
  readonly place: PlaceEntry;
}

export interface Word extends Token {
  readonly text: string;
}

export interface Reading {
  readonly clean: CleanText;
  readonly text: string;
  readonly dictionary: Dictionary;
  /** Whether no name may go over this offset. */
  isWall(offset: number): boolean;
  /** The place that ends here, the longest first one. */
  placeEndingAt(end: number): PlaceHit | undefined;
  /** The place that starts here, the longest one. */
  placeAt(start: number): PlaceHit | undefined;
  /**
   * The word that ends at `end`. Where the cut runs through a word (湘潭高 | 新技术), the part before the cut, with the
   * tag of an unknown word: the grammar knows the edge of a suffix better than the segmenter.
   */
  wordEndingAt(end: number): Word | undefined;
  /** The word of which the unit at `offset` is part. */
  wordOver(offset: number): Word | undefined;
  /** The word that starts at `start`, or undefined inside a word. */
  wordAt(start: number): Word | undefined;
}

/** jieba's tag of a word it does not know. */
export const UNKNOWN = 'x';

/**
 * Prepares a raw text. `walls` are raw offsets that no name goes over (an article's beginning, a byline, a headline).
 * Without a segmenter every character that is no Latin run is a word of its own.
 */
export function read(
  raw: string,
  walls: readonly number[],
  dictionary: Dictionary,
  segment: Segmenter = segmentByCharacter,
): Reading {
  const clean = cleanText(raw, dictionary.variants);
  const { text } = clean;
  const cuts = [
    ...new Set([0, ...walls.map((offset) => clean.toClean(offset)), ...cellBorders(text), text.length]),
  ].toSorted((a, b) => a - b);
  const isWall = new Set(cuts.slice(1, -1));
  // Words are kept by their first unit: an object for each of a million would keep the collector busy.
  const startOf = new Int32Array(text.length).fill(-1);
  const endOf = new Int32Array(text.length);
  const tags: string[] = [];
  const tagOf = new Int32Array(text.length);
  const tagNumbers = new Map<string, number>();
  const add = (start: number, end: number, tag: string) => {
    let number = tagNumbers.get(tag);
    if (number === undefined) tagNumbers.set(tag, (number = tags.push(tag) - 1));
    startOf.fill(start, start, end);
    endOf[start] = end;
    tagOf[start] = number;
  };
  for (const [index, from] of cuts.entries()) {
    const piece = text.slice(from, cuts[index + 1] ?? from);
    if (piece === '') continue;
    for (const { start, end, tag } of segment(piece)) {
      const cut = start + gluedLength(piece, start, end, tag);
      const tail = end - cut > 2 && isUnknown(tag) && piece.startsWith('到', end - 1) ? end - 1 : end;
      if (cut > start) add(start + from, cut + from, 'p');
      if (cut < tail) add(cut + from, tail + from, tag);
      if (tail < end) add(tail + from, end + from, 'p');
    }
  }

  const placesByStart = new Map<number, PlaceHit>();
  const placesByEnd = new Map<number, PlaceHit>();
  for (let start = 0; start < text.length; start++) {
    const found = dictionary.places.longestAt(text, start);
    if (!found) continue;
    // 长垣县 in an older paper is the 长垣市 of the gazetteer: the rank may have changed, the place has not.
    const end = found.end + (OTHER_RANK.exec(text.slice(found.end, found.end + 2))?.[0].length ?? 0);
    const hit = { start, end, place: found.value };
    placesByStart.set(start, hit);
    if (!placesByEnd.has(hit.end)) placesByEnd.set(hit.end, hit);
  }

  const toWord = (start: number, end: number): Word => ({
    start,
    end,
    tag: end === endOf[start] ? (tags[tagOf[start] ?? 0] ?? UNKNOWN) : UNKNOWN,
    text: text.slice(start, end),
  });
  const wholeWord = (start: number) => toWord(start, endOf[start] ?? start);

  return {
    clean,
    text,
    dictionary,
    isWall: (offset) => isWall.has(offset),
    placeEndingAt: (end) => placesByEnd.get(end),
    placeAt: (start) => placesByStart.get(start),
    wordEndingAt(end) {
      const start = end > 0 && !isWall.has(end) ? (startOf[end - 1] ?? -1) : -1;
      return start < 0 ? undefined : toWord(start, end);
    },
    wordOver(offset) {
      const start = startOf[offset] ?? -1;
      return start < 0 ? undefined : wholeWord(start);
    },
    wordAt(start) {
      return start >= 0 && startOf[start] === start ? wholeWord(start) : undefined;
    },
  };
}

/** Both edges of each border: no word and no name holds one. */
function cellBorders(text: string): number[] {
  const edges: number[] = [];
  for (let at = text.indexOf(CELL_BORDER); at >= 0; at = text.indexOf(CELL_BORDER, at + 1))
    edges.push(at, at + 1);
  return edges;
}

/** A rank after a place's short form, and not the beginning of 市区, 区域, 县城. */
const OTHER_RANK = /^[县市旗](?![区场委政县长城域内辖级])|^区(?![域间内块别委政长])/;

/** A preposition or 这是 glued to a name the segmenter does not know: 对方大 is 对 | 方大. */
const GLUED =
  /^(?:[这那就也便正都一二三四五六]是|[日时分]到|[拟现]在|日讯|图为|[继暨]|[对与和及在向由从被把将为到赴给让以就使出了是讯获])/;
/** 从永定/nr: of these no surname is common. */
const GLUED_TO_PERSON = /^[与在从被把赴]/;
/** Of these even one character that is left begins a name: 由元 is the 由 before 元… of a brand cut in two. */
const ALWAYS_GLUED = /^[与在由从以被把将赴给让使讯出获]/;

/** By themselves they are prepositions, or as good as. */
const GLUED_ALONE: ReadonlySet<string> = new Set('继暨对与和及在向由从被把将为到赴给让以就使出了是讯获');

/** The tags of a word that the segmenter guessed: unknown, or taken for a person. */
function isUnknown(tag: string): boolean {
  return tag === UNKNOWN || tag === 'nr';
}

/** How much of a guessed word is no part of the name in it; what would be left of one character is none. */
function gluedLength(piece: string, start: number, end: number, tag: string): number {
  if (!isUnknown(tag)) return 0;
  if (end - start === 1) return GLUED_ALONE.has(piece.charAt(start)) ? 1 : 0;
  // 一行 | 人赴兰白: no name holds a 赴.
  const going = piece.slice(start, end).lastIndexOf('赴');
  if (going >= 0) return going + 1;
  const glued = tag === UNKNOWN ? GLUED : GLUED_TO_PERSON;
  const length = glued.exec(piece.slice(start, Math.min(end, start + 2)))?.[0].length ?? 0;
  return end - start - length === 1 && !ALWAYS_GLUED.test(piece.charAt(start)) ? 0 : length;
}

const LATIN_RUN = /[0-9A-Za-z.+-]+/y;

/** The cut of last resort: while jieba is not there, names still have edges where the grammar sets them. */
function segmentByCharacter(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    LATIN_RUN.lastIndex = start;
    const end = text.charCodeAt(start) < 0x80 && LATIN_RUN.test(text) ? LATIN_RUN.lastIndex : start + 1;
    tokens.push({ start, end, tag: UNKNOWN });
    start = end;
  }
  return tokens;
}
