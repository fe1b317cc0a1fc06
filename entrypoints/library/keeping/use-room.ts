import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StorageState } from '../../../lib/model';
import { askToPersist, readStorageState } from '../../../lib/storage-state';
import { countClips } from '../../../lib/store';

/** Clippings and room on the disk; null until they are known. `look` asks again, `persist` asks the browser to keep them. */
export function useRoom() {
  const [kept, setKept] = useState<number | null>(null);
  const [storage, setStorage] = useState<StorageState | null>(null);
  const look = useCallback(async () => {
    const [counted, state] = await Promise.all([countClips(), readStorageState()]);
    setKept(counted.ok ? counted.value : null);
    setStorage(state);
  }, []);
  const persist = useCallback(async () => {
    const state = await askToPersist();
    setStorage(state);
    return state.isPersistent;
  }, []);
  useEffect(() => void look(), [look]);
  return { kept, storage, look, persist };
}
