/** Folders, topics, saved searches and taught words from a backup, put to those that are there. Ours stay as they are. */
import type { Folder, ReaderWord, Result, SavedSearch, Topic } from '../model';
import { attempt } from './attempt';
import type { ShelfRecords } from './keep-records';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';

/** What came of it. */
export interface ShelvesMerged {
  readonly added: number;
  /** Which folder here is meant by each of the file, by their ids. */
  readonly folders: ReadonlyMap<string, string>;
  /** Words that would say the opposite of one that is there. */
  readonly conflicts: readonly ReaderWord[];
}

/** Merges them in one transaction: after a failure all are as they were. */
export function mergeShelves(
  records: ShelfRecords,
  store: QuwenDatabase = openStore(),
): Promise<Result<ShelvesMerged>> {
  const tables = [store.folders, store.topics, store.searches, store.words];
  return attempt(store, () =>
    store.transaction('rw', tables, async () => {
      const folders = await mergeFolders(store, records.folders);
      const topics = await mergeTopics(store, records.topics);
      const searches = await mergeSearches(store, records.searches, folders.meant);
      const words = await mergeWords(store, records.words);
      return {
        added: folders.added + topics + searches + words.added,
        folders: folders.meant,
        conflicts: words.conflicts,
      };
    }),
  );
}

/** By id, else by name: a folder that was renamed here is still the same. */
async function mergeFolders(store: QuwenDatabase, incoming: readonly Folder[]) {
  const ours = await store.folders.toArray();
  const meant = new Map<string, string>();
  let added = 0;
  for (const folder of incoming) {
    const same = ours.find(({ id }) => id === folder.id) ?? ours.find(({ name }) => name === folder.name);
    meant.set(folder.id, same?.id ?? folder.id);
    if (same) continue;
    ours.push(folder);
    await store.folders.add(folder);
    added += 1;
  }
  return { added, meant };
}

/** By id: the words of both. Whether it is used, and its name, stay as they are here. */
async function mergeTopics(store: QuwenDatabase, incoming: readonly Topic[]): Promise<number> {
  let added = 0;
  for (const topic of incoming) {
    const ours = await store.topics.get(topic.id);
    if (ours === undefined) added += 1;
    const words = [...new Set([...(ours?.words ?? []), ...topic.words])];
    if (words.length !== ours?.words.length || topic.words.length === 0)
      await store.topics.put({ ...topic, ...ours, words });
  }
  return added;
}

/** The same by name and question. One that asks otherwise under a name that is there comes beside it, under a name of its own. */
async function mergeSearches(
  store: QuwenDatabase,
  incoming: readonly SavedSearch[],
  folders: ReadonlyMap<string, string>,
): Promise<number> {
  const ours = await store.searches.toArray();
  let added = 0;
  for (const search of incoming) {
    const { folder } = search.query;
    const query = { ...search.query, folder: folder === null ? null : (folders.get(folder) ?? folder) };
    const asked = toQuestion({ ...search, query });
    const alike = ours.filter(({ name }) => isNameOf(name, search.name));
    if (alike.some((each) => toQuestion(each) === asked)) continue;
    const isTaken = ours.some(({ id }) => id === search.id);
    const fresh: SavedSearch = {
      ...search,
      query,
      id: isTaken ? crypto.randomUUID() : search.id,
      name: toFreeName(search.name, ours),
    };
    ours.push(fresh);
    await store.searches.add(fresh);
    added += 1;
  }
  return added;
}

const NUMBERED = / \(\d+\)$/u;

function isNameOf(name: string, wanted: string): boolean {
  return name === wanted || name.replace(NUMBERED, '') === wanted;
}

function toFreeName(wanted: string, ours: readonly SavedSearch[]): string {
  const taken = new Set(ours.map(({ name }) => name));
  let [name, number] = [wanted, 2];
  while (taken.has(name)) {
    name = `${wanted} (${number})`;
    number += 1;
  }
  return name;
}

/** nb. The fields in one order, whatever order the file has them in. */
function toQuestion({ query }: SavedSearch): string {
  const { text, chosen, folder, starredOnly, from, to, sumFrom, sumTo, inBin, sort, isReversed } = query;
  const facets = Object.entries(chosen).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    text,
    facets,
    folder,
    starredOnly,
    from,
    to,
    sumFrom,
    sumTo,
    inBin,
    sort,
    isReversed,
  ]);
}

const OPPOSITES: Readonly<Record<ReaderWord['kind'], ReaderWord['kind']>> = {
  zone: 'not-zone',
  company: 'not-company',
  'not-zone': 'zone',
  'not-company': 'company',
};

async function mergeWords(store: QuwenDatabase, incoming: readonly ReaderWord[]) {
  const conflicts: ReaderWord[] = [];
  let added = 0;
  for (const word of incoming) {
    const { kind, name } = word;
    if (await store.words.get({ kind, name })) continue;
    if (await store.words.get({ kind: OPPOSITES[kind], name })) {
      conflicts.push(word);
      continue;
    }
    const isTaken = (await store.words.get(word.id)) !== undefined;
    await store.words.add(isTaken ? { ...word, id: crypto.randomUUID() } : word);
    added += 1;
  }
  return { added, conflicts };
}
