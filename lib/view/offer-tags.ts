import { addTags } from './tags';

/** Tags that are offered at once: what is taken in at a glance. */
const MOST_OFFERED = 8;

/**
 * Tags in use that what is typed may be going to be: those that begin with it, then those that hold it, each most used first; the
 * most used where nothing is typed. Those that are there already are not offered.
 * @param known most used first
 */
export function offerTags(typed: string, known: readonly string[], value: readonly string[]): string[] {
  const word = (addTags([], typed).at(-1) ?? '').toLowerCase();
  const free = known.filter((tag) => !value.includes(tag));
  const begins = free.filter((tag) => tag.toLowerCase().startsWith(word));
  const holds = free.filter((tag) => !begins.includes(tag) && tag.toLowerCase().includes(word));
  return [...begins, ...holds].slice(0, MOST_OFFERED);
}
