/** Days, weeks, months and years as stretches of days, each by its first day (YYYY-MM-DD). No clock, no time zone: days are names. */

export const TIME_UNITS = ['day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** A stretch of days, both ends inclusive. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;
const MONDAY = 1;

/** Whether this is a day as we write them: what an import or a restored file holds may be anything. */
export function isDay(day: string): boolean {
  return /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day);
}

/** The day, week (from Monday), month or year that a day lies in. `day` is one by isDay. */
export function spanOf(day: string, unit: TimeUnit): DaySpan {
  const from = startOf(day, unit);
  return { from, to: shiftDay(nextStart(from, unit), -1) };
}

/** The first day of the stretch that a day lies in. */
export function startOf(day: string, unit: TimeUnit): string {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return shiftDay(day, -((weekday(day) - MONDAY + DAYS_OF_WEEK) % DAYS_OF_WEEK));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** The first day of the stretch after the one that begins on `start`. */
export function nextStart(start: string, unit: TimeUnit): string {
  const then = new Date(toMoment(start));
  if (unit === 'day') then.setUTCDate(then.getUTCDate() + 1);
  if (unit === 'week') then.setUTCDate(then.getUTCDate() + DAYS_OF_WEEK);
  if (unit === 'month') then.setUTCMonth(then.getUTCMonth() + 1);
  if (unit === 'year') then.setUTCFullYear(then.getUTCFullYear() + 1);
  return toDay(then);
}

/** Stretches there are from the one a day lies in to that of a later day, both counted. */
export function countSpans(first: string, last: string, unit: TimeUnit): number {
  const [from, to] = [startOf(first, unit), startOf(last, unit)];
  if (unit === 'year') return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  if (unit === 'month')
    return (
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
      Number(to.slice(5, 7)) -
      Number(from.slice(5, 7)) +
      1
    );
  const days = (toMoment(to) - toMoment(from)) / DAY_MS;
  return Math.round(unit === 'week' ? days / DAYS_OF_WEEK : days) + 1;
}

function shiftDay(day: string, by: number): string {
  return toDay(new Date(toMoment(day) + by * DAY_MS));
}

function weekday(day: string): number {
  return new Date(toMoment(day)).getUTCDay();
}

/** nb. Not parsed: what one engine takes for the 3rd of March (2026-02-31) is no day at all in another. */
function toMoment(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

function toDay(moment: Date): string {
  return moment.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
