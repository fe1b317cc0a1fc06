/**
 * The left edge of a name in running text. A zone's or company's name says clearly where it ends (…经济技术开发区,
 * …有限公司) and hardly ever where it begins: 赴湖南湘潭高新…, 与如皋开发区, 由三峡投资. The walk goes from the ending
 * to the left, word by word, as long as the words can stand inside a name.
 */
import type { Reading, Word } from './reading';
import { UNKNOWN } from './reading';
import { LEADING_NOUNS, LEADING_VERBS } from './words/edge-words';
import { TRADES } from './words/company-words';
import { ORDINARY_WORDS } from './words/ordinary-words';

const LEADING: ReadonlySet<string> = new Set([...LEADING_VERBS, ...LEADING_NOUNS]);
const COMMON: ReadonlySet<string> = new Set([...ORDINARY_WORDS, ...TRADES]);

/** Punctuation, quotes and the like: no name goes over them. A bracket is looked into (see `openingOf`). */
const BARRIER = /[^0-9A-Za-z\u3400-\u9fff\ud800-\udfff·&.+-]/;

/** The longest content of brackets inside a name: （内蒙古自治区）, （中国）. */
const MAX_BRACKET = 8;

/** Tags of words that no name holds: particles, prepositions, conjunctions, pronouns, adverbs, times, directions, interjections. */
const OUTER_TAGS = /^(?:u|p|c|r|d|t|f|y|k|w|[eo]$)/;

/** Tags of words that are somebody's or something's own name. */
const PROPER_TAGS = /^(?:nr|ns|nt|nz|j|x|eng|zg|g)/;

const LATIN = /[0-9A-Za-z]/;
/** A bare number, as a page's or a list's; 5G and NO.5 are none. */
const NUMBER = /^[0-9.]+$/;
const DASH = /^[—－–-]+$/;
/** 中德, 中新: what a park of two countries is called by. */
export const CHINA_AND = /^中[德日韩俄蒙新意法哈白缅老越泰柬朝巴吉塔沙阿美英荷丹瑞马印澳以]$/;
const LETTER = /[0-9A-Za-z\u3400-\u9fff]/;
/** Kinds and grades (皮米级, 综合型) and bodies (商务厅): no brand and no place ends so. */
const NEVER_PROPER = /(?:[级型性化式类基市县]|厅|局|委|部|处|会|院|报)$/;

/** Whether this word may be what makes a name a name (青山湖, 启迪), rather than a word of the trade (电子, 制造). */
export function isProper(word: Word): boolean {
  return (
    PROPER_TAGS.test(word.tag) &&
    !LEADING.has(word.text) &&
    !COMMON.has(word.text) &&
    !NEVER_PROPER.test(word.text) &&
    LETTER.test(word.text) &&
    !BARRIER.test(word.text)
  );
}

/** Whether this is a number or a quantity, and not a brand that begins like one (万孚, 大名). */
export function isQuantity(word: Word): boolean {
  return /^(?:[0-9.,]+|[一二两三四五六七八九十百千万亿几多数余]+[个家项批年月日户亩]?)$/.test(word.text);
}

/** Whether this is a word of the trades or of the language that names nothing (电子, 智慧). */
export function isCommon({ text }: { readonly text: string }): boolean {
  return COMMON.has(text) || NEVER_PROPER.test(text);
}

/** Whether this word is one that a segmenter does not know, or takes for a person: what the brand of a firm looks like. */
export function isCoined(word: Word): boolean {
  return isProper(word) && /^(?:x|nr)/.test(word.tag) && word.text.length >= 2;
}

/** Whether a name must end before this word, because the word leads up to one. */
export function isLeading(word: Word): boolean {
  return LEADING.has(word.text);
}

/** Whether this word cannot stand inside a name. */
export function isOuter(word: Word): boolean {
  if (BARRIER.test(word.text) || LEADING.has(word.text) || NUMBER.test(word.text)) return true;
  // nb. 现代 is a time to the segmenter and a trade to a zone.
  return OUTER_TAGS.test(word.tag) && !COMMON.has(word.text);
}

