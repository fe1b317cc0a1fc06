/**
 * The articles of a page. A newspaper page comes as one text: columns wrapped anywhere, a dateline (南方日报讯) where an
 * article begins, the author's name where its body ends, and the headline before the body or after it, as the layout
 * had it. A web page is as a rule one article.
 *
 *   …签下三个项目。 李明        the byline ends the body
 *   某某经济开发区 / 赴某地座谈             lines that end in no full stop: the headline of the body above …
 *   南方日报讯 六月，…                      … for the next article begins with its own dateline
 *
 * Works on the raw text, whose lines are the evidence; offsets are raw UTF-16 units.
 */
import type { Article, Span } from '../model';
import { headlineSide, shareOfWords, type Standing } from './headline-side';
import { articleLines, isPaperLine } from './paper-lines';
import { SURNAME } from './words/surnames';

interface Line extends Span {
  readonly text: string;
}

/** 南方日报讯, 红网时刻11月19日讯, 本报北京5月11日电, 新华社上海6月3日电（记者…）, 央视网消息. */
const DATELINE =
  /^(?:[\u4e00-\u9fff]{2,10}\d{1,2}月\d{1,2}日(?:讯|电|消息)|[（(【]?(?:本报|本刊|本网|本台|[\u4e00-\u9fff]{2,8}?(?:报|刊|网|社|台|在线|新闻|频道|客户端))[^，。]{0,14}?(?:讯|电|消息|报道)(?=[\s　：:，,（(【】]|$|记者))/;
/** 上接 D1 版: the rest of an article from another page. */
const CONTINUED = /^[（(【▲◀◁]?\s*(?:上接|紧接)\s*[第]?\s*[0-9A-Za-z０-９一二三四五六七八九十]+\s*[版]/;
const SENTENCE_END = /[。！？…；”）)]$/;
const FULL_STOP = /[。！？…][”’）)]?$/;
/** A headline in one line is hardly ever longer; what is longer is a paragraph. */
const MAX_HEADLINE_LINE = 60;
const MAX_HEADLINE_LINES = 4;
const NAMES =
  /^[（(]?\s*(?:(?:本报)?(?:记者|通讯员|文\/?|作者)[:：\s]*)?([\u4e00-\u9fff]{2,4}(?:[\s、]+[\u4e00-\u9fff]{2,4}){0,3})(?:\s+文\/图|\s+文|\s+图)?\s*[）)]?$/;
/** …全部投产。 李明 | …年底通车。王芳 | …已有八家入驻。（张伟） */
const NAMES_AFTER_STOP =
  /[。！？…][”’]?\s*([（(]\s*(?:[^（()）。]{0,12}[\s:：])?[\u4e00-\u9fff]{2,4}(?:[\s、]+[\u4e00-\u9fff]{2,4}){0,3}(?:\s+文\/图)?\s*[）)]|[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4}){0,3})$/;
/** 项目建设现场。 某某示范区供图: what stands under a picture belongs to the article after it. */
const CAPTION = /(?:供图|摄|摄影|资料图|图为[^。]*)[。）)]?$/;
/** K 亮点新闻: the name of a column with its mark. */
const COLUMN_HEAD = /^[A-Z]\s/;
/** 发布时间：2025-04-22 来源：… 字体：【大 中 小】: what a site writes between headline and text. */
const PAGE_FURNITURE =
  /(?:发布时间|发布日期|来源|字体|责编|编辑|作者|记者|阅读)[:：]|评论员|\d{4}-\d{1,2}-\d{1,2}|^[问答][:：]/;
/** Up to here a sentence that ends on a line is the rest of one from the line before. */
const SHORT_REST = 12;
/** liangdian xinwen: the sound of a column's name. */
const NO_HAN = /^[^\u4e00-\u9fff]+$/;

/** A line of some length that shares less of its words with the body above is not its headline. */
const FOREIGN_SHARE = 0.2;
const MIN_FOREIGN = 6;

/** The articles of a page, and the offsets that no name goes over: where a byline, a headline line or an article begins. */
export interface Layout {
  readonly articles: readonly Article[];
  readonly walls: readonly number[];
}

