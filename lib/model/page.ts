/** What a page says of itself, and what our scripts on it know. */
import type { Mention, Verdict } from './recognition';

/**
 * What a page says of its article beside the text. Strings are one line each, and empty where it does not say.
 * 记者, 通讯员 and 责编 are kept apart: `author` names the writers (correspondents among them), in the order of the page.
 */
export interface PageFacts {
  readonly title: string;
  /** The outlet's name (来源), or the host where the page names none. */
  readonly site: string;
  /** YYYY-MM-DD in China's time, or null where the page gives no day. */
  readonly date: string | null;
  /** HH:MM in China's time, or null. */
  readonly time: string | null;
  readonly author: string;
  /** Those of the writers whom the page calls 通讯员. */
  readonly correspondent: string;
  /** 责任编辑. */
  readonly editor: string;
  /** Of a 数字报: the number and name of its page (第03版：要闻). */
  readonly edition: string;
}

/** Where on a page a fact was found. */
export const PROVENANCES = [
  'json-ld',
  'meta',
  'cms-comment',
  'page-script',
  'marked-element',
  'imprint',
  'byline',
  'shown-line',
  'heading',
  'script-data',
  'weak-mark',
  'site-name',
  'address',
] as const;
export type Provenance = (typeof PROVENANCES)[number];
export type FactProvenance = Readonly<Partial<Record<keyof PageFacts, Provenance>>>;

/**
 * How much of a page a clipping holds: all of its text, one of its several articles, what the reader selected, or nothing but
 * its address and title (imported from bookmarks), until the page is clipped.
 */
export const CLIP_SCOPES = ['page', 'article', 'selection', 'address'] as const;
export type ClipScope = (typeof CLIP_SCOPES)[number];

/** What a page says of itself: the facts a clipping starts from. Hostile until checked. */
export interface PageDraft extends PageFacts {
  /** The page's address as the reader sees it. */
  readonly url: string;
  /** The address that the page gives as its own (rel=canonical), absolute; empty where it gives none. Not believed as such. */
  readonly canonicalUrl: string;
  readonly scope: ClipScope;
  readonly provenance: FactProvenance;
  readonly text: string;
  /** Sanitised HTML of the article. */
  readonly html: string;
}

/** A draft with the verdict on its text, given where it was made: the background carries no gate. */
export interface JudgedDraft {
  readonly draft: PageDraft;
  readonly verdict: Verdict;
}

/** What can go wrong in front of a reader. Each has its words in public/_locales (`problem_…`). */
export const PROBLEMS = [
  'page-unreadable',
  'page-empty',
  'selection-empty',
  'page-forbidden',
  'page-gone',
  'page-changed',
  'link-forbidden',
  'link-unreachable',
  'word-refused',
  'name-taken',
  'draft-refused',
  'storage-full',
  'storage-newer',
  'storage-denied',
  'storage-failed',
  'segmenter-failed',
  'unexpected',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What the content script knows of the page it stands on. */
export interface PageReport {
  readonly url: string;
  readonly title: string;
  readonly state: (typeof PAGE_STATES)[number];
  readonly verdict: Verdict;
  /** Empty until the background has answered. */
  readonly mentions: readonly Mention[];
  /** Why `state` is failed. */
  readonly problem: Problem | null;
  /** Only the first part of a very long page was read. */
  readonly truncated: boolean;
  /** Whether this browser can paint (CSS Custom Highlight API). */
  readonly canPaint: boolean;
}

/** reading: at work; quiet: no zone news, nothing painted; painted: highlights stand; failed: see `problem`. */
export const PAGE_STATES = ['reading', 'quiet', 'painted', 'failed'] as const;

/** One of several articles of a page, for the reader to pick. */
export interface PageArticle {
  /** Its place on the page, from 0. */
  readonly index: number;
  /** Empty where it has no headline. */
  readonly title: string;
  /** How its text begins. */
  readonly opening: string;
  /** UTF-16 code units. */
  readonly length: number;
  readonly mentionCount: number;
}

/** What of a page is to be clipped: all of it, the selection, or those of its articles (PageArticle.index). */
export type ClipWish =
  | { readonly scope: 'page' | 'selection' }
  | { readonly scope: 'article'; readonly articles: readonly PickedArticle[] };

/** An article as it was shown to the reader: on a page that has changed since, another one may stand in its place. */
export type PickedArticle = Pick<PageArticle, 'index' | 'title' | 'opening'>;
