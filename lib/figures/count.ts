/**
 * How many clippings there are of each zone and in each stretch of time. A bar is as long as there are clippings, so that the
 * list it leads to has as many; of them `stories` tells how many different ones there are: prints of one story (转载) are one.
 */
import type { FigureRow } from '../model';
import { countSpans, nextStart, spanOf, startOf, TIME_UNITS, type DaySpan, type TimeUnit } from './time-span';

/** The prints of one story, as they come. */
export type Story = readonly [FigureRow, ...FigureRow[]];

/** Puts prints of one story together; everything that is counted is counted of these, so that it is done once. */
export function toStories(rows: readonly FigureRow[]): Story[] {
  const stories = new Map<string, [FigureRow, ...FigureRow[]]>();
  for (const row of rows) {
    const prints = stories.get(row.story);
    if (prints) prints.push(row);
    else stories.set(row.story, [row]);
  }
  return [...stories.values()];
}

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
export function countAll(stories: readonly Story[]): Count {
  return { clips: stories.reduce((total, { length }) => total + length, 0), stories: stories.length };
}

/** Every zone, the one with most clippings first, ties by name. A clipping that mentions several counts for each. */
export function countByZone(stories: readonly Story[]): ZoneCount[] {
  const found = new Map<string, { zone: string; clips: number; stories: number; last: Story }>();
  for (const prints of stories)
    for (const { zones } of prints)
      for (const zone of zones) {
        const count = found.get(zone);
        if (!count) {
          found.set(zone, { zone, clips: 1, stories: 1, last: prints });
          continue;
        }
        count.clips += 1;
        if (count.last !== prints) count.stories += 1;
        count.last = prints;
      }
  return [...found.values()]
    .map(({ zone, clips, stories: different }) => ({ zone, clips, stories: different }))
    .toSorted((one, other) => other.clips - one.clips || (one.zone < other.zone ? -1 : 1));
}

/** Bars of a timeline: more are lines of a pixel that nobody can hit. */
export const MAX_BARS = 160;

/** The units in which a timeline of the stories has at least two bars and at most MAX_BARS, finest first; at least one unit. */
export function unitsFor(stories: readonly Story[]): TimeUnit[] {
  const ends = findEnds(stories);
  if (!ends) return ['day'];
  const units = TIME_UNITS.filter((unit) => {
    const bars = countSpans(ends.from, ends.to, unit);
    return bars <= MAX_BARS && (bars > 1 || unit === 'day');
  });
  return units.length > 0 ? units : ['year'];
}

/** Bars that a timeline has at best: enough to see a wave, few enough to point at one. */
const GOOD_BARS = 62;

/** The finest of the units that makes no more than GOOD_BARS bars; else the coarsest. */
export function pickUnit(stories: readonly Story[], units: readonly TimeUnit[]): TimeUnit {
  const ends = findEnds(stories);
  const good = ends && units.find((unit) => countSpans(ends.from, ends.to, unit) <= GOOD_BARS);
  return good ?? units.at(-1) ?? 'month';
}

/** One count for each stretch from the first print to the last, empty ones too. A story counts where its first print stands. */
export function countByTime(stories: readonly Story[], unit: TimeUnit): TimeCount[] {
  const ends = findEnds(stories);
  if (!ends) return [];
  const byDay = new Map<string, { clips: number; stories: number }>();
  const countOf = (day: string) => {
    let count = byDay.get(day);
    if (!count) byDay.set(day, (count = { clips: 0, stories: 0 }));
    return count;
  };
  for (const prints of stories) {
    const first = countOf(firstDay(prints));
    first.stories += 1;
    // nb. Most stories have one print: of fifty thousand days each is looked up once.
    if (prints.length === 1) first.clips += 1;
    else for (const { day } of prints) countOf(day).clips += 1;
  }
  // nb. The calendar is asked once a day, not once a clipping: it is slow.
  const byStart = new Map<string, { clips: number; stories: number }>();
  for (const [day, { clips, stories: different }] of byDay) {
    const start = startOf(day, unit);
    const count = byStart.get(start);
    byStart.set(start, {
      clips: (count?.clips ?? 0) + clips,
      stories: (count?.stories ?? 0) + different,
    });
  }
  const counts: TimeCount[] = [];
  for (let start = startOf(ends.from, unit); start <= ends.to; start = nextStart(start, unit))
    counts.push({ ...spanOf(start, unit), ...(byStart.get(start) ?? { clips: 0, stories: 0 }) });
  return counts;
}

/** Clippings whose page gave no day: they stand at the day they were clipped. */
export function countUndated(stories: readonly Story[]): number {
  let undated = 0;
  for (const prints of stories) for (const { hasOwnDate } of prints) if (!hasOwnDate) undated += 1;
  return undated;
}

function firstDay(prints: Story): string {
  let [{ day }] = prints;
  for (const print of prints) if (print.day < day) ({ day } = print);
  return day;
}

function findEnds(stories: readonly Story[]): DaySpan | undefined {
  const [first] = stories;
  if (!first) return undefined;
  let [from, to] = [first[0].day, first[0].day];
  for (const prints of stories)
    for (const { day } of prints) {
      if (day < from) from = day;
      if (day > to) to = day;
    }
  return { from, to };
}
