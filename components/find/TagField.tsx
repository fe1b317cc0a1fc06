import { useId, useRef, useState } from 'preact/hooks';
import { MAX_TAGS } from '../../lib/limits';
import { offerTags } from '../../lib/view/offer-tags';
import { addTags, endsTag } from '../../lib/view/tags';
import { Icon } from '../Icon';
import { useWords } from '../words-context';
import { OfferList, stepInOffers } from './OfferList';

export interface TagFieldProps {
  readonly value: readonly string[];
  /** Tags in use, most used first. */
  readonly known: readonly string[];
  /** What the field is called: shown nowhere, read out. */
  readonly label: string;
  readonly onChange: (tags: readonly string[]) => void;
}

/**
 * Tags as chips, and a field that takes more: a blank, a comma or Enter ends one, Backspace takes the last away, and tags in use
 * are offered (ARIA combobox). What is being composed by an input method is left alone.
 */
export function TagField({ value, known, label, onChange }: TagFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const offered = isOpen ? offerTags(typed, known, value) : [];
  const active = offered[at];

  const enter = (text: string) => {
    setTyped('');
    setAt(-1);
    const next = addTags(value, text);
    if (next.length !== value.length) onChange(next);
  };
  const take = (text: string) => {
    setOpen(true);
    setAt(-1);
    if (endsTag(text)) enter(text);
    else setTyped(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = value.at(-1);
    if (event.isComposing) return;
    if (event.key === 'Enter') enter(active ?? typed);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setAt(stepInOffers(at, event.key === 'ArrowDown' ? 1 : -1, offered.length));
    } else if (event.key === 'Escape' && offered.length > 0) setOpen(false);
    else {
      if (event.key === 'Backspace' && typed === '' && last !== undefined) onChange(value.slice(0, -1));
      return;
    }
    // nb. Esc would close the sheet around the field, and Enter send the form.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="tag-field">
      {value.map((tag) => (
        <span key={tag} class="tag-chip">
          <span class="tag-text" title={tag}>
            {tag}
          </span>
          <button
            type="button"
            class="tag-remove"
            aria-label={t('annotationTagRemove', tag)}
            title={t('annotationTagRemove', tag)}
            onClick={() => {
              onChange(value.filter((each) => each !== tag));
              // The button goes with its tag, and the focus would be lost.
              field.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        ref={field}
        type="text"
        class="tag-input"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={id}
        aria-activedescendant={active === undefined ? undefined : `${id}-${at}`}
        autocomplete="off"
        spellcheck={false}
        disabled={value.length >= MAX_TAGS}
        placeholder={value.length === 0 ? t('findTagHint') : ''}
        value={typed}
        onFocus={() => setOpen(true)}
        onInput={(event) => {
          if (event.isComposing) setTyped(event.currentTarget.value);
          else take(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onBlur={() => {
          setOpen(false);
          enter(typed);
        }}
        onKeyDown={onKeyDown}
      />
      <OfferList
        id={id}
        class="tag-offers"
        label={t('findTagsInUse')}
        offers={offered.map((tag) => ({ key: tag, shows: <span class="offer-name">{tag}</span> }))}
        at={at}
        onChoose={(index) => enter(offered[index] ?? '')}
      />
    </div>
  );
}
