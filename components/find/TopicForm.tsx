import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NAME_CHARS } from '../../lib/limits';
import type { Topic } from '../../lib/model';
import { fromTopicWords, toTopicWords } from '../../lib/view/topic-words';
import { useWords } from '../words-context';
import { leaveOnEscape } from './leave-on-escape';

/** How many clippings a topic of these words would have; null where nobody waits for it any more. Without words it ends the last. */
export type CountTopic = (words: readonly string[]) => Promise<number | null>;

/** How long the count waits for the next letter, in milliseconds. */
const COUNT_PAUSE_MS = 250;

interface Props {
  readonly topic: Pick<Topic, 'name' | 'words'>;
  /** Names of all topics: two of one name would be one in the facet. */
  readonly taken: readonly string[];
  readonly onCount: CountTopic | null;
  readonly onSave: (topic: Pick<Topic, 'name' | 'words'>) => void;
  readonly onCancel: () => void;
  /** Null where there is nothing to take back. */
  readonly onRemove: (() => void) | null;
  /** What the button that does it says. */
  readonly removeIt: string;
}

/** Name and words of a topic, changed together and saved with a button. */
export function TopicForm({ topic, taken, onCount, onSave, onCancel, onRemove, removeIt }: Props) {
  const { t, count } = useWords();
  const [name, setName] = useState(topic.name);
  const [typed, setTyped] = useState(fromTopicWords(topic.words));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const words = toTopicWords(typed);
  const trimmed = name.trim().replaceAll(/\s+/gu, ' ');
  const isTaken = trimmed !== topic.name && taken.includes(trimmed);
  // nb. A - only leaves out: a topic needs a word that is meant.
  const isEmpty = !words.some((word) => !word.startsWith('-'));
  const counted = useCount(isEmpty ? [] : words, onCount);
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
      <output class="topic-live" data-old={counted.isOld}>
        {!isEmpty &&
          onCount &&
          (counted.count === null ? t('findTopicCounting') : t('findTopicWouldHave', count(counted.count)))}
      </output>
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

/** How many clippings these words give, and whether that is of the words before: then it is being counted anew. */
function useCount(words: readonly string[], onCount: CountTopic | null) {
  const [counted, setCounted] = useState<{ readonly count: number; readonly of: string } | null>(null);
  const written = words.join('\n');
  useEffect(() => {
    if (written === '' || !onCount) {
      setCounted(null);
      return undefined;
    }
    let isOver = false;
    let isUnderWay = false;
    const ask = async () => {
      isUnderWay = true;
      const count = await onCount(written.split('\n'));
      isUnderWay = false;
      if (!isOver && count !== null) setCounted({ count, of: written });
    };
    const timer = setTimeout(() => void ask(), COUNT_PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      if (isUnderWay) void onCount([]);
    };
  }, [written, onCount]);
  return { count: counted?.count ?? null, isOld: counted !== null && counted.of !== written };
}
