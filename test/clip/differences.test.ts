import { describe, expect, test } from 'vitest';
import { findDifferences, type Compared } from '../../lib/clip/differences';
import type { Mention, MoneyMention } from '../../lib/model';

type Marked =
  | readonly [type: 'zone' | 'company', text: string, canonical?: string]
  | readonly [type: 'money', text: string, facts: Partial<MoneyMention>];

/** A print of a story; each mention is looked up in the text, in order. */
function print(text: string, marked: readonly Marked[] = [], facts: Partial<Compared> = {}): Compared {
  let from = 0;
  const mentions = marked.map((mark): Mention => {
    const start = text.indexOf(mark[1], from);
    if (start < 0) throw new Error(`not in the text: ${mark[1]}`);
    from = start + mark[1].length;
    const place = { start, end: from, text: mark[1].replace(/\s/gu, ''), rule: 'test' };
    if (mark[0] === 'money')
      return {
        ...place,
        type: 'money',
        canonical: mark[1],
        approx: false,
        scale: false,
        role: '投资',
        ...mark[2],
      };
    const canonical = mark[2] ?? mark[1];
    return mark[0] === 'zone'
      ? { ...place, type: 'zone', canonical, kind: 'zone', generic: false }
      : { ...place, type: 'company', canonical };
  });
  return {
    title: '题',
    date: '2026-11-20',
    text,
    analysis: { version: 1, articles: [], mentions },
    ...facts,
  };
}

const yuan = (cny: number, facts: Partial<MoneyMention> = {}): Partial<MoneyMention> => ({ cny, ...facts });

describe('title and day', () => {
  test('differ as a whole', () => {
    const here = print('', [], { title: '十个项目落地文水', date: '2026-11-20' });
    const there = print('', [], { title: '文水：十大项目开工', date: null });
    expect(findDifferences(here, there)).toEqual([
      { of: 'title', here: '十个项目落地文水', there: '文水：十大项目开工' },
      { of: 'date', here: '2026-11-20', there: '' },
    ]);
  });

  test('do not differ in how they are set', () => {
    const here = print('', [], { title: '文水经开区：“铸造小镇”开工' });
    const there = print('', [], { title: '文水经开区:铸造小镇 开工' });
    expect(findDifferences(here, there)).toEqual([]);
  });
});

describe('names', () => {
  test('say what stands only here, and only there, in the fullest form the text has', () => {
    const here = print('文水经开区、高义钢铁，高义钢铁有限公司', [
      ['zone', '文水经开区', '文水经济开发区'],
      ['company', '高义钢铁', '高义钢铁有限公司'],
      ['company', '高义钢铁有限公司'],
    ]);
    const there = print('文水经开区、海威钢铁', [
      ['zone', '文水经开区', '文水经济开发区'],
      ['company', '海威钢铁'],
    ]);
    expect(findDifferences(here, there)).toEqual([
      { of: 'company', here: '高义钢铁有限公司', there: '' },
      { of: 'company', here: '', there: '海威钢铁' },
    ]);
  });

  test('are one where both write them alike, whatever full name each text gave', () => {
    const here = print('中铝华润', [['company', '中铝华润', '山西中铝华润有限公司']]);
    const there = print('中铝华润', [['company', '中铝华润']]);
    expect(findDifferences(here, there)).toEqual([]);
  });

  test('are none where a text only says 园区', () => {
    const here = print('园区开工', []);
    const mention: Mention = {
      start: 0,
      end: 2,
      type: 'zone',
      text: '园区',
      canonical: '文水经济开发区',
      rule: 'test',
      kind: 'park',
      generic: true,
    };
    const there = { ...here, analysis: { ...here.analysis, mentions: [mention] } };
    expect(findDifferences(here, there)).toEqual([]);
  });
});

