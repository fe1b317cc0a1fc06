import type { AutoBackupTrouble, Problem, Progress } from '../../lib/model';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

export interface StatusLineProps {
  /** The search reads every text anew, in steps of its own; null while it does not. */
  readonly reading: Progress | null;
  /** Analyses of an older version are made again; null while none is. */
  readonly rebuild: Progress | null;
  /** Why that ended before its time. */
  readonly rebuildProblem: Problem | null;
  /** Room on the disk runs short. */
  readonly isShort: boolean;
  /** Why the last automatic backup came to nothing. */
  readonly backupTrouble: AutoBackupTrouble | null;
  readonly onStop: () => void;
  readonly onRetry: () => void;
  readonly onStorage: () => void;
}

/** What goes on beside the reader's own work: told in a line at the foot, with how far it is and how to stop it. */
export function StatusLine(props: StatusLineProps) {
  const { reading, rebuild, rebuildProblem, isShort, backupTrouble, onStop, onRetry, onStorage } = props;
  const { t, count } = useWords();
  return (
    <div class="status-lines">
      {isShort && (
        <output class="status-line status-warning">
          <Icon name="alert" />
          <span>{t('libShort')}</span>
          <button type="button" class="link-button" onClick={onStorage}>
            {t('libShortHow')}
          </button>
        </output>
      )}
      {backupTrouble !== null && (
        <output class="status-line status-warning">
          <Icon name="alert" />
          <span>{t('libBackupFailed')}</span>
          <button type="button" class="link-button" onClick={onStorage}>
            {t('libShortHow')}
          </button>
        </output>
      )}
      {reading && (
        <p class="status-line">
          <span>{t('libReadingTexts', count(Math.floor((reading.done / reading.of) * 100)))}</span>
          <progress value={reading.done} max={reading.of} aria-label={t('libReadingLabel')} />
        </p>
      )}
      {rebuild && (
        <p class="status-line">
          <span>{t('libRebuilding', count(rebuild.done), count(rebuild.of))}</span>
          <progress value={rebuild.done} max={Math.max(1, rebuild.of)} aria-label={t('libRebuildLabel')} />
          <button type="button" class="link-button" onClick={onStop}>
            {t('libRebuildStop')}
          </button>
        </p>
      )}
      {rebuildProblem !== null && (
        <output class="status-line status-warning">
          <Icon name="alert" />
          <span>
            {t('libRebuildFailed')} {t(PROBLEM_WORDS[rebuildProblem])}
          </span>
          <button type="button" class="link-button" onClick={onRetry}>
            {t('pageRetry')}
          </button>
        </output>
      )}
    </div>
  );
}
