import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../lib/clip/sentence';
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
