import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PASSAGE_CONTEXT_CHARS } from '../../lib/limits';
import type { Passage } from '../../lib/model';
import { findPassage } from '../../lib/passages/find-passage';
import { toPassage } from '../../lib/passages/to-passage';

const STORY = [
  '文水经开区上半年签下六个项目',
  '本报讯 7月20日，文水经济开发区举行集中签约，六个项目落户园区，总投资95亿元。',
  '其中，晋昊科技的储能电池项目总投资10.8亿元，占地120亩，9月动工，明年底投产，达产后年产值可达20亿元。',
  '园区负责人说，土地、用电、用工三件事由专人跟到底，企业从签约到拿到施工许可证不超过四十天。',
  '下半年，园区还将举办两场对接会，力争全年引进资金突破150亿元。',
].join('\n');

function mark(text: string, quote: string, at = text.indexOf(quote)): Passage {
  const words = toPassage(text, { start: at, end: at + quote.length });
  if (words === null || at < 0) throw new Error(`${quote} is not in the text`);
  return { id: 'p', clipId: 'c', note: '', addedAt: 0, changedAt: 0, ...words };
}

/** What is found, in words, and how it has changed. */
function found(text: string, passage: Passage): readonly [string, string] | null {
  const span = findPassage(text, passage);
  return span && [text.slice(span.start, span.end), span.change];
}

const SALE = '储能电池项目总投资10.8亿元';

describe('a passage is found where the text', () => {
  it.each([
    ['is the same', STORY],
    ['got another beginning', `（资料来源：县政府网站）\n${STORY}`],
    ['lost its first paragraphs', STORY.slice(STORY.indexOf('其中'))],
    ['goes on', `${STORY}\n责任编辑：王芳`],
  ])('%s', (_, text) => {
    expect(found(text, mark(STORY, SALE))).toEqual([SALE, 'none']);
  });

  it('breaks its lines elsewhere, sets words apart, or writes them wide', () => {
    const text = STORY.replaceAll('\n', '').replace(SALE, '储能\n电 池项目总投资１０．８亿元');
    expect(found(text, mark(STORY, SALE))).toEqual(['储能\n电 池项目总投资１０．８亿元', 'none']);
  });

  it('changed a word beside it', () => {
    expect(found(STORY.replace('占地120亩', '占地130亩'), mark(STORY, SALE))).toEqual([SALE, 'none']);
    expect(found(STORY.replace('晋昊科技的', '晋昊公司的'), mark(STORY, SALE))).toEqual([SALE, 'none']);
  });

  it('moved a long sentence to another place', () => {
    const sentence = '土地、用电、用工三件事由专人跟到底，企业从签约到拿到施工许可证';
    const text = `${STORY.replace(sentence, '')}\n${sentence}`;
    expect(found(text, mark(STORY, sentence))).toEqual([sentence, 'none']);
  });

  it('has the same words more than once: the one that was marked', () => {
    const text = `${STORY}\n又讯：晋昊科技的光伏项目总投资10.8亿元，10月动工。`;
    const second = text.lastIndexOf('总投资10.8亿元');
    expect(findPassage(text, mark(text, '总投资10.8亿元'))?.start).toBe(text.indexOf('总投资10.8亿元'));
    expect(findPassage(text, mark(text, '总投资10.8亿元', second))?.start).toBe(second);
  });
});

describe('what has changed in a passage is told', () => {
  it.each([
    ['a figure', '10.8亿元', '12亿元', '储能电池项目总投资12亿元', 'figures'],
    ['a figure in characters', '10.8亿元', '十二亿元', '储能电池项目总投资十二亿元', 'figures'],
    ['a word', '储能电池', '蓄能电池', '蓄能电池项目总投资10.8亿元', 'words'],
    ['a word more', '项目总投资10', '项目计划总投资10', '储能电池项目计划总投资10.8亿元', 'words'],
    ['figure and word', '电池项目总投资10.8', '电池工程总投资9', '储能电池工程总投资9亿元', 'figures'],
  ])('%s', (_, from, to, now, change) => {
    expect(found(STORY.replace(from, to), mark(STORY, SALE))).toEqual([now, change]);
  });

  it('also of a passage that is a figure and nothing else', () => {
    expect(found(STORY.replace('10.8亿元', '9.6亿元'), mark(STORY, '10.8亿元'))).toEqual([
      '9.6亿元',
      'figures',
    ]);
  });
});

const line = (name: string, sum: number) => `${name}公司总投资${sum}亿元，占地80亩；`;

