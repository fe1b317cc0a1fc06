import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem, Progress } from '../../../lib/model';
import { ANALYSIS_VERSION } from '../../../lib/recognise/analysis-version';
import { countUnsketched, listStale } from '../../../lib/store';
import { startRebuild, type RebuildClient } from '../../../lib/workers/rebuild-client';
import { isRebuildPutOff, onRebuildPutOff, putOffRebuild, resumeRebuild } from './rebuild-later';

/** How long the library is open before it looks for older analyses, in milliseconds: the list and the search come first. */
const LOOK_AFTER_MS = 3_000;

export interface Rebuild {
  /** How far it has come; null while nothing is done. */
  readonly progress: Progress | null;
  /** Why it ended before its time; null where it did not. */
  readonly problem: Problem | null;
  /** Ends it, here and in other tabs; what is done stays done, and it goes on with `start` or the next day. */
  readonly putOff: () => void;
  readonly start: () => void;
}

/** Has the analyses made again that an older version of the extension made, a moment after the library was opened. */
export function useRebuild(): Rebuild {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const client = useRef<RebuildClient | null>(null);

  const stop = useCallback(() => {
    client.current?.stop();
    client.current = null;
    setProgress(null);
  }, []);
  const putOff = useCallback(() => {
    putOffRebuild(ANALYSIS_VERSION, Date.now());
    stop();
  }, [stop]);
  const start = useCallback(() => {
    if (client.current) return;
    resumeRebuild();
    setProblem(null);
    const started = startRebuild(setProgress);
    client.current = started;
    const follow = async () => {
      const outcome = await started.outcome;
      if (client.current !== started) return;
      client.current = null;
      setProgress(null);
      if (!outcome.ok) setProblem(outcome.problem);
    };
    void follow();
  }, []);

  useEffect(() => {
    const look = async () => {
      if (isRebuildPutOff(ANALYSIS_VERSION, Date.now())) return;
      const [stale, unsketched] = await Promise.all([listStale(ANALYSIS_VERSION), countUnsketched()]);
      // A collection that cannot be read says so in the list.
      const isNeeded = (stale.ok && stale.value.length > 0) || (unsketched.ok && unsketched.value > 0);
      if (isNeeded) start();
    };
    const timer = setTimeout(() => void look(), LOOK_AFTER_MS);
    const over = new AbortController();
    onRebuildPutOff(stop, over.signal);
    return () => {
      clearTimeout(timer);
      over.abort();
      stop();
    };
  }, [start, stop]);

  return { progress, problem, putOff, start };
}
