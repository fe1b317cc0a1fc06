/** The reader's edits of the built-in topics, and topics of the reader's own. */
import { MAX_TOPIC_WORD_CHARS, MAX_TOPIC_WORDS } from '../limits';
import type { Result, Topic } from '../model';
import { attempt } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { toName } from './shelf-names';

/** What the reader edited, under the ids of the built-in ones or of their own. */
export function readTopics(store: QuwenDatabase = openStore()): Promise<Result<Topic[]>> {
  return attempt(store, () => store.topics.toArray());
}

/**
 * Writes a topic, and answers with it as it is kept: its words trimmed, each once, at most MAX_TOPIC_WORDS. `unexpected` for a
 * name of blanks.
 */
export function putTopic(topic: Topic, store: QuwenDatabase = openStore()): Promise<Result<Topic>> {
  return attempt(store, async () => {
    const kept: Topic = { ...topic, name: toName(topic.name), words: toCleanWords(topic.words) };
    await store.topics.put(kept);
    return kept;
  });
}

/** Takes an edit back: a built-in topic is as it was built in, one of the reader's own is gone. */
export function removeTopic(id: string, store: QuwenDatabase = openStore()): Promise<Result<void>> {
  return attempt(store, () => store.topics.delete(id));
}

function toCleanWords(words: readonly string[]): string[] {
  const clean = words.map((word) => [...word.trim()].slice(0, MAX_TOPIC_WORD_CHARS).join(''));
  return [...new Set(clean.filter((word) => word !== ''))].slice(0, MAX_TOPIC_WORDS);
}
