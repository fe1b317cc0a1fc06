import { describe, expect, it, vi } from 'vitest';
import {
  DAY_PRESETS,
  dayInWords,
  localDay,
  presetSpan,
  spanInWords,
  widerSpan,
} from '../../lib/view/day-spans';
import { isDay } from '../../lib/view/search-address';

it.each([
  ['Asia/Shanghai', Date.UTC(2026, 10, 20, 15, 59), '2026-11-20'],
  ['Asia/Shanghai', Date.UTC(2026, 10, 20, 16, 0), '2026-11-21'],
  ['America/New_York', Date.UTC(2026, 10, 20, 4, 59), '2026-11-19'],
  ['UTC', Date.UTC(2026, 11, 31, 23, 59), '2026-12-31'],
])('the day in %s at %d is %s', (zone, moment, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay(moment)).toBe(day);
  vi.unstubAllEnvs();
});

describe('presetSpan', () => {
  it.each([
    ['today', '2026-11-21', '2026-11-21', '2026-11-21'],
    ['week', '2026-11-21', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-16', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['year', '2026-11-21', '2026-01-01', '2026-12-31'],
    ['last-year', '2026-11-21', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s', (preset, today, from, to) => {
    expect(presetSpan(preset, today)).toEqual({ from, to });
  });

  it('holds the day it is asked on, but for what is past', () => {
    for (const preset of DAY_PRESETS) {
      const { from, to } = presetSpan(preset, '2026-03-31');
      expect(isDay(from) && isDay(to) && from <= to).toBe(true);
      if (!preset.startsWith('last')) expect(from <= '2026-03-31' && '2026-03-31' <= to).toBe(true);
    }
  });
});

it.each([
  ['2026-01-01', '2026-12-31', '2026年', '2026'],
  ['2026-03-01', '2026-03-31', '2026年3月', 'March 2026'],
  ['2026-03-01', '2026-05-31', '2026年3月—5月', 'March – May 2026'],
  ['2025-11-01', '2026-02-28', '2025年11月—2026年2月', 'November 2025 – February 2026'],
  ['2021-01-01', '2024-12-31', '2021年—2024年', '2021 – 2024'],
  ['2026-03-01', '2026-03-05', '2026年3月1日—5日', 'March 1 – 5, 2026'],
  ['2026-03-01', '2026-05-05', '2026年3月1日—5月5日', 'March 1 – May 5, 2026'],
  ['2025-03-01', '2026-05-05', '2025年3月1日—2026年5月5日', 'March 1, 2025 – May 5, 2026'],
  ['2026-03-01', '2026-03-01', '2026年3月1日', 'March 1, 2026'],
  ['2026-03-09', '2026-03-01', '2026年3月9日—2026年3月1日', 'March 9, 2026—March 1, 2026'],
  ['neulich', '2026-03-01', 'neulich–2026-03-01', 'neulich–2026-03-01'],
])('%s to %s in words', (from, to, chinese, english) => {
  // nb. Some engines write thin blanks around the dash.
  expect(spanInWords(from, to, 'zh-CN')).toBe(chinese);
  expect(spanInWords(from, to, 'en').replaceAll(/\s/gu, ' ')).toBe(english);
});

it.each([
  ['2026-03-05', '2026-03-05', { from: '2026-03-01', to: '2026-03-31' }],
  ['2026-03-02', '2026-03-08', { from: '2026-03-01', to: '2026-03-31' }],
  ['2026-03-30', '2026-04-05', { from: '2026-01-01', to: '2026-12-31' }],
  ['2026-03-01', '2026-03-31', { from: '2026-01-01', to: '2026-12-31' }],
  ['2025-12-29', '2026-01-04', null],
  ['2026-01-01', '2026-12-31', null],
  ['2026-02-01', '2026-02-28', { from: '2026-01-01', to: '2026-12-31' }],
])('%s to %s is part of', (from, to, wider) => {
  expect(widerSpan(from, to)).toEqual(wider);
});

it('says one day with its year', () => {
  expect(dayInWords('2026-03-01', 'zh-CN')).toBe('2026年3月1日');
  expect(dayInWords('neulich', 'zh-CN')).toBe('neulich');
});
