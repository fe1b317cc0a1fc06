/** Clippings as a backup has them, any number of them, and how two collections are held against each other. */
import * as fc from 'fast-check';
import { openMerger, type ClipRecord, type QuwenDatabase } from '../../lib/store';
import { valueOf } from '../store/sample-inputs';
import { analysisOf, recordsOf } from './collections';

export const TEXTS = [
  '孝义经济开发区昨日集中开工五个项目，涵盖新材料、装备制造与现代物流，计划总投资18.6亿元，项目负责人说将倒排工期确保年底前主体封顶早日投产见效。',
  '交城经济开发区的帮办队伍每周走进企业车间，现场协调用地、用能和融资问题，三个月里收集诉求一百四十件，办结一百三十一件，企业负责人说心里踏实多了。',
  '湘西高新技术产业开发区举行项目签约仪式，新能源材料项目落户园区，预计明年三月开工，投产后年产值可达五亿元，今年以来园区已签约项目十二个之多。',
];
export const PAGES = ['https://paper.example/a.html', 'https://paper.example/b.html'];

/** A clipping of a page as of a moment; what is not named is the same for all. */
export function recordOf(facts: Partial<ClipRecord> & { page?: number; textIs?: number } = {}): ClipRecord {
  const { page = 0, textIs = 0, ...rest } = facts;
  const address = PAGES[page] ?? '';
  const text = TEXTS[textIs] ?? '';
  const id = rest.id ?? `clip-${page}-${textIs}`;
  return {
    id,
    address,
    url: address,
    scope: 'page',
    story: id,
    title: '开发区的一天',
    site: '样例报',
    date: '2026-07-20',
    time: null,
    author: '',
    correspondent: '',
    editor: '',
    edition: '',
    note: '',
    tags: [],
    verdict: {
      isZoneNews: true,
      score: 0.9,
      reasons: [],
    },
    zones: [text.slice(0, 4)],
    companies: [],
    largestSum: 32e7,
    sumRole: '签约',
    mentionCount: 2,
    places: [],
    analysisVersion: 1,
    state: 'unread',
    starred: false,
    folder: '',
    clippedAt: 100,
    updatedAt: 100,
    changedAt: 100,
    deletedAt: null,
    text,
    html: `<p>${text}</p>`,
    analysis: analysisOf(text),
    provenance: {},
    passages: [],
    addresses: [address],
    canonical: null,
    ...rest,
  };
}

/** The folders that the clippings of `anyCollection` lie in. */
const FOLDERS = ['f1', 'f2'].map((id) => ({ id, name: id, addedAt: 1 }));

/** Merges clippings in batches of so many; by default in one, and always at the same moment. */
export async function merge(
  store: QuwenDatabase,
  records: readonly ClipRecord[],
  batch = records.length,
  now = 50,
) {
  await store.folders.bulkPut(FOLDERS);
  const merger = await valueOf(openMerger((folder) => folder, store, now));
  let done = { added: new Array<string>(), merged: 0, unchanged: 0, conflicts: new Array<number>() };
  for (let at = 0; at < records.length; at += batch) {
    const more = await valueOf(merger.merge(records.slice(at, at + batch)));
    done = {
      added: [...done.added, ...more.added],
      merged: done.merged + more.merged,
      unchanged: done.unchanged + more.unchanged,
      conflicts: [...done.conflicts, ...more.conflicts.map((place) => at + place)],
    };
  }
  return done;
}

/** A store as a set: without ids and the order of what was joined. Who was first must not be told by it. */
export async function asSet(store: QuwenDatabase) {
  const records = await recordsOf(store);
  return records
    .map(({ id: _i, story: _s, passages, note, tags, addresses, ...clip }) => ({
      ...clip,
      note: note.split('\n\n———\n\n').toSorted(),
      tags: tags.toSorted(),
      addresses: addresses.toSorted(),
      passages: passages
        .map(({ id: _p, clipId: _c, ...passage }) => ({
          ...passage,
          note: passage.note.split('\n\n———\n\n').toSorted(),
        }))
        .toSorted((one, other) => one.quote.localeCompare(other.quote)),
    }))
    .toSorted((one, other) => (one.address < other.address ? -1 : 1));
}

const anyPassage = fc.record({
  id: fc.constantFrom('p1', 'p2', 'p3'),
  quote: fc.constantFrom('开发区', '开工', '签约'),
  note: fc.constantFrom('', '导语', '核实'),
  changedAt: fc.integer({ min: 1, max: 5 }),
});
const anyRecord = fc
  .record({
    page: fc.integer({ min: 0, max: 1 }),
    textIs: fc.integer({ min: 0, max: 2 }),
    owner: fc.constantFrom('a', 'b'),
    updatedAt: fc.integer({ min: 1, max: 6 }),
    changedAt: fc.integer({ min: 1, max: 6 }),
    clippedAt: fc.integer({ min: 1, max: 6 }),
    title: fc.constantFrom('开工', '签约'),
    note: fc.constantFrom('', '要核实', '问招商局', '要核实金额'),
    tags: fc.uniqueArray(fc.constantFrom('项目', '签约', '待核'), { maxLength: 3 }),
    state: fc.constantFrom('unread', 'reading', 'done'),
    starred: fc.boolean(),
    folder: fc.constantFrom('', 'f1', 'f2'),
    deletedAt: fc.option(fc.integer({ min: 1, max: 6 })),
    passages: fc.uniqueArray(anyPassage, {
      maxLength: 3,
      comparator: (one, other) => one.id === other.id || one.quote === other.quote,
    }),
  })
  .map(({ owner, passages, ...facts }) => {
    const id = `${owner}-${facts.page}-${facts.textIs}`;
    return recordOf({
      ...facts,
      // No two texts were brought up to date in the same millisecond.
      updatedAt: facts.updatedAt * 3 + facts.textIs,
      id,
      passages: passages.map((passage) => ({
        prefix: '',
        suffix: '',
        start: 0,
        addedAt: 1,
        ...passage,
        id: `${id}-${passage.id}`,
        clipId: id,
      })),
    });
  });
/** One text with other figures, and with a sentence more: what a page says one day and the next. */
export const VERSIONS = [
  TEXTS[0],
  TEXTS[0]?.replace('18.6亿元', '19.6亿元'),
  TEXTS[0]?.replace('18.6亿元', '186亿元'),
  `${TEXTS[0]}年内还将引进两家企业。`,
].map(String);

/** Clippings of one page by several hands, each with one of these texts, which no two had at one moment. */
export function anyVersions(texts: readonly string[]): fc.Arbitrary<ClipRecord[]> {
  const one = fc.tuple(anyRecord, fc.nat({ max: texts.length - 1 })).map(([record, at]) => ({
    ...record,
    id: `${record.id}-${at}`,
    story: `${record.id}-${at}`,
    address: PAGES[0] ?? '',
    url: PAGES[0] ?? '',
    addresses: [PAGES[0] ?? ''],
    text: texts[at] ?? '',
    html: `<p>${texts[at] ?? ''}</p>`,
    updatedAt: record.updatedAt * 10 + at,
    passages: record.passages.map((passage) => ({
      ...passage,
      id: `${passage.id}-${at}`,
      clipId: `${record.id}-${at}`,
    })),
  }));
  return fc.uniqueArray(one, { maxLength: 4, selector: ({ text }) => text });
}

/** A collection has each clipping once, and each address at one clipping alone. */
export const anyCollection = fc
  .array(anyRecord, { maxLength: 5 })
  .map((records) => [...new Map(records.map((each) => [`${each.address}|${each.text}`, each])).values()]);
