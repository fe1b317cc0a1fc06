/** Excel and Word files as another program reads them: LibreOffice. */
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeDocx } from '../../lib/export/docx';
import type { ExportedClip } from '../../lib/export/format';
import { writeXlsx } from '../../lib/export/xlsx';
import { hostileClips, LOST_PASSAGE, makeExported, MENTIONS, PASSAGE } from '../export/sample-clips';
import { writeBytes } from '../export/write';
import { convert } from './convert';

/** Commas, double quotes, UTF-8, values as they are and not as they are shown, every sheet in a file. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

async function readSheets(clips: readonly ExportedClip[]): Promise<Record<string, Record<string, string>[]>> {
  const files = convert(await writeBytes(writeXlsx, clips), 'xlsx', EVERY_SHEET);
  return Object.fromEntries(
    [...files].map(([name, text]) => [
      name.replace(/^file-|\.csv$/gu, ''),
      Papa.parse<Record<string, string>>(text.toString(), { header: true, skipEmptyLines: true }).data,
    ]),
  );
}

test('Excel: four sheets, the numbers numbers and the days days', async () => {
  const clips = [makeExported(), makeExported({ id: 'c2', title: '第二篇', largestSum: 123_456_789_012.5 })];
  const sheets = await readSheets(clips);
  expect(Object.keys(sheets).toSorted()).toEqual(['提及', '划线', '篇目', '金额'].toSorted());
  const [first, second] = sheets['篇目'] ?? [];
  expect(first).toMatchObject({
    标题: '湘西高新区引进北斗项目',
    网址: 'http://www.txb.example/a/1.html?spm=1',
    备注: '下周回访，核实二期。',
    标签: '北斗；签约',
    状态: '在读',
    文件夹: '北斗专题',
    主题: '签约；科技创新',
  });
  expect([first, second].map((row) => Number(row?.['主要金额（元）']))).toEqual([
    1_080_000_000, 123_456_789_012.5,
  ]);
  expect(Number(first?.['主要金额（亿元）'])).toBe(10.8);
  expect(first?.['日期']).toBe('2026-07-21');
  expect(first?.['剪报时间']).toBe('2026-07-21 09:30:00');
  const sums = sheets['金额'] ?? [];
  expect(sums).toHaveLength(4);
  expect(sums[0]).toMatchObject({
    金额原文: '10.8亿元',
    约数: '是',
    金额性质: '总投资',
    所在句子: expect.stringContaining('签约，项目总投资约10.8亿元。'),
  });
  expect(Number(sums[0]?.['金额（元）'])).toBe(1_080_000_000);
  expect(Number(sums[1]?.['外币金额'])).toBe(100_000_000);
  expect(sheets['提及']).toHaveLength(MENTIONS.length * 2);
  expect(sheets['划线']?.slice(0, 2)).toMatchObject([
    { 划线: PASSAGE.quote, 批注: PASSAGE.note, 剪报编号: 'c1' },
    { 划线: LOST_PASSAGE.quote, 批注: '' },
  ]);
});

test('Excel: no sum is shown as another, however small', async () => {
  const [money] = MENTIONS.filter((mention) => mention.type === 'money');
  if (!money) throw new Error('no sum');
  const { cny: _, ...bare } = money;
  const mentions = [
    { ...bare, cny: 3_000 },
    { ...bare, cny: 100 },
    { ...bare, cny: 0.35 },
    { ...bare, cny: 1_080_000_000 },
    { ...bare, currency: 'USD', value: 1_234_567.5 },
  ];
  const clip = makeExported({ analysis: { version: 1, articles: [], mentions } });
  const [html] = convert(await writeBytes(writeXlsx, [clip]), 'xlsx', 'html').values();
  const [head = [], ...rows] =
    [...new JSDOM(html).window.document.querySelectorAll('table')]
      .map((table) =>
        [...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent.trim())),
      )
      .find(([names]) => names?.includes('金额原文')) ?? [];
  const shown = ['金额（亿元）', '金额（元）', '外币金额'].map((name) => head.indexOf(name));
  expect(rows.slice(0, mentions.length).map((row) => shown.map((at) => row[at]))).toEqual([
    ['0.00003', '3,000', ''],
    ['0.000001', '100', ''],
    ['0.0000000035', '0.35', ''],
    ['10.80', '1,080,000,000', ''],
    ['', '', '1,234,567.50'],
  ]);
});

test('Excel: what looks like a formula is text, and every row is there, whatever a page calls itself', async () => {
  const clips = hostileClips();
  const sheets = await readSheets(clips);
  expect(sheets['篇目']).toHaveLength(clips.length);
  expect(sheets['金额']?.map((row) => Number(row['金额（元）']))).toEqual(clips.map(() => 1_080_000_000));
  const titles = (sheets['篇目'] ?? []).map((row) => row['标题']?.trim());
  for (const text of ['=HYPERLINK("http://evil.example","点我")', '@SUM(A1:A9)', '-1+1|cmd', '_x000D_'])
    expect(titles).toContain(text);
});

test('Word: cover, contents, and each article with all that is known of it', async () => {
  const clips = [
    makeExported(),
    makeExported({ id: 'c2', title: '第二篇：二期开工', date: '2026-03-01', passages: [] }),
  ];
  const file = await writeBytes(writeDocx, clips, { title: '北斗剪报' });
  const text = [...convert(file, 'docx', 'txt:Text (encoded):UTF8').values()]
    .join('')
    .replaceAll('\u{feff}', '');
  const [cover = '', contents = '', ...rest] = text.split(/^目录$|^湘西高新区引进北斗项目$/mu);
  expect(cover).toContain('北斗剪报');
  expect(cover).toContain('2026-03-01 至 2026-07-21');
  expect(cover).toContain('共 2 篇');
  // What the contents know an article by stands above it, too.
  expect(text).toMatch(/^1\t湘西高新区引进北斗项目\t$/mu);
  expect(text).toMatch(/^2\t第二篇：二期开工\t$/mu);
  for (const number of ['第 1 篇', '第 2 篇']) expect(text).toContain(number);
  // The headlines stand in the contents before Word has updated them.
  expect(contents + rest.join('')).toContain('湘西高新区引进北斗项目');
  expect(text.split('第二篇：二期开工').length).toBeGreaterThanOrEqual(3);
  for (const part of [
    '团结报 · 2026-07-21 09:05 · 第03版：要闻 · 李明 王芳 · 责任编辑：赵强',
    '本报讯 7月20日，湘西高新技术产业开发区与𠮷首北斗科技有限公司签约，项目总投资约10.8亿元',
    `“${PASSAGE.quote}”`,
    PASSAGE.note,
    `“${LOST_PASSAGE.quote}”（原文中已找不到）`,
    '约1,080,000,000 元',
    '总投资',
    '标签：北斗；签约',
    '备注：下周回访，核实二期。',
    '文件夹：北斗专题',
    'http://www.txb.example/a/1.html?spm=1',
  ])
    expect(text).toContain(part);
});

test('Word: opens whatever a page calls itself', async () => {
  const clips = hostileClips().filter(({ title }) => title.length < 100_000);
  const file = await writeBytes(writeDocx, clips);
  const text = [...convert(file, 'docx', 'txt:Text (encoded):UTF8').values()].join('');
  expect(text.match(/出处与备注/gu)).toHaveLength(clips.length);
});
