/**
 * In what two prints of a story differ, for a reader who compares: title and day as a whole, zones, companies and sums one by
 * one.
 *
 *   here   …项目总投资10.8亿元，7月动工。      there   …项目总投资12亿元，7月动工。      →  money: 10.8亿元 | 12亿元
 *
 * A sum that stands only here and one that stands only there are one difference where the sentences around them are the same.
 */
import type { Article, Difference, FullClip, Mention, MoneyMention } from '../model';
import { sentenceSpan } from './sentence';
import { squeeze } from './squeeze';

export type Compared = Pick<FullClip, 'title' | 'date' | 'text' | 'analysis'>;

/** Likeness of two sentences, 0 to 1, from which on a changed sum in one is taken for that of the other. */
const SAME_SENTENCE = 0.6;

/** Digits of a sum that count: what comes after them is noise of binary fractions. */
const SUM_DIGITS = 12;

/**
 * Names or sums of one text that are told as missing in the other. More nobody compares, and each sum is compared with each: a
 * page can be made of nothing but sums.
 */
const MAX_MISSING = 50;

/** The differences in the order title, date, zones, companies, sums; each as written, in the order of the text at hand. */
export function findDifferences(here: Compared, there: Compared): Difference[] {
  return [
    ...wholeDifference('title', here.title, there.title),
    ...wholeDifference('date', here.date ?? '', there.date ?? ''),
    ...nameDifferences('zone', here, there),
    ...nameDifferences('company', here, there),
    ...sumDifferences(here, there),
  ];
}

function wholeDifference(of: 'title' | 'date', here: string, there: string): Difference[] {
  return squeeze(here) === squeeze(there) ? [] : [{ of, here, there }];
}

/** A name of one text: how it is written, and all that it goes by there. */
interface Name {
  readonly written: string;
  readonly forms: ReadonlySet<string>;
}

function nameDifferences(of: 'zone' | 'company', here: Compared, there: Compared): Difference[] {
  const [ours, theirs] = [namesIn(of, here), namesIn(of, there)];
  return [
    ...missing(ours, theirs).map(({ written }) => ({ of, here: written, there: '' })),
    ...missing(theirs, ours).map(({ written }) => ({ of, here: '', there: written })),
  ];
}

function namesIn(type: 'zone' | 'company', { analysis }: Compared): Name[] {
  const byCanonical = new Map<string, { written: string; forms: Set<string> }>();
  for (const mention of analysis.mentions) {
    // An unnamed reference (园区) writes no name.
    if (mention.type !== type || isGeneric(mention)) continue;
    const { canonical, text } = mention;
    const name = byCanonical.get(canonical) ?? { written: text, forms: new Set([canonical]) };
    name.forms.add(text);
    if (text === canonical) name.written = text;
    byCanonical.set(canonical, name);
  }
  return [...byCanonical.values()];
}

function isGeneric(mention: Mention): boolean {
  return mention.type === 'zone' && mention.generic;
}

/** nb. A name that both texts write alike is in both, whatever full name the rest of each text gave it. */
function missing(names: readonly Name[], others: readonly Name[]): Name[] {
  const forms = new Set(others.flatMap((other) => [...other.forms]));
  return names.filter((name) => [...name.forms].every((form) => !forms.has(form))).slice(0, MAX_MISSING);
}

/** A sum with what it is for, and the sentence around it without sums. */
interface Sum {
  readonly mention: MoneyMention;
  readonly value: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

function sumDifferences(here: Compared, there: Compared): Difference[] {
  const ours = without(here, there);
  const theirs = without(there, here);
  const counterparts = pairUp(ours, theirs);
  const paired = new Set(counterparts.values());
  return [
    ...ours.map((sum): Difference => {
      const other = counterparts.get(sum);
      return { of: 'money', here: toWords(sum, other), there: other ? toWords(other, sum) : '' };
    }),
    ...theirs
      .filter((sum) => !paired.has(sum))
      .map((sum): Difference => ({ of: 'money', here: '', there: sum.mention.text })),
  ];
}

/** nb. Of two sums that differ only in what they are for, that is said too. */
function toWords({ mention, value }: Sum, other: Sum | undefined): string {
  return other?.value === value ? mention.role + mention.text : mention.text;
}

/** The sums of one text that stand in the other neither as much nor for the same, each once. */
function without(text: Compared, other: Compared): Sum[] {
  const known = new Set(moneyIn(other).map(toSumKey));
  const sums: Sum[] = [];
  for (const mention of moneyIn(text)) {
    const key = toSumKey(mention);
    if (known.has(key)) continue;
    if (sums.length === MAX_MISSING) break;
    known.add(key);
    sums.push(toSum(mention, text));
  }
  return sums;
}

function moneyIn({ analysis }: Compared): MoneyMention[] {
  return analysis.mentions.filter((mention) => mention.type === 'money');
}

function toValue({ cny, cnyMax, currency, value, valueMax, per, scale }: MoneyMention): string {
  const figures = [cny, cnyMax, value, valueMax].map((figure) => figure?.toPrecision(SUM_DIGITS) ?? '');
  return [...figures, currency ?? '', per ?? '', scale ? '级' : ''].join(' ');
}

function toSumKey(mention: MoneyMention): string {
  return `${toValue(mention)} ${mention.role}`;
}

function toSum(mention: MoneyMention, compared: Compared): Sum {
  const { text, analysis } = compared;
  const around = sentenceSpan(text, mention, articleOf(mention, analysis.articles));
  const others = moneyIn(compared).filter(({ start, end }) => around.start <= start && end <= around.end);
  const part = (start: number, end: number) => {
    let rest = '';
    let at = start;
    for (const other of others) {
      if (other.start < at || other.end > end) continue;
      rest += text.slice(at, other.start);
      at = other.end;
    }
    return toPairs(squeeze(rest + text.slice(at, end)));
  };
  return {
    mention,
    value: toValue(mention),
    before: part(around.start, mention.start),
    after: part(mention.end, around.end),
  };
}

function articleOf(mention: Mention, articles: readonly Article[]): Article | undefined {
  return articles.find(({ start, end }) => start <= mention.start && mention.end <= end);
}

/** Each sum of ours with its counterpart: the likest sentences first, each sum once. */
function pairUp(ours: readonly Sum[], theirs: readonly Sum[]): Map<Sum, Sum> {
  const candidates = ours
    .flatMap((one) => theirs.map((other) => ({ one, other, likeness: sentenceLikeness(one, other) })))
    .filter(({ likeness }) => likeness >= SAME_SENTENCE)
    .toSorted((first, second) => second.likeness - first.likeness);
  const pairs = new Map<Sum, Sum>();
  const used = new Set<Sum>();
  for (const { one, other } of candidates) {
    if (pairs.has(one) || used.has(other)) continue;
    pairs.set(one, other);
    used.add(other);
  }
  return pairs;
}

/** What comes before and after counts alike, so that of two sums in a sentence each finds its own place. */
function sentenceLikeness(one: Sum, other: Sum): number {
  return (overlap(one.before, other.before) + overlap(one.after, other.after)) / 2;
}

/** Dice's coefficient; two empty sets are the same. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
}

/** Every two characters that stand beside each other. */
function toPairs(squeezed: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < squeezed.length; at += 1) pairs.add(squeezed.slice(at, at + 2));
  return pairs;
}