/** The line on which a body ends, and where on it the author's name begins. */
interface BodyEnd {
  readonly line: number;
  readonly byline: number;
}

/** Splits a page's raw text into its articles, in order and disjoint. A text without a line has none. */
export function splitArticles(raw: string): Layout {
  const all = toLines(raw);
  const { from: first, to: last } = articleLines(all.map(({ text }) => text));
  // A text that is nothing but such lines is what there is to read.
  const lines = first < last ? all.slice(first, last) : all;
  if (lines.length === 0) return { articles: [], walls: [] };
  const ends = bodyEnds(lines);
  const begins = lines.flatMap((line, index) =>
    DATELINE.test(line.text) || CONTINUED.test(line.text) ? [index] : [],
  );
  const pieces =
    ends.length + begins.length <= 1
      ? [whole(lines, ends)]
      : headlinesFollow(lines, begins, ends)
        ? splitBeforeDatelines(lines, begins, ends)
        : splitAfterBylines(lines, begins, ends);
  const articles = pieces.map(({ from, to, title }) => ({
    start: lines[from]?.start ?? 0,
    end: lines[Math.max(from, to)]?.end ?? 0,
    title: title.map((line) => line.text.replace(/\s+/g, ' ')).join(' '),
  }));
  // nb. within a headline and within a page of one article a line break may be a wrap, so no wall stands there.
  const walls = [
    ...articles.slice(lines === all || first === 0 ? 1 : 0).map(({ start }) => start),
    ...(last < all.length ? [lines.at(-1)?.end ?? 0] : []),
    ...pieces.flatMap(({ title }) =>
      pieces.length > 1 ? [title[0]?.start ?? 0, title.at(-1)?.end ?? 0] : [],
    ),
    ...ends.map(({ byline }) => byline),
    ...begins.flatMap((index) => [lines[index]?.start ?? 0, datelineEnd(lines[index])]),
  ];
  return { articles, walls };
}

/** Where the text proper begins: 河北日报讯 | 雄安综合保税区…. */
function datelineEnd(line: Line | undefined): number {
  return line ? line.start + (DATELINE.exec(line.text)?.[0].length ?? 0) : 0;
}

/** An article as lines: the first and last one, and those of its headline. */
/** □ 本报记者 李明: who wrote it, below the headline. */
const WRITER = /^[□■○●◎]\s*\S{2,12}(?:\s\S{2,4})?$/;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly title: readonly Line[];
}

function toLines(raw: string): Line[] {
  const lines: Line[] = [];
  for (const match of raw.matchAll(/[^\n\r]+/g)) {
    const text = match[0].trim();
    if (text === '') continue;
    const indent = match[0].length - match[0].trimStart().length;
    // nb. a dateline may follow on the line on which the last article ended: …赶订单 南方日报讯 …
    const inner = /(?<=\S)\s+(?=(?:[\u4e00-\u9fff]{2,8}报|本报|本刊|新华社[\u4e00-\u9fff]{0,6})讯\s)/.exec(
      text,
    );
    const start = match.index + indent;
    if (inner && inner.index > 0) {
      lines.push({ start, end: start + inner.index, text: text.slice(0, inner.index) });
      const from = inner.index + inner[0].length;
      lines.push({ start: start + from, end: start + text.length, text: text.slice(from) });
    } else {
      lines.push({ start, end: start + text.length, text });
    }
  }
  return lines;
}

/** Where bodies end: on the lines that close with their author's name. */
function bodyEnds(lines: readonly Line[]): BodyEnd[] {
  return lines.flatMap((line, index) => {
    const after = NAMES_AFTER_STOP.exec(line.text)?.[1];
    if (after !== undefined) {
      return startsWithSurname(after)
        ? [{ line: index, byline: line.start + line.text.lastIndexOf(after) }]
        : [];
    }
    const alone = NAMES.exec(line.text)?.[1];
    const before = lines[index - 1];
    const isByline = alone !== undefined && before && FULL_STOP.test(before.text) && startsWithSurname(alone);
    return isByline ? [{ line: index, byline: line.start }] : [];
  });
}

