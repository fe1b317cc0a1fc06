/**
 * The headline as a line of the page. Chinese sites put it into a heading, a <span class="Title">, a table's cell: what tells it is
 * that <title> begins with it and goes on with the site's name (晋南经开区签约12个项目_财经频道_某某网). It may stand there several times, for
 * some sites repeat it in a bar that follows the reader.
 */
import { withoutOutlet } from '../article-title';

export interface Headline {
  readonly text: string;
  /** Where it stands, as indexes of lines. */
  readonly at: readonly number[];
}

/** Lines of a page that are looked at: portals have some hundred of menus before the headline. */
const MAX_LINES = 1_500;
const MAX_LINE_CHARS = 200;
/** A line of a menu (要闻) is shorter. */
const SHORTEST = 4;
/** Of the title without the site's names, the share that the headline must be: its first words may stand elsewhere by themselves. */
const MIN_SHARE = 0.5;
/** Of a title so much is compared. */
const MAX_TITLE_CHARS = 400;
const MAX_PLACES = 4;
/** So many characters of a title that was cut off tell whose beginning it is. */
const MIN_CUT_CHARS = 8;

/** 晋南日报-2024年06月18日, 第05版：要闻, 晋南新闻网首页: what names a paper, its page or a site, and no article. */
const PAPER_AND_DAY = /^.{0,24}\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?.{0,12}$|第?\s*[A-Z]?\d{1,3}\s*版/;
const SITE =
  /^.{0,8}(?:网|网站|报|报社|日报|晚报|早报|新闻|频道|首页|在线|客户端|政府|门户|数字报|电子报|官网|动态|公开)$/;

/** Whether a title names the paper, the site or the page of a paper and no article. */
export const isNameOfPaper = (title: string): boolean => PAPER_AND_DAY.test(title) || SITE.test(title);

/** The longest line with which one of the titles begins, or ends (paper's name - headline); null where no line does. */
export function findHeadline(titles: readonly string[], lines: readonly string[]): Headline | null {
  for (const title of titles) {
    const wanted = title.trim().slice(0, MAX_TITLE_CHARS);
    if (wanted === '') continue;
    const least = Math.max(SHORTEST, squeezed(withoutOutlet(wanted)).length * MIN_SHARE);
    for (const fits of [isWhole, isHeadOf, isTailOf]) {
      const found = longest(lines, wanted, least, fits);
      if (found) return found;
    }
    const broken = ofTwoLines(lines, wanted, least);
    if (broken) return broken;
  }
  return null;
}

type Fits = (line: string, title: string) => boolean;

function longest(lines: readonly string[], title: string, least: number, fits: Fits): Headline | undefined {
  let best: string | undefined;
  let size = least - 1;
  let at: number[] = [];
  for (const [index, line] of lines.slice(0, MAX_LINES).entries()) {
    if (line.length > MAX_LINE_CHARS || line.length < SHORTEST) continue;
    const { length } = squeezed(line);
    if (length < size || length < least || isNameOfPaper(line) || !fits(line, title)) continue;
    if (length > size || best === undefined) at = [];
    if (length > size || best === undefined) best = line;
    size = length;
    at.push(index);
  }
  return best === undefined ? undefined : { text: best, at: at.slice(0, MAX_PLACES) };
}

/** A headline that the page breaks (晋南经开区 / 签约12个项目). */
function ofTwoLines(lines: readonly string[], title: string, least: number): Headline | undefined {
  for (let index = 0; index < Math.min(lines.length - 1, MAX_LINES); index++) {
    const [first = '', second = ''] = [lines[index], lines[index + 1]];
    const text = `${first} ${second}`;
    if (text.length > MAX_LINE_CHARS || squeezed(text).length < least) continue;
    if (isHeadOf(text, title)) return { text, at: [index + 1] };
  }
  return undefined;
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** What may stand between a headline and the site's name. */
const BOUNDARY = /^(?:$|[\s_|｜\-–—－:：·<>»@(（~【[])/;

/** A title that was cut off (晋南经开区签约12个…) is the beginning of the headline. */
function isWhole(line: string, title: string): boolean {
  const cut = squeezed(/^(.*?)(?:…+|\.{3,})(?:$|[\s_|｜-])/u.exec(title)?.[1] ?? '');
  // nb. A headline may end with the three dots itself.
  return cut.length >= MIN_CUT_CHARS && squeezed(line).startsWith(cut) && !/[。；]$/.test(line);
}

function isHeadOf(line: string, title: string): boolean {
  const end = endOf(line, title);
  return end !== undefined && BOUNDARY.test(title.slice(end));
}

function isTailOf(line: string, title: string): boolean {
  // nb. Backwards is forwards of the reversed: the boundary is the character before.
  const end = endOf(reversed(line), reversed(title));
  return end !== undefined && BOUNDARY.test(reversed(title).slice(end));
}

const reversed = (text: string): string => [...text].toReversed().join('');

/** Where in the title the line ends with which it begins, white space aside; undefined where it begins with something else. */
function endOf(line: string, title: string): number | undefined {
  let at = 0;
  for (const character of squeezed(line)) {
    while (/\s/.test(title[at] ?? '')) at++;
    if (!title.startsWith(character, at)) return undefined;
    at += character.length;
  }
  return at;
}
