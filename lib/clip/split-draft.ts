/** A page of several articles, as a newspaper page is: what there is to pick from, and each as a draft of its own. */
import { MAX_ARTICLES } from '../limits';
import type { Analysis, Article, PageArticle, PageDraft } from '../model';
import { squeeze } from './squeeze';

/** Characters of an article that are shown to tell it from its neighbours: one line of a list. */
const OPENING_CHARS = 60;

/** The articles of a page in its order, at most MAX_ARTICLES; those without text are passed over, and keep their index. */
export function listArticles(draft: PageDraft, analysis: Analysis): PageArticle[] {
  return analysis.articles.slice(0, MAX_ARTICLES).flatMap((article, index): PageArticle[] => {
    const text = textOf(draft, article);
    if (text === '') return [];
    const mentionCount = analysis.mentions.filter(
      ({ start, end }) => article.start <= start && end <= article.end,
    ).length;
    const opening = openingOf(text, article.title);
    return [{ index, title: article.title, opening, length: text.length, mentionCount }];
  });
}

/**
 * The articles wanted as drafts of their own, in the order of the page; an index that is none is passed over. Each has its
 * own text and headline (the page's title where it has none), and the facts that hold for the whole page; writers only where
 * its own text names them.
 */
export function splitDraft(draft: PageDraft, analysis: Analysis, indexes: readonly number[]): PageDraft[] {
  const wanted = new Set(indexes);
  const isOnlyOne = analysis.articles.length === 1;
  return analysis.articles.slice(0, MAX_ARTICLES).flatMap((article, index): PageDraft[] => {
    const text = textOf(draft, article);
    if (!wanted.has(index) || text === '') return [];
    const { title: titleSource, author: authorSource, ...provenance } = draft.provenance;
    const author = isOnlyOne ? draft.author : namesWithin(draft.author, text);
    return [
      {
        ...draft,
        scope: 'article',
        title: article.title || draft.title,
        author,
        correspondent: isOnlyOne ? draft.correspondent : namesWithin(draft.correspondent, text),
        provenance: {
          ...provenance,
          ...(article.title === '' && titleSource ? { title: titleSource } : {}),
          ...(author !== '' && authorSource ? { author: authorSource } : {}),
        },
        text,
        html: toParagraphs(text),
      },
    ];
  });
}

function textOf({ text }: PageDraft, { start, end }: Article): string {
  return text.slice(start, end).trim();
}

/** How the text goes on behind the headline, on one line. nb. Never cut in the middle of a character (𠮷). */
function openingOf(text: string, title: string): string {
  const headline = squeeze(title);
  const lines = text.split('\n').map((line) => line.trim());
  const body = lines.findIndex((line) => {
    const squeezed = squeeze(line);
    return squeezed !== '' && !headline.includes(squeezed);
  });
  const rest = lines
    .slice(Math.max(body, 0))
    .join('')
    .slice(0, OPENING_CHARS * 2);
  return [...rest].slice(0, OPENING_CHARS).join('');
}

/** Those of a page's names that an article's text holds; a byline may be set with spaces (王 芳). */
function namesWithin(names: string, text: string): string {
  const squeezed = squeeze(text);
  return names
    .split(' ')
    .filter((name) => name !== '' && squeezed.includes(squeeze(name)))
    .join(' ');
}

/** One paragraph a line. The text is no HTML, whatever it looks like. */
function toParagraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
