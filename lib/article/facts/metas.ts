/**
 * Elements <meta>: one row a fact, the most telling names first. Add a name, and it is read. Government sites follow 国办函〔2019〕19号
 * (ArticleTitle, PubDate, ContentSource, Author, ContentEditor); the rest is what portals, papers and their software write.
 */
import { metaContent } from '../article-title';
import { FACT_NAMES, type FactName, type FactPage, type Said } from './fact-page';

/** Names in lower case, of `name`, `property` or `itemprop`. */
const META_NAMES: Readonly<Record<FactName, readonly string[]>> = {
  title: ['articletitle', 'og:title', 'twitter:title', 'weibo:article:title', 'headline', 'dc.title'],
  datetime: [
    'article:published_time', 'og:published_time', 'rnews:datepublished', 'datepublished', 'pubdate', 'publishdate', 'pub_date',
    'publish_date', 'publish_time', 'publishtime', 'publish-date', 'publication_date', 'weibo:article:create_at',
    'bytedance:published_time', 'apub:time', '_pubtime', 'og:release_date', 'og:pubdate', 'article:create_at', 'og:time',
    'originalpublicationdate', 'article_date_original', 'sailthru.date', 'dc.date', 'date',
  ],
  source: [
    'contentsource', 'source', 'mediaid', 'copyrightsource', 'article:source', 'articlesource', 'og:article:source', 'news:source',
    'weibo:article:source', 'copyright-source',
  ],
  author: ['author', 'article:author', 'og:article:author', 'byline', 'dc.creator', 'weibo:article:author'],
  editor: ['editor', 'contenteditor', 'article:editor', 'liability'],
}; // prettier-ignore

/** What the page's <meta> elements say. */
export function saidByMetas({ document }: Pick<FactPage, 'document'>): Said {
  const said: Said = {};
  for (const fact of FACT_NAMES) said[fact] = metaContent(document, META_NAMES[fact]);
  return said;
}
