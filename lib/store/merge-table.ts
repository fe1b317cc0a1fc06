/** What of the database a batch of clippings meets: read at once, changed in memory, written at once, in one transaction. */
import type { Table } from 'dexie';
import type { Clip, Passage } from '../model';
import type { ClipRecord } from './keep-records';
import { toPlainKeys } from './merge-keys';
import { loadReadClips } from './read-clips';
import { nextRevision, revisedTables } from './revisions';
import { loadPassagesOf } from './passages-of';
import type { QuwenDatabase } from './quwen-database';
import type { TraceRow } from './rows';
import { toStoredAnalysis } from './stored-analysis';
import { fromStoredHtml, toStoredHtml, type StoredHtml } from './stored-html';

/** Tables that a transaction has to hold for this. */
export function mergedTables(store: QuwenDatabase): Table[] {
  return [...revisedTables(store), store.texts, store.bodies, store.traces, store.passages];
}

interface Stored {
  readonly record: ClipRecord;
  readonly html: StoredHtml;
  readonly trace: TraceRow | undefined;
  readonly textRevision: number;
}

/** What one restoring remembers from batch to batch. */
export interface MergeMemory {
  /** Ids of the clippings of what pages showed before, by the key of the page: their own keys have a moment behind that one. */
  readonly earlier: ReadonlyMap<string, readonly string[]>;
  /** Stories that turned out to be another one, by the id that is no more. */
  readonly stories: Map<string, string>;
}

/** Clippings in memory. Those that `put` has seen are written by `write`, and no others. */
export class MergeTable {
  private readonly stored = new Map<string, Stored>();
  private readonly records = new Map<string, ClipRecord>();
  private readonly idsOfKey = new Map<string, Set<string>>();
  private readonly holders = new Map<string, string>();
  private readonly clipOfPassage = new Map<string, string>();
  private readonly changed = new Set<string>();
  /** Stories that this batch found to be one with another. */
  private readonly movedStories = new Set<string>();

  private constructor(
    private readonly store: QuwenDatabase,
    private readonly stories: Map<string, string>,
  ) {}

  /** Reads, within a transaction, what has an id, a key or a passage of these clippings. */
  static async load(
    store: QuwenDatabase,
    incoming: readonly ClipRecord[],
    { earlier, stories }: MergeMemory,
  ): Promise<MergeTable> {
    const table = new MergeTable(store, stories);
    const plain = [...new Set(incoming.flatMap(toPlainKeys))];
    const exact = [...new Set(incoming.flatMap(({ address, addresses }) => [address, ...addresses]))];
    const ids = new Set(incoming.map(({ id }) => id));
    const known = [...new Set([...plain, ...exact])];
    for (const id of await store.traces.where('addresses').anyOf(known).primaryKeys()) ids.add(id);
    for (const id of await store.clips.where('address').anyOf(known).primaryKeys()) ids.add(id);
    for (const key of plain) for (const id of earlier.get(key) ?? []) ids.add(id);
    const passageIds = incoming.flatMap(({ passages }) => passages.map(({ id }) => id));
    for (const passage of await store.passages.bulkGet(passageIds))
      if (passage) table.clipOfPassage.set(passage.id, passage.clipId);
    await table.read([...ids]);
    return table;
  }

  get(id: string): ClipRecord | undefined {
    return this.records.get(id);
  }

  /** Clippings that have one of these keys, with a moment behind it or without. */
  withKey(plainKeys: readonly string[]): ClipRecord[] {
    const ids = new Set(plainKeys.flatMap((key) => [...(this.idsOfKey.get(key) ?? [])]));
    return [...ids].flatMap((id) => this.records.get(id) ?? []);
  }

  readonly holderOf = (address: string, exceptId: string): ClipRecord | undefined => {
    const id = this.holders.get(address);
    return id === undefined || id === exceptId ? undefined : this.records.get(id);
  };

  /** Whose passage an id is, if it is anybody's. */
  ownerOfPassage(id: string): string | undefined {
    return this.clipOfPassage.get(id);
  }

  put(record: ClipRecord): void {
    this.changed.add(record.id);
    this.hold(record);
  }

  /** The story that a file's story is here. */
  toStory(story: string): string {
    const seen = new Set<string>();
    let now = story;
    for (let next = this.stories.get(now); next !== undefined && !seen.has(next);) {
      seen.add(now);
      now = next;
      next = this.stories.get(now);
    }
    return now;
  }

  /** All clippings of one story become part of another. */
  moveStory(from: string, to: string): void {
    const [gone, stays] = [this.toStory(from), this.toStory(to)];
    if (gone === stays) return;
    this.stories.set(gone, stays);
    this.movedStories.add(gone);
  }

