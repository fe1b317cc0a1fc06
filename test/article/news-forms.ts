/**
 * Parts of pages in the manner of Chinese sites, and what is taken from a page, for tables of forms. The pages are ours; names of
 * people and of 晋南 are invented.
 */
import { extractArticle } from '../../lib/article/extract-article';
import { openPage } from '../cli/open-page';

export const TITLE = '晋南经开区集中签约十二个项目';
const PARAGRAPHS = [
  '晋南经济技术开发区昨天举行项目集中签约仪式，十二家企业参加，总投资达95.6亿元，涉及装备制造和新材料。',
  '园区负责人说，2023年5月1日以来已有三十多个项目开工，标准厂房不够用，二期工程正在赶工，年底前交付使用。',
  '企业代表表示，这里办事快，手续一天办完，货物从车间到铁路货场只要二十分钟，他们打算明年再建一条生产线。',
];
/** Paragraphs of an article, with something before the first and a line behind the last. */
export const text = (first = '', last = '') =>
  [first + (PARAGRAPHS[0] ?? ''), ...PARAGRAPHS.slice(1), ...PARAGRAPHS.slice(1)]
    .map((line) => `<p>　　${line}</p>`)
    .join('\n') + (last === '' ? '' : `<p>${last}</p>`);
/** Links to other news, with days, names and outlets that are not the article's. */
const OTHERS = `<div class="tuijian"><h3>相关新闻</h3>${[1, 2, 3, 4]
  .map((n) => `<div><a href="/${n}.html">别处的一条旧闻之${n}</a><span>2019-0${n}-11 10:0${n}</span></div>`)
  .join('')}</div>`;
const MENU = `<div class="top">${['首页', '要闻', '经济', '晋南日报社旧闻网', '登录'].map((name) => `<a href="/">${name}</a>`).join(' ')}</div>`;
/** A page: its head, what stands over the text, the text, and what stands behind it. */
export const page = (head: string, imprint: string, body = text(), behind = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${MENU}<div class="main">${imprint}<div class="article-content">${body}</div>${behind}</div>${OTHERS}</body></html>`;

export interface Facts {
  readonly title?: string;
  readonly day?: string | null;
  readonly time?: string | null;
  readonly source?: string | null;
  readonly author?: string | null;
  readonly correspondent?: string | null;
  readonly editor?: string | null;
  readonly edition?: string | null;
}

/** What is taken from a page as it stands at `url`. */
export async function factsOf(html: string, url = ''): Promise<Required<Facts>> {
  const { document, close } = openPage(html);
  const { facts } = await extractArticle(document, url);
  close();
  return {
    title: facts.title?.value ?? '',
    day: facts.moment?.value.day ?? null,
    time: facts.moment?.value.time?.slice(0, 5) ?? null,
    source: facts.source?.value ?? null,
    author: facts.author?.value ?? null,
    correspondent: facts.correspondent?.value ?? null,
    editor: facts.editor?.value ?? null,
    edition: facts.edition?.value ?? null,
  };
}

export const PUBLISHED = { title: TITLE, day: '2024-06-18', time: '08:30' };
