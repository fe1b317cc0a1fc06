/** From a clipping as it is kept to what the reader shows of it. */
import type {
  ArticleData,
  ArticleParagraph,
  ArticlePicture,
  PlacedPassage,
} from '../../../components/reader/article-data';
import type { KeptPicture } from '../../../lib/article/kept-pictures';
import { toParagraphs } from '../../../lib/clip/paragraphs';
import { squeeze } from '../../../lib/clip/squeeze';
import type { FullClip, Passage } from '../../../lib/model';
import { passageFinder } from '../../../lib/passages/find-passage';
import { toShownParagraph } from '../../../lib/view/article-pieces';

/** Paragraphs at the head of a text among which its headline is looked for: the name of a column may stand before it. */
const HEADLINE_WITHIN = 3;

export type ArticleBody = Pick<ArticleData, 'headline' | 'paragraphs'>;

/**
 * The paragraphs of a clipping's text. A headline that the text begins with is taken out, to be shown as such; those of a page's
 * other articles are marked.
 */
export function toArticleBody({
  title,
  text,
  analysis,
}: Pick<FullClip, 'title' | 'text' | 'analysis'>): ArticleBody {
  const titles = [title, ...analysis.articles.map((article) => article.title)].filter(
    (each) => each.trim() !== '',
  );
  const headlines = new Set(titles.map(squeeze));
  const paragraphs = toParagraphs(text, titles).map((lines): ArticleParagraph => {
    const shown = toShownParagraph(text, lines, analysis.mentions);
    return { ...shown, isHeadline: headlines.has(squeeze(shown.text)), pictures: [] };
  });
  const own = squeeze(title);
  const at = paragraphs
    .slice(0, HEADLINE_WITHIN)
    .findIndex((each) => own !== '' && squeeze(each.text) === own);
  const headline = paragraphs[at] ?? null;
  return { headline, paragraphs: headline ? paragraphs.toSpliced(at, 1) : paragraphs };
}

/** The paragraphs with their pictures: each after the words it followed on the page; those whose place is not known come last. */
export function withPictures(
  paragraphs: readonly ArticleParagraph[],
  pictures: readonly KeptPicture[],
): { readonly paragraphs: readonly ArticleParagraph[]; readonly atEnd: readonly ArticlePicture[] } {
  if (pictures.length === 0) return { paragraphs, atEnd: [] };
  const solid = paragraphs.map(({ text }) => text.replace(/\s+/gu, ''));
  const placed = new Map<number, ArticlePicture[]>();
  const atEnd: ArticlePicture[] = [];
  let from = 0;
  for (const { before, source, alt, caption } of pictures) {
    const picture = { source, alt, caption };
    // nb. What stood before may begin in the paragraph above: its end is what counts.
    const tail = before.slice(-WORDS_BEFORE);
    const found = tail === '' ? -1 : solid.findIndex((text, at) => at >= from && text.endsWith(tail));
    if (found < 0) {
      atEnd.push(picture);
      continue;
    }
    from = found;
    placed.set(found, [...(placed.get(found) ?? []), picture]);
  }
  return {
    paragraphs: paragraphs.map((paragraph, at) => ({ ...paragraph, pictures: placed.get(at) ?? [] })),
    atEnd,
  };
}

/** Characters at the end of a paragraph by which the place of a picture is known. */
const WORDS_BEFORE = 10;

/** The passages with their places in the text, in its order; those that are not found come last, oldest first. */
export function placePassages(text: string, passages: readonly Passage[]): readonly PlacedPassage[] {
  const find = passageFinder(text);
  const found = passages.map((passage) => ({ passage, at: find(passage) }));
  const there = found
    .flatMap(({ passage, at }) => (at ? [{ passage, at }] : []))
    .toSorted((one, other) => one.at.start - other.at.start || one.passage.addedAt - other.passage.addedAt);
  const lost = found
    .filter(({ at }) => at === null)
    .toSorted((one, other) => one.passage.addedAt - other.passage.addedAt);
  return [
    ...there.map(({ passage, at: { start, end, change } }, index): PlacedPassage => ({
      passage,
      number: index + 1,
      span: { start, end },
      change,
      now: change === 'none' ? '' : text.slice(start, end).replace(/\s+/gu, ''),
    })),
    ...lost.map(({ passage }): PlacedPassage => ({
      passage,
      number: null,
      span: null,
      change: 'none',
      now: '',
    })),
  ];
}
