import { useCallback, useRef } from 'preact/hooks';
import type { BulkChange, Problem, Result } from '../../../lib/model';
import { changeClips, putBack } from '../../../lib/store';
import type { Words } from '../../../lib/view/words';
import { changeInWords } from '../../../lib/view/change-words';
import type { ListSession } from './list-session';

interface Telling {
  readonly words: Words;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly tellProblem: (problem: Problem) => void;
}

/**
 * What the reader does to clippings of the list: shown at once, written, told with a way back. The last one can be undone as
 * long as nothing else was done.
 */
export function useChanges(session: ListSession, { words, tell, tellProblem }: Telling) {
  const undoLast = useRef<(() => void) | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());

  /** The problem of a verb that failed is told, and the list shows again what is true. True where it was done. */
  const isDone = useCallback(
    <T>(result: Result<T>): result is { ok: true; value: T } => {
      if (result.ok) return true;
      tellProblem(result.problem);
      session.refresh();
      return false;
    },
    [session, tellProblem],
  );

  /**
   * @param about what the one clipping is called, where it is one, and the folder they go to
   * @param first what has to be done before, as part of it
   */
  const change = useCallback(
    (
      ids: readonly string[],
      wanted: BulkChange,
      about: { title?: string; folder?: string } = {},
      first?: () => Promise<void>,
    ): Promise<void> => {
      const work = async () => {
        if (ids.length === 0) return;
        await first?.();
        session.change(new Set(ids), wanted);
        const before = await changeClips(ids, wanted, Date.now());
        if (!isDone(before)) return;
        const undo = async () => {
          undoLast.current = null;
          if (isDone(await putBack(before.value))) tell(words.t('libUndone'));
        };
        undoLast.current = () => void undo();
        tell(changeInWords(wanted, ids.length, about, words), undoLast.current);
      };
      running.current = work();
      return running.current;
    },
    [session, isDone, tell, words],
  );

  const undo = useCallback(async () => {
    // What was done a moment ago may still be on its way to the disk.
    await running.current;
    if (undoLast.current) undoLast.current();
    else tell(words.t('libNothingToUndo'));
  }, [tell, words]);

  return { change, undo, isDone };
}
