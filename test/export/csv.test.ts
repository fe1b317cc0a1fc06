import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../lib/export/column';
import { toCsvLine } from '../../lib/export/csv';
import { HOSTILE_TEXTS } from './sample-clips';

/** A file of one table. */
function toCsv(header: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return `\u{feff}${[header, ...rows].map(toCsvLine).join('')}`;
}

function readBack(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\u{feff}/u, ''), {
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('a line of CSV', () => {
  test('ends with CRLF', () => {
    expect(toCsv(['甲', '乙'], [['一', 2]])).toBe('\u{feff}甲,乙\r\n一,2\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t1', "'\t1"],
    ['\r1', '"\'\r1"'],
    [' =1', "' =1"],
    ['\n=1', '"\'\n=1"'],
    ['\u{3000}＝1', "'\u{3000}＝1"],
    ['\u{200b}=1', "'\u{200b}=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠A1', "'＠A1"],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
  ])('makes %j harmless', (cell, written) => {
    expect(toCsv([], [[cell]])).toBe(`\u{feff}\r\n${written}\r\n`);
  });

  test.each(['1-2号地', '投资=融资', ' 空格', '5亿元', '—破折号', '·间隔', "'引号", '(1)'])(
    'leaves %j alone',
    (cell) => {
      expect(toCsv([], [[cell]])).toBe(`\u{feff}\r\n${cell}\r\n`);
    },
  );

  test.each([
    [-5, '-5'],
    [10.8 * 1e8, '1080000000'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-0, '0'],
    [9_007_199_254_740_991, '9007199254740991'],
  ])('writes our own number %d as %s', (number, written) => {
    expect(toCsv([], [[number]])).toBe(`\u{feff}\r\n${written}\r\n`);
  });

  test('refuses what is no number', () => {
    expect(() => toCsv([], [[Number.NaN]])).toThrow(RangeError);
  });

  test('leaves an empty cell for nothing', () => {
    expect(toCsv([], [[null, '', null]])).toBe('\u{feff}\r\n,,\r\n');
  });

  test('reads back whole in another parser, commas, quotes, line breaks and 𠮷 included', () => {
    const rows = HOSTILE_TEXTS.map((text) => ['行', text, '尾']);
    const back = readBack(toCsv(['甲', '乙', '丙'], rows));
    expect(back[0]).toEqual(['甲', '乙', '丙']);
    expect(back.slice(1).map((cells) => cells.length)).toEqual(rows.map(() => 3));
    // But for the one apostrophe of a cell made harmless, each text is what it was.
    expect(back.slice(1).map(([, cell]) => cell?.replace(/^'/u, ''))).toEqual(HOSTILE_TEXTS);
  });

  test('no cell that is read back can be a formula', () => {
    const back = readBack(
      toCsv(
        ['甲'],
        HOSTILE_TEXTS.map((text) => [`${text}`, '尾']),
      ),
    );
    for (const cell of back.flat())
      expect(cell.trim().normalize('NFKC')).not.toMatch(/^[\s\u{200b}\u{feff}]*[=+\-@]/u);
  });
});
