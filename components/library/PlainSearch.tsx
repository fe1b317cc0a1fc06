import { useRef, useState, useEffect } from 'preact/hooks';
import { MAX_QUERY_CHARS } from '../../lib/limits';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';

interface Props {
  readonly text: string;
  /** Called with each letter, and once with what an input method has composed. */
  readonly onText: (text: string) => void;
}

/** A search box and nothing else. */
export function PlainSearch({ text, onText }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(text), [text]);
  const say = (value: string, isComposing: boolean) => {
    setTyped(value);
    // nb. What is being composed is letters of pinyin, for which nobody looks.
    if (!isComposing) onText(value);
  };
  return (
    <search class="filter">
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY_CHARS}
        aria-label={t('libPlainSearch')}
        placeholder={t('libPlainSearch')}
        value={typed}
        onInput={(event) => say(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => say(event.currentTarget.value, false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing || typed === '') return;
          event.preventDefault();
          say('', false);
        }}
      />
      {typed !== '' && (
        <IconButton
          icon="close"
          label={t('listFilterClear')}
          onClick={() => {
            say('', false);
            box.current?.focus();
          }}
        />
      )}
    </search>
  );
}
