/** The reader's passages. A change of one is a change of its clipping: its revision goes up, and it counts as changed now. */
import type { Passage, Result } from '../model';
import { attempt, Refused } from './attempt';
import { putChanged } from './change-clips';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { revisedTables } from './revisions';

/** Marks a passage. `unexpected` where its clipping is not there. */
export function addPassage(
  marked: Pick<Passage, 'clipId' | 'quote' | 'prefix' | 'suffix' | 'start' | 'note'>,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<Passage>> {
  return changing(store, async () => {
    const passage: Passage = { ...marked, id: crypto.randomUUID(), addedAt: now, changedAt: now };
    await store.passages.add(passage);
    await touch(store, passage.clipId, now);
    return passage;
  });
}

/** Writes the note of a passage. `unexpected` for one that is not there. */
export function changePassage(
  id: string,
  note: string,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<Passage>> {
  return changing(store, async () => {
    const passage: Passage = { ...(await load(store, id)), note, changedAt: now };
    await store.passages.put(passage);
    await touch(store, passage.clipId, now);
    return passage;
  });
}

/** Takes a passage away and answers with it, as `putPassage` needs it. `unexpected` for one that is not there. */
export function removePassage(
  id: string,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<Passage>> {
  return changing(store, async () => {
    const passage = await load(store, id);
    await store.passages.delete(id);
    await touch(store, passage.clipId, now);
    return passage;
  });
}

/** Puts a passage back, exactly as it was. `unexpected` where its clipping is gone. */
export function putPassage(
  passage: Passage,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<void>> {
  return changing(store, async () => {
    await store.passages.put(passage);
    await touch(store, passage.clipId, now);
  });
}

function changing<T>(store: QuwenDatabase, work: () => Promise<T>): Promise<Result<T>> {
  return attempt(store, () => store.transaction('rw', [...revisedTables(store), store.passages], work));
}

async function load(store: QuwenDatabase, id: string): Promise<Passage> {
  const passage = await store.passages.get(id);
  if (passage === undefined) throw new Refused('unexpected');
  return passage;
}

async function touch(store: QuwenDatabase, clipId: string, now: number): Promise<void> {
  const clip = await store.clips.get(clipId);
  if (clip === undefined) throw new Refused('unexpected');
  await putChanged(store, [{ ...clip, changedAt: now }]);
}
