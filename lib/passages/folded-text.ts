/**
 * A text as passages are compared: without white space, with one width of letters, digits and stops, in lower case. A page that
 * is clipped again may break its lines elsewhere, and says the same.
 *
 *   总投资 １０．８ 亿\n元，AI  →  总投资10.8亿元,ai
 *
 * One unit of the folded text is one unit of the text, so that a span goes back whole.
 */
import type { Span } from '../model';

export interface FoldedText {
  readonly text: string;
  /** The span of the raw text from the first to the last unit of a folded one. */
  toRaw(span: Span): Span;
}

const BLANK = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A call takes so many arguments on every engine. */
const CHUNK = 8_192;

/** Folds a text; offsets are UTF-16 code units on both sides. Linear. */
export function foldText(raw: string): FoldedText {
  const units = new Uint16Array(raw.length);
  const rawOf = new Uint32Array(raw.length);
  let length = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (isBlank(code)) continue;
    rawOf[length] = at;
    units[length] = foldUnit(code);
    length += 1;
  }
  const parts: string[] = [];
  for (let start = 0; start < length; start += CHUNK)
    parts.push(String.fromCharCode(...units.subarray(start, Math.min(start + CHUNK, length))));
  return {
    text: parts.join(''),
    toRaw({ start, end }) {
      const rawStart = rawOf[start] ?? raw.length;
      return { start: rawStart, end: end > start ? (rawOf[end - 1] ?? raw.length - 1) + 1 : rawStart };
    },
  };
}

/** nb. Asked of every unit of a page: Chinese characters, which are most of them, are none. */
function isBlank(code: number): boolean {
  return (code < 0x3400 || code >= 0xfeff) && BLANK.test(String.fromCharCode(code));
}

function foldUnit(code: number): number {
  const narrow = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? code - FULL_WIDTH_OFFSET : code;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}
