/** The page's side of the worker that makes older analyses again (entrypoints/rebuild-worker.ts). */
import { proxy, wrap } from 'comlink';
import type { Progress, Result } from '../model';
import { REBUILD_FAILED, type Rebuilt, type RebuildWork } from './rebuild-work';

const WORKER = '/rebuild-worker.js';

/** What of a worker is used here; tests pass their own. */
export type RebuildWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

export interface RebuildClient {
  /** Fulfilled when all is done or a problem came up. Never rejects; after `stop` it is left unanswered. */
  readonly outcome: Promise<Result<Rebuilt>>;
  /** Ends the worker at once. What is written is whole, and stays. */
  stop(): void;
}

/** Starts making older analyses again. Of several tabs one does it, and the others wait to take over. */
export function startRebuild(
  onProgress: (progress: Progress) => void,
  start: () => RebuildWorker = () => new Worker(WORKER),
): RebuildClient {
  const worker = start();
  // nb. comlink waits for ever for a worker that did not load, or ran out of memory.
  const death = new Promise<typeof REBUILD_FAILED>((resolve) => {
    worker.addEventListener('error', () => resolve(REBUILD_FAILED));
  });
  const work = wrap<RebuildWork>(worker).run(proxy(onProgress));
  const outcome = Promise.race([work.catch(() => REBUILD_FAILED), death]).finally(() => worker.terminate());
  return { outcome, stop: () => worker.terminate() };
}
