/** The reader pane of the library: one clipping to be read, marked and noted. */
import '../../components/reader/reader.css';
import type { CollectionSearch, Folder, FullClip, Problem, SearchQuery } from '../../lib/model';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { useWords } from '../../components/words-context';
import { OpenReader } from './OpenReader';
import { useReading } from './use-reading';

export interface ReaderViewProps {
  /** The clipping to be shown; with another one the pane begins at its top. */
  readonly clipId: string;
  /** What the search box says: its words are marked in the text. */
  readonly query: string;
  /** Null until the search is awake. */
  readonly search: Pick<CollectionSearch, 'marks'> | null;
  /** Goes up after every change of the collection (CollectionSearch.watch): what is shown is read again. */
  readonly changes: number;
  readonly folders: readonly Folder[];
  /** Tags in use, most used first, to be offered. */
  readonly tags: readonly string[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
  /** Shows another clipping: a reprint, or one that a card names. */
  readonly onOpenClip: (id: string) => void;
  readonly onExport: (ids: readonly string[]) => void;
  /** Looks in the library for what the reader pressed: what is not named is as in EVERYTHING. */
  readonly onSearch: (query: Partial<SearchQuery>) => void;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** What an open clipping is shown with. */
export interface OpenReaderProps extends ReaderViewProps {
  readonly clip: FullClip;
  readonly refresh: () => void;
}

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
