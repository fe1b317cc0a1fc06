/**
 * What a clipping is about, by the words of the trade. A topic is given where
 *
 *   - one of its words stands in the title, or
 *   - one stands at the head of the text and another hit follows anywhere, or
 *   - at least MIN_HITS stand in the text, and one for every CHARS_A_HIT of it.
 *
 * One passing word gives nothing: 投产 in the last line of a report on a fair does not make it news of a factory. A word with a -
 * before it says what is not meant: with 开工 and -开工率, 开工率 counts for nothing.
 */
import { GATE_LEAD } from '../limits';
import type { Topic } from '../model';
import { FIELD_END } from './fold';

const MIN_HITS = 3;

/** A paragraph or two of a newspaper. */
const CHARS_A_HIT = 600;

/** A topic ready to be looked for. */
interface Rule {
  readonly name: string;
  readonly words: readonly string[];
  readonly not: readonly string[];
}

/** Which topics a folded title and a folded text are about: names, in the order in which the topics first have them. */
export type TopicFinder = (title: string, text: string) => readonly string[];

/**
 * The topics there are: the built-in ones, each as the reader has edited it, then the reader's own. Those that are off are
 * among them.
 */
export function mergeTopics(builtIn: readonly Topic[], edits: readonly Topic[]): Topic[] {
  const byId = new Map(edits.map((topic) => [topic.id, topic]));
  const own = edits.filter(({ id }) => !builtIn.some((topic) => topic.id === id));
  return [...builtIn.map((topic) => byId.get(topic.id) ?? topic), ...own];
}

/** What the topics that are on say, as a string that is another where they say anything else: what was found by it holds. */
export function topicsMark(topics: readonly Topic[]): string {
  return JSON.stringify(topics.filter(({ isOff }) => !isOff).map(({ name, words }) => [name, ...words]));
}

/** `fold` is the Folding's: the words of a topic find what a search for them finds. Two topics of one name are one. */
export function createTopicFinder(topics: readonly Topic[], fold: (text: string) => string): TopicFinder {
  const rules = topics.filter(({ isOff }) => !isOff).map((topic) => toRule(topic, fold));
  const names = [...new Set(rules.map(({ name }) => name))];
  const groups = names.map((name) => rules.filter((rule) => rule.name === name));
  return (title, text) => names.filter((_, at) => groups[at]?.some((rule) => isAbout(rule, title, text)));
}

/** Whether a topic of these words is about a folded title and a folded text. */
export function createTopicTest(
  words: readonly string[],
  fold: (text: string) => string,
): (title: string, text: string) => boolean {
  const rule = toRule({ name: '', words }, fold);
  return (title, text) => isAbout(rule, title, text);
}

function isRefusal(word: string): boolean {
  return /^[-－−]./u.test(word);
}

function toRule({ name, words }: Pick<Topic, 'name' | 'words'>, fold: (text: string) => string): Rule {
  const toWords = (list: readonly string[]) => list.map(fold).filter((word) => word !== '');
  return {
    name,
    words: toWords(words.filter((word) => !isRefusal(word))),
    not: toWords(words.filter(isRefusal).map((word) => word.slice(1))),
  };
}

function isAbout(rule: Rule, title: string, text: string): boolean {
  if (findHits(rule, title).length > 0) return true;
  const hits = findHits(rule, text);
  const [first] = hits;
  if (first === undefined) return false;
  if (first < GATE_LEAD && hits.length > 1) return true;
  return hits.length >= Math.max(MIN_HITS, text.length / CHARS_A_HIT);
}

/** Where the words begin, in order; words that overlap (签约仪式, 签约) are one hit. */
function findHits({ words, not }: Rule, text: string): number[] {
  const spans = words.flatMap((word) =>
    placesOf(word, text).map((start) => ({ start, end: start + word.length })),
  );
  if (spans.length === 0) return [];
  const refused = not.flatMap((word) =>
    placesOf(word, text).map((start) => ({ start, end: start + word.length })),
  );
  const starts: number[] = [];
  let reached = -1;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (refused.some((span) => span.start <= start && end <= span.end)) continue;
    if (start >= reached) starts.push(start);
    reached = Math.max(reached, end);
  }
  return starts;
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** The title of a head as lib/search/doc.ts makes it. */
export function titleOfHead(head: string, titleEnd: number): string {
  return head.slice(FIELD_END.length, titleEnd - FIELD_END.length);
}
