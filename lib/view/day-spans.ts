/** Spans of days: those that are offered, and how one is said. Days are written YYYY-MM-DD. */

export const DAY_PRESETS = ['today', 'week', 'month', 'last-month', 'year', 'last-year'] as const;
export type DayPreset = (typeof DAY_PRESETS)[number];

/** First and last day; null is open. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The day it is for the reader at a moment (milliseconds since 1970). */
export function localDay(moment: number): string {
  return toDay(moment - new Date(moment).getTimezoneOffset() * MINUTE_MS);
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

/** The span that one step back from this one shows: its month, its year, or everything (null) where it is no part of one. */
export function widerSpan(from: string, to: string): { readonly from: string; readonly to: string } | null {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  const wider = [monthSpan(year, month), yearSpan(year)];
  return wider.find((span) => to <= span.to && !isSpan(span, from, to)) ?? null;
}

/** A closed span in words: 2026年, 2026年3月, 2026年3月—5月, 2026年3月1日—5日; the days as they are where they are none of the calendar. */
export function spanInWords(from: string, to: string, language: string): string {
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${from}–${to}`;
  const whole = new Intl.DateTimeFormat(language, { ...partsOf(from, to, first, last), timeZone: 'UTC' });
  // nb. formatRange writes Chinese ranges with slashes (2026/3/1 – 2026/3/31), whatever is asked for.
  if (!language.startsWith('zh') && from <= to) return whole.formatRange(first, last);
  const [one, other] = [whole.format(first), whole.format(last)];
  if (one === other) return one;
  const known = [/^\d+年\d+月(?=\d)/u, /^\d+年(?=\d)/u].map((part) => part.exec(one)?.[0] ?? '');
  const said = from <= to ? known.find((part) => part !== '' && other.startsWith(part)) : undefined;
  return `${one}—${other.slice(said?.length ?? 0)}`;
}

/** What of a span has to be said: years where it is of whole years, months where it is of whole months. */
function partsOf(from: string, to: string, first: Date, last: Date): Intl.DateTimeFormatOptions {
  const [year, month] = [last.getUTCFullYear(), last.getUTCMonth()];
  if (from === yearSpan(first.getUTCFullYear()).from && to === yearSpan(year).to) return { year: 'numeric' };
  if (from.endsWith('-01') && to === monthSpan(year, month).to) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric' };
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
