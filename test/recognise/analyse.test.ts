import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/recognise/index';
import { means, mentionsOf } from './means';

/** Pieces from which newspaper-like and hostile texts are made. */
const PIECES = [
  '沛县经济开发区', '绵阳市经开区', '株洲高新区、经开区', '园区', '示范区', '甘肃方大炭素有限公司', '方大公司', '三一集团',
  '恒茂、豪森等8家企业', '总投资10.8亿元', '5-8亿元', '数十亿美元', '近千万元', '2700万吨', '南方日报讯 ', '。 李明\n\n', '\n\n', ' ', '\n',
  '，', '。', '、', '“', '”', '（', '）', '(', ')', '等', '与', '在', '的', '𠮷', '🏭', '1', '３', '亿', '元', '有限公司', '经开区', '\u200B',
] as const; // prettier-ignore
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

function facts(raw: string): unknown[] {
  return analyse(raw, means).mentions.map(({ start, end, type, canonical }) => ({
    start,
    end,
    type,
    canonical,
  }));
}

describe('analyse', () => {
  it('gives spans that are in range, sorted and disjoint, and texts that are their spans', () => {
    fc.assert(
      fc.property(text, (raw) => {
        let end = 0;
        for (const mention of analyse(raw, means).mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.text).toBe(raw.slice(mention.start, mention.end).replace(/[\s\u200B]+/g, ''));
          expect(mention.rule).toMatch(/^(?:zone|company|money)\.[a-z-]+$/);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  it('throws on nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => void analyse(raw, means)));
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(analyse(raw, means)).toEqual(analyse(raw, means));
      }),
      { numRuns: 20 },
    );
  });

  it('moves no mention for a character outside the basic plane', () => {
    const sentence = '沛县经开区与甘肃方大炭素有限公司签约，总投资10.8亿元。';
    const shifted = analyse(`𠮷🏭${sentence}`, means).mentions.map(({ start, end, ...rest }) => ({
      ...rest,
      start: start - 4,
      end: end - 4,
    }));
    expect(shifted).toEqual(analyse(sentence, means).mentions.map((mention) => ({ ...mention })));
  });

  it('loses no mention to a wrap in the middle of it', () => {
    const sentence = '记者在沛县经济开发区看到，甘肃方大炭素有限公司总投资10.8亿元的项目正在施工。';
    const found = analyse(sentence, means).mentions;
    expect(found).toHaveLength(3);
    for (const { start, end, text: whole } of found) {
      for (let at = start + 1; at < end; at++) {
        if (/[0-9.]/.test(sentence.charAt(at - 1)) && /[0-9.]/.test(sentence.charAt(at))) continue;
        for (const gap of ['\n\n', ' ', '\u3000']) {
          const raw = sentence.slice(0, at) + gap + sentence.slice(at);
          expect(analyse(raw, means).mentions.map((mention) => mention.text)).toContain(whole);
        }
      }
    }
  });

  it('finds in traditional characters what it finds in simplified ones, at the same offsets', () => {
    const traditional = '記者在沛縣經濟開發區看到，蘇州東吳精密製造有限公司總投資10億元，開發區很忙。';
    const simplified = '记者在沛县经济开发区看到，苏州东吴精密制造有限公司总投资10亿元，开发区很忙。';
    expect(facts(traditional)).toEqual(facts(simplified));
    expect(facts(traditional)).toHaveLength(4);
  });

  it.each([
    ['总投资额达到400\n\n0万元', [40_000_000]],
    ['计400\n0万元', []],
    ['合计\n120\n3.6亿元', [360_000_000]],
  ])('gives the whole of a figure or none: %j', (raw, yuan) => {
    expect(mentionsOf(raw, 'money').map((sum) => sum.type === 'money' && sum.cny)).toEqual(yuan);
  });

  it('lets the longest mention win', () => {
    expect(mentionsOf('苏州工业园区股份有限公司', 'zone')).toEqual([]);
    expect(mentionsOf('苏州工业园区股份有限公司', 'company').map((company) => company.text)).toEqual([
      '苏州工业园区股份有限公司',
    ]);
  });

  it('works without a segmenter, on grammar and dictionary', () => {
    const { mentions } = analyse('在沛县经开区，甘肃方大炭素有限公司投资3亿元', {
      dictionary: means.dictionary,
    });
    expect(mentions.map((mention) => mention.text)).toEqual(['沛县经开区', '甘肃方大炭素有限公司', '3亿元']);
  });
});
