import { useCallback, useRef, useState } from 'preact/hooks';
import type { ToastNote } from '../../components/Toast';

/** Tells what was done, and how to undo it; a new note takes the place of the last. */
export type Tell = (text: string, more?: Pick<ToastNote, 'isProblem' | 'onUndo'>) => void;

/** The one note at the foot of the page. */
export function useNote() {
  const [note, setNote] = useState<ToastNote | null>(null);
  const nextId = useRef(0);
  const tell: Tell = useCallback((text, more = {}) => setNote({ id: nextId.current++, text, ...more }), []);
  const close = useCallback(() => setNote(null), []);
  return { note, tell, close };
}
