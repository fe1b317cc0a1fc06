import type { Mention, Passage, Span } from '../../lib/model';
import type { ShownParagraph } from '../../lib/view/article-pieces';

/** A paragraph as the reader shows it. */
export interface ArticleParagraph extends ShownParagraph {
  /** A headline within the text: of one of the page's several articles. */
  readonly isHeadline: boolean;
  /** Pictures that stand after it. */
  readonly pictures: readonly ArticlePicture[];
}

/** A picture that was kept with the clipping. */
export interface ArticlePicture {
  /** A data: URL of a raster picture, checked. */
  readonly source: string;
  readonly alt: string;
  readonly caption: string;
}

/** A passage of the reader's own with its place in the text as it is now. */
export interface PlacedPassage {
  readonly passage: Passage;
  /** In the order of the text, from 1; null for one that is not found. */
  readonly number: number | null;
  readonly span: Span | null;
  readonly change: 'none' | 'words' | 'figures';
  /** What stands there now, on one line, where it has changed. */
  readonly now: string;
}

/** All that is shown of a text. */
export interface ArticleData {
  /** The headline where it stands at the head of the text, else null. */
  readonly headline: ArticleParagraph | null;
  readonly paragraphs: readonly ArticleParagraph[];
  readonly mentions: readonly Mention[];
  /** Those that are found, in the order of the text. */
  readonly passages: readonly PlacedPassage[];
  /** Words of the search, in offsets of the text. */
  readonly found: readonly Span[];
}
