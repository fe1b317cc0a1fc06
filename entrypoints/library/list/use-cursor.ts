import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListSession, ListView } from './list-session';

/** The line the keyboard stands on. */
export interface Cursor {
  /** -1 before there is one. */
  readonly index: number;
  /** The clipping there; null where it is not known yet. */
  readonly id: string | null;
  /** It has left the list: the line at its place is the next one already. */
  readonly isGone: boolean;
}

const NOWHERE: Cursor = { index: -1, id: null, isGone: false };

/**
 * The line the keyboard stands on, which stays with its clipping while the list changes around it.
 * @param openId the clipping in the reader, which the line follows; null where none is open
 */
export function useCursor(session: ListSession, view: ListView, openId: string | null) {
  const [cursor, setCursor] = useState(NOWHERE);
  const latest = useRef(cursor);
  const put = useCallback((next: Cursor) => {
    latest.current = next;
    setCursor(next);
  }, []);

  /** Stands on a line. */
  const moveTo = useCallback(
    (index: number) => {
      const id = session.rowAt(index)?.clip.id ?? null;
      const before = latest.current;
      if (before.index !== index || before.id !== id) put({ index, id, isGone: false });
    },
    [session, put],
  );

  const known = view.is === 'known' && view.total > 0;
  useEffect(() => {
    const wanted = openId ?? latest.current.id;
    if (!known || wanted === null) {
      if (view.generation > 0 || !known) put(NOWHERE);
      return undefined;
    }
    const { index } = latest.current;
    if (session.rowAt(index)?.clip.id === wanted) {
      put({ index, id: wanted, isGone: false });
      return undefined;
    }
    let isOver = false;
    const locate = async () => {
      const ids = await session.ids();
      if (isOver) return;
      const place = ids.indexOf(wanted);
      // nb. What is open and in no line (found otherwise, or gone since) leaves the keyboard where it is.
      if (place >= 0) put({ index: place, id: wanted, isGone: false });
      else put({ index: Math.min(index, ids.length - 1), id: wanted, isGone: true });
    };
    void locate();
    return () => {
      isOver = true;
    };
  }, [session, view.revision, known, openId, put]);

  return { cursor, latest, moveTo };
}
