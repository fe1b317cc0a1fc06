import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ListSession, ListView } from './list-session';

const NONE: ReadonlySet<string> = new Set();

/**
 * The clippings that are chosen. Only what the list holds counts: nobody deletes or exports what is out of the result, so a
 * change of it takes out what has left it, and another search begins with none.
 */
export function useSelection(session: ListSession, view: ListView) {
  const [selected, setSelected] = useState(NONE);
  /** Where a range begins: the clipping chosen last. */
  const anchor = useRef<string | null>(null);
  /** What is chosen besides the range: it stays when the range grows and shrinks. */
  const besides = useRef(NONE);
  /** What is chosen now, drawn or not yet: keys come faster than frames. */
  const latest = useRef(NONE);
  const put = useCallback((next: ReadonlySet<string>) => {
    latest.current = next;
    setSelected(next);
  }, []);

  const none = useCallback(() => {
    anchor.current = null;
    besides.current = NONE;
    put(NONE);
  }, [put]);
  useEffect(none, [session, view.generation, none]);
  useEffect(() => {
    if (selected.size === 0) return undefined;
    let isOver = false;
    const prune = async () => {
      const ids = await session.ids();
      if (isOver) return;
      const kept = ids.filter((id) => latest.current.has(id));
      if (kept.length < latest.current.size) put(new Set(kept));
    };
    void prune();
    return () => {
      isOver = true;
    };
  }, [session, view.revision]);

  const toggle = useCallback(
    (id: string) => {
      anchor.current = id;
      const after = new Set(latest.current);
      if (!after.delete(id)) after.add(id);
      besides.current = after;
      put(after);
      // A range from here wants them, and then at once.
      void session.ids();
    },
    [session, put],
  );
  /**
   * Has the range reach from where it begins to `id`, and no farther; it begins at `start` where nothing was chosen before. What
   * was chosen one by one stays.
   */
  const extendTo = useCallback(
    async (id: string, start: string = id) => {
      if (anchor.current === null) besides.current = latest.current;
      const from = anchor.current ?? start;
      anchor.current = from;
      const ids = await session.ids();
      const [a, b] = [ids.indexOf(from), ids.indexOf(id)];
      if (b < 0) return;
      const range = a < 0 ? [id] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
      anchor.current = a < 0 ? id : from;
      const there = new Set(ids);
      put(new Set([...[...besides.current].filter((each) => there.has(each)), ...range]));
    },
    [session, put],
  );
  const all = useCallback(async () => {
    const ids = await session.ids();
    anchor.current = null;
    put(new Set(ids));
  }, [session, put]);

  return { selected, latest, toggle, extendTo, all, none };
}
