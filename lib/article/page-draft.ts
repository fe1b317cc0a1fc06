/** Everything a page says of itself, for a clipping of the whole page or of what the reader selected on it. */
import { MAX_PAGE_CHARS, MAX_SITE_CHARS, MAX_URL_CHARS } from '../limits';
import type { FactProvenance, PageDraft, PageFacts } from '../model';
import { keptHtml, type BodyOptions } from './article-body';
import { oneLine } from './article-title';
import { extractArticle } from './extract-article';
import type { ArticleFacts } from './facts/article-facts';
import { readSelection } from './selected-text';
import { trueDocument } from './true-document';

/** How a draft is made: with `fetchPicture` its pictures are kept, else they are links. */
export type DraftOptions = BodyOptions;

/** Drafts a clipping of `document` as it stands at `url`. A page without text has an empty one. The page is left as it is. */
export async function draftPage(
  document: Document,
  url: string,
  options: DraftOptions = {},
): Promise<PageDraft> {
  const { facts, text, html } = await extractArticle(document, url, options);
  return {
    ...toDraftFacts(document, url, facts),
    scope: 'page',
    text: text.slice(0, MAX_PAGE_CHARS),
    html,
  };
}

/**
 * Drafts a clipping of what the reader has selected on `document`: its text and HTML, with the facts of the article around it.
 * Where nothing that the page shows is selected, `text` and `html` are empty. The page and the selection are left as they are.
 */
export async function draftSelection(
  document: Document,
  url: string,
  options: DraftOptions = {},
): Promise<PageDraft> {
  // nb. The selection is read first: extracting takes its time, and the reader goes on.
  const known = trueDocument(document);
  const ranges = selectedRanges(known);
  const { page, facts } = await extractArticle(document, url);
  const { text, root } = readSelection(known, page, ranges);
  return {
    ...toDraftFacts(document, url, facts),
    scope: 'selection',
    text: text.slice(0, MAX_PAGE_CHARS),
    html: text === '' ? '' : await keptHtml(root, known, options),
  };
}

function selectedRanges(document: Document): Range[] {
  const selection = document.getSelection();
  if (!selection) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index).cloneRange());
}

function toDraftFacts(
  document: Document,
  url: string,
  facts: ArticleFacts,
): Omit<PageDraft, 'scope' | 'text' | 'html'> {
  const { title, source, moment, author, correspondent, editor, edition } = facts;
  const values: PageFacts = {
    title: title?.value ?? '',
    site: oneLine(source?.value ?? hostOf(url), MAX_SITE_CHARS),
    date: moment?.value.day ?? null,
    time: moment?.value.time?.slice(0, 'HH:MM'.length) ?? null,
    author: author?.value ?? '',
    correspondent: correspondent?.value ?? '',
    editor: editor?.value ?? '',
    edition: oneLine(edition?.value ?? '', MAX_SITE_CHARS),
  };
  const found = {
    title,
    site: source,
    date: moment,
    time: moment?.value.time === undefined ? null : moment,
    author,
    correspondent,
    editor,
    edition,
  } satisfies Record<keyof PageFacts, { from: string } | null>;
  const provenance: FactProvenance = Object.fromEntries(
    Object.entries(found).flatMap(([name, fact]) => (fact ? [[name, fact.from]] : [])),
  );
  return {
    ...values,
    url: url.slice(0, MAX_URL_CHARS),
    canonicalUrl: canonicalUrl(trueDocument(document)),
    provenance,
  };
}

/** A page that names no outlet is its site's. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Elements <link> that are looked at. */
const MAX_LINKS = 200;

/** The address that a page gives as its own, absolute, of http or https; empty where it gives none such. */
function canonicalUrl(document: Document): string {
  for (const link of [...document.getElementsByTagName('link')].slice(0, MAX_LINKS)) {
    if (!/(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) continue;
    const address = link.getAttribute('href')?.trim() ?? '';
    if (address === '' || !URL.canParse(address, document.baseURI)) continue;
    const { href, protocol } = new URL(address, document.baseURI);
    if (/^https?:$/.test(protocol) && href.length <= MAX_URL_CHARS) return href;
  }
  return '';
}
