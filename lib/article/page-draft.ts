/** Everything a page says of itself, for a clipping. */
import type { PageDraft } from '../model';
import { MAX_PAGE_CHARS, MAX_SITE_CHARS, MAX_URL_CHARS } from '../limits';
import { metaContent, oneLine } from './article-title';
import { extractArticle } from './extract-article';

/** Drafts a clipping of `document` as it stands at `url`. A page without text has an empty one. */
export async function draftPage(document: Document, url: string): Promise<PageDraft> {
  const { facts, text, html } = await extractArticle(document, url);
  return {
    url: url.slice(0, MAX_URL_CHARS),
    title: facts.title?.value ?? '',
    site: oneLine(facts.source?.value ?? nameOfSite(document, url), MAX_SITE_CHARS),
    date: facts.moment?.value.day ?? null,
    text: text.slice(0, MAX_PAGE_CHARS),
    html,
  };
}

/** What the site calls itself, else its host: a page that names no outlet is its site's. */
function nameOfSite(document: Document, url: string): string {
  return metaContent(document, ['og:site_name']) || (URL.canParse(url) ? new URL(url).hostname : '');
}
