/**
 * The paragraphs of a clipped text, for whoever sets it in lines of his own: the reader, DOCX, HTML.
 *
 * A newspaper's page gives its text as its columns break, often with an empty line after every line:
 *
 *   新区引进机械项目                  the headline, a paragraph of its own
 *   __本报讯 7月20日，省级高新技     an indent, and wrapped: as wide as its neighbours, and no sentence ends here
 *   术产业开发区与厂方签约。           not as wide as the column: the paragraph ends
 *
 * A web page gives one line a paragraph. Nothing says which of the two a text is, so each line is judged by those around it: it
 * goes on in the next one where it is as wide as their column. What is in doubt stays apart: two paragraphs made of one are
 * a blemish, a headline run into its text is an error.
 *
 * Nothing here changes an offset: a paragraph is a list of spans into the text as it is.
 */
import type { Span } from '../model';

/** A paragraph: from the first unit of its first line to the last of its last, and its lines, without the white space around each. */
export interface Paragraph extends Span {
  readonly lines: readonly Span[];
}

interface Line extends Span {
  /** In full-width characters; Latin letters and digits count half. */
  readonly width: number;
  readonly isIndented: boolean;
  /** A row of a table: it ends in a tab (see lib/page/text-block.ts). */
  readonly isRow: boolean;
  /** Empty lines before it. */
  readonly gap: number;
  /** Which headline it belongs to; -1 for none. */
  readonly title: number;
}

/** Lines to each side by which the width of a column is told. */
const NEIGHBOURS = 6;
/** So many lines make a column. */
const LEAST_COLUMN = 3;
/** The widest column in print or PDF; a longer line is a paragraph of a web page. */
const WIDEST_COLUMN = 60;
/** The narrowest: four characters beside a picture. */
const NARROWEST_COLUMN = 4;
/** How much a full line may lack: a stop that may not open the next line, a figure that was not to be broken. */
const SLACK = 1.5;
const MORE_SLACK = 3;
const FIRST_LINE_SLACK = 4.5;
/** From so large a part of line breaks without an empty line on, an empty line means something. */
const TIGHT_PART = 0.2;
/** A line shorter than this may stand in a headline by chance. */
const LEAST_TITLE_LINE = 4;

const SENTENCE_END = /[。！？!?…][”’」』）)》]*$/u;
const OPEN_END = /[，、（(《“‘—]$/u;
const UNENDED = /[\p{L}\p{N}，、]$/u;
const CLOSING_START = /^[，。、；：！？）)》”’」』]/u;
const INNER_STOP = /[，。；、：](?=.)/u;
const HALF_WIDTH = /[\u{20}-\u{7e}]/u;
const INDENT = /^(?:\u{3000}|[ \u{a0}]{2}|\t)/u;

/**
 * @param text as a clipping holds it
 * @param titles the headlines in it, where they are known: a headline does not run into the text
 * @param whole spans that are one piece of words, such as mentions: a line break within one is a wrap
 * @returns paragraphs in order, disjoint, none of them empty; offsets are UTF-16 code units. Linear in the text.
 */
export function toParagraphs(
  text: string,
  titles: readonly string[] = [],
  whole: readonly Span[] = [],
): readonly Paragraph[] {
  const lines = toLines(text, titles);
  const isWhole = wrapFinder(whole);
  const wrapGap = usualGap(lines);
  const paragraphs: Span[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const current = paragraphs.at(-1);
    const span = { start: line.start, end: line.end };
    const isWrap =
      before && (isWhole(before.end, line.start) || (line.gap <= wrapGap && goesOn(text, lines, at - 1)));
    if (current && isWrap) current.push(span);
    else paragraphs.push([span]);
  });
  return paragraphs.map((spans) => ({
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    lines: spans,
  }));
}

/** Tells, asked in the order of the text, whether a span reaches over the white space from `end` to `start`. */
function wrapFinder(whole: readonly Span[]): (end: number, start: number) => boolean {
  const spans = whole.toSorted((one, other) => one.start - other.start);
  let at = 0;
  return (end, start) => {
    while ((spans[at]?.end ?? Infinity) <= start) at += 1;
    return (spans[at]?.start ?? Infinity) < end;
  };
}

