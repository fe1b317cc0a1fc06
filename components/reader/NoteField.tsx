import { useEffect, useRef } from 'preact/hooks';
import { MAX_NOTE_CHARS } from '../../lib/limits';
import { useWords } from '../words-context';
import { useNoteDraft } from './use-note-draft';

interface Props {
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** The field is to go. */
  readonly onDone: () => void;
}

/** A note being written: kept when the field is left and when the view goes away; Esc leaves it as it was. */
export function NoteField({ note, onNote, onDone }: Props) {
  const { t } = useWords();
  const draft = useNoteDraft(note, (kept) => {
    if (kept.trim() !== note) onNote(kept.trim());
  });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <textarea
      ref={field}
      class="passage-field"
      rows={3}
      maxLength={MAX_NOTE_CHARS}
      aria-label={t('readerPassageNote')}
      placeholder={t('readerPassageNoteHint')}
      value={draft.text}
      onInput={(event) => draft.setText(event.currentTarget.value)}
      onBlur={() => onDone()}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !isEnd) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') draft.drop();
        onDone();
      }}
    />
  );
}
