import { describe, expect, it } from 'vitest';
import type { CompanyMention, Mention, MoneyMention, ZoneMention } from '../../lib/model';
import { factsOf, lessonsOf, modifiersOf, sumInFull } from '../../lib/view/mention-facts';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

const zh = wordsFrom(CHINESE);
const en = wordsFrom(ENGLISH);

const sum = (facts: Partial<MoneyMention>): MoneyMention => ({
  type: 'money',
  start: 0,
  end: 1,
  text: '',
  canonical: '',
  rule: 'money.figure-scale',
  approx: false,
  scale: false,
  role: '其他',
  ...facts,
});
const zone: ZoneMention = {
  type: 'zone',
  start: 0,
  end: 3,
  text: '沛县经开区',
  canonical: '沛县经济技术开发区',
  rule: 'zone.short-form',
  kind: 'zone',
  generic: false,
};
const company: CompanyMention = {
  type: 'company',
  start: 0,
  end: 4,
  text: '晋昊科技',
  canonical: '山西晋昊科技有限公司',
  rule: 'company.short-name',
};

describe('sumInFull', () => {
  it.each<[Partial<MoneyMention>, string, string]>([
    [{ cny: 9_500_000_000 }, '9,500,000,000元', 'CN¥9,500,000,000'],
    [{ cny: 12.5 }, '12.5元', 'CN¥12.5'],
    [{ cny: 3_000_000, per: '亩' }, '3,000,000元/亩', 'CN¥3,000,000/亩'],
    [{ cny: 5e8, cnyMax: 8e8 }, '500,000,000元～800,000,000元', 'CN¥500,000,000–CN¥800,000,000'],
    [{ currency: 'USD', value: 5e8 }, '500,000,000美元', 'USD 500,000,000'],
    [{ currency: '外币', value: 5e8 }, '500,000,000', '500,000,000'],
    [{ cny: 1_080_000_000, approx: true }, '1,080,000,000元', 'CN¥1,080,000,000'],
    [{}, '', ''],
  ])('%j', (facts, chinese, english) => {
    expect(sumInFull(sum(facts), zh)).toBe(chinese);
    expect(sumInFull(sum(facts), en).replaceAll('\u{a0}', ' ')).toBe(english);
  });
});

const rows = (mention: Mention, facts: Parameters<typeof factsOf>[1] = null, words = zh) =>
  factsOf(mention, facts, words).map(({ label, value }) => [words.t(label), value]);

describe('factsOf', () => {
  const known = { level: '国家级', place: '江苏省徐州市沛县', kindName: '经济技术开发区' };

  it('says of a zone what the dictionary does, and leaves out what it does not', () => {
    expect(rows(zone, known)).toEqual([
      ['文中写作', '沛县经开区'],
      ['类别', '经济技术开发区'],
      ['级别', '国家级'],
      ['所在地', '江苏省徐州市沛县'],
    ]);
    expect(rows(zone)).toEqual([
      ['文中写作', '沛县经开区'],
      ['类别', '开发区'],
    ]);
    expect(rows({ ...zone, kind: 'park', text: zone.canonical })).toEqual([['类别', '园区']]);
  });

  it('says a level in the reader’s language, and one that has no words as it is', () => {
    expect(rows(zone, known, en)).toContainEqual(['Level', 'national']);
    expect(factsOf(zone, { ...known, level: '未知' }, en)).toContainEqual({
      label: 'cardLevel',
      value: '未知',
      isChinese: true,
    });
  });

  it('does not repeat how a reference is written: the heading says what it stands for', () => {
    expect(rows({ ...zone, text: '经开区', generic: true })).toEqual([['类别', '开发区']]);
  });

  it('says of a company that it is one, and how the page writes it', () => {
    expect(rows(company)).toEqual([
      ['文中写作', '晋昊科技'],
      ['类别', '企业'],
    ]);
  });

  it('says a sum in full and in short, with currency, unit and role', () => {
    expect(rows(sum({ cny: 1_080_000_000, approx: true, role: '总投资' }))).toEqual([
      ['全写', '1,080,000,000元'],
      ['简写', '约 10.8亿元'],
      ['用途', '总投资'],
    ]);
    expect(rows(sum({ currency: 'USD', value: 12, per: '吨' }))).toEqual([
      ['全写', '12美元/吨'],
      ['简写', '12美元/吨'],
      ['货币', '美元 USD'],
      ['每', '吨'],
    ]);
    expect(rows(sum({ currency: 'XQZ', value: 12 }))).toContainEqual(['货币', 'XQZ']);
  });
});

describe('modifiersOf', () => {
  it.each<[Partial<MoneyMention>, string[]]>([
    [{ cny: 1 }, []],
    [{ cny: 1, approx: true }, ['cardApprox']],
    [{ cny: 1, cnyMax: 2 }, ['cardRange']],
    [{ currency: 'USD', value: 1, valueMax: 2, approx: true }, ['cardApprox', 'cardRange']],
  ])('%j', (facts, keys) => {
    expect(modifiersOf(sum(facts))).toEqual(keys);
  });
});

describe('lessonsOf', () => {
  it('is about the name as written, and for a reference about the zone it stands for', () => {
    expect(lessonsOf(company)).toEqual({
      refuse: { kind: 'not-company', name: '晋昊科技' },
      add: { kind: 'company', name: '晋昊科技' },
    });
    expect(lessonsOf({ ...zone, text: '经开区', generic: true })).toEqual({
      refuse: { kind: 'not-zone', name: '沛县经济技术开发区' },
      add: { kind: 'zone', name: '沛县经济技术开发区' },
    });
  });

  it('has nothing to add where a dictionary says so already, and nothing at all for a sum', () => {
    expect(lessonsOf({ ...zone, rule: 'zone.dictionary' })?.add).toBeNull();
    expect(lessonsOf({ ...company, rule: 'reader.company' })?.add).toBeNull();
    expect(lessonsOf(sum({ cny: 1 }))).toBeNull();
  });
});
