/** Elements <meta>: one row a fact, the most telling names first. Add a name, and it is read. */
import { metaContent } from '../article-title';
import type { FactName, FactPage, Said } from './fact-page';

/** Names in lower case, of `name`, `property` or `itemprop`. Chinese government sites follow 国办函〔2019〕19号 (PubDate, ContentSource, ArticleTitle, Author). */
const META_NAMES: Readonly<Record<Exclude<FactName, 'edition'>, readonly string[]>> = {
  title: ['articletitle', 'og:title', 'twitter:title', 'weibo:article:title', 'headline'],
  datetime: [
    'article:published_time', 'og:published_time', 'datepublished', 'pubdate', 'publishdate', 'publish_time', 'publish-date',
    'publication_date', 'weibo:article:create_at', 'bytedance:published_time', 'apub:time', '_pubtime', 'og:release_date', 'og:time', 'article:create_at', 'date',
  ],
  source: ['contentsource', 'source', 'mediaid', 'copyrightsource', 'article:source', 'articlesource', 'og:article:source'],
  author: ['author', 'article:author', 'og:article:author', 'byline', 'dc.creator'],
  editor: ['editor', 'contenteditor', 'article:editor'],
}; // prettier-ignore

/** What the page's <meta> elements say. */
export function saidByMetas({ document }: Pick<FactPage, 'document'>): Said {
  return Object.fromEntries(
    Object.entries(META_NAMES).map(([fact, names]) => [fact, metaContent(document, names)]),
  );
}
