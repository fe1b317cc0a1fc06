/** Collections for the tests of backups: everything that can be put into one, and how it is compared. */
import type { Analysis } from '../../lib/model';
import { EVERYTHING } from '../../lib/model';
import {
  addFolder,
  addPassage,
  addSearch,
  addWord,
  annotateClip,
  changeClips,
  putTopic,
  readShelfRecords,
  saveClip,
  type ClipRecord,
  type QuwenDatabase,
} from '../../lib/store';
import { makeInput, valueOf } from '../store/sample-inputs';

const ARTICLES = [
  {
    name: 'ji-qing',
    title: '吉首经开区签下新能源材料项目',
    text: '本报讯 7月20日，湘西高新技术产业开发区举行项目签约仪式，总投资3.2亿元的新能源材料项目落户园区，预计明年三月开工，投产后年产值可达5亿元。园区管委会负责人介绍，今年以来已签约项目十二个，其中九个已经开工建设。',
  },
  {
    name: 'xiao-yi',
    title: '孝义开发区三个一批项目集中开工',
    text: '孝义经济开发区昨日集中开工五个项目，涵盖新材料、装备制造与现代物流，计划总投资18.6亿元。开工现场，十余台挖掘机同时作业，项目负责人说，将倒排工期，确保年底前主体封顶，早日投产见效，带动周边就业。',
  },
  {
    name: 'jiao-cheng',
    title: '交城：把服务送到车间',
    text: '交城经济开发区的帮办队伍每周走进企业车间，现场协调用地、用能和融资问题。三个月里，他们收集诉求一百四十件，办结一百三十一件，企业负责人说，有人管事，心里踏实，下一步还要扩产增线，再招两百名工人。',
  },
] as const;

/** An analysis that holds on the text: two mentions, and the text as one article. */
export function analysisOf(text: string): Analysis {
  const zone = text.slice(0, 4);
  return {
    version: 1,
    articles: [{ start: 0, end: text.length, title: '' }],
    mentions: [
      {
        start: 0,
        end: 4,
        type: 'zone',
        text: zone,
        canonical: zone,
        rule: 'test',
        kind: 'zone',
        generic: false,
      },
      {
        start: 5,
        end: 8,
        type: 'money',
        text: '若干元',
        canonical: '320000000',
        rule: 'test',
        cny: 32e7,
        approx: false,
        scale: false,
        role: '投资',
      },
    ],
  };
}

/** An article as a page would be clipped. */
export function inputOf(url: string, title: string, text: string, now: number) {
  const input = makeInput({ url, title, text, html: `<p>${text}</p>`, now });
  return { ...input, analysis: analysisOf(text), places: ['湖南省湘西州'] };
}

/** Puts one of everything into a store: states, stars, folders, notes, tags, passages, the bin, a page that was replaced. */
export async function fillStore(store: QuwenDatabase): Promise<void> {
  const ids: string[] = [];
  for (const [at, { name, title, text }] of ARTICLES.entries()) {
    const input = inputOf(`https://paper.example/${name}.html`, title, text, 1_000 + at);
    ids.push((await valueOf(saveClip(input, store))).clip.id);
  }
  const [first = '', second = '', third = ''] = ids;
  // The third page shows another text now: both are kept.
  const [article] = ARTICLES;
  const other = inputOf('https://paper.example/jiao-cheng.html', '页面已更新', article.text.repeat(2), 5_000);
  await valueOf(saveClip(other, store));

  const folder = await valueOf(addFolder('年终盘点', 2_000, store));
  await valueOf(changeClips([first], { do: 'move', folder: folder.id }, 2_001, store));
  await valueOf(
    annotateClip(first, { note: '要核实投资额\n问招商局', tags: ['新能源', '待核'] }, 2_002, store),
  );
  await valueOf(changeClips([first], { do: 'star', starred: true }, 2_003, store));
  await valueOf(changeClips([first], { do: 'state', state: 'reading' }, 2_004, store));
  await valueOf(changeClips([second], { do: 'bin' }, 2_005, store));
  const quote = ARTICLES[2].text.slice(10, 24);
  await valueOf(
    addPassage(
      { clipId: third, quote, prefix: '开发区', suffix: '现场', start: 10, note: '可作导语' },
      2_006,
      store,
    ),
  );
  await valueOf(addSearch('今年的签约', { ...EVERYTHING, text: '签约', folder: folder.id }, 2_007, store));
  await valueOf(putTopic({ id: 'own-1', name: '物流', words: ['物流', '仓储'], isOff: false }, store));
  await valueOf(addWord('zone', '晨光样例产业园', 2_008, store));
}

/** Everything a store holds that a backup is to bring back, in one order, without the numbers that are the database's own. */
export async function contentOf(store: QuwenDatabase) {
  const clips = await recordsOf(store);
  return { clips, ...(await valueOf(readShelfRecords(store))) };
}

/** Read table by table, past what makes backups. */
export async function recordsOf(store: QuwenDatabase) {
  const { readClips } = await import('../../lib/store');
  const ids = await store.clips.toCollection().primaryKeys();
  const full = await valueOf(readClips(ids, store));
  const traces = await store.traces.bulkGet(ids);
  return full.map(({ revision: _r, textRevision: _t, ...clip }, at): ClipRecord => ({
    ...clip,
    addresses: traces[at]?.addresses ?? [],
    canonical: traces[at]?.canonical ?? null,
  }));
}
