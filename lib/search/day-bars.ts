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
 * The bars, first to last; none where nothing lies within the days chosen. What says no day as isDay knows it is passed over.
 * @param counts how many clippings each day has
 */
export function toDayBars(
  counts: ReadonlyMap<string, number>,
  { from, to }: Pick<SearchQuery, 'from' | 'to'>,
): DayCount[] {
  const chosen = from !== null && from === to && isDay(from) ? spanOf(from, 'month') : { from, to };
  const days = [...counts].filter(([day]) => isDay(day) && isWithin(day, chosen));
  const found = toSpan(days.map(([day]) => day));
  if (!found) return [];
  const step = STEPS.find((each) => countSteps(found, each) <= MAX_DAY_BARS) ?? LONGEST;
  const sums = new Map<string, number>();
  for (const [day, count] of days) {
    const start = stepOf(day, step).from;
    sums.set(start, (sums.get(start) ?? 0) + count);
  }
  const bars: DayCount[] = [];
  for (let span = stepOf(found.from, step); span.from <= found.to; span = stepOf(dayAfter(span), step))
    bars.push({
      from: chosen.from !== null && span.from < chosen.from ? chosen.from : span.from,
      to: chosen.to !== null && span.to > chosen.to ? chosen.to : span.to,
      count: sums.get(span.from) ?? 0,
    });
  return bars;
}

function isWithin(day: string, { from, to }: Pick<SearchQuery, 'from' | 'to'>): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

function toSpan([first, ...others]: readonly string[]): DaySpan | undefined {
  if (first === undefined) return undefined;
  let [from, to] = [first, first];
  for (const day of others) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
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
