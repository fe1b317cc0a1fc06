import { describe, expect, it } from 'vitest';
import { countSpans, isDay, nextStart, spanOf, TIME_UNITS } from '../../lib/figures/time-span';

describe('the stretch a day lies in', () => {
  it.each([
    ['2026-11-20', 'day', '2026-11-20', '2026-11-20'],
    ['2026-11-20', 'week', '2026-11-16', '2026-11-22'],
    ['2026-11-16', 'week', '2026-11-16', '2026-11-22'],
    ['2026-11-22', 'week', '2026-11-16', '2026-11-22'],
    ['2027-01-01', 'week', '2026-12-28', '2027-01-03'],
    ['2024-02-10', 'month', '2024-02-01', '2024-02-29'],
    ['2026-12-31', 'month', '2026-12-01', '2026-12-31'],
    ['2026-11-20', 'year', '2026-01-01', '2026-12-31'],
  ] as const)('%s by %s: %s to %s', (day, unit, from, to) => {
    expect(spanOf(day, unit)).toEqual({ from, to });
  });
});

it.each([
  ['2026-11-20', true],
  ['1999-01-31', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['昨天', false],
  ['', false],
])('%s is a day: %s', (day, is) => {
  expect(isDay(day)).toBe(is);
});

describe('counting stretches', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 'day', 1],
    ['2024-02-28', '2024-03-01', 'day', 3],
    ['2026-11-22', '2026-11-23', 'week', 2],
    ['2025-12-31', '2026-01-01', 'month', 2],
    ['2023-11-21', '2026-11-20', 'month', 37],
    ['1999-12-31', '2026-01-01', 'year', 28],
  ] as const)('%s to %s by %s: %i', (first, last, unit, count) => {
    expect(countSpans(first, last, unit)).toBe(count);
  });

  it('agrees with walking from one to the next', () => {
    for (const unit of TIME_UNITS) {
      let walked = 1;
      let { from } = spanOf('2023-12-27', unit);
      const { from: last } = spanOf('2026-03-02', unit);
      for (; from < last; from = nextStart(from, unit)) walked += 1;
      expect(countSpans('2023-12-27', '2026-03-02', unit)).toBe(walked);
    }
  });
});
