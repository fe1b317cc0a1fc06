import { useEffect, useState } from 'preact/hooks';
import type { FacetValue } from '../../lib/model';
import { useWords } from '../words-context';
import { FacetRow } from './FacetRow';

interface Props {
  /** The facet's name: 开发区. */
  readonly name: string;
  /** Null while they are not counted. */
  readonly values: readonly FacetValue[] | null;
  /** Different values there are. */
  readonly total: number;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  /** Looks for values by words; a new function for each new result. Without it there is nothing to look in yet. */
  readonly onFind: ((words: string) => Promise<readonly FacetValue[]>) | null;
}

/** Values shown before more are asked for, and after. */
const FEW = 6;
const MANY = 40;
/** Values from which on there is a field to look for one. */
const FIND_FROM = 13;

/** A facet: its values with their counts, several of which mean any of them; more of them, and a field to find one. */
export function FacetGroup({ name, values, total, chosen, onToggle, onFind }: Props) {
  const { t, count } = useWords();
  const [isLong, setLong] = useState(false);
  const [typed, setTyped] = useState('');
  const matches = useMatches(isLong ? typed.trim() : '', onFind);
  const all = matches ?? values ?? [];
  const most = isLong ? MANY : FEW;
  const shown = withChosen(all, chosen, most, matches === null);
  const hidden = matches === null ? total - shown.length : all.length - shown.length;

  if (values !== null && total === 0 && chosen.length === 0)
    return <p class="rail-nothing">{t('findFacetNothing')}</p>;
  return (
    <fieldset class="facet" aria-busy={values === null}>
      <legend class="sr-only">{t('findFacetChoose', name)}</legend>
      {isLong && total >= FIND_FROM && (
        <input
          type="text"
          class="facet-find"
          aria-label={t('findFacetFind', name)}
          placeholder={t('findFacetFind', name)}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          disabled={!onFind}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing || typed === '') return;
            event.stopPropagation();
            setTyped('');
          }}
        />
      )}
      <ul class="facet-values">
        {shown.map((value) => (
          <FacetRow
            key={value.value}
            name={value.value}
            count={value.count}
            isChosen={chosen.includes(value.value)}
            onToggle={() => onToggle(value.value)}
          />
        ))}
      </ul>
      {matches !== null && matches.length === 0 && (
        <p class="rail-nothing">{t('findFacetNoMatch', typed.trim())}</p>
      )}
      {isLong && hidden > 0 && <p class="rail-nothing">{t('findFacetHidden', count(hidden))}</p>}
      {(isLong || hidden > 0) && (
        <button
          type="button"
          class="rail-text-button"
          aria-expanded={isLong}
          onClick={() => {
            setLong(!isLong);
            setTyped('');
          }}
        >
          {isLong ? t('findFacetLess') : t('findFacetMore', count(hidden))}
        </button>
      )}
    </fieldset>
  );
}

/** The first of the values, and all that are chosen: nobody is narrowed by what is out of sight. */
function withChosen(
  values: readonly FacetValue[],
  chosen: readonly string[],
  most: number,
  isWhole: boolean,
): readonly FacetValue[] {
  const shown = values.filter(({ value }, at) => at < most || chosen.includes(value));
  if (!isWhole) return shown;
  const unseen = chosen.filter((value) => !values.some((each) => each.value === value));
  return [...shown, ...unseen.map((value) => ({ value, count: 0 }))];
}

/** What is found by the words; null without words, and until something was found. */
function useMatches(words: string, onFind: Props['onFind']): readonly FacetValue[] | null {
  const [matches, setMatches] = useState<readonly FacetValue[] | null>(null);
  useEffect(() => {
    if (words === '' || !onFind) {
      setMatches(null);
      return undefined;
    }
    let isOver = false;
    void onFind(words).then((found) => !isOver && setMatches(found));
    return () => {
      isOver = true;
    };
  }, [words, onFind]);
  return matches;
}
