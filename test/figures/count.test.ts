import { describe, expect, it } from 'vitest';
import {
  countAll,
  countByTime,
  countByZone,
  countUndated,
  MAX_BARS,
  pickUnit,
  toStories,
  unitsFor,
} from '../../lib/figures/count';
import { figureRow } from './figure-rows';

const XING = '兴县经济技术开发区';
const XIANGXI = '湘西高新技术产业开发区';

it('counts clippings, and prints of one story once', () => {
  const rows = [figureRow({ story: 's' }), figureRow({ story: 's' }), figureRow()];
  expect(countAll(toStories(rows))).toEqual({ clips: 3, stories: 2 });
  expect(countAll([])).toEqual({ clips: 0, stories: 0 });
});

it('counts a clipping for each zone it mentions, most first', () => {
  const rows = [
    figureRow({ zones: [XING], story: 's' }),
    figureRow({ zones: [XIANGXI, XING], story: 's' }),
    figureRow({ zones: [] }),
  ];
  expect(countByZone(toStories(rows))).toEqual([
    { zone: XING, clips: 2, stories: 1 },
    { zone: XIANGXI, clips: 1, stories: 1 },
  ]);
});

describe('a timeline', () => {
  it('has no gaps, and counts a story with its first print', () => {
    const rows = [
      figureRow({ day: '2026-05-02', story: 's' }),
      figureRow({ day: '2026-03-31', story: 's' }),
      figureRow({ day: '2026-03-01' }),
    ];
    expect(countByTime(toStories(rows), 'month')).toEqual([
      { from: '2026-03-01', to: '2026-03-31', clips: 2, stories: 2 },
      { from: '2026-04-01', to: '2026-04-30', clips: 0, stories: 0 },
      { from: '2026-05-01', to: '2026-05-31', clips: 1, stories: 0 },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(countByTime([], 'week')).toEqual([]);
  });

  it('adds up to all clippings in each unit', () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      figureRow({ day: `202${5 + (index % 2)}-${String(1 + (index % 12)).padStart(2, '0')}-1${index % 10}` }),
    );
    for (const unit of ['day', 'week', 'month', 'year'] as const) {
      const counts = countByTime(toStories(rows), unit);
      expect(counts.reduce((total, { clips }) => total + clips, 0)).toBe(200);
      expect(counts.reduce((total, { stories }) => total + stories, 0)).toBe(200);
    }
  });

  it.each([
    [['2026-03-18'], ['day'], 'day'],
    [['2026-03-18', '2026-04-20'], ['day', 'week', 'month'], 'day'],
    [['2023-11-21', '2026-11-20'], ['week', 'month', 'year'], 'month'],
    [['1926-03-18', '2026-04-20'], ['year'], 'year'],
  ] as const)('from %j is offered by %j and drawn by %s', (days, units, unit) => {
    const rows = days.map((day) => figureRow({ day }));
    const stories = toStories(rows);
    expect(unitsFor(stories)).toEqual(units);
    expect(pickUnit(stories, units)).toBe(unit);
  });

  it('never has more bars than can be hit, for a century at most', () => {
    const rows = [figureRow({ day: '1950-01-01' }), figureRow({ day: '2026-11-20' })];
    for (const unit of unitsFor(toStories(rows)))
      expect(countByTime(toStories(rows), unit).length).toBeLessThanOrEqual(MAX_BARS);
  });
});

it('knows what stands at the day it was clipped', () => {
  expect(countUndated(toStories([figureRow(), figureRow({ hasOwnDate: false })]))).toBe(1);
});
