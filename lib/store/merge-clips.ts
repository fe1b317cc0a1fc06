/**
 * Clippings from a backup, put to those that are there: without loss, and without a change where nothing is new.
 *
 * A clipping is the same by its id, or by a key of its page, and by its text: one clipping comes out then (merge-parts.ts), and where
 * the two texts are not quite the same, say in a figure, the older is kept in the bin (lost-version.ts). Two different texts under one
 * key are two clippings, and both stay (merge-keys.ts); so are two under one id, which a file can have that we did not write.
 */
import { arePrintsOfOne, toFate, toPrint } from '../clip/likeness';
import type { Result } from '../model';
import { attempt } from './attempt';
import { withoutUntil } from './clip-keys';
import type { ClipRecord } from './keep-records';
import { isVersion, toLostVersion } from './lost-version';
import { settleKeys, toPlainKeys } from './merge-keys';
import { isSameRecord, mergeRecords } from './merge-parts';
import { mergedTables, MergeTable } from './merge-table';
import { openStore } from './open-store';
import { packBodies, type PackedBodies } from './packed-bodies';
import type { QuwenDatabase } from './quwen-database';
import { loadClips } from './read-clips';
import { nextRevision, revisedTables } from './revisions';

/** What came of a batch. */
export interface ClipsMerged {
  readonly added: readonly string[];
  readonly merged: number;
  readonly unchanged: number;
  /** Places in the batch of clippings whose note could not be joined any more: it would be past the cap. */
  readonly conflicts: readonly number[];
}

/** A restoring, from its first batch to its last. */
export interface ClipMerger {
  /**
   * What of these can be made ready before they are merged, while others are being written: some tens of milliseconds for a hundred
   * long articles.
   */
  pack(records: readonly ClipRecord[]): PackedBodies;
  /**
   * Merges some clippings in one transaction: after a failure all of them are as they were. Folders are those of `folderOf`; one
   * that is not there, or no longer, is none.
   */
  merge(records: readonly ClipRecord[], packed?: PackedBodies): Promise<Result<ClipsMerged>>;
}

/**
 * Begins a restoring. `folderOf` says which folder here is meant by one of the file, or '' (merge-shelves.ts); `now` since when a text
 * that gives way to a newer one is in the bin.
 */
export async function openMerger(
  folderOf: (folder: string) => string,
  store: QuwenDatabase = openStore(),
  now: number = Date.now(),
): Promise<Result<ClipMerger>> {
  const begun = await attempt(store, () =>
    store.transaction('r', revisedTables(store), async () => ({
      known: await loadEarlier(store),
      ids: new Set(await store.clips.toCollection().primaryKeys()),
    })),
  );
  if (!begun.ok) return begun;
  const { ids } = begun.value;
  let { known } = begun.value;
  let stories: ReadonlyMap<string, string> = new Map();
  const mergeBatch = async (records: readonly ClipRecord[], packed: PackedBodies) => {
    // nb. Others write between two batches: a page is clipped, a folder removed.
    if ((await nextRevision(store)) !== known.next) known = await loadEarlier(store);
    const folders = new Set(await store.folders.toCollection().primaryKeys());
    const incoming = records.map((record) => {
      const folder = folderOf(record.folder);
      return { ...record, folder: folders.has(folder) ? folder : '' };
    });
    const memory = { earlier: known.earlier, stories: new Map(stories) };
    const table = await MergeTable.load(store, incoming, memory, packed);
    const merged = mergeInto(table, incoming, now);
    return { merged, written: await table.write(), moved: memory.stories };
  };
  return {
    ok: true,
    value: {
      // nb. A guess, and no more: what is there already is likely to say the same, and is packed only if it has to be written.
      pack: (records) => packBodies(records.filter(({ id }) => !ids.has(id))),
      merge: (records, packed = new Map()) =>
        attempt(store, async () => {
          // nb. `async` tells Dexie that native promises are awaited within; without it the transaction ends too early.
          const { merged, written, moved } = await store.transaction('rw', mergedTables(store), async () =>
            mergeBatch(records, packed),
          );
          // Only now: what is not written whole is not written.
          stories = moved;
          if (written.length > 0)
            known = { earlier: withEarlier(known.earlier, written), next: known.next + 1 };
          return merged;
        }),
    },
  };
}

interface Known {
  /** Ids of the clippings of what pages showed before, by the key of the page: their own keys have a moment behind that one. */
  readonly earlier: Map<string, readonly string[]>;
  /** The revision that a change is given, where nobody has written since. */
  readonly next: number;
}

function withEarlier(
  earlier: Known['earlier'],
  written: readonly Pick<ClipRecord, 'id' | 'address'>[],
): Known['earlier'] {
  for (const { id, address } of written) {
    const key = withoutUntil(address);
    if (key === address) continue;
    earlier.set(key, [...new Set([...(earlier.get(key) ?? []), id])]);
  }
  return earlier;
}

/** Within a transaction of `revisedTables`. */
async function loadEarlier(store: QuwenDatabase): Promise<Known> {
  const clips = await store.clips.orderBy('address').keys();
  const dated = clips.filter((key): key is string => typeof key === 'string' && withoutUntil(key) !== key);
  const ids = await store.clips.where('address').anyOf(dated).primaryKeys();
  const found = await loadClips(store, ids);
  return { earlier: withEarlier(new Map(), found), next: await nextRevision(store) };
}

