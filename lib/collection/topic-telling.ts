/**
 * The topics that there are, and of which clippings they are still to be told: of new texts all of them, of the others only those that
 * the reader has just written, which takes a moment where all would take seconds.
 */
import type { Topic } from '../model';
import type { Doc } from '../search/doc';
import { createTopicFinder, mergeTopics, titleOfHead, topicsMark, type TopicFinder } from '../search/topics';

/** One change of the topics: the names that are to be told anew, and what finds them. */
interface Change {
  readonly names: ReadonlySet<string>;
  readonly find: TopicFinder;
}

export class TopicTelling {
  /** What the topics say, for the catalogue; '' before there are any. */
  mark = '';
  private topics: readonly Topic[] = [];
  private findAll: TopicFinder = () => [];
  /** Ids with what is to be told of each; null for all topics. */
  private readonly needed = new Map<string, Change | null>();

  /** `fold` is the Folding's. */
  constructor(
    private readonly builtIn: readonly Topic[],
    private readonly fold: (text: string) => string,
  ) {}

  /** Clippings of which something is to be told. */
  get left(): readonly string[] {
    return [...this.needed.keys()];
  }

  /** Takes the reader's topics over, of docs that have the topics as they were; true where they are others than before. */
  take(edits: readonly Topic[], docs: readonly Doc[]): boolean {
    const topics = mergeTopics(this.builtIn, edits).filter(({ isOff }) => !isOff);
    const mark = topicsMark(topics);
    if (mark === this.mark) return false;
    const names = changedNames(this.topics, topics);
    const find = createTopicFinder(
      topics.filter(({ name }) => names.has(name)),
      this.fold,
    );
    this.mark = mark;
    this.topics = topics;
    this.findAll = createTopicFinder(topics, this.fold);
    // nb. What an earlier change has left untold is told whole.
    for (const { clip } of docs) this.needed.set(clip.id, this.needed.has(clip.id) ? null : { names, find });
    return true;
  }

  /** All topics are to be told of this one. */
  need(id: string): void {
    this.needed.set(id, null);
  }

  /** They are told, or it is gone. */
  drop(id: string): void {
    this.needed.delete(id);
  }

  clear(): void {
    this.needed.clear();
  }

  /** The topics of a doc by what holds now, in the order of the topics. */
  topicsOf(doc: Doc): readonly string[] {
    const change = this.needed.get(doc.clip.id);
    const title = titleOfHead(doc.head, doc.titleEnd);
    if (!change) return this.findAll(title, doc.text);
    const found = new Set([
      ...doc.topics.filter((name) => !change.names.has(name)),
      ...change.find(title, doc.text),
    ]);
    const ordered = this.topics.map(({ name }) => name).filter((name) => found.has(name));
    return [...new Set(ordered)];
  }
}

/** Names that have other words than before, are new, or are no more. */
function changedNames(before: readonly Topic[], after: readonly Topic[]): ReadonlySet<string> {
  const names = [...before, ...after].map(({ name }) => name);
  return new Set(names.filter((name) => wordsOf(before, name) !== wordsOf(after, name)));
}

function wordsOf(topics: readonly Topic[], wanted: string): string {
  return JSON.stringify(topics.filter(({ name }) => name === wanted).map(({ words }) => words));
}
