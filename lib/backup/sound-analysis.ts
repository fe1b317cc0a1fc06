/**
 * Whether an analysis is one of this text: written by hand, because a collection has a million mentions and a checker of shapes
 * takes microseconds for each. It is all or nothing: an analysis that does not hold is made anew from the text.
 */
import * as v from 'valibot';
import { Mention } from '../checks';
import { isRecord } from './is-record';
import type { Analysis, Article, Mention as MentionFacts } from '../model';

const MAX_MENTIONS = 100_000;
const MAX_ARTICLES = 1_000;
const MAX_TITLE = 2_000;

/** The analysis rebuilt from the fields that belong to it, or null. */
export function toSoundAnalysis(value: unknown, text: string): Analysis | null {
  if (!isRecord(value)) return null;
  const { version, articles, mentions } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null;
  if (!Array.isArray(articles) || articles.length > MAX_ARTICLES) return null;
  if (!Array.isArray(mentions) || mentions.length > MAX_MENTIONS) return null;
  const soundArticles: Article[] = [];
  for (const article of articles) {
    if (!isRecord(article) || !isWithin(article, 0, text.length)) return null;
    const { start, end, title } = article;
    if (typeof title !== 'string' || title.length > MAX_TITLE) return null;
    soundArticles.push({ start: Number(start), end: Number(end), title });
  }
  const soundMentions: MentionFacts[] = [];
  let from = 0;
  for (const mention of mentions) {
    if (!isRecord(mention) || !isWithin(mention, from, text.length)) return null;
    const sound = v.safeParse(Mention, mention, { abortEarly: true });
    if (!sound.success) return null;
    soundMentions.push(sound.output);
    from = sound.output.end;
  }
  return { version, articles: soundArticles, mentions: soundMentions };
}

function isWithin({ start, end }: Readonly<Record<string, unknown>>, from: number, to: number): boolean {
  return (
    Number.isInteger(start) && Number.isInteger(end) && isOrdered([from, Number(start), Number(end), to])
  );
}

function isOrdered(figures: readonly number[]): boolean {
  return figures.every((figure, at) => at === 0 || (figures[at - 1] ?? 0) <= figure);
}
