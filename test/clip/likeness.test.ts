import { describe, expect, test } from 'vitest';
import {
  arePrintsOfOne,
  containment,
  MIN_COMMON_MARKS,
  shareName,
  toFate,
  toMarks,
  toPrint,
} from '../../lib/clip/likeness';
import { BATTERY, HARBOUR, NOTICE, RIGHTS } from './stories';

const areOne = (one: string, other: string) => arePrintsOfOne(toPrint(one, true), toPrint(other, true));
const commonMarks = (one: string, other: string) => {
  const marks = new Set(toMarks(toPrint(one, true)));
  return toMarks(toPrint(other, true)).filter((mark) => marks.has(mark)).length;
};
const sentences = (text: string) => text.split(/(?<=。)/u);
const unlike = (count: number) => Array.from({ length: count }, (_, at) => `第${at * 7919}号`).join('');
function time(text: string): number {
  const started = performance.now();
  toMarks(toPrint(text, true));
  return performance.now() - started;
}
const mirrored = (text: string) => text.replace(/[0-9]/gu, (digit) => String(9 - Number(digit)));

describe('a story is known again', () => {
  test.each([
    ['word for word', BATTERY],
    [
      'under another head and with a notice of rights',
      `另一家报纸的标题\n来源：日报网\n${BATTERY}\n${RIGHTS}`,
    ],
    [
      'with its columns broken and spaces scattered',
      BATTERY.replace(/(.{7})/gu, '$1\n').replaceAll('项目', '项 目'),
    ],
    [
      'in full-width figures and other marks',
      BATTERY.replace(/[0-9]/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).replaceAll('，', ','),
    ],
    ['with every figure changed', mirrored(BATTERY)],
    ['cut to its first half', BATTERY.slice(0, BATTERY.length / 2)],
    ['cut to its first third', BATTERY.slice(0, BATTERY.length / 3)],
    [
      'with each third sentence left out',
      sentences(BATTERY)
        .filter((_, at) => at % 3 !== 1)
        .join(''),
    ],
    ['with its paragraphs in another order', sentences(BATTERY).toReversed().join('')],
  ])('%s', (_, reprint) => {
    expect(areOne(BATTERY, reprint)).toBe(true);
    expect(areOne(reprint, BATTERY)).toBe(true);
    expect(commonMarks(BATTERY, reprint)).toBeGreaterThanOrEqual(MIN_COMMON_MARKS);
  });

  test('a line of news only by its equal', () => {
    expect(areOne('文水经开区今日开工。', '文水经开区 今日开工')).toBe(true);
    expect(areOne('文水经开区今日开工。', '文水经开区今日停工。')).toBe(false);
    expect(toMarks(toPrint('文水经开区今日开工。', true))).toEqual([]);
  });
});

describe('two stories are told apart', () => {
  test.each([
    ['on one topic', BATTERY, HARBOUR],
    ['under one notice of rights', `${BATTERY.slice(0, 200)}${RIGHTS}`, `${HARBOUR.slice(0, 200)}${RIGHTS}`],
    ['that share a paragraph of background', BATTERY, `${HARBOUR}${sentences(BATTERY)[0]}`],
    [
      'of which one quotes a sentence of the other',
      BATTERY,
      `${HARBOUR.slice(0, 60)}${sentences(BATTERY)[1]}`,
    ],
    ['and nothing', BATTERY, ''],
    ['and nothing twice', '', ''],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(false);
    expect(areOne(other, one)).toBe(false);
  });

  test('that stand on one page: it is a print of neither, or of the greater one', () => {
    const page = toPrint(`${BATTERY}\n${HARBOUR}`, false);
    const prints = [BATTERY, HARBOUR].map((text) => arePrintsOfOne(toPrint(text, true), page));
    expect(prints.filter(Boolean).length).toBeLessThanOrEqual(1);
    const mostlyOne = toPrint(`${BATTERY}\n${HARBOUR.slice(0, 60)}`, false);
    expect(arePrintsOfOne(toPrint(BATTERY, true), mostlyOne)).toBe(true);
  });

  test('that were filled in from one form: alike in text, they have no name in common', () => {
    const [one, other] = [NOTICE('文水经济开发区', '高义钢铁'), NOTICE('湘西高新技术产业开发区', '北斗科技')];
    expect(areOne(one, other)).toBe(true);
    expect(
      shareName(
        { zones: ['文水经济开发区'], companies: ['高义钢铁'] },
        { zones: ['湘西高新技术产业开发区'], companies: ['北斗科技'] },
      ),
    ).toBe(false);
  });
});

describe('the text of a page', () => {
  const line = BATTERY.slice(0, 40);
  const brief = HARBOUR.slice(0, 90);
  test.each([
    ['same', 'as it was', BATTERY, BATTERY],
    ['same', 'corrected', BATTERY, BATTERY.replace('36.5', '38')],
    ['same', 'cut', BATTERY, BATTERY.slice(0, 200)],
    ['same', 'one line, as it was', line, line],
    [
      'same',
      'a small part of a report that goes on',
      brief,
      `${BATTERY}${NOTICE('甲', '乙')}${RIGHTS}${brief}`,
    ],
    ['replaced', 'another article', BATTERY, HARBOUR],
    ['replaced', 'an opening before a wall', BATTERY, `${BATTERY.slice(0, 40)}登录后阅读全文`],
    ['replaced', 'nothing', BATTERY, ''],
    ['was-none', 'something after a line', '点击展开全文', BATTERY],
    ['was-none', 'something after nothing', '', BATTERY],
  ])('is %s where it is %s', (fate, _, before, now) => {
    expect(toFate(toPrint(before, true), toPrint(now, true))).toBe(fate);
    expect(toFate(toPrint(before, false), toPrint(now, false))).toBe(fate);
  });

  test('is something from sixty characters on that are no punctuation', () => {
    const text = BATTERY.replaceAll(/[^\p{L}\p{N}]/gu, '');
    const fateOf = (chars: number) =>
      toFate(toPrint(text.slice(0, chars).replaceAll(/./gu, '$&，'), true), toPrint(HARBOUR, true));
    expect([fateOf(59), fateOf(60)]).toEqual(['was-none', 'replaced']);
  });
});

test('names are one where one is short for the other, and where a text has none', () => {
  expect(
    shareName(
      { zones: [], companies: ['高义钢铁'] },
      { zones: ['文水经济开发区'], companies: ['山西高义钢铁有限公司'] },
    ),
  ).toBe(true);
  expect(shareName({ zones: [], companies: [] }, { zones: ['文水经济开发区'], companies: [] })).toBe(true);
});

test('containment counts the shorter set', () => {
  expect(containment(new Set([1, 2]), new Set([2, 3, 4]))).toBe(0.5);
  expect(containment(new Set(), new Set([1]))).toBe(0);
});

test('a sketch is small whatever the text, the same each time, and made in linear time', () => {
  const long = BATTERY.repeat(2) + HARBOUR;
  expect(toMarks(toPrint(long, true))).toHaveLength(32);
  expect(toMarks(toPrint(long, true))).toEqual(toMarks(toPrint(long, true)));
  time(unlike(20_000));
  expect(time(unlike(40_000))).toBeLessThan(8 * Math.max(time(unlike(20_000)), 5));
});
