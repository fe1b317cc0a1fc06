/** How often the search follows what changes: at once where little does, and seldom enough where a restoring writes for many seconds. */

/** For how many times as long as the last run took nothing is done, in a burst: what causes it gets the better part of the machine. */
const REST_TIMES = 4;

/** Nobody waits longer for what changed, in milliseconds. */
const MAX_REST_MS = 2_000;

/**
 * Calls `work` at most `ms` after it was asked for, however often that is; later where the last run is not over, or was a long one
 * just now. What it rejects with is told to `tell`.
 */
export function paced(ms: number, work: () => Promise<void>, tell: (error: unknown) => void): () => void {
  let isWaiting = false;
  let isRunning = false;
  let isAskedAgain = false;
  let restsUntil = 0;
  const run = async (): Promise<void> => {
    [isWaiting, isRunning] = [false, true];
    const started = performance.now();
    await work().catch(tell);
    const ended = performance.now();
    restsUntil = ended + Math.min((ended - started) * REST_TIMES, MAX_REST_MS);
    isRunning = false;
    if (isAskedAgain) ask();
  };
  const ask = (): void => {
    if (isRunning) isAskedAgain = true;
    if (isRunning || isWaiting) return;
    [isWaiting, isAskedAgain] = [true, false];
    setTimeout(() => void run(), Math.max(ms, restsUntil - performance.now()));
  };
  return ask;
}
