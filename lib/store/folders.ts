/** The reader's folders (projects). Which one a clipping lies in is the clipping's own affair: `folder`. */
import type { Folder, Result } from '../model';
import { attempt, Refused } from './attempt';
import { putChanged, type ReadersBefore } from './change-clips';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';
import { revisedTables } from './revisions';
import { assertFree, toName } from './shelf-names';

/** Every folder, the oldest first. */
export function readFolders(store: QuwenDatabase = openStore()): Promise<Result<Folder[]>> {
  return attempt(store, () => loadFolders(store));
}

/** The same within a transaction. */
export async function loadFolders(store: QuwenDatabase): Promise<Folder[]> {
  return (await store.folders.toArray()).toSorted((one, other) => one.addedAt - other.addedAt);
}

/** Makes a folder. One of that name that is there already is answered as it is; `unexpected` for a name of blanks. */
export function addFolder(
  typed: string,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<Folder>> {
  return attempt(store, () =>
    store.transaction('rw', store.folders, async () => {
      const name = toName(typed);
      const there = (await loadFolders(store)).find((folder) => folder.name === name);
      if (there) return there;
      const folder: Folder = { id: crypto.randomUUID(), name, addedAt: now };
      await store.folders.add(folder);
      return folder;
    }),
  );
}

/** `name-taken` where another folder has the name; `unexpected` for a name of blanks, or a folder that is not there. */
export function renameFolder(
  id: string,
  typed: string,
  store: QuwenDatabase = openStore(),
): Promise<Result<Folder>> {
  return attempt(store, () =>
    store.transaction('rw', store.folders, async () => {
      const name = toName(typed);
      const folders = await loadFolders(store);
      const folder = folders.find((each) => each.id === id);
      if (!folder) throw new Refused('unexpected');
      assertFree(name, id, folders);
      const renamed: Folder = { ...folder, name };
      await store.folders.put(renamed);
      return renamed;
    }),
  );
}

/**
 * Takes a folder away; its clippings stay, in no folder. Answers with what undoes it: the folder for `putFolder`, and then what
 * lay in it for `putBack`. `unexpected` for a folder that is not there.
 */
export function removeFolder(
  id: string,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<{ readonly folder: Folder; readonly before: ReadersBefore }>> {
  return attempt(store, () =>
    store.transaction('rw', [...revisedTables(store), store.folders], async () => {
      const folder = await store.folders.get(id);
      if (!folder) throw new Refused('unexpected');
      const within = await store.clips.where('folder').equals(id).toArray();
      await putChanged(
        store,
        within.map((clip) => ({ ...clip, folder: '', changedAt: now })),
      );
      await store.folders.delete(id);
      const before = within.map((clip) => ({
        id: clip.id,
        was: { folder: id },
        became: { folder: '' },
        changedAt: clip.changedAt,
        changedTo: now,
      }));
      return { folder, before };
    }),
  );
}

/** Puts a folder back as it was. */
export function putFolder(folder: Folder, store: QuwenDatabase = openStore()): Promise<Result<void>> {
  return attempt(store, async () => {
    await store.folders.put(folder);
  });
}
