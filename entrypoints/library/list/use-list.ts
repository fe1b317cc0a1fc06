import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { EVERYTHING, type SearchQuery } from '../../../lib/model';
import { countClips, listNewest } from '../../../lib/store';
import { isSameSearch } from '../../../lib/view/search-address';
import { openSearch } from '../../../lib/workers/search-client';
import { ListSession } from './list-session';

/** Clippings shown before the search is awake: what a tall screen holds, and some to scroll. */
const FIRST_ROWS = 60;

/** How long the search waits for them, in milliseconds: what a list may take to stand. */
const NEWEST_WAIT_MS = 150;

/**
 * The list that a search finds, kept up to date. Where all is asked for, the newest come straight from the store while the
 * search worker still starts.
 */
export function useList(query: SearchQuery) {
  const [live, setLive] = useState(() => open(query));
  const [view, setView] = useState(live.session.latest);
  const asked = useRef(query);

  useEffect(() => {
    live.session.onView = setView;
    setView(live.session.latest);
    return () => {
      live.session.close();
      live.search.close();
    };
  }, [live]);
  useEffect(() => {
    if (isSameSearch(asked.current, query)) return;
    asked.current = query;
    live.session.ask(query);
  }, [live, query]);

  const retry = useCallback(() => {
    asked.current = query;
    setLive(open(query));
  }, [query]);
  return { view, session: live.session, search: live.search, retry };
}

/** Begins at once, before anything is drawn: the store is at work while the page is laid out. */
function open(query: SearchQuery) {
  const search = openSearch();
  const session = new ListSession(search, query);
  if (isSameSearch(query, EVERYTHING)) void showNewest(session);
  else session.start();
  return { search, session };
}

/**
 * nb. The newest first, and only then the search: both read from one disk, and the search a thousand times as much. A store that
 * takes long is not waited for.
 */
async function showNewest(session: ListSession): Promise<void> {
  const timer = setTimeout(() => session.start(), NEWEST_WAIT_MS);
  const newest = await listNewest(FIRST_ROWS);
  if (newest.ok) session.seed(newest.value, newest.value.length < FIRST_ROWS);
  else session.fail(newest.problem);
  clearTimeout(timer);
  const kept = newest.ok ? await countClips() : newest;
  if (kept.ok) session.seedTotal(kept.value);
  session.start();
}
