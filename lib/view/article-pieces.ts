/**
 * A clipped text as it is set for reading: the lines of a column joined, and cut into pieces where something is marked.
 *
 *   本报讯 7月20日，某市高新技         →  本报讯 7月20日，某市高新技术产业开发区签下六个项目。
 *   术产业开发区签下六个项目。                     └──── a mention ────┘
 *
 * Every unit that is shown is one unit of the text; so marks go in, and what the reader selects comes out, in offsets of the text.
 */
import type { Span } from '../model';

/** A paragraph of the text as it was found: spans of its lines. */
export interface Lines extends Span {
  readonly lines: readonly Span[];
}

export interface ShownParagraph extends Span {
  readonly text: string;
  /** Where each shown unit stands in the text. */
  readonly offsets: Uint32Array;
}

/** What can be marked in an article. Mentions are disjoint, found words too; passages may overlap. */
export interface Marks {
  readonly mentions: readonly Span[];
  readonly passages: readonly Span[];
  readonly found: readonly Span[];
}

/** A stretch of a paragraph in which nothing begins or ends. */
export interface Piece {
  readonly text: string;
  /** Index among the marks; null where there is none. */
  readonly mention: number | null;
  /** Indexes among the marks, those that began first coming first. */
  readonly passages: readonly number[];
  /** Passages whose last piece this is. */
  readonly ending: readonly number[];
  readonly isFound: boolean;
}

const BLANK = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]/u;
/** Between two cells of a table's row, whose line ends in a tab. */
const WIDE_BLANK = '\u2003';
const LATIN = /[!-~]/u;
const DIGIT = /\d/u;
const WORD = /[!-~\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * Sets a paragraph in one line. White space stays, as one blank, where it parts something: between words of Latin letters, and
 * between Chinese words, but not between the characters of a word set apart (招 商 引 资), beside a stop, or within `solid`.
 * @param solid spans of the text of which it is known that they are one word: mentions
 */
export function toShownParagraph(
  text: string,
  { start, end, lines }: Lines,
  solid: readonly Span[],
): ShownParagraph {
  const units: string[] = [];
  const offsets: number[] = [];
  const put = (unit: string, at: number) => {
    units.push(unit);
    offsets.push(at);
  };
  let lineEnd = -1;
  for (const line of lines) {
    if (lineEnd >= 0 && needsBlank(text, lineEnd, line.start) && !isWithin(solid, lineEnd, line.start))
      put(' ', lineEnd);
    const isRow = text.charAt(line.end) === '\t';
    for (let at = line.start; at < line.end; at += 1) {
      const unit = text.charAt(at);
      if (!isBlank(unit)) {
        put(unit, at);
        continue;
      }
      let next = at + 1;
      while (next < line.end && isBlank(text.charAt(next))) next += 1;
      if (isRow && text.slice(at, next).includes('\t')) put(WIDE_BLANK, at);
      else if (parts(text, at, next) && !isWithin(solid, at, next)) put(' ', at);
      at = next - 1;
    }
    lineEnd = line.end;
  }
  return { start, end, text: units.join(''), offsets: Uint32Array.from(offsets) };
}

/** Between two lines: English words are parted, Chinese ones and the figures of a number are not. */
function needsBlank(text: string, end: number, start: number): boolean {
  const [before, after] = [text.charAt(end - 1), text.charAt(start)];
  return (
    LATIN.test(before) &&
    LATIN.test(after) &&
    !(DIGIT.test(before) && /[\d.,%]/u.test(after)) &&
    !/[\d][.,]$/u.test(text.slice(end - 2, end))
  );
}

/** Whether the white space from `start` to `end` parts what stands before and after it. */
function parts(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  // nb. Of the characters without width that pages put into words none parts anything.
  if (before === '' || after === '' || !/\s/u.test(text.slice(start, end))) return false;
  const [isHanBefore, isHanAfter] = [HAN.test(before), HAN.test(after)];
  if (isHanBefore && isHanAfter) return !(isAlone(text, start - 1) && isAlone(text, end));
  return WORD.test(before) && WORD.test(after);
}

/** A character with white space, or nothing, on both sides. */
function isAlone(text: string, at: number): boolean {
  return [text.charAt(at - 1), text.charAt(at + 1)].every((unit) => unit === '' || isBlank(unit));
}

/** nb. Asked of every unit: Chinese characters, which are most of them, are none. */
function isBlank(unit: string): boolean {
  return (unit < '\u3400' || unit >= '\uFEFF') && BLANK.test(unit);
}

/** Whether one of the sorted, disjoint spans goes over a stretch of white space and what stands on both sides of it. */
function isWithin(spans: readonly Span[], start: number, end: number): boolean {
  const span = spans[firstAfter(spans.length, (index) => (spans[index]?.start ?? 0) >= start) - 1];
  return span !== undefined && span.end > end;
}

/** The first index for which `isAfter` is true, of `length`; it is false before it. */
function firstAfter(length: number, isAfter: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The shown offset of the first unit at or after an offset of the text. */
export function toShown({ offsets }: ShownParagraph, at: number): number {
  return firstAfter(offsets.length, (index) => (offsets[index] ?? 0) >= at);
}

/** The span of the text from the first to the last of some shown units; null where they are none. */
export function toTextSpan({ offsets }: ShownParagraph, start: number, end: number): Span | null {
  const first = offsets[Math.max(0, start)];
  const last = offsets[Math.min(end, offsets.length) - 1];
  return first === undefined || last === undefined || start >= end ? null : { start: first, end: last + 1 };
}

/** The pieces of a paragraph; joined they are its text. Linear in the marks of the paragraph. */
export function toPieces(paragraph: ShownParagraph, marks: Marks): readonly Piece[] {
  const mentions = placed(paragraph, marks.mentions);
  const found = placed(paragraph, marks.found);
  const passages = placed(paragraph, marks.passages).toSorted((one, other) => one.start - other.start);
  const cuts = new Set([0, paragraph.text.length]);
  for (const { start, end } of [...mentions, ...found, ...passages]) cuts.add(start).add(end);
  const sorted = [...cuts].toSorted((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index): Piece => {
    const end = sorted[index + 1] ?? start;
    const over = passages.filter((place) => place.start <= start && place.end > start);
    return {
      text: paragraph.text.slice(start, end),
      mention: disjointAt(mentions, start)?.index ?? null,
      passages: over.map((place) => place.index),
      ending: over.filter((place) => place.end === end && place.isWhole).map((place) => place.index),
      isFound: disjointAt(found, start) !== undefined,
    };
  });
}

/** A mark within a paragraph, in shown offsets. */
interface Place extends Span {
  readonly index: number;
  /** Whether the mark ends in this paragraph. */
  readonly isWhole: boolean;
}

function placed(paragraph: ShownParagraph, spans: readonly Span[]): Place[] {
  return spans.flatMap(({ start, end }, index) => {
    if (end <= paragraph.start || start >= paragraph.end) return [];
    const place = { start: toShown(paragraph, start), end: toShown(paragraph, end), index };
    return place.end > place.start ? [{ ...place, isWhole: end <= paragraph.end }] : [];
  });
}

function disjointAt(places: readonly Place[], start: number): Place | undefined {
  const place = places[firstAfter(places.length, (index) => (places[index]?.start ?? 0) > start) - 1];
  return place && place.end > start ? place : undefined;
}

/** Neighbours with the same key, put together. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let lastKey: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.at(-1);
    if (group && key === lastKey) group.push(item);
    else groups.push([item]);
    lastKey = key;
  }
  return groups;
}
