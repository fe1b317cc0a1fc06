/** Where the words of a search stand in a text, for the views to mark. */
import type { Span } from '../model';
import type { FoldedText, Folding } from './fold';
import type { ParsedQuery } from './parse-query';

/** Marks of one text: past this a reader sees no more of them, and a page that repeats one character would have thousands. */
const MAX_MARKS = 2_000;

/** The spans of the raw text, in order and disjoint; what touches or overlaps is one. UTF-16 code units. */
export function findMarks(query: ParsedQuery, text: string, folding: Folding): Span[] {
  if (query.words.length === 0 || text === '') return [];
  return findMarksIn(query, folding.foldWithWay(text));
}

/** The same in a text that is folded already. */
export function findMarksIn({ words }: ParsedQuery, folded: FoldedText): Span[] {
  const found: Span[] = [];
  for (const { folded: word } of words) {
    let at = folded.text.indexOf(word);
    while (at >= 0 && found.length < MAX_MARKS) {
      found.push({ start: at, end: at + word.length });
      at = folded.text.indexOf(word, at + word.length);
    }
  }
  found.sort((one, other) => one.start - other.start || one.end - other.end);
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined.map((span) => folded.toRaw(span));
}