  /** Writes what was put, with the next revision. */
  async write(): Promise<void> {
    await this.joinStories();
    if (this.changed.size === 0) return;
    const { store } = this;
    const revision = await nextRevision(store);
    const changed = [...this.changed].flatMap((id) => this.records.get(id) ?? []);
    const ids = changed.map(({ id }) => id);
    // nb. Addresses are unique, and two clippings may have to change theirs: both let go of them first.
    const moved = changed.filter(({ id, address }) => {
      const before = this.stored.get(id);
      return before !== undefined && before.record.address !== address;
    });
    await store.clips.bulkDelete(moved.map(({ id }) => id));
    await store.clips.bulkPut(changed.map((record) => this.toClip(record, revision)));
    await store.texts.bulkPut(
      changed.filter((record) => this.isNewText(record)).map(({ id, text }) => ({ id, text })),
    );
    await store.traces.bulkPut(changed.map((record) => this.toTrace(record)));
    const passages = changed.flatMap((record) => this.toPassages(record));
    if (passages.length > 0) await store.passages.bulkPut(passages);
    // A clipping that was removed for good and is restored is no longer gone.
    await store.gone.bulkDelete(ids.filter((id) => !this.stored.has(id)));
    // nb. Last, being the largest: where the disk is full the transaction ends here, and says so.
    await store.bodies.bulkPut(
      changed
        .filter((record) => this.isNewBody(record))
        .map((record) => ({
          id: record.id,
          html: this.toHtml(record),
          analysis: toStoredAnalysis(record.analysis),
          provenance: record.provenance,
        })),
    );
  }

  private async joinStories(): Promise<void> {
    if (this.movedStories.size === 0) return;
    const ids = await this.store.clips
      .where('story')
      .anyOf([...this.movedStories])
      .primaryKeys();
    await this.read(ids.filter((id) => !this.records.has(id)));
    for (const record of this.records.values()) {
      const story = this.toStory(record.story);
      if (story !== record.story) this.put({ ...record, story });
    }
  }

  private async read(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { store } = this;
    const clips = await loadReadClips(store, ids);
    if (clips.length === 0) return;
    const found = clips.map(({ id }) => id);
    const traces = await store.traces.bulkGet(found);
    const passages = await loadPassagesOf(store, found);
    clips.forEach((read, at) => {
      const { revision: _r, textRevision, html, ...clip } = read;
      const trace = traces[at];
      const record: ClipRecord = {
        ...clip,
        html: fromStoredHtml(html, clip.text),
        passages: passages.get(clip.id) ?? [],
        addresses: trace?.addresses ?? [clip.address],
        canonical: trace?.canonical ?? null,
      };
      this.stored.set(clip.id, { record, html, trace, textRevision });
      this.hold(record);
    });
  }

  private hold(record: ClipRecord): void {
    const before = this.records.get(record.id);
    if (before && this.holders.get(before.address) === record.id) this.holders.delete(before.address);
    this.records.set(record.id, record);
    this.holders.set(record.address, record.id);
    for (const key of toPlainKeys(record)) {
      const ids = this.idsOfKey.get(key);
      if (ids) ids.add(record.id);
      else this.idsOfKey.set(key, new Set([record.id]));
    }
    for (const { id } of record.passages) this.clipOfPassage.set(id, record.id);
  }

  private toClip(record: ClipRecord, revision: number): Clip {
    const { text: _t, html: _h, analysis: _a, provenance: _p, passages: _q, ...rest } = record;
    const { addresses: _k, canonical: _c, ...clip } = rest;
    const textRevision = this.isNewText(record)
      ? revision
      : (this.stored.get(record.id)?.textRevision ?? revision);
    return { ...clip, revision, textRevision };
  }

  private isNewText({ id, text }: ClipRecord): boolean {
    return this.stored.get(id)?.record.text !== text;
  }

  // nb. The HTML is stored by means of the text (stored-html.ts): with another text it has to be written, too.
  private isNewBody(record: ClipRecord): boolean {
    const { id, html, analysis, provenance } = record;
    const before = this.stored.get(id)?.record;
    return (
      before === undefined ||
      this.isNewText(record) ||
      before.html !== html ||
      before.analysis !== analysis ||
      before.provenance !== provenance
    );
  }

  private toHtml(record: ClipRecord): StoredHtml {
    const before = this.stored.get(record.id);
    return before?.record.html === record.html && !this.isNewText(record)
      ? before.html
      : toStoredHtml(record.html, record.text);
  }

  /** The sketch of a new text is made later, by who needs it (sketchOlder): its index alone would take as long as all else. */
  private toTrace(record: ClipRecord): TraceRow {
    const { id, addresses, canonical } = record;
    const before = this.isNewText(record) ? undefined : this.stored.get(id)?.trace;
    return { id, addresses, canonical, marks: before?.marks ?? [], sketch: before?.sketch ?? 0 };
  }

  private toPassages({ id, passages }: ClipRecord): Passage[] {
    const before = this.stored.get(id)?.record.passages ?? [];
    return passages.filter((passage) => !before.includes(passage));
  }
}
