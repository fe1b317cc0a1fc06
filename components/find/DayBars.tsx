import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DayCount } from '../../lib/model';
import { dayInWords, spanInWords, widerSpan, type DaySpan } from '../../lib/view/day-spans';
import { useWords } from '../words-context';

interface Props extends DaySpan {
  /** First to last, all of one length. */
  readonly bars: readonly DayCount[];
  readonly onDays: (days: DaySpan) => void;
}

const EVER: DaySpan = { from: null, to: null };

/** Bars up to this long, in days, are days and weeks: what stands at the ends is a day. */
const LONGEST_WEEK = 7;

/**
 * How many clippings there are of each day, week, month or year found. A bar narrows the search to its days, and is then shown in
 * finer bars; a button leads back out. One stop of the Tab key, the arrows lead from bar to bar.
 */
export function DayBars({ bars, from, to, onDays }: Props) {
  const { t, count, language } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState('');
  // nb. What was pressed may be gone, and the focus with it: the button as soon as the days are others, a bar when the finer ones are
  // there.
  const isPressing = useRef(false);
  const before = useRef(bars);
  useLayoutEffect(() => {
    if (isPressing.current && document.activeElement === document.body)
      row.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    if (before.current !== bars) isPressing.current = false;
    before.current = bars;
  }, [bars, from, to]);

  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...bars.map((bar) => bar.count));
  const isChosen = (bar: DayCount) => bar.from === from && bar.to === to;
  const full = bars.filter((bar) => bar.count > 0);
  const stop = full.find((bar) => bar.from === reached) ?? full.find(isChosen) ?? full[0];
  const wider = from !== null && to !== null ? (widerSpan(from, to) ?? EVER) : EVER;
  const nameOf = (span: DayCount) => spanInWords(span.from, span.to, language);
  const endOf = (bar: DayCount, day: string) =>
    daysOf(bar) > LONGEST_WEEK ? nameOf(bar) : dayInWords(day, language);
  const press = (days: DaySpan) => {
    isPressing.current = true;
    onDays(days);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(event.key, stop ? full.indexOf(stop) : 0, full.length);
    const bar = next === null ? undefined : full[next];
    if (!bar) return;
    event.preventDefault();
    event.stopPropagation();
    setReached(bar.from);
    row.current?.querySelector<HTMLElement>(`[data-from="${bar.from}"]`)?.focus();
  };

  return (
    <div class="day-bars-frame" style={{ '--bars': bars.length }}>
      <div
        class="day-bars"
        role="toolbar"
        aria-label={t('findBars')}
        tabIndex={-1}
        ref={row}
        onKeyDown={onKeyDown}
      >
        {bars.map((bar) => {
          const name = t('findBar', nameOf(bar), count(bar.count));
          return bar.count === 0 ? (
            <span key={bar.from} class="day-bar" title={name} />
          ) : (
            <button
              key={bar.from}
              type="button"
              class="day-bar"
              data-from={bar.from}
              aria-label={name}
              title={name}
              aria-pressed={isChosen(bar)}
              tabIndex={bar === stop ? 0 : -1}
              style={{ '--share': bar.count / most }}
              onFocus={() => setReached(bar.from)}
              onClick={() => press(isChosen(bar) ? wider : { from: bar.from, to: bar.to })}
            />
          );
        })}
      </div>
      <p class="day-bars-ends" aria-hidden="true">
        <span>{endOf(first, first.from)}</span>
        {bars.length > 1 && <span>{endOf(last, last.to)}</span>}
      </p>
      {(from !== null || to !== null) && (
        <button type="button" class="preset" onClick={() => press(wider)}>
          {wider.from === null || wider.to === null
            ? t('findBarsAll')
            : t('findBarsWider', spanInWords(wider.from, wider.to, language))}
        </button>
      )}
    </div>
  );
}

/** Where a key leads in a row of so many; null where it leads nowhere. */
function stepTo(key: string, at: number, length: number): number | null {
  if (key === 'ArrowRight') return Math.min(at + 1, length - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}

function daysOf({ from, to }: DayCount): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}
