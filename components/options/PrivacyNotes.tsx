import { BIN_DAYS } from '../../lib/limits';
import { useWords } from '../words-context';

/** What is kept, and where. */
export function PrivacyNotes() {
  const { t, count } = useWords();
  const notes = [
    [t('privacyPages'), t('privacyPagesWhere')],
    [t('privacyClips'), t('privacyClipsWhere', count(BIN_DAYS))],
    [t('privacySettings'), t('privacySettingsWhere')],
    [t('privacyEnd'), t('privacyEndWhere')],
  ];
  return (
    <dl class="notes">
      {notes.map(([what, where]) => (
        <div class="note" key={what}>
          <dt>{what}</dt>
          <dd>{where}</dd>
        </div>
      ))}
    </dl>
  );
}
