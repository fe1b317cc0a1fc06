/** What the sources of an article's facts are given: the page once read, so that no source walks it again. */
export interface FactPage {
  readonly document: Document;
  readonly url: string;
  /** The lines of the page's text as a reader sees them, trimmed, without empty ones. */
  readonly lines: readonly string[];
  /** The lines of the article's own text, the same way. */
  readonly bodyLines: readonly string[];
}

/** The facts of an article that are words or moments. `source` is the outlet. */
export const FACT_NAMES = ['title', 'datetime', 'source', 'author', 'editor', 'edition'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What one source says, as it stands there. Hostile: of any length, with any character. */
export type Said = Partial<Record<FactName, string>>;

/** Where a fact comes from, the most trusted first. */
export const PROVENANCES = [
  'cms-comment',
  'page-script',
  'shown-line',
  'byline',
  'marked-element',
  'json-ld',
  'meta',
  'heading',
  'address',
] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** A fact and where it comes from. */
export interface Fact<T = string> {
  readonly value: T;
  readonly from: Provenance;
}
