/**
 * The orders of a list. The newest, largest, first in the alphabet come first, or last where it is reversed; what has no day or no sum
 * of its own comes last either way.
 */
import type { SearchQuery } from '../model';
import type { Doc } from './doc';
import type { ParsedQuery } from './parse-query';
import { rankDocs, type RankHelp } from './rank';

/** Gives each title a key by which titles stand in the order of their pinyin; see pinyin-order.ts. */
export type TitleKey = (doc: Doc) => string;

export function sortDocs(
  docs: readonly Doc[],
  query: SearchQuery,
  words: ParsedQuery,
  titleKey: TitleKey,
  help: RankHelp,
): readonly Doc[] {
  switch (query.sort) {
    case 'relevance': {
      // Without words everything is as relevant as the rest.
      const ranked =
        words.words.length === 0 ? byNumber(docs, clippedAt, false) : rankDocs(docs, words, help);
      return query.isReversed ? ranked.toReversed() : ranked;
    }
    case 'clipped':
      return byNumber(docs, clippedAt, query.isReversed);
    case 'changed':
      return byNumber(docs, ({ clip }) => Math.max(clip.changedAt, clip.updatedAt), query.isReversed);
    case 'sum':
      return byNumber(docs, ({ clip }) => clip.largestSum, query.isReversed);
    case 'date':
      return byText(docs, ({ clip }) => clip.date, 'last', query.isReversed);
    case 'title':
      return byText(
        docs,
        (doc) => (doc.clip.title.trim() === '' ? null : titleKey(doc)),
        'first',
        query.isReversed,
      );
  }
}

const clippedAt = ({ clip }: Doc): number => clip.clippedAt;

/** Largest first. */
function byNumber(docs: readonly Doc[], of: (doc: Doc) => number | null, isReversed: boolean): Doc[] {
  return byKey(docs, of, (one, other) => (isReversed ? one - other : other - one), isReversed);
}

/** `ahead`: whether what is first or last in the alphabet comes first. */
function byText(
  docs: readonly Doc[],
  of: (doc: Doc) => string | null,
  ahead: 'first' | 'last',
  isReversed: boolean,
): Doc[] {
  const order = (ahead === 'first') === isReversed ? -1 : 1;
  return byKey(docs, of, (one, other) => (one < other ? -order : one > other ? order : 0), isReversed);
}

/** nb. The keys are read once a doc, not twice a comparison. */
function byKey<Key>(
  docs: readonly Doc[],
  of: (doc: Doc) => Key | null,
  compare: (one: Key, other: Key) => number,
  isReversed: boolean,
): Doc[] {
  const keyed: { doc: Doc; key: Key }[] = [];
  const without: Doc[] = [];
  for (const doc of docs) {
    const key = of(doc);
    if (key === null) without.push(doc);
    else keyed.push({ doc, key });
  }
  keyed.sort((one, other) => compare(one.key, other.key) || byClipped(one.doc, other.doc));
  without.sort(byClipped);
  return [...keyed.map(({ doc }) => doc), ...without];

  function byClipped(one: Doc, other: Doc): number {
    return (isReversed ? -1 : 1) * (other.clip.clippedAt - one.clip.clippedAt);
  }
}
