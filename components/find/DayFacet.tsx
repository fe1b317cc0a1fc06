import { useEffect, useState } from 'preact/hooks';
import { endsInOrder, type DayCount } from '../../lib/model';
import { DAY_PRESETS, presetSpan, type DayPreset, type DaySpan } from '../../lib/view/day-spans';
import { isDay } from '../../lib/view/search-address';
import type { MessageKey } from '../../lib/view/words';
import { useWords } from '../words-context';
import { onLeave } from './on-leave';
import { DayBars } from './DayBars';

interface Props extends DaySpan {
  /** The day it is in China. */
  readonly today: string;
  /** What lies within the days chosen; null while it is not counted. */
  readonly bars: readonly DayCount[] | null;
  readonly onDays: (days: DaySpan) => void;
}

const PRESET_WORDS = {
  today: 'findDayToday',
  week: 'findDayWeek',
  month: 'findDayMonth',
  'last-month': 'findDayLastMonth',
  year: 'findDayYear',
  'last-year': 'findDayLastYear',
} as const satisfies Record<DayPreset, MessageKey>;

/** A year below this is one that is still being typed: 2, 20, 202. */
const FIRST_YEAR = '1900';

/** How many clippings there are when; the first and the last day, and the usual spans. */
export function DayFacet({ from, to, today, bars, onDays }: Props) {
  const { t } = useWords();
  const [first, last] = endsInOrder(from, to);
  // nb. Not while one of them is typed: the other is likely to be typed next.
  const putInOrder = onLeave(() => {
    if (first !== from) onDays({ from: first, to: last });
  });
  return (
    <fieldset class="facet facet-span" onFocusOut={putInOrder}>
      <legend class="sr-only">{t('findFacetDay')}</legend>
      {bars && <DayBars bars={bars} from={first} to={last} onDays={onDays} />}
      <DayField label={t('findDayFrom')} value={from} onValue={(value) => onDays({ from: value, to })} />
      <DayField label={t('findDayTo')} value={to} onValue={(value) => onDays({ from, to: value })} />
      <div class="presets">
        {DAY_PRESETS.map((preset) => {
          const span = presetSpan(preset, today);
          const isOn = span.from === from && span.to === to;
          return (
            <button
              key={preset}
              type="button"
              class="preset"
              aria-pressed={isOn}
              onClick={() => onDays(isOn ? { from: null, to: null } : span)}
            >
              {t(PRESET_WORDS[preset])}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

function DayField({ label, value, onValue }: FieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  return (
    <label class="span-field">
      <span class="span-label">{label}</span>
      <input
        type="date"
        class="span-input"
        value={typed}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          // nb. While a day is being typed over, the field is empty; it is cleared when it is left so.
          if (isDay(text) && text >= FIRST_YEAR && text !== value) onValue(text);
        }}
        onBlur={(event) => {
          if (event.currentTarget.value === '' && value !== null) onValue(null);
        }}
      />
    </label>
  );
}
