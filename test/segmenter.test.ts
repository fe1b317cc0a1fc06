import * as fc from 'fast-check';
// The same WebAssembly as in the browser, in the wrapping that Node can load.
import { tag } from 'jieba-wasm/node';
import { describe, expect, test } from 'vitest';
import { toTokens } from '../lib/to-tokens';

const segment = (text: string) => toTokens(tag(text, true), text);
const wordsOf = (text: string) => segment(text).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  test('are the words of the text, with their tags', () => {
    const text = '山西签约三个项目';
    expect(wordsOf(text)).toEqual(['山西', '签约', '三个', '项目']);
    expect(segment(text)[0]).toEqual({ start: 0, end: 2, tag: 'ns' });
  });

  test('stay in place behind characters outside the BMP', () => {
    expect(wordsOf('𠮷林👨‍👩‍👧在山西签约')).toEqual(expect.arrayContaining(['山西', '签约']));
  });

  test('cover every text from end to end, without a gap', () => {
    const pieces = fc.constantFrom(
      '山西',
      '经开区',
      '𠮷',
      '👨‍👩‍👧',
      '10.8亿元',
      '\n',
      ' ',
      '　',
      'API',
      '“',
      '\u{D842}',
      '\u{DFB7}',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const token of segment(text)) {
          expect(token.start).toBe(end);
          end = token.end;
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['too few words', [{ word: '山西', tag: 'ns' }]],
    ['too many', [{ word: '山西省签约', tag: 'x' }]],
    [
      'other words',
      [
        { word: '山东', tag: 'ns' },
        { word: '签约', tag: 'v' },
      ],
    ],
  ])('%s are refused', (_name, words) => {
    expect(() => toTokens(words, '山西签约')).toThrow(RangeError);
  });
});