describe('sums', () => {
  test('that changed stand beside each other', () => {
    const here = print('北斗项目总投资10.8亿元，明年投产。产值可达5亿元。', [
      ['money', '10.8亿元', yuan(10.8 * 1e8, { role: '总投资' })],
      ['money', '5亿元', yuan(5e8, { role: '产值' })],
    ]);
    const there = print('北斗项目总投资12亿\n元，明年投产。产值可达5亿元。', [
      ['money', '12亿\n元', yuan(12e8, { role: '总投资' })],
      ['money', '5亿元', yuan(5e8, { role: '产值' })],
    ]);
    expect(findDifferences(here, there)).toEqual([{ of: 'money', here: '10.8亿元', there: '12亿元' }]);
  });

  test('of one sentence find each its own place', () => {
    const here = print('一期投资3亿元建设厂房，二期投资7亿元购置设备。', [
      ['money', '3亿元', yuan(3e8)],
      ['money', '7亿元', yuan(7e8)],
    ]);
    const there = print('一期投资4亿元建设厂房，二期投资9亿元购置设备。', [
      ['money', '4亿元', yuan(4e8)],
      ['money', '9亿元', yuan(9e8)],
    ]);
    expect(findDifferences(here, there)).toEqual([
      { of: 'money', here: '3亿元', there: '4亿元' },
      { of: 'money', here: '7亿元', there: '9亿元' },
    ]);
  });

  test('of other sentences stay apart', () => {
    const here = print('税收达到3亿元。', [['money', '3亿元', yuan(3e8, { role: '税收' })]]);
    const there = print('企业又融资9亿元用于研发。', [['money', '9亿元', yuan(9e8, { role: '融资' })]]);
    expect(findDifferences(here, there)).toEqual([
      { of: 'money', here: '3亿元', there: '' },
      { of: 'money', here: '', there: '9亿元' },
    ]);
  });

  test('that are the same sum are none, however it is written and however often', () => {
    const here = print('投资10.8亿元，投资10.8亿元。', [
      ['money', '10.8亿元', yuan(10.8 * 1e8)],
      ['money', '10.8亿元', yuan(10.8 * 1e8)],
    ]);
    const there = print('投资约108000万元。', [
      ['money', '108000万元', yuan(1_080_000_000, { approx: true })],
    ]);
    expect(findDifferences(here, there)).toEqual([]);
  });

  test('that are for something else say for what', () => {
    const here = print('项目总投资5亿元。', [['money', '5亿元', yuan(5e8, { role: '总投资' })]]);
    const there = print('项目年产值5亿元。', [['money', '5亿元', yuan(5e8, { role: '产值' })]]);
    expect(findDifferences(here, there)).toEqual([{ of: 'money', here: '总投资5亿元', there: '产值5亿元' }]);
  });

  test.each([
    ['currency', yuan(1e8), { currency: 'USD', value: 1e8 }],
    ['the end of a range', yuan(1e8), yuan(1e8, { cnyMax: 2e8 })],
    ['what each of which costs', yuan(3e6), yuan(3e6, { per: '亩' })],
    ['a size label', yuan(1e11), yuan(1e11, { scale: true })],
  ])('differ by %s', (_, one, other) => {
    const here = print('投资一笔钱。', [['money', '一笔钱', one]]);
    const there = print('投资一笔钱。', [['money', '一笔钱', other]]);
    expect(findDifferences(here, there)).toHaveLength(1);
  });
});

test('everything is told in one order, title first and sums last', () => {
  const here = print('甲区乙公司1元', [
    ['zone', '甲区'],
    ['company', '乙公司'],
    ['money', '1元', yuan(1)],
  ]);
  const there = print('', [], { title: '别题', date: null });
  expect(findDifferences(here, there).map(({ of }) => of)).toEqual([
    'title',
    'date',
    'zone',
    'company',
    'money',
  ]);
});

test('a page of nothing but names and sums is compared in no time', () => {
  const count = 20_000;
  const made = (shift: number): Compared => {
    const text = Array.from({ length: count }, (_, at) => `投资${at * 2 + shift}元`).join('，');
    let at = 0;
    const mentions = Array.from({ length: count }, (_, index): Mention => {
      const words = `${index * 2 + shift}元`;
      const start = text.indexOf(words, at);
      at = start + words.length;
      const place = { start, end: at, text: words, canonical: words, rule: 'test' };
      return index % 2 === 0
        ? { ...place, type: 'company' }
        : { ...place, type: 'money', cny: index * 2 + shift, approx: false, scale: false, role: '投资' };
    });
    return { title: '', date: null, text, analysis: { version: 1, articles: [], mentions } };
  };
  const [here, there] = [made(0), made(1)];
  const started = performance.now();
  const differences = findDifferences(here, there);
  expect(performance.now() - started).toBeLessThan(20_000);
  // Fifty of a kind from each side; most sums find a counterpart.
  expect(differences.length).toBeGreaterThanOrEqual(150);
  expect(differences.length).toBeLessThanOrEqual(200);
});
