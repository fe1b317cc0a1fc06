import type { Passage } from '../model';
import type { QuwenDatabase } from './quwen-database';

/** The passages of some clippings, by the clipping's id, within a transaction; none for one that has none. */
export async function loadPassagesOf(
  store: QuwenDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Passage[]>> {
  const found = new Map<string, Passage[]>();
  const passages = await store.passages
    .where('clipId')
    .anyOf([...ids])
    .toArray();
  for (const passage of passages) {
    const others = found.get(passage.clipId);
    if (others) others.push(passage);
    else found.set(passage.clipId, [passage]);
  }
  return found;
}
