import { useEffect, useState } from 'preact/hooks';
import { findUngranted, watchGrants } from '../../lib/sites/ask-for-site';

/** Those of the patterns that the browser does not grant, kept up to date when it takes one back in its own settings. */
export function useUngranted(patterns: readonly string[]): ReadonlySet<string> {
  const [ungranted, setUngranted] = useState<ReadonlySet<string>>(new Set());
  const key = patterns.join(' ');
  useEffect(() => {
    const over = new AbortController();
    const look = async () => {
      const found = await findUngranted(key === '' ? [] : key.split(' '));
      if (!over.signal.aborted) setUngranted(new Set(found));
    };
    void look();
    watchGrants(() => void look(), over.signal);
    return () => over.abort();
  }, [key]);
  return ungranted;
}
