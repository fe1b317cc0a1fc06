/**
 * The form in which texts are searched: without white space (newspapers wrap lines inside words, PDFs scatter blanks), in
 * half-width, lower case and simplified characters. 經濟技術\n開 發區 and 经济技术开发区 are one; ＡＩ, AI and ai are one.
 *
 * Every character is replaced by one character or dropped, never by two: what stands at i in the folded text stood at one place of
 * the raw text, and a run that is found leads back to a run.
 */
import type { Span } from '../model';

/** A text folded, with the way back. */
export interface FoldedText {
  readonly text: string;
  /** Where a span of the folded text stands in the raw one: from its first character to its last, both of them whole. */
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

  /** Folds into `units`, notes in `from` where each came from, and says how many there are. */
  const foldInto = (text: string, units: Uint16Array, from?: Uint32Array): number => {
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === UNSEEN_PAIR) {
        if (isLow(text.charCodeAt(at + 1))) at++;
        continue;
      }
      const folded = table[unit] ?? DROPPED;
      if (folded === DROPPED) continue;
      if (from) from[length] = at;
      units[length++] = folded;
    }
    return length;
  };

  return {
    fold(text) {
      const units = new Uint16Array(text.length);
      return toText(units, foldInto(text, units));
    },
    foldWithWay(text) {
      const units = new Uint16Array(text.length);
      const from = new Uint32Array(text.length);
      const length = foldInto(text, units, from);
      return {
        text: toText(units, length),
        toRaw: ({ start, end }) =>
          end <= start || start >= length
            ? { start: text.length, end: text.length }
            : { start: from[start] ?? 0, end: (from[Math.min(end, length) - 1] ?? 0) + 1 },
      };
    },
  };
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
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1) table[unit] = lower.charCodeAt(0);
    }
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

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function toText(units: Uint16Array, length: number): string {
  let text = '';
  for (let start = 0; start < length; start += CHUNK)
    text += String.fromCharCode(...units.subarray(start, Math.min(start + CHUNK, length)));
  return text;
}
