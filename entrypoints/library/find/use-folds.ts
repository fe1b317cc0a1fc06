import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Folds } from '../../../components/find/Facets';

/** Where the browser keeps it for our pages: read at once, before the first frame, which the settings are not. */
const KEY = 'quwen-rail-folds';

/** Sections that are open until the reader folds them; the others are folded until unfolded. */
const OPEN_AT_FIRST: readonly string[] = ['shelves', 'folders', 'searches', 'zone', 'topic', 'tag'];

/** Which sections of the rail are open, as the reader left them; the same object until one is folded. */
export function useFolds(): Folds {
  const [folds, setFolds] = useState(readFolds);
  const onFold = useCallback((section: string, isOpen: boolean) => {
    // nb. Read anew: another tab may have folded something meanwhile.
    const next = { ...readFolds(), [section]: isOpen };
    writeFolds(next);
    setFolds(next);
  }, []);
  return useMemo(
    () => ({ isOpen: (section: string) => folds[section] ?? OPEN_AT_FIRST.includes(section), onFold }),
    [folds, onFold],
  );
}

function readFolds(): Readonly<Record<string, boolean>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const kept = Object.entries(stored).filter(([, isOpen]) => typeof isOpen === 'boolean');
    return Object.fromEntries(kept);
  } catch {
    // What is broken, or may not be kept, is as if nothing had been folded.
    return {};
  }
}

function writeFolds(folds: Readonly<Record<string, boolean>>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(folds));
  } catch {
    // It holds until the page is closed.
  }
}
