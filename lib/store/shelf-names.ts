/** Names the reader gives to folders, topics and saved searches. */
import { MAX_NAME_CHARS } from '../limits';
import { Refused } from './attempt';

/** A name as it is kept: one line, without blanks around it, at most MAX_NAME_CHARS. Throws Refused where nothing is left. */
export function toName(typed: string): string {
  const name = [...typed.trim().replace(/\s+/gu, ' ')].slice(0, MAX_NAME_CHARS).join('').trim();
  if (name === '') throw new Refused('unexpected');
  return name;
}

/** Throws Refused where another of these has the name. */
export function assertFree(
  name: string,
  id: string,
  others: readonly { readonly id: string; readonly name: string }[],
): void {
  if (others.some((other) => other.id !== id && other.name === name)) throw new Refused('name-taken');
}
