import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FullClip, Problem, Reprint } from '../../../lib/model';
import { findReprints, readClips } from '../../../lib/store';

export type Reading =
  | { readonly is: 'opening' }
  | { readonly is: 'gone' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'open'; readonly clip: FullClip };

/**
 * A clipping with its text, read again whenever the collection changes. What has not changed of it stays the same object, so
 * that a star does not have the whole text set anew.
 */
export function useReading(clipId: string, changes: number) {
  const [reading, setReading] = useState<Reading>({ is: 'opening' });
  const [again, setAgain] = useState(0);
  const latest = useRef(clipId);
  latest.current = clipId;
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const found = await readClips([clipId]);
      if (isOver) return;
      if (!found.ok) {
        setReading({ is: 'failed', problem: found.problem });
        return;
      }
      const [clip] = found.value;
      setReading((before) => (clip ? { is: 'open', clip: sparing(before, clip) } : { is: 'gone' }));
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [clipId, changes, again]);
  const refresh = useCallback(() => setAgain((before) => before + 1), []);
  const isOld = reading.is === 'open' && reading.clip.id !== clipId;
  return { reading: isOld ? ({ is: 'opening' } as const) : reading, refresh };
}

/** The clipping as it is now, with those of its parts that are as before taken from there. */
function sparing(before: Reading, clip: FullClip): FullClip {
  if (before.is !== 'open' || before.clip.id !== clip.id) return clip;
  const { textRevision, analysisVersion, text, html, analysis, passages } = before.clip;
  const isSameText = textRevision === clip.textRevision && text === clip.text;
  return {
    ...clip,
    ...(isSameText && { text, html }),
    ...(isSameText && analysisVersion === clip.analysisVersion && { analysis }),
    ...(JSON.stringify(passages) === JSON.stringify(clip.passages) && { passages }),
  };
}

/** Other prints of the story that are kept. They are looked up when the text stands: nobody waits for them. */
export function useReprints(clip: FullClip | null, changes: number): readonly Reprint[] {
  const [found, setFound] = useState<{ id: string; reprints: readonly Reprint[] }>(NONE);
  const id = clip?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let isOver = false;
    const look = async () => {
      const reprints = await findReprints(id);
      if (!isOver) setFound({ id, reprints: reprints.ok ? reprints.value : [] });
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [id, changes]);
  return found.id === id ? found.reprints : NONE.reprints;
}

const NONE: { id: string; reprints: readonly Reprint[] } = { id: '', reprints: [] };
