import type { Progress } from '../../lib/model';
import { useWords } from '../words-context';

interface Props {
  readonly progress: Progress;
  readonly onCancel: () => void;
}

/** How far a file has come, in words and as a bar, and the way out of it. */
export function ExportProgress({ progress: { done, of }, onCancel }: Props) {
  const { t, count } = useWords();
  const isRead = done >= of;
  const words = isRead ? t('exportWriting') : t('exportReading', count(done), count(of));
  return (
    <div class="export-progress">
      <label>
        <span>{words}</span>
        <progress max={of} {...(!isRead && { value: done })} />
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {t('exportCancel')}
      </button>
    </div>
  );
}