function mergeInto(table: MergeTable, incoming: readonly ClipRecord[], now: number): ClipsMerged {
  const added: string[] = [];
  const conflicts: number[] = [];
  let [merged, unchanged] = [0, 0];
  incoming.forEach((record, at) => {
    const before = findSame(table, record);
    if (before === undefined) {
      const [id, story] = [toFreeId(table, record.id), table.toStory(record.story)];
      const fresh = withOwnPassages({ ...record, id, story }, table);
      for (const each of settleKeys(fresh, table)) table.put(each);
      added.push(fresh.id);
      return;
    }
    table.moveStory(record.story, before.story);
    const { record: joined, lost, isNoteLeftOut } = mergeRecords(before, record);
    if (isNoteLeftOut) conflicts.push(at);
    const changed = putChanged(table, withOwnPassages(joined, table));
    const kept = lost !== null && keepLost(table, toLostVersion(lost, joined.story, now));
    if (changed || kept) merged += 1;
    else unchanged += 1;
  });
  return { added, merged, unchanged, conflicts };
}

/** Puts a clipping, and whatever has to change its key for it, unless all is there as it is; whether it was not. */
function putChanged(table: MergeTable, record: ClipRecord): boolean {
  const changed = settleKeys(record, table).filter((each) => {
    const was = table.get(each.id);
    return was === undefined || !isSameRecord(was, each);
  });
  for (const each of changed) table.put(each);
  return changed.length > 0;
}

/** Keeps a text that gave way, once: where it is kept already it stays as long in the bin, or out of it, as it was to. */
function keepLost(table: MergeTable, version: ClipRecord): boolean {
  const before = findSame(table, version);
  if (!before) return putChanged(table, { ...version, id: toFreeId(table, version.id) });
  const { changedAt, deletedAt } = before;
  return putChanged(table, mergeRecords(before, { ...version, changedAt, deletedAt }).record);
}

/** The clipping that this one is, if it is there: of several the one under the same id, a kept one, the newest. */
function findSame(table: MergeTable, record: ClipRecord): ClipRecord | undefined {
  const byId = table.get(record.id);
  if (byId && (isSameText(byId, record) || wasNone(byId, record))) return byId;
  return table
    .withKey(toPlainKeys(record))
    .filter((each) => each.id !== record.id && isSameText(each, record))
    .filter((each) => arePeers(each, record))
    .toSorted(
      (one, other) =>
        toRank(other) - toRank(one) || other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1),
    )[0];
}

/** A version in the bin does not take the key from the living text that it is of, nor is it lost in it, whichever comes first. */
function arePeers(one: ClipRecord, other: ClipRecord): boolean {
  return (!isVersion(one) || isRetired(other)) && (!isVersion(other) || isRetired(one));
}

/** What is kept comes before what lies in the bin. */
function toRank({ deletedAt }: ClipRecord): number {
  return deletedAt === null ? 1 : 0;
}

function isSameText(one: ClipRecord, other: ClipRecord): boolean {
  if (one.text === other.text || isWithoutText(one) || isWithoutText(other)) return true;
  const [older, newer] = inOrder(one, other);
  // nb. What a page said before is kept beside what it says now, however alike the two are (keep-version.ts).
  if (isRetired(older)) return false;
  const [before, now] = [toPrint(older.text, true), toPrint(newer.text, true)];
  return arePrintsOfOne(before, now) || toFate(before, now) === 'same';
}

/** The older of two first; of two as old the one that the page no longer shows. */
function inOrder(one: ClipRecord, other: ClipRecord): readonly [ClipRecord, ClipRecord] {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? [one, other] : [other, one];
  return isRetired(other) ? [other, one] : [one, other];
}

/** Its own key says until when the page said so. */
function isRetired({ address }: ClipRecord): boolean {
  return withoutUntil(address) !== address;
}

/** It is but an address, or its text was lost, and comes back with the other's. */
function isWithoutText({ scope, text }: ClipRecord): boolean {
  return scope === 'address' || text === '';
}

/** Whether one of two under one id had no more than a line, which the page was brought up to date from. */
function wasNone(one: ClipRecord, other: ClipRecord): boolean {
  const [older, newer] = inOrder(one, other);
  if (isRetired(older)) return false;
  return toFate(toPrint(older.text, true), toPrint(newer.text, true)) !== 'replaced';
}

function toFreeId(table: MergeTable, id: string): string {
  return table.get(id) === undefined ? id : crypto.randomUUID();
}

/** Its passages as its own, each under an id that is no other clipping's. */
function withOwnPassages(record: ClipRecord, table: MergeTable): ClipRecord {
  const seen = new Set<string>();
  const passages = record.passages.map((passage) => {
    const owner = table.ownerOfPassage(passage.id);
    const isTaken = seen.has(passage.id) || (owner !== undefined && owner !== record.id);
    const id = isTaken ? crypto.randomUUID() : passage.id;
    seen.add(id);
    return id === passage.id && passage.clipId === record.id
      ? passage
      : { ...passage, id, clipId: record.id };
  });
  return { ...record, passages };
}
