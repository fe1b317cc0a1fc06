import { describe, expect, it } from 'vitest';
import { cleanText } from '../../lib/recognise/clean-text';
import { findColumnSums } from '../../lib/recognise/column-sums';
import { analyse } from '../../lib/recognise/index';
import { means } from './means';

/** Rows as a page's table gives them. */
const tableOf = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join('\t')}\t\n`).join('');

function sumsOf(raw: string) {
  const clean = cleanText(raw);
  return findColumnSums(raw, clean).map(({ start, end, text, cny, currency, value, role }) => {
    expect(clean.text.slice(start, end).replace(/\s/g, '')).toBe(cleanText(text).text);
    return [text, cny ?? `${currency} ${value}`, role];
  });
}

describe('a figure in a table is a sum by the unit in its column’s head', () => {
  it('in every unit, with its own where the cell names one', () => {
    const table = tableOf(
      ['序号', '项目', '总投资（万元）', '本年投资(单位：亿元)', '外资（万美元）', '税收/元'],
      ['1', '轮毂', '58000', '2.1', '300', '1,200.5'],
      ['2', '冷链', '12.5亿', '￥4,500万元', '—', '０'],
    );
    expect(sumsOf(`附件：\n${table}`)).toEqual([
      ['58000', 580_000_000, '总投资'],
      ['2.1', 210_000_000, '投资'],
      ['300', 'USD 3000000', expect.any(String)],
      ['1,200.5', 1_200.5, '税收'],
      ['12.5亿', 1_250_000_000, '总投资'],
      ['￥4,500万元', 45_000_000, '投资'],
      ['０', 0, '税收'],
    ]);
  });

  it('by a unit above the table, for the columns that hold money', () => {
    const table = tableOf(
      ['项目', '总投资', '占地（亩）', '产值', '岗位'],
      ['轮毂', '58000', '120', '9000', '300'],
    );
    expect(sumsOf(`附件：重点项目\n单位：万元\n${table}`)).toEqual([
      ['58000', 580_000_000, '总投资'],
      ['9000', 90_000_000, '产值'],
    ]);
    expect(sumsOf(`附件：重点项目\n${table}`)).toEqual([]);
  });

  it('by the unit above, also for a part of the sum before it', () => {
    const table = tableOf(
      ['项目', '总投资', '已完成', '年度计划', '完成率', '已完成人数', '税收', '本年完成'],
      ['厂房', '4100', '1700', '900', '41.5%', '35', '60', '20'],
    );
    expect(sumsOf(`单位：万元\n${table}`)).toEqual([
      ['4100', 41_000_000, '总投资'],
      ['1700', 17_000_000, '投资'],
      ['900', 9_000_000, '投资'],
      ['60', 600_000, '税收'],
      ['20', 200_000, '税收'],
    ]);
    expect(sumsOf(table)).toEqual([]);
    const noSum = tableOf(['项目', '已完成', '年度计划'], ['厂房', '17', '20']);
    expect(sumsOf(`单位：万元\n${noSum}`)).toEqual([]);
  });

  it('by the head of its own table, where another table stands straight above', () => {
    const above = tableOf(['项目', '总投资', '已完成', '用工'], ['厂房', '4100', '1700', '35']);
    const below = tableOf(
      ['年份', '工业产值（亿元）', '税收（万元）', '出口（万美元）'],
      ['2019', '88.5', '7,300', '240'],
    );
    expect(sumsOf(`单位：万元\n${above}${below}`)).toEqual([
      ['4100', 41_000_000, '总投资'],
      ['1700', 17_000_000, '投资'],
      ['88.5', 8_850_000_000, '产值'],
      ['7,300', 73_000_000, '税收'],
      ['240', 'USD 2400000', '进出口'],
    ]);
  });

  it('also where a year begins that head', () => {
    const above = tableOf(['项目', '总投资（万元）'], ['厂房', '4100']);
    const below = tableOf(['镇', '2019年投资（亿元）'], ['城关', '3']);
    expect(sumsOf(`${above}${below}`)).toEqual([
      ['4100', 41_000_000, '总投资'],
      ['3', 300_000_000, '投资'],
    ]);
  });

  it('but not by a row that holds a figure', () => {
    const table = tableOf(['序号', '事项', '总投资（万元）'], ['1', '统计年报（万元）', '600']);
    expect(sumsOf(table)).toEqual([['600', 6_000_000, '总投资']]);
  });

  it('and a row whose words carry a sum in brackets heads nothing', () => {
    const table = tableOf(['项目', '总投资（万元）'], ['冷链（补助300万元）', '58000'], ['轮毂', '600']);
    expect(sumsOf(table)).toEqual([
      ['58000', 580_000_000, '总投资'],
      ['600', 6_000_000, '总投资'],
    ]);
  });

  it.each([
    ['another unit', tableOf(['项目', '面积（万平方米）'], ['轮毂', '5'])],
    ['what each costs', tableOf(['项目', '投资强度（万元/亩）'], ['轮毂', '300'])],
    ['merged cells', tableOf(['项目', '总投资（万元）', '备注'], ['轮毂', '58000'])],
    [
      'a range, a word, a share',
      tableOf(['项目', '总投资（万元）'], ['轮毂', '待定'], ['冷链', '1-2'], ['储能', '12%']),
    ],
    ['a number of the row', tableOf(['项目（个）', '总投资'], ['3', '5'])],
    ['a line that is no row', '项目\t总投资（万元）\n轮毂\t58000\n'],
    [
      'a table of its own below',
      `${tableOf(['项目', '总投资（万元）'])}以下为用工：\n${tableOf(['项目', '人数'], ['轮毂', '300'])}`,
    ],
  ])('and none under %s', (_, raw) => {
    expect(sumsOf(raw)).toEqual([]);
  });

  it('also in the last row of a text cut behind its last word', () => {
    const table = tableOf(['项目', '总投资（万元）'], ['轮毂', '58000'], ['冷链', '600']);
    expect(sumsOf(table.trimEnd())).toEqual([
      ['58000', 580_000_000, '总投资'],
      ['600', 6_000_000, '总投资'],
    ]);
  });
});

it('no name and no sum goes from one cell into the next', () => {
  const raw = `附件：\n${tableOf(
    ['序号', '项目', '单位', '总投资（亿元）', '地点'],
    ['1', '冷链', '长治市丰运物流有限公司', '0.45', '襄垣'],
    ['2', '经济技术', '开发区', '3', '亿元'],
  )}`;
  const { mentions } = analyse(raw, means);
  expect(mentions.map(({ type, text, start, end }) => [type, text, raw.slice(start, end)])).toEqual([
    ['company', '长治市丰运物流有限公司', '长治市丰运物流有限公司'],
    ['money', '0.45', '0.45'],
    ['money', '3', '3'],
  ]);
});
