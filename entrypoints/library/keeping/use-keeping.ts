/** Backup, restore and import for the keeping view: one worker, begun when it is first needed, ended with the view. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BackupState, FileWork } from '../../../components/keeping/work-state';
import { backupFileName } from '../../../lib/backup/file-name';
import type { AddressPreview, BackupPreview, Progress } from '../../../lib/model';
import { changeSettings, readSettings, toSettings } from '../../../lib/settings';
import { openBackup, type BackupClient } from '../../../lib/workers/backup-client';
import { saveBlob } from '../export/save-blob';

/**
 * nb. How far a work is comes through a channel of its own, and may come after its end: what is over stays over.
 */
function progressOf<W extends { readonly is: string }>(progress: Progress, ...is: readonly W['is'][]) {
  return (work: W): W => (is.includes(work.is) ? { ...work, progress } : work);
}

export function useKeeping() {
  const client = useRef<BackupClient | null>(null);
  const ask = useMemo(() => () => (client.current ??= openBackup()), []);
  useEffect(
    () => () => {
      client.current?.close();
      client.current = null;
    },
    [],
  );
  const [backup, setBackup] = useState<BackupState>({ is: 'idle' });
  const [restore, setRestore] = useState<FileWork<BackupPreview>>({ is: 'idle' });
  const [addresses, setAddresses] = useState<FileWork<AddressPreview>>({ is: 'idle' });

  const make = async () => {
    setBackup({ is: 'making', progress: null });
    const madeAt = Date.now();
    const made = await ask().make(await readSettings(), madeAt, (progress) =>
      setBackup(progressOf(progress, 'making')),
    );
    if (made.ok) {
      const name = backupFileName(madeAt);
      saveBlob(name, made.value.blob);
      setBackup({ is: 'made', name, clips: made.value.clips, bytes: made.value.blob.size });
    } else setBackup(made.trouble === 'cancelled' ? { is: 'idle' } : { is: 'failed', trouble: made.trouble });
  };

  const check = async (file: File) => {
    const { name } = file;
    setRestore({ is: 'checking', name, progress: null });
    const checked = await ask().check(file, (progress) => setRestore(progressOf(progress, 'checking')));
    if (checked.ok) setRestore({ is: 'checked', name, preview: checked.value });
    else
      setRestore(
        checked.trouble === 'cancelled' ? { is: 'idle' } : { is: 'refused', name, trouble: checked.trouble },
      );
  };

  const merge = async (withSettings: boolean) => {
    if (restore.is !== 'checked') return;
    const { name, preview } = restore;
    setRestore({ is: 'merging', name, progress: null });
    const merged = await ask().restore((progress) => setRestore(progressOf(progress, 'merging')));
    if (!withSettings || !preview.settings || merged.trouble !== null)
      return setRestore({ is: 'done', name, merged });
    try {
      await changeSettings(toSettings(preview.settings));
      setRestore({ is: 'done', name, merged });
    } catch (error) {
      console.error('Quwen:', error);
      setRestore({ is: 'done', name, merged: { ...merged, trouble: 'storage-failed' } });
    }
  };

  const checkAddresses = async (file: File) => {
    const { name } = file;
    setAddresses({ is: 'checking', name, progress: null });
    const checked = await ask().checkAddresses(file, Date.now());
    if (checked.ok) setAddresses({ is: 'checked', name, preview: checked.value });
    else
      setAddresses(
        checked.trouble === 'cancelled' ? { is: 'idle' } : { is: 'refused', name, trouble: checked.trouble },
      );
  };

  const importAddresses = async (withFolders: boolean) => {
    if (addresses.is !== 'checked') return;
    const { name } = addresses;
    setAddresses({ is: 'merging', name, progress: null });
    const merged = await ask().importAddresses(withFolders, (progress) =>
      setAddresses(progressOf(progress, 'merging')),
    );
    setAddresses({ is: 'done', name, merged });
  };

  return {
    cancel: () => client.current?.cancel(),
    backup: { state: backup, make },
    restore: { work: restore, check, merge, close: () => setRestore({ is: 'idle' }) },
    addresses: {
      work: addresses,
      check: checkAddresses,
      import: importAddresses,
      close: () => setAddresses({ is: 'idle' }),
    },
  };
}
