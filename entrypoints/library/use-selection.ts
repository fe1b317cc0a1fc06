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

  const none = useCallback(() => {
    anchor.current = null;
    setSelected(NONE);
  }, []);
  useEffect(none, [session, view.generation, none]);
  useEffect(() => {
    if (selected.size === 0) return undefined;
    let isOver = false;
    const prune = async () => {
      const ids = await session.ids();
      if (isOver) return;
      setSelected((before) => {
        const kept = ids.filter((id) => before.has(id));
        return kept.length === before.size ? before : new Set(kept);
      });
    };
    void prune();
    return () => {
      isOver = true;
    };
  }, [session, view.revision]);

  const toggle = useCallback((id: string) => {
    anchor.current = id;
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  /** Chooses all from where the range begins to `id`; it begins at `start` where nothing was chosen before. */
  const extendTo = useCallback(
    async (id: string, start: string = id) => {
      const from = anchor.current ?? start;
      anchor.current = from;
      const ids = await session.ids();
      const [a, b] = [ids.indexOf(from), ids.indexOf(id)];
      if (b < 0) return;
      const range = a < 0 ? [id] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
      anchor.current = a < 0 ? id : from;
      setSelected((before) => new Set([...before, ...range]));
    },
    [session],
  );
  const all = useCallback(async () => setSelected(new Set(await session.ids())), [session]);

  return { selected, toggle, extendTo, all, none };
}
