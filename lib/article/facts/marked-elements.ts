/** Elements whose id, class or itemprop says what they hold: #pubtime_baidu, .source, [itemprop=datePublished], #js_name. */
import type { FactName, FactPage, Said } from './fact-page';

/** Elements that are looked at, for a page may have a million. */
const MAX_ELEMENTS = 20_000;
/** What a fact's element holds is short. */
const MAX_CHARS = 120;

/** Matched against itemprop, id and each class, in lower case. The first element that fits gives the fact. */
const MARKS: readonly (readonly [FactName, RegExp])[] = [
  ['datetime', /^(?:pubtime_baidu|pubtime|pub-?_?time|pub-?date|publish-?_?time|publish-?_?date|post-?_?time|article-?_?time|news-?_?time|date-?published|release-?_?time|ptime|p_time|l_time|art_time|info-?time|date|time|post_time_source|time-source|date-source)$/],
  ['source', /^(?:source_baidu|source|ly|article-?_?source|news-?_?source|art_source|media_name|source-?_?name|author-name|profile_nickname|js_name|info-?source|laiyuan|article-?src|medianame)$/],
  ['author', /^(?:author_baidu|author|article-?_?author|news-?_?author|writer|byline|jizhe|post-?author|art_author)$/],
  ['editor', /^(?:editor_baidu|editor|article-?_?editor|ep-editor|edit|zebian|article-?editor|resp-?editor|qqeditor|show_author)$/],
]; // prettier-ignore

/** What the marked elements say; those inside lists of comments, links and other news are passed over. */
export function saidByElements({ document }: Pick<FactPage, 'document'>): Said {
  const said: Said = {};
  const elements = document.body?.getElementsByTagName('*') ?? [];
  const count = Math.min(elements.length, MAX_ELEMENTS);
  for (let index = 0; index < count; index++) {
    const element = elements[index];
    const marks = element ? marksOf(element) : [];
    if (!element || marks.length === 0) continue;
    for (const [fact, pattern] of MARKS) {
      if (said[fact] || !marks.some((mark) => pattern.test(mark)) || isAside(element)) continue;
      const text = textOf(element);
      if (text !== '' && (fact !== 'datetime' || /\d{4}\s*[-/.年]\s*\d{1,2}|\d{2}-\d{2}-\d{2}/.test(text)))
        said[fact] = text;
    }
  }
  return said;
}

function marksOf(element: Element): string[] {
  const marks = [element.getAttribute('itemprop'), element.id, ...element.classList];
  return marks.flatMap((mark) => (mark ? [mark.toLowerCase()] : []));
}

const ASIDE = /comment|reply|recommend|related|hot|list|rank|slider|tie-|sidebar|footer|nav/i;

function isAside(element: Element): boolean {
  let parent: Element | null = element;
  for (let depth = 0; parent && depth < 8; depth++, parent = parent.parentElement)
    if (
      parent.tagName === 'LI' ||
      parent.tagName === 'ASIDE' ||
      ASIDE.test(`${parent.id} ${parent.className}`)
    )
      return true;
  return false;
}

function textOf(element: Element): string {
  const content = element.getAttribute('content') ?? element.getAttribute('datetime');
  const text = (content ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length <= MAX_CHARS ? text : '';
}
