import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClipKnowledge } from '../../components/ClipList';
import { FILTER_PAUSE_MS, LIST_STEP } from '../../lib/limits';
import { EVERYTHING } from '../../lib/model';
import { openSearch, toSearchProblem, type SearchClient } from '../../lib/workers/search-client';

/**
 * The collection as far as the query finds it, kept up to date from the moment it is first wanted. Of the rows only the first
 * are held; `more` fetches the next.
 */
export function useClips(isWanted: boolean) {
  const [query, setQuery] = useState('');
  const [list, setList] = useState<ClipKnowledge>({ is: 'asking' });
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState(LIST_STEP);
  const search = useRef<SearchClient | null>(null);

  useEffect(() => () => search.current?.close(), []);
  // A new search begins with few rows.
  useEffect(() => setShown(LIST_STEP), [query]);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const look = async () => {
      const client = search.current ?? startSearch();
      const { token } = await client.search({ ...EVERYTHING, text: query });
      const [rows, ids] = await Promise.all([client.rows(token, 0, shown), client.ids(token)]);
      if (!isOver) setList({ is: 'known', query, ids, clips: rows.map(({ clip }) => clip) });
    };
    const startSearch = () => {
      search.current = openSearch();
      search.current.watch(() => setAttempt((before) => before + 1)).catch(() => {});
      return search.current;
    };
    // nb. The list stays as it is until the new one is there: a blank list at each keystroke would flicker.
    const timer = setTimeout(
      () =>
        void look().catch((error: unknown) => {
          if (!isOver) setList({ is: 'unreadable', problem: toSearchProblem(error) });
        }),
      query === '' || (list.is === 'known' && list.query === query) ? 0 : FILTER_PAUSE_MS,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isWanted, query, attempt, shown]);

  const retry = useCallback(() => {
    setList({ is: 'asking' });
    setAttempt((before) => before + 1);
  }, []);
  const more = useCallback(() => {
    if (list.is === 'known' && list.clips.length < list.ids.length)
      setShown(Math.max(shown, list.clips.length + LIST_STEP));
  }, [list, shown]);
  return { list, query, setQuery, more, retry };
}
