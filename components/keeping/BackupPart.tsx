import { toRoomWords, toTroubleWords } from '../../lib/view/keep-words';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { TroubleNote } from './TroubleNote';
import { WorkProgress } from './WorkProgress';
import type { BackupState } from './work-state';

interface Props {
  readonly state: BackupState;
  readonly onMake: () => void;
  readonly onCancel: () => void;
}

/** A backup now. */
export function BackupPart({ state, onMake, onCancel }: Props) {
  const words = useWords();
  const { t, count, language } = words;
  if (state.is === 'making')
    return <WorkProgress label={t('keepMaking')} progress={state.progress} isCounted onCancel={onCancel} />;
  return (
    <>
      {state.is === 'failed' && (
        <TroubleNote
          text={state.trouble === 'too-large' ? t('keepTooLarge') : toTroubleWords(words, state.trouble)}
        />
      )}
      <p class="keeping-actions">
        <button type="button" class="button button-seal" onClick={onMake}>
          <Icon name="keep" />
          {t('keepMake')}
        </button>
        <output class="keeping-hint">
          {state.is === 'made' &&
            t('keepMade', state.name, count(state.clips), toRoomWords(language, state.bytes))}
        </output>
      </p>
    </>
  );
}
