/**
 * Sums by zone and month, as a careful journalist can stand by them. Sums of several articles are never added: three reports on
 * one project would make three of it, and a yearly output is no investment. So a month shows the largest sum that was named, or
 * the one in the middle. A clipping has one sum, its largest; prints of one story are one; and the sum stands with the zone that
 * the clipping mentions most: with another that it names in passing it has nothing to do.
 */
import type { FigureRow } from '../model';
import { spanOf, type DaySpan } from './time-span';

/** What a month shows of its sums. */
export const SUM_KINDS = ['largest', 'median'] as const;
export type SumKind = (typeof SUM_KINDS)[number];

export interface SumCell extends DaySpan {
  readonly zone: string;
  /** Of the year, 1 to 12. */
  readonly month: number;
  /** Yuan. */
  readonly largest: number;
  /** Yuan: half of the stories name no less, half no more. */
  readonly median: number;
  /** Stories that name a sum. */
  readonly stories: number;
}

/** A story with its sum: the first print that names one, and the largest that any of its prints names. */
interface StorySum {
  readonly zone: string;
  readonly day: string;
  readonly sum: number;
}

/** Years in which sums were named, newest first. */
export function yearsWithSums(rows: readonly FigureRow[]): number[] {
  return [...new Set(toStorySums(rows).map(({ day }) => toYear(day)))].toSorted((a, b) => b - a);
}

/** The zones of a year with their months, the zone with most stories that name a sum first, ties by name. */
export function sumsOfYear(
  rows: readonly FigureRow[],
  year: number,
): { readonly zone: string; readonly cells: readonly SumCell[] }[] {
  const byZone = new Map<string, Map<string, number[]>>();
  for (const { zone, day, sum } of toStorySums(rows)) {
    if (toYear(day) !== year) continue;
    let months = byZone.get(zone);
    if (!months) byZone.set(zone, (months = new Map()));
    const month = day.slice(0, 'YYYY-MM'.length);
    const sums = months.get(month);
    if (sums) sums.push(sum);
    else months.set(month, [sum]);
  }
  return [...byZone]
    .map(([zone, months]) => ({
      zone,
      cells: [...months]
        .map(([month, sums]) => toCell(zone, month, sums))
        .toSorted((a, b) => a.month - b.month),
    }))
    .toSorted((one, other) => storiesOf(other) - storiesOf(one) || (one.zone < other.zone ? -1 : 1));
}

/** The first level is below the first of these sums, the last from the last one on: yuan, 1 亿, 10 亿, 50 亿, 100 亿. */
export const LEVELS = [100_000_000, 1_000_000_000, 5_000_000_000, 10_000_000_000] as const;

/** How dark a sum is drawn, 0 to LEVELS.length. */
export function levelOf(sum: number): number {
  return LEVELS.filter((least) => sum >= least).length;
}

function toStorySums(rows: readonly FigureRow[]): StorySum[] {
  const stories = new Map<string, StorySum>();
  for (const { story, day, zones, largestSum } of rows) {
    const [zone] = zones;
    if (zone === undefined || largestSum === null) continue;
    const before = stories.get(story);
    if (!before) stories.set(story, { zone, day, sum: largestSum });
    else {
      const first = day < before.day ? { zone, day } : before;
      stories.set(story, { zone: first.zone, day: first.day, sum: Math.max(before.sum, largestSum) });
    }
  }
  return [...stories.values()];
}

function toCell(zone: string, month: string, sums: readonly number[]): SumCell {
  const sorted = sums.toSorted((a, b) => a - b);
  return {
    zone,
    month: Number(month.slice('YYYY-'.length)),
    ...spanOf(`${month}-01`, 'month'),
    largest: sorted.at(-1) ?? 0,
    median: middleOf(sorted),
    stories: sorted.length,
  };
}

/** Of an even number the mean of the two in the middle, in whole yuan. */
function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return Math.round(((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2);
}

function storiesOf({ cells }: { readonly cells: readonly SumCell[] }): number {
  return cells.reduce((total, { stories }) => total + stories, 0);
}

function toYear(day: string): number {
  return Number(day.slice(0, 'YYYY'.length));
}
