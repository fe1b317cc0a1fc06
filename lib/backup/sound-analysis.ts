/** Whether an analysis is one of this text. It is all or nothing: an analysis that does not hold is made anew from the text. */
import type { Analysis, Article, Mention } from '../model';
import { isRecord } from './is-record';
import { toSoundMention } from './sound-mention';

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
  const soundMentions: Mention[] = [];
  let from = 0;
  for (const mention of mentions) {
    if (!isRecord(mention) || !isWithin(mention, from, text.length)) return null;
    const sound = toSoundMention(mention, Number(mention['start']), Number(mention['end']));
    if (sound === null) return null;
    soundMentions.push(sound);
    from = sound.end;
  }
  return { version, articles: soundArticles, mentions: soundMentions };
}

function isWithin({ start, end }: Readonly<Record<string, unknown>>, from: number, to: number): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return from <= Number(start) && Number(start) <= Number(end) && Number(end) <= to;
}
