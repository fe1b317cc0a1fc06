import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, toExcerpt, type Name } from '../../lib/search/excerpt';
import { findMarks } from '../../lib/search/marks';
import { parseQuery } from '../../lib/search/parse-query';
import { makeClip } from '../components/clips';
import { makeDoc } from './docs';
import { folding } from './folding';

const marksOf = (query: string, text: string) =>
  findMarks(parseQuery(query, folding.fold), text, folding).map(({ start, end }) => text.slice(start, end));

function excerpt(query: string, text: string, notes: readonly string[] = [], names: readonly Name[] = []) {
  const [note = '', ...comments] = notes;
  return toExcerpt(parseQuery(query, folding.fold), text, { note, comments }, names, folding);
}

describe('marks', () => {
  it.each<[string, string, string[]]>([
    ['开发区', '经济技術開\n發 区与开发区', ['開\n發 区', '开发区']],
    ['招商 引资', '招商引资', ['招商引资']],
    ['商引 招商', '招商引资', ['招商引']],
    ['ai', '用ＡＩ，AI', ['ＡＩ', 'AI']],
    ['𠮷', '𠮷林𠮷', ['𠮷', '𠮷']],
    ['-投产', '投产', []],
    ['', '投产', []],
  ])('%j in %j', (query, text, marked) => {
    expect(marksOf(query, text)).toEqual(marked);
  });

  it('are in order, disjoint, and fold to what they mark', () => {
    const pieces = fc.array(fc.constantFrom('开', '開', '发', ' ', '\n', '𠮷', 'Ａ', 'a', '。'), {
      maxLength: 40,
    });
    const text = pieces.map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('开', '开发', '发开', '𠮷a', 'a'), (raw, word) => {
        const spans = findMarks(parseQuery(word, folding.fold), raw, folding);
        let before = -1;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThan(before);
          expect(folding.fold(raw.slice(start, end))).toContain(folding.fold(word));
          before = end - 1;
        }
        expect(spans.length > 0).toBe(folding.fold(raw).includes(folding.fold(word)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the line of a list', () => {
  it('is the text around the first hit, on one line, with marks', () => {
    const found = excerpt(
      '半导体',
      `${'前'.repeat(60)}\n长治高新区的半\n导 体项目，Silicon\nValley ${'后'.repeat(300)}`,
    );
    expect(found?.from).toBe('text');
    expect(found?.text).toContain('长治高新区的半导体项目，Silicon Valley');
    expect(found?.text.startsWith('…前')).toBe(true);
    expect(found?.text.endsWith('后…')).toBe(true);
    expect(found?.text.length).toBeLessThan(130);
    expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual(['半导体']);
  });

  it('is a note where the text has none of the words', () => {
    expect(excerpt('回访', '正文', ['要回访'])).toEqual({
      from: 'note',
      text: '要回访',
      marks: [{ start: 1, end: 3 }],
    });
  });

  it('is a name of it where nothing that was written has them: none is found without being told by what', () => {
    const clip = makeClip('1', {
      site: '潇湘园区网',
      url: 'https://paper.example.com/1',
      author: '李建国',
      edition: '第03版',
      date: '2026-03-01',
      tags: ['选题', '回访'],
      zones: ['湘西高新技术产业开发区'],
      companies: ['山西中铝华润有限公司'],
    });
    const found = (query: string) => {
      const line = excerpt(query, '正文', ['备注'], namesOf(clip));
      return (
        line &&
        `${line.from} ${line.text} ${line.marks.map(({ start, end }) => line.text.slice(start, end)).join()}`
      );
    };
    expect(found('湘')).toBe('zone 湘西高新技术产业开发区 湘');
    expect(found('潇湘')).toBe('outlet 潇湘园区网 潇湘');
    expect(found('回訪')).toBe('tag #回访 回访');
    expect(found('铝')).toBe('company 山西中铝华润有限公司 铝');
    expect(found('建国')).toBe('byline 李建国 建国');
    expect(found('2026-03')).toBe('byline 2026-03-01 2026-03');
    expect(found('example.com')).toBe('site paper.example.com example.com');
    expect(found('没有')).toBeNull();
  });

  it('is told of everything the search looks into', () => {
    const doc = makeDoc('1', {
      clip: { correspondent: '王芳', editor: '赵敏', author: '李建国', edition: '第03版', tags: ['选题'] },
    });
    const own = folding.fold([doc.clip.title, doc.clip.note].join(''));
    for (const field of doc.head.split('\u0001').filter((each) => each !== '' && each !== own))
      expect(excerpt(field, '', [], namesOf(doc.clip))?.text, field).toBeTruthy();
  });

  it('is none without words, or where only a fact has them', () => {
    expect(excerpt('', '正文')).toBeNull();
    expect(excerpt('山西日报', '正文', ['备注'])).toBeNull();
  });

  it('cuts no character in two', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(200), (before, after) => {
        const found = excerpt('区', `${'𠮷'.repeat(before)}区${'𠮷'.repeat(after)}`);
        expect(found?.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

it('says whether it was found in the note or in a comment on a passage', () => {
  expect(excerpt('核实', '正文', ['待核实', ''])).toMatchObject({ from: 'note' });
  expect(excerpt('核实', '正文', ['', '数字待核实'])).toMatchObject({ from: 'comment', text: '数字待核实' });
});
