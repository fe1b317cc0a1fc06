/**
 * The collection in memory, kept as it is in the database: read from the derived tables, brought up to date by the revisions
 * since, and followed from then on.
 *
 *   facts    catalogue, then what changed since it was written: some tens of milliseconds; lists can be answered
 *   texts    packs, then the texts that are in none, read and folded: a search for words waits for the packs, and for as many texts
 *            as are read in a moment. Where there are more (after an update, an import), they come in with progress
 *   topics   of what has changed, or of everything where the rules have
 *
 * What it has had to do itself it writes back when it is idle, so that the next one need not: see write-back.ts.
 */
import { createFolding, type Folding } from '../search/fold';
import { toDoc, type Doc } from '../search/doc';
import { SearchCollection } from '../search/search-collection';
import { SEARCH_BATCH } from '../limits';
import type { Topic } from '../model';
import type { QuwenDatabase } from '../store';
import {
  catalogueRevision,
  loadCatalogueRows,
  loadChanges,
  loadIds,
  loadRawTexts,
  loadTopicEdits,
  readCatalogue,
  type Catalogue,
  type ChangedClip,
} from '../store/catalogue';
import type { PackedText } from '../store/catalogue-rows';
import { loadPacks } from '../store/packs';
import { TopicTelling } from './topic-telling';

/** Texts that a search waits for, if they are in no pack: they are read in less than a tenth of a second. */
const MAX_WAITED = 1_000;

/** Docs whose topics are told in one go: some 20 ms. */
const TOPICS_A_SLICE = 200;

/** Clippings read anew of which progress is told: fewer are there before anyone looks. */
const MIN_TOLD = 500;

export interface LiveOptions {
  readonly store: QuwenDatabase;
  readonly variants: string;
  readonly builtInTopics: readonly Topic[];
  /** Of derived rows. */
  readonly version: string;
  /** Calls after each change in memory. */
  readonly onChange: () => void;
  readonly onProgress: (done: number, of: number) => void;
  /** Lets what came meanwhile be answered. */
  readonly rest: () => Promise<void>;
}

/** What is to be written back. */
export interface Debt {
  /** Clippings that the catalogue in the database has otherwise. */
  readonly facts: number;
  /** Texts that no pack has. */
  readonly texts: number;
}

export class LiveCollection {
  readonly folding: Folding;
  readonly collection: SearchCollection;
  private readonly options: LiveOptions;
  /** The textRevision of the text that a doc has; none where it is not loaded. */
  private readonly textOf = new Map<string, number>();
  private readonly topics: TopicTelling;
  private revision = 0;
  /** On their way while the catalogue is read. */
  private packs: Promise<PackedText[]> | undefined;
  private debt = { facts: 0, texts: 0 };
  /** The progress that was told last. */
  private told = { done: 0, of: 0 };
  /** One change of the memory at a time. */
  private turn: Promise<void> = Promise.resolve();
  private opening: { facts: Promise<void>; texts: Promise<void> } | undefined;

  constructor(options: LiveOptions) {
    this.options = options;
    this.folding = createFolding(options.variants);
    this.collection = new SearchCollection(this.folding, toPinyinCompare());
    this.topics = new TopicTelling(options.builtInTopics, this.folding.fold);
  }

  /** The facts are there. Rejects where the database cannot be read; the next call tries again. */
  facts(): Promise<void> {
    return this.open().facts;
  }

  /** The texts are there, or so many are missing that they come in later. Rejects as `facts` does. */
  texts(): Promise<void> {
    return this.open().texts;
  }

  /** Takes over what changed in the database. */
  async follow(): Promise<void> {
    await this.texts();
    await this.inTurn(async () => {
      const { store } = this.options;
      const isTopicChange = this.topics.take(await loadTopicEdits(store), this.collection.docs());
      const changed = await this.catchUp();
      await this.loadMissingTexts();
      if (changed > 0) this.options.onChange();
      // nb. Other topics are seen once they are told: until then their numbers would be those of nothing.
      await this.tellTopics(isTopicChange);
    });
  }

