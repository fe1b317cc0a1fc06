import { useState } from 'preact/hooks';
import type { BackupPreview } from '../../lib/model';
import { toTroubleWords } from '../../lib/view/keep-words';
import { useWords } from '../words-context';
import { FilePicker } from './FilePicker';
import { MergedNote } from './MergedNote';
import { RefusedLines } from './RefusedLines';
import { TroubleNote } from './TroubleNote';
import { WorkProgress } from './WorkProgress';
import type { FileWork } from './work-state';

interface Props {
  readonly work: FileWork<BackupPreview>;
  readonly onFile: (file: File) => void;
  readonly onMerge: (withSettings: boolean) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
  readonly onCopy: (text: string) => void;
}

/** A backup on its way back: chosen, checked, shown, merged, told. */
export function RestorePart({ work, onFile, onMerge, onCancel, onClose, onCopy }: Props) {
  const words = useWords();
  const { t } = words;
  switch (work.is) {
    case 'checking':
      return (
        <WorkProgress
          label={t('keepChecking', work.name)}
          progress={work.progress}
          isCounted={false}
          onCancel={onCancel}
        />
      );
    case 'merging':
      return (
        <WorkProgress
          label={t('keepMerging', work.name)}
          progress={work.progress}
          isCounted
          onCancel={onCancel}
        />
      );
    case 'checked':
      return <Preview name={work.name} preview={work.preview} onMerge={onMerge} onClose={onClose} />;
    case 'done':
      return <MergedNote merged={work.merged} onCopy={onCopy} onClose={onClose} />;
    default:
      return (
        <>
          {work.is === 'refused' && (
            <TroubleNote text={t('keepNotTaken', work.name, toTroubleWords(words, work.trouble))} />
          )}
          <FilePicker label={t('keepChooseBackup')} accept=".zip,application/zip" onFile={onFile} />
        </>
      );
  }
}

interface PreviewProps extends Pick<Props, 'onMerge' | 'onClose'> {
  readonly name: string;
  readonly preview: BackupPreview;
}

function Preview({ name, preview, onMerge, onClose }: PreviewProps) {
  const { t, count, moment, language } = useWords();
  const [withSettings, setWithSettings] = useState(false);
  const { clips, inBin, passages, folders, topics, searches, words, settings, refused } = preview;
  const shelves = [
    folders > 0 && t('keepHoldsFolders', count(folders)),
    searches > 0 && t('keepHoldsSearches', count(searches)),
    topics > 0 && t('keepHoldsTopics', count(topics)),
    words > 0 && t('keepHoldsWords', count(words)),
    passages > 0 && t('keepHoldsPassages', count(passages)),
  ].filter((each) => each !== false);
  return (
    <div class="keeping-preview">
      <p class="keeping-holds">
        <strong>{name}</strong>
        <span>{t('keepMadeAt', moment(preview.madeAt))}</span>
      </p>
      <p>{inBin > 0 ? t('keepHoldsWithBin', count(clips), count(inBin)) : t('keepHolds', count(clips))}</p>
      {shelves.length > 0 && <p class="keeping-hint">{new Intl.ListFormat(language).format(shelves)}</p>}
      <p class="keeping-hint">{t('keepMergeHow')}</p>
      <RefusedLines refused={refused} />
      {settings !== null && (
        <label class="keeping-choice">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={({ currentTarget }) => setWithSettings(currentTarget.checked)}
          />
          {t('keepWithSettings')}
        </label>
      )}
      <p class="keeping-actions">
        <button type="button" class="button button-seal" onClick={() => onMerge(withSettings)}>
          {t('keepMerge')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}
