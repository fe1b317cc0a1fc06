/**
 * The form in which texts are searched: without white space (newspapers wrap lines inside words, PDFs scatter blanks), in
 * half-width, lower case and simplified characters. 經濟技術\n開 發區 and 经济技术开发区 are one; ＡＩ, AI and ai are one. So are the signs
 * that keyboards and newspapers have one each of: 2020—2025 and 2020-2025, 埃隆•马斯克 and 埃隆·马斯克, 二○二六 and 二〇二六.
 *
 * A letter and the marks that follow it are put together where there is one character for them (e and ◌́ are é, か and ゙ are が), so
 * that both ways of writing it are one; what no character is for stays apart, in the order of Unicode.
 *
 * Every character is replaced by one character or dropped, or put together with others, never by more than there were: what stands at
 * i in the folded text stood at one place of the raw text, and a run that is found leads back to a run.
 */
import type { Span } from '../model';

/** A text folded, with the way back. */
export interface FoldedText {
  readonly text: string;
  /**
   * Where a span of the folded text stands in the raw one: from its first character to its last, both of them whole, with the
   * marks that were put together with them.
   */
  toRaw(span: Span): Span;
}

export interface Folding {
  /** The folded form. Never longer than the text. */
  fold(text: string): string;
  /** The folded form and the way back; costs four bytes a character more. */
  foldWithWay(text: string): FoldedText;
}

/** Folded texts hold no control characters: fields and clippings can be parted by them. */
export const FIELD_END = '\u0001';

const UNITS = 0x10000;
const DROPPED = 0;

/** Fold at most this many characters in one call of String.fromCharCode: more overflow the stack. */
const CHUNK = 8_192;

/** What NFKC makes one character of: full-width and half-width forms, and radicals and compatibility characters out of PDFs. */
const COMPATIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x2329, 0x232a],
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
];

/** Letters with a lower case of one code unit: Latin, Greek, Cyrillic, Armenian, and Latin and Greek with marks. */
const CASED: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0xc0, 0x58f],
  [0x1e00, 0x1fff],
  [0x2126, 0x212b],
];

/** Marks, and the vowels and finals that syllables of Korean are put together from; they stand below the ideographs. */
const MARK = /[\p{M}\u1160-\u11ff]/u;
const FIRST_MARK = 0x300;
const MARKS = String.raw`(?:(?=[\u0300-\u33ff])[\p{M}\u1160-\u11ff])`;

/** As many as Unicode reckons with behind one character (UAX #15, Stream-Safe Text Format): to sort a page of them takes a minute. */
const MAX_MARKS = 30;

/** A character and the marks behind it, or the marks that a text begins with; those beyond MAX_MARKS are clusters of their own. */
const CLUSTER = new RegExp(`(?:(?!${MARKS}).)?${MARKS}{1,${MAX_MARKS}}`, 'gsu');

/** Signs that stand for the first of their row: dashes, the apostrophe, the dot in foreign names, the nought of years, the tilde of ranges. */
const ALIKE: readonly string[] = ['-‐‑‒–—―−﹣', "'‘’‛ʼ", '·•‧∙⋅・･', '〇○◯', '~～〜'];

/** White space, controls, and what has no width: soft hyphens, joiners, marks of direction, variation selectors. */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** From the ideographs through the syllables of Korean to the halves of pairs everything is seen. */
const FIRST_IDEOGRAPH = 0x3400;
const END_OF_HALVES = 0xe000;

/** First half of the pairs U+E0000 to U+E03FF: tags, and the variation selectors that tell one 葛 from another. */
const UNSEEN_PAIR = 0xdb40;

/** The folding. `variants`: traditional characters, each followed by its simplified form (lib/dictionary/variants.ts). */
export function createFolding(variants: string): Folding {
  const table = makeTable(variants);
  const marks = makeMarks();

  /** Folds into `units`, notes in `from` where each came from, and says how many there are, and whether there are marks. */
  const foldInto = (text: string, units: Uint16Array, from?: Uint32Array) => {
    let length = 0;
    let hasMarks = false;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === UNSEEN_PAIR) {
        if (isLow(text.charCodeAt(at + 1))) at++;
        continue;
      }
      const folded = table[unit] ?? DROPPED;
      if (folded === DROPPED) continue;
      if (folded >= FIRST_MARK && folded < FIRST_IDEOGRAPH && marks[folded] === 1) hasMarks = true;
      if (from) from[length] = at;
      units[length++] = folded;
    }
    return { length, hasMarks };
  };

  return {
    fold(text) {
      const units = new Uint16Array(text.length);
      const { length, hasMarks } = foldInto(text, units);
      const folded = toText(units, length);
      return hasMarks ? folded.replace(CLUSTER, putTogether) : folded;
    },
    foldWithWay(text) {
      const units = new Uint16Array(text.length);
      const from = new Uint32Array(text.length);
      const { length, hasMarks } = foldInto(text, units, from);
      const apart = toText(units, length);
      const { folded, starts, ends } = hasMarks
        ? putAllTogether(apart, from)
        : { folded: apart, starts: from, ends: null };
      return {
        text: folded,
        toRaw({ start, end }) {
          if (end <= start || start >= folded.length) return { start: text.length, end: text.length };
          const last = Math.min(end, folded.length) - 1;
          return { start: starts[start] ?? 0, end: ends ? (ends[last] ?? 0) : (starts[last] ?? 0) + 1 };
        },
      };
    },
  };
}

