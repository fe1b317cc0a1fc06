/** Runs in a page of the extension (fill.ts bundles it): makes clippings there and writes them, with no way over a wire. */
import { QuwenDatabase } from '../../lib/store/quwen-database';
import { createMaker } from './make-clips';
import type { Names } from './names';
import { shelfRows, toRows } from './to-rows';

/** Clippings of one transaction: few enough that a page with all of them in memory stays small. */
const STEP = 500;

export interface FillWish {
  readonly names: Names;
  /** How many clippings the collection is to have. */
  readonly of: number;
  /** The first and, without it, the last number that are written. */
  readonly from: number;
  readonly to: number;
}

/** Writes the clippings; answers with the characters of their texts, and the bytes those have as UTF-8. */
export async function fillHere({ names, of, from, to }: FillWish): Promise<{ chars: number; bytes: number }> {
  const store = new QuwenDatabase({ indexedDB, IDBKeyRange });
  const maker = createMaker(names);
  const encoder = new TextEncoder();
  const written = { chars: 0, bytes: 0 };
  const { folders, searches } = shelfRows();
  await store.folders.bulkPut(folders);
  await store.searches.bulkPut(searches);
  for (let first = from; first < to; first += STEP) {
    const clips = Array.from({ length: Math.min(STEP, to - first) }, (_, step) =>
      maker.make(first + step, of),
    );
    const rows = toRows(clips);
    for (const { text } of rows.texts) {
      written.chars += text.length;
      written.bytes += encoder.encode(text).length;
    }
    const tables = [store.clips, store.texts, store.bodies, store.traces, store.passages];
    await store.transaction('rw', tables, async () => {
      await store.clips.bulkPut(rows.clips);
      await store.texts.bulkPut(rows.texts);
      await store.bodies.bulkPut(rows.bodies);
      await store.traces.bulkPut(rows.traces);
      await store.passages.bulkPut(rows.passages);
    });
  }
  store.close();
  return written;
}

Object.assign(globalThis, { fillQuwen: fillHere });