describe('a passage is not found where', () => {
  it.each([
    ['its sentence is gone', STORY.replace(/其中.*\n/u, ''), SALE],
    ['it was written anew', STORY.replace(SALE, '锂电项目计划投入近十一个亿'), SALE],
    [
      'the same figure stands elsewhere',
      `${STORY.replace(/其中.*\n/u, '')}\n道路工程投资10.8亿元。`,
      '10.8亿元',
    ],
    ['there is no text', '', SALE],
  ])('%s', (_, text, quote) => {
    expect(found(text, mark(STORY, quote))).toBeNull();
  });

  it('its line of a list is gone, and the next one looks like it', () => {
    const list = [line('甲', 3), line('乙', 5), line('丙', 8), line('丁', 2), line('戊', 6)];
    for (const quote of ['乙公司总投资5亿元', '5亿元，占地80亩', '丁公司总投资2亿元，占地80亩；']) {
      const passage = mark(list.join(''), quote);
      const at = list.findIndex((each) => each.includes(quote.slice(0, 4)));
      const rest = list.filter((_, index) => index !== at).join('');
      expect(found(list.join(''), passage)).toEqual([quote, 'none']);
      expect(found(rest, passage)).toBeNull();
    }
  });
});

it('random changes elsewhere never move a passage', () => {
  const bits = fc.constantFrom(
    '园区',
    '总投资',
    '10.8亿元',
    '95亿元',
    '，',
    '。',
    '\n',
    ' ',
    '企业',
    '签约',
    '𠮷',
    '项目',
  );
  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(40),
      put: fc.array(bits, { maxLength: 12 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.nat(STORY.length - 1), fc.integer({ min: 4, max: 60 }), edits, (at, length, changes) => {
      const words = toPassage(STORY, { start: at, end: at + length });
      if (words === null) return;
      const passage: Passage = { id: 'p', clipId: 'c', note: '', addedAt: 0, changedAt: 0, ...words };
      const end = words.start + words.quote.length;
      // Everything before the passage and everything after it is changed at will; the marks say where it went.
      const before = edit(
        STORY.slice(0, words.start),
        changes.filter((_, index) => index % 2 === 0),
      );
      const after = edit(
        STORY.slice(end),
        changes.filter((_, index) => index % 2 === 1),
      );
      const span = findPassage(before + words.quote + after, passage);
      if (span === null) return;
      const [first, last] = [before.length, before.length + words.quote.length];
      // What was put right beside the passage may be taken for a change of it, and then is told.
      const isRight =
        span.change === 'none'
          ? span.start === first && span.end === last
          : span.start <= first && span.end >= last;
      // nb. Where a change wrote the passage's words and what stood around them once more, either is it.
      const twin = toPassage(before + words.quote + after, span);
      const isTwin =
        twin?.quote === words.quote &&
        (twin.prefix.endsWith(words.prefix.slice(-12)) || twin.suffix.startsWith(words.suffix.slice(0, 12)));
      expect(isRight || isTwin).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

function edit(text: string, changes: readonly { at: number; cut: number; put: readonly string[] }[]): string {
  return changes.reduce((now, { at, cut, put }) => {
    const from = Math.floor(at * now.length);
    return now.slice(0, from) + put.join('') + now.slice(from + cut);
  }, text);
}

it('lines of a list that go never hand a passage on to those that stay', () => {
  const name = fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛');
  const sum = fc.integer({ min: 1, max: 99 });
  const row = fc
    .tuple(name, name, sum, sum)
    .map(([a, b, x, y]) => `${a}${b}公司项目总投资${x}亿元，占地${y}0亩；`);
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 3, maxLength: 12, selector: (each) => each.slice(0, 2) }),
      fc.nat(),
      fc.nat(10),
      fc.integer({ min: 6, max: 20 }),
      (rows, pick, from, length) => {
        const gone = pick % rows.length;
        const marked = rows[gone] ?? '';
        const quote = marked.slice(from, from + length);
        const start = rows.slice(0, gone).join('').length + marked.indexOf(quote);
        const passage = mark(rows.join(''), quote, start);
        const rest = rows.filter((_, index) => index !== gone);
        const span = findPassage(rest.join(''), passage);
        // Words that another line has as well are those words; what must not be is a mark on other words.
        if (span !== null) expect(rest.join('').slice(span.start, span.end)).toBe(quote);
      },
    ),
    { numRuns: 5_000 },
  );
});

it('finds many passages of a long page that says one thing over and over', () => {
  const text = Array.from({ length: 200 }, (_, at) => `第${at}段：${STORY}`).join('\n');
  const passages = Array.from({ length: 50 }, (_, at) => mark(text, `第${at * 4}段：文水经开区`));
  const changed = text.replaceAll('六个项目', '七个项目');
  const spans = passages.map((passage) => findPassage(changed, passage));
  expect(spans.every((span, at) => span && changed.startsWith(`第${at * 4}段`, span.start))).toBe(true);
});

it('a changed passage between rows of dots, which stand everywhere, is not looked for everywhere', () => {
  const dots = '…'.repeat(PASSAGE_CONTEXT_CHARS);
  const marked = { ...mark(STORY, SALE), quote: `${dots.repeat(20)}甲`, prefix: dots, suffix: dots };
  expect(findPassage(dots.repeat(200), marked)).toBeNull();
});
