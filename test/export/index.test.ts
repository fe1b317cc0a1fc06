import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportFileName } from '../../lib/export';
import { makeClip } from './sample-clips';

// 20:00 UTC is the next day in China.
const madeAt = Date.UTC(2026, 6, 26, 20);

describe('the table of formats', () => {
  test('makes a file of every format', () => {
    for (const format of EXPORT_FORMATS) {
      const file = format.make([makeClip()], { madeAt });
      expect(file).toContain('湘西高新区引进北斗项目');
      expect(file.startsWith('\u{feff}')).toBe(format.extension === 'csv');
    }
  });

  test('names each file by China’s day, the number of clippings and what it holds', () => {
    expect(EXPORT_FORMATS.map((format) => exportFileName(format, madeAt, 12))).toEqual([
      '区闻剪报-2026-07-27-12篇-篇目.csv',
      '区闻剪报-2026-07-27-12篇-提及.csv',
      '区闻剪报-2026-07-27-12篇.md',
      '区闻剪报-2026-07-27-12篇.json',
    ]);
  });

  test.each(['zh_CN', 'en'])('has its words in %s', (locale) => {
    const messages = JSON.parse(
      readFileSync(new URL(`../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8'),
    );
    for (const { labelKey } of EXPORT_FORMATS) expect(messages).toHaveProperty([labelKey, 'message']);
  });
});
