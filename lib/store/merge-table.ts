/** What of the database a batch of clippings meets: read at once, changed in memory, written at once, in one transaction. */
import type { Table } from 'dexie';
import type { Clip, Passage } from '../model';
import type { ClipRecord } from './keep-records';
import { toPlainKeys } from './merge-keys';
import { packBody, type PackedBodies } from './packed-bodies';
import { loadReadClips } from './read-clips';
import { nextRevision, revisedTables } from './revisions';
import { loadPassagesOf } from './passages-of';
import type { QuwenDatabase } from './quwen-database';
import type { BodyRow, TraceRow } from './rows';
import { fromStoredHtml, type StoredHtml } from './stored-html';

/** Tables that a transaction has to hold for this. */
export function mergedTables(store: QuwenDatabase): Table[] {
  return [...revisedTables(store), store.texts, store.bodies, store.traces, store.passages, store.folders];
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
    private readonly packed: PackedBodies,
  ) {}

  /** Reads, within a transaction, what has an id, a key or a passage of these clippings. */
  static async load(
    store: QuwenDatabase,
    incoming: readonly ClipRecord[],
    { earlier, stories }: MergeMemory,
    packed: PackedBodies,
  ): Promise<MergeTable> {
    const table = new MergeTable(store, stories, packed);
    const plain = [...new Set(incoming.flatMap(toPlainKeys))];
    const exact = [...new Set(incoming.flatMap(({ address, addresses }) => [address, ...addresses]))];
    const ids = new Set(incoming.map(({ id }) => id));
    const known = [...new Set([...plain, ...exact])];
    // nb. One question a key, all at once: for several keys Dexie asks with a cursor, which waits for an answer before its next step.
    const found = await Promise.all(
      known.flatMap((key) => [
        store.traces.where('addresses').equals(key).primaryKeys(),
        store.clips.where('address').equals(key).primaryKeys(),
      ]),
    );
    for (const id of found.flat()) ids.add(id);
    for (const key of plain) for (const id of earlier.get(key) ?? []) ids.add(id);
    const passageIds = incoming.flatMap(({ passages }) => passages.map(({ id }) => id));
    for (const passage of await store.passages.bulkGet(passageIds))
      if (passage) table.clipOfPassage.set(passage.id, passage.clipId);
    await table.read([...ids]);
    // What is there may be known by more keys, and what it said before is under those.
    const more = [...table.idsOfKey.keys()].flatMap((key) => earlier.get(key) ?? []);
    await table.read([...new Set(more)].filter((id) => !ids.has(id)));
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

  /** Writes what was put, with the next revision, and answers with it. */
  async write(): Promise<readonly ClipRecord[]> {
    await this.joinStories();
    if (this.changed.size === 0) return [];
    const { store } = this;
    const revision = await nextRevision(store);
    const changed = [...this.changed].flatMap((id) => this.records.get(id) ?? []);
    const ids = changed.map(({ id }) => id);
    // nb. Addresses are unique, and two clippings may have to change theirs: both let go of them first.
    const moved = changed.filter(({ id, address }) => {
      const before = this.stored.get(id);
      return before !== undefined && before.record.address !== address;
    });
    if (moved.length > 0) await store.clips.bulkDelete(moved.map(({ id }) => id));
    // nb. All on their way at once: each that waits for another costs a way to the browser's process and back.
    await Promise.all([
      store.clips.bulkPut(changed.map((record) => this.toClip(record, revision))),
      store.texts.bulkPut(
        changed.filter((record) => this.isNewText(record)).map(({ id, text }) => ({ id, text })),
      ),
      store.traces.bulkPut(changed.map((record) => this.toTrace(record))),
      store.passages.bulkPut(changed.flatMap((record) => this.toPassages(record))),
      // A clipping that was removed for good and is restored is no longer gone.
      store.gone.bulkDelete(ids.filter((id) => !this.stored.has(id))),
      store.bodies.bulkPut(
        changed.filter((record) => this.isNewBody(record)).map((record) => this.toBody(record)),
      ),
    ]);
    return changed;
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
    // Most of what comes in is not there, and needs no looking for its text and body.
    const there = (await store.clips.bulkGet([...ids])).flatMap((clip) => (clip ? [clip.id] : []));
    if (there.length === 0) return;
    const clips = await loadReadClips(store, there);
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

  private toBody(record: ClipRecord): BodyRow {
    const { id, html, provenance } = record;
    const before = this.stored.get(id);
    const stored = before?.record.html === html && !this.isNewText(record) ? before.html : undefined;
    return { id, ...packBody(record, this.packed, stored), provenance };
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
