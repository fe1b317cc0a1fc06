import { describe, expect, it } from 'vitest';
import { EVERYTHING, type SearchQuery } from '../../lib/model';
import { hasOtherQueries, toOtherQueries } from '../../lib/search/also';
import { parseQuery } from '../../lib/search/parse-query';
import { rankDocs } from '../../lib/search/rank';
import { segmentInNode } from '../cli/node-segmenter';
import { collectionOf, idsOf, makeDoc } from './docs';
import { folding } from './folding';

const parse = (text: string) => parseQuery(text, folding.fold);

/** A segmenter that knows 上市 and 中心. */
function segmentMarket(text: string) {
  return [...text.matchAll(/上市|中心|市中|./gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    tag: 'n',
  }));
}

function nameOfAlias(): readonly string[] {
  return ['湘西高新技术产业开发区'];
}

describe('by relevance', () => {
  const neutral = { title: '甲', zones: [], date: '2026-01-01' };

  it('title, then note and tags, then the rest; a whole name before a part of one', () => {
    const docs = [
      makeDoc('text', { clip: neutral, text: '湘西高新区'.repeat(9) }),
      makeDoc('longer zone', { clip: { ...neutral, zones: ['大湘西高新区'] }, text: '湘西高新区' }),
      makeDoc('zone', { clip: { ...neutral, zones: ['湘西高新区'] }, text: '湘西高新区' }),
      makeDoc('tag', { clip: { ...neutral, tags: ['湘西高新区'] } }),
      makeDoc('note', { clip: { ...neutral, note: '去过湘西高新区' } }),
      makeDoc('title', { clip: { ...neutral, title: '湘西高新区一季度' } }),
    ];
    expect(idsOf(rankDocs(docs, parse('湘西高新区')))).toEqual([
      'title',
      'tag',
      'note',
      'zone',
      'text',
      'longer zone',
    ]);
  });

  it('an alias stands for its zone', () => {
    const docs = [
      makeDoc('other', { clip: neutral, text: '湘西高新区管委会 湘西高新区' }),
      makeDoc('zone', { clip: { ...neutral, zones: ['湘西高新技术产业开发区'] }, text: '湘西高新区' }),
    ];
    expect(idsOf(rankDocs(docs, parse('湘西高新区'), { namesOf: nameOfAlias }))).toEqual(['zone', 'other']);
    expect(idsOf(rankDocs(docs, parse('湘西高新区')))).toEqual(['other', 'zone']);
  });

  it('as jieba cuts it before as it does not, where jieba is awake', () => {
    const docs = [
      makeDoc('part', { clip: neutral, text: '上市中心在上市中心里，上市中心好' }),
      makeDoc('word', { clip: neutral, text: '产品在市中销售' }),
    ];
    expect(idsOf(rankDocs(docs, parse('市中')))).toEqual(['part', 'word']);
    expect(idsOf(rankDocs(docs, parse('市中'), { segment: segmentMarket }))).toEqual(['word', 'part']);
  });

  it('more often, then the newer day, then the later clipped', () => {
    const docs = [
      makeDoc('old', { clip: neutral, text: '投产' }),
      makeDoc('later', { clip: { ...neutral, clippedAt: 2e12 }, text: '投产' }),
      makeDoc('new', { clip: { ...neutral, date: '2026-02-01' }, text: '投产' }),
      makeDoc('often', { clip: { ...neutral, date: '2020-01-01' }, text: '投产，投产' }),
    ];
    expect(idsOf(rankDocs(docs, parse('投产')))).toEqual(['often', 'new', 'later', 'old']);
  });
});

describe('the other orders', () => {
  const collection = collectionOf([
    makeDoc('1', {
      clip: { title: '招商', date: '2026-03-01', largestSum: 5, clippedAt: 10, changedAt: 90, updatedAt: 10 },
    }),
    makeDoc('2', {
      clip: { title: '“安徽”', date: null, largestSum: null, clippedAt: 30, changedAt: 30, updatedAt: 30 },
    }),
    makeDoc('3', {
      clip: {
        title: '北京',
        date: '2026-05-01',
        largestSum: 50,
        clippedAt: 20,
        changedAt: 20,
        updatedAt: 95,
      },
    }),
    makeDoc('4', {
      clip: { title: ' ', date: null, largestSum: 7, clippedAt: 5, changedAt: 5, updatedAt: 5 },
    }),
  ]);
  it.each<[SearchQuery['sort'], boolean, string]>([
    ['clipped', false, '2314'],
    ['clipped', true, '4132'],
    ['changed', false, '3124'],
    ['date', false, '3124'],
    ['date', true, '1342'],
    ['sum', false, '3412'],
    ['sum', true, '1432'],
    // 安, 北, 招.
    ['title', false, '2314'],
    ['title', true, '1324'],
    ['relevance', false, '2314'],
  ])('%s, reversed: %s', (sort, isReversed, order) => {
    expect(idsOf(collection.search({ ...EVERYTHING, sort, isReversed }).docs).join('')).toBe(order);
  });

  it('titles in the order of a Chinese index', () => {
    const titles = ['重庆', '张家口', '阿坝', '长沙', '成都', '5G', 'A股', '厦门', '湘潭'];
    const docs = titles.map((title, at) => makeDoc(String(at), { clip: { title } }));
    const titled = collectionOf(docs);
    const order = () => titled.search({ ...EVERYTHING, sort: 'title' }).docs.map(({ clip }) => clip.title);
    expect(order()).toEqual(['5G', '阿坝', '长沙', '成都', '重庆', '厦门', '湘潭', '张家口', 'A股']);
    // A character that was not there before.
    titled.put(makeDoc('new', { clip: { title: '襄垣' } }));
    expect(order().slice(5, 8)).toEqual(['厦门', '湘潭', '襄垣']);
  });
});

describe('what else to look for', () => {
  it('the words of a run, apart', () => {
    expect(toOtherQueries(parse('湘潭招商政策'), segmentInNode)).toEqual([
      '湘潭 招商 政策',
      '招商 政策',
      '湘潭 政策',
      '湘潭 招商',
      '湘潭',
      '招商',
      '政策',
    ]);
  });

  it('all but one of several words; phrases stay whole, exclusions stay', () => {
    expect(toOtherQueries(parse('湘潭 “一区 多园” -签约'), segmentInNode)).toEqual([
      '湘潭 -签约',
      '“一区 多园” -签约',
    ]);
  });

  it.each([['区'], ['湘潭'], ['“湘潭招商政策”'], ['']])('nothing for %j', (text) => {
    expect(hasOtherQueries(parse(text))).toBe(false);
    expect(toOtherQueries(parse(text), segmentInNode)).toEqual([]);
  });
});
