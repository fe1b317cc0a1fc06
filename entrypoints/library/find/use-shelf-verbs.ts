import type { Problem, Result, SavedSearch, SearchQuery } from '../../../lib/model';
import {
  addFolder,
  addSearch,
  putBack,
  putFolder,
  putSearch,
  removeFolder,
  removeSearch,
  renameFolder,
  renameSearch,
} from '../../../lib/store';
import type { Words } from '../../../lib/view/words';

interface Telling {
  readonly words: Words;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** What the rail and the search box do to folders and saved searches: each tells what was done, with its undo, or why it was not. */
export function useShelfVerbs({ words: { t, count }, tell, onProblem }: Telling) {
  /** The value of a verb that was done; undefined, and told, where it was not. */
  const done = async <T>(verb: Promise<Result<T>>): Promise<{ readonly value: T } | undefined> => {
    const result = await verb;
    if (result.ok) return result;
    onProblem(result.problem);
    return undefined;
  };

  return {
    async addFolder(name: string) {
      await done(addFolder(name, Date.now()));
    },
    async renameFolder(id: string, name: string) {
      await done(renameFolder(id, name));
    },
    async removeFolder(id: string) {
      const removed = await done(removeFolder(id, Date.now()));
      if (!removed) return;
      const { folder, before } = removed.value;
      const undo = async () => {
        if ((await done(putFolder(folder))) && (await done(putBack(before)))) tell(t('findUndone'));
      };
      tell(t('findFolderRemoved', folder.name, count(before.length)), () => void undo());
    },
    async addSearch(name: string, query: SearchQuery) {
      if (await done(addSearch(name, query, Date.now()))) tell(t('findSearchSaved', name));
    },
    async renameSearch(id: string, name: string) {
      await done(renameSearch(id, name));
    },
    /** nb. Named from the list, which may have been renamed since in another tab: it is written under its id. */
    async overwriteSearch(search: SavedSearch, query: SearchQuery) {
      if (!(await done(putSearch({ ...search, query })))) return;
      const undo = async () => {
        if (await done(putSearch(search))) tell(t('findUndone'));
      };
      tell(t('findSearchOverwritten', search.name), () => void undo());
    },
    async removeSearch(id: string) {
      const removed = (await done(removeSearch(id)))?.value;
      if (!removed) return;
      const undo = async () => {
        if (await done(putSearch(removed))) tell(t('findUndone'));
      };
      tell(t('findSearchRemoved', removed.name), () => void undo());
    },
  };
}
