/** Changing what of clippings is the reader's own. */
import { MAX_TAGS } from '../limits';
import type { BulkChange, Clip, ReadersPart, Result } from '../model';
import { attempt, Refused } from './attempt';
import { joinNotes } from './merge-parts';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { nextRevision, revisedTables } from './revisions';

/** What a change took from clippings, to be put back. */
export type ReadersBefore = readonly TakenPart[];

export interface TakenPart {
  readonly id: string;
  /** Those of the reader's fields that were changed: as they were, and as the change left them. */
  readonly was: Partial<ReadersPart>;
  readonly became: Partial<ReadersPart>;
  /** Clip.changedAt before the change, and after it. */
  readonly changedAt: number;
  readonly changedTo: number;
}

/**
 * Changes clippings, all in one step, and answers with what `putBack` needs to undo it. A clipping that is as wanted already, or
 * that is not there, is passed over; one that lies in the bin already keeps the moment it was deleted at. Tags are trimmed, and
 * those past MAX_TAGS are not added, except in the place of others. `unexpected` for a folder that is not there: nothing is changed.
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
        became: changes,
        changedAt: clip.changedAt,
        changedTo: now,
      }));
    }),
  );
}

/**
 * Undoes a change: each field it touched is what it was, and all else stays as it is now. A field that was changed again since,
 * here or in another tab, stays as well, but for the tags: those the change added go, those it removed come back, and others stay.
 * Answers with the number of clippings; one that is gone for good meanwhile is passed over, and one whose folder is gone is in none.
 */
export function putBack(before: ReadersBefore, store: QuwenDatabase = openStore()): Promise<Result<number>> {
  return attempt(store, () =>
    store.transaction('rw', [...revisedTables(store), store.folders], async () => {
      const folders = new Set(['', ...(await store.folders.toCollection().primaryKeys())]);
      const now = await store.clips.bulkGet(before.map(({ id }) => id));
      const back = before.flatMap((taken, at) => {
        const clip = now[at];
        if (!clip) return [];
        const was = takeBack(clip, taken);
        const { folder = clip.folder } = was;
        return [{ ...clip, ...was, folder: folders.has(folder) ? folder : '' }];
      });
      await putChanged(store, back);
      return back.length;
    }),
  );
}

type Annotation = Pick<Clip, 'note' | 'tags'>;

/**
 * Writes what the reader notes of a clipping. Tags come out trimmed and each once. With `was`, what the fields began with, that
 * alone is written which was changed in them: what was noted meanwhile elsewhere stays, and of two notes both. Answers with the
 * clipping as it is now; `unexpected` for an id that is not there.
 */
export function annotateClip(
  id: string,
  { was, note, tags }: Annotation & { readonly was?: Annotation },
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<Clip>> {
  return attempt(store, () =>
    store.transaction('rw', revisedTables(store), async () => {
      const clip = await store.clips.get(id);
      if (clip === undefined) throw new Refused('unexpected');
      const written = toWritten(clip, was, { note, tags: toCleanTags(tags) });
      const [changed = clip] = await putChanged(store, [{ ...clip, ...written, changedAt: now }]);
      return changed;
    }),
  );
}

function toWritten(clip: Annotation, was: Annotation | undefined, next: Annotation): Annotation {
  if (was === undefined) return next;
  const gone = was.tags.filter((tag) => !next.tags.includes(tag));
  const kept = clip.tags.filter((tag) => !gone.includes(tag));
  const added = next.tags.filter((tag) => !was.tags.includes(tag) && !kept.includes(tag));
  return {
    note: toWrittenNote(clip.note, was.note, next.note),
    tags: isSameTags(clip.tags, was.tags) ? next.tags : [...kept, ...added],
  };
}

function toWrittenNote(now: string, was: string, next: string): string {
  if (next === was) return now;
  return now === was ? next : joinNotes(now, next);
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
      // nb. A joined clipping can have more: one that takes the place of another is not to fall out.
      Math.max(MAX_TAGS, clip.tags.length),
    );
    return isSameTags(tags, clip.tags) ? undefined : { tags };
  };
}

/** What of a clipping as it is now is to be as it was before a change. */
function takeBack(
  now: Clip,
  { was, became, changedAt, changedTo }: TakenPart,
): Partial<ReadersPart> & Pick<Clip, 'changedAt'> {
  const { note, state, starred, folder, deletedAt, tags } = was;
  return {
    ...(note !== undefined && now.note === became.note && { note }),
    ...(state !== undefined && now.state === became.state && { state }),
    ...(starred !== undefined && now.starred === became.starred && { starred }),
    ...(folder !== undefined && now.folder === became.folder && { folder }),
    ...(deletedAt !== undefined && now.deletedAt === became.deletedAt && { deletedAt }),
    ...(tags !== undefined && { tags: takeTagsBack(now.tags, tags, became.tags ?? tags) }),
    changedAt: now.changedAt === changedTo ? changedAt : now.changedAt,
  };
}

function takeTagsBack(
  now: readonly string[],
  was: readonly string[],
  became: readonly string[],
): readonly string[] {
  if (isSameTags(now, became)) return was;
  const kept = now.filter((tag) => was.includes(tag) || !became.includes(tag));
  const missing = was.filter((tag) => !became.includes(tag) && !kept.includes(tag));
  return [...kept, ...missing];
}

function isSameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, at) => tag === other[at]);
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
