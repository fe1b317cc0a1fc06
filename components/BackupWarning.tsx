import { Icon } from './Icon';
import { useWords } from './words-context';

interface Props {
  /** Where it says why, and what helps. */
  readonly href: string;
  /** Goes there; with the event, so that a new tab can be left to the browser. */
  readonly onOpen: (event: MouseEvent) => void;
}

/** One quiet line: the last automatic backup came to nothing. */
export function BackupWarning({ href, onOpen }: Props) {
  const { t } = useWords();
  return (
    <p class="backup-warning">
      <Icon name="alert" />
      <span>{t('libBackupFailed')}</span>
      <a class="text-button" href={href} target="_blank" rel="noopener" onClick={onOpen}>
        {t('libShortHow')}
      </a>
    </p>
  );
}
