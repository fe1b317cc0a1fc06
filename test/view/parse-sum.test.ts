import { describe, expect, it } from 'vitest';
import { bareSumUnit, parseSum } from '../../lib/view/parse-sum';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

describe('parseSum', () => {
  it.each([
    ['1.5亿', 1.5e8],
    ['1.5 亿元', 1.5e8],
    ['１．５億', 1.5e8],
    ['3000万', 3e7],
    ['3千万', 3e7],
    ['30,000万元', 3e8],
    ['2百亿', 2e10],
    ['1.2万亿', 1.2e12],
    ['5000元', 5_000],
    ['5000', 5e7],
    ['人民币1亿元', 1e8],
    ['CN¥1.5B', 1.5e9],
    ['20m', 2e7],
    ['1.2 billion', 1.2e9],
    ['3 million yuan', 3e6],
    ['1.1亿', 1.1e8],
    ['.5亿', 5e7],
    ['0', 0],
  ])('%s is %d', (typed, yuan) => {
    expect(parseSum(typed, 1e4)).toBe(yuan);
  });

  it.each(['', '亿', '很多', '1.2.3亿', '-5万', '1亿到2亿', '3万吨', '1e9', '5亿美元', '9'.repeat(30)])(
    '%s is no sum',
    (typed) => {
      expect(parseSum(typed, 1e4)).toBeNull();
    },
  );

  it.each([CHINESE, ENGLISH])('understands what the field itself writes', (messages) => {
    const { yuan, language } = wordsFrom(messages);
    for (const sum of [1, 9_999, 12_000, 3e7, 1.5e8, 95e8, 1.2345e11, 3e12])
      expect(parseSum(yuan(sum), bareSumUnit(language))).toBe(sum);
  });

  it('takes a number without a unit for 万 in Chinese, and for millions in English', () => {
    expect(bareSumUnit('zh-CN')).toBe(1e4);
    expect(bareSumUnit('en')).toBe(1e6);
  });
});
