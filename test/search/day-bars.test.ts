import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, NO_CHOICE, SUM_RANGES, type SearchQuery } from '../../lib/model';
import { MAX_DAY_BARS, toDayBars } from '../../lib/search/day-bars';
import { facetsOf } from '../../lib/search/search-collection';
import { collectionOf, idsOf, makeDoc } from './docs';

const OPEN = { from: null, to: null };
const digitsOf = (day: string) => Number(day.replaceAll('-', ''));
const barsOf = (days: readonly string[], chosen: Pick<SearchQuery, 'from' | 'to'> = OPEN) =>
  toDayBars(new Map(days.map((day) => [digitsOf(day), 1])), chosen).map(
    ({ from, to, count }) => `${from} ${to} ${count}`,
  );

describe('the length of a bar follows what was found', () => {
  it('days, those without a clipping too', () => {
    expect(barsOf(['2026-03-04', '2026-03-01'])).toEqual([
      '2026-03-01 2026-03-01 1',
      '2026-03-02 2026-03-02 0',
      '2026-03-03 2026-03-03 0',
      '2026-03-04 2026-03-04 1',
    ]);
    expect(barsOf(['2026-02-28'])).toEqual(['2026-02-28 2026-02-28 1']);
  });

  it('weeks from Monday', () => {
    const bars = barsOf(['2026-03-04', '2026-03-08', '2026-05-20']);
    expect(bars).toHaveLength(12);
    expect(bars[0]).toBe('2026-03-02 2026-03-08 2');
    expect(bars.at(-1)).toBe('2026-05-18 2026-05-24 1');
  });

  it('months, years, and more of them for a day that is far off', () => {
    const months = barsOf(['2024-12-31', '2026-02-01']);
    expect(months).toHaveLength(15);
    expect([months[0], months.at(-1)]).toEqual(['2024-12-01 2024-12-31 1', '2026-02-01 2026-02-28 1']);
    expect(barsOf(['2022-12-31', '2026-01-01'])).toEqual([
      '2022-01-01 2022-12-31 1',
      '2023-01-01 2023-12-31 0',
      '2024-01-01 2024-12-31 0',
      '2025-01-01 2025-12-31 0',
      '2026-01-01 2026-12-31 1',
    ]);
    const decades = barsOf(['1970-01-01', '2026-01-01']);
    expect([decades.length, decades[0], decades.at(-1)]).toEqual([
      6,
      '1970-01-01 1979-12-31 1',
      '2020-01-01 2029-12-31 1',
    ]);
    expect(barsOf(['1000-01-01', '2999-12-31'])).toHaveLength(20);
  });

  it('what is no day is in none', () => {
    expect(barsOf(['9999-12-31', '去年', '2026-03-01'])).toEqual(['2026-03-01 2026-03-01 1']);
    expect(barsOf(['9999-12-31'])).toEqual([]);
  });
});

describe('within the days chosen', () => {
  const days = ['2025-06-30', '2026-03-05', '2026-03-20', '2026-09-01'];
  it('they are finer, and lead no further than what is chosen', () => {
    const bars = barsOf(days, { from: '2026-03-04', to: '2026-06-02' });
    expect([bars.length, bars[0]]).toEqual([16, '2026-03-05 2026-03-05 1']);
    const weeks = barsOf([...days, '2026-06-02'], { from: '2026-03-04', to: '2026-06-02' });
    expect([weeks[0], weeks.at(-1)]).toEqual(['2026-03-04 2026-03-08 1', '2026-06-01 2026-06-02 1']);
    expect(barsOf(days, { from: '2026-04-01', to: null })).toEqual(['2026-09-01 2026-09-01 1']);
  });

  it('a single day stands in its month', () => {
    expect(barsOf(days, { from: '2026-03-05', to: '2026-03-05' })).toHaveLength(16);
  });

  it('none where nothing lies in them', () => {
    expect(barsOf(days, { from: '2026-04-01', to: '2026-04-30' })).toEqual([]);
  });
});

