import { useState } from 'preact/hooks';
import type { Rect, Size } from '../../lib/view/place-card';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import type { PlacedPassage } from './article-data';
import { NoteField } from './NoteField';
import { PassageNews } from './PassageList';
import { usePlaced } from './use-placed';

interface Props {
  readonly placed: PlacedPassage;
  readonly rects: readonly Rect[];
  readonly viewport: Size;
  /** It opens with its note being written. */
  readonly isNew: boolean;
  readonly onNote: (note: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One passage beside where it stands: its note, to be read and written without leaving the text. */
export function PassageCard({ placed, rects, viewport, isNew, onNote, onRemove, onClose }: Props) {
  const { t } = useWords();
  const { root, style } = usePlaced<HTMLDialogElement>(rects, viewport);
  const { note } = placed.passage;
  const [isEditing, setEditing] = useState(isNew || note === '');
  return (
    <dialog
      open
      ref={root}
      class="reader-card passage-card"
      aria-label={t('readerPassage')}
      tabIndex={-1}
      style={style}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header class="reader-card-head">
        <p class="reader-label">{t('readerPassageNote')}</p>
        <IconButton icon="close" label={t('close')} class="reader-card-close" onClick={onClose} />
      </header>
      <PassageNews placed={placed} />
      {isEditing ? (
        <NoteField
          note={note}
          onNote={onNote}
          onDone={() => {
            setEditing(false);
            onClose();
          }}
        />
      ) : (
        <p class="passage-note">{note}</p>
      )}
      <p class="passage-actions">
        {!isEditing && (
          <button type="button" class="text-button" onClick={() => setEditing(true)}>
            {t('readerNoteEdit')}
          </button>
        )}
        {/* nb. Pressed, it must not first have the field left, and the card gone with it. */}
        <button
          type="button"
          class="text-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onRemove}
        >
          {t('readerPassageRemove')}
        </button>
      </p>
    </dialog>
  );
}