function startsWithSurname(names: string): boolean {
  return names
    .replace(/[（()）]/g, '')
    .trim()
    .split(/[\s、:：]+/)
    .some((name) => SURNAME.test(name) && name.length <= 4);
}

function isHeadlineLine(line: Line): boolean {
  return (
    line.text.length <= MAX_HEADLINE_LINE &&
    !/。|[；，：:、！]$/.test(line.text) &&
    !DATELINE.test(line.text) &&
    !CONTINUED.test(line.text) &&
    !CAPTION.test(line.text) &&
    !NO_HAN.test(line.text) &&
    !COLUMN_HEAD.test(line.text) &&
    !PAGE_FURNITURE.test(line.text) &&
    !WRITER.test(line.text) &&
    !isPaperLine(line.text)
  );
}

/**
 * Whether headlines stand below their bodies: by their words, the whole page's; where those do not say, on a page that opens with a
 * dateline.
 */
function headlinesFollow(
  lines: readonly Line[],
  begins: readonly number[],
  ends: readonly BodyEnd[],
): boolean {
  const side = headlineSide(standingsOf(lines, begins, ends));
  if (side !== undefined) return side === 'below';
  return begins[0] === 0 && lines[0] !== undefined && !CONTINUED.test(lines[0].text);
}

/** What may be a headline before each dateline, and behind the last body, with the bodies around it. */
function standingsOf(
  lines: readonly Line[],
  begins: readonly number[],
  ends: readonly BodyEnd[],
): Standing[] {
  if (begins.length < 2) return [];
  const heads = begins.map((begin, index) => headBefore(lines, begin, begins[index - 1] ?? -1));
  const lastBegin = begins.at(-1) ?? 0;
  const lastEnd = ends.at(-1)?.line ?? lines.length;
  const foot = lastEnd > lastBegin ? headlineFrom(lines, lastEnd + 1, lines.length) : [];
  const bodies = begins.map((begin, index) => {
    const until = heads[index + 1]?.from ?? lines.length - foot.length;
    const body = textOf(lines.slice(begin, until), '');
    return body.slice(DATELINE.exec(body)?.[0].length ?? 0);
  });
  return [
    ...heads.map(({ from, to }, index) => ({
      above: bodies[index - 1] ?? '',
      headline: textOf(lines.slice(from, to), ' '),
      below: bodies[index] ?? '',
    })),
    { above: bodies.at(-1) ?? '', headline: textOf(foot, ' '), below: '' },
  ];
}

/** The lines before a dateline that may be a headline; behind `floor` at the earliest, and above a caption. */
function headBefore(lines: readonly Line[], begin: number, floor: number): { from: number; to: number } {
  const to = captionBefore(lines, floor + 1, begin);
  let from = to;
  while (from > floor + 1 && to - from < MAX_HEADLINE_LINES && isHeadlineLine(lines[from - 1] ?? FULL_LINE))
    from--;
  return { from, to };
}

function textOf(lines: readonly Line[], between: string): string {
  return lines.map(({ text }) => text).join(between);
}

/** Headlines below: from dateline to dateline; what stands between body and next dateline is the headline above it. */
function splitBeforeDatelines(
  lines: readonly Line[],
  begins: readonly number[],
  ends: readonly BodyEnd[],
): Piece[] {
  const pieces: Piece[] = [];
  const first = captionBefore(lines, 0, begins[0] ?? 0);
  let from = first;
  // An article may have no dateline.
  const isArticleAbove = lines.slice(0, first).some(({ text }) => text.includes('。'));
  if (isArticleAbove) from = 0;
  for (const [index, begin] of (isArticleAbove ? [0, ...begins] : begins).entries()) {
    const until = begins[isArticleAbove ? index : index + 1] ?? lines.length;
    const captionStart = captionBefore(lines, begin + 1, until);
    // nb. in a narrow column a name may follow a full stop in mid-body: the last such line is the byline.
    const byline = ends.findLast(({ line }) => line >= begin && line < captionStart)?.line ?? begin;
    const end = Math.max(byline, lastSentence(lines, begin, captionStart));
    const title: Line[] = [];
    for (const line of lines.slice(end + 1, captionStart)) {
      if (!isHeadlineLine(line) || title.length >= MAX_HEADLINE_LINES) break;
      title.push(line);
    }
    // Below the last one the page's foot may follow, in whatever words.
    if (until === lines.length) {
      const body = textOf(lines.slice(begin, end + 1), '');
      while (isForeign(title.at(-1), body)) title.pop();
    }
    pieces.push({ from: Math.min(from, begin), to: end + title.length, title });
    from = captionStart;
  }
  return pieces;
}

