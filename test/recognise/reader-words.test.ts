import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReaderWord } from '../../lib/model';
import { analyse } from '../../lib/recognise/index';
import { means } from './means';

type Taught = readonly Pick<ReaderWord, 'kind' | 'name'>[];
const found = (text: string, readerWords: Taught) =>
  analyse(text, { ...means, readerWords }).mentions.map(
    ({ type, text: written, canonical, rule }) => `${type} ${written} ${canonical} ${rule}`,
  );

describe('what the reader added', () => {
  it.each<[string, Taught, string[]]>([
    [
      '小米湾与老槐树片区签约',
      [
        { kind: 'company', name: '小米湾' },
        { kind: 'zone', name: '老槐树片区' },
      ],
      ['company 小米湾 小米湾 reader.company', 'zone 老槐树片区 老槐树片区 reader.zone'],
    ],
    // over a line's end, with a stray space, in traditional characters
    [
      '记者到老槐 树\n片区采访',
      [{ kind: 'zone', name: '老槐树片区' }],
      ['zone 老槐树片区 老槐树片区 reader.zone'],
    ],
    [
      '記者到老槐樹片區採訪',
      [{ kind: 'zone', name: '老槐树片区' }],
      ['zone 老槐樹片區 老槐树片区 reader.zone'],
    ],
    // a piece of a longer name is no name
    [
      '与成都西辰软件有限公司签约',
      [{ kind: 'company', name: '西辰' }],
      ['company 成都西辰软件有限公司 成都西辰软件有限公司 company.registered'],
    ],
    // the reader overrules the kind
    [
      '桐庐经济开发区开工',
      [{ kind: 'company', name: '桐庐经济开发区' }],
      ['company 桐庐经济开发区 桐庐经济开发区 reader.company'],
    ],
  ])('%s', (text, words, expected) => {
    expect(found(text, words)).toEqual(expected);
  });

  it('calls a park a park', () => {
    const { mentions } = analyse('走进老槐树产业园', {
      ...means,
      readerWords: [{ kind: 'zone', name: '老槐树产业园' }],
    });
    expect(mentions).toMatchObject([{ type: 'zone', kind: 'park', generic: false }]);
  });
});

describe('what the reader refused', () => {
  it('is found no more, with all that refers to it', () => {
    const text = '岳西经济开发区发布规划。开发区将扩大，引进拓昊科技落户。';
    expect(found(text, [])).toHaveLength(3);
    expect(found(text, [{ kind: 'not-zone', name: '岳西经济开发区' }])).toEqual([
      expect.stringContaining('拓昊科技'),
    ]);
    expect(found(text, [{ kind: 'not-company', name: '拓昊科技' }])).toHaveLength(2);
  });

  it('takes the short names of a refused official name along, and leaves what is only of the other type', () => {
    const text = '上海壁昊智能科技有限公司来访。壁昊智能发布新品。';
    expect(found(text, [{ kind: 'not-company', name: '上海壁昊智能科技有限公司' }])).toEqual([]);
    expect(found(text, [{ kind: 'not-zone', name: '壁昊智能' }])).toHaveLength(2);
  });
});

it('keeps mentions sorted, disjoint and true to the text, whatever the reader teaches', () => {
  const TEXT = '山西亮昊炭素有限公司在岳西经济开发区投资3亿元，\n开发区称，亮昊炭素将扩产。';
  const word = fc
    .tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => TEXT.slice(start, start + length))
    .filter((name) => name.trim() !== '');
  const kind = fc.constantFrom<ReaderWord['kind']>('zone', 'company', 'not-zone', 'not-company');
  fc.assert(
    fc.property(fc.array(fc.record({ kind, name: word }), { maxLength: 6 }), (readerWords) => {
      let end = 0;
      for (const mention of analyse(TEXT, { ...means, readerWords }).mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.text).toBe(TEXT.slice(mention.start, mention.end).replace(/\s/g, ''));
        ({ end } = mention);
      }
    }),
  );
});
