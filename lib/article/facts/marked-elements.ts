/** Elements whose id, class or itemprop says what they hold: #pubtime_baidu, .source, [itemprop=datePublished], #js_name. */
import type { FactName, FactPage, Said } from './fact-page';

/** Elements that are looked at, for a page may have a million. */
const MAX_ELEMENTS = 20_000;
/** What a fact's element holds is short. */
const MAX_CHARS = 160;

type Marks = readonly (readonly [FactName, RegExp])[];

/** Matched against itemprop, id and each class, in lower case. The first element that fits gives the fact. */
const MARKS: Marks = [
  ['title', /^(?:headline|activity-name|(?:article|arti|news|art|content|detail|main|page|xl|wz|con|info|post|entry)[-_]?(?:title|tit|bt)|main-title|title-article|topic-title|h-title|rm_txt_tit)$/],
  ['datetime', /^(?:pubtime_baidu|pubtime|pub-?_?time|pub-?_?date|publish-?_?time|publish-?_?date|post-?_?time|article-?_?time|news-?_?time|date-?published|release-?_?time|ptime|art_time|updatetime|post_time_source|time-source|date-source)$/],
  ['source', /^(?:source_baidu|article-?_?source|news-?_?source|art_source|media_?name|source-?_?name|author-name|profile_nickname|js_name|info-?source|laiyuan|article-?src|ne_article_source)$/],
  ['author', /^(?:author_baidu|article-?_?author|news-?_?author|js_author_name|jizhe|post-?author|art_author|entry-author|byline)$/],
  ['editor', /^(?:editor_baidu|article-?_?editor|ep-editor|zebian|resp-?editor|qqeditor|show_author|edit_baidu)$/],
]; // prettier-ignore

/** Names that software of all kinds gives to elements of all kinds. */
const WEAK_MARKS: Marks = [
  ['title', /^(?:title|tit|bt|biaoti)$/],
  ['datetime', /^(?:date|time|p_time|l_time|info-?time|times|riqi|shijian|entry-date|published|datetime)$/],
  ['source', /^(?:source|ly|origin|from|media)$/],
  ['author', /^(?:author|writer|authors|zuozhe|author_name)$/],
  ['editor', /^(?:editor|edit|bianji)$/],
]; // prettier-ignore

/** What the elements say whose marks leave no doubt, and what the others say; lists of comments, links and other news are passed over. */
export function saidByElements({ document }: Pick<FactPage, 'document'>): {
  readonly strong: Said;
  readonly weak: Said;
} {
  const strong: Said = {};
  const weak: Said = {};
  const elements = document.body?.getElementsByTagName('*') ?? [];
  const count = Math.min(elements.length, MAX_ELEMENTS);
  for (let index = 0; index < count; index++) {
    const element = elements[index];
    const marks = element ? marksOf(element) : [];
    if (!element || marks.length === 0) continue;
    read(element, marks, MARKS, strong);
    read(element, marks, WEAK_MARKS, weak);
  }
  return { strong, weak };
}

function read(element: Element, marks: readonly string[], table: Marks, said: Said): void {
  for (const [fact, pattern] of table) {
    if (said[fact] || !marks.some((mark) => pattern.test(mark)) || isAside(element)) continue;
    const text = textOf(element);
    if (text !== '' && (fact !== 'datetime' || DAY.test(text))) said[fact] = text;
  }
}

const DAY = /\d{4}\s*[-/.年]\s*\d{1,2}|\d{2}-\d{2}-\d{2}/;

function marksOf(element: Element): string[] {
  const marks = [
    element.getAttribute('itemprop'),
    element.getAttribute('data-testid'),
    element.getAttribute('id'),
    ...element.classList,
  ];
  // 2024 in a <time> is a moment, whatever its class.
  if (element.localName === 'time') marks.push('time');
  return marks.flatMap((mark) => (mark ? [mark.toLowerCase()] : []));
}

const ASIDE = /comment|reply|recommend|related|hot|list|rank|slider|tie-|sidebar|footer|nav/i;
const MAX_ANCESTORS = 8;

function isAside(element: Element): boolean {
  let parent: Element | null = element;
  for (let depth = 0; parent && depth < MAX_ANCESTORS; depth++, parent = parent.parentElement) {
    if (parent.localName === 'body') return false;
    const name = `${parent.getAttribute('id') ?? ''} ${parent.getAttribute('class') ?? ''}`;
    if (/^(?:li|aside)$/.test(parent.localName) || ASIDE.test(name)) return true;
  }
  return false;
}

function textOf(element: Element): string {
  const declared = element.getAttribute('content') ?? element.getAttribute('datetime');
  const text = (declared ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length <= MAX_CHARS ? text : '';
}
