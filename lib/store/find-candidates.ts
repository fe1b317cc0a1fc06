/**
 * The clippings that a new one may be a print of: those whose sketches have most in common with its own (lib/clip/likeness.ts).
 *
 * A mark that few clippings have says much, and costs little to look up. One that many have is a phrase of a site (its notice of
 * rights), which says nothing, or of a story that everybody prints. Which of the two is asked of a few such marks alone: for each
 * entry of an index Chromium looks up the row as well, and most marks of a page may be of that kind.
 */
import { MIN_COMMON_MARKS } from '../clip/likeness';
import type { QuwenDatabase } from './quwen-database';

/** Clippings with one mark up to which it is rare. */
const MAX_OF_RARE_MARK = 12;

/** Clippings with one mark beyond which it is a phrase of a site. */
const MAX_OF_ONE_MARK = 100;

/** Marks that are not rare of which more is asked. A story that everybody prints has most of its marks in common with the next print. */
const MAX_FREQUENT_MARKS = 8;

/** Texts that are compared with a new one. */
const MAX_COMPARED = 12;

/** Ids of the clippings whose sketches have most in common with these marks, most first. */
export async function findCandidates(store: QuwenDatabase, marks: readonly number[]): Promise<string[]> {
  const looked = await Promise.all(
    marks.map(async (mark) => ({ mark, ids: await holdersOf(store, mark, MAX_OF_RARE_MARK) })),
  );
  const frequent = looked.filter(({ ids }) => ids === null).slice(0, MAX_FREQUENT_MARKS);
  const found = [
    ...looked.map(({ ids }) => ids),
    ...(await Promise.all(frequent.map(({ mark }) => holdersOf(store, mark, MAX_OF_ONE_MARK)))),
  ];
  const common = new Map<string, number>();
  for (const id of found.flatMap((ids) => ids ?? [])) common.set(id, (common.get(id) ?? 0) + 1);
  return [...common]
    .filter(([, count]) => count >= MIN_COMMON_MARKS)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MAX_COMPARED)
    .map(([id]) => id);
}

/** The clippings that have a mark; null where they are more than `most`. */
async function holdersOf(store: QuwenDatabase, mark: number, most: number): Promise<string[] | null> {
  const ids = await store.traces
    .where('marks')
    .equals(mark)
    .limit(most + 1)
    .primaryKeys();
  return ids.length > most ? null : ids;
}
