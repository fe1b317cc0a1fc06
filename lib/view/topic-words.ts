/** The words of a topic as a reader types them into one field: a blank, a comma of any width or a new line ends one. */
import { MAX_TOPIC_WORD_CHARS, MAX_TOPIC_WORDS } from '../limits';

const SEPARATORS = /[\s,，、;；]+/u;

/** Each once, cut to MAX_TOPIC_WORD_CHARS characters, MAX_TOPIC_WORDS at most; a leading - of any width is a plain one. */
export function toTopicWords(typed: string): string[] {
  const words = typed
    .split(SEPARATORS)
    .map((word) => [...word.replace(/^[－−—]/u, '-')].slice(0, MAX_TOPIC_WORD_CHARS).join(''));
  return [...new Set(words)].filter((word) => word !== '' && word !== '-').slice(0, MAX_TOPIC_WORDS);
}

/** The words of a topic as that field shows them. */
export function fromTopicWords(words: readonly string[]): string {
  return words.join('、');
}
