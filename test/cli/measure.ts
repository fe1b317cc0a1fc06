/**
 * The arithmetic of the score: what was found beside what annotators marked. A mention is right when its span is the
 * annotated one to the character (white space at its edges aside); a generic reference only when its zone is right too.
 */
import type { Analysis, Article, Mention, MoneyRole, Span } from '../../lib/model';
import { withoutSpace, type AnnotatedMention, type Annotation } from './annotation';

/** The rows of the table. “spans” of generic references: the place is right, whatever zone was read from it. */
export const CLASSES = ['zones', 'parks', 'generic', 'genericSpans', 'companies', 'money'] as const;
export type MentionClass = (typeof CLASSES)[number];

/** Right, found and wanted: precision is right/found, recall right/wanted. */
export interface Count {
  right: number;
  found: number;
  wanted: number;
}

/** Of those that could be right, how many were. */
export interface Share {
  right: number;
  of: number;
}

export const SHARES = [
  'zoneCanonicals',
  'companyCanonicals',
  'moneyValues',
  'moneyApprox',
  'moneyScale',
  'moneyRoles',
  'articleEdges',
  'articleTitles',
] as const;

export interface Miss extends Span {
  readonly what: MentionClass | (typeof SHARES)[number];
  readonly how: 'missed' | 'spurious' | 'wrong';
  readonly expected: string;
  readonly found: string;
}

export interface Measure {
  readonly counts: Record<MentionClass, Count>;
  readonly shares: Record<(typeof SHARES)[number], Share>;
  readonly misses: readonly Miss[];
}

/** How far an article's edge may lie from the annotated one, in characters: a blank line more or less is no error. */
const EDGE_TOLERANCE = 5;

/** The six roles that annotators tell apart; the product knows more, and they count as 其他 here. */
const ANNOTATED_ROLES: readonly MoneyRole[] = ['总投资', '投资', '签约', '产值', '税收', '其他'];

/** Compares one text's analysis with its annotation; spans of both are UTF-16 offsets into `text`. */
export function measure(text: string, analysis: Analysis, annotation: Annotation): Measure {
  const counts = eachOf(CLASSES, () => ({ right: 0, found: 0, wanted: 0 }));
  const shares = eachOf(SHARES, () => ({ right: 0, of: 0 }));
  const misses: Miss[] = [];
  const judge = (what: (typeof SHARES)[number], span: Span, expected: unknown, found: unknown): void => {
    shares[what].of++;
    if (expected === found) shares[what].right++;
    else
      misses.push({
        ...pick(span),
        what,
        how: 'wrong',
        expected: String(expected),
        found: String(found),
      });
  };

  const optional = annotation.mentions.filter((mention) => mention.optional);
  const wanted = annotation.mentions.filter((mention) => !mention.optional);
  const found = analysis.mentions
    .map((mention) => ({ ...mention, ...trim(text, mention) }))
    .filter((mention) => !optional.some((other) => overlap(mention, other)));

  for (const name of CLASSES) {
    const ours = found.filter((mention) => classesOf(mention).includes(name));
    const theirs = new Map(
      wanted
        .filter((mention) => classesOf(mention).includes(name))
        .map((mention) => [keyOf(trim(text, mention)), mention]),
    );
    const count = counts[name];
    count.wanted = theirs.size;
    count.found = ours.length;
    for (const mention of ours) {
      const match = theirs.get(keyOf(mention));
      if (match && (name !== 'generic' || sameCanonical(mention, match))) {
        count.right++;
        theirs.delete(keyOf(mention));
        compareAttributes(name, mention, match, judge);
      } else if (name !== 'genericSpans')
        misses.push({
          ...pick(mention),
          what: name,
          how: 'spurious',
          expected: match ? describe(match) : '',
          found: describe(mention),
        });
    }
    if (name !== 'genericSpans')
      for (const mention of theirs.values())
        misses.push({ ...pick(mention), what: name, how: 'missed', expected: describe(mention), found: '' });
  }
  compareArticles(analysis.articles, annotation.articles, judge);
  return { counts, shares, misses: misses.toSorted((a, b) => a.start - b.start) };
}