/**
 * Whether a name from a table stands here as words of its own: not the 华为 of 升华为, where the segmenter sees another
 * word over the edge, nor the LG of ALGAE.
 */
export function standsInWords(reading: Reading, start: number, end: number): boolean {
  const { text } = reading;
  const cutsLatin = (at: number) => LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at));
  if (cutsLatin(start) || cutsLatin(end)) return false;
  // A longer noun may go on after the name (华为|技术); before it, a known word may not have begun.
  return !cutsWord(reading, start, /^x/) && !cutsWord(reading, end, /^[xn]/);
}

/** Whether this offset lies inside a word that the segmenter knows, other than those of the tags `but`. */
function cutsWord(reading: Reading, at: number, but: RegExp): boolean {
  const word = reading.wordOver(at);
  return word !== undefined && word.start < at && at < word.end && !but.test(word.tag);
}

/** Where the brackets that close before `end` were opened; undefined where nothing closes, or too far away. */
export function openingOf(text: string, end: number): number | undefined {
  if (text[end - 1] !== '）') return undefined;
  const open = text.lastIndexOf('（', end - 2);
  if (open < 0 || end - 2 - open > MAX_BRACKET || end - 2 - open < 1) return undefined;
  return BARRIER.test(text.slice(open + 1, end - 1)) ? undefined : open;
}

/** A step of the walk: a place, a pair of brackets, or a word. */
export interface Step {
  readonly start: number;
  readonly end: number;
  readonly what: 'place' | 'brackets' | 'word';
  readonly word: Word | undefined;
}

/**
 * The steps from `end` to the left, nearest first, until a word that no name holds, a barrier, or the offset `limit`.
 * A place is taken whole even where the segmenter cut it (和|田, 大同/adverb).
 */
export function walkLeft(reading: Reading, end: number, limit: number): Step[] {
  const steps: Step[] = [];
  for (let cursor = end; cursor > limit;) {
    const step = stepLeft(reading, cursor);
    if (!step || step.start < limit) break;
    steps.push(step);
    cursor = step.start;
  }
  return steps;
}

function stepLeft(reading: Reading, end: number): Step | undefined {
  const open = openingOf(reading.text, end);
  if (open !== undefined) return { start: open, end, what: 'brackets', word: undefined };
  const word = reading.wordEndingAt(end);
  if (!word) return undefined;
  // 江阴—靖江工业园区, 京南·固安: a dash between two places joins them.
  const joined = DASH.test(word.text) ? reading.wordAt(end) : undefined;
  if (joined && (reading.placeAt(end) || isProper(joined)) && reading.placeEndingAt(word.start)) {
    return { start: word.start, end, what: 'brackets', word: undefined };
  }
  const country = CHINA_AND.exec(reading.text.slice(Math.max(0, end - 2), end));
  if (country) return { start: end - 2, end, what: 'place', word };
  const place = reading.placeEndingAt(end);
  if (place && isPlaceHere(place.start, word)) {
    return { start: place.start, end, what: 'place', word };
  }
  if (isOuter(word) && !joinsTrades(reading, word) && !ranksPlace(reading, word)) return undefined;
  return { start: word.start, end, what: 'word', word };
}

/** 电子与装备制造园区: the conjunction between two trades is inside the name. */
function joinsTrades(reading: Reading, word: Word): boolean {
  if (!/^[与和及]$/.test(word.text)) return false;
  const left = reading.wordEndingAt(word.start);
  const right = reading.wordAt(word.end);
  return left !== undefined && right !== undefined && COMMON.has(left.text) && COMMON.has(right.text);
}

/** 姜堰 | 省级 | 现代农业产业园: the rank between a place and its zone is inside the name. */
function ranksPlace(reading: Reading, word: Word): boolean {
  return /^(?:国家级?|[省市]级)$/.test(word.text) && reading.placeEndingAt(word.start) !== undefined;
}

/** A place that begins in the middle of a longer known word (the 和平 of 联合国和平…) is a coincidence of characters. */
function isPlaceHere(placeStart: number, word: Word): boolean {
  if (placeStart <= word.start) return true;
  return word.tag.startsWith(UNKNOWN) || word.tag.startsWith('n');
}
