import { describe, expect, it } from 'vitest';
import { MAX_FACET_VALUES } from '../../lib/limits';
import { EVERYTHING, NO_CHOICE, type SearchQuery } from '../../lib/model';
import { toPlaceLevels } from '../../lib/search/place-levels';
import { facetsOf, facetValuesOf, figuresOf } from '../../lib/search/search-collection';
import { collectionOf, idsOf, makeDoc } from './docs';
import { folding } from './folding';

const collection = collectionOf([
  makeDoc('1', {
    clip: {
      zones: ['文水经济开发区', '兴县经济技术开发区'],
      places: ['山西省吕梁市文水县', '山西省吕梁市'],
      site: '山西日报',
      url: 'https://www.sxrb.example/1',
      tags: ['重点'],
      state: 'done',
      folder: 'f1',
      starred: true,
      date: '2026-03-01',
      largestSum: 100,
    },
    topics: ['签约'],
  }),
  makeDoc('2', {
    clip: {
      zones: ['文水经济开发区'],
      places: ['山西省'],
      date: '2026-03-15',
      largestSum: 300,
      folder: 'f1',
    },
    topics: ['签约', '开工'],
  }),
  makeDoc('3', {
    clip: {
      zones: ['湘西高新技术产业开发区'],
      places: ['湖南省湘西土家族苗族自治州吉首市'],
      date: null,
      clippedAt: new Date(2026, 3, 1, 1).getTime(),
      largestSum: null,
      starred: true,
    },
  }),
  makeDoc('4', { clip: { deletedAt: 9, zones: ['文水经济开发区'] } }),
]);

const ask = (more: Partial<SearchQuery>) => collection.search({ ...EVERYTHING, ...more });
const choose = (chosen: Partial<SearchQuery['chosen']>) => ({ chosen: { ...NO_CHOICE, ...chosen } });
const values = (more: Partial<SearchQuery>, facet: keyof typeof NO_CHOICE) =>
  facetsOf(ask(more)).values[facet].map(({ value, count }) => `${value} ${count}`);

describe('in the bin', () => {
  it('states and stars count what a click shows: what is kept', () => {
    expect(values({ inBin: true }, 'state')).toEqual(values({}, 'state'));
    expect(facetsOf(ask({ inBin: true })).starred).toBe(2);
    expect(values({ inBin: true }, 'zone')).toEqual(['文水经济开发区 1']);
  });
});

describe('counts', () => {
  it('of what is kept, most first', () => {
    expect(values({}, 'zone')).toEqual([
      '文水经济开发区 2',
      '兴县经济技术开发区 1',
      '湘西高新技术产业开发区 1',
    ]);
    expect(values({}, 'topic')).toEqual(['签约 2', '开工 1']);
    expect(values({}, 'site')).toEqual(['paper.example.com 2', 'www.sxrb.example 1']);
    expect(values({}, 'state')).toEqual(['unread 2', 'done 1']);
    expect(facetsOf(ask({}))).toMatchObject({
      folders: { f1: 2, '': 1 },
      starred: 2,
      totals: { zone: 3, tag: 1 },
    });
  });

  it('of places by province and city, each once a clipping', () => {
    expect(values({}, 'place')).toEqual([
      '山西省 2',
      '山西省吕梁市 1',
      '湖南省 1',
      '湖南省湘西土家族苗族自治州 1',
    ]);
  });

  it('of a facet as if nothing were chosen in it, of the others as chosen', () => {
    const more = choose({ zone: ['兴县经济技术开发区'] });
    expect(values(more, 'zone')).toEqual(values({}, 'zone'));
    expect(values(more, 'topic')).toEqual(['签约 1']);
    const both = choose({ zone: ['兴县经济技术开发区'], topic: ['开工'] });
    expect(idsOf(ask(both).docs)).toEqual([]);
    expect(values(both, 'zone')).toEqual(['文水经济开发区 1', '兴县经济技术开发区 0']);
    expect(values(both, 'topic')).toEqual(['签约 1', '开工 0']);
    expect(facetsOf(ask({ folder: 'f1' })).folders).toEqual({ f1: 2, '': 1 });
    expect(facetsOf(ask({ folder: 'f1', starredOnly: true }))).toMatchObject({
      folders: { f1: 1, '': 1 },
      starred: 1,
    });
  });

  it('of a clipping that names a value twice, as a restored one may, once', () => {
    const twice = collectionOf([
      makeDoc('1', {
        clip: { zones: ['甲区', '甲区'], companies: ['乙厂', '乙厂'], tags: ['重点', '重点'] },
      }),
    ]);
    const { values: found } = facetsOf(twice.search(EVERYTHING));
    for (const facet of ['zone', 'company', 'tag'] as const)
      expect(found[facet].map(({ count }) => count)).toEqual([1]);
  });

  it('of days at the end of all time, which a restored clipping may have', () => {
    const late = collectionOf([makeDoc('1', { clip: { date: null, clippedAt: 8.64e15 } })]);
    expect(idsOf(late.search({ ...EVERYTHING, from: '2026-01-01' }).docs)).toEqual(['1']);
    expect(idsOf(late.search({ ...EVERYTHING, to: '2026-01-01' }).docs)).toEqual([]);
    expect(figuresOf(late.search(EVERYTHING)).rows[0]?.day).toBe('9999-12-31');
  });

  it('at most so many, and always what is chosen', () => {
    const tags = Array.from({ length: MAX_FACET_VALUES + 50 }, (_, at) => `标签${at}`);
    const many = collectionOf([
      makeDoc('1', { clip: { tags } }),
      makeDoc('2', { clip: { tags: tags.slice(0, 100) } }),
    ]);
    const answer = many.search({ ...EVERYTHING, chosen: { ...NO_CHOICE, tag: ['标签249', '没有的'] } });
    const { values: counted, totals } = facetsOf(answer);
    expect(counted.tag.length).toBeLessThanOrEqual(MAX_FACET_VALUES + 2);
    expect(counted.tag).toContainEqual({ value: '标签249', count: 1 });
    expect(counted.tag).toContainEqual({ value: '没有的', count: 0 });
    expect(totals.tag).toBe(tags.length);
  });
});

