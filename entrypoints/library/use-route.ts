import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fromHash, toHash, type LibraryRoute } from './route';

/** Whether a step is one the reader can go Back from, or only a correction of the address (what is typed, letter by letter). */
export type RouteStep = 'go' | 'replace';

/** The place the address names, and the way to another one. Back, Forward and an address typed in are followed. */
export function useRoute() {
  const [route, setRoute] = useState(() => fromHash(location.hash));
  const current = useRef(route);
  const show = useCallback((next: LibraryRoute) => {
    current.current = next;
    setRoute(next);
  }, []);

  useEffect(() => {
    const over = new AbortController();
    const follow = () => {
      const next = fromHash(location.hash);
      // nb. Told twice of a link that was followed; and a route of ours is the same object until it changes.
      if (toHash(next) !== toHash(current.current)) show(next);
    };
    addEventListener('popstate', follow, over);
    addEventListener('hashchange', follow, over);
    return () => over.abort();
  }, [show]);

  const go = useCallback(
    (change: Partial<LibraryRoute>, step: RouteStep = 'go') => {
      const next = { ...current.current, ...change };
      const hash = toHash(next);
      // nb. Not compared with location.hash, in which the browser has written Chinese as %E6….
      const isHere = hash === toHash(current.current);
      if (step === 'replace') history.replaceState(null, '', hash);
      else if (!isHere) history.pushState(null, '', hash);
      if (!isHere) show(next);
    },
    [show],
  );
  return { route, go };
}
