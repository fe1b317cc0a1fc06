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
    ['2020—2025年，2020–2025、2020－2025', '2020-2025年,2020-2025、2020-2025'],
    ['L’Oréal', "l'oréal"],
    ['埃隆•马斯克、埃隆・马斯克', '埃隆·马斯克、埃隆·马斯克'],
    ['二○二六年', '二〇二六年'],
    ['10～20亿，10〜20亿', '10~20亿,10~20亿'],
    ['Nestle\u0301', 'nestlé'],
    ['ＥＬＥ\u0301', 'elé'],
    ['Vie\u0323\u0302t', 'việt'],
    ['Vie\u0302\u0323t', 'việt'],
    ['e\u200b\u0301', 'é'],
    ['か\u3099', 'が'],
    ['ｶﾞ', 'ガ'],
    ['\u1112\u1161\u11ab국', '한국'],
    ['x\u0302\u0323', 'x\u0323\u0302'],
    ['〈经开区〉\u2329\u232a', '〈经开区〉〈〉'],
  ])('%j', (raw, folded) => {
    expect(folding.fold(raw)).toBe(folded);
  });
});

it('a letter and its marks are as the letter with marks, of every writing', () => {
  const others: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const composed = String.fromCharCode(unit).normalize('NFC');
    const apart = composed.normalize('NFD');
    if (composed.length === 1 && folding.fold(apart) !== folding.fold(composed)) others.push(composed);
  }
  // nb. The small i of Turkish has its dot already: there is no one character for it.
  expect(others).toEqual(['İ']);
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
  'e',
  'é',
  '\u0301',
  'か\u3099',
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

  it('gives what was put together with all its marks, and without those of its neighbour', () => {
    const { text, toRaw } = folding.foldWithWay('在 Nestle\u0301 旁的 é\u0301。');
    expect(text).toBe('在nestlé旁的é\u0301。');
    expect(toRaw({ start: 6, end: 7 })).toEqual({ start: 7, end: 9 });
    expect(toRaw({ start: 1, end: 7 })).toEqual({ start: 2, end: 9 });
    expect(toRaw({ start: 9, end: 10 })).toEqual({ start: 13, end: 14 });
    expect(toRaw({ start: 10, end: 12 })).toEqual({ start: 14, end: 16 });
  });

  it('gives every run a run that holds it, in whatever order marks stand', () => {
    const marks = ['e', 'a', 'ẹ', '\u0301', '\u0302', '\u0316', '\u0323', '\u200b', '\n'];
    const marked = fc.array(fc.constantFrom(...marks), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(marked, fc.nat(), fc.nat(), (raw, from, length) => {
        const { text, toRaw } = folding.foldWithWay(raw);
        expect(text).toBe(folding.fold(raw));
        if (text === '') return;
        const start = from % text.length;
        const end = start + 1 + (length % (text.length - start));
        const span = toRaw({ start, end });
        expect(folding.fold(raw.slice(span.start, span.end))).toContain(text.slice(start, end));
      }),
      { numRuns: 1_000 },
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

  it('takes time that grows with the length, also over a page of marks out of their order', () => {
    const marks = `x${'\u0301\u0316'.repeat(100_000)}`;
    const started = performance.now();
    const { text, toRaw } = folding.foldWithWay(marks);
    expect(folding.fold(marks)).toBe(text);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(text).toHaveLength(marks.length);
    expect(toRaw({ start: text.length - 1, end: text.length }).end).toBe(marks.length);
  });
});
