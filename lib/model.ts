/**
 * The vocabulary of the product: the words that the recognisers, the store, the exports and the views share.
 * This file imports nothing, so that everything may import it.
 *
 * Offsets are UTF-16 code units, start inclusive, end exclusive. Money is in yuan. Moments are milliseconds since 1970;
 * days are written YYYY-MM-DD in China's time.
 */

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const MENTION_TYPES = ['zone', 'company', 'money'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/** A zone proper (经开区, 高新区, 示范区 …), or a park or base with a name of its own. */
export const ZONE_KINDS = ['zone', 'park'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** What a sum was paid, promised or earned for; read from the words before it. */
export const MONEY_ROLES = [
  '总投资',
  '投资',
  '签约',
  '产值',
  '税收',
  '营收',
  '进出口',
  '注册资本',
  '融资',
  '补助',
  '其他',
] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

interface MentionFacts extends Span {
  /** The mention with all white space removed, as the page writes it. */
  readonly text: string;
  /** The fullest name of the same thing; for money the sum in digits. */
  readonly canonical: string;
  /** The name of the rule that found it: a decision explains itself. */
  readonly rule: string;
}

export interface ZoneMention extends MentionFacts {
  readonly type: 'zone';
  readonly kind: ZoneKind;
  /** An unnamed reference to one zone (经开区, 园区 standing alone); `canonical` says which. */
  readonly generic: boolean;
}

export interface CompanyMention extends MentionFacts {
  readonly type: 'company';
}

export interface MoneyMention extends MentionFacts {
  readonly type: 'money';
  /** Yuan; absent for a foreign currency. Of a range, the low end. */
  readonly cny?: number;
  /** Yuan; the high end of a range. */
  readonly cnyMax?: number;
  /** ISO 4217 code of a foreign currency, with `value` (and `valueMax`) in its units. */
  readonly currency?: string;
  readonly value?: number;
  readonly valueMax?: number;
  /** What each of which costs or earns the sum: 亩 in 300万元/亩. */
  readonly per?: string;
  /** Under 超过, 近, 约, 左右, 多, 余 and the like. */
  readonly approx: boolean;
  /** A size label (千亿级), not a sum that somebody paid. */
  readonly scale: boolean;
  readonly role: MoneyRole;
}

export type Mention = ZoneMention | CompanyMention | MoneyMention;

/** One article of a page; the span covers headline and body. */
export interface Article extends Span {
  /** The headline, lines joined by one space; empty where none was found. */
  readonly title: string;
}

/** Why a verdict came out as it did. The views turn `rule` into words; `evidence` is a word of the page. */
export const VERDICT_RULES = [
  'zone-in-title',
  'zone-in-text',
  'zone-leads',
  'zone-administration',
  'project-words',
  'few-zone-words',
  'other-topic',
  'no-zone-words',
  'mention-in-passing',
  'too-short',
] as const;
export interface Reason {
  readonly rule: (typeof VERDICT_RULES)[number];
  readonly evidence: string;
  /** What it adds to the score or takes from it. */
  readonly weight: number;
}

/** Is this zone news? The gate's answer, with its reasons, strongest first. */
export interface Verdict {
  readonly isZoneNews: boolean;
  /** 0 to 1; zone news from 0.5 on. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What the recognisers make of a text. Derived data: computed again when `version` changes. */
export interface Analysis {
  readonly version: number;
  readonly articles: readonly Article[];
  /** Sorted by start, disjoint. */
  readonly mentions: readonly Mention[];
}

/** An analysis on its way to a page; one that is not final was made before the segmenter was awake. */
export interface Recognition {
  readonly analysis: Analysis;
  readonly isFinal: boolean;
}

/** One word of a segmented text, in order and without gaps. */
export interface Token extends Span {
  /** The part of speech (jieba's tag). */
  readonly tag: string;
}

/** Cuts a text into words. Handed to the recognisers as a function: they know no segmenter. */
export type Segmenter = (text: string) => readonly Token[];

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

/** How much of a page a clipping holds: all of its text, one of its several articles, or what the reader selected. */
export const CLIP_SCOPES = ['page', 'article', 'selection'] as const;
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

/** A clipping as the lists show it: everything but the long texts. */
export interface Clip extends PageFacts {
  readonly id: string;
  /** The key by which the same page is known again: the address without what does not tell pages apart. */
  readonly address: string;
  readonly url: string;
  readonly scope: ClipScope;
  /** Which story this is: the id of the first clipping of it. Reprints of one story on several sites share it. */
  readonly story: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly verdict: Verdict;
  /** Canonical names, most mentioned first. */
  readonly zones: readonly string[];
  readonly companies: readonly string[];
  /** Yuan; the largest sum that is no size label. */
  readonly largestSum: number | null;
  readonly mentionCount: number;
  readonly read: boolean;
  readonly clippedAt: number;
  readonly updatedAt: number;
  /** Set while the clipping lies in the bin; null for one that is kept. */
  readonly deletedAt: number | null;
}

/** The long part of a clipping, under the same id: read when a clipping is opened, searched or exported. */
export interface ClipBody {
  readonly id: string;
  readonly text: string;
  readonly html: string;
  readonly analysis: Analysis;
  readonly provenance: FactProvenance;
}

/** A clipping with its text, as exports want it. */
export interface FullClip extends Clip, Omit<ClipBody, 'id'> {}

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
  'draft-refused',
  'storage-full',
  'storage-newer',
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

/** What came of clipping a page. */
export interface ClipOutcome {
  readonly clip: Clip;
  /** Clippings of the same story from other addresses, oldest first, and what they say otherwise. */
  readonly reprints: readonly Reprint[];
  /** added: new; updated: the same address again; restored: it lay in the bin. */
  readonly how: 'added' | 'updated' | 'restored';
}

/** Another clipping of the same story (转载), and where the two differ: what stands only here, what only there. */
export interface Reprint {
  readonly clip: Clip;
  readonly differences: readonly Difference[];
}

/** What two prints of a story can differ in. A title or day differs as a whole; names and sums one by one. */
export const DIFFERING = ['title', 'date', 'zone', 'company', 'money'] as const;
export interface Difference {
  readonly of: (typeof DIFFERING)[number];
  /** As written in the clipping at hand; empty where that lacks it. */
  readonly here: string;
  /** As written in the other one; empty where that lacks it. */
  readonly there: string;
}

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

/** What the reader teaches the recognisers: a name to find, or one that is no such thing. */
export const READER_WORD_KINDS = ['zone', 'company', 'not-zone', 'not-company'] as const;
export interface ReaderWord {
  readonly id: string;
  readonly kind: (typeof READER_WORD_KINDS)[number];
  /** As pages write it, without white space. */
  readonly name: string;
  readonly addedAt: number;
}

/** What the dictionary says of a zone. */
export interface ZoneFacts {
  /** 国家级 or 省级, where it says so. */
  readonly level: string | null;
  /** 山西省长治市, where it says so. */
  readonly place: string | null;
  /** 经济技术开发区, 综合保税区 …, where the name says so. */
  readonly kindName: string | null;
}

/** What the reader's own collection knows of a name. */
export interface Knowledge {
  /** Clippings that mention it. */
  readonly total: number;
  /** The newest of them, newest first. */
  readonly clips: readonly Pick<Clip, 'id' | 'url' | 'title' | 'site' | 'date' | 'clippedAt'>[];
  /** The last sums that stood in one sentence with it, newest first. */
  readonly sums: readonly {
    readonly mention: MoneyMention;
    readonly clipId: string;
    readonly date: string | null;
  }[];
  /** Of a zone that the dictionary knows. */
  readonly zone: ZoneFacts | null;
}

/** What of a page is to be clipped: all of it, the selection, or those of its articles (PageArticle.index). */
export type ClipWish =
  | { readonly scope: 'page' | 'selection' }
  | { readonly scope: 'article'; readonly indexes: readonly number[] };
