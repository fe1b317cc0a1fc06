import { useEffect, useState } from 'preact/hooks';
import { sendToBackground } from '../../lib/messages';
import type { KeptClip } from '../../lib/model';

/**
 * The clipping of an address and the other clippings of its story, looked up again whenever `revision` changes. Null where there is
 * none, or the collection cannot be read: then clipping says why.
 */
export function useKeptClip(url: string | undefined, revision: unknown): KeptClip | null {
  const [kept, setKept] = useState<KeptClip | null>(null);
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    const over = new AbortController();
    // As a tab of its own it stays open while the page is clipped elsewhere.
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && setSeen((before) => before + 1),
      over,
    );
    return () => over.abort();
  }, []);
  useEffect(() => {
    if (url === undefined) return undefined;
    let isOver = false;
    const look = async () => {
      const found = await sendToBackground('keptOfAddress', { url }).catch(() => null);
      if (!isOver) setKept(found?.ok ? found.value : null);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [url, revision, seen]);
  return kept;
}