/** Whether line `at` goes on in the next one. */
function goesOn(text: string, lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || next.isIndented || line.title !== next.title) return false;
  if (line.isRow || next.isRow) return false;
  if (line.title >= 0) return true;
  const words = text.slice(line.start, line.end);
  // A long paragraph broken at the foot of a page: one that is whole ends with some mark.
  if (line.width > WIDEST_COLUMN) return next.width > WIDEST_COLUMN && UNENDED.test(words);
  const column = columnAround(text, lines, at);
  // A paragraph of a web page after a headline of its own.
  if (column === null || next.width > WIDEST_COLUMN) return false;
  if (SENTENCE_END.test(words)) return line.width >= column - SLACK / 2;
  if (OPEN_END.test(words) || CLOSING_START.test(text.slice(next.start, next.end))) return true;
  // The first line of a paragraph, its indent gone, is two short; a full line after it tells it from a headline.
  return line.width >= column - (next.width >= column - SLACK ? FIRST_LINE_SLACK : MORE_SLACK);
}

/** The width of the column that line `at` stands in; null where the lines around it are no wrapped prose. */
function columnAround(text: string, lines: readonly Line[], at: number): number | null {
  const here = lines[at]?.width ?? 0;
  const around = lines
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter(({ title, width }) => title < 0 && width <= WIDEST_COLUMN && width >= NARROWEST_COLUMN);
  const likeIt = (width: number) => around.filter((other) => Math.abs(other.width - width) <= SLACK).length;
  const common = around
    .map(({ width }) => ({ width, count: likeIt(width) }))
    .filter(({ count }) => count >= LEAST_COLUMN);
  if (common.length === 0) return null;
  // Where two columns meet, the one that this line can belong to; a line wider than any is full.
  const [best] = common
    .filter(({ width }) => width >= here - SLACK)
    .toSorted((one, other) => other.count - one.count || other.width - one.width);
  // A list of names has lines of one width too; prose has stops inside its lines.
  const isProse =
    around.filter(({ start, end }) => INNER_STOP.test(text.slice(start, end))).length * 3 > around.length;
  return isProse ? (best?.width ?? here) : null;
}

function toLines(text: string, titles: readonly string[]): Line[] {
  const solidTitles = titles.map(toSolid);
  const lines: Line[] = [];
  let gap = 0;
  for (const { 0: raw, index } of text.matchAll(/[^\n\r\u{2028}\u{2029}]+|\r\n|[\n\r\u{2028}\u{2029}]/gu)) {
    if (/^[\n\r\u{2028}\u{2029}]/u.test(raw)) {
      gap += 1;
      continue;
    }
    const words = raw.trim();
    if (words === '') continue;
    const start = index + raw.indexOf(words);
    const solid = toSolid(words);
    lines.push({
      start,
      end: start + words.length,
      width: widthOf(words),
      isIndented: INDENT.test(raw),
      isRow: raw.endsWith('\t') || (words.includes('\t') && lines.at(-1)?.isRow === true),
      gap: Math.max(0, gap - 1),
      title: solid.length < LEAST_TITLE_LINE ? -1 : solidTitles.findIndex((title) => title.includes(solid)),
    });
    gap = 0;
  }
  return lines;
}

/** Empty lines between two lines of one paragraph: none, or one where nearly every line has one after it. */
function usualGap(lines: readonly Line[]): number {
  const tight = lines.filter(({ gap }, at) => at > 0 && gap === 0).length;
  return tight >= (lines.length - 1) * TIGHT_PART ? 0 : 1;
}

/** nb. Only of lines that may be a column the exact width matters. */
function widthOf(words: string): number {
  if (words.length > WIDEST_COLUMN * 2) return words.length;
  let width = 0;
  for (const character of words) width += HALF_WIDTH.test(character) ? 0.5 : 1;
  return width;
}

function toSolid(text: string): string {
  return text.replace(/\s+/gu, '');
}
