/**
 * The page of a 数字报: its number and name, as the paper prints them (第03版：要闻, A05版 要闻, 03版), and the paper's own name. Beside the
 * article there is a menu of all pages; the article's own page stands in <title>, beside the day, or beside 上一版 and 下一版.
 */
import { toMoment } from '../china-day';
import type { Fact, FactPage } from './fact-page';

/** Marks a page as a 数字报's. */
const DIGITAL_PAPER = /数字报|电子报|epaper|szb|dzb|paperindex|版面导航|版面目录|上一版|下一版|本版/i;
const EDITION =
  /第?\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?:(?:\s*[:：|｜·]\s*|\s+)([\u4e00-\u9fff·、/]{2,12}))?/;
const MAX_LINE = 60;
const MAX_TITLE = 200;
/** What stands beside the page that is open. */
const OPEN = /上一[版期]|下一[版期]|当前|本版|正文/;
/** What the next label is and no page's name. */
const NO_NAME = /^(?:上一|下一|返回|版面|放大|缩小|目录|导航|标题|星期)/;

/** The page on which the article stands; null on a page that is no 数字报's. */
export function editionOf({ document, url, lines, headline }: FactPage): Fact | null {
  const title = document.title.slice(0, MAX_TITLE);
  const short = lines.map((line) => (line.length <= MAX_LINE ? line : ''));
  const isPaper = DIGITAL_PAPER.test(`${url} ${title}`) || short.some((line) => DIGITAL_PAPER.test(line));
  if (!isPaper) return null;
  const named = short.flatMap((line, index) => (EDITION.test(line) ? [{ line, index }] : []));
  const isBesideDay = (index: number) =>
    [index - 1, index, index + 1].some((at) => toMoment(short[at] ?? '') !== null);
  const [at = -1] = headline?.at ?? [];
  const line = [
    EDITION.test(title) ? title : undefined,
    named.find((each) => OPEN.test(each.line))?.line,
    named.find((each) => isBesideDay(each.index))?.line,
    // Of a menu and one line more, the one nearest above the headline.
    named.findLast((each) => each.index < at)?.line,
    named[0]?.line,
  ].find((each) => each !== undefined);
  const [, number, name = ''] = EDITION.exec(line ?? '') ?? [];
  if (number === undefined) return null;
  const hasName = name !== '' && !NO_NAME.test(name);
  return { value: `第${number}版${hasName ? `：${name}` : ''}`, from: 'shown-line' };
}

/** The name of a paper in the title of its 数字报 (晋南日报数字报-2024年06月18日, 签约-晋南日报电子版); empty where it names none. */
export function paperName(title: string): string {
  const parts = title.slice(0, MAX_TITLE).split(/[-_|｜—–\s:：]+/);
  const bare = parts.map((part) =>
    part.replace(/(?:数字报|电子报|电子版|数字版|多媒体)(?:刊|平台|系统)*$/, ''),
  );
  return bare.find((part, index) => part !== parts[index] && /^[\u4e00-\u9fff]{2,10}报$/.test(part)) ?? '';
}
