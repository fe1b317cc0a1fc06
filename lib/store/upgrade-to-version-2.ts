/**
 * From version 1 to 2: clippings gain the facts of their page, a scope, a story, note and tags, and a trace.
 *
 * Reads and writes the short rows alone, some seconds for 10,000 of them. What would need the long ones is left for later:
 * `provenance` is put in where bodies are read, and the sketch of a text is made by the next savings, some texts each time
 * (sketch-clips.ts); until then `sketch` is 0.
 */
import type { Transaction } from 'dexie';
import type { Clip } from '../model';
import { toAddress } from './address';
import type { TraceRow } from './rows';

/** What version 1 did not ask of a page. */
const UNASKED = {
  time: null,
  author: '',
  correspondent: '',
  editor: '',
  edition: '',
  scope: 'page',
  note: '',
  tags: [],
} as const satisfies Partial<Clip>;

/** Runs in the transaction that upgrades: all of it happens, or the database stays what it was. */
export async function upgradeToVersion2(transaction: Transaction): Promise<void> {
  const clips = transaction.table<Clip, string>('clips');
  const taken = new Set(await clips.orderBy('address').keys());
  const traces: TraceRow[] = [];
  await clips.toCollection().modify((clip, row) => {
    const key = toAddress(clip.url);
    // nb. Two clippings that are one page by today's rules both stay, and the second keeps the key it had: `address` is unique.
    const address = taken.has(key) ? clip.address : key;
    taken.add(address);
    row.value = { ...clip, ...UNASKED, story: clip.id, address };
    traces.push({
      id: clip.id,
      addresses: [...new Set([key, address])],
      canonical: null,
      marks: [],
      sketch: 0,
    });
  });
  await transaction.table<TraceRow, string>('traces').bulkAdd(traces);
}
