/** How many clippings a topic would have, while its words are still being written: counted in slices, so that searches are answered. */
import type { Doc } from '../search/doc';
import { createTopicTest, titleOfHead } from '../search/topics';

/** As long as one slice keeps the worker busy, in milliseconds: a search waits for no more than that. */
const SLICE_MS = 12;

export interface TopicCounter {
  /** The docs that a topic of these words is about, in number; null where another count began or ended meanwhile. */
  count(docs: readonly Doc[], words: readonly string[]): Promise<number | null>;
  /** Ends the count that is under way. */
  end(): void;
}

/**
 * `fold` is the Folding's; `rest` lets what came meanwhile be answered; `latestOf` gives a doc as it is by now: that of an answer may be
 * from before its text was read.
 */
export function createTopicCounter(
  fold: (text: string) => string,
  rest: () => Promise<void>,
  latestOf: (doc: Doc) => Doc,
): TopicCounter {
  let last = 0;
  return {
    async count(docs, words) {
      last += 1;
      const own = last;
      const isAbout = createTopicTest(words, fold);
      let count = 0;
      let started = performance.now();
      for (const doc of docs) {
        const { head, titleEnd, text } = latestOf(doc);
        if (isAbout(titleOfHead(head, titleEnd), text)) count += 1;
        if (performance.now() - started < SLICE_MS) continue;
        await rest();
        if (own !== last) return null;
        started = performance.now();
      }
      return count;
    },
    end: () => void (last += 1),
  };
}
