/** Spans of days: those that are offered, and how one is said. Days are written YYYY-MM-DD, in China's time. */

export const DAY_PRESETS = ['today', 'week', 'month', 'last-month', 'year', 'last-year'] as const;
export type DayPreset = (typeof DAY_PRESETS)[number];

/** First and last day; null is open. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

const DAY_MS = 86_400_000;
const CHINA_AHEAD_MS = 8 * 3_600_000;

/** The day it is in China at a moment (milliseconds since 1970). */
export function chinaDay(moment: number): string {
  return toDay(moment + CHINA_AHEAD_MS);
}

/** The days of a preset; weeks begin on Monday. Ends that lie ahead are the ends all the same: 今年 is the whole year. */
export function presetSpan(preset: DayPreset, today: string): { readonly from: string; readonly to: string } {
  const date = new Date(`${today}T00:00:00Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'week': {
      const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS;
      return { from: toDay(monday), to: toDay(monday + 6 * DAY_MS) };
    }
    case 'month':
      return monthSpan(year, month);
    case 'last-month':
      return monthSpan(year, month - 1);
    case 'year':
      return yearSpan(year);
    case 'last-year':
      return yearSpan(year - 1);
  }
}

/** A closed span in words: 2026年, 2026年3月, 2026年3月1日—5日; the days as they are where they are none of the calendar. */
export function spanInWords(from: string, to: string, language: string): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${from}–${to}`;
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  const write = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  if (isSpan(yearSpan(year), from, to)) return write({ year: 'numeric' }).format(first);
  if (isSpan(monthSpan(year, month), from, to))
    return write({ year: 'numeric', month: 'long' }).format(first);
  const whole = write({ year: 'numeric', month: 'long', day: 'numeric' });
  // nb. formatRange writes Chinese ranges with slashes (2026/3/1 – 2026/3/31), whatever is asked for.
  if (!language.startsWith('zh') && from <= to) return whole.formatRange(first, last);
  const rest =
    last.getUTCFullYear() !== year || from > to
      ? whole
      : write(last.getUTCMonth() === month ? { day: 'numeric' } : { month: 'long', day: 'numeric' });
  return from === to ? whole.format(first) : `${whole.format(first)}—${rest.format(last)}`;
}

/** One day in words, with its year: 2026年3月1日. */
export function dayInWords(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function isSpan(span: DaySpan, from: string, to: string): boolean {
  return span.from === from && span.to === to;
}

function monthSpan(year: number, month: number) {
  return { from: toDay(Date.UTC(year, month, 1)), to: toDay(Date.UTC(year, month + 1, 0)) };
}

function yearSpan(year: number) {
  return { from: toDay(Date.UTC(year, 0, 1)), to: toDay(Date.UTC(year, 11, 31)) };
}

const toDay = (utc: number) => new Date(utc).toISOString().slice(0, 10);
