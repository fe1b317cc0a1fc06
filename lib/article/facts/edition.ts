/** The page of a 数字报: its number and name, as the paper prints them (第03版：要闻, A05版 要闻, 03版). */
import type { Fact, FactPage } from './fact-page';

/** Marks a page as a 数字报's. */
const DIGITAL_PAPER = /数字报|电子报|epaper|szb|dzb|paperindex|版面导航|版面目录|上一版|下一版|本版/i;
const EDITION =
  /第?\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?:(?:\s*[:：|｜·]\s*|\s+)([\u4e00-\u9fff·、/]{2,12}))?/;
const MAX_LINE = 60;

/** The page on which the article stands; null on a page that is no 数字报's. */
export function editionOf({ document, url, lines }: FactPage): Fact | null {
  const isPaper =
    DIGITAL_PAPER.test(`${url} ${document.title}`) ||
    lines.some((line) => line.length < MAX_LINE && DIGITAL_PAPER.test(line));
  if (!isPaper) return null;
  for (const line of [document.title.slice(0, 200), ...lines.filter((each) => each.length <= MAX_LINE)]) {
    const [, number, name] = EDITION.exec(line) ?? [];
    if (number !== undefined)
      return { value: `第${number}版${name === undefined ? '' : `：${name}`}`, from: 'shown-line' };
  }
  return null;
}
