import type { RefObject } from 'preact';
import { useRef, useState, useEffect } from 'preact/hooks';
import { MAX_QUERY_CHARS } from '../../lib/limits';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';

interface Props {
  readonly text: string;
  /** Called with each letter, and once with what an input method has composed. */
  readonly onText: (text: string) => void;
  /** The box itself, for who gives it the focus. */
  readonly box?: RefObject<HTMLInputElement | null>;
  /** The keyboard goes on into the list: to its first line, or to the one it was on. */
  readonly onIntoList?: (to: 'first' | 'line') => void;
}

/** A search box and nothing else. */
export function PlainSearch({ text, onText, onIntoList, ...given }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  const ownBox = useRef<HTMLInputElement>(null);
  const box = given.box ?? ownBox;
  useEffect(() => setTyped(text), [text]);
  const say = (value: string, isComposing: boolean) => {
    setTyped(value);
    // nb. What is being composed is letters of pinyin, for which nobody looks.
    if (!isComposing) onText(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // nb. Enter, Esc and the arrows belong to an input method while it composes.
    if (event.isComposing) return;
    if (event.key === 'Escape' && typed !== '') say('', false);
    else if (event.key === 'Escape' && onIntoList) onIntoList('line');
    else if ((event.key === 'Enter' || event.key === 'ArrowDown') && onIntoList) onIntoList('first');
    else return;
    event.preventDefault();
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
        onKeyDown={onKeyDown}
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
