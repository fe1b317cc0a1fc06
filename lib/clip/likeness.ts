/**
 * Whether two texts are prints of one story (转载): the same sentences under another head, cut, or with figures changed.
 *
 * A text is the set of its shingles, every run of SHINGLE characters of the squeezed text, each hashed. How much of the
 * shorter text stands in the longer one (containment) tells: a reprint that was cut is contained whole, where the share of
 * both together (Jaccard) would be small.
 *
 * To find candidates among thousands without reading them, a sketch is kept of each: its SKETCH_SIZE smallest hashes
 * (bottom-k; A. Broder, "On the resemblance and containment of documents", 1997). Hashes are as good as random, so two texts
 * with common shingles have common small ones, also where one text is but a part of the other: with a fifth of the longer
 * one in common, some six of 32.
 */
import type { Clip } from '../model';
import { squeeze } from './squeeze';

/** Characters. Stock phrases (经济技术开发区管理委员会) are as long; longer ones say less after a change of one character. */
const SHINGLE = 8;

/** Hashes of a sketch: each is an entry in an index, for some 13 kB of disk in 300. */
const SKETCH_SIZE = 32;

/** Goes up whenever the same text may give another sketch: those of an older version are made again. */
export const SKETCH_VERSION = 1;

/** Hashes that two sketches must have in common before the texts are compared: one alone is a phrase, or chance. */
export const MIN_COMMON_MARKS = 2;

/** Squeezed characters below which a text is a line, not a story, and only its equal is its reprint. */
const MIN_STORY = 60;

/**
 * Share of the shorter text that must stand in the longer one. Different articles on one topic share a twelfth at most
 * (135 texts, 9,045 pairs); an article with another character in every thirtieth place still keeps three quarters of itself.
 */
const MIN_CONTAINMENT = 0.5;

/** The same of a text less than half as long: a brief must be a cut of the story, not a paragraph of background both carry. */
const CUT_RATIO = 0.5;
const MIN_CUT_CONTAINMENT = 0.75;

/** A text so much shorter than the other is a quotation. */
const MIN_RATIO = 0.15;

/** A text made ready to be compared. */
export interface Print {
  readonly shingles: ReadonlySet<number>;
  /** Whether it is one article; of a page with several it is not. */
  readonly isOneArticle: boolean;
}

/** Makes a text ready, in time linear in its length. A text of fewer than SHINGLE characters is one shingle. */
export function toPrint(text: string, isOneArticle: boolean): Print {
  const squeezed = squeeze(text);
  return { shingles: toShingles(squeezed), isOneArticle };
}

/** The sketch of a print: at most SKETCH_SIZE numbers, smallest first. Empty for a text too short to have reprints. */
export function toMarks({ shingles }: Print): number[] {
  if (shingles.size < MIN_STORY) return [];
  return [...Uint32Array.from(shingles).toSorted().subarray(0, SKETCH_SIZE)];
}

/**
 * Whether the two are prints of one story.
 *
 * nb. Of a page with several articles more than half must be the story: two different articles can then not both be prints of
 * that page, and become one story through it.
 */
export function arePrintsOfOne(one: Print, other: Print): boolean {
  const [short, long] = one.shingles.size <= other.shingles.size ? [one, other] : [other, one];
  if (short.shingles.size === 0) return false;
  const ratio = short.shingles.size / long.shingles.size;
  const contained = containment(short.shingles, long.shingles);
  if (short.shingles.size < MIN_STORY) return ratio === 1 && contained === 1;
  if (ratio < MIN_RATIO) return false;
  if (!short.isOneArticle && contained <= 1 / 2) return false;
  if (!long.isOneArticle && contained * ratio <= 1 / 2) return false;
  return contained >= (ratio < CUT_RATIO ? MIN_CUT_CONTAINMENT : MIN_CONTAINMENT);
}

/** What became of the text of one page, as it is shown now. */
export type Fate = 'same' | 'replaced' | 'was-none';

/**
 * Whether a page that showed one text and now shows another is still the same: a print of it, or all of it within more (a
 * rolling report). Else it was replaced (已删除, a login wall, another article), or there was no more than a line before.
 *
 * nb. Less strict than with a reprint: at one address a page that shows one article of several is still the page.
 */
export function toFate(before: Print, now: Print): Fate {
  const [one, other] = [
    { ...before, isOneArticle: true },
    { ...now, isOneArticle: true },
  ];
  if (arePrintsOfOne(one, other)) return 'same';
  if (before.shingles.size < MIN_STORY - SHINGLE + 1) return 'was-none';
  return containment(before.shingles, now.shingles) >= MIN_CUT_CONTAINMENT ? 'same' : 'replaced';
}

/** The zones and companies of a text by their canonical names. */
export type Names = Pick<Clip, 'zones' | 'companies'>;

/**
 * Whether two texts speak of something in common, or one of them of nothing that has a name. Notices and reports filled in
 * from one form are alike in all but their names, and no prints of one story.
 */
export function shareName(one: Names, other: Names): boolean {
  const ours = mostMentioned(one);
  const theirs = mostMentioned(other);
  if (ours.length === 0 || theirs.length === 0) return true;
  // nb. A cut text may know only the short name: 某某钢铁 is within 山西某某钢铁有限公司.
  return ours.some((name) => theirs.some((same) => same.includes(name) || name.includes(same)));
}

/** Names of each kind that are compared with each of the other text: a page can be made of nothing but names. */
const MAX_NAMES = 100;

function mostMentioned({ zones, companies }: Names): string[] {
  return [...zones.slice(0, MAX_NAMES), ...companies.slice(0, MAX_NAMES)];
}

/** Share of the first set that is in the second, 0 to 1. */
export function containment(short: ReadonlySet<number>, long: ReadonlySet<number>): number {
  if (short.size === 0) return 0;
  let common = 0;
  for (const shingle of short) if (long.has(shingle)) common += 1;
  return common / short.size;
}

/** An odd number, as a factor that loses nothing modulo 2^32. */
const FACTOR = 0x01_00_01_93;

function toShingles(squeezed: string): Set<number> {
  const shingles = new Set<number>();
  if (squeezed === '') return shingles;
  let leaving = 1;
  for (let count = 0; count < SHINGLE; count += 1) leaving = Math.imul(leaving, FACTOR);
  let rolling = 0;
  for (let at = 0; at < squeezed.length; at += 1) {
    rolling = Math.imul(rolling, FACTOR) + squeezed.charCodeAt(at);
    if (at >= SHINGLE) rolling -= Math.imul(leaving, squeezed.charCodeAt(at - SHINGLE));
    rolling |= 0;
    if (at >= SHINGLE - 1) shingles.add(mix(rolling));
  }
  if (squeezed.length < SHINGLE) shingles.add(mix(rolling));
  return shingles;
}

/** Spreads the sum of a run over all 32 bits: the smallest of such numbers are then a fair draw. */
function mix(sum: number): number {
  let mixed = sum ^ (sum >>> 15);
  mixed = Math.imul(mixed, 0x9e_37_79_b1);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0x85_eb_ca_77);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
