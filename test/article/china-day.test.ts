import { describe, expect, test } from 'vitest';
import { dayOfAddress, isPublishable, toChinaDay, toMoment } from '../../lib/article/china-day';

describe('days', () => {
  test.each([
    ['2024-06-18', '2024-06-18'],
    ['2024年6月8日', '2024-06-08'],
    ['2024 年 06 月 18 日 星期二', '2024-06-18'],
    ['发布时间：2024/06/18 09:30', '2024-06-18'],
    ['2024.6.18', '2024-06-18'],
    ['20240618', '2024-06-18'],
    ['2024-06-18 23:30:00.0', '2024-06-18'],
    ['2024-06-18T09:30:00+08:00', '2024-06-18'],
    // Late in the evening of London it is the next morning in China.
    ['2024-06-17T17:30:00Z', '2024-06-18'],
    ['2024-06-17T20:30:00-04:00', '2024-06-18'],
    ['1718645400', '2024-06-18'],
    ['2024-06-1808:30', '2024-06-18'],
    ['2024 06/18 08:30', '2024-06-18'],
    ['24-06-18 08:30', '2024-06-18'],
    ['二〇二四年六月十八日', '2024-06-18'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['日期 18.06.2024', '2024-06-18'],
    ['June 18, 2024', '2024-06-18'],
    ['Tue, 18 Jun 2024 08:30:00 +0800', '2024-06-18'],
    ['民國113年6月18日', '2024-06-18'],
    ['1718645400000', '2024-06-18'],
  ])('%s is %s', (text, day) => {
    expect(toChinaDay(text)).toBe(day);
  });

  test.each([
    '',
    '2024',
    '2024-13-01',
    '2024年2月30日',
    '12024-06-18',
    '2024-06-188',
    '电话 0351-2024061',
    '3024-06-18',
    '版本 1.2.2024.5',
    'marching 18 2024',
  ])('«%s» is none', (text) => {
    expect(toChinaDay(text)).toBeNull();
  });
});

describe('days in addresses', () => {
  test.each([
    ['http://www.example.cn/2024/06/18/content_1.html', '2024-06-18'],
    ['http://www.example.cn/n1/2024/0618/c1-2.html', '2024-06-18'],
    ['http://epaper.example.cn/html/2024-06/18/node_2.htm', '2024-06-18'],
    ['http://www.example.gov.cn/zw/202406/t20240618_123.html', '2024-06-18'],
    ['http://www.example.cn/c/2024-06-18/doc.shtml', '2024-06-18'],
    ['http://www.example.cn/a/20246189.html', null],
    ['http://www.example.cn/2024/45/18/a.html', null],
    ['http://www.example.cn/a.html?next=/2024/06/18/', null],
  ])('%s', (url, day) => {
    expect(dayOfAddress(url)).toBe(day);
  });
});

describe('times of day', () => {
  test.each([
    ['2024-06-18 08:30', '08:30'],
    ['2024-06-1808:30', '08:30'],
    ['2024年6月18日（星期二）8时30分', '08:30'],
    ['2024-06-18T08:30:05', '08:30:05'],
    ['June 18, 2024 08:30', '08:30'],
    ['2024-06-18 25:30', undefined],
    ['2024-06-18', undefined],
  ])('%s has %s', (text, time) => {
    expect(toMoment(text)?.time).toBe(time);
  });
});

describe('a page can have been published', () => {
  const now = Date.UTC(2024, 5, 18);
  test.each([
    ['1994-12-31', false],
    ['1995-01-01', true],
    ['2024-06-19', true],
    ['2024-06-21', false],
  ])('on %s: %s', (day, can) => {
    expect(isPublishable({ day, time: undefined }, now)).toBe(can);
  });
});
