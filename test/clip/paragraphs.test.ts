import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkedRuns, toOneLine } from '../../lib/clip/marked-runs';
import { toParagraphs } from '../../lib/clip/paragraphs';

const read = (text: string, titles: readonly string[] = []) =>
  toParagraphs(text, titles).map((paragraph) => toOneLine(text, paragraph));

const COLUMN = [
  '文水经开区赴湘西考察',
  '　　本报讯 昨日上午，文水经开',
  '区一行到湘西高新技术产业开发区',
  '考察，双方就招商引资、项目落地',
  '交换了意见。考察组还看了厂房。',
  '随后双方签约，总投资10.8',
  '亿元。',
  '　　二期明年开工，用地一百亩，',
  '预计年底前完成手续。',
];
const COLUMN_TITLE = '文水经开区赴湘西考察';
const COLUMN_PARAGRAPHS = [
  COLUMN_TITLE,
  '本报讯 昨日上午，文水经开区一行到湘西高新技术产业开发区考察，双方就招商引资、项目落地交换了意见。考察组还看了厂房。随后双方签约，总投资10.8亿元。',
  '二期明年开工，用地一百亩，预计年底前完成手续。',
];

describe('toParagraphs', () => {
  test('puts together what a column broke', () => {
    expect(read(COLUMN.join('\n'), [COLUMN_TITLE])).toEqual(COLUMN_PARAGRAPHS);
  });

  test('takes an empty line after every line for no paragraph', () => {
    expect(read(COLUMN.join('\n\n'), [COLUMN_TITLE])).toEqual(COLUMN_PARAGRAPHS);
  });

  test('takes one for a paragraph where lines else follow each other', () => {
    const text = [...COLUMN.slice(1, 4), '', ...COLUMN.slice(2, 4)].join('\n');
    expect(read(text)).toHaveLength(2);
  });

  test('tells a paragraph whose indent is gone by its first line', () => {
    const lines = COLUMN.slice(1).map((line) => line.trim());
    expect(read(lines.join('\n'))).toEqual(COLUMN_PARAGRAPHS.slice(1));
  });

  test('leaves the paragraphs of a web page as they are', () => {
    const long =
      '园区负责人介绍，今年以来新开工项目十二个，其中亿元以上项目五个，完成投资占全年计划的六成，'.repeat(2);
    const lines = [
      '园区今年新开工项目十二个',
      `${long}好于去年。`,
      '政府主导',
      `${long}高于预期。`,
      '（记者 甲）',
    ];
    expect(read(lines.join('\n'))).toEqual(lines);
    expect(read(lines.join('\n\n'))).toEqual(lines);
  });

  test('leaves a list of names as it is, though its lines are of one width', () => {
    const names = [
      '山西甲乙机械有限公司',
      '山西丙丁化工有限公司',
      '山西戊己食品有限公司',
      '山西庚辛纺织有限公司',
    ];
    expect(read(names.join('\n'))).toEqual(names);
  });

  test('joins a headline of two lines and keeps it from the text', () => {
    const text = '兴县赴西南地区招商\n与多家企业签约合作\n本报讯 六月。';
    expect(read(text, ['兴县赴西南地区招商 与多家企业签约合作'])).toEqual([
      '兴县赴西南地区招商与多家企业签约合作',
      '本报讯 六月。',
    ]);
  });

  test('takes a line break within a name for a wrap, wherever it stands', () => {
    const text = '签约湘西高新技\n\n术产业开发区\n二期';
    const whole = [{ start: 2, end: text.indexOf('\n二期') }];
    expect(toParagraphs(text, [], whole).map((paragraph) => toOneLine(text, paragraph))).toEqual([
      '签约湘西高新技术产业开发区',
      '二期',
    ]);
  });

  test.each(['', '\n', ' \r\n\u{3000}\u{2028}'])('has none in %j', (text) => {
    expect(toParagraphs(text)).toEqual([]);
  });

  test('loses nothing but white space, whatever the text', () => {
    const piece = constantFrom(
      '经开区',
      '签约，',
      '总投资10',
      '.8亿元。',
      '\n',
      '\n\n',
      '\u{3000}\u{3000}',
      'ab',
      ' ',
      '𠮷',
      '\r\n',
    );
    assert(
      property(array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const paragraphs = toParagraphs(text);
        const lines = paragraphs.flatMap(({ lines: spans }) => spans);
        expect(
          lines
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        lines.forEach((line, at) => expect(line.start).toBeGreaterThanOrEqual(lines[at - 1]?.end ?? 0));
      }),
    );
  });

  test('is linear: a text of half a million characters takes no second', () => {
    const text = `${COLUMN.join('\n')}\n`.repeat(5_000);
    const started = performance.now();
    toParagraphs(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('toMarkedRuns', () => {
  const text = '湘西高新技\n术产业开发区与 ABB\nChina签约10\n.8亿元。';
  const paragraph = {
    start: 0,
    end: text.length,
    lines: [...text.matchAll(/.+/gu)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
    })),
  };
  const find = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('cuts at the marks, and a mark over a wrap is one run', () => {
    const zone = find('湘西高新技\n术产业开发区');
    const passage = find('开发区与');
    const runs = toMarkedRuns(text, paragraph, [zone, passage]);
    expect(runs.map((run) => [run.text, run.marks])).toEqual([
      ['湘西高新技术产业', [zone]],
      ['开发区', [zone, passage]],
      ['与', [passage]],
      [' ABB China签约10.8亿元。', []],
    ]);
  });

  test('leaves out what is empty or elsewhere', () => {
    const runs = toMarkedRuns(text, { start: 0, end: 5, lines: [{ start: 0, end: 5 }] }, [
      { start: 2, end: 2 },
      { start: 5, end: 9 },
    ]);
    expect(runs).toEqual([{ start: 0, end: 5, text: '湘西高新技', marks: [] }]);
  });
});

describe('a table', () => {
  test('keeps the rows of a table apart, each on its line, and their cells', () => {
    const rows = [
      '项目\t单位\t总投资\t',
      '冷链物流中心\t某某公司\t5亿元\t',
      '电池回收利用\t某某公司\t3亿元\t',
    ];
    const text = `本批项目有如下各项，请各单位抓紧组织\n${rows.join('\n')}\n以上项目，年内开工。`;
    expect(toParagraphs(text).map((paragraph) => toOneLine(text, paragraph))).toEqual([
      '本批项目有如下各项，请各单位抓紧组织',
      '项目\u2003单位\u2003总投资',
      '冷链物流中心\u2003某某公司\u20035亿元',
      '电池回收利用\u2003某某公司\u20033亿元',
      '以上项目，年内开工。',
    ]);
  });
});
