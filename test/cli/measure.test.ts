import { describe, expect, it } from 'vitest';
import type { Analysis, Mention } from '../../lib/model';
import { readGold } from '../gold/read-gold';
import { readAnnotation } from './annotation';
import { f1Of, measure, precisionOf, recallOf, sum } from './measure';
import { measureVerdicts, readLabelledNews } from './measure-verdicts';

const { text, annotation } = readGold(
  '@verdict zone-news\n@article 标题\n[[z:甲经济技术开发区|甲经 开区]]与[[c:乙公司|乙公司]]签约[[m:500000000 签约|5亿元]]，[[g:甲经济技术开发区|经开区]]，[[?c:丙厂|丙厂]]\n@end',
);

function found(surface: string, rest: object): Mention {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length, text: surface, rule: 'test', ...rest } as Mention;
}

const ZONE = found('甲经 开区', {
  type: 'zone',
  kind: 'zone',
  generic: false,
  canonical: '甲经济技术开发区',
});
const COMPANY = found('乙公司', { type: 'company', canonical: '乙公司' });
const MONEY = found('5亿元', {
  type: 'money',
  canonical: '500000000元',
  cny: 500_000_000,
  approx: false,
  scale: false,
  role: '签约',
});
const GENERIC = found('，经开区', {
  type: 'zone',
  kind: 'zone',
  generic: true,
  canonical: '甲经济技术开发区',
});
const RIGHT_GENERIC = { ...GENERIC, start: GENERIC.start + 1 };
const OPTIONAL = found('丙厂', { type: 'company', canonical: '丙厂' });

function of(...mentions: Mention[]) {
  const analysis: Analysis = {
    version: 1,
    articles: [{ start: 0, end: text.length - 4, title: '标 题' }],
    mentions,
  };
  return measure(text, analysis, annotation);
}

describe('measure', () => {
  it('counts what is right to the character', () => {
    const { counts, shares, misses } = of(ZONE, COMPANY, MONEY, RIGHT_GENERIC);
    for (const name of ['zones', 'companies', 'money', 'generic', 'genericSpans'] as const)
      expect(counts[name], name).toEqual({ right: 1, found: 1, wanted: 1 });
    expect(shares.moneyValues).toEqual({ right: 1, of: 1 });
    expect(shares.articleTitles).toEqual({ right: 1, of: 1 });
    expect(misses).toEqual([]);
  });

  it('takes a wrong edge for a miss and a spurious mention', () => {
    const { counts, misses } = of(GENERIC);
    expect(counts.generic).toEqual({ right: 0, found: 1, wanted: 1 });
    expect(misses.filter(({ what }) => what === 'generic').map(({ how }) => how)).toEqual([
      'spurious',
      'missed',
    ]);
  });

  it('wants the right zone of a generic reference, but shows that the place was right', () => {
    const { counts } = of({ ...RIGHT_GENERIC, canonical: '别的区' });
    expect(counts.generic.right).toBe(0);
    expect(counts.genericSpans.right).toBe(1);
  });

  it('drops what overlaps an optional mention', () => {
    expect(of(OPTIONAL).counts.companies).toEqual({ right: 0, found: 0, wanted: 1 });
  });

  it('sees a wrong value, and takes finer roles for 其他', () => {
    const wrong = of({ ...MONEY, cny: 5, role: '融资' } as Mention);
    expect(wrong.counts.money.right).toBe(1);
    expect(wrong.shares.moneyValues.right).toBe(0);
    expect(wrong.shares.moneyRoles.right).toBe(0);
  });

  it('adds up, and computes the three figures', () => {
    const { counts } = sum([of(COMPANY), of(), of(COMPANY, { ...COMPANY, start: 0 })]);
    expect(counts.companies).toEqual({ right: 2, found: 3, wanted: 3 });
    expect(precisionOf(counts.companies)).toBeCloseTo(2 / 3);
    expect(recallOf(counts.companies)).toBeCloseTo(2 / 3);
    expect(f1Of({ right: 0, found: 0, wanted: 0 })).toBe(1);
  });
});

describe('readAnnotation', () => {
  it('turns code points into UTF-16 units', () => {
    const json = JSON.stringify({
      articles: [],
      mentions: [{ start: 1, end: 4, text: '乙公司', type: 'company', canonical: '乙公司' }],
    });
    expect(readAnnotation(json, '𠮷乙公司').mentions[0]).toMatchObject({ start: 2, end: 5 });
    expect(() => readAnnotation(json, '乙公司𠮷𠮷')).toThrow('span');
  });
});

describe('readGold', () => {
  it('takes the marks out and keeps the places', () => {
    const [zone] = annotation.mentions;
    expect(text.slice(zone?.start, zone?.end)).toBe('甲经 开区');
    expect(annotation.articles).toEqual([{ start: 0, end: text.length - 1, title: '标题' }]);
  });

  it.each(['[[x:y|z]]', '@article 没有结束\n正文', '[[m:五亿 签约|5亿元]]'])('refuses %s', (marked) => {
    expect(() => readGold(`@verdict not\n${marked}`)).toThrow();
    expect(readGold('@verdict not\n正文').text).toBe('正文');
  });
});

describe('measureVerdicts', () => {
  it('counts verdicts and keeps the wrong ones', () => {
    const news = readLabelledNews(
      ['zone-news', 'not', 'zone-news'].map((label) => JSON.stringify({ label, text: label })).join('\n'),
    );
    const { count, wrong } = measureVerdicts(news, () => ({ isZoneNews: true, score: 1, reasons: [] }));
    expect(count).toEqual({ right: 2, found: 3, wanted: 2 });
    expect(wrong.map((one) => one.news.text)).toEqual(['not']);
  });
});
