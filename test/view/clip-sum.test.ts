/** What the chip of a sum says: lib/view/clip-sum. */
import { expect, it } from 'vitest';
import type { MoneyRole } from '../../lib/model';
import { toClipSum } from '../../lib/view/clip-sum';
import { makeClip } from '../components/clips';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

const said = (sumRole: MoneyRole | null, words = wordsFrom(CHINESE)) =>
  toClipSum(makeClip('1', { largestSum: 1.5e9, sumRole }), words);

it.each([
  ['总投资', '15亿元', '总投资 15亿元'],
  ['签约', '15亿元', '签约 15亿元'],
  ['产值', '产值 15亿元', '产值 15亿元'],
  ['其他', '15亿元', '最大金额 15亿元'],
  [null, '15亿元', '最大金额 15亿元'],
] as const)('of %s', (role, short, full) => {
  expect(said(role)).toEqual({ short, full });
});

it('is said in English too, and not where there is none', () => {
  expect(said('产值', wordsFrom(ENGLISH))?.full).toBe('output CN¥1.5B');
  expect(toClipSum(makeClip('1', { largestSum: null, sumRole: null }), wordsFrom(CHINESE))).toBeNull();
});
