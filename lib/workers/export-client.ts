/** The page's side of the worker that makes files (entrypoints/export-worker.ts). */
import { proxy, wrap } from 'comlink';
import type { Progress, Result } from '../model';
import type { ExportRequest, MadeExport } from './make-export';

export type { ExportRequest, MadeExport } from './make-export';

const WORKER = '/export-worker.js';

/** What the worker answers to. */
export interface ExportWork {
  make(request: ExportRequest, onProgress: (progress: Progress) => void): Promise<Result<MadeExport>>;
}

/** What of a worker is used here; tests pass their own. */
export type ExportWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

export interface ExportJob {
  /** The file, or why there is none; null when it was cancelled. Never rejects. */
  readonly made: Promise<Result<MadeExport> | null>;
  /** Ends the worker at once; nothing of the file is left. */
  cancel(): void;
}

/** Starts a worker that makes one file and ends. `onProgress` counts clippings. */
export function startExport(
  request: ExportRequest,
  onProgress: (progress: Progress) => void = () => undefined,
  start: () => ExportWorker = () => new Worker(WORKER),
): ExportJob {
  const worker = start();
  let isOver = false;
  // oxlint-disable-next-line consistent-function-scoping
  let resolve: (result: Result<MadeExport> | null) => void = () => undefined;
  const made = new Promise<Result<MadeExport> | null>((settle) => {
    resolve = (result) => {
      isOver = true;
      settle(result);
    };
  });
  const fail = (error: unknown) => {
    console.error('Quwen:', error);
    resolve({ ok: false, problem: 'unexpected' });
  };
  // nb. comlink waits for ever for a worker that did not load, or ran out of memory.
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  // nb. Messages on their way when it is over still arrive: progress told then would stand there for ever.
  const follow = (progress: Progress) => {
    if (!isOver) onProgress(progress);
  };
  void wrap<ExportWork>(worker)
    .make({ ...request, ids: [...request.ids] }, proxy(follow))
    .then(resolve, fail);
  void made.then(() => worker.terminate());
  return { made, cancel: () => resolve(null) };
}
