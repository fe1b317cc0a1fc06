import { useId, useRef, useState } from 'preact/hooks';
import { MAX_WORD_CHARS } from '../../lib/limits';
import { READER_WORD_KINDS, type Problem, type ReaderWord } from '../../lib/model';
import { PROBLEM_WORDS, type MessageKey } from '../../lib/view/words';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

type WordKind = ReaderWord['kind'];

export const WORD_KIND_WORDS = {
  zone: 'wordKind_zone',
  company: 'wordKind_company',
  'not-zone': 'wordKind_not_zone',
  'not-company': 'wordKind_not_company',
} as const satisfies Record<WordKind, MessageKey>;

/** What is known of the dictionary. */
export type WordsKnowledge =
  | { readonly is: 'asking' }
  | { readonly is: 'known'; readonly words: readonly ReaderWord[] }
  | { readonly is: 'unreadable'; readonly problem: Problem };

interface Props {
  readonly dictionary: WordsKnowledge;
  /** Answers null where the word was taken, and otherwise why it was not. */
  readonly onAdd: (word: Pick<ReaderWord, 'kind' | 'name'>) => Promise<Problem | null>;
  readonly onRemove: (word: ReaderWord) => void;
  readonly onRetry: () => void;
}

/** The reader's own dictionary: newest first, with a form to add to it. */
export function ReaderWords({ dictionary, onAdd, onRemove, onRetry }: Props) {
  const { t } = useWords();
  if (dictionary.is === 'unreadable')
    return (
      <div class="settings-notice" role="alert">
        <Icon name="alert" />
        <p>{t(PROBLEM_WORDS[dictionary.problem])}</p>
        <button type="button" class="button button-small" onClick={onRetry}>
          {t('pageRetry')}
        </button>
      </div>
    );
  return (
    <>
      <WordForm onAdd={onAdd} />
      {dictionary.is === 'known' && <WordList words={dictionary.words} onRemove={onRemove} />}
    </>
  );
}

function WordForm({ onAdd }: Pick<Props, 'onAdd'>) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<WordKind>('zone');
  const [problem, setProblem] = useState<Problem | null>(null);

  const add = async (event: Event) => {
    event.preventDefault();
    // Names are kept as pages write them, without white space.
    const why = await onAdd({ kind, name: name.replace(/\s+/gu, '') });
    setProblem(why);
    if (why === null) setName('');
    field.current?.focus();
  };
  return (
    <form class="settings-form" noValidate onSubmit={(event) => void add(event)}>
      <div class="settings-form-row">
        <label class="settings-field settings-field-wide">
          <span class="settings-form-label">{t('wordName')}</span>
          <input
            ref={field}
            class="text-field"
            type="text"
            lang="zh-CN"
            autocomplete="off"
            maxLength={MAX_WORD_CHARS}
            placeholder={t('wordNamePlaceholder')}
            value={name}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onInput={(event) => {
              setName(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </label>
        <label class="settings-field">
          <span class="settings-form-label">{t('wordKind')}</span>
          <select
            class="text-field"
            value={kind}
            onChange={({ currentTarget: { value } }) => {
              const chosen = READER_WORD_KINDS.find((each) => each === value);
              if (chosen) setKind(chosen);
            }}
          >
            {READER_WORD_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(WORD_KIND_WORDS[each])}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button button-seal">
          {t('wordAdd')}
        </button>
      </div>
      <p class="settings-problem" id={`${id}-problem`} role="alert">
        {problem !== null && t(PROBLEM_WORDS[problem])}
      </p>
    </form>
  );
}

function WordList({ words, onRemove }: { words: readonly ReaderWord[] } & Pick<Props, 'onRemove'>) {
  const { t, count } = useWords();
  if (words.length === 0) return <p class="settings-nothing">{t('wordsNone')}</p>;
  const newestFirst = words.toSorted((a, b) => b.addedAt - a.addedAt);
  return (
    <div class="settings-group" data-list="words">
      <h3 class="settings-heading">{t('wordsCount', count(words.length))}</h3>
      <ul class="rows">
        {newestFirst.map((word) => (
          <li class="row" key={word.id} data-word={word.name}>
            <span class="row-words">
              <span class="row-name" lang="zh-CN">
                {word.name}
              </span>
            </span>
            <span class={`tag tag-${word.kind}`}>{t(WORD_KIND_WORDS[word.kind])}</span>
            <button
              type="button"
              class="row-button"
              aria-label={t('wordRemoveNamed', word.name)}
              onClick={() => onRemove(word)}
            >
              {t('wordRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
