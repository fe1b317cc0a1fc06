/** Everything a page says of itself, for a clipping. */
import type { PageDraft } from '../model';
import { MAX_PAGE_CHARS, MAX_URL_CHARS } from '../limits';
import { readPage } from '../page/page-text';
import { articleBody } from './article-body';
import { articleDate, articleSite } from './article-metadata';
import { articleTitle } from './article-title';

/** Drafts a clipping of `document` as it stands at `url`. A page without text has an empty one. */
export async function draftPage(document: Document, url: string): Promise<PageDraft> {
  const page = await readPage(document);
  const { text, html } = await articleBody(document, page);
  return {
    url: url.slice(0, MAX_URL_CHARS),
    title: articleTitle(document),
    site: articleSite(document, url, page.raw),
    date: articleDate(document, url, page.raw),
    text: text.slice(0, MAX_PAGE_CHARS),
    html,
  };
}
