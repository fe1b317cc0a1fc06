import { describe, expect, it } from 'vitest';
import type { CompanyMention, MoneyMention, ZoneMention } from '../../lib/model';
import { groupMentions } from '../../lib/view/mention-groups';

const at = { start: 0, end: 1, rule: 'test' };
const zone = (text: string, canonical: string): ZoneMention => ({
  ...at,
  type: 'zone',
  text,
  canonical,
  kind: 'zone',
  generic: false,
});
const company = (text: string, canonical = text): CompanyMention => ({
  ...at,
  type: 'company',
  text,
  canonical,
});
const sum = (text: string, facts: Partial<MoneyMention>): MoneyMention => ({
  ...at,
  type: 'money',
  text,
  canonical: text,
  approx: false,
  scale: false,
  role: '总投资',
  ...facts,
});

describe('groupMentions', () => {
  it('counts a zone under its full name, whatever the page calls it', () => {
    const { zones, counts } = groupMentions([
      zone('文水经开区', '文水经济开发区'),
      zone('兴县经开区', '兴县经济技术开发区'),
      zone('兴县经济技术开发区', '兴县经济技术开发区'),
      { ...zone('经开区', '兴县经济技术开发区'), generic: true },
      zone('经开区', '兴县经济技术开发区'),
    ]);
    expect(zones).toEqual([
      { canonical: '兴县经济技术开发区', count: 4, forms: ['兴县经开区', '经开区'], kind: 'zone' },
      { canonical: '文水经济开发区', count: 1, forms: ['文水经开区'], kind: 'zone' },
    ]);
    expect(counts).toEqual({ zone: 5, company: 0, money: 0 });
  });

  it('keeps names mentioned equally often in the order of the page', () => {
    const { companies } = groupMentions([company('徐工集团'), company('天数智芯'), company('阳光电源')]);
    expect(companies.map(({ canonical }) => canonical)).toEqual(['徐工集团', '天数智芯', '阳光电源']);
  });

  it('puts large sums first, foreign ones after yuan, size labels last', () => {
    const { sums } = groupMentions([
      sum('千亿', { cny: 1e11, scale: true, role: '产值' }),
      sum('5亿美元', { currency: 'USD', value: 5e8 }),
      sum('416万元', { cny: 4.16e6 }),
      sum('3亿元至5亿元', { cny: 3e8, cnyMax: 5e8 }),
      sum('4亿元', { cny: 4e8 }),
    ]);
    expect(sums.map(({ mention }) => mention.text)).toEqual([
      '3亿元至5亿元',
      '4亿元',
      '416万元',
      '5亿美元',
      '千亿',
    ]);
  });

  it('counts the same sum once, unless it was paid for something else or each', () => {
    const { sums } = groupMentions([
      sum('95亿元', { cny: 9.5e9 }),
      sum('95亿元', { cny: 9.5e9 }),
      sum('95亿元', { cny: 9.5e9, role: '产值' }),
      sum('95亿元', { cny: 9.5e9, per: '年' }),
    ]);
    expect(sums.map(({ count }) => count)).toEqual([2, 1, 1]);
  });
});
