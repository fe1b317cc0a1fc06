/**
 * Newspaper text as a reader's eye takes it in. A page's text comes wrapped in columns (湘潭高新技 / 术产业开发区), with
 * stray spaces inside words (沛县 经开区招 商 引 资) and with full-width forms (１０．８亿元). The recognisers see none of
 * that: white space is gone, except for one space between two words of Latin letters or digits (ZKA958EV 3D), and
 * full-width letters, digits and brackets have become one form, and traditional characters simplified ones. One unit of clean text is one unit of raw text, so that
 * a span goes back whole.
 *
 * This is one of the three files that do offset arithmetic.
 */
import type { Span } from '../model';

export interface CleanText {
  readonly text: string;
  /** The raw span from the first to the last unit of a clean span, white space between them included. */
  toRaw(span: Span): Span;
  /** The clean offset of the first kept unit at or after a raw offset. */
  toClean(rawOffset: number): number;
  /** Whether a line of the raw text begins here; a wrap or the end of a paragraph, nobody can tell. */
  isLineStart(offset: number): boolean;
}

// White space as String.trim and the annotation know it, and the characters of no width that web pages put into words.
const BLANK = /[\s\u00AD\u200B-\u200D\u2060]/;
const LATIN = /[0-9A-Za-z]/;
const DIGIT = /[0-9]/;
const HAN = /[\u3400-\u9fff]/;
const HAN_OR_POINT = /[\u3400-\u9fff.，、；：（“—-]/;

const FULL_WIDTH_OFFSET = 0xfee0;
const ONE_FORM: ReadonlyMap<string, string> = new Map([
  ['(', '（'],
  [')', '）'],
  ['〔', '（'],
  ['〕', '）'],
  ['％', '%'],
  ['．', '.'],
]);

/** The form in which the recognisers know this unit. */
function toOneForm(unit: string, variants: ReadonlyMap<string, string>): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return code === 0x28 ? '（' : code === 0x29 ? '）' : unit;
  const isLetterOrDigit =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a);
  if (isLetterOrDigit) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  return ONE_FORM.get(unit) ?? variants.get(unit) ?? unit;
}

/** `text` without white space: how a mention's text is written. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00AD\u200B-\u200D\u2060]+/g, '');
}

/**
 * Stands between two figures of which nobody can tell whether they are one, broken by a wrap (400 / 0万元), or two: no
 * number is read on either side of it, for a missing sum is better than a wrong one.
 */
export const UNSURE_GAP = '\u00A0';

/** So many Chinese characters before it make a line one of running text, where a figure at its end goes on. */
const RUNNING_TEXT = 4;
/** A wrap in a column is a line break, with an empty line after it at most. */
const LONGEST_WRAP = 4;

/** What stays of the blank between two letters or digits. */
function gapBetween(units: readonly string[], next: string, hanInLine: number, blanks: number): string {
  if (!DIGIT.test(next)) return ' ';
  let first = units.length;
  while (first > 0 && DIGIT.test(units[first - 1] ?? '')) first--;
  const figure = units.slice(first).join('');
  if (figure === '' || /^(?:19|20)\d\d$/.test(figure)) return ' ';
  const isRunning = hanInLine >= RUNNING_TEXT && HAN_OR_POINT.test(units[first - 1] ?? '');
  if (isRunning && blanks <= LONGEST_WRAP) return '';
  return hanInLine === 0 ? ' ' : UNSURE_GAP;
}

const NO_VARIANTS: ReadonlyMap<string, string> = new Map();

/**
 * Cleans a text; offsets are UTF-16 code units on both sides. `variants` are characters to be read as another one
 * (traditional as simplified). Linear; throws nothing.
 */
export function cleanText(raw: string, variants: ReadonlyMap<string, string> = NO_VARIANTS): CleanText {
  const rawOf = new Uint32Array(raw.length + 1);
  const lineStarts = new Uint8Array(raw.length + 1);
  const units: string[] = [];
  let blankSince = -1;
  let sawLineBreak = true;
  let hanInLine = 0;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charAt(i);
    if (BLANK.test(unit)) {
      if (blankSince < 0) blankSince = i;
      if (unit === '\n' || unit === '\r' || unit === '\u2028') sawLineBreak = true;
      continue;
    }
    const form = toOneForm(unit, variants);
    const before = units.at(-1);
    if (blankSince >= 0 && before !== undefined && LATIN.test(before) && LATIN.test(form)) {
      const gap = gapBetween(units, form, hanInLine, i - blankSince);
      if (gap !== '') {
        rawOf[units.length] = blankSince;
        units.push(gap);
      }
    }
    if (sawLineBreak) {
      lineStarts[units.length] = 1;
      hanInLine = 0;
    }
    if (HAN.test(form)) hanInLine++;
    rawOf[units.length] = i;
    units.push(form);
    blankSince = -1;
    sawLineBreak = false;
  }
  const length = units.length;
  rawOf[length] = raw.length;

  return {
    text: units.join(''),
    toRaw({ start, end }) {
      const rawStart = rawOf[start] ?? raw.length;
      return { start: rawStart, end: end > start ? (rawOf[end - 1] ?? raw.length) + 1 : rawStart };
    },
    toClean(rawOffset) {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((rawOf[middle] ?? 0) < rawOffset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    isLineStart: (offset) => lineStarts[offset] === 1,
  };
}