  /** What the database's derived tables do not have yet. */
  owed(): Debt {
    return this.debt;
  }

  /**
   * Everything there is, to be written back, all of one moment: a text goes with the revision it is of, whatever comes in while it
   * is written. nb. Topics that are still to be told are told anew by who reads it.
   */
  toWrite(): Catalogue & { readonly texts: readonly PackedText[] } {
    const entries = this.collection.docs();
    return {
      entries,
      texts: entries.flatMap(({ clip: { id }, text }) => {
        const textRevision = this.textOf.get(id);
        return textRevision === undefined ? [] : [{ id, textRevision, text }];
      }),
      revision: this.revision,
      topicsMark: this.topics.left.length > 0 ? '' : this.topics.mark,
    };
  }

  /** Every text is there. nb. Packs written before would be made a second time. */
  isWhole(): boolean {
    return this.textOf.size === this.collection.size;
  }

  /** Says that so much has been written back. */
  settle({ facts, texts }: Debt): void {
    this.debt = { facts: this.debt.facts - facts, texts: this.debt.texts - texts };
  }

  private open(): { facts: Promise<void>; texts: Promise<void> } {
    if (this.opening) return this.opening;
    const facts = this.inTurn(() => this.openFacts());
    const texts = facts.then(() => this.inTurn(() => this.openTexts()));
    const opening = { facts, texts };
    const fail = () => {
      if (this.opening === opening) this.opening = undefined;
    };
    texts.catch(fail);
    return (this.opening = opening);
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => {});
    return done;
  }

  private async openFacts(): Promise<void> {
    const { store, version } = this.options;
    await store.openInTime();
    this.empty();
    const [rows, edits] = await Promise.all([loadCatalogueRows(store), loadTopicEdits(store)]);
    this.packs = loadPacks(store, version);
    this.packs.catch(() => {});
    const catalogue = readCatalogue(rows, version);
    this.topics.take(edits, []);
    const areTopicsTold = catalogue?.topicsMark === this.topics.mark;
    for (const entry of catalogue?.entries ?? []) {
      this.collection.put({ ...entry, text: '' });
      if (!areTopicsTold) this.topics.need(entry.clip.id);
    }
    this.revision = catalogue?.revision ?? 0;
    await this.catchUp();
  }

  private empty(): void {
    this.collection.clear();
    this.textOf.clear();
    this.topics.clear();
    this.revision = 0;
  }

  private async openTexts(): Promise<void> {
    for (const { id, textRevision, text } of (await this.packs) ?? []) {
      const doc = this.collection.get(id);
      if (doc?.clip.textRevision === textRevision) this.giveText(doc, text);
    }
    this.packs = undefined;
    const missing = this.withoutText();
    if (missing.length <= MAX_WAITED) await this.loadMissingTexts();
    else void this.inTurn(() => this.loadMissingTexts().then(this.options.onChange)).catch(tell);
    void this.inTurn(() => this.tellTopics()).catch(tell);
  }

  /** Reads what changed since the revision at hand. Answers with the number of changes. */
  private async catchUp(): Promise<number> {
    const { store } = this.options;
    const { gone, changed, count, revision } = await loadChanges(store, this.revision);
    if (revision < this.revision) {
      // The database was deleted and begun anew: nothing of this is there any more.
      const before = this.collection.size;
      this.empty();
      return before + (await this.catchUp());
    }
    // nb. Who slept through changes may have missed what was removed, and what was removed may be forgotten by now. Asked last: it
    // may have been forgotten a moment ago.
    const mayHaveMissed = this.revision > 0 && (await catalogueRevision(store)) > this.revision;
    let done = 0;
    for await (const batch of changed) {
      for (const each of batch) this.takeChange(each);
      done += batch.length;
      if (count >= MIN_TOLD) this.tellProgress(done, count * 2);
    }
    const there = mayHaveMissed ? new Set(await loadIds(store)) : undefined;
    const removed = there
      ? this.collection.docs().filter(({ clip }) => !there.has(clip.id))
      : // nb. What was removed may be there again, out of a backup.
        gone.flatMap((row) => {
          const doc = this.collection.get(row.id);
          return doc && doc.clip.revision < row.revision ? [doc] : [];
        });
    for (const { clip } of removed) this.remove(clip.id);
    this.revision = revision;
    this.debt = { ...this.debt, facts: this.debt.facts + count + removed.length };
    return count + removed.length;
  }

  private takeChange({ clip, passageNotes }: ChangedClip): void {
    const before = this.collection.get(clip.id);
    const isSameText = before !== undefined && this.textOf.get(clip.id) === clip.textRevision;
    const isSame = isSameText && before.clip.title === clip.title;
    if (!isSame) this.topics.need(clip.id);
    if (!isSameText) this.textOf.delete(clip.id);
    const topics = before?.topics ?? [];
    // nb. The old text stays until the new one is there.
    this.collection.put(toDoc({ clip, topics, passageNotes }, before?.text ?? '', this.folding.fold));
  }

  private remove(id: string): void {
    this.collection.remove(id);
    this.textOf.delete(id);
    this.topics.drop(id);
  }

  private withoutText(): string[] {
    return this.collection.docs().flatMap(({ clip: { id } }) => (this.textOf.has(id) ? [] : [id]));
  }

  private async loadMissingTexts(): Promise<void> {
    const { store, rest } = this.options;
    const missing = this.withoutText();
    for (let start = 0; start < missing.length; start += SEARCH_BATCH) {
      for (const { id, textRevision, text } of await loadRawTexts(
        store,
        missing.slice(start, start + SEARCH_BATCH),
      )) {
        const doc = this.collection.get(id);
        if (doc?.clip.textRevision === textRevision) this.giveText(doc, this.folding.fold(text));
      }
      const done = missing.length + Math.min(start + SEARCH_BATCH, missing.length);
      if (missing.length >= MIN_TOLD) this.tellProgress(done, missing.length * 2);
      await rest();
    }
    this.debt = { ...this.debt, texts: this.debt.texts + missing.length };
    // nb. Of many changes few may be of a text: what was told of as half done is all done then.
    const { done, of } = this.told;
    if (done < of) this.tellProgress(of, of);
  }

  private tellProgress(done: number, of: number): void {
    this.told = { done, of };
    this.options.onProgress(done, of);
  }

  private giveText(doc: Doc, text: string): void {
    this.collection.put({ ...doc, text });
    this.textOf.set(doc.clip.id, doc.clip.textRevision);
  }

  /** Tells topics where they are to be told, of all at once: of half of them the numbers would be wrong. */
  private async tellTopics(isChange = false): Promise<void> {
    const changed: Doc[] = [];
    const told = this.topics.left;
    for (const [at, id] of told.entries()) {
      const doc = this.collection.get(id);
      if (!doc) continue;
      const topics = this.topics.topicsOf(doc);
      if (topics.join() !== doc.topics.join()) changed.push({ ...doc, topics });
      if ((at + 1) % TOPICS_A_SLICE === 0) await this.options.rest();
    }
    for (const doc of changed) this.collection.put(doc);
    for (const id of told) this.topics.drop(id);
    this.debt = { ...this.debt, facts: this.debt.facts + changed.length };
    if (isChange || changed.length > 0) this.options.onChange();
  }
}

/** The order of a Chinese index; where the browser has no pinyin, its own order of Chinese. */
function toPinyinCompare(): (one: string, other: string) => number {
  return new Intl.Collator('zh-Hans-CN-u-co-pinyin').compare;
}

function tell(error: unknown): void {
  console.warn('Quwen: the search:', error);
}
