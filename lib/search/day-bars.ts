/**
 * The days of what was found as bars: from the first day to the last in stretches of one length, the shortest of which there are few
 * enough to be drawn side by side. Three months are some thirteen weeks, a year its twelve months, ten years ten years.
 *
 * They show what lies within the days that are chosen, so that each bar leads further in: a year, its months, a month's days. A
 * single day is shown among those of its month.
 */
import { countSpans, isDay, nextStart, spanOf, type DaySpan, type TimeUnit } from '../figures/time-span';
import type { DayCount, SearchQuery } from '../model';

/** Bars side by side in the rail: each is some five pixels wide, and three years are still told month by month. */
export const MAX_DAY_BARS = 36;

interface Step {
  readonly unit: TimeUnit;
  /** Of years: how many are one bar. */
  readonly years: number;
}

/** nb. The last are for a clipping that says it is of 1900, or of 2900. */
const STEPS: readonly Step[] = [
  { unit: 'day', years: 1 },
  { unit: 'week', years: 1 },
  { unit: 'month', years: 1 },
  { unit: 'year', years: 1 },
  { unit: 'year', years: 10 },
];
const LONGEST: Step = { unit: 'year', years: 100 };

/**
 * The bars, first to last; none where nothing lies within the days chosen. What is no day as isDay knows it is passed over.
 * @param counts how many clippings each day has; a day is the number of its digits, 20260301
 */
export function toDayBars(
  counts: ReadonlyMap<number, number>,
  { from, to }: Pick<SearchQuery, 'from' | 'to'>,
): DayCount[] {
  const chosen = from !== null && from === to && isDay(from) ? spanOf(from, 'month') : { from, to };
  const days = [...counts]
    .map(([digits, count]) => ({ day: toDay(digits), count }))
    .filter(({ day }) => isDay(day) && isWithin(day, chosen))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const found = { from: first.day, to: last.day };
  const step = STEPS.find((each) => countSteps(found, each) <= MAX_DAY_BARS) ?? LONGEST;
  const bars: DayCount[] = [];
  let at = 0;
  for (let span = stepOf(found.from, step); span.from <= found.to; span = stepOf(dayAfter(span), step)) {
    let sum = 0;
    for (let each = days[at]; each && each.day <= span.to; each = days[++at]) sum += each.count;
    bars.push({
      from: chosen.from !== null && span.from < chosen.from ? chosen.from : span.from,
      to: chosen.to !== null && span.to > chosen.to ? chosen.to : span.to,
      count: sum,
    });
  }
  return bars;
}

/** 2026-03-01 of 20260301. */
function toDay(digits: number): string {
  const text = String(digits);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

function isWithin(day: string, { from, to }: Pick<SearchQuery, 'from' | 'to'>): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

function stepOf(day: string, { unit, years }: Step): DaySpan {
  if (years === 1) return spanOf(day, unit);
  const start = Math.floor(yearOf(day) / years) * years;
  return { from: `${start}-01-01`, to: `${start + years - 1}-12-31` };
}

function countSteps({ from, to }: DaySpan, { unit, years }: Step): number {
  if (years === 1) return countSpans(from, to, unit);
  return Math.floor(yearOf(to) / years) - Math.floor(yearOf(from) / years) + 1;
}

function dayAfter({ to }: DaySpan): string {
  return nextStart(to, 'day');
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
