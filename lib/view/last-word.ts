/** The word of a search that is being typed, and what stands before it. */
export interface LastWord {
  readonly word: string;
  /** Without the blank between them. */
  readonly before: string;
}

const QUOTES = /["“”]/gu;

/**
 * Null where there is none to complete: behind a blank, inside a phrase, or a word that is to be left out.
 */
export function toLastWord(text: string): LastWord | null {
  const [word] = /\S+$/u.exec(text) ?? [];
  if (word === undefined || /^[-－−"“”]/u.test(word)) return null;
  if ((text.match(QUOTES)?.length ?? 0) % 2 === 1) return null;
  return { word, before: text.slice(0, -word.length).trimEnd() };
}
