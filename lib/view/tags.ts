/** The tags of a clipping as a reader types them: a blank, a comma of any width or a new line ends one. */
import { MAX_TAG_CHARS, MAX_TAGS } from '../limits';

const SEPARATORS = /[\s,，、;；]+/u;

/**
 * Tags with those of a typed text behind them: each once, cut to MAX_TAG_CHARS (UTF-16 code units, never within a character),
 * MAX_TAGS at most.
 */
export function addTags(tags: readonly string[], typed: string): string[] {
  const added = typed.split(SEPARATORS).map(cut);
  return [...new Set([...tags, ...added])].filter((tag) => tag !== '').slice(0, MAX_TAGS);
}

/** Whether what is typed ends a tag; what is being composed by an input method is not to be asked about. */
export function endsTag(typed: string): boolean {
  return SEPARATORS.test(typed);
}

function cut(tag: string): string {
  const end = tag.codePointAt(MAX_TAG_CHARS - 1) ?? 0;
  return tag.slice(0, end > 0xffff ? MAX_TAG_CHARS - 1 : MAX_TAG_CHARS);
}
