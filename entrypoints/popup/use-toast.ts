import { useCallback, useRef, useState } from 'preact/hooks';
import type { ToastNote } from '../../components/Toast';
import type { Problem } from '../../lib/model';
import { PROBLEM_WORDS, type Words } from '../../lib/view/words';

/** The one note at the foot of the popup; a new one takes the place of the last. */
export function useToast({ t }: Words) {
  const [note, setNote] = useState<ToastNote | null>(null);
  const nextId = useRef(0);
  const tell = useCallback((text: string, onUndo?: () => void) => {
    setNote({ id: nextId.current++, text, ...(onUndo && { onUndo }) });
  }, []);
  const tellProblem = useCallback(
    (problem: Problem) => setNote({ id: nextId.current++, text: t(PROBLEM_WORDS[problem]), isProblem: true }),
    [t],
  );
  const close = useCallback(() => setNote(null), []);
  return { note, tell, tellProblem, close };
}
