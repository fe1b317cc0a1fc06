/** Each verb that changes clippings, tried on a collection that has something of everything. */
import type { Clip, Passage, Result } from '../../lib/model';
import * as verbs from '../../lib/store';
import { BATTERY } from '../clip/stories';
import { makeStore } from './fake-browser';
import { makeInput, valueOf, zone } from './sample-inputs';

type Store = verbs.QuwenDatabase;

/** What is there before each trial. */
export interface Ground {
  readonly kept: Clip;
  readonly binned: Clip;
  /** Two cuts of one story, which nobody has seen whole. */
  readonly halves: readonly string[];
  /** What another page said before. */
  readonly versions: readonly string[];
  readonly folder: string;
  readonly passage: Passage;
}

const HALVES = [BATTERY.split('\n').slice(0, 3).join(''), BATTERY.split('\n').slice(4).join('')];
const PAGE = { url: 'https://kept.example/1.html', now: 900 };
const OLD =
  '原来的正文讲的是一座污水处理厂的扩建，工期两年，沿河铺设管网四十公里，服务下游三个乡镇的居民和企业，资金由两级财政分担。' +
  '项目负责人介绍，一期处理能力每日两万吨，出水标准提高一级，中水将用于绿化和冷却，二期用地已经完成征收。';

/** A page that says something else the second time. */
const SAYING = { url: 'https://said.example/1.html' };
const SAID =
  '示例县昨日公布上半年水质监测结果，境内七个断面全部达标，其中五个断面优于去年同期，县城饮用水源地水质稳定在二类。' +
  '监测人员说，下半年将在两条支流增设自动监测站，数据每四小时更新一次，并向沿岸村镇公开。';

const RIVER =
  '示例河大桥昨日合龙，全长八百六十米，双向六车道，连接城北片区与高铁新城，通车后两岸来往由四十分钟缩短为八分钟。' +
  '施工单位介绍，合龙段选在清晨浇筑，误差控制在三毫米以内，年底前完成桥面铺装，明年春运之前通车。';

/** Two prints of one story out of a backup: of what is restored no sketch is made yet. */
async function restorePrints(store: Store): Promise<void> {
  const elsewhere = makeStore();
  for (const at of [0, 1])
    await valueOf(
      verbs.saveClip(makeInput({ url: `https://print${at}.example/`, text: RIVER, now: 900 }), elsewhere),
    );
  const { records } = await valueOf(verbs.readClipRecords('', 10, elsewhere));
  const merger = await valueOf(verbs.openMerger((folder) => folder, store));
  await valueOf(merger.merge(records.map((record) => ({ ...record, story: record.id }))));
}

/** Fills a store with it. */
export async function prepare(store: Store): Promise<Ground> {
  const save = async (page: Parameters<typeof makeInput>[0]) =>
    (await valueOf(verbs.saveClip(makeInput(page), store))).clip;
  const halves: string[] = [];
  for (const [at, text] of HALVES.entries())
    halves.push((await save({ url: `https://half${at}.example/1.html`, text, now: 900 })).id);
  const kept = await save({ ...PAGE, text: OLD });
  const binned = await save({ url: 'https://binned.example/1.html', text: '删去的', now: 900 });
  const folder = await valueOf(verbs.addFolder('专题', 900, store));
  await valueOf(verbs.changeClips([kept.id], { do: 'move', folder: folder.id }, 901, store));
  const marked = { clipId: kept.id, quote: '二期', prefix: '', suffix: '', start: 1, note: '' };
  const passage = await valueOf(verbs.addPassage(marked, 902, store));
  await valueOf(verbs.changeClips([binned.id], { do: 'bin' }, 903, store));
  await restorePrints(store);
  for (const text of [SAID, `${SAID}两个月后复查。`]) await save({ ...SAYING, text, now: 900 });
  const versions = await store.clips.where('address').startsWith(`${SAYING.url} until:`).primaryKeys();
  return { kept, binned, halves, versions, folder: folder.id, passage };
}

/** The clocks of all trials are set back: nothing there is as old. */
export const NOW = 1;

