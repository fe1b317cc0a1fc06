/** What the sources of an article's facts are given: the page once read, so that no source walks it again. */
import type { Provenance } from '../../model';
import type { Headline } from './headline';

export interface FactPage {
  readonly document: Document;
  readonly url: string;
  /** The lines of the page's text as a reader sees them, trimmed, without empty ones. */
  readonly lines: readonly string[];
  /** The lines of the article's own text, the same way. */
  readonly bodyLines: readonly string[];
  /** What the site, or the paper, calls itself; empty where it does not say. */
  readonly siteName: string;
  /** Null where no line of the page is its headline. */
  readonly headline: Headline | null;
  /** The lines between the headline and the text, where the imprint stands; the headline may be on the page several times. */
  readonly imprint: readonly string[];
  /** The last lines of the text and the first behind it. */
  readonly tail: readonly string[];
}

/** The facts of an article that are words or moments. `source` is the outlet, `correspondent` the 通讯员 among the writers. */
export const FACT_NAMES = ['title', 'datetime', 'source', 'author', 'editor'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What one source says, as it stands there. Hostile: of any length, with any character. */
export type Said = Partial<Record<FactName, string | undefined>>;

/** A fact and where it comes from. */
export interface Fact<T = string> {
  readonly value: T;
  readonly from: Provenance;
}
