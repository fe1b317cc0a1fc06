import { Icon } from '../Icon';
import { useWords } from '../words-context';
import type { PlacedPassage } from './article-data';
import { NoteField } from './NoteField';

interface Props {
  readonly passages: readonly PlacedPassage[];
  /** The passage whose note is being written: its id, or null. */
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly onNote: (id: string, note: string) => void;
  readonly onRemove: (id: string) => void;
  /** Shows a passage in the text. */
  readonly onShow: (id: string) => void;
}

/** The reader's passages of a clipping with their notes, in the order of the text; what has changed in one is told. */
export function PassageList({ passages, ...actions }: Props) {
  const { t, count } = useWords();
  return (
    <section class="passages" aria-labelledby="reader-passages">
      <h3 id="reader-passages">
        {t('readerPassages')} <span class="passages-count">{count(passages.length)}</span>
      </h3>
      {passages.length === 0 ? (
        <p class="passages-none">{t('readerPassagesNone')}</p>
      ) : (
        <ol class="passage-list">
          {passages.map((placed) => (
            <PassageRow key={placed.passage.id} placed={placed} {...actions} />
          ))}
        </ol>
      )}
    </section>
  );
}

function PassageRow({
  placed,
  editing,
  onEdit,
  onNote,
  onRemove,
  onShow,
}: Omit<Props, 'passages'> & { placed: PlacedPassage }) {
  const { t } = useWords();
  const { passage, number } = placed;
  const { id, note } = passage;
  const quote = passage.quote.replace(/\s+/gu, ' ');
  return (
    <li class={number === null ? 'passage-row passage-lost' : 'passage-row'} data-passage={id}>
      <span class="passage-sign" aria-hidden="true">
        {number ?? '—'}
      </span>
      <div class="passage-main">
        {number === null ? (
          <blockquote class="passage-quote" lang="zh-CN">
            {quote}
          </blockquote>
        ) : (
          <button
            type="button"
            class="passage-quote"
            lang="zh-CN"
            title={t('readerPassageShow')}
            onClick={() => onShow(id)}
          >
            {quote}
          </button>
        )}
        <PassageNews placed={placed} />
        {editing === id ? (
          <NoteField note={note} onDone={() => onEdit(null)} onNote={(next) => onNote(id, next)} />
        ) : (
          note !== '' && <p class="passage-note">{note}</p>
        )}
        {editing !== id && (
          <p class="passage-actions">
            <button type="button" class="text-button" onClick={() => onEdit(id)}>
              {t(note === '' ? 'readerNoteAdd' : 'readerNoteEdit')}
            </button>
            <button type="button" class="text-button" onClick={() => onRemove(id)}>
              {t('readerPassageRemove')}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}

/** What became of a passage in a text that is another now. */
export function PassageNews({ placed: { number, change, now } }: { placed: PlacedPassage }) {
  const { t } = useWords();
  if (number !== null && change === 'none') return null;
  return (
    <p class="passage-news">
      <Icon name="alert" />
      <span>
        {number === null ? (
          t('readerPassageLost')
        ) : (
          <>
            {t(change === 'figures' ? 'readerPassageFigures' : 'readerPassageWords')}{' '}
            <q lang="zh-CN">{now}</q>
          </>
        )}
      </span>
    </p>
  );
}
