/** The reader's own dictionary: names that are a zone or a company wherever they stand, and names that are none. */
import { liveQuery } from 'dexie';
import type { Problem, ReaderWord, Result } from '../model';
import { attempt } from './attempt';
import { openStore } from './open-store';
import type { QuwenDatabase } from './quwen-database';

type Kind = ReaderWord['kind'];

/** What a kind takes back: a name cannot be a zone and none. It can be a zone and a company. */
const OPPOSITES: Readonly<Record<Kind, Kind>> = {
  zone: 'not-zone',
  company: 'not-company',
  'not-zone': 'zone',
  'not-company': 'company',
};

/** Every word, the newest first. */
export function readWords(store: QuwenDatabase = openStore()): Promise<Result<ReaderWord[]>> {
  return attempt(store, async () =>
    (await store.words.toArray()).toSorted((one, other) => other.addedAt - one.addedAt),
  );
}

/**
 * Adds a name, without white space, and takes away the word that says the opposite. A word that is there already is
 * answered as it is.
 */
export function addWord(
  kind: Kind,
  name: string,
  now: number,
  store: QuwenDatabase = openStore(),
): Promise<Result<ReaderWord>> {
  return attempt(store, () =>
    store.transaction('rw', store.words, async () => {
      await store.words.where({ kind: OPPOSITES[kind], name }).delete();
      const there = await store.words.get({ kind, name });
      if (there) return there;
      const word: ReaderWord = { id: crypto.randomUUID(), kind, name, addedAt: now };
      await store.words.add(word);
      return word;
    }),
  );
}

/** Takes a word back. One that is not there is gone already. */
export function removeWord(id: string, store: QuwenDatabase = openStore()): Promise<Result<void>> {
  return attempt(store, () => store.words.delete(id));
}

/**
 * The words, now and again after every change in whichever context, newest first; `onProblem` where they cannot be read,
 * after which nothing more comes. Returns the function that ends it.
 */
export function watchWords(
  onChange: (words: ReaderWord[]) => void,
  onProblem: (problem: Problem) => void = () => {},
  store: QuwenDatabase = openStore(),
): () => void {
  const report = (problem: Problem) => {
    subscription.unsubscribe();
    onProblem(problem);
  };
  const subscription = liveQuery(async () => readWords(store)).subscribe({
    next: (found) => (found.ok ? onChange(found.value) : report(found.problem)),
    error: () => report('storage-failed'),
  });
  return () => subscription.unsubscribe();
}
