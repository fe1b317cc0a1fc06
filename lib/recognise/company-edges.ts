/**
 * The left edge of an enterprise's name where the segmenter saw words of the language in its brand, or a second place: what the walk
 * (companies.ts) asks where it would stop too early.
 */
import { isCoined, isLeading } from './name-walk';
import { UNKNOWN, type Reading, type Word } from './reading';
import { TRADES } from './words/company-words';

export const TRADE_WORDS: ReadonlySet<string> = new Set(TRADES);
/** Punctuation and the like: no name goes over it. */
export const BARRIER = /[^0-9A-Za-z\u3400-\u9fff\ud800-\udfff·&+-]/;
/** Tags of words that no enterprise's name holds. */
export const OUTER_TAGS = /^(?:u|p|c|r|y|k|w|[eo]$)/;

/**
 * Where a registered name begins in whose brand a place was seen: 陕西 | 鑫鹏 | 嘉祥…, 上海 | 新 | 金山…. The place before it is its
 * seat, and one character between them belongs to the brand.
 */
export function seatBefore(reading: Reading, start: number, word: Word): number | undefined {
  const seat = reading.placeEndingAt(start);
  if (seat && reading.placeAt(start) === undefined) return seat.start;
  return overOneCharacter(reading, word);
}

/** The place before a single character that leads up to nothing. */
export function overOneCharacter(reading: Reading, word: Word): number | undefined {
  if (word.text.length !== 1 || OUTER_TAGS.test(word.tag) || isLeading(word)) return undefined;
  if (!/[\u3400-\u9fff]/.test(word.text) || BETWEEN_PLACES.test(word.text)) return undefined;
  return reading.placeEndingAt(word.start)?.start;
}

/** Characters that stand between a place and a firm without being part of it: 江苏的, 兰州市内, 天津港. */
const BETWEEN_PLACES = /[的内区市县镇乡村港路和与及或在向由从到赴至往去为是有等州省]/;

/** 斯比凯 | 可 | 公司: the segmenter cut the last character off a brand it does not know. */
export function isTailOfBrand(reading: Reading, word: Word): boolean {
  if (word.text.length !== 1 || OUTER_TAGS.test(word.tag) || isLeading(word) || BARRIER.test(word.text))
    return false;
  const before = reading.wordEndingAt(word.start);
  return before !== undefined && before.tag === UNKNOWN && before.text.length >= 3 && isCoined(before);
}

/** …汽车集团 | 金杯车辆 | 公司: a brand and a trade of few characters. */
export function isTradeName(reading: Reading, start: number, end: number): boolean {
  const trade = reading.wordEndingAt(end);
  return (
    trade !== undefined && TRADE_WORDS.has(trade.text) && trade.start - start >= 2 && end - start <= MAX_OWNER
  );
}

/** 浙江五洲 | 和 | 兴 | 农业…有限公司: one character before a trade is no brand, so the conjunction is part of it. */
export function joinsBrand(reading: Reading, word: Word, start: number): boolean {
  if (word.text !== '和') return false;
  const first = reading.wordAt(start);
  const next = first?.text.length === 1 ? reading.wordAt(first.end) : undefined;
  return next !== undefined && TRADE_WORDS.has(next.text);
}

/** Where the short name of a known firm begins that stands before its daughter's place: 宝钢 | 湛江钢铁有限公司. */
export function ownerEndingAt({ text, dictionary }: Reading, end: number): number | undefined {
  for (let length = Math.min(MAX_OWNER, end); length >= 2; length--) {
    const name = text.slice(end - length, end);
    if (dictionary.companies.get(name) ?? dictionary.listedCompanies.get(name)) return end - length;
  }
  return undefined;
}

const MAX_OWNER = 6;
