import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toClipTable } from '../../lib/export/clip-table';
import { toMentionTable } from '../../lib/export/mention-table';
import { COMPANY, HOSTILE_TEXTS, makeClip, MENTIONS, ZONE } from './sample-clips';

function readTable(csv: string): Record<string, string>[] {
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
  test('has one row a clipping', () => {
    const clips = [
      makeClip(),
      makeClip({ title: '无日期', date: null, largestSum: null, zones: [], state: 'done' }),
    ];
    expect(readTable(toClipTable(clips))).toEqual([
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
        '最大金额（元）': '1080000000',
        提及处数: '6',
        开发区新闻: '是',
        标签: '北斗；签约',
        备注: '下周回访，核实二期。',
        剪报范围: '单篇',
        同稿编号: 'c0',
        已读: '否',
        剪报时间: '2026-07-21 09:30',
        更新时间: '2026-07-22 04:00',
      },
      expect.objectContaining({ 标题: '无日期', 日期: '', 开发区: '', '最大金额（元）': '', 已读: '是' }),
    ]);
  });

  test('joins several names in one cell', () => {
    const [row] = readTable(toClipTable([makeClip({ companies: ['甲公司', '乙,公司', '=丙公司'] })]));
    expect(row?.['企业']).toBe('甲公司；乙,公司；=丙公司');
  });

  test('holds the header alone for no clippings', () => {
    expect(toClipTable([])).toBe(
      '\u{feff}标题,网址,来源,日期,时间,版次,作者,通讯员,责任编辑,开发区,企业,最大金额（元）,提及处数,开发区新闻,' +
        '标签,备注,剪报范围,同稿编号,已读,剪报时间,更新时间\r\n',
    );
  });

  test('keeps its shape whatever a page calls itself', () => {
    const rows = readTable(
      toClipTable(
        HOSTILE_TEXTS.map((text) =>
          makeClip({ title: text, site: text, zones: [text], author: text, note: text, tags: [text] }),
        ),
      ),
    );
    for (const column of ['标题', '作者', '备注', '标签'])
      expect(rows.map((row) => row[column]?.replace(/^'/u, ''))).toEqual(HOSTILE_TEXTS);
    expect(rows.every((row) => row['更新时间'] === '2026-07-22 04:00')).toBe(true);
  });
});

describe('the table of mentions', () => {
  const rows = readTable(toMentionTable([makeClip()]));

  test('has one row a mention, in the order of the text', () => {
    expect(rows.map((row) => row['原文'])).toEqual(MENTIONS.map(({ text }) => text));
  });

  test('says of a zone what kind it is and whether it is named', () => {
    expect(rows[4]).toMatchObject({
      类型: '开发区',
      原文: '园区',
      全称: ZONE,
      开发区类别: '园区',
      泛称: '是',
      '金额（元）': '',
      约数: '',
      所在句子: '园区负责人说：“投产后年产值可达1亿美元。”',
    });
  });

  test('gives sums as numbers without noise', () => {
    expect(rows[3]).toMatchObject({
      类型: '金额',
      '金额（元）': '1080000000',
      '金额上限（元）': '',
      外币币种: '',
      约数: '是',
      量级: '否',
      金额性质: '总投资',
      泛称: '',
    });
    expect(rows[5]).toMatchObject({
      '金额（元）': '',
      外币币种: 'USD',
      外币金额: '100000000',
      金额性质: '产值',
    });
  });

  test('names what each of which costs, the page of the paper and the tags', () => {
    const price = {
      start: 0,
      end: 8,
      text: '300万元/亩',
      canonical: '3000000',
      rule: 'sum',
      type: 'money',
      cny: 3e6,
      per: '亩',
      approx: false,
      scale: false,
      role: '投资',
    } as const;
    const clip = makeClip({
      text: '300万元/亩。',
      analysis: { version: 1, articles: [], mentions: [price] },
    });
    expect(readTable(toMentionTable([clip]))[0]).toMatchObject({
      计价单位: '亩',
      版次: '第03版：要闻',
      标签: '北斗；签约',
    });
    expect(rows[3]).toMatchObject({ 计价单位: '' });
  });

  test('gives both ends of a range', () => {
    const range = {
      start: 0,
      end: 5,
      text: '5-8亿元',
      canonical: '500000000-800000000',
      rule: 'range',
      type: 'money',
      cny: 5e8,
      cnyMax: 8e8,
      approx: false,
      scale: false,
      role: '投资',
    } as const;
    const clip = makeClip({ text: '5-8亿元。', analysis: { version: 1, articles: [], mentions: [range] } });
    expect(readTable(toMentionTable([clip]))[0]).toMatchObject({
      '金额（元）': '500000000',
      '金额上限（元）': '800000000',
      文章: '',
      所在句子: '5-8亿元。',
    });
  });

  test('puts each mention into its sentence and its article', () => {
    expect(rows[0]).toMatchObject({ 所在句子: '湘西高新区引进北斗项目', 文章: '湘西高新区引进北斗项目' });
    expect(rows[1]?.['所在句子']).toBe(
      '本报讯7月20日，湘西高新技术产业开发区与𠮷首北斗科技有限公司签约，项目总投资约10.8亿元。',
    );
  });

  test('has a header and no row for clippings without mentions', () => {
    const csv = toMentionTable([makeClip({ analysis: { version: 1, articles: [], mentions: [] } })]);
    expect(csv).toMatch(/^\u{feff}剪报标题,网址,来源,日期,版次,标签,文章,类型,[^\r\n]*,所在句子\r\n$/u);
    expect(toMentionTable([])).toBe(csv);
  });
});
