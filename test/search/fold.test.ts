import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folding } from './folding';

describe('texts are folded', () => {
  it.each([
    ['經濟技術開發區', '经济技术开发区'],
    ['湘西高新技\n术产业 开　发区', '湘西高新技术产业开发区'],
    ['ＡＩ Cloud５Ｇ', 'aicloud5g'],
    ['总投资（含税）９．５亿', '总投资(含税)9.5亿'],
    ['\u200b开\u00ad发\ufeff区\ufe0f', '开发区'],
    ['⼯业', '工业'],
    ['𠮷林', '𠮷林'],
    ['葛\u{e0100}洲坝', '葛洲坝'],
    ['乾县', '乾县'],
    ['ÀÉΩЖ', 'àéωж'],
  ])('%j', (raw, folded) => {
    expect(folding.fold(raw)).toBe(folded);
  });
});

/** Pieces of what pages hold, the awkward ones among them. */
const PIECES = [
  '开',
  '發',
  '区',
  '𠮷',
  'Ａ',
  'b',
  ' ',
  '\n',
  '　',
  '\u200b',
  '\u{e0101}',
  '\ud842',
  '9',
  '，',
  '⼯',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('the way back', () => {
  it('gives every run a run of the raw text that folds to it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (raw, from, length) => {
        const folded = folding.foldWithWay(raw);
        expect(folded.text).toBe(folding.fold(raw));
        if (folded.text === '') return;
        const start = from % folded.text.length;
        const end = start + 1 + (length % (folded.text.length - start));
        const span = folded.toRaw({ start, end });
        expect(folding.fold(raw.slice(span.start, span.end))).toBe(folded.text.slice(start, end));
        // Tight: neither end is something that folds away.
        expect(folding.fold(raw.charAt(span.start))).not.toBe('');
        expect(folding.fold(raw.charAt(span.end - 1))).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('never folds twice into something else', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (raw) => {
        const once = folding.fold(raw);
        expect(folding.fold(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  it('an empty run leads to the end', () => {
    expect(folding.foldWithWay('开发区').toRaw({ start: 1, end: 1 })).toEqual({ start: 3, end: 3 });
  });
});
