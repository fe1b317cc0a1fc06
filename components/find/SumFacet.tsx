import { useEffect, useRef, useState } from 'preact/hooks';
import { endsInOrder, SUM_RANGES, type SumSpan } from '../../lib/model';
import { bareSumUnit, parseSum } from '../../lib/view/parse-sum';
import { sumSpanInWords } from '../../lib/view/query-chips';
import { useWords } from '../words-context';
import { onLeave } from './on-leave';

interface Props extends SumSpan {
  /** Clippings of each of SUM_RANGES; null while they are not counted. */
  readonly counts: readonly number[] | null;
  readonly onSums: (sums: SumSpan) => void;
}

/** The range of the largest sum: the usual ranges, each with its count, and two fields that take 1.5亿 and 3000万. */
export function SumFacet({ sumFrom, sumTo, counts, onSums }: Props) {
  const words = useWords();
  const { t } = words;
  // nb. A field that is left is read just before both are left.
  const latest = useRef<SumSpan>({ sumFrom, sumTo });
  latest.current = { sumFrom, sumTo };
  const change = (sums: SumSpan) => {
    latest.current = sums;
    onSums(sums);
  };
  const putInOrder = onLeave(() => {
    const [from, to] = endsInOrder(latest.current.sumFrom, latest.current.sumTo);
    if (from !== latest.current.sumFrom) change({ sumFrom: from, sumTo: to });
  });
  return (
    <fieldset class="facet facet-span" onFocusOut={putInOrder}>
      <legend class="sr-only">{t('findFacetSum')}</legend>
      <div class="sum-ranges">
        {SUM_RANGES.map((range, at) => {
          const isOn = range.sumFrom === sumFrom && range.sumTo === sumTo;
          const number = counts?.[at];
          return (
            <button
              key={at}
              type="button"
              class="sum-range"
              aria-pressed={isOn}
              style={{ '--share': number === undefined ? 0 : number / Math.max(1, ...(counts ?? [])) }}
              onClick={() => change(isOn ? { sumFrom: null, sumTo: null } : range)}
            >
              <span class="facet-name">{sumSpanInWords(range, words)}</span>
              {number !== undefined && <span class="facet-count">{words.count(number)}</span>}
            </button>
          );
        })}
      </div>
      <SumField
        label={t('findSumFrom')}
        value={sumFrom}
        onValue={(value) => change({ sumFrom: value, sumTo })}
      />
      <SumField label={t('findSumTo')} value={sumTo} onValue={(value) => change({ sumFrom, sumTo: value })} />
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
}

/** A sum as typed; read when the field is left or Enter pressed, and then shown as it was understood. */
function SumField({ label, value, onValue }: FieldProps) {
  const { t, yuan, language } = useWords();
  const shown = value === null ? '' : yuan(value);
  const [typed, setTyped] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);
  const read = () => {
    if (typed === shown) return;
    const sum = typed.trim() === '' ? null : parseSum(typed, bareSumUnit(language));
    const isBroken = sum === null && typed.trim() !== '';
    setWrong(isBroken);
    if (isBroken) return;
    // nb. The same sum in other words changes nothing, and would be left as typed.
    if (sum === value) setTyped(shown);
    else onValue(sum);
  };
  return (
    <label class="span-field">
      <span class="span-label">{label}</span>
      <input
        type="text"
        class="span-input"
        inputMode="text"
        autocomplete="off"
        aria-invalid={isWrong}
        placeholder={t('findSumHint')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) read();
        }}
      />
      {isWrong && (
        <span class="span-wrong" role="alert">
          {t('findSumWrong')}
        </span>
      )}
    </label>
  );
}