function isForeign(line: Line | undefined, body: string): boolean {
  return (
    line !== undefined && line.text.length >= MIN_FOREIGN && shareOfWords(line.text, body) < FOREIGN_SHARE
  );
}

/** Where the caption before the next dateline starts; `until` where there is none. */
function captionBefore(lines: readonly Line[], from: number, until: number): number {
  const last = lines.slice(from, until).findLastIndex((line) => CAPTION.test(line.text)) + from;
  if (last < from) return until;
  // A caption's sentence that ends early on its last line began on the line before.
  const sentence = lines[last]?.text.indexOf('。') ?? -1;
  return sentence >= 0 && sentence < SHORT_REST && last > from ? last - 1 : last;
}

function lastSentence(lines: readonly Line[], from: number, until: number): number {
  for (let at = until - 1; at > from; at--) if (/。[”’）)]?$/.test(lines[at]?.text ?? '')) return at;
  return from;
}

/** Headlines above: a body ends with its byline, and the lines after it open the next article. */
function splitAfterBylines(
  lines: readonly Line[],
  begins: readonly number[],
  ends: readonly BodyEnd[],
): Piece[] {
  const cuts = new Set(ends.map(({ line }) => line + 1).filter((line) => line < lines.length));
  for (const begin of begins) {
    if (ends.some(({ line }) => line < begin && begin - line <= MAX_HEADLINE_LINES + 1)) continue;
    // No byline closed the article before: its last sentence did.
    let head = begin;
    while (head > 0 && begin - head < MAX_HEADLINE_LINES && isHeadlineLine(lines[head - 1] ?? FULL_LINE))
      head--;
    if (head > 0) cuts.add(head);
  }
  const starts = [0, ...[...cuts].toSorted((a, b) => a - b)];
  const pieces: Piece[] = [];
  for (const [index, start] of starts.entries()) {
    const until = starts[index + 1] ?? lines.length;
    const title = headlineFrom(lines, start, until);
    const isOwn = title.length > 0 || begins.includes(start) || index === 0;
    const before = pieces.at(-1);
    // Behind the last body a line without one is the page's foot.
    if (before && until === lines.length && title.length === until - start) break;
    // A piece without headline or dateline is the page's repetition or overflow of the article before it.
    if (!isOwn && before) pieces[pieces.length - 1] = { ...before, to: until - 1 };
    else pieces.push({ from: start, to: until - 1, title });
  }
  return pieces;
}

const FULL_LINE: Line = { start: 0, end: 0, text: '。' };

function headlineFrom(lines: readonly Line[], start: number, until: number): Line[] {
  const title: Line[] = [];
  for (let at = start; at < until && title.length < MAX_HEADLINE_LINES; at++) {
    const line = lines[at];
    if (!line || !isHeadlineLine(line)) break;
    title.push(line);
  }
  // A line that merely goes on in the next one is a wrapped body, not a headline.
  const next = lines[start + title.length];
  const isWrapped =
    title.length === MAX_HEADLINE_LINES ||
    (next !== undefined && title.length >= 3 && !SENTENCE_END.test(next.text));
  return isWrapped && !(next && DATELINE.test(next.text)) ? [] : title;
}

/** A page of one article; its headline stands above, or below its byline. */
function whole(lines: readonly Line[], ends: readonly BodyEnd[]): Piece {
  const below = lines.slice((ends[0]?.line ?? lines.length) + 1);
  if (below.length > 0 && below.length <= MAX_HEADLINE_LINES && below.every(isHeadlineLine)) {
    return { from: 0, to: lines.length - 1, title: below };
  }
  return { from: 0, to: lines.length - 1, title: headlineFrom(lines, 0, lines.length).slice(0, 2) };
}