it('every clipping is in one bar, and there are few', () => {
  const day = fc
    .record({ y: fc.integer({ min: 1990, max: 2030 }), n: fc.nat(365) })
    .map(({ y, n }) => new Date(Date.UTC(y, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), day, day, (days, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const counts = new Map(days.map((each, at) => [each, at + 1]));
      for (const chosen of [OPEN, { from, to: null }, { from: null, to }, { from, to }]) {
        const bars = toDayBars(new Map([...counts].map(([each, count]) => [digitsOf(each), count])), chosen);
        expect(bars.length).toBeLessThanOrEqual(MAX_DAY_BARS);
        // nb. A single day is shown within its month.
        if (chosen.from !== null && chosen.from === chosen.to) continue;
        const within = [...counts].filter(
          ([each]) => each >= (chosen.from ?? '') && each <= (chosen.to ?? '9'),
        );
        const [total, found] = [within, bars.map(({ count }) => ['', count] as const)].map((list) =>
          list.reduce((sum, [, count]) => sum + count, 0),
        );
        expect(found).toBe(total);
        for (const [at, bar] of bars.entries()) {
          expect(bar.from <= bar.to).toBe(true);
          const next = bars[at + 1];
          if (next) expect(Date.parse(next.from) - Date.parse(bar.to)).toBe(86_400_000);
        }
      }
    }),
  );
});

describe('counted beside the facets', () => {
  const collection = collectionOf([
    makeDoc('1', { clip: { date: '2026-03-01', largestSum: 1e8, tags: ['甲'] } }),
    makeDoc('2', { clip: { date: '2026-03-02', largestSum: 5e10, tags: ['甲'] } }),
    makeDoc('3', { clip: { date: '2026-03-02', largestSum: null, tags: ['乙'] } }),
    makeDoc('4', { clip: { date: '2026-03-03', largestSum: 3, tags: ['乙'] } }),
    makeDoc('5', { clip: { date: '2026-03-02', largestSum: 1e8, deletedAt: 9 } }),
  ]);
  const count = (more: Partial<SearchQuery>) => facetsOf(collection.search({ ...EVERYTHING, ...more }));
  const found = (more: Partial<SearchQuery>) =>
    idsOf(collection.search({ ...EVERYTHING, ...more }).docs).length;

  it('a bar counts what its days find, a range what it finds', () => {
    for (const more of [{}, { chosen: { ...NO_CHOICE, tag: ['甲'] } }, { sumFrom: 1e7 }, { inBin: true }]) {
      for (const bar of count(more).days)
        expect(found({ ...more, from: bar.from, to: bar.to })).toBe(bar.count);
      for (const [at, range] of SUM_RANGES.entries())
        expect(count(more).sums[at]).toBe(found({ ...more, ...range }));
    }
  });

  it('a round sum is in one range alone, the one that it begins', () => {
    const round = [1e7, 1e8, 1e9, 1e10].map((largestSum, at) => makeDoc(`r${at}`, { clip: { largestSum } }));
    const cents = [1e7, 1e8, 1e9, 1e10].map((sum, at) =>
      makeDoc(`c${at}`, { clip: { largestSum: Math.round(sum * 100 - 1) / 100 } }),
    );
    expect(facetsOf(collectionOf(round).search(EVERYTHING)).sums).toEqual([1, 1, 1, 1, 0]);
    expect(facetsOf(collectionOf(cents).search(EVERYTHING)).sums).toEqual([0, 1, 1, 1, 1]);
    // Who types both ends means both.
    expect(idsOf(collectionOf(round).search({ ...EVERYTHING, sumFrom: 1e8, sumTo: 1e9 }).docs)).toHaveLength(
      2,
    );
  });

  it('days and sums that are upside down find what they find the right way round', () => {
    for (const [wrong, right] of [
      [
        { from: '2026-03-03', to: '2026-03-02' },
        { from: '2026-03-02', to: '2026-03-03' },
      ],
      [
        { sumFrom: 1e9, sumTo: 1 },
        { sumFrom: 1, sumTo: 1e9 },
      ],
    ] as const) {
      expect(found(wrong)).toBeGreaterThan(0);
      expect(found(wrong)).toBe(found(right));
      expect(count(wrong)).toEqual(count(right));
      expect(collection.count({ ...EVERYTHING, ...wrong })).toBe(found(right));
    }
  });

  it('days and sums are left out of their own counts, and narrow the others', () => {
    const more = { from: '2026-03-02', to: '2026-03-02', sumFrom: 1e10 };
    expect(count(more).days.map((bar) => bar.count)).toEqual([1]);
    expect(count(more).sums).toEqual([1, 0, 0, 0, 0]);
    expect(count({ ...more, sumFrom: null }).days.map((bar) => bar.count)).toEqual([1, 2, 1]);
    expect(count({ sumFrom: 1e10 }).sums).toEqual([1, 0, 1, 0, 1]);
    expect(count(more).values.tag).toEqual([{ value: '甲', count: 1 }]);
  });
});
