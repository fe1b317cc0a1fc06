/** The reader pane of the library: one clipping to be read, marked and noted. */
import '../../../components/reader/reader.css';
import { PROBLEM_WORDS } from '../../../lib/view/words';
import { useWords } from '../../../components/words-context';
import { OpenReader } from './OpenReader';
import type { ReaderViewProps } from './reader-props';
import { useReading } from './use-reading';

export function ReaderView(props: ReaderViewProps) {
  const { t } = useWords();
  const { clipId, changes, onClose } = props;
  const { reading, refresh } = useReading(clipId, changes);
  if (reading.is === 'open')
    return <OpenReader key={reading.clip.id} {...props} clip={reading.clip} refresh={refresh} />;
  return (
    <section class="reader reader-blank" aria-label={t('readerTools')}>
      {reading.is === 'opening' && <p class="reader-waiting">{t('readerLoading')}</p>}
      {reading.is === 'gone' && <p>{t('readerGone')}</p>}
      {reading.is === 'failed' && (
        <div role="alert">
          <p class="reader-failed">{t('readerFailed')}</p>
          <p>{t(PROBLEM_WORDS[reading.problem])}</p>
          <button type="button" class="button" onClick={refresh}>
            {t('readerRetry')}
          </button>
        </div>
      )}
      {reading.is !== 'opening' && (
        <button type="button" class="button" onClick={onClose}>
          {t('close')}
        </button>
      )}
    </section>
  );
}
