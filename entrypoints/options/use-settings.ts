import { useEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings, type Settings } from '../../lib/settings';

/** The settings, kept up to date; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const over = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, over.signal);
    return () => over.abort();
  }, []);
  return settings;
}
