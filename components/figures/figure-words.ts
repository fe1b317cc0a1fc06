/** What the pictures say: stretches of time, numbers of clippings, sums in few characters. */
import type { Count } from '../../lib/figures/count';
import type { DaySpan, TimeUnit } from '../../lib/figures/time-span';
import type { Words } from '../../lib/view/words';

/** 2026年3月18日, 3月16日至3月22日, 2026年3月, 2026年. */
export function spanInWords({ from, to }: DaySpan, unit: TimeUnit, words: Words): string {
  if (unit === 'day') return words.day(from);
  if (unit === 'week') return words.t('figuresWeekOf', words.day(from), words.day(to));
  const options =
    unit === 'month' ? ({ year: 'numeric', month: 'long' } as const) : ({ year: 'numeric' } as const);
  return formatter(words.language, options).format(toLocalDay(from));
}

/** The same under an axis: 03-18 for days and weeks, 2026-03, 2026. */
export function spanOnAxis({ from }: DaySpan, unit: TimeUnit): string {
  if (unit === 'year') return from.slice(0, 4);
  return unit === 'month' ? from.slice(0, 7) : from.slice(5);
}

/** 3月, Mar. */
export function monthInWords(month: number, { language }: Words): string {
  return formatter(language, { month: 'short' }).format(new Date(2026, month - 1, 1));
}

/** 12 篇; 14 篇，其中转载 2 篇. */
export function countInWords({ clips, stories }: Count, { t, count }: Words): string {
  if (clips > stories) return t('figuresClipsWithReprints', count(clips), count(clips - stories));
  return clips === 1 ? t('figuresOneClip') : t('figuresClips', count(clips));
}

/** A sum in three digits, to stand in a small cell: 28.6亿, 2.86B. Its name says it in full. */
export function shortSum(yuan: number, { language }: Words): string {
  return compact(language).format(yuan);
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const compacts = new Map<string, Intl.NumberFormat>();

/** nb. Made once each: a timeline asks for a hundred names at a time, and a formatter takes longer than a name. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(language, options)));
  return found;
}

function compact(language: string): Intl.NumberFormat {
  let found = compacts.get(language);
  if (!found) {
    found = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
    compacts.set(language, found);
  }
  return found;
}

function toLocalDay(day: string): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}
