import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, withoutBlanks } from '../../lib/recognise/clean-text';

const joined = (clean: string) => clean.replace(/(?<=\d)[ \u00A0](?=\d)/g, '');

describe('cleanText', () => {
  it.each([
    ['a wrapped column', '襄阳高新技\n\n术产业开发区', '襄阳高新技术产业开发区'],
    ['stray spaces', '开 发　区招 商', '开发区招商'],
    ['a space between Latin words', 'ZKA 958 EV 样车', 'ZKA 958 EV样车'],
    ['a wrap between Latin words', 'NO.5\n3D', 'NO.5 3D'],
    ['full-width letters and digits', '１０．８亿元，ＡＩ', '10.8亿元，AI'],
    ['half-width brackets', '中粮(成都)', '中粮（成都）'],
    ['characters of no width', '经\u200B开\u00AD区', '经开区'],
    ['a figure broken by a wrap', '项目总投资达400\n\n0万元', '项目总投资达4000万元'],
    ['a figure broken after its point', '总投资额10.\n8亿元', '总投资额10.8亿元'],
    ['a year before a figure', '项目始于2023 500强', '项目始于2023 500强'],
    ['two cells of a table', '合计\n120\n3.6亿元', '合计120 3.6亿元'],
    ['two figures of which nobody can tell', '计120\n3.6亿元', '计120\u00A03.6亿元'],
    ['a day on a line of its own', '上半年营收105\n2019-09-06', '上半年营收105 2019-09-06'],
    [
      'a table',
      '共三项\n冷链\t长治市某公司\t0.45\t\n4\t\t科技\t\n以上',
      '共三项\t冷链\t长治市某公司\t0.45\t4\t科技\t以上',
    ],
    ['a tab that is a stray blank', '经\t开区\n4\t50', '经开区4 50'],
    ['nothing', ' \n\t', ''],
  ])('reads %s', (_, raw, text) => {
    expect(cleanText(raw).text).toBe(text);
  });

  it('reads traditional characters as simplified ones, each in its place', () => {
    const variants = new Map([
      ['開', '开'],
      ['區', '区'],
    ]);
    expect(cleanText('𠮷開 發區', variants).text).toBe('𠮷开發区');
  });

  it('knows where lines begin', () => {
    const clean = cleanText('第一行\n第二行');
    expect([0, 1, 3, 4].map((offset) => clean.isLineStart(offset))).toEqual([true, false, true, false]);
  });

  it('takes every clean span back to the raw text it came from, whatever stands around it', () => {
    const piece = fc.constantFrom(
      '经开区',
      '𠮷',
      '🏭',
      '1',
      'A',
      ' ',
      '\n',
      '\u3000',
      '（',
      '(',
      '，',
      '\u200B',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (raw, a, b) => {
        const clean = cleanText(raw);
        const start = Math.min(a, b) % (clean.text.length + 1);
        const end = Math.max(start, Math.max(a, b) % (clean.text.length + 1));
        const span = clean.toRaw({ start, end });
        const back = cleanText(raw.slice(span.start, span.end)).text;
        // A space kept between two Latin words is no part of either; whether two figures are one, the rest of the line decides.
        expect(joined(back)).toBe(joined(clean.text.slice(start, end).replace(/^[ \u00A0]|[ \u00A0]$/g, '')));
        if (end > start && clean.text[start] !== ' ') expect(clean.toClean(span.start)).toBe(start);
      }),
    );
  });

  it('writes a mention without its blanks', () => {
    expect(withoutBlanks('开 发\n\n区\u200B')).toBe('开发区');
  });
});
