import { expect, test } from 'vitest';
import { toClipFacts } from '../../lib/store/clip-facts';
import type { MoneyRole } from '../../lib/model';
import { company, sum, zone } from './sample-inputs';

const of = (...mentions: Parameters<typeof toClipFacts>[0]['mentions'][number][]) =>
  toClipFacts({ version: 1, articles: [], mentions });

test('names the most mentioned first, ties by first appearance', () => {
  expect(of(zone('丙'), zone('甲'), zone('乙'), zone('甲'), zone('乙')).zones).toEqual(['甲', '乙', '丙']);
  expect(of(company('A'), company('B'), company('B'), zone('甲')).companies).toEqual(['B', 'A']);
});

test('counts an unnamed reference for its zone', () => {
  expect(of(zone('甲'), zone('乙'), zone('乙', true)).zones).toEqual(['乙', '甲']);
});

test.each([
  ['the largest', [sum({ cny: 5 }), sum({ cny: 9 }), sum({ cny: 7 })], 9],
  ['the high end of a range', [sum({ cny: 5, cnyMax: 8 }), sum({ cny: 6 })], 8],
  ['no size label', [sum({ cny: 1e11, scale: true }), sum({ cny: 6 })], 6],
  ['no foreign currency', [sum({}), zone('甲')], null],
  ['nothing where nothing is', [], null],
])('takes %s for the largest sum', (_, mentions, largest) => {
  expect(of(...mentions).largestSum).toBe(largest);
});

test('counts every mention', () => {
  expect(of(zone('甲'), company('A'), sum({ cny: 1 })).mentionCount).toBe(3);
});

const inYi = (yi: number, role: MoneyRole) => ({ ...sum({ cny: yi * 1e8 }), role });
test.each([
  ['an investment, not last year’s output', [inYi(4_000, '产值'), inYi(15, '投资')], 15e8, '投资'],
  [
    'the largest of investments and contracts',
    [inYi(3, '总投资'), inYi(9, '签约'), inYi(80, '税收')],
    9e8,
    '签约',
  ],
  ['another where there is no investment', [inYi(2, '税收'), inYi(7, '营收')], 7e8, '营收'],
  ['none where there is none', [], null, null],
] as const)('the sum that stands for a clipping is %s', (_, mentions, largestSum, sumRole) => {
  expect(of(...mentions)).toMatchObject({ largestSum, sumRole });
});
