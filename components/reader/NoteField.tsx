import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_CHARS } from '../../lib/limits';
import { useWords } from '../words-context';

interface Props {
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** The field is to go. */
  readonly onDone: () => void;
}

/** A note being written: kept when the field is left and when the view goes away; Esc leaves it as it was. */
export function NoteField({ note, onNote, onDone }: Props) {
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
      onBlur={() => onDone()}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (event.key !== 'Escape' && !isEnd) return;
        event.preventDefault();
        event.stopPropagation();
        isDropped.current = event.key === 'Escape';
        onDone();
      }}
    />
  );
}
