import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_CHARS } from '../../lib/limits';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import type { PlacedPassage } from './article-data';

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
          <NoteField note={note} onDone={(next) => onEdit(next)} onNote={(next) => onNote(id, next)} />
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
function PassageNews({ placed: { number, change, now } }: { placed: PlacedPassage }) {
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

interface NoteFieldProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** The field is to go. */
  readonly onDone: (id: null) => void;
}

/** A note being written: kept when the field is left and when the view goes away; Esc leaves it as it was. */
function NoteField({ note, onNote, onDone }: NoteFieldProps) {
  const { t } = useWords();
  const [text, setText] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  const isDropped = useRef(false);
  const keep = useRef(() => undefined as void);
  keep.current = () => {
    if (!isDropped.current && text.trim() !== note) onNote(text.trim());
  };
  useEffect(() => {
    field.current?.focus();
    return () => keep.current();
  }, []);
  return (
    <textarea
      ref={field}
      class="passage-field"
      rows={3}
      maxLength={MAX_NOTE_CHARS}
      aria-label={t('readerPassageNote')}
      placeholder={t('readerPassageNoteHint')}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => onDone(null)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !isEnd) return;
        event.preventDefault();
        event.stopPropagation();
        isDropped.current = event.key === 'Escape';
        onDone(null);
      }}
    />
  );
}
