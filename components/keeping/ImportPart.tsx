import { useState } from 'preact/hooks';
import type { AddressPreview } from '../../lib/model';
import { KIND_WORDS, toTroubleWords } from '../../lib/view/keep-words';
import { useWords } from '../words-context';
import { FilePicker } from './FilePicker';
import { MergedNote } from './MergedNote';
import { RefusedLines } from './RefusedLines';
import { TroubleNote } from './TroubleNote';
import { WorkProgress } from './WorkProgress';
import type { FileWork } from './work-state';

interface Props {
  readonly work: FileWork<AddressPreview>;
  readonly onFile: (file: File) => void;
  readonly onImport: (withFolders: boolean) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
  readonly onCopy: (text: string) => void;
  /** Takes back what was added. */
  readonly onUndo: () => void;
}

/** Addresses on their way in. */
export function ImportPart({ work, onFile, onImport, onCancel, onClose, onCopy, onUndo }: Props) {
  const words = useWords();
  const { t } = words;
  switch (work.is) {
    case 'checking':
      return (
        <WorkProgress
          label={t('keepChecking', work.name)}
          progress={null}
          isCounted={false}
          onCancel={onCancel}
        />
      );
    case 'merging':
      return (
        <WorkProgress
          label={t('keepImporting', work.name)}
          progress={work.progress}
          isCounted
          onCancel={onCancel}
        />
      );
    case 'checked':
      return <Preview name={work.name} preview={work.preview} onImport={onImport} onClose={onClose} />;
    case 'done':
      return <MergedNote merged={work.merged} onCopy={onCopy} onClose={onClose} onUndo={onUndo} />;
    default:
      return (
        <>
          {work.is === 'refused' && (
            <TroubleNote text={t('keepNotTaken', work.name, toTroubleWords(words, work.trouble))} />
          )}
          <FilePicker
            label={t('keepChooseAddresses')}
            accept=".html,.htm,.csv,.tsv,.txt,.json"
            onFile={onFile}
          />
        </>
      );
  }
}

interface PreviewProps extends Pick<Props, 'onImport' | 'onClose'> {
  readonly name: string;
  readonly preview: AddressPreview;
}

function Preview({ name, preview, onImport, onClose }: PreviewProps) {
  const { t, count } = useWords();
  const [withFolders, setWithFolders] = useState(true);
  const { kind, fresh, known, repeated, folders, first, refused } = preview;
  const canImport = fresh > 0 || kind === 'quwen';
  return (
    <div class="keeping-preview">
      <p class="keeping-holds">
        <strong>{name}</strong>
        <span>{t(KIND_WORDS[kind])}</span>
      </p>
      <p>{t('keepFresh', count(fresh), count(known))}</p>
      {repeated > 0 && <p class="keeping-hint">{t('keepRepeated', count(repeated))}</p>}
      {first.length > 0 && (
        <ul class="keeping-first">
          {first.map((title, at) => (
            <li key={at}>{title}</li>
          ))}
          {fresh > first.length && (
            <li class="keeping-hint">{t('keepAndMore', count(fresh - first.length))}</li>
          )}
        </ul>
      )}
      <RefusedLines refused={refused} />
      {folders.length > 0 && canImport && (
        <label class="keeping-choice">
          <input
            type="checkbox"
            checked={withFolders}
            onChange={({ currentTarget }) => setWithFolders(currentTarget.checked)}
          />
          {t('keepWithFolders', count(folders.length))}
        </label>
      )}
      <p class="keeping-actions">
        {canImport && (
          <button type="button" class="button button-seal" onClick={() => onImport(withFolders)}>
            {t('keepImport', count(fresh))}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}
