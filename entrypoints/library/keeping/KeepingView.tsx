/** Keeping the collection: backup, restore, addresses from elsewhere, the automatic backup, room on the disk. */
import { useEffect, useState } from 'preact/hooks';
import '../../../components/keeping/keeping.css';
import { AutoBackupPart } from '../../../components/keeping/AutoBackupPart';
import { BackupPart } from '../../../components/keeping/BackupPart';
import { ImportPart } from '../../../components/keeping/ImportPart';
import { KeepingPart } from '../../../components/keeping/KeepingPart';
import { RestorePart } from '../../../components/keeping/RestorePart';
import { RoomPart } from '../../../components/keeping/RoomPart';
import { useWords } from '../../../components/words-context';
import type { BackupRhythm } from '../../../lib/model';
import { isShort } from '../../../lib/storage-state';
import { changeClips } from '../../../lib/store';
import { PROBLEM_WORDS } from '../../../lib/view/words';
import { useAutoBackup } from './use-auto-backup';
import { useKeeping } from './use-keeping';
import { useRoom } from './use-room';

export interface KeepingViewProps {
  /** Tells what was done in one line at the foot of the page; with `onUndo` it can be undone from there. */
  readonly tell: (text: string, onUndo?: () => void) => void;
}

export function KeepingView({ tell }: KeepingViewProps) {
  const { t, count } = useWords();
  const { backup, restore, addresses, cancel } = useKeeping();
  const { auto, setRhythm } = useAutoBackup();
  const { kept, storage, look, persist } = useRoom();
  const [isRefused, setRefused] = useState(false);
  const isDone = [restore.work.is, addresses.work.is].join();
  useEffect(() => void look(), [look, isDone]);

  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => tell(t('keepCopied')),
      () => tell(t('keepNotCopied')),
    );
  const chooseRhythm = async (rhythm: BackupRhythm) => {
    const outcome = await setRhythm(rhythm);
    if (outcome === 'not-allowed') tell(t('keepAutoRefused'));
    if (outcome === 'not-stored') tell(t('settingsNotSaved'));
  };
  const takeBack = async () => {
    if (addresses.work.is !== 'done') return;
    const done = await changeClips(addresses.work.merged.added, { do: 'bin' }, Date.now());
    tell(done.ok ? t('keepTakenBack', count(done.value.length)) : t(PROBLEM_WORDS[done.problem]));
    if (done.ok) addresses.close();
  };
  const askBrowser = async () => {
    const isGranted = await persist();
    setRefused(!isGranted);
    if (isGranted) tell(t('keepPersistent'));
  };

  return (
    <div class="keeping">
      <h1>{t('keepTitle')}</h1>
      <KeepingPart id="backup" title={t('keepBackup')} intro={t('keepBackupIntro')}>
        <BackupPart state={backup.state} onMake={() => void backup.make()} onCancel={cancel} />
        {auto && (
          <AutoBackupPart
            rhythm={auto.rhythm}
            savedAt={auto.savedAt}
            isWriting={auto.pending !== null}
            trouble={auto.trouble}
            onRhythm={(rhythm) => void chooseRhythm(rhythm)}
          />
        )}
      </KeepingPart>
      <KeepingPart id="restore" title={t('keepRestore')} intro={t('keepRestoreIntro')}>
        <RestorePart
          work={restore.work}
          onFile={(file) => void restore.check(file)}
          onMerge={(withSettings) => void restore.merge(withSettings)}
          onCancel={cancel}
          onClose={restore.close}
          onCopy={copy}
        />
      </KeepingPart>
      <KeepingPart id="import" title={t('keepAddresses')} intro={t('keepAddressesIntro')}>
        <ImportPart
          work={addresses.work}
          onFile={(file) => void addresses.check(file)}
          onImport={(withFolders) => void addresses.import(withFolders)}
          onCancel={cancel}
          onClose={addresses.close}
          onCopy={copy}
          onUndo={() => void takeBack()}
        />
      </KeepingPart>
      <KeepingPart id="room" title={t('keepRoom')} intro={t('keepRoomIntro')}>
        <RoomPart
          kept={kept}
          storage={storage}
          isShort={storage !== null && isShort(storage)}
          isRefused={isRefused}
          onPersist={() => void askBrowser()}
        />
      </KeepingPart>
    </div>
  );
}
