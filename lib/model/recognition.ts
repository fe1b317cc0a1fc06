/** What the recognisers find in a text. */

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

/** The sums that a project is known by; last year's output of a zone stands in many reports, and is of none of them. */
export const INVESTED_ROLES = ['总投资', '投资', '签约'] as const satisfies readonly MoneyRole[];

/** What the words around a sum make of its figure: 至少 and 以上, 超过 and 突破, 最高 and 以内, 不到, 近, 约. */
export const MONEY_BOUNDS = ['at-least', 'more-than', 'at-most', 'less-than', 'nearly', 'about'] as const;
export type MoneyBound = (typeof MONEY_BOUNDS)[number];

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
  /** Which way the figure is to be taken, where a word says so. 最高 and its like say so of a figure that is exact. */
  readonly bound?: MoneyBound;
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
  'zone-acts',
  'project-words',
  'few-zone-words',
  'zone-not-in-title',
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
