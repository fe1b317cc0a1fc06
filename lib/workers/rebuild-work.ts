/**
 * Making analyses again that an older version of the recognisers made, and sketches that are missing. What the recognisers and the store do is passed in: here
 * is the order of it, in batches, so that it can be stopped and taken up again.
 *
 * Each batch is written whole, so a stop, a closed tab or a full disk loses a batch at most; what is written is no longer older
 * than the version, and the next run finds the rest.
 */
import type { Analysis, Problem, Progress, Result } from '../model';
import type { FreshAnalysis, StaleText } from '../store';

/** Texts of one batch: written in a transaction of some tens of milliseconds, and progress shows twice a second. */
const BATCH = 50;

/** Sketches of one batch: for each the story is looked for, and whoever saves a clipping meanwhile waits for the batch. */
const SKETCHES = 15;

export interface RebuildMeans {
  /** Ids of the clippings whose analysis is older than today's. */
  listStale(): Promise<Result<string[]>>;
  readTexts(ids: readonly string[]): Promise<Result<StaleText[]>>;
  analyse(text: string): Promise<Analysis>;
  placesOf(analysis: Analysis): Promise<readonly string[]>;
  write(fresh: readonly FreshAnalysis[]): Promise<Result<number>>;
  /** Texts that have no sketch of today, by which reprints are known; and making at most so many of them, answering how many. */
  countUnsketched(): Promise<Result<number>>;
  sketchSome(limit: number): Promise<Result<number>>;
}

/** What came of it. */
export interface Rebuilt {
  /** Analyses written; the others are gone, were written meanwhile, or could not be made. */
  readonly written: number;
}

/** The worker's side of lib/workers/rebuild-client.ts. */
export interface RebuildWork {
  /** Waits for its turn where another tab is at it, then works. `onProgress` is told before the first text and after each batch. */
  run(onProgress: (progress: Progress) => void): Promise<Result<Rebuilt>>;
}

/** Does all that is to be done. A text that cannot be analysed stays as it is. Rejects where the recognisers do not load. */
export async function rebuild(
  means: RebuildMeans,
  onProgress: (progress: Progress) => void,
): Promise<Result<Rebuilt>> {
  const stale = await means.listStale();
  if (!stale.ok) return stale;
  const unsketched = await means.countUnsketched();
  if (!unsketched.ok) return unsketched;
  const ids = stale.value;
  const of = ids.length + unsketched.value;
  let written = 0;
  if (of > 0) onProgress({ done: 0, of });
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = await rebuildBatch(means, ids.slice(start, start + BATCH));
    if (!batch.ok) return batch;
    written += batch.value;
    onProgress({ done: Math.min(start + BATCH, ids.length), of });
  }
  for (let done = ids.length; done < of;) {
    const sketched = await means.sketchSome(SKETCHES);
    if (!sketched.ok) return sketched;
    if (sketched.value === 0) break;
    done = Math.min(done + sketched.value, of);
    onProgress({ done, of });
  }
  return { ok: true, value: { written } };
}

async function rebuildBatch(means: RebuildMeans, ids: readonly string[]): Promise<Result<number>> {
  const texts = await means.readTexts(ids);
  if (!texts.ok) return texts;
  const fresh: FreshAnalysis[] = [];
  for (const { id, textRevision, text } of texts.value) {
    try {
      const analysis = await means.analyse(text);
      fresh.push({ id, textRevision, analysis, places: await means.placesOf(analysis) });
    } catch (error) {
      console.warn(`Quwen: the analysis of ${id} stays as it is:`, error);
    }
  }
  return means.write(fresh);
}

/** A failure outside of the store: the recognisers did not load. */
export const REBUILD_FAILED = { ok: false, problem: 'unexpected' } as const satisfies {
  ok: false;
  problem: Problem;
};
