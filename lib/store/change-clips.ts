/** Changing what of clippings is the reader's own. */
import { MAX_TAGS } from '../limits';
import type { BulkChange, Clip, ReadersPart, Result } from '../model';
import { attempt, Refused } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { nextRevision, revisedTables } from './revisions';

/** What a change took from clippings, to be put back. */
export type ReadersBefore = readonly {
  readonly id: string;
  /** Those of the reader's fields that were changed, as they were. */
  readonly was: Partial<ReadersPart>;
  readonly changedAt: number;
}[];

/**
 * Changes clippings, all in one step, and answers with what `putBack` needs to undo it. A clipping that is as wanted already, or
 * that is not there, is passed over; one that lies in the bin already keeps the moment it was deleted at. Tags are trimmed, and
 * those past MAX_TAGS are not added. `unexpected` for a folder that is not there: nothing is changed.
 */
export function changeClips(
  ids: readonly string[],
  change: BulkChange,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<ReadersBefore>> {
  return attempt(store, () =>
    store.transaction('rw', [...revisedTables(store), store.folders], async () => {
      if (change.do === 'move' && change.folder !== '' && !(await store.folders.get(change.folder)))
        throw new Refused('unexpected');
      const toChange = toChanger(change, now);
      const found = await store.clips.bulkGet([...new Set(ids)]);
      const changing = found.flatMap((clip) => {
        const changes = clip && toChange(clip);
        return clip && changes ? [{ clip, changes }] : [];
      });
      await putChanged(
        store,
        changing.map(({ clip, changes }) => ({ ...clip, ...changes, changedAt: now })),
      );
      return changing.map(({ clip, changes }) => ({
        id: clip.id,
        was: takeWas(clip, changes),
        changedAt: clip.changedAt,
      }));
    }),
  );
}

/**
 * Undoes a change: each field it touched is what it was, and all else stays as it is now. Answers with the number of clippings;
 * one that is gone for good meanwhile is passed over, and one whose folder is gone is in none.
 */
export function putBack(before: ReadersBefore, store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', [...revisedTables(store), store.folders], async () => {
      const folders = new Set(['', ...(await store.folders.toCollection().primaryKeys())]);
      const now = await store.clips.bulkGet(before.map(({ id }) => id));
      const back = before.flatMap(({ was, changedAt }, at) => {
        const clip = now[at];
        if (!clip) return [];
        const { folder = clip.folder } = was;
        return [{ ...clip, ...was, folder: folders.has(folder) ? folder : '', changedAt }];
      });
      await putChanged(store, back);
      return back.length;
    }),
  );
}

/**
 * Writes what the reader notes of a clipping. Tags come out trimmed and each once. Answers with the clipping as it is now;
 * `unexpected` for an id that is not there.
 */
export function annotateClip(
  id: string,
  { note, tags }: { readonly note: string; readonly tags: readonly string[] },
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<Clip>> {
  return attempt(store, () =>
    store.transaction('rw', revisedTables(store), async () => {
      const clip = await store.clips.get(id);
      if (clip === undefined) throw new Refused('unexpected');
      const [changed = clip] = await putChanged(store, [
        { ...clip, note, tags: toCleanTags(tags), changedAt: now },
      ]);
      return changed;
    }),
  );
}

/** Writes clippings with the next revision, within a transaction of `revisedTables`; answers with them as they are now. */
export async function putChanged(store: QuwenDatabase, clips: readonly Clip[]): Promise<Clip[]> {
  if (clips.length === 0) return [];
  const revision = await nextRevision(store);
  const changed = clips.map((clip) => ({ ...clip, revision }));
  await store.clips.bulkPut(changed);
  return changed;
}

type Changer = (clip: Clip) => Partial<ReadersPart> | undefined;

function toChanger(change: BulkChange, now: number): Changer {
  switch (change.do) {
    case 'state':
      return ({ state }) => (state === change.state ? undefined : { state: change.state });
    case 'star':
      return ({ starred }) => (starred === change.starred ? undefined : { starred: change.starred });
    case 'move':
      return ({ folder }) => (folder === change.folder ? undefined : { folder: change.folder });
    case 'bin':
      return ({ deletedAt }) => (deletedAt === null ? { deletedAt: now } : undefined);
    case 'restore':
      return ({ deletedAt }) => (deletedAt === null ? undefined : { deletedAt: null });
    case 'tag':
      return toTagger(toCleanTags(change.add), toCleanTags(change.remove));
  }
}

function toTagger(add: readonly string[], remove: readonly string[]): Changer {
  return (clip) => {
    const kept = clip.tags.filter((tag) => !remove.includes(tag));
    const tags = [...kept, ...add.filter((tag) => !kept.includes(tag))].slice(
      0,
      Math.max(MAX_TAGS, kept.length),
    );
    const isSame = tags.length === clip.tags.length && tags.every((tag, at) => tag === clip.tags[at]);
    return isSame ? undefined : { tags };
  };
}

function toCleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

/** Of a clipping, the fields that a change names. */
function takeWas(
  { note, tags, state, starred, folder, deletedAt }: Clip,
  changes: Partial<ReadersPart>,
): Partial<ReadersPart> {
  return {
    ...('note' in changes && { note }),
    ...('tags' in changes && { tags }),
    ...('state' in changes && { state }),
    ...('starred' in changes && { starred }),
    ...('folder' in changes && { folder }),
    ...('deletedAt' in changes && { deletedAt }),
  };
}
