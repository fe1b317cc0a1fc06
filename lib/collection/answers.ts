/** The answers of the search worker: what CollectionSearch promises, of the collection in memory. */
import { hasOtherQueries, MAX_OFFERED, toOtherQueries } from '../search/also';
import { namesOf, toExcerpt } from '../search/excerpt';
import { findMarks } from '../search/marks';
import { parseQuery } from '../search/parse-query';
import {
  docsBesideTopics,
  facetsOf,
  facetValuesOf,
  figuresOf,
  type Answer,
} from '../search/search-collection';
import { EVERYTHING } from '../model';
import type { CollectionSearch, FoundClip, SearchQuery, Segmenter } from '../model';
import type { QuwenDatabase } from '../store';
import { toProblem } from '../store/attempt';
import { loadRawTexts } from '../store/catalogue';
import { createTopicCounter } from './count-topic';
import type { LiveCollection } from './live-collection';

/** Answers that are kept, the last ones: the list's, its counts', the charts', and one that is just being replaced. */
const KEPT_ANSWERS = 8;

/** Tokens begin anywhere below this. */
const MOST_TOKENS = 2 ** 40;

/** With fewer results than this, others are looked for. */
const FEW = 5;

const NO_OTHERS: readonly { text: string; count: number }[] = [];

/** What an old token stands for. */
const NOTHING: Answer = {
  query: EVERYTHING,
  words: { words: [], excluded: [] },
  holding: [],
  docs: [],
  kept: 0,
  inBin: 0,
};

export interface Help {
  /** jieba, where it is awake. */
  segmenter(): Segmenter | undefined;
  /** Folded canonical names of a folded alias, where the dictionary is there. */
  namesOf(word: string): readonly string[];
  /** Somebody searches for words: what helps may be woken once it is quiet. */
  wake(wish: 'names' | 'segmenter'): void;
  /** Lets what came meanwhile be answered. */
  rest(): Promise<void>;
}

export interface Answers extends CollectionSearch {
  /** Tells those who watch. */
  changed(): void;
  progressed(done: number, of: number): void;
  /** Looks for other searches where the last one found little and can be told so now; tells those who watch if there are any. */
  lookForOthers(): void;
}

export function createAnswers(live: LiveCollection, store: QuwenDatabase, help: Help): Answers {
  const { collection, folding } = live;
  const answers = new Map<number, Answer>();
  const counter = createTopicCounter(folding.fold, help.rest, (doc) => collection.get(doc.clip.id) ?? doc);
  const watchers: (() => void)[] = [];
  const followers: ((done: number, of: number) => void)[] = [];
  // nb. No token of a worker that is no more may stand for another answer here.
  let lastToken = Math.floor(Math.random() * MOST_TOKENS);
  let few: Answer | undefined;
  let others = { key: '', found: NO_OTHERS };

  const changed = () => {
    for (const onChange of watchers) onChange();
  };
  const whenThere = async (needsTexts: boolean): Promise<void> => {
    await (needsTexts ? live.texts() : live.facts()).catch((error: unknown) => {
      throw new Error(toProblem(error), { cause: error });
    });
  };

  return {
    async search(query) {
      const words = parseQuery(query.text, folding.fold);
      const hasWords = words.words.length + words.excluded.length > 0;
      await whenThere(hasWords);
      const answer = collection.search(query, {
        namesOf: help.namesOf,
        segment: help.segmenter(),
      });
      lastToken += 1;
      answers.set(lastToken, answer);
      answers.delete(lastToken - KEPT_ANSWERS);
      const isFew = answer.docs.length < FEW && hasOtherQueries(words);
      few = isFew ? answer : undefined;
      if (hasWords) help.wake('names');
      if (isFew || (hasWords && query.sort === 'relevance')) help.wake('segmenter');
      return {
        token: lastToken,
        total: answer.docs.length,
        kept: answer.kept,
        inBin: answer.inBin,
        also: isFew && others.key === keyOf(answer.query) ? others.found : NO_OTHERS,
      };
    },
    async rows(token, from, to) {
      const answer = answers.get(token);
      if (!answer) return [];
      const docs = answer.docs.slice(Math.max(0, from), Math.max(0, to));
      const hasWords = answer.words.words.length > 0;
      const texts = hasWords
        ? await loadRawTexts(
            store,
            docs.map(({ clip }) => clip.id),
          ).catch((error: unknown) => {
            throw new Error(toProblem(error), { cause: error });
          })
        : [];
      const textOf = new Map(texts.map(({ id, text }) => [id, text]));
      return docs.map(({ clip, topics, passageNotes }): FoundClip => {
        const titleMarks = findMarks(answer.words, clip.title, folding);
        const notes = { note: clip.note, comments: passageNotes };
        const names = titleMarks.length > 0 ? [] : namesOf(clip);
        const excerpt = toExcerpt(answer.words, textOf.get(clip.id) ?? '', notes, names, folding);
        return { clip, topics, passageCount: passageNotes.length, titleMarks, excerpt };
      });
    },
    ids: async (token) => answers.get(token)?.docs.map(({ clip }) => clip.id) ?? [],
    facets: async (token) => facetsOf(answers.get(token) ?? NOTHING),
    facetValues: async (token, facet, words) => {
      help.wake('names');
      return facetValuesOf(answers.get(token) ?? NOTHING, facet, words, folding.fold, help.namesOf);
    },
    async countTopic(token, words) {
      counter.end();
      if (words.length === 0) return null;
      await whenThere(true);
      const answer = answers.get(token);
      return answer ? counter.count(docsBesideTopics(answer), words) : null;
    },
    figures: async (token) => figuresOf(answers.get(token) ?? NOTHING),
    marks: async (query, text) => findMarks(parseQuery(query, folding.fold), text, folding),
    watch: async (onChange) => void watchers.push(onChange),
    progress: async (onProgress) => void followers.push(onProgress),
    changed,
    progressed: (done, of) => {
      for (const onProgress of followers) onProgress(done, of);
    },
    lookForOthers() {
      const segment = help.segmenter();
      if (!few || !segment) return;
      const { query, words } = few;
      const key = keyOf(query);
      if (others.key === key) return;
      const found = toOtherQueries(words, segment)
        .map((text) => ({ text, count: collection.count({ ...query, text }) }))
        .filter(({ count }) => count > (few?.docs.length ?? 0))
        .slice(0, MAX_OFFERED);
      others = { key, found };
      if (found.length > 0) changed();
    },
  };
}

/** Two searches that find the same, in whatever order, have the same others. */
function keyOf(query: SearchQuery): string {
  return JSON.stringify({ ...query, sort: null, isReversed: null });
}