export type Trial = readonly [
  verb: string,
  what: string,
  run: (store: Store, ground: Ground) => Promise<Result<unknown>>,
];

export const TRIALS: readonly Trial[] = [
  ['saveClip', 'a new page', (store) => verbs.saveClip(makeInput({ now: NOW }), store)],
  [
    'saveClip',
    'a page again, with more text',
    (store) => verbs.saveClip(makeInput({ ...PAGE, text: `${OLD}二期另行安排。`, now: NOW }), store),
  ],
  [
    'saveClip',
    'a page again, as it was',
    (store) => verbs.saveClip(makeInput({ ...PAGE, text: OLD, now: NOW }), store),
  ],
  [
    'saveClip',
    'another text at the address of a page',
    (store) => verbs.saveClip(makeInput({ ...PAGE, text: BATTERY, mentions: [], now: NOW }), store),
  ],
  [
    'saveClip',
    'the whole of what were two stories',
    (store) =>
      verbs.saveClip(makeInput({ url: 'https://whole.example/1.html', text: BATTERY, now: NOW }), store),
  ],
  [
    'saveClip',
    'a page that lies in the bin',
    (store, { binned }) => verbs.saveClip(makeInput({ url: binned.url, text: '删去的', now: NOW }), store),
  ],
  [
    'takeBackClips',
    'a version',
    (store, { kept, versions }) => verbs.takeBackClips([kept.id, ...versions], NOW, store),
  ],
  [
    'changeClips',
    'stars',
    (store, { kept, halves }) =>
      verbs.changeClips([kept.id, ...halves], { do: 'star', starred: true }, NOW, store),
  ],
  ['changeClips', 'the bin', (store, { kept }) => verbs.changeClips([kept.id], { do: 'bin' }, NOW, store)],
  [
    'changeClips',
    'out of the bin',
    (store, { binned }) => verbs.changeClips([binned.id], { do: 'restore' }, NOW, store),
  ],
  [
    'putBack',
    'a state',
    (store, { kept }) => {
      const { id, state, changedAt } = kept;
      const was = { state: 'done' } as const;
      return verbs.putBack([{ id, was, became: { state }, changedAt: NOW, changedTo: changedAt }], store);
    },
  ],
  [
    'annotateClip',
    'a note',
    (store, { kept }) => verbs.annotateClip(kept.id, { note: '回访', tags: [] }, NOW, store),
  ],
  [
    'addPassage',
    'a passage',
    (store, { passage }) => verbs.addPassage({ ...passage, quote: '工期', start: 9 }, NOW, store),
  ],
  ['changePassage', 'its note', (store, { passage }) => verbs.changePassage(passage.id, '核实', NOW, store)],
  ['removePassage', 'a passage', (store, { passage }) => verbs.removePassage(passage.id, NOW, store)],
  [
    'putPassage',
    'a passage',
    (store, { passage }) => verbs.putPassage({ ...passage, note: '核实' }, NOW, store),
  ],
  ['removeFolder', 'with a clipping in it', (store, { folder }) => verbs.removeFolder(folder, NOW, store)],
  ['deleteForGood', 'out of the bin', (store, { binned }) => verbs.deleteForGood([binned.id], store)],
  ['emptyBin', 'all of it', (store) => verbs.emptyBin(Infinity, store)],
  [
    'writeAnalyses',
    'of one',
    (store, { kept }) =>
      verbs.writeAnalyses(
        [
          {
            id: kept.id,
            textRevision: kept.textRevision,
            analysis: { version: 2, articles: [], mentions: [zone('文水经济开发区')] },
            places: [],
          },
        ],
        store,
      ),
  ],
  ['sketchSome', 'of two prints that are one story', (store) => verbs.sketchSome(10, store)],
  [
    'openMerger',
    'a clipping with another note',
    async (store, { kept }) => {
      const read = await verbs.readClipRecords('', 100, store);
      if (!read.ok) return read;
      const merger = await verbs.openMerger((folder) => folder, store);
      if (!merger.ok) return merger;
      const { records } = read.value;
      return merger.value.merge(
        records.filter(({ id }) => id === kept.id).map((record) => ({ ...record, note: '别处的备注' })),
      );
    },
  ],
];
