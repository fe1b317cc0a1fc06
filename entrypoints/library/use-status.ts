import { useEffect, useRef, useState } from 'preact/hooks';
import type { StatusLineProps } from '../../components/library/StatusLine';
import type { CollectionSearch, Progress } from '../../lib/model';
import { isShort, readStorageState } from '../../lib/storage-state';
import { useAutoBackup } from './keeping/use-auto-backup';
import { useRebuild } from './keeping/use-rebuild';

/** How long the library is open before it asks how full the disk is, in milliseconds, and how long until it asks again. */
const LOOK_AFTER_MS = 2_000;
const LOOK_AGAIN_MS = 60_000;

/**
 * What goes on beside the reader's own work.
 * @param changes goes up with every change of the collection: room may have become short
 */
export function useStatus(search: CollectionSearch, changes: number, onStorage: () => void): StatusLineProps {
  const [reading, setReading] = useState<Progress | null>(null);
  const [short, setShort] = useState(false);
  const lookedAt = useRef(0);
  const rebuild = useRebuild();
  const { auto } = useAutoBackup();

  useEffect(() => {
    let isOver = false;
    search
      .progress((done, of) => {
        if (!isOver) setReading(done < of ? { done, of } : null);
      })
      // nb. A search that cannot be asked says so in the list.
      .catch(() => {});
    return () => {
      isOver = true;
      setReading(null);
    };
  }, [search]);
  useEffect(() => {
    if (lookedAt.current !== 0 && Date.now() - lookedAt.current < LOOK_AGAIN_MS) return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      lookedAt.current = Date.now();
      void readStorageState().then((state) => !isOver && setShort(isShort(state)));
    }, LOOK_AFTER_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [changes]);

  return {
    reading,
    rebuild: rebuild.progress,
    rebuildProblem: rebuild.problem,
    isShort: short,
    backupTrouble: auto?.trouble ?? null,
    onStop: rebuild.putOff,
    onRetry: rebuild.start,
    onStorage,
  };
}
