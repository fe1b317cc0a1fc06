import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Folder, SearchQuery } from '../../lib/model';
import { hasChoices, withoutChoices } from '../../lib/view/choices';
import { toChips } from '../../lib/view/query-chips';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

interface Props {
  readonly query: SearchQuery;
  readonly folders: readonly Folder[];
  readonly onQuery: (query: SearchQuery) => void;
  /** What stands behind the chips. */
  readonly children?: ComponentChildren;
}

/** What narrows the search, in words, each taken off by its button. */
export function ChosenChips({ query, folders, onQuery, children }: Props) {
  const words = useWords();
  const { t } = words;
  const row = useRef<HTMLDivElement>(null);
  const chips = toChips(query, folders, words);
  /** nb. The button goes with its chip: the focus goes to the one before it, or stays in the row. */
  const takeOff = (at: number, without: SearchQuery) => {
    const buttons = [...(row.current?.querySelectorAll<HTMLElement>('.chosen-remove') ?? [])];
    (buttons[at + 1] ?? buttons[at - 1] ?? row.current)?.focus();
    onQuery(without);
  };
  return (
    <div class="chosen" ref={row} tabIndex={-1}>
      {chips.length > 0 && (
        <ul class="chosen-chips" aria-label={t('findChosen')}>
          {chips.map(({ key, about, value, without }, at) => (
            <li key={key} class="chosen-chip">
              <span class="chosen-words" title={value}>
                {about !== '' && <span class="chosen-about">{about} </span>}
                {value}
              </span>
              <button
                type="button"
                class="chosen-remove"
                aria-label={t('findChosenRemove', `${about} ${value}`.trim())}
                title={t('findChosenRemove', value)}
                onClick={() => takeOff(at, without)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chips.length > 1 && hasChoices(query) && (
        <button
          type="button"
          class="chosen-button"
          onClick={() => {
            row.current?.focus();
            onQuery(withoutChoices(query));
          }}
        >
          {t('findChosenNone')}
        </button>
      )}
      {children}
    </div>
  );
}
