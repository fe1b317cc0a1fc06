/** The page of an article once read, with the places where its facts stand: what the sources of facts are given. */
import { headingsOf, metaContent } from '../article-title';
import { enpProperty } from '../enp-property';
import { imprintAbove, imprintOf, tailOf } from './article-lines';
import type { FactPage } from './fact-page';
import { paperName } from './edition';
import { findHeadline, isNameOfPaper } from './headline';
import { saidByScripts } from './page-scripts';

/**
 * Reads where on a page its headline, its imprint and the end of its text stand. `text` is the page's, `body` the article's, lines
 * parted by \n. The address is empty where it is not known.
 */
export function readFactPage(document: Document, url: string, text: string, body: string): FactPage {
  const lines = linesOf(text);
  const bodyLines = linesOf(body);
  const titles = [
    enpProperty(document, 'title'),
    saidByScripts({ document }).title ?? '',
    metaContent(document, ['articletitle']),
    document.title,
    metaContent(document, ['og:title', 'twitter:title']),
    ...headingsOf(document),
  ];
  const headline = findHeadline(
    titles.filter((title) => !isNameOfPaper(title)),
    lines,
  );
  return {
    document,
    url,
    lines,
    bodyLines,
    siteName:
      metaContent(document, ['og:site_name', 'sitename', 'application-name']) || paperName(document.title),
    headline,
    imprint: headline ? imprintOf(lines, headline.at, bodyLines) : imprintAbove(lines, bodyLines),
    tail: tailOf(lines, bodyLines),
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