/** Several texts' measures as one: counts add up, so that each mention weighs the same. */
export function sum(measures: readonly Measure[]): Measure {
  const counts = eachOf(CLASSES, (name) => ({
    right: total(measures, (one) => one.counts[name].right),
    found: total(measures, (one) => one.counts[name].found),
    wanted: total(measures, (one) => one.counts[name].wanted),
  }));
  const shares = eachOf(SHARES, (name) => ({
    right: total(measures, (one) => one.shares[name].right),
    of: total(measures, (one) => one.shares[name].of),
  }));
  return { counts, shares, misses: measures.flatMap((one) => one.misses) };
}

/** Of those found, the share that is right; 1 where nothing was found. */
export function precisionOf({ right, found }: Count): number {
  return found === 0 ? 1 : right / found;
}

/** Of those wanted, the share that was found right; 1 where nothing was wanted. */
export function recallOf({ right, wanted }: Count): number {
  return wanted === 0 ? 1 : right / wanted;
}

/** The harmonic mean of the two; 1 where nothing was wanted and nothing found. */
export function f1Of({ right, found, wanted }: Count): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted);
}

/** 1 where there was nothing to get right. */
export function shareOf({ right, of }: Share): number {
  return of === 0 ? 1 : right / of;
}

type Judge = (what: (typeof SHARES)[number], span: Span, expected: unknown, found: unknown) => void;

function compareAttributes(name: MentionClass, ours: Mention, theirs: AnnotatedMention, judge: Judge): void {
  if (ours.type === 'money' && theirs.type === 'money') {
    judge('moneyValues', ours, valueOf(theirs), valueOf(ours));
    judge('moneyApprox', ours, theirs.approx, ours.approx);
    judge('moneyScale', ours, theirs.scale, ours.scale);
    judge('moneyRoles', ours, theirs.role, ANNOTATED_ROLES.includes(ours.role) ? ours.role : '其他');
    return;
  }
  if (ours.type === 'money' || theirs.type === 'money') return;
  const expected = withoutSpace(theirs.canonical);
  if (name === 'zones' || name === 'parks')
    judge('zoneCanonicals', ours, expected, withoutSpace(ours.canonical));
  else if (name === 'companies') judge('companyCanonicals', ours, expected, withoutSpace(ours.canonical));
}

function compareArticles(ours: readonly Article[], theirs: readonly Article[], judge: Judge): void {
  for (const article of theirs) {
    const match = ours.find(
      ({ start, end }) =>
        Math.abs(start - article.start) <= EDGE_TOLERANCE && Math.abs(end - article.end) <= EDGE_TOLERANCE,
    );
    judge('articleEdges', article, 'found', match ? 'found' : 'not found');
    judge(
      'articleTitles',
      article,
      withoutSpace(article.title),
      match ? withoutSpace(match.title) : undefined,
    );
  }
}

function classesOf(mention: Mention | AnnotatedMention): readonly MentionClass[] {
  if (mention.type === 'company') return ['companies'];
  if (mention.type === 'money') return ['money'];
  if (mention.generic) return ['generic', 'genericSpans'];
  return [mention.kind === 'zone' ? 'zones' : 'parks'];
}

function sameCanonical(ours: Mention, theirs: AnnotatedMention): boolean {
  return (
    theirs.type !== 'money' &&
    ours.type !== 'money' &&
    withoutSpace(ours.canonical) === withoutSpace(theirs.canonical)
  );
}

interface Sum {
  readonly cny?: number;
  readonly cnyMax?: number;
  readonly currency?: string;
  readonly value?: number;
}

function valueOf({ cny, cnyMax, currency, value }: Sum): string {
  const low = currency === undefined ? `${cny} CNY` : `${value} ${currency}`;
  return cnyMax === undefined ? low : `${low} to ${cnyMax}`;
}

function describe(mention: Mention | AnnotatedMention): string {
  const text = withoutSpace(mention.text);
  if (mention.type === 'money') return `${text} = ${valueOf(mention)}`;
  const rule = 'rule' in mention ? ` (${mention.rule})` : '';
  return `${text} → ${mention.canonical}${rule}`;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function pick({ start, end }: Span): Span {
  return { start, end };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sofar, item) => sofar + of(item), 0);
}

function eachOf<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  // nb. Object.fromEntries forgets its keys' type; every key of the list is set here
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}
