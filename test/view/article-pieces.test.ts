import { array, assert, constantFrom, nat, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../lib/model';
import {
  grouped,
  toPieces,
  toShown,
  toShownParagraph,
  toTextSpan,
  type Lines,
} from '../../lib/view/article-pieces';

/** Every line of a text as one paragraph. */
function paragraphOf(text: string): Lines {
  const lines: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const words = line.trim();
    if (words !== '')
      lines.push({ start: index + line.indexOf(words), end: index + line.indexOf(words) + words.length });
  }
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, lines };
}

const shownOf = (text: string, solid: readonly Span[] = []) =>
  toShownParagraph(text, paragraphOf(text), solid);

describe('lines are joined', () => {
  it.each([
    ['湘潭高新技\n术产业开发区', '湘潭高新技术产业开发区'],
    ['  湘潭高新技 \n\n　术产业开发区', '湘潭高新技术产业开发区'],
    ['总投资达410\n0万元', '总投资达4100万元'],
    ['总投资3.\n5亿元', '总投资3.5亿元'],
    ['made by Siemens\nEnergy AG', 'made by Siemens Energy AG'],
    ['采用 AI 技术', '采用 AI 技术'],
    ['兴县经开区 招 商 引 资 提速', '兴县经开区 招商引资 提速'],
    ['记者 李明 通讯员 王芳', '记者 李明 通讯员 王芳'],
    ['新区\u200B落户   ，明年', '新区落户，明年'],
    ['𠮷野\n家入驻', '𠮷野家入驻'],
    ['冷链（二期）\t某某公司\t5\t0.45\t\n', '冷链（二期）\u2003某某公司\u20035\u20030.45'],
    ['总投\t资5亿元', '总投 资5亿元'],
  ])('%j', (text, shown) => {
    expect(shownOf(text).text).toBe(shown);
  });

  it('without a blank where a mention is known to be one word', () => {
    const text = '由兴县 经开区主办';
    expect(shownOf(text).text).toBe('由兴县 经开区主办');
    expect(shownOf(text, [{ start: 1, end: 7 }]).text).toBe('由兴县经开区主办');
    expect(shownOf(text, [{ start: 1, end: 3 }]).text).toBe('由兴县 经开区主办');
  });
});

describe('a paragraph is cut where marks stand', () => {
  const text = '本报讯 湘潭高新技\n术产业开发区签约，总投资10.8亿元。';
  const at = (words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const zone = at('湘潭高新技\n术产业开发区');

  it('with a mention over two lines in one piece', () => {
    const pieces = toPieces(shownOf(text, [zone]), { mentions: [zone], passages: [], found: [] });
    expect(pieces.map((piece) => [piece.text, piece.mention])).toEqual([
      ['本报讯 ', null],
      ['湘潭高新技术产业开发区', 0],
      ['签约，总投资10.8亿元。', null],
    ]);
  });

  it('with passages that overlap, and where each of them ends', () => {
    const passages = [at('术产业开发区签约'), at('签约，总投资')];
    const pieces = toPieces(shownOf(text), { mentions: [zone], passages, found: [at('投资')] });
    expect(
      pieces.map(({ text: words, passages: over, ending, isFound }) => [words, over, ending, isFound]),
    ).toEqual([
      ['本报讯 ', [], [], false],
      ['湘潭高新技', [], [], false],
      ['术产业开发区', [0], [], false],
      ['签约', [0, 1], [0], false],
      ['，总', [1], [], false],
      ['投资', [1], [1], true],
      ['10.8亿元。', [], [], false],
    ]);
  });

  it('with no end where a passage goes on in the next paragraph', () => {
    const passage = { start: 0, end: 500 };
    const pieces = toPieces(shownOf(text), { mentions: [], passages: [passage], found: [] });
    expect(pieces).toMatchObject([{ passages: [0], ending: [] }]);
  });
});

const UNITS = ['开', '发', '区', '招', '𠮷', ' ', '\n', '　', '3', '.', 'A', '，'];
const texts = string({ unit: constantFrom(...UNITS), minLength: 1, maxLength: 80 });

/** Disjoint spans of a text, in order. */
function spansOf(text: string, cuts: readonly number[]): Span[] {
  const sorted = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted(
    (one, other) => one - other,
  );
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
}

const solid = (text: string) => text.replace(/[\s\u3000]+/gu, '');

it('whatever is marked, the pieces are the text, and each mark is the words it was', () => {
  const spans = array(nat(200), { maxLength: 8 });
  assert(
    property(texts, spans, spans, spans, (text, one, two, three) => {
      const marks = {
        mentions: spansOf(text, one),
        passages: spansOf(text, two),
        found: spansOf(text, three),
      };
      const shown = shownOf(text, marks.mentions);
      const pieces = toPieces(shown, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(shown.text);
      // Not a word is lost, and none is added but blanks.
      expect(solid(shown.text)).toBe(solid(text));
      const wordsOf = (isIn: (piece: (typeof pieces)[number]) => boolean) =>
        solid(
          pieces
            .filter(isIn)
            .map((piece) => piece.text)
            .join(''),
        );
      marks.mentions.forEach(({ start, end }, index) =>
        expect(wordsOf(({ mention }) => mention === index)).toBe(solid(text.slice(start, end))),
      );
      marks.passages.forEach(({ start, end }, index) =>
        expect(wordsOf(({ passages }) => passages.includes(index))).toBe(solid(text.slice(start, end))),
      );
      expect(wordsOf(({ isFound }) => isFound)).toBe(
        solid(marks.found.map(({ start, end }) => text.slice(start, end)).join('')),
      );
    }),
    { numRuns: 1_000 },
  );
});

it('what is selected comes back to the same words, and from there to the same place', () => {
  assert(
    property(texts, tuple(nat(100), nat(100)), (text, [one, other]) => {
      const shown = shownOf(text);
      const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other), shown.text.length)];
      const span = toTextSpan(shown, start, end);
      if (span === null) {
        expect(start).toBeGreaterThanOrEqual(end);
        return;
      }
      expect(solid(text.slice(span.start, span.end))).toBe(solid(shown.text.slice(start, end)));
      expect(toShown(shown, span.start)).toBe(start);
      expect(toShown(shown, span.end)).toBe(end);
    }),
    { numRuns: 1_000 },
  );
});

it('neighbours of one kind are put together', () => {
  expect(grouped(['a1', 'a2', 'b1', 'a3'], (item) => item.slice(0, 1))).toEqual([
    ['a1', 'a2'],
    ['b1'],
    ['a3'],
  ]);
  expect(grouped([], String)).toEqual([]);
});
