/** Outlet and day of a page: first what it declares, then what it shows, then what its address says. */
import { MAX_SITE_CHARS } from '../limits';
import { metaContent, oneLine } from './article-title';
import { dayOfAddress, toChinaDay } from './china-day';
import { enpProperty } from './enp-property';

const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'pubdate',
  'publish_time',
  'publication_date',
  'apub:time',
  'og:time',
  'dateupdate',
  'date',
] as const;

/** Days in JSON-LD. By pattern, not by parser: on half of the pages it is no valid JSON. */
const JSON_LD_DAY = /"(?:datePublished|pubDate|uploadDate)"\s*:\s*"([^"]{8,40})"/;

/** A line above or below a headline: short, with a day; best with a time of day or the words for an imprint. */
const MAX_IMPRINT_CHARS = 120;
const IMPRINT = /\d{1,2}[:：]\d{2}|来源|來源|发布|发表|时间|时 间|日期|作者|编辑/;
/** Lines that are searched for an imprint: it stands around the headline, or at the end of a short text. */
const MAX_IMPRINT_LINES = 400;

/** 来源：某某日报; the name ends with white space or the next item of the imprint. */
const SOURCE =
  /(?:来\s*源|來源|稿源|信息来源)\s*[:：]\s*(?:【|《)?\s*([^\s|｜【】《》()（）:：]{2,30}?)(?=\s|[|｜】》()（）]|作者|编辑|责任|责编|发布|时间|日期|浏览|点击|字[号体]|\d{4}|$)/;

/** The day (YYYY-MM-DD, China's) on which the page was published; null where it says none. `text` is the page's. */
export function articleDate(document: Document, url: string, text: string): string | null {
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .map((script) => JSON_LD_DAY.exec(script.textContent ?? '')?.[1] ?? '')
    .find((day) => day !== '');
  const declared = [
    enpProperty(document, 'date'),
    jsonLd ?? '',
    metaContent(document, DATE_METAS),
    document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '',
  ];
  for (const each of declared) {
    const day = toChinaDay(each);
    if (day) return day;
  }
  // The title of a paper's page often ends with its day: 某某日报-2024年06月18日.
  return shownDay(text) ?? dayOfAddress(url) ?? toChinaDay(document.title);
}

/**
 * The outlet: 来源 where the page names one (a portal prints other papers' news), else what it declares of itself, else
 * its host.
 */
export function articleSite(document: Document, url: string, text: string): string {
  const shown = imprintLines(text)
    .map((line) => SOURCE.exec(line)?.[1] ?? '')
    .find((name) => name !== '');
  const name =
    shown ??
    (enpProperty(document, 'sourcename') || metaContent(document, ['og:site_name', 'contentsource']));
  return oneLine(name || hostOf(url), MAX_SITE_CHARS);
}

function shownDay(text: string): string | null {
  let first: string | null = null;
  for (const line of imprintLines(text)) {
    const day = toChinaDay(line);
    if (!day) continue;
    if (IMPRINT.test(line)) return day;
    // A line that is little but a day will do where no better one comes.
    if (line.trim().length <= 24) first ??= day;
  }
  return first;
}

function imprintLines(text: string): string[] {
  return text.split('\n', MAX_IMPRINT_LINES).filter((line) => line.length <= MAX_IMPRINT_CHARS);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
