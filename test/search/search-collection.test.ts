import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, type SearchQuery } from '../../lib/model';
import { collectionOf, idsOf, makeDoc } from './docs';
import { folding } from './folding';

const search = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  ...EVERYTHING,
  text,
  ...more,
});

/** Pieces that newspapers put a text together from: what folding must see through stands among them. */
const PIECES = [
  '经开区',
  '經開區',
  '招商',
  '引资',
  '湘',
  '潭',
  '𠮷',
  'ＡＩ',
  'ai',
  '5G',
  ' ',
  '\n',
  '　',
  '。',
  '，',
  '-',
];
const rawText = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** What a reader would say: the texts without white space, in one form of writing, and whether one holds the other. */
function naiveHolds(fields: readonly string[], word: string): boolean {
  return fields.some((field) => toPlain(field).includes(toPlain(word)));
}

function toPlain(text: string): string {
  return text
    .replace(/[\s\u3000]/gu, '')
    .replaceAll('經', '经')
    .replaceAll('開', '开')
    .replaceAll('區', '区')
    .normalize('NFKC')
    .toLowerCase();
}

/** What makeClip says besides. */
const OTHERS = ['山西日报', 'paper.example.com', '2026-11-20'];

describe('exact recall', () => {
  it('finds any run of any field, and nothing else', () => {
    const docs = fc.array(fc.record({ title: rawText, note: rawText, text: rawText }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(docs, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (fields, which, from, length) => {
        const source = [fields[which % fields.length]?.text, fields[0]?.title].join('');
        const characters = [...source.replace(/\s/gu, '')];
        const word = characters
          .slice(from % (characters.length + 1))
          .slice(0, length)
          .join('');
        if (folding.fold(word) === '' || word.startsWith('-')) return;
        const collection = collectionOf(
          fields.map(({ title, note, text }, at) => makeDoc(String(at), { clip: { title, note }, text })),
        );
        const found = new Set(idsOf(collection.search(search(word)).docs));
        for (const [at, { title, note, text }] of fields.entries())
          expect(found.has(String(at)), `${JSON.stringify(word)} in ${at}`).toBe(
            naiveHolds([title, note, text, ...OTHERS], word),
          );
      }),
      { numRuns: 400 },
    );
  });

  it('finds as much one letter after the other as at once', () => {
    fc.assert(
      fc.property(fc.array(rawText, { maxLength: 6 }), rawText, (texts, typed) => {
        const docs = texts.map((text, at) => makeDoc(String(at), { text }));
        const slowly = collectionOf(docs);
        for (let end = 1; end <= typed.length; end++) slowly.search(search(typed.slice(0, end)));
        expect(idsOf(slowly.search(search(typed)).docs)).toEqual(
          idsOf(collectionOf(docs).search(search(typed)).docs),
        );
      }),
    );
  });

  it('does not find across two fields, or two clippings', () => {
    const collection = collectionOf([
      makeDoc('1', { clip: { title: '湘潭经开', note: '区里的事', tags: ['招商', '引资'] }, text: '甲' }),
      makeDoc('2', { clip: { title: '乙' }, text: '乙' }),
    ]);
    for (const word of ['经开区', '招商引资', '甲乙'])
      expect(collection.search(search(word)).docs).toEqual([]);
  });
});

describe('what is searched', () => {
  const collection = collectionOf([
    makeDoc('whole', {
      clip: {
        title: '标题里的字',
        note: '备注里的字',
        tags: ['重点跟踪'],
        site: '科学导报',
        url: 'https://epaper.kxdb.example/1.html',
        author: '周文斌',
        correspondent: '陈立新',
        editor: '许佳慧',
        edition: '第03版：要闻',
        zones: ['文水经济开发区'],
        companies: ['山西中铝华润有限公司'],
        date: '2026-03-21',
      },
      passageNotes: ['段落旁的批语'],
      text: '正文\n里的 字',
    }),
    makeDoc('other', { clip: { title: '无关', site: '', url: '', date: null }, text: '别的事' }),
  ]);

  it.each([
    '标题里',
    '备注里',
    '重点跟踪',
    '科学导报',
    'kxdb',
    '周文斌',
    '陈立新',
    '许佳慧',
    '第03版',
    '文水经济',
    '中铝华润',
    '批语',
    '正文里的字',
    '2026-03-21',
  ])('%s', (word) => {
    expect(idsOf(collection.search(search(word)).docs)).toEqual(['whole']);
  });

  it('all words, wherever each stands; none of the excluded', () => {
    expect(idsOf(collection.search(search('标题 正文 周文斌')).docs)).toEqual(['whole']);
    expect(collection.search(search('标题 别的事')).docs).toEqual([]);
    expect(idsOf(collection.search(search('-标题')).docs)).toEqual(['other']);
  });
});

describe('after a change', () => {
  it('the same search is made anew, and an older answer stays what it was', () => {
    const collection = collectionOf([makeDoc('1', { text: '投产' })]);
    const before = collection.search(search('投产'));
    collection.put(makeDoc('2', { text: '投产' }));
    expect(idsOf(collection.search(search('投产')).docs).toSorted()).toEqual(['1', '2']);
    collection.put(makeDoc('1', { text: '开工' }));
    expect(idsOf(collection.search(search('投产')).docs)).toEqual(['2']);
    collection.remove('2');
    expect(collection.search(search('投产')).docs).toEqual([]);
    expect(idsOf(before.docs)).toEqual(['1']);
  });

  it('counts what is kept and what lies in the bin', () => {
    const collection = collectionOf([makeDoc('1'), makeDoc('2', { clip: { deletedAt: 5 } })]);
    expect(collection.search(search(''))).toMatchObject({ kept: 1, inBin: 1 });
    expect(idsOf(collection.search(search('', { inBin: true })).docs)).toEqual(['2']);
  });
});
