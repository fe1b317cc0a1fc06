import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { EVERYTHING, type SearchQuery } from '../../lib/model';
import { listNewest } from '../../lib/store';
import { isSameSearch } from '../../lib/view/search-address';
import { openSearch } from '../../lib/workers/search-client';
import { ListSession } from './list-session';

/** Clippings shown before the search is awake: what a tall screen holds, and some to scroll. */
const FIRST_ROWS = 60;

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

/** Begins at once, before anything is drawn: store and worker are at work while the page is laid out. */
function open(query: SearchQuery) {
  const search = openSearch();
  const session = new ListSession(search, query);
  if (isSameSearch(query, EVERYTHING))
    void listNewest(FIRST_ROWS).then((newest) =>
      newest.ok ? session.seed(newest.value.clips, newest.value.kept) : session.fail(newest.problem),
    );
  session.ask(query);
  return { search, session };
}
