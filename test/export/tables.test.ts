import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CLIP_TABLE } from '../../lib/export/clip-table';
import { csvWriter } from '../../lib/export/csv';
import type { ExportedClip, WriteFile } from '../../lib/export/format';
import { MENTION_TABLE } from '../../lib/export/mention-table';
import { PASSAGE_TABLE } from '../../lib/export/passage-table';
import { COMPANY, hostileClips, LOST_PASSAGE, makeExported, MENTIONS, PASSAGE, ZONE } from './sample-clips';
import { writeText } from './write';

const writeClips = csvWriter(CLIP_TABLE);
const writeMentions = csvWriter(MENTION_TABLE);
const writePassages = csvWriter(PASSAGE_TABLE);

async function read(write: WriteFile, clips: readonly ExportedClip[]): Promise<Record<string, string>[]> {
  const csv = await writeText(write, clips);
  expect(csv.startsWith('\u{feff}')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('the table of clippings', () => {
  test('has one row a clipping, with all that is known of it', async () => {
    const other = makeExported({
      title: '无日期',
      date: null,
      largestSum: null,
      zones: [],
      state: 'done',
      starred: false,
    });
    expect(await read(writeClips, [makeExported(), other, other])).toEqual([
      {
        标题: '湘西高新区引进北斗项目',
        网址: 'http://www.txb.example/a/1.html?spm=1',
        来源: '团结报',
        日期: '2026-07-21',
        时间: '09:05',
        版次: '第03版：要闻',
        作者: '李明 王芳',
        通讯员: '王芳',
        责任编辑: '赵强',
        开发区: ZONE,
        企业: COMPANY,
        地区: '湖南省湘西州',
        主题: '签约；科技创新',
        '主要金额（元）': '1080000000',
        '主要金额（亿元）': '10.8',
        主要金额性质: '总投资',
        提及处数: '6',
        划线处数: '2',
        开发区新闻: '是',
        标签: '北斗；签约',
        备注: '下周回访，核实二期。',
        状态: '在读',
        星标: '是',
        文件夹: '北斗专题',
        剪报范围: '单篇',
        编号: 'c1',
        同稿编号: 'c0',
        剪报时间: '2026-07-21 09:30',
        更新时间: '2026-07-22 04:00',
        改动时间: '2026-07-22 04:00',
      },
      expect.objectContaining({
        标题: '无日期',
        日期: '',
        开发区: '',
        '主要金额（元）': '',
        状态: '已读',
        星标: '否',
      }),
      expect.objectContaining({ 标题: '无日期' }),
    ]);
  });
});

describe('the table of mentions', () => {
  test('has one row a mention, each sum with value, unit, role and sentence', async () => {
    const rows = await read(writeMentions, [makeExported()]);
    expect(rows.map((row) => row['原文'])).toEqual(MENTIONS.map(({ text }) => text));
    expect(rows.find((row) => row['原文'] === '10.8亿元')).toMatchObject({
      类型: '金额',
      '金额（元）': '1080000000',
      约数: '是',
      量级: '否',
      金额性质: '总投资',
      所在句子: expect.stringContaining('湘西高新技术产业开发区与𠮷首北斗科技有限公司签约'),
      剪报编号: 'c1',
    });
    expect(rows.find((row) => row['原文'] === '1亿美元')).toMatchObject({
      外币币种: 'USD',
      外币金额: '100000000',
    });
    expect(rows.find((row) => row['原文'] === '园区')).toMatchObject({
      开发区类别: '园区',
      泛称: '是',
      全称: ZONE,
    });
  });
});

describe('the table of passages', () => {
  test('has one row a passage, with its note', async () => {
    expect(await read(writePassages, [makeExported()])).toMatchObject([
      {
        划线: PASSAGE.quote,
        批注: PASSAGE.note,
        标签: '北斗；签约',
        划线时间: '2026-07-21 10:00',
        剪报编号: 'c1',
      },
      { 划线: LOST_PASSAGE.quote, 批注: '', 原文核对: '原文中已找不到' },
    ]);
  });

  test('flags one whose figure has changed, with the words as they were', async () => {
    const before = { ...PASSAGE, quote: PASSAGE.quote.replace('10.8', '9.8') };
    expect(before.quote).not.toBe(PASSAGE.quote);
    const rows = await read(writePassages, [makeExported({ passages: [PASSAGE, before] })]);
    expect(rows.map((row) => [row['划线'], row['原文核对']])).toEqual([
      [PASSAGE.quote, ''],
      [before.quote, '原文已改动'],
    ]);
  });
});

test.each([
  ['clippings', writeClips, 1],
  ['mentions', writeMentions, 1],
  ['passages', writePassages, 2],
])(
  'the table of %s keeps its shape, and runs nothing, whatever a page calls itself',
  async (_, write, rowsEach) => {
    const clips = hostileClips();
    const rows = await read(write, clips);
    expect(rows).toHaveLength(clips.length * rowsEach);
    const columns = Object.keys(rows[0] ?? {});
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns);
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]\D/u);
    }
  },
);