describe('choices', () => {
  it.each<[string, Partial<SearchQuery>, string[]]>([
    ['several of one facet are any of them', choose({ topic: ['开工', '签约'] }), ['1', '2']],
    ['two facets are both', choose({ topic: ['签约'], state: ['done'] }), ['1']],
    ['a province', choose({ place: ['山西省'] }), ['1', '2']],
    ['a city', choose({ place: ['山西省吕梁市'] }), ['1']],
    ['a folder', { folder: 'f1' }, ['1', '2']],
    ['no folder', { folder: '' }, ['3']],
    ['starred', { starredOnly: true }, ['1', '3']],
    ['from a day', { from: '2026-03-15' }, ['2', '3']],
    ['to a day', { to: '2026-03-15' }, ['1', '2']],
    // Without a day of its own, the reader's own day on which it was clipped.
    ['the day it was clipped', { from: '2026-04-01', to: '2026-04-01' }, ['3']],
    ['from a sum', { sumFrom: 300 }, ['2']],
    ['to a sum', { sumTo: 300 }, ['1', '2']],
    ['the bin', { inBin: true }, ['4']],
  ])('%s', (_, more, ids) => {
    expect(idsOf(ask(more).docs).toSorted()).toEqual(ids);
  });
});

it('a value is looked for by its words, and by an alias', () => {
  const answer = ask({});
  const look = (words: string, names: readonly string[] = []) =>
    facetValuesOf(answer, 'zone', words, folding.fold, () => names).map(({ value }) => value);
  expect(look('经济')).toEqual(['文水经济开发区', '兴县经济技术开发区']);
  expect(look('開發 興縣')).toEqual(['兴县经济技术开发区']);
  expect(look('湘西高新区', ['湘西高新技术产业开发区'])).toEqual(['湘西高新技术产业开发区']);
  expect(look('')).toHaveLength(3);
});

it('figures have a day for each, and say whether it is its own', () => {
  expect(
    figuresOf(ask({}))
      .rows.map(({ id, day, hasOwnDate }) => [id, day, hasOwnDate])
      .toSorted(),
  ).toEqual([
    ['1', '2026-03-01', true],
    ['2', '2026-03-15', true],
    ['3', '2026-04-01', false],
  ]);
});

it.each<[string, string[]]>([
  ['湖南省湘潭市', ['湖南省', '湖南省湘潭市']],
  ['山西省长治市上党区', ['山西省', '山西省长治市']],
  ['黑龙江省大兴安岭地区', ['黑龙江省', '黑龙江省大兴安岭地区']],
  ['内蒙古自治区锡林郭勒盟', ['内蒙古自治区', '内蒙古自治区锡林郭勒盟']],
  ['新疆维吾尔自治区伊犁哈萨克自治州', ['新疆维吾尔自治区', '新疆维吾尔自治区伊犁哈萨克自治州']],
  ['北京市大兴区', ['北京市']],
  ['香港特别行政区', ['香港特别行政区']],
  ['湖南省', ['湖南省']],
  ['硅谷', ['硅谷']],
  ['', []],
])('the levels of %j', (place, levels) => {
  expect(toPlaceLevels(place)).toEqual(levels);
});

const stories = (docs: readonly ReturnType<typeof makeDoc>[]) =>
  figuresOf(collectionOf(docs).search(EVERYTHING)).rows.map(({ id, story }) => [id, story]);

it('figures take a selection of a page for no other story, where the page is found too', () => {
  const address = 'https://a.example/1.html';
  const page = makeDoc('page', { clip: { address, story: 'first' } });
  const part = makeDoc('part', {
    clip: { address: `${address} selection:9be1`, scope: 'selection', story: 'part' },
  });
  const other = makeDoc('other', {
    clip: { address: 'https://b.example/1.html selection:5f0c', scope: 'selection', story: 'other' },
  });
  expect(stories([page, part, other]).toSorted()).toEqual([
    ['other', 'other'],
    ['page', 'first'],
    ['part', 'first'],
  ]);
  expect(stories([part])).toEqual([['part', 'part']]);
});
