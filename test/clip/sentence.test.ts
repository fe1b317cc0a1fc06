import { describe, expect, test } from 'vitest';
import { sentenceAround, sentenceFinder } from '../../lib/clip/sentence';
import { SENTENCE_REACH } from '../../lib/limits';

function around(text: string, piece: string, title?: string): string {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`not in the text: ${piece}`);
  const article = title === undefined ? undefined : { start: 0, end: text.length, title };
  return sentenceAround(text, { start, end: start + piece.length }, article);
}

describe('sentenceAround', () => {
  test.each([
    ['between full stops', '前一句。文水经开区开工。后一句。', '文水经开区', '文水经开区开工。'],
    ['from the start to the end of a text', '文水经开区开工', '文水经开区', '文水经开区开工'],
    [
      'with its closing quote',
      '他说：“文水经开区开工！”会后签约。',
      '文水经开区',
      '他说：“文水经开区开工！”',
    ],
    ['after a closing quote', '他说：“开工！”文水经开区签约。', '文水经开区', '文水经开区签约。'],
    ['across the line break of a column', '文水经\n开区开\n工。后一句。', '文水经\n开区', '文水经开区开工。'],
    ['with the spaces of a PDF taken out', '兴县经开区招 商 引 资。', '兴县经开区', '兴县经开区招商引资。'],
    ['with the spaces of Latin words kept', '与 Sino Tech\nGroup 签约。', 'Tech', '与Sino Tech Group签约。'],
    ['up to an empty line', '本报记者\n\n文水经开区开工', '文水经开区', '文水经开区开工'],
    ['up to a question', '钱从哪来？文水经开区有办法。', '文水经开区', '文水经开区有办法。'],
    ['not at a decimal point', '总投资10.8亿元。', '10.8亿元', '总投资10.8亿元。'],
    [
      'a figure that the column broke is whole',
      '总投资28\n.6亿元，增收410\n0万元。',
      '410\n0万元',
      '总投资28.6亿元，增收4100万元。',
    ],
  ])('%s', (_, text, piece, sentence) => {
    expect(around(text, piece)).toBe(sentence);
  });

  test('parts the headline, of one line or two, from the text', () => {
    const title = '文水经开区开工 十个项目落地';
    const text = '文水经开区开工\n十个项目落地\n文水经济开发区昨日开工。';
    expect(around(text, '文水经开区', title)).toBe('文水经开区开工十个项目落地');
    expect(around(text, '文水经济开发区', title)).toBe('文水经济开发区昨日开工。');
  });

  test('stays inside the article', () => {
    const text = '甲文没有句号文水经开区开工';
    const start = text.indexOf('文水');
    const article = { start, end: text.length, title: '' };
    expect(sentenceAround(text, { start, end: start + 5 }, article)).toBe('文水经开区开工');
  });

  test('cuts a text without full stops, between characters', () => {
    const far = '𠮷'.repeat(SENTENCE_REACH);
    for (const shift of ['', '甲']) {
      const sentence = around(`${far}${shift}经开区${shift}${far}`, '经开区');
      expect(sentence).toMatch(/^…𠮷+甲?经开区甲?𠮷+…$/u);
      expect(sentence).not.toMatch(/\p{Surrogate}/u);
      expect(sentence.length).toBeLessThanOrEqual(2 * SENTENCE_REACH + 5);
    }
  });
});

describe('sentenceFinder', () => {
  const PIECES = [
    '文水经开区',
    '10.8\n亿元',
    '某“！”公司',
    '开 工',
    '签约',
    '。',
    '！”',
    '\n',
    '\n\n',
    '”',
    'Sino Tech',
    '，',
  ];
  const TITLE = '文水经开区开工签约';

  /** A text of pieces, by chance but always the same, and spans of some that come one after the other. */
  function makeText(seed: number, count: number) {
    let state = seed;
    const roll = (sides: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % sides;
    };
    let text = '';
    const spans: { start: number; end: number }[] = [];
    for (let at = 0; at < count; at += 1) {
      const piece = PIECES[roll(PIECES.length)] ?? '';
      if (roll(3) === 0) spans.push({ start: text.length, end: text.length + piece.length });
      text += piece;
    }
    return { text, spans, middle: roll(text.length) };
  }

  test('says of each mention what sentenceAround says, in whatever text', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const { text, spans, middle } = makeText(seed * 7919, seed % 9 === 0 ? 400 : 60);
      const articles = [
        { start: 0, end: middle, title: TITLE },
        { start: middle, end: text.length, title: '' },
      ];
      const find = sentenceFinder(text);
      for (const span of spans) {
        const article = articles.find(({ start, end }) => start <= span.start && span.end <= end);
        expect(find(span, article), JSON.stringify({ text, span })).toBe(sentenceAround(text, span, article));
      }
    }
  });

  test('says it of mentions in any order, and of one asked twice', () => {
    const { text, spans } = makeText(11, 80);
    const find = sentenceFinder(text);
    for (const span of [...spans, ...spans, ...spans.toReversed()])
      expect(find(span, undefined)).toBe(sentenceAround(text, span, undefined));
  });

  test.each([
    ['too far from its start', SENTENCE_REACH - 10, 30, 50],
    ['cut after the one before', 5, SENTENCE_REACH - 50, SENTENCE_REACH - 20],
    ['cut before the one before', SENTENCE_REACH + 1, 5, 5],
  ])('of a long sentence cuts as sentenceAround does: %s', (_, before, between, after) => {
    const text = `${'甲'.repeat(before)}经开区${'乙'.repeat(between)}高新区${'丙'.repeat(after)}。`;
    const spans = ['经开区', '高新区'].map((name) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }));
    const find = sentenceFinder(text);
    for (const span of spans) expect(find(span, undefined)).toBe(sentenceAround(text, span, undefined));
  });
});
