/** What is kept of a stretch of text that a reader marks: its words and what stands around them. */
import { MAX_PASSAGE_CHARS, PASSAGE_CONTEXT_CHARS } from '../limits';
import type { Passage, Span } from '../model';

export type PassageWords = Pick<Passage, 'quote' | 'prefix' | 'suffix' | 'start'>;

/**
 * The passage of a span of `text` (UTF-16 code units), without white space at its ends; null where nothing is left, or more
 * than MAX_PASSAGE_CHARS. What stands around it is kept without white space, of which columns have more than words. No
 * character is cut in two.
 */
export function toPassage(text: string, span: Span): PassageWords | null {
  let start = toBoundary(text, Math.max(0, span.start), -1);
  let end = toBoundary(text, Math.min(text.length, span.end), 1);
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (end <= start || end - start > MAX_PASSAGE_CHARS) return null;
  return {
    quote: text.slice(start, end),
    prefix: lastOf(withoutBlanks(text.slice(Math.max(0, start - CONTEXT_REACH), start))),
    suffix: firstOf(withoutBlanks(text.slice(end, end + CONTEXT_REACH))),
    start,
  };
}

/** How far around a passage its context is looked for: past columns set far apart. */
const CONTEXT_REACH = PASSAGE_CONTEXT_CHARS * 20;

const lastOf = (text: string) =>
  text.slice(toBoundary(text, Math.max(0, text.length - PASSAGE_CONTEXT_CHARS), 1));
const firstOf = (text: string) =>
  text.slice(0, toBoundary(text, Math.min(text.length, PASSAGE_CONTEXT_CHARS), -1));

/** `at`, or the unit before (-1) or after it (1) where it stands between the halves of a character outside the BMP. */
function toBoundary(text: string, at: number, side: -1 | 1): number {
  const isInside =
    /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /^[\uD800-\uDBFF]/.test(text.slice(at - 1, at));
  return at > 0 && isInside ? at + side : at;
}

const withoutBlanks = (text: string) => text.replace(/\s+/gu, '');
const isBlank = (text: string, at: number) => text.slice(at, at + 1).trim() === '';
