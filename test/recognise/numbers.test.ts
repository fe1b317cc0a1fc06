import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, isLess, shift, toDigits, toNumber } from '../../lib/recognise/decimal';
import { skipDigits } from '../../lib/recognise/digits';
import { readNumeral } from '../../lib/recognise/numbers';

/** The number at the head of a text: its value, and where it ends. */
function read(text: string): { value: number; length: number; fuzzy: boolean } | undefined {
  const numeral = readNumeral(text, 0);
  return numeral && { value: toNumber(numeral.value), length: numeral.end, fuzzy: numeral.fuzzy };
}

describe('numbers in newspapers', () => {
  it.each([
    ['10.8亿', 1_080_000_000],
    ['１２．５万', 125_000],
    ['1,234,567.89', 1_234_567.89],
    ['82，225.00', 82_225],
    ['1，500，000', 1_500_000],
    ['3亿8000万', 380_000_000],
    ['1.2万亿', 1_200_000_000_000],
    ['15个亿', 1_500_000_000],
    ['8千', 8_000],
    ['1千6百万', 16_000_000],
    ['三亿五千万', 350_000_000],
    ['五点六亿', 560_000_000],
    ['壹佰万', 1_000_000],
    ['壹万二千三百四十五', 12_345],
    ['六十四万零一百四十三', 640_143],
    ['四十九兆九千五百九十二億', 49_959_200_000_000],
    ['三万五千亿', 3_500_000_000_000],
    ['两万五', 25_000],
    ['一百二', 120],
    ['一百零二', 102],
    ['二〇二三', 2023],
    ['十五', 15],
    ['百亿', 10_000_000_000],
    ['千万', 10_000_000],
  ])('%s is %d, exactly', (text, value) => {
    expect(read(text)).toEqual({ value, length: text.length, fuzzy: false });
  });

  it.each([
    ['340多亿', 34_000_000_000],
    ['12亿多', 1_200_000_000],
    ['100余万', 1_000_000],
    ['数十亿', 1_000_000_000],
    ['十几亿', 1_000_000_000],
    ['几百万', 1_000_000],
    ['二三十万', 200_000],
    ['10多个亿', 1_000_000_000],
  ])('%s is at least %d', (text, value) => {
    expect(read(text)).toEqual({ value, length: text.length, fuzzy: true });
  });

  it.each([
    ['二三十万', 200_000, 300_000],
    ['三四千万', 30_000_000, 40_000_000],
    ['一两百亿', 10_000_000_000, 20_000_000_000],
    ['一二亿', 100_000_000, 200_000_000],
    ['七八个亿', 700_000_000, 800_000_000],
    ['三五千万', 30_000_000, 50_000_000],
  ])('%s lies between %d and %d', (text, low, high) => {
    const numeral = readNumeral(text, 0);
    expect(numeral?.end).toBe(text.length);
    expect([numeral?.value, numeral?.high].map((value) => value && toNumber(value))).toEqual([low, high]);
  });

  it.each(['二〇二五', '五十六万', '七个亿', '二百五十万'])('%s has no high end', (text) => {
    expect(readNumeral(text, 0)?.high).toBeUndefined();
  });

  it.each([
    ['3亿5亿', 2],
    ['3.5元', 3],
    ['20，300元', 2],
    ['5亿余额', 2],
    ['10来建设', 2],
  ])('in %s the number ends after %d characters', (text, length) => {
    expect(read(text)?.length).toBe(length);
  });

  it.each(['3.5.2', '多元', '数据', '1'.repeat(40), '元旦'])('%s begins with no number of a sum', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('does not take 总数 for a fuzzy number', () => {
    expect(readNumeral('总数百亿', 1)).toBeUndefined();
    expect(readNumeral('达数百亿', 1)?.fuzzy).toBe(true);
  });

  it('skips what is no number in one go', () => {
    expect(skipDigits('1,111,1111.2元', 0)).toBe(12);
    expect(skipDigits('元', 0)).toBe(1);
  });
});

describe('decimals', () => {
  it('are exact where floating point is not', () => {
    const tenth = { units: 1n, exponent: -1 };
    const fifth = { units: 2n, exponent: -1 };
    expect(toNumber(add(tenth, fifth))).toBe(0.3);
    expect(toDigits(shift({ units: 108n, exponent: -1 }, 8))).toBe('1080000000');
    expect(toDigits({ units: 5n, exponent: -2 })).toBe('0.05');
    expect(isLess(tenth, fifth)).toBe(true);
    expect(isLess(fifth, tenth)).toBe(false);
  });

  it('come back from every figure as they went in', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), fc.nat({ max: 99 }), (whole, cents) => {
        const written = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(read(`${written}万`)?.value).toBe(Number(`${written}e4`));
      }),
    );
  });
});
