import { useState } from 'preact/hooks';
import { MAX_TAG_CHARS } from '../../lib/limits';
import type { FacetValue } from '../../lib/model';
import { addTags } from '../../lib/view/tags';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import { leaveOnEscape } from './leave-on-escape';
import { useFocusOn } from './use-focus-on';

interface Props {
  /** Tags that hold the words, most used first; null until they are counted. */
  readonly tags: readonly FacetValue[] | null;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** A change is under way. */
  readonly isBusy: boolean;
  /** `to` may be a tag that is there: then the two become one. */
  readonly onRename: (tag: string, to: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** Tags from which on there is a field to find one. */
const FIND_FROM = 13;

/** Every tag: renamed everywhere, made one with another, or taken off everything. */
export function TagEditor({ tags, words, onWords, isBusy, onRename, onRemove }: Props) {
  const { t, count } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const { list, focusOn } = useFocusOn<HTMLUListElement>();
  if (tags === null) return <p class="sheet-text">{t('findTagsReading')}</p>;
  if (tags.length === 0 && words === '') return <p class="sheet-text">{t('findTagsNone')}</p>;
  const names = tags.map(({ value }) => value);
  const done = (tag: string) => {
    setOpen(null);
    focusOn(tag);
  };
  return (
    <>
      <p class="sheet-text">{t('findTagsHow')}</p>
      {(words !== '' || tags.length >= FIND_FROM) && (
        <input
          type="text"
          class="sheet-field"
          aria-label={t('findTagsFind')}
          placeholder={t('findTagsFind')}
          autocomplete="off"
          value={words}
          onInput={(event) => onWords(event.currentTarget.value)}
        />
      )}
      {tags.length === 0 && <p class="sheet-text">{t('findFacetNoMatch', words)}</p>}
      <ul class="tag-list" ref={list} aria-busy={isBusy}>
        {tags.map(({ value, count: number }) => (
          <li key={value} data-row={value} class="tag-line">
            {open === value ? (
              <TagForm
                tag={value}
                known={names}
                onRename={(to) => {
                  onRename(value, to);
                  done(to);
                }}
                onCancel={() => done(value)}
              />
            ) : (
              <>
                <span class="tag-name" title={value}>
                  {value}
                </span>
                <span class="topic-count">{t('findClips', count(number))}</span>
                <button
                  type="button"
                  class="tag-button"
                  aria-label={t('findTagRenameNamed', value)}
                  disabled={isBusy}
                  onClick={() => setOpen(value)}
                >
                  {t('findRename')}
                </button>
                <IconButton
                  icon="bin"
                  label={t('findTagRemoveNamed', value)}
                  disabled={isBusy}
                  onClick={() => onRemove(value)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FormProps {
  readonly tag: string;
  readonly known: readonly string[];
  readonly onRename: (to: string) => void;
  readonly onCancel: () => void;
}

function TagForm({ tag, known, onRename, onCancel }: FormProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(tag);
  // nb. A tag has no blanks: of several words the reader has typed the tag ends at the first.
  const [to = ''] = addTags([], typed);
  const isOther = to !== '' && to !== tag;
  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOther) onRename(to);
        else onCancel();
      }}
    >
      <input
        type="text"
        class="sheet-field"
        aria-label={t('findTagNewName')}
        maxLength={MAX_TAG_CHARS}
        value={typed}
        ref={focusOnce}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={leaveOnEscape(onCancel)}
      />
      <button type="submit" class="button button-small">
        {t(isOther && known.includes(to) ? 'findTagMerge' : 'findRename')}
      </button>
      {isOther && known.includes(to) && <p class="topic-hint">{t('findTagMergeHow', to)}</p>}
    </form>
  );
}

/** nb. As a ref, the same function for each drawing, it is called once: when the field is there. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
