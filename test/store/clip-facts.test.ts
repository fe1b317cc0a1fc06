import { expect, test } from 'vitest';
import { toClipFacts } from '../../lib/store/clip-facts';
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
