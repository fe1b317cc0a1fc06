import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { changeAutoBackup, readAutoBackup, watchAutoBackup, type AutoBackup } from '../../../lib/auto-backup';
import type { BackupRhythm } from '../../../lib/model';

/** The automatic backup as it is set, and how to set it; null until it is read. */
export function useAutoBackup(): {
  readonly auto: AutoBackup | null;
  readonly setRhythm: (rhythm: BackupRhythm) => Promise<'set' | 'not-allowed' | 'not-stored'>;
} {
  const [auto, setAuto] = useState<AutoBackup | null>(null);
  useEffect(() => {
    const over = new AbortController();
    void readAutoBackup().then(setAuto);
    watchAutoBackup(setAuto, over.signal);
    return () => over.abort();
  }, []);
  const setRhythm = async (rhythm: BackupRhythm) => {
    try {
      // nb. To be asked first, while the reader's click counts.
      const isAllowed =
        rhythm === 'off' || (await browser.permissions.request({ permissions: ['downloads'] }));
      if (!isAllowed) return 'not-allowed';
      const begins = rhythm !== 'off' && auto?.rhythm === 'off';
      await changeAutoBackup({ rhythm, trouble: null, ...(begins && { lookedAt: null }) });
      return 'set';
    } catch (error) {
      console.error('Quwen:', error);
      return 'not-stored';
    }
  };
  return { auto, setRhythm };
}
