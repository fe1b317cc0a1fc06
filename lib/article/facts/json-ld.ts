/** schema.org in JSON-LD, as search engines ask for it: headline, datePublished, author, publisher. */
import type { FactPage, Said } from './fact-page';

/** Longer scripts are no article's facts. */
const MAX_SCRIPT_CHARS = 200_000;
const MAX_SCRIPTS = 20;
const ARTICLE = /Article|Posting|Report|WebPage/i;
/** On half of the pages it is no valid JSON: then by pattern. */
const LOOSE_DAY = /"(?:datePublished|pubDate|uploadDate)"\s*:\s*"([^"]{8,40})"/;

/** What the page's JSON-LD says of the article. Throws nothing. */
export function saidByJsonLd({ document }: Pick<FactPage, 'document'>): Said {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].slice(
    0,
    MAX_SCRIPTS,
  );
  for (const script of scripts) {
    const text = (script.textContent ?? '').slice(0, MAX_SCRIPT_CHARS);
    const found = readArticle(text);
    if (found) return found;
    const day = LOOSE_DAY.exec(text)?.[1];
    if (day) return { datetime: day };
  }
  return {};
}

function readArticle(text: string): Said | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const nodes = (Array.isArray(data) ? data : [data, ...graphOf(data)]).filter(isRecord);
  const article =
    nodes.find((node) => ARTICLE.test(words(node['@type'])) && node['datePublished']) ??
    nodes.find((node) => node['pubDate']);
  if (!article) return undefined;
  const said: Said = {
    title: words(article['headline'] ?? article['title']),
    datetime: words(article['datePublished'] ?? article['pubDate']),
    author: isPerson(article['author']) ? nameOf(article['author']) : '',
    source: nameOf(article['publisher']),
  };
  return said;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const graphOf = (data: unknown): unknown[] =>
  isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : [];
const words = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(words).join(' ') : '';

/** An organisation that is given as author is the outlet. */
function isPerson(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || (isRecord(first) && words(first['@type']) !== 'Organization');
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(' ');
  return isRecord(value) ? words(value['name']) : words(value);
}
