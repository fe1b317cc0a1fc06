import { MAX_NOTE_CHARS } from '../../lib/limits';
import type { Clip } from '../../lib/model';
import { TagField } from '../find/TagField';
import { useWords } from '../words-context';
import { useNoteDraft } from './use-note-draft';

interface Props {
  readonly clip: Pick<Clip, 'note' | 'tags'>;
  /** Tags in use, most used first. */
  readonly known: readonly string[];
  readonly onAnnotate: (annotation: Pick<Clip, 'note' | 'tags'>) => void;
}

/** The reader's note on a clipping and its tags, kept when a field is left and when the view goes away. Key it by clipping. */
export function NoteAndTags({ clip, known, onAnnotate }: Props) {
  const { t } = useWords();
  const note = useNoteDraft(clip.note, (kept) => onAnnotate({ note: kept, tags: clip.tags }));
  return (
    <section class="reader-notes" aria-label={t('readerNotes')}>
      <label class="reader-note">
        <span class="reader-label">{t('annotationNote')}</span>
        <textarea
          rows={Math.min(8, Math.max(2, note.text.split('\n').length))}
          maxLength={MAX_NOTE_CHARS}
          placeholder={t('annotationNoteHint')}
          value={note.text}
          onInput={(event) => note.setText(event.currentTarget.value)}
          onBlur={note.keep}
          onKeyDown={(event) => {
            const isEnd =
              event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
            if (event.isComposing || !isEnd) return;
            event.preventDefault();
            event.stopPropagation();
            // To the article around it, not out of everything: the keys go on there.
            const around = event.currentTarget.closest<HTMLElement>('.reader-scroll');
            if (around) around.focus({ preventScroll: true });
            else event.currentTarget.blur();
          }}
        />
      </label>
      <div class="reader-tags">
        <span class="reader-label">{t('annotationTags')}</span>
        <TagField
          value={clip.tags}
          known={known}
          label={t('annotationTags')}
          onChange={(tags) => onAnnotate({ note: note.take(), tags })}
        />
      </div>
    </section>
  );
}
