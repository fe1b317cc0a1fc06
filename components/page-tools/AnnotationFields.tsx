import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_CHARS } from '../../lib/limits';
import type { Clip, Problem } from '../../lib/model';
import { addTags, endsTag } from '../../lib/view/tags';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

export interface Annotation {
  readonly note: string;
  readonly tags: readonly string[];
}

/** How the saving of a note stands. */
export type Saving =
  { readonly is: 'saving' } | { readonly is: 'saved' } | { readonly is: 'failed'; readonly problem: Problem };

interface Props {
  readonly clip: Pick<Clip, 'id' | 'note' | 'tags'>;
  /** Null until something was saved. */
  readonly saving: Saving | null;
  readonly onAnnotate: (annotation: Annotation) => void;
}

/** A note and tags of a clipping, saved when a field is left, on Enter, and when the view goes away. Key it by clipping. */
export function AnnotationFields({ clip, saving, onAnnotate }: Props) {
  const { t } = useWords();
  const [note, setNote] = useState(clip.note);
  const [tags, setTags] = useState(clip.tags);
  const [typed, setTyped] = useState('');
  const saved = useRef(toKey(clip));
  // What could not be stored is stored with the next try, also where nothing is written any more.
  useEffect(() => {
    if (saving?.is === 'failed') saved.current = '';
  }, [saving]);
  const tagField = useRef<HTMLInputElement>(null);

  const save = (next: Annotation) => {
    if (toKey(next) === saved.current) return;
    saved.current = toKey(next);
    onAnnotate(next);
  };
  const enter = (text: string) => {
    const next = addTags(tags, text);
    setTags(next);
    setTyped('');
    save({ note, tags: next });
  };
  const remove = (tag: string) => {
    const next = tags.filter((each) => each !== tag);
    setTags(next);
    save({ note, tags: next });
  };

  // What was typed is kept even if the view goes before the field is left.
  const saveAll = useRef(() => undefined as void);
  saveAll.current = () => save({ note, tags: addTags(tags, typed) });
  useEffect(() => () => saveAll.current(), []);

  return (
    <div class="annotation">
      <label class="field">
        <span class="field-label">{t('annotationNote')}</span>
        <input
          type="text"
          class="annotation-note"
          value={note}
          placeholder={t('annotationNoteHint')}
          maxLength={MAX_NOTE_CHARS}
          onInput={(event) => setNote(event.currentTarget.value)}
          onBlur={() => save({ note, tags })}
          onKeyDown={(event) => {
            // nb. Enter ends the composition of an input method first.
            if (event.key === 'Enter' && !event.isComposing) save({ note, tags });
          }}
        />
      </label>
      <div class="field">
        <span class="field-label" id={`tags-${clip.id}`}>
          {t('annotationTags')}
        </span>
        <div class="tags">
          {tags.map((tag) => (
            <span key={tag} class="tag-chip">
              <span class="tag-text">{tag}</span>
              <button
                type="button"
                class="tag-remove"
                aria-label={t('annotationTagRemove', tag)}
                title={t('annotationTagRemove', tag)}
                onClick={() => {
                  remove(tag);
                  // The button goes with its tag, and the focus would be lost.
                  tagField.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
          <input
            ref={tagField}
            type="text"
            class="annotation-tags"
            aria-labelledby={`tags-${clip.id}`}
            value={typed}
            placeholder={tags.length === 0 ? t('annotationTagsHint') : ''}
            onInput={(event) => {
              const text = event.currentTarget.value;
              if (!event.isComposing && endsTag(text)) enter(text);
              else setTyped(text);
            }}
            onBlur={() => enter(typed)}
            onKeyDown={(event) => {
              if (event.isComposing) return;
              const last = tags.at(-1);
              if (event.key === 'Enter') enter(typed);
              else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
            }}
          />
        </div>
      </div>
      <output class="annotation-news">
        {saving?.is === 'saving' && t('annotationSaving')}
        {saving?.is === 'saved' && (
          <>
            <Icon name="check" />
            {t('annotationSaved')}
          </>
        )}
      </output>
      {saving?.is === 'failed' && (
        <p class="trouble" role="alert">
          {t(PROBLEM_WORDS[saving.problem])}
        </p>
      )}
    </div>
  );
}

const toKey = ({ note, tags }: Annotation) => JSON.stringify([note, tags]);
