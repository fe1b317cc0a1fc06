/** The edges of sums: what a figure takes in and what it does not. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../lib/recognise/clean-text';
import { findMoney } from '../../lib/recognise/money';

const around = (phrase: string) => `今天上午，${phrase}，详细情况请看本报后续的报道和附表说明`;
const values = (phrase: string) => findMoney(around(phrase)).map(({ text, cny }) => [text, cny]);
const textsIn = (phrase: string) =>
  findMoney(`该${phrase}，全部建成后将带动当地数百人就业。`).map(({ text }) => text);

describe('what stands beside a figure and is no part of it', () => {
  it.each([
    '年度投资（亿元）',
    '总投资(亿元)',
    '完成额（单位：万元）',
    '单位：人民币亿元',
    '投资强度（百万元/亩）',
    '外资（亿美元）',
    '产值/亿元、税收/万元',
  ])('a unit alone is no sum: %s', (phrase) => {
    expect(findMoney(around(phrase))).toEqual([]);
  });

  it('a cell that holds a unit alone is none either, one with a size word is', () => {
    expect(findMoney('亿元')).toEqual([]);
    expect(findMoney('万元')).toEqual([]);
    expect(findMoney('单位\t亿元\t合计').map(({ text }) => text)).toEqual([]);
    expect(findMoney('百亿元')).toMatchObject([{ cny: 10_000_000_000 }]);
    expect(values('总投资（3亿元）')).toEqual([['3亿元', 300_000_000]]);
    expect(values('新增产值（上亿元）')).toEqual([['亿元', 100_000_000]]);
  });

  it.each([
    ['早餐3元5角一份', [['3元5角', 3.5]]],
    ['本子3元5角一本', [['3元5角', 3.5]]],
    ['豆浆卖五毛钱一杯', [['五毛钱', 0.5]]],
    ['晚餐花了3元5角一', [['3元5角一', 3.51]]],
    ['晚餐花了3元5角一分', [['3元5角一分', 3.51]]],
    ['青菜卖三块五一斤', [['三块五', 3.5]]],
    ['找回五角一分钱', [['五角一分钱', 0.51]]],
  ])('一 of a measure word is no coin: %s', (phrase, sums) => {
    expect(values(phrase)).toEqual(sums);
  });

  it.each([
    [
      '一期投资3亿二期投资2亿',
      [
        ['3亿', 300_000_000],
        ['2亿', 200_000_000],
      ],
    ],
    ['总投资3亿二、加快建设', [['3亿', 300_000_000]]],
    ['总投资三亿二、加快建设', [['三亿', 300_000_000]]],
    ['总投资三亿二', [['三亿二', 320_000_000]]],
    ['总投资3万5000元', [['3万5000元', 35_000]]],
    ['总投资3亿8000万', [['3亿8000万', 380_000_000]]],
    ['补助3万5000至4万元', [['3万5000至4万元', 35_000]]],
    ['投资2万3000韩元', [['2万3000韩元', undefined]]],
  ] as const)('a number ends where the next word begins: %s', (phrase, sums) => {
    expect(values(phrase)).toEqual(sums);
  });

  it('a figure behind a sum is part of it, or it is not: a sum is not guessed', () => {
    expect(values('总投资3亿5000')).toEqual([]);
  });

  it.each([
    ['营收105亿\n2019-09-06 来源', '105亿', 10_500_000_000],
    ['营收105亿\n500强企业', '105亿', 10_500_000_000],
    ['营收105亿\n1.加快建设', '105亿', 10_500_000_000],
    ['营收105\n亿元', '105亿元', 10_500_000_000],
    ['营收1亿\n500万元', '1亿500万元', 105_000_000],
    ['营收10.\n5亿元', '10.5亿元', 1_050_000_000],
  ] as const)('a line that begins with a figure of its own is not joined: %s', (phrase, text, cny) => {
    const clean = cleanText(around(`去年该公司实现${phrase}`));
    expect(findMoney(clean.text, clean.isLineStart)).toMatchObject([{ text, cny }]);
  });

  it.each(['营收105\n2019-09-06', '营收105\n2019年9月', '营收105\n09:30 来源', '营收105\n9月6日'])(
    'a figure without its scale before a day or an hour is none: %s',
    (phrase) => {
      const clean = cleanText(around(`去年该公司实现${phrase}`));
      expect(findMoney(clean.text, clean.isLineStart)).toEqual([]);
    },
  );
});

describe('a phase without 元', () => {
  it.each([
    ['项目分两期，一期6亿，二期9亿', ['6亿', '9亿']],
    ['项目首期约6亿、后期9亿', ['6亿', '9亿']],
    ['项目一期工程达6亿', ['6亿']],
  ])('is a sum: %s', (phrase, found) => {
    expect(textsIn(phrase)).toEqual(found);
  });

  it.each([
    '项目产能分两期，一期6亿，二期9亿',
    '平台用户分两期发展，一期6亿，二期9亿',
    '项目一期6亿千瓦时，二期9亿千瓦时',
    '项目一期6万，二期9万',
    '项目本期6亿',
  ])('is none: %s', (phrase) => {
    expect(textsIn(phrase)).toEqual([]);
  });
});

describe('a vague figure', () => {
  it.each([
    ['兑现资金数千万元', 10_000_000, 'more-than'],
    ['完成投资数十亿元', 1_000_000_000, 'more-than'],
    ['新签订单十几亿元', 1_000_000_000, 'more-than'],
    ['产值达几十亿元', 1_000_000_000, 'more-than'],
    ['产值约数亿元', 100_000_000, 'more-than'],
    ['产值10多亿元', 1_000_000_000, 'more-than'],
    ['产值十来亿元', 1_000_000_000, 'about'],
    ['产值不足十几亿元', 1_000_000_000, 'less-than'],
  ] as const)('says that it is more than what stands for it: %s', (phrase, cny, bound) => {
    expect(findMoney(`据介绍，${phrase}，创下了当地历年来的新纪录。`)).toMatchObject([
      { cny, bound, approx: true },
    ]);
  });
});
