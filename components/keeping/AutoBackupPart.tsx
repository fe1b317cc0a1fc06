import { BACKUP_RHYTHMS, type AutoBackupTrouble, type BackupRhythm } from '../../lib/model';
import { AUTO_TROUBLE_WORDS, RHYTHM_WORDS } from '../../lib/view/keep-words';
import { useWords } from '../words-context';
import { TroubleNote } from './TroubleNote';

interface Props {
  readonly rhythm: BackupRhythm;
  /** When a file was last written by itself, in milliseconds since 1970. */
  readonly savedAt: number | null;
  readonly isWriting: boolean;
  readonly trouble: AutoBackupTrouble | null;
  readonly onRhythm: (rhythm: BackupRhythm) => void;
}

/** How often a backup is written by itself, and how the last one went. */
export function AutoBackupPart({ rhythm, savedAt, isWriting, trouble, onRhythm }: Props) {
  const { t, moment } = useWords();
  return (
    <fieldset class="keeping-auto">
      <legend>{t('keepAuto')}</legend>
      <div class="keeping-choices">
        {BACKUP_RHYTHMS.map((each) => (
          <label key={each} class="keeping-choice">
            <input
              type="radio"
              name="keeping-rhythm"
              value={each}
              checked={each === rhythm}
              onChange={() => onRhythm(each)}
            />
            {t(RHYTHM_WORDS[each])}
          </label>
        ))}
      </div>
      {trouble !== null && <TroubleNote text={t(AUTO_TROUBLE_WORDS[trouble])} />}
      <p class="keeping-hint">{t('keepAutoHint')}</p>
      <output class="keeping-hint">
        {isWriting && t('keepAutoWriting')}
        {!isWriting && savedAt !== null && t('keepAutoSaved', moment(savedAt))}
        {!isWriting && savedAt === null && rhythm !== 'off' && t('keepAutoNone')}
      </output>
    </fieldset>
  );
}
