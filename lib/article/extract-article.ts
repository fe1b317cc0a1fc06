/** The facts and the body of a page's article, from one reading of the page. */
import { readPage, type PageText } from '../page/page-text';
import { articleBody, type BodyOptions } from './article-body';
import { articleFacts, type ArticleFacts } from './facts/article-facts';
import { readFactPage } from './facts/read-fact-page';
import { trueDocument } from './true-document';

export interface ExtractedArticle {
  readonly page: PageText;
  readonly facts: ArticleFacts;
  readonly text: string;
  /** Sanitised. */
  readonly html: string;
}

/**
 * Extracts the article of `document` as it stands at `url` (empty where it is not known), with the pictures that the options
 * fetch. The page is left as it is.
 */
export async function extractArticle(
  document: Document,
  url: string,
  options: BodyOptions = {},
): Promise<ExtractedArticle> {
  const known = trueDocument(document);
  const page = await readPage(document);
  const { text, html } = await articleBody(known, page, options);
  return { page, facts: articleFacts(readFactPage(known, url, page.raw, text)), text, html };
}
