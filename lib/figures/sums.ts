/**
 * Sums by zone and month, as a careful journalist can stand by them. Sums of several articles are never added: three reports on
 * one project would make three of it, and a yearly output is no investment. So a month shows the largest sum that was named, or
 * the one in the middle. A clipping has one sum, and a picture shows sums of one side alone: investments and contracts, or what is
 * neither, of stories that name none (Clip.largestSum). Prints of one story are one; and the sum stands with the zone that
 * the clipping mentions most: with another that it names in passing it has nothing to do.
 */
import { INVESTED_ROLES, type FigureRow, type MoneyRole } from '../model';
import type { Story } from './count';
import { spanOf, type DaySpan } from './time-span';

/** What a month shows of its sums. */
export const SUM_KINDS = ['largest', 'median'] as const;
export type SumKind = (typeof SUM_KINDS)[number];

/** Which sums a picture shows. */
export const SUM_SIDES = ['invested', 'other'] as const;
export type SumSide = (typeof SUM_SIDES)[number];

export interface SumCell extends DaySpan {
  readonly zone: string;
  /** Of the year, 1 to 12. */
  readonly month: number;
  /** Yuan. */
  readonly largest: number;
  /** What the largest is for, where that is known. */
  readonly role: MoneyRole | null;
  /** Yuan: half of the stories name no less, half no more. */
  readonly median: number;
  /** Stories that name a sum. */
  readonly stories: number;
}

/** The zones of a year with their months, the zone with most stories that name a sum first, ties by name. */
export interface YearOfSums {
  readonly year: number;
  readonly zones: readonly { readonly zone: string; readonly cells: readonly SumCell[] }[];
}

/** Every year in which sums of a side were named, newest first. */
export function sumsByYear(stories: readonly Story[], side: SumSide): YearOfSums[] {
  const byZone = new Map<string, Map<number, Told[]>>();
  for (const prints of stories) {
    const told = tellSum(prints, side);
    if (told) within(within(byZone, told.zone, newMonths), toMonth(told.day), newSums).push(told);
  }
  const spans = new Map<number, DaySpan>();
  const years = new Map<number, Map<string, SumCell[]>>();
  for (const [zone, months] of byZone)
    for (const cell of toCells(zone, months, spans))
      within(within(years, Number(cell.from.slice(0, 4)), newZones), zone, newCells).push(cell);
  return [...years]
    .map(([year, zones]) => ({
      year,
      zones: [...zones]
        .map(([zone, cells]) => ({ zone, cells }))
        .toSorted((one, other) => storiesOf(other) - storiesOf(one) || (one.zone < other.zone ? -1 : 1)),
    }))
    .toSorted((one, other) => other.year - one.year);
}

const newMonths = () => new Map<number, Told[]>();
const newSums = (): Told[] => [];
const newZones = () => new Map<string, SumCell[]>();
const newCells = (): SumCell[] => [];

/** The months of the calendar, counted through. nb. By its digits: fifty thousand days are cut into strings slowly. */
function toMonth(day: string): number {
  const digit = (at: number) => day.charCodeAt(at) - ZERO;
  return (digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6) - 1;
}

const ZERO = '0'.charCodeAt(0);

/** The first level is below the first of these sums, the last from the last one on: yuan, 1 亿, 10 亿, 50 亿, 100 亿. */
export const LEVELS = [100_000_000, 1_000_000_000, 5_000_000_000, 10_000_000_000] as const;

/** How dark a sum is drawn, 0 to LEVELS.length. */
export function levelOf(sum: number): number {
  return LEVELS.filter((least) => sum >= least).length;
}

interface Told {
  readonly zone: string;
  readonly day: string;
  readonly sum: number;
  readonly role: MoneyRole | null;
}

/**
 * The sum of a story: zone and day of the first print that names one, and the largest that any of them names. One that names an
 * investment in any of its prints has no other sum.
 */
function tellSum(prints: Story, side: SumSide): Told | undefined {
  const isInvested = prints.some((print) => isOfSide(print, 'invested'));
  if (isInvested !== (side === 'invested')) return undefined;
  let told: Told | undefined;
  for (const print of prints) {
    const { day, zones, largestSum: sum, sumRole: role } = print;
    const [zone] = zones;
    if (zone === undefined || sum === null || !isOfSide(print, side)) continue;
    if (!told) {
      told = { zone, day, sum, role };
      continue;
    }
    if (day < told.day) told = { ...told, zone, day };
    if (sum > told.sum) told = { ...told, sum, role };
  }
  return told;
}

function isOfSide({ largestSum, sumRole }: FigureRow, side: SumSide): boolean {
  return largestSum !== null && INVESTED_ROLES.some((role) => role === sumRole) === (side === 'invested');
}

/** What lies under a key, made where nothing does yet. */
function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** The cells of a zone in the order of their months; `spans` keeps the months that were met, thousands of cells share them. */
function toCells(
  zone: string,
  months: ReadonlyMap<number, readonly Told[]>,
  spans: Map<number, DaySpan>,
): SumCell[] {
  return [...months]
    .toSorted(([one], [other]) => one - other)
    .map(([month, sums]) => {
      const byAmount = sums.toSorted((one, other) => one.sum - other.sum);
      const sorted = byAmount.map(({ sum }) => sum);
      return {
        zone,
        month: (month % 12) + 1,
        ...within(spans, month, () => toSpan(month)),
        largest: sorted.at(-1) ?? 0,
        role: byAmount.at(-1)?.role ?? null,
        median: middleOf(sorted),
        stories: sorted.length,
      };
    });
}

function toSpan(month: number): DaySpan {
  return spanOf(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`, 'month');
}

/** Of an even number the mean of the two in the middle, in whole yuan. */
function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return Math.round(((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2);
}

function storiesOf({ cells }: { readonly cells: readonly SumCell[] }): number {
  return cells.reduce((total, { stories }) => total + stories, 0);
}
