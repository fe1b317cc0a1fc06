import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NAME_CHARS } from '../../lib/limits';
import type { Topic } from '../../lib/model';
import { fromTopicWords, toTopicWords } from '../../lib/view/topic-words';
import { useWords } from '../words-context';
import { leaveOnEscape } from './leave-on-escape';

interface Props {
  readonly topic: Pick<Topic, 'name' | 'words'>;
  /** Names of all topics: two of one name would be one in the facet. */
  readonly taken: readonly string[];
  readonly onSave: (topic: Pick<Topic, 'name' | 'words'>) => void;
  readonly onCancel: () => void;
  /** Null where there is nothing to take back. */
  readonly onRemove: (() => void) | null;
  /** What the button that does it says. */
  readonly removeIt: string;
}

/** Name and words of a topic, changed together and saved with a button. */
export function TopicForm({ topic, taken, onSave, onCancel, onRemove, removeIt }: Props) {
  const { t } = useWords();
  const [name, setName] = useState(topic.name);
  const [typed, setTyped] = useState(fromTopicWords(topic.words));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const words = toTopicWords(typed);
  const trimmed = name.trim().replaceAll(/\s+/gu, ' ');
  const isTaken = trimmed !== topic.name && taken.includes(trimmed);
  // nb. A - only leaves out: a topic needs a word that is meant.
  const isEmpty = !words.some((word) => !word.startsWith('-'));
  return (
    <form
      class="topic-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '' && !isTaken && !isEmpty) onSave({ name: trimmed, words });
      }}
    >
      <label class="topic-field">
        <span class="sheet-label">{t('findTopicName')}</span>
        <input
          ref={field}
          type="text"
          class="sheet-field"
          maxLength={MAX_NAME_CHARS}
          required
          aria-invalid={isTaken}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={leaveOnEscape(onCancel)}
        />
      </label>
      {isTaken && (
        <p class="name-taken" role="alert">
          {t('findNameTaken', trimmed)}
        </p>
      )}
      <label class="topic-field">
        <span class="sheet-label">{t('findTopicWords')}</span>
        <textarea
          class="sheet-field topic-area"
          rows={4}
          spellcheck={false}
          required
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={leaveOnEscape(onCancel)}
        />
      </label>
      <p class="topic-hint">{t('findTopicWordsHow')}</p>
      <div class="topic-actions">
        {onRemove && (
          <button type="button" class="button button-small topic-remove" onClick={onRemove}>
            {removeIt}
          </button>
        )}
        <button type="button" class="button button-small" onClick={onCancel}>
          {t('libCancel')}
        </button>
        <button type="submit" class="button button-small button-seal">
          {t('libSave')}
        </button>
      </div>
    </form>
  );
}
