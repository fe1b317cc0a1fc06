import { loadDictionary } from '../../lib/dictionary/load-seeds';
import type { Mention, MentionType } from '../../lib/model';
import { analyse, type Means } from '../../lib/recognise/index';
import { segmentInNode } from '../cli/node-segmenter';

/** The recognisers as they are without the names of the source pages: a rule must not live off a table. */
export const means: Means = { dictionary: loadDictionary({ seeds: false }), segment: segmentInNode };

export function mentionsOf(raw: string, type: MentionType, using: Means = means): Mention[] {
  return analyse(raw, using).mentions.filter((mention) => mention.type === type);
}

/** What a table test compares: `text` where it is its own canonical name, else `text → canonical`. */
export function namesOf(raw: string, type: MentionType, using: Means = means): string[] {
  return mentionsOf(raw, type, using).map(({ text, canonical }) =>
    canonical === text ? text : `${text} → ${canonical}`,
  );
}

/** The rules that found the mentions of a type. */
export function rulesOf(raw: string, type: MentionType): string[] {
  return mentionsOf(raw, type).map(({ rule }) => rule);
}
