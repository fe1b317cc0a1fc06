import { useCallback, useState } from 'preact/hooks';

/** What was looked for stays in the tab: it is gone when that is closed, and no other page of ours sees it. */
const KEY = 'quwen-recent-searches';

/** Searches that are offered again: what fits under the box. */
const MOST = 8;

/** Searches of this session, the last first, and the function that adds one. */
export function useRecents() {
  const [recents, setRecents] = useState(readRecents);
  const addRecent = useCallback((text: string) => {
    const next = [text, ...readRecents().filter((each) => each !== text)].slice(0, MOST);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // It holds until the page is closed.
    }
    setRecents(next);
  }, []);
  return { recents, addRecent };
}

function readRecents(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}
