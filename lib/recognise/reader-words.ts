/**
 * What the reader taught: names that are a zone or a company wherever they stand, and names that are none. The reader knows
 * better than every rule: a refused name is dropped with all that refers to it, an added one stands unless it is but a piece
 * of a longer mention (晋昊 within 山西晋昊科技有限公司).
 */
import type { Dictionary } from '../dictionary';
import { Trie } from '../dictionary/trie';
import type { Mention, MentionType, ReaderWord } from '../model';
import { cleanText } from './clean-text';
import type { Reading } from './reading';

export interface ReaderWords {
  /** Whether the reader said that this name is no such thing. */
  isRefused(type: MentionType, name: string): boolean;
  /** Where the names stand that the reader added. Linear. */
  find(reading: Reading): Mention[];
}

/** A suffix by which a zone of the reader's is a park rather than a zone proper. */
const PARK = /(?:园|园区|基地|港|谷|城)$/;

export function createReaderWords(
  words: readonly Pick<ReaderWord, 'kind' | 'name'>[],
  dictionary: Dictionary,
): ReaderWords {
  const refused = { zone: new Set<string>(), company: new Set<string>(), money: new Set<string>() };
  const added = new Trie<{ type: 'zone' | 'company'; name: string }>();
  for (const word of words) {
    // Names are compared as texts are read: simplified, half-width, without blanks.
    const name = cleanText(word.name, dictionary.variants).text;
    if (name === '') continue;
    if (word.kind === 'not-zone') refused.zone.add(name);
    else if (word.kind === 'not-company') refused.company.add(name);
    else added.add(name, { type: word.kind, name });
  }
  return {
    isRefused: (type, name) => refused[type].has(name),
    find({ text, isWall }) {
      const mentions: Mention[] = [];
      for (let at = 0; at < text.length; at++) {
        const found = added.longestAt(text, at);
        if (!found || goesOver(isWall, at, found.end)) continue;
        const { type, name } = found.value;
        const facts = { start: at, end: found.end, text: name, canonical: name };
        mentions.push(
          type === 'zone'
            ? {
                ...facts,
                type,
                kind: PARK.test(name) ? 'park' : 'zone',
                generic: false,
                rule: 'reader.zone',
              }
            : { ...facts, type, rule: 'reader.company' },
        );
        at = found.end - 1;
      }
      return mentions;
    },
  };
}

function goesOver(isWall: Reading['isWall'], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isWall(at)) return true;
  return false;
}
