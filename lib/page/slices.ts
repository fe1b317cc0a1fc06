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
 * A function to call between two steps of a long work, as `await between()`. It resolves at once, or when SLICE_MS have
 * passed, after the page has had its turn. Throws the signal's reason once the signal is aborted.
 */
export function sliced(signal: AbortSignal | undefined, clock: SliceClock = pageClock): () => Promise<void> {
  let began = clock.now();
  return async () => {
    signal?.throwIfAborted();
    if (clock.now() - began < SLICE_MS) return;
    await clock.pause();
    signal?.throwIfAborted();
    began = clock.now();
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
