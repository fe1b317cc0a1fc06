import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PASSAGE_CHARS, PASSAGE_CONTEXT_CHARS } from '../../lib/limits';
import { toPassage } from '../../lib/passages/to-passage';

const TEXT = '本报讯 7月20日，湘潭高新技\n术产业开发区签下三个项目，\n总投资10.8亿元。';

describe('a passage keeps', () => {
  it('its words as the text has them, and what stands around them without white space', () => {
    const start = TEXT.indexOf('湘潭');
    const end = TEXT.indexOf('签下');
    expect(toPassage(TEXT, { start, end })).toEqual({
      quote: '湘潭高新技\n术产业开发区',
      prefix: '本报讯7月20日，',
      suffix: '签下三个项目，总投资10.8亿元。',
      start,
    });
  });

  it('no white space at its ends', () => {
    const start = TEXT.indexOf('讯') + 1;
    expect(toPassage(TEXT, { start, end: start + 4 })).toMatchObject({ quote: '7月2', start: start + 1 });
  });

  it('whole characters outside the BMP', () => {
    const text = '前𠮷野家后';
    expect(toPassage(text, { start: 2, end: 5 })?.quote).toBe('𠮷野家');
    expect(toPassage(text, { start: 0, end: 2 })?.quote).toBe('前𠮷');
    expect(toPassage(`${'𠮷'.repeat(40)}字${'𠮷'.repeat(40)}`, { start: 80, end: 81 })).toMatchObject({
      prefix: '𠮷'.repeat(PASSAGE_CONTEXT_CHARS / 2),
      suffix: '𠮷'.repeat(PASSAGE_CONTEXT_CHARS / 2),
    });
    expect(toPassage(`${'𠮷'.repeat(40)}A字`, { start: 81, end: 82 })?.prefix).toBe(`${'𠮷'.repeat(15)}A`);
  });
});

it.each([
  ['nothing', { start: 3, end: 3 }],
  ['white space alone', { start: 3, end: 4 }],
  ['a span the wrong way round', { start: 9, end: 4 }],
  ['what lies past the end', { start: 900, end: 950 }],
])('%s is no passage', (_, span) => {
  expect(toPassage(TEXT, span)).toBeNull();
});

it('a passage longer than the cap is none', () => {
  const text = '字'.repeat(MAX_PASSAGE_CHARS + 1);
  expect(toPassage(text, { start: 0, end: text.length })).toBeNull();
  expect(toPassage(text, { start: 1, end: text.length })?.quote).toHaveLength(MAX_PASSAGE_CHARS);
});

it('whatever is selected, the words are those at the start, and the context within its cap', () => {
  const texts = fc.string({
    unit: fc.constantFrom('开', '发', '区', '𠮷', ' ', '\n', '3', '亿'),
    maxLength: 120,
  });
  fc.assert(
    fc.property(texts, fc.nat(240), fc.nat(240), (text, start, end) => {
      const passage = toPassage(text, { start, end });
      if (passage === null) return;
      const { quote, prefix, suffix } = passage;
      expect(text.slice(passage.start, passage.start + quote.length)).toBe(quote);
      expect(quote).toBe(quote.trim());
      for (const part of [quote, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
      expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(PASSAGE_CONTEXT_CHARS);
    }),
  );
});
