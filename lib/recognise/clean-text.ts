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
const HAN_OR_POINT = /[\u3400-\u9fff.，、；：（“—-]/;

const FULL_WIDTH_OFFSET = 0xfee0;
const ONE_FORM = { '(': '（', ')': '）', '〔': '（', '〕': '）', '％': '%', '．': '.' } as const;
/** In a table of forms: a unit that is white space. */
const IS_BLANK = 0;
const REPLACEMENT = 0xfffd;

const formsOf = new WeakMap<ReadonlyMap<string, string>, Uint16Array>();

/** The form in which the recognisers know each UTF-16 unit, by the unit; `IS_BLANK` for white space. Made once for a dictionary. */
function toForms(variants: ReadonlyMap<string, string>): Uint16Array {
  const known = formsOf.get(variants);
  if (known) return known;
  const forms = Uint16Array.from({ length: 0x1_0000 }, (_, code) => code);
  const put = (from: string, to: string) => (forms[from.charCodeAt(0)] = to.charCodeAt(0));
  for (const [traditional, simplified] of variants) put(traditional, simplified);
  for (const [from, to] of [[0xff10, 0xff19] as const, [0xff21, 0xff3a] as const, [0xff41, 0xff5a] as const])
    for (let code = from; code <= to; code++) forms[code] = code - FULL_WIDTH_OFFSET;
  for (const [from, to] of Object.entries(ONE_FORM)) put(from, to);
  for (let code = 0; code < forms.length; code++)
    if (BLANK.test(String.fromCharCode(code))) forms[code] = IS_BLANK;
  // nb. a NUL is no white space, though it would look like it here.
  forms[0] = REPLACEMENT;
  formsOf.set(variants, forms);
  return forms;
}

const TAB = 0x09;
const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;
const isLineBreak = (code: number) => code === 0x0a || code === 0x0d || code === 0x2028;
const isLatin = (code: number) => code < 0x80 && LATIN.test(String.fromCharCode(code));

/** A call takes so many arguments on every engine. */
const CHUNK = 8_192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += CHUNK)
    text += String.fromCharCode(...units.subarray(start, start + CHUNK));
  return text;
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

/**
 * Stands between two cells of a table's row, and behind its last: no name and no sum goes over it. A row is a line that ends in a
 * tab (see lib/page/text-block.ts); any other tab is white space like the rest.
 */
export const CELL_BORDER = '\t';

/** So many Chinese characters before it make a line one of running text, where a figure at its end goes on. */
const RUNNING_TEXT = 4;
/** A wrap in a column is a line break, with an empty line after it at most. */
const LONGEST_WRAP = 4;

/** What stays of the blank between two letters or digits: `units` before it, `next` after it. */
function gapBetween(
  units: Uint16Array,
  next: number,
  hanInLine: number,
  blanks: number,
  isMoment: boolean,
): string {
  const at = (index: number) => String.fromCharCode(units[index] ?? 0);
  if (isMoment || !DIGIT.test(String.fromCharCode(next))) return ' ';
  let first = units.length;
  while (first > 0 && DIGIT.test(at(first - 1))) first--;
  const figure = textOf(units.subarray(first));
  if (figure === '' || /^(?:19|20)\d\d$/.test(figure)) return ' ';
  const isRunning = hanInLine >= RUNNING_TEXT && HAN_OR_POINT.test(first > 0 ? at(first - 1) : '');
  if (isRunning && blanks <= LONGEST_WRAP) return '';
  return hanInLine === 0 ? ' ' : UNSURE_GAP;
}

/** A day or a time of day: on a line of its own it is not the rest of the figure before. */
const MOMENT =
  /(?:(?:19|20)\d\d\s*[-/年.]\s*\d{1,2}(?!\d*[亿万元])|\d{1,2}月\d{1,2}日|[0-2]?\d[:：][0-5]\d)/y;

function isMomentAt(raw: string, at: number): boolean {
  MOMENT.lastIndex = at;
  return MOMENT.test(raw);
}

/**
 * Whether the line that begins at `start` is a row of a table: it ends in a tab, or is the last of a text cut behind its last word and
 * stands below a row.
 */
function isRowAt(raw: string, start: number, isBelowRow: boolean): boolean {
  let end = start;
  while (end < raw.length && !isLineBreak(raw.charCodeAt(end))) end++;
  if (end === start) return false;
  return raw.charAt(end - 1) === CELL_BORDER || (isBelowRow && raw.slice(start, end).includes(CELL_BORDER));
}

const NO_VARIANTS: ReadonlyMap<string, string> = new Map();

/**
 * Cleans a text; offsets are UTF-16 code units on both sides. `variants` are characters to be read as another one
 * (traditional as simplified). Linear; throws nothing.
 */
export function cleanText(raw: string, variants: ReadonlyMap<string, string> = NO_VARIANTS): CleanText {
  const rawOf = new Uint32Array(raw.length + 1);
  const lineStarts = new Uint8Array(raw.length + 1);
  const forms = toForms(variants);
  const units = new Uint16Array(raw.length);
  let length = 0;
  let blankSince = -1;
  let sawLineBreak = true;
  let hanInLine = 0;
  let isRow = isRowAt(raw, 0, false);
  let sawBorder = false;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const form = forms[code] ?? IS_BLANK;
    if (form === IS_BLANK) {
      if (blankSince < 0) blankSince = i;
      if (code === TAB) sawBorder ||= isRow;
      if (isLineBreak(code)) {
        sawLineBreak = true;
        const isNext = isRowAt(raw, i + 1, isRow);
        sawBorder ||= isNext && !isRow;
        isRow = isNext;
      }
      continue;
    }
    if (sawBorder && length > 0) {
      rawOf[length] = blankSince;
      units[length++] = TAB;
    } else if (blankSince >= 0 && length > 0 && isLatin(units[length - 1] ?? 0) && isLatin(form)) {
      const isMoment = sawLineBreak && isMomentAt(raw, i);
      const gap = gapBetween(units.subarray(0, length), form, hanInLine, i - blankSince, isMoment);
      if (gap !== '') {
        rawOf[length] = blankSince;
        units[length++] = gap.charCodeAt(0);
      }
    }
    if (sawLineBreak) {
      lineStarts[length] = 1;
      hanInLine = 0;
    }
    if (isHan(form)) hanInLine++;
    rawOf[length] = i;
    units[length++] = form;
    blankSince = -1;
    sawLineBreak = false;
    sawBorder = false;
  }
  rawOf[length] = raw.length;

  return {
    text: textOf(units.subarray(0, length)),
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
