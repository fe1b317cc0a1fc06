import { describe, expect, it } from 'vitest';
import type { MoneyMention } from '../../lib/model';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

const NOW = new Date(2026, 10, 21, 14, 30).getTime();
const zh = wordsFrom(CHINESE, () => NOW);
const en = wordsFrom(ENGLISH, () => NOW);

const sum = (facts: Partial<MoneyMention>): MoneyMention => ({
  type: 'money',
  start: 0,
  end: 1,
  text: '',
  canonical: '',
  rule: 'test',
  approx: false,
  scale: false,
  role: '其他',
  ...facts,
});

describe('for paper, with the year', () => {
  it('a moment and a day are said in full, this year’s too', () => {
    const now = new Date();
    const then = new Date(now.getFullYear(), 2, 18, 15, 10).getTime();
    const day = `${now.getFullYear()}-03-18`;
    expect(zh.fullMoment(then)).toBe(`${now.getFullYear()}年3月18日 15:10`);
    expect(zh.fullDay(day)).toBe(`${now.getFullYear()}年3月18日`);
    expect(en.fullDay(day)).toBe(`Mar 18, ${now.getFullYear()}`);
    expect(zh.fullDay('某日')).toBe('某日');
  });
});

describe('moment', () => {
  it.each([
    [new Date(2026, 10, 21, 14, 5), '今天 14:05', 'today 14:05'],
    [new Date(2026, 10, 21, 0, 0), '今天 00:00', 'today 00:00'],
    [new Date(2026, 10, 20, 23, 59), '昨天 23:59', 'yesterday 23:59'],
    [new Date(2026, 10, 19, 9, 7), '11月19日 09:07', 'Nov 19 09:07'],
    [new Date(2025, 11, 31, 9, 7), '2025年12月31日', 'Dec 31, 2025'],
  ])('%s', (then, chinese, english) => {
    expect(zh.moment(then.getTime())).toBe(chinese);
    expect(en.moment(then.getTime())).toBe(english);
  });

  it('knows yesterday across the turn of the year', () => {
    const newYear = wordsFrom(CHINESE, () => new Date(2027, 0, 1, 8).getTime());
    expect(newYear.moment(new Date(2026, 11, 31, 22).getTime())).toBe('昨天 22:00');
  });
});

describe('day', () => {
  it.each([
    ['2026-11-20', '11月20日', 'Nov 20'],
    ['2025-01-02', '2025年1月2日', 'Jan 2, 2025'],
    ['昨日', '昨日', '昨日'],
  ])('%s', (day, chinese, english) => {
    expect(zh.day(day)).toBe(chinese);
    expect(en.day(day)).toBe(english);
  });
});

describe('sum', () => {
  it.each<[Partial<MoneyMention>, string, string]>([
    [{ cny: 9_500_000_000 }, '95亿元', 'CN¥9.5B'],
    [{ cny: 1_085_360_000 }, '10.8536亿元', 'CN¥1.0854B'],
    [{ cny: 4_163_500 }, '416.35万元', 'CN¥4.1635M'],
    [{ cny: 1_080_000_000, approx: true }, '约 10.8亿元', 'about CN¥1.08B'],
    [{ cny: 5_000_000, cnyMax: 40_000_000 }, '500万元～4000万元', 'CN¥5M–CN¥40M'],
    [{ currency: 'USD', value: 500_000_000 }, '5亿美元', 'USD 500M'],
    [{ currency: '美元', value: 500_000_000 }, '5亿', '500M'],
    [{ cny: 3_000_000, per: '亩' }, '300万元/亩', 'CN¥3M/亩'],
    [{ approx: true }, '', ''],
  ])('%j', (facts, chinese, english) => {
    expect(zh.sum(sum(facts))).toBe(chinese);
    expect(en.sum(sum(facts)).replaceAll('\u{a0}', ' ')).toBe(english);
  });
});
