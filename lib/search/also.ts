/**
 * What to look for instead, where a search found little: 湘潭高新区招商政策 cut into 湘潭, 高新区, 招商, 政策, which are found together in more
 * clippings than the run itself; and of several words all but one.
 */
import type { Segmenter } from '../model';
import type { ParsedQuery, QueryWord } from './parse-query';

/** Searches that are tried, and offered. */
const MAX_TRIED = 8;
export const MAX_OFFERED = 5;

/** A single character says too little by itself. */
const MIN_WORD = 2;

/** Queries to try, the nearest to what was asked first: all the words apart, all but one, each alone. */
export function toOtherQueries(query: ParsedQuery, segment: Segmenter): string[] {
  const words = [
    ...new Set(query.words.flatMap((word) => (word.isPhrase ? [quote(word)] : cut(word, segment)))),
  ];
  if (words.length < 2) return [];
  const asked = query.words.map((word) => (word.isPhrase ? quote(word) : word.typed)).join(' ');
  const without = words.map((_, left) => words.filter((__, at) => at !== left).join(' '));
  const excluded = query.excluded.map((word) => `-${quote(word)}`);
  return [...new Set([words.join(' '), ...(words.length > 2 ? without : []), ...words])]
    .filter((text) => text !== asked)
    .slice(0, MAX_TRIED)
    .map((text) => [text, ...excluded].join(' '));
}

/** Whether there is anything to cut or leave out: whether jieba is worth waking. */
export function hasOtherQueries({ words }: ParsedQuery): boolean {
  return words.length > 1 || words.some(({ folded, isPhrase }) => !isPhrase && folded.length > MIN_WORD);
}

/** A word as jieba cuts it; the parts of one character fall away, and what is nothing but such stays whole. */
function cut({ typed }: QueryWord, segment: Segmenter): string[] {
  const parts = segment(typed)
    .map(({ start, end }) => typed.slice(start, end))
    .filter((part) => [...part].length >= MIN_WORD && /[\p{L}\p{N}]/u.test(part));
  return parts.length > 0 ? parts : [typed];
}

function quote({ typed, isPhrase }: QueryWord): string {
  return isPhrase ? `“${typed}”` : typed;
}
