import { describe, expect, test } from 'vitest';
import { dayOfAddress, toChinaDay } from '../../lib/article/china-day';

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
