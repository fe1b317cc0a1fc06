import { describe, expect, it } from 'vitest';
import { toStories } from '../../lib/figures/count';
import { levelOf, sumsByYear } from '../../lib/figures/sums';
import type { FigureRow } from '../../lib/model';
import { figureRow } from './figure-rows';

const XING = '兴县经济技术开发区';
const XIANGXI = '湘西高新技术产业开发区';
const YI = 100_000_000;

const sumsOfYear = (rows: readonly FigureRow[], wanted: number) =>
  sumsByYear(toStories(rows), 'invested').find(({ year }) => year === wanted)?.zones ?? [];

describe('investments and other sums', () => {
  const output = figureRow({ largestSum: 4_000 * YI, sumRole: '产值' });
  const project = figureRow({ largestSum: 15 * YI, sumRole: '签约' });
  const both = toStories([output, project]);

  const largest = (side: 'invested' | 'other') =>
    sumsByYear(both, side)[0]?.zones[0]?.cells.map((cell) => [cell.largest, cell.role, cell.stories]);

  it('never stand in one picture, and the largest says what it is for', () => {
    expect(largest('invested')).toEqual([[15 * YI, '签约', 1]]);
    expect(largest('other')).toEqual([[4_000 * YI, '产值', 1]]);
  });

  it('of one story are its investment, whichever print names it', () => {
    const story = [
      { ...output, story: 's' },
      { ...project, story: 's' },
    ];
    expect(sumsByYear(toStories(story), 'other')).toEqual([]);
    expect(sumsByYear(toStories(story), 'invested')[0]?.zones[0]?.cells[0]?.largest).toBe(15 * YI);
  });

  it('that an older analysis found are no investments until it is made again', () => {
    const old = toStories([figureRow({ largestSum: YI, sumRole: null })]);
    expect(sumsByYear(old, 'invested')).toEqual([]);
    expect(sumsByYear(old, 'other')[0]?.zones[0]?.cells[0]).toMatchObject({ largest: YI, role: null });
  });
});

describe('sums by zone and month', () => {
  it('are the largest and the middle one, and never added', () => {
    const rows = [1, 28.6, 3].map((yi) => figureRow({ largestSum: yi * YI }));
    expect(sumsOfYear(rows, 2026)).toEqual([
      {
        zone: XING,
        cells: [
          {
            zone: XING,
            month: 3,
            from: '2026-03-01',
            to: '2026-03-31',
            largest: 2_860_000_000,
            role: '总投资',
            median: 3 * YI,
            stories: 3,
          },
        ],
      },
    ]);
  });

  it('of two have the middle between them', () => {
    const rows = [figureRow({ largestSum: 1 }), figureRow({ largestSum: 4 })];
    expect(sumsOfYear(rows, 2026)[0]?.cells[0]?.median).toBe(3);
  });

  it('count a story once, in the month of its first print, with the most that a print names', () => {
    const rows = [
      figureRow({ story: 's', day: '2026-04-02', largestSum: 5 * YI, zones: [XIANGXI] }),
      figureRow({ story: 's', day: '2026-03-30', largestSum: 4 * YI }),
    ];
    const [only, ...others] = sumsOfYear(rows, 2026);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ zone: XING, cells: [{ month: 3, largest: 5 * YI, stories: 1 }] });
  });

  it('stand with the zone that is mentioned most, and with no other', () => {
    const rows = [figureRow({ zones: [XIANGXI, XING], largestSum: YI })];
    expect(sumsOfYear(rows, 2026).map(({ zone }) => zone)).toEqual([XIANGXI]);
  });

  it('leave out what names no sum, no zone, or is of another year', () => {
    const rows = [
      figureRow(),
      figureRow({ zones: [], largestSum: YI }),
      figureRow({ day: '2025-12-31', largestSum: YI }),
    ];
    expect(sumsOfYear(rows, 2026)).toEqual([]);
    expect(sumsByYear(toStories(rows), 'invested').map(({ year }) => year)).toEqual([2025]);
  });

  it('have the zone with most stories first, and months in order', () => {
    const rows = [
      figureRow({ zones: [XING], largestSum: 9 * YI }),
      figureRow({ zones: [XIANGXI], day: '2026-09-01', largestSum: 1 }),
      figureRow({ zones: [XIANGXI], day: '2026-02-01', largestSum: 1 }),
    ];
    const zones = sumsOfYear(rows, 2026);
    expect(zones.map(({ zone }) => zone)).toEqual([XIANGXI, XING]);
    expect(zones[0]?.cells.map(({ month }) => month)).toEqual([2, 9]);
  });
});

it.each([
  [0, 0],
  [99_999_999, 0],
  [YI, 1],
  [10 * YI, 2],
  [50 * YI, 3],
  [100 * YI, 4],
])('%i yuan are of level %i', (sum, level) => {
  expect(levelOf(sum)).toBe(level);
});
