import { useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../words-context';

interface Props {
  /**
   * Called within the reader's own click or Enter, for it asks the browser. Answers null where the site was added, and
   * otherwise why it was not, in words.
   */
  readonly onAdd: (input: string) => Promise<string | null>;
}

/** Adds a site by its address. What was typed stays until it was taken. */
export function SiteForm({ onAdd }: Props) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const add = async (event: Event) => {
    event.preventDefault();
    const why = await onAdd(text);
    setProblem(why);
    if (why === null) setText('');
    field.current?.focus();
  };
  return (
    <form class="settings-form" noValidate onSubmit={(event) => void add(event)}>
      <label class="settings-form-label" for={`${id}-site`}>
        {t('siteAddLabel')}
      </label>
      <div class="settings-form-row">
        <input
          ref={field}
          id={`${id}-site`}
          class="text-field"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={t('siteAddPlaceholder')}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint ${id}-problem`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="button button-seal">
          {t('siteAddButton')}
        </button>
      </div>
      <p class="settings-hint" id={`${id}-hint`}>
        {t('siteAddHint')}
      </p>
      <p class="settings-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
