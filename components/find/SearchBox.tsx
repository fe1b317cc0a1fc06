import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { FILTER_PAUSE_MS, MAX_QUERY_CHARS } from '../../lib/limits';
import { toLastWord } from '../../lib/view/last-word';
import type { ValueOffer } from '../../lib/view/search-offers';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import { OfferLine, toOfferKey, toOffers, type Offer } from './OfferLine';
import { OfferList, stepInOffers } from './OfferList';
import { SyntaxHelp } from './SyntaxHelp';

interface Props {
  /** What is searched for; the box may be ahead of it by what is just being typed. */
  readonly text: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Searches of this session, the last first: offered while the box is empty. */
  readonly recents: readonly string[];
  readonly onText: (text: string) => void;
  /** The reader has finished this search: Enter, or the box was left. */
  readonly onDone: (text: string) => void;
  /** A value was chosen; `text` is what is left of the words. */
  readonly onChoose: (offer: ValueOffer, text: string) => void;
  /** The keyboard goes on into the list: to its first line, or to the one it was on. */
  readonly onIntoList?: (to: 'first' | 'line') => void;
  /** Values that hold a word; another function for another result, null before the first. Never rejects. */
  readonly onFind: ((word: string) => Promise<readonly ValueOffer[]>) | null;
}

/**
 * The search box (ARIA combobox). It searches while one types, after a short pause, and never what an input method still
 * composes: half of a pinyin is no word. The arrow keys reach what is offered; Esc closes the list, then empties the box. Enter, the
 * arrow down where nothing is offered, and Esc in an empty box lead into the list of what was found (lib/view/box-keys).
 */
export function SearchBox({ text, box, recents, onText, onDone, onChoose, onIntoList, onFind }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const asked = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const word = toLastWord(typed);
  const values = useValues(isOpen ? (word?.word ?? '') : '', onFind);
  const offers = isOpen ? toOffers(typed, recents, values) : [];
  const active = offers[at];
  // nb. In a box with words in it the arrow down goes to what they found; searches of before are offered in an empty one.
  const canOffer = typed.trim() === '' && recents.length > 0;

  useEffect(() => {
    // nb. What comes back late from a search of ours is not put over what was typed since.
    if (text === asked.current) return;
    asked.current = text;
    clearTimeout(timer.current);
    setTyped(text);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (next: string) => {
    clearTimeout(timer.current);
    if (next === asked.current) return;
    asked.current = next;
    onText(next);
  };
  const take = (next: string) => {
    setTyped(next);
    setOpen(true);
    setAt(-1);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(next), FILTER_PAUSE_MS);
  };
  const show = (next: string) => {
    setTyped(next);
    setOpen(false);
    setAt(-1);
    ask(next);
  };
  const choose = (offer: Offer | undefined) => {
    if (!offer) return;
    if (offer.is === 'recent') show(offer.text);
    else {
      const rest = word?.before ?? '';
      clearTimeout(timer.current);
      asked.current = rest;
      setTyped(rest);
      setOpen(false);
      setAt(-1);
      onChoose(offer.offer, rest);
    }
    box.current?.focus();
  };
  const finish = () => {
    ask(typed);
    setOpen(false);
    setAt(-1);
    if (typed.trim() !== '') onDone(typed.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // nb. Enter, Esc and the arrows belong to an input method while it composes.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      if (active) choose(active);
      else {
        finish();
        onIntoList?.('first');
      }
    } else if (event.key === 'ArrowDown' && !event.altKey && offers.length === 0 && !canOffer) {
      onIntoList?.('first');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setAt(stepInOffers(at, event.key === 'ArrowDown' ? 1 : -1, offers.length));
    } else if (event.key === 'Escape' && offers.length > 0) setOpen(false);
    else if (event.key === 'Escape' && typed !== '') show('');
    else if (event.key === 'Escape' && onIntoList) onIntoList('line');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search-box">
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        aria-label={t('findSearch')}
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={id}
        aria-activedescendant={active && `${id}-${at}`}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('findSearchHint')}
        maxLength={MAX_QUERY_CHARS}
        value={typed}
        onInput={(event) => {
          const next = event.currentTarget.value;
          if (event.isComposing) {
            clearTimeout(timer.current);
            setTyped(next);
          } else take(next);
        }}
        // nb. Chromium's last input event of a composition still says that it composes.
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onPointerDown={() => setOpen(true)}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <IconButton
          icon="close"
          label={t('findSearchClear')}
          onClick={() => {
            show('');
            box.current?.focus();
          }}
        />
      )}
      <SyntaxHelp />
      <OfferList
        id={id}
        class="search-offers"
        label={t('findOffers')}
        offers={offers.map((offer) => ({ key: toOfferKey(offer), shows: <OfferLine offer={offer} /> }))}
        at={at}
        onChoose={(index) => choose(offers[index])}
      />
    </div>
  );
}

const NO_VALUES: readonly ValueOffer[] = [];

/** What holds the word; that of the word before stays until the answer is there, and goes with the word. */
function useValues(word: string, onFind: Props['onFind']): readonly ValueOffer[] {
  const [values, setValues] = useState(NO_VALUES);
  useEffect(() => {
    if (word === '' || !onFind) {
      setValues(NO_VALUES);
      return undefined;
    }
    let isOver = false;
    void onFind(word).then((found) => !isOver && setValues(found));
    return () => {
      isOver = true;
    };
  }, [word, onFind]);
  return values;
}
