/**
 * What the reader typed, as what is looked for. Words are parted by white space (the full-width kind too) and each must be found;
 * “招商 引资” in quotes of any kind is one phrase; a - before a word or phrase, after white space, excludes it.
 *
 * Decided: 、 and ， belong to the word they stand in, for who pastes 钢铁、煤炭 looks for that very run; two words are parted by a
 * blank. A quote that is never closed, a minus alone or inside a word (5G-A) are text as they stand. 「」 in headlines are quotes
 * here as well, and ‘’ within “”. White space says nothing to the search (see fold.ts): a phrase is found however the newspaper wrapped it.
 */
import { MAX_QUERY_CHARS } from '../limits';

/** One thing that is looked for. */
export interface QueryWord {
  /** As typed, without quotes and minus. */
  readonly typed: string;
  /** As texts are searched, never empty. */
  readonly folded: string;
  /** Typed in quotes: it is not to be cut into words. */
  readonly isPhrase: boolean;
}

export interface ParsedQuery {
  /** Each must be found. */
  readonly words: readonly QueryWord[];
  /** None may be found. */
  readonly excluded: readonly QueryWord[];
}

/**
 * Opening quotes and what closes each, the first of these that follows. Full-width ＂ is what Chinese input methods give for "; they
 * turn “ and ” by turns, and get out of step: “招商 引资“ is a phrase as well.
 */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"＂”'],
  ['＂', '＂"”'],
  ['“', '”"＂“'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);

/** nb. Not the long dash: —— begins the second line of a headline, which is pasted as it stands. */
const MINUS = /[-－−–‐‑﹣]/u;

/** Reads at most MAX_QUERY_CHARS; the rest is passed over. Twins are one. */
export function parseQuery(text: string, fold: (text: string) => string): ParsedQuery {
  const words: QueryWord[] = [];
  const excluded: QueryWord[] = [];
  const query = withoutHalves(text.slice(0, MAX_QUERY_CHARS));
  let at = 0;
  while (at < query.length) {
    if (/\s/u.test(query.charAt(at))) {
      at += 1;
      continue;
    }
    const isExcluded = MINUS.test(query.charAt(at)) && /\S/u.test(query.charAt(at + 1));
    if (isExcluded) at += 1;
    const { typed, end, isPhrase } = readPhrase(query, at) ?? readWord(query, at);
    const folded = fold(typed);
    if (folded !== '') (isExcluded ? excluded : words).push({ typed, folded, isPhrase });
    at = end;
  }
  return { words: withoutTwins(words), excluded: withoutTwins(excluded) };
}

interface ReadPart {
  readonly typed: string;
  readonly end: number;
  readonly isPhrase: boolean;
}

function readPhrase(query: string, at: number): ReadPart | undefined {
  const closing = QUOTES.get(query.charAt(at)) ?? '';
  const end = [...closing].map((close) => query.indexOf(close, at + 1)).find((place) => place >= 0) ?? -1;
  return end < 0 ? undefined : { typed: query.slice(at + 1, end).trim(), end: end + 1, isPhrase: true };
}

/** Up to white space, or to a phrase that begins inside: 湘潭“一区多园” is two things that are looked for. */
function readWord(query: string, at: number): ReadPart {
  let end = at + 1;
  while (end < query.length && /\S/u.test(query.charAt(end)) && !readPhrase(query, end)) end++;
  return { typed: query.slice(at, end), end, isPhrase: false };
}

/** A half of a broken character would be found inside whole ones. */
function withoutHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

function withoutTwins(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.toReversed().map((word) => [word.folded, word])).values()].toReversed();
}
