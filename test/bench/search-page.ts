/** What runs in a page of the extension for the search bench: the product's own client, and the product's own database. */
import { EVERYTHING, type SearchQuery } from '../../lib/model';
import { QuwenDatabase } from '../../lib/store/quwen-database';
import { openSearch, type SearchClient } from '../../lib/workers/search-client';

export interface KindOfQuery {
  readonly name: string;
  readonly query: Partial<SearchQuery>;
  readonly withFacets?: boolean;
}

/** Milliseconds, as the page waits. */
export interface Timed {
  readonly best: number;
  readonly middle: number;
  readonly worst: number;
  readonly total: number;
}

let client: SearchClient | undefined;

/** From a new worker to the first screen of what was found. */
async function coldSearch(text: string): Promise<number> {
  const started = performance.now();
  const cold = openSearch();
  const { token } = await cold.search({ ...EVERYTHING, text });
  await cold.rows(token, 0, 50);
  const took = performance.now() - started;
  cold.close();
  return took;
}

/** Searches with the worker that stays. A different word each run, where the query has {n}: nothing is answered from memory. */
async function warmSearch({ query, withFacets }: KindOfQuery, runs: number): Promise<Timed> {
  client ??= openSearch();
  const times: number[] = [];
  let total = 0;
  for (let run = 0; run < runs; run++) {
    // Something else in between: the same words twice would be answered from memory.
    for (let other = 0; other < 7; other++)
      await client.search({ ...EVERYTHING, text: `忘${other}忘${run}` });
    const started = performance.now();
    const found = await client.search({ ...EVERYTHING, ...query });
    if (withFacets) await client.facets(found.token);
    times.push(performance.now() - started);
    ({ total } = found);
  }
  times.sort((a, b) => a - b);
  return { best: times[0] ?? 0, middle: times[runs >> 1] ?? 0, worst: times.at(-1) ?? 0, total };
}

/** Waits until a worker has written the derived tables; answers with their characters, and how long a first reading took. */
async function fillTables(): Promise<{ readMs: number; facts: number; texts: number }> {
  client ??= openSearch();
  const started = performance.now();
  let readMs = Infinity;
  await client.progress((done, of) => {
    if (done === of) readMs = performance.now() - started;
  });
  await client.search(EVERYTHING);
  const store = new QuwenDatabase({ indexedDB, IDBKeyRange });
  for (;;) {
    const [mark, directory] = await Promise.all([store.catalogue.get(0), store.packs.get(0)]);
    if (mark && directory) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  let facts = 0;
  let texts = 0;
  await store.catalogue.each((row) => void (facts += row.facts.length));
  await store.packs.each((row) => void (texts += row.texts.length));
  store.close();
  return { readMs, facts, texts };
}

/** Bytes that the browser counts for all of the extension's storage. */
async function usage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

const searchBench = { coldSearch, warmSearch, fillTables, usage };
export type SearchBench = typeof searchBench;
Object.assign(globalThis, { searchBench });
