/** The facts and the body of a page's article, from one reading of the page. */
import { readPage, type PageText } from '../page/page-text';
import { articleBody } from './article-body';
import { articleFacts, type ArticleFacts } from './facts/article-facts';

export interface ExtractedArticle {
  readonly page: PageText;
  readonly facts: ArticleFacts;
  readonly text: string;
  /** Sanitised. */
  readonly html: string;
}

/** Extracts the article of `document` as it stands at `url` (empty where it is not known). The page is left as it is. */
export async function extractArticle(document: Document, url: string): Promise<ExtractedArticle> {
  const page = await readPage(document);
  const { text, html } = await articleBody(document, page);
  const facts = articleFacts({ document, url, lines: linesOf(page.raw), bodyLines: linesOf(text) });
  return { page, facts, text, html };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
