import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClipKnowledge } from '../../components/ClipList';
import { FILTER_PAUSE_MS } from '../../lib/limits';
import type { Clip, Reprint } from '../../lib/model';
import { findClipByUrl, findReprints, watchClips } from '../../lib/store';

/** The collection as far as the query finds it, kept up to date from the moment it is first wanted. */
export function useClips(isWanted: boolean) {
  const [query, setQuery] = useState('');
  const [list, setList] = useState<ClipKnowledge>({ is: 'asking' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!isWanted) return undefined;
    let stop = () => {};
    const start = () => {
      stop = watchClips(
        query,
        (clips) => setList({ is: 'known', query, clips }),
        (problem) => setList({ is: 'unreadable', problem }),
      );
    };
    // nb. The list stays as it is until the new one is there: a blank list at each keystroke would flicker.
    const timer = setTimeout(start, query === '' ? 0 : FILTER_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [isWanted, query, attempt]);

  const retry = useCallback(() => {
    setList({ is: 'asking' });
    setAttempt((before) => before + 1);
  }, []);
  return { list, query, setQuery, retry };
}

/**
 * The clipping of an address, looked up again whenever `revision` changes. Null where there is none, or the collection
 * cannot be read: then clipping says why.
 */
export function useClipOf(url: string | undefined, revision: unknown): Clip | null {
  const [clip, setClip] = useState<Clip | null>(null);
  useEffect(() => {
    if (url === undefined) return undefined;
    let isOver = false;
    const look = async () => {
      const found = await findClipByUrl(url);
      if (!isOver) setClip((found.ok && found.value) || null);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [url, revision]);
  return clip;
}

/** The other clippings of a clipping's story; none where there is none, or they cannot be read. */
export function useReprintsOf(clip: Clip | null): readonly Reprint[] {
  const [reprints, setReprints] = useState<readonly Reprint[]>([]);
  useEffect(() => {
    setReprints([]);
    if (!clip) return undefined;
    let isOver = false;
    const look = async () => {
      const found = await findReprints(clip.id);
      if (!isOver && found.ok) setReprints(found.value);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [clip]);
  return reprints;
}
