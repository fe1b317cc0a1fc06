/**
 * How many clippings there are of each zone and in each stretch of time. A bar is as long as there are clippings, so that the
 * list it leads to has as many; of them `stories` tells how many different ones there are: prints of one story (转载) are one.
 */
import type { FigureRow } from '../model';
import { countSpans, nextStart, spanOf, startOf, type DaySpan, type TimeUnit } from './time-span';

export interface Count {
  readonly clips: number;
  /** Different stories among them. */
  readonly stories: number;
}

export interface ZoneCount extends Count {
  readonly zone: string;
}

export interface TimeCount extends Count, DaySpan {}

/** All clippings, and different stories among them. */
export function countAll(rows: readonly FigureRow[]): Count {
  return { clips: rows.length, stories: new Set(rows.map(({ story }) => story)).size };
}

/** Every zone, the one with most clippings first, ties by name. A clipping that mentions several counts for each. */
export function countByZone(rows: readonly FigureRow[]): ZoneCount[] {
  const found = new Map<string, { clips: number; stories: Set<string> }>();
  for (const { zones, story } of rows)
    for (const zone of zones) {
      let count = found.get(zone);
      if (!count) found.set(zone, (count = { clips: 0, stories: new Set() }));
      count.clips += 1;
      count.stories.add(story);
    }
  return [...found]
    .map(([zone, { clips, stories }]) => ({ zone, clips, stories: stories.size }))
    .toSorted((one, other) => other.clips - one.clips || (one.zone < other.zone ? -1 : 1));
}

/** Bars of a timeline: more are lines of a pixel that nobody can hit. */
export const MAX_BARS = 160;

/** The units in which a timeline of the rows has at least two bars and at most MAX_BARS, finest first; at least one unit. */
export function unitsFor(rows: readonly FigureRow[]): TimeUnit[] {
  const ends = findEnds(rows);
  if (!ends) return ['day'];
  const units = (['day', 'week', 'month', 'year'] as const).filter((unit) => {
    const bars = countSpans(ends.from, ends.to, unit);
    return bars <= MAX_BARS && (bars > 1 || unit === 'day');
  });
  return units.length > 0 ? units : ['year'];
}

/** Bars that a timeline has at best: enough to see a wave, few enough to point at one. */
const GOOD_BARS = 62;

/** The finest of the units that makes no more than GOOD_BARS bars; else the coarsest. */
export function pickUnit(rows: readonly FigureRow[], units: readonly TimeUnit[]): TimeUnit {
  const ends = findEnds(rows);
  const good = ends && units.find((unit) => countSpans(ends.from, ends.to, unit) <= GOOD_BARS);
  return good ?? units.at(-1) ?? 'month';
}

/** One count for each stretch from the first row to the last, empty ones too. A story counts where its first print stands. */
export function countByTime(rows: readonly FigureRow[], unit: TimeUnit): TimeCount[] {
  const ends = findEnds(rows);
  if (!ends) return [];
  const firsts = firstDays(rows);
  const clips = new Map<string, number>();
  const stories = new Map<string, number>();
  const starts = new Map<string, string>();
  const startIn = (day: string): string => {
    // nb. Many clippings share a day, and the calendar is slow.
    let start = starts.get(day);
    if (start === undefined) starts.set(day, (start = startOf(day, unit)));
    return start;
  };
  for (const { day } of rows) raise(clips, startIn(day));
  for (const day of firsts.values()) raise(stories, startIn(day));
  const counts: TimeCount[] = [];
  for (let start = startOf(ends.from, unit); start <= ends.to; start = nextStart(start, unit))
    counts.push({
      ...spanOf(start, unit),
      clips: clips.get(start) ?? 0,
      stories: stories.get(start) ?? 0,
    });
  return counts;
}

/** Rows whose page gave no day: they stand at the day they were clipped. */
export function countUndated(rows: readonly FigureRow[]): number {
  return rows.filter(({ hasOwnDate }) => !hasOwnDate).length;
}

function firstDays(rows: readonly FigureRow[]): Map<string, string> {
  const firsts = new Map<string, string>();
  for (const { story, day } of rows) {
    const before = firsts.get(story);
    if (before === undefined || day < before) firsts.set(story, day);
  }
  return firsts;
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function findEnds(rows: readonly FigureRow[]): DaySpan | undefined {
  const [first] = rows;
  if (!first) return undefined;
  let [from, to] = [first.day, first.day];
  for (const { day } of rows) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}
