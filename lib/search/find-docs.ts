/**
 * Which clippings hold the words of a query. No index: every text lies in memory as a slice of a few long strings, and is looked
 * through. That finds any run of characters, and takes 10 to 40 ms for 30 million of them (measured in Chromium), where an
 * index of pairs takes as much memory again, has to be built, and must still look into the texts for longer runs.
 *
 * The longest word goes first, as it is likely the rarest; the next are looked for in what is left.
 */
import type { Doc } from './doc';
import type { ParsedQuery } from './parse-query';

/** The docs that hold every word and none of the excluded, in the order given. All of them for a query without words. */
export function findDocs(docs: readonly Doc[], { words, excluded }: ParsedQuery): readonly Doc[] {
  let found = docs;
  for (const word of longestFirst(words.map(({ folded }) => folded)))
    found = found.filter((doc) => holds(doc, word));
  for (const word of excluded.map(({ folded }) => folded)) found = found.filter((doc) => !holds(doc, word));
  return found;
}

/** Whether everything that `query` finds is among what `before` found: then only that has to be looked through. */
export function isNarrower(query: ParsedQuery, before: ParsedQuery): boolean {
  return (
    before.words.every((old) => query.words.some(({ folded }) => folded.includes(old.folded))) &&
    before.excluded.every((old) => query.excluded.some(({ folded }) => old.folded.includes(folded)))
  );
}

function holds({ head, text }: Doc, word: string): boolean {
  // nb. The text first: a common word stands within its first lines.
  return text.indexOf(word) >= 0 || head.indexOf(word) >= 0;
}

function longestFirst(words: readonly string[]): string[] {
  return words.toSorted((one, other) => other.length - one.length);
}
