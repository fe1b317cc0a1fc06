/**
 * Long work on somebody else's page is done in slices: after each one the page gets its turn, so that scrolling and typing
 * never wait for us.
 */
import { SLICE_MS } from '../limits';

/** What the work waits for, and against what it measures; tests hand in their own. */
export interface SliceClock {
  now(): number;
  pause(): Promise<void>;
}

/**
 * A function to call between two steps of a long work: `const pause = between(); if (pause) await pause;`. It gives nothing to
 * wait for, or, when SLICE_MS have passed, a promise that resolves after the page has had its turn. Throws the signal's reason once the
 * signal is aborted, or rejects with it.
 */
export function sliced(
  signal: AbortSignal | undefined,
  clock: SliceClock = pageClock,
): () => Promise<void> | undefined {
  let began = clock.now();
  const pause = async () => {
    await clock.pause();
    signal?.throwIfAborted();
    began = clock.now();
  };
  return () => {
    signal?.throwIfAborted();
    // nb. A promise for each step, awaited, costs more than the step: there is one a slice.
    return clock.now() - began < SLICE_MS ? undefined : pause();
  };
}

interface Scheduler {
  yield?: () => Promise<void>;
}

const pageClock: SliceClock = {
  now: () => performance.now(),
  async pause() {
    // nb. A timer is slowed to one a second in tabs that lie behind; the scheduler is not, where there is one.
    const { scheduler }: { scheduler?: Scheduler } = globalThis;
    if (scheduler?.yield) await scheduler.yield();
    else await new Promise((resolve) => setTimeout(resolve));
  },
};