/** The one way of writing it, unless that is longer. */
function putTogether(cluster: string): string {
  const composed = cluster.normalize('NFC');
  return composed.length <= cluster.length ? composed : cluster;
}

/** All clusters put together, and where each unit begins and ends in the raw text. `from`: where those apart came from. */
function putAllTogether(apart: string, from: Uint32Array) {
  const starts = new Uint32Array(apart.length);
  const ends = new Uint32Array(apart.length);
  let folded = '';
  let done = 0;
  /** Takes `piece` for what stands apart up to `end`: unit for unit where it is as long, else all of it for each. */
  const take = (piece: string, end: number): void => {
    const isSame = piece === apart.slice(done, end);
    for (let at = 0; at < piece.length; at++) {
      starts[folded.length + at] = from[isSame ? done + at : done] ?? 0;
      ends[folded.length + at] = (from[isSame ? done + at : end - 1] ?? 0) + 1;
    }
    folded += piece;
    done = end;
  };
  for (const { 0: cluster, index } of apart.matchAll(CLUSTER)) {
    const composed = putTogether(cluster);
    take(apart.slice(done, index), index);
    // nb. Of é and one mark more, which stands by itself, the é is the e and its own mark alone.
    const alike = composed === cluster ? 0 : sameAtEnd(composed, cluster);
    take(composed.slice(0, composed.length - alike), index + cluster.length - alike);
    take(composed.slice(composed.length - alike), index + cluster.length);
  }
  take(apart.slice(done), apart.length);
  return { folded, starts, ends };
}

/** Units at the end of both that are the same; at least one of each is left. */
function sameAtEnd(one: string, other: string): number {
  let same = 0;
  while (same + 1 < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

function makeTable(variants: string): Uint16Array {
  const table = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) table[unit] = unit;
  for (const [first, last] of COMPATIBLE)
    for (let unit = first; unit <= last; unit++) {
      const form = String.fromCharCode(unit).normalize('NFKC');
      if (form.length === 1) table[unit] = form.charCodeAt(0);
    }
  for (const [first, last] of CASED)
    for (let unit = first; unit <= last; unit++) {
      const lower = String.fromCharCode(unit).normalize('NFC').toLowerCase();
      if (lower.length === 1) table[unit] = lower.charCodeAt(0);
    }
  for (const [as = '', ...signs] of ALIKE)
    for (const sign of signs) table[sign.charCodeAt(0)] = as.charCodeAt(0);
  for (let at = 0; at + 1 < variants.length; at += 2)
    table[variants.charCodeAt(at)] = variants.charCodeAt(at + 1);
  for (let unit = 0; unit < UNITS; unit++) {
    // Through two of them: ＡＢＣ is ABC and abc, a compatibility character may be a traditional one.
    const once = table[unit] ?? unit;
    table[unit] = table[once] ?? once;
  }
  for (let unit = 0; unit < UNITS; unit++) {
    // nb. Asking of every ideograph would take longer than all the rest.
    if (unit === FIRST_IDEOGRAPH) unit = END_OF_HALVES;
    if (UNSEEN.test(String.fromCharCode(unit))) table[unit] = DROPPED;
  }
  return table;
}

/** Which units below the ideographs are marks. */
function makeMarks(): Uint8Array {
  const marks = new Uint8Array(FIRST_IDEOGRAPH);
  for (let unit = FIRST_MARK; unit < FIRST_IDEOGRAPH; unit++)
    if (MARK.test(String.fromCharCode(unit))) marks[unit] = 1;
  return marks;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function toText(units: Uint16Array, length: number): string {
  let text = '';
  for (let start = 0; start < length; start += CHUNK)
    text += String.fromCharCode(...units.subarray(start, Math.min(start + CHUNK, length)));
  return text;
}
