import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleData, ArticlePicture, PlacedPassage } from '../../../components/reader/article-data';
import { keptPictures, type KeptPicture } from '../../../lib/article/kept-pictures';
import type { CollectionSearch, FullClip, Span } from '../../../lib/model';
import { placePassages, toArticleBody, withPictures } from './to-article';

const NO_SPANS: readonly Span[] = [];
const NO_PICTURES: readonly KeptPicture[] = [];

export interface ShownArticle {
  readonly article: ArticleData;
  readonly pictures: readonly ArticlePicture[];
  /** All of the reader's, those that are not found last. */
  readonly passages: readonly PlacedPassage[];
}

/** What is shown of a clipping's text: the words at once, pictures and the words of the search when they are there. */
export function useArticle(
  clip: FullClip,
  query: string,
  search: Pick<CollectionSearch, 'marks'> | null,
): ShownArticle {
  const { title, text, html, analysis } = clip;
  const body = useMemo(() => toArticleBody({ title, text, analysis }), [title, text, analysis]);
  const passages = useMemo(() => placePassages(text, clip.passages), [text, clip.passages]);
  const found = useFound(text, query, search);
  const kept = usePictures(html);
  const { paragraphs, atEnd } = useMemo(() => withPictures(body.paragraphs, kept), [body, kept]);
  const article = useMemo(
    (): ArticleData => ({
      headline: body.headline,
      paragraphs,
      mentions: analysis.mentions,
      passages: passages.filter(({ span }) => span !== null),
      found,
    }),
    [body, paragraphs, analysis, passages, found],
  );
  return { article, pictures: atEnd, passages };
}

/** Where the words of the search stand in the text. nb. A search that fails has said so in the list; the text is read all the same. */
function useFound(
  text: string,
  query: string,
  search: Pick<CollectionSearch, 'marks'> | null,
): readonly Span[] {
  const [found, setFound] = useState<{ text: string; query: string; spans: readonly Span[] } | null>(null);
  useEffect(() => {
    if (search === null || query.trim() === '') return undefined;
    let isOver = false;
    search.marks(query, text).then(
      (spans) => !isOver && setFound({ text, query, spans }),
      (error: unknown) => console.error('Quwen:', error),
    );
    return () => {
      isOver = true;
    };
  }, [text, query, search]);
  return found?.text === text && found.query === query ? found.spans : NO_SPANS;
}

/** The pictures that were kept. Megabytes of them: looked for when the text has been shown. */
function usePictures(html: string): readonly KeptPicture[] {
  const [kept, setKept] = useState<{ html: string; pictures: readonly KeptPicture[] } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setKept({ html, pictures: keptPictures(html) }));
    return () => clearTimeout(timer);
  }, [html]);
  return kept?.html === html ? kept.pictures : NO_PICTURES;
}
