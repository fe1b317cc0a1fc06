/**
 * Every change of a clipping counts up its revision: by that the search finds what changed since it last looked. Each verb of the
 * store stands here, as one that changes nothing of clippings or with a trial; one that is new has to be put here too.
 */
import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Clip, type Passage, type Result } from '../../lib/model';
import * as verbs from '../../lib/store';
import { BATTERY } from '../clip/stories';
import { makeStore } from './fake-browser';
import { makeInput, valueOf, zone } from './sample-inputs';

type Store = verbs.QuwenDatabase;

/** Of clippings, these read alone; or write what hangs on none: words, topics, saved searches, and folders by themselves. */
const CHANGES_NO_CLIP: ReadonlySet<string> = new Set(
  [
    'QuwenDatabase openStore toAddress toBinDeadline toClipFacts toClipKeys countClips countRecords findClipByUrl',
    'findKnownAddresses findReprints knowledgeOf listClips listNewest listStale readClipRecords readClips',
    'readFingerprint readFolders readSearches readShelfRecords readStaleTexts readTopics readWords searchClips',
    'watchClips watchShelves watchWords mergeShelves addFolder renameFolder putFolder addSearch renameSearch',
    'removeSearch putSearch putTopic removeTopic addWord removeWord',
  ].flatMap((names) => names.split(' ')),
);

/** What is there before each trial. */
interface Ground {
  readonly kept: Clip;
  readonly binned: Clip;
  /** Two cuts of one story, which nobody has seen whole. */
  readonly halves: readonly string[];
  readonly folder: string;
  readonly passage: Passage;
}

const HALVES = [BATTERY.split('\n').slice(0, 3).join(''), BATTERY.split('\n').slice(4).join('')];
const PAGE = { url: 'https://kept.example/1.html', now: 900 };
const OLD =
  '原来的正文讲的是一座污水处理厂的扩建，工期两年，沿河铺设管网四十公里，服务下游三个乡镇的居民和企业，资金由两级财政分担。' +
  '项目负责人介绍，一期处理能力每日两万吨，出水标准提高一级，中水将用于绿化和冷却，二期用地已经完成征收。';

async function prepare(store: Store): Promise<Ground> {
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
  return { kept, binned, halves, folder: folder.id, passage };
}

/** The clocks of all trials are set back: nothing there is as old. */
const NOW = 1;

type Trial = readonly [
  verb: string,
  what: string,
  run: (store: Store, ground: Ground) => Promise<Result<unknown>>,
];

const TRIALS: readonly Trial[] = [
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
    (store, { kept }) => verbs.putBack([{ id: kept.id, was: { state: 'done' }, changedAt: NOW }], store),
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
  [
    'openMerger',
    'a clipping with another note',
    async (store, { kept }) => {
      const { records } = await valueOf(verbs.readClipRecords('', 100, store));
      const merger = await valueOf(verbs.openMerger((folder) => folder, store));
      return merger.merge(
        records.filter(({ id }) => id === kept.id).map((record) => ({ ...record, note: '别处的备注' })),
      );
    },
  ],
];

function rowOf<T extends { id: string }>(rows: readonly T[], id: string): T | undefined {
  return rows.find((row) => row.id === id);
}

/** All that the store holds of each clipping, but for its revisions. */
async function snapshot(store: Store) {
  const [clips, texts, bodies, passages] = await Promise.all([
    store.clips.toArray(),
    store.texts.toArray(),
    store.bodies.toArray(),
    store.passages.toArray(),
  ]);
  return new Map(
    clips.map(({ revision, textRevision, ...clip }) => [
      clip.id,
      {
        revision,
        textRevision,
        text: rowOf(texts, clip.id)?.text,
        rest: JSON.stringify([
          clip,
          rowOf(bodies, clip.id),
          passages.filter(({ clipId }) => clipId === clip.id),
        ]),
      },
    ]),
  );
}

test('every verb is either tried here or changes no clipping', () => {
  const tried = new Set(TRIALS.map(([verb]) => verb));
  const known = new Set([...tried, ...CHANGES_NO_CLIP]);
  expect(Object.keys(verbs).filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !Object.hasOwn(verbs, name))).toEqual([]);
});

describe('with the clock set back', () => {
  test.each(TRIALS)(
    '%s, %s: what changed has the next revision, and nothing else has',
    async (_, _what, run) => {
      const store = makeStore();
      const ground = await prepare(store);
      const before = await snapshot(store);
      const next = Math.max(...[...before.values()].map(({ revision }) => revision)) + 1;
      await valueOf(run(store, ground));
      const after = await snapshot(store);
      let changes = 0;
      for (const [id, now] of after) {
        const was = before.get(id);
        const isSame = was?.rest === now.rest && was.text === now.text;
        if (!isSame) changes += 1;
        // Saving writes the text also where it is what it was.
        const isWritten = !isSame || (was?.textRevision !== now.textRevision && now.revision === next);
        expect(now.revision, id).toBe(isWritten ? next : was?.revision);
        if (was?.text !== now.text) expect(now.textRevision).toBe(next);
        expect(now.textRevision).toBeLessThanOrEqual(now.revision);
      }
      const removed = [...before.keys()].filter((id) => !after.has(id));
      expect((await store.gone.toArray()).map(({ id, revision }) => [id, revision])).toEqual(
        removed.map((id) => [id, next]),
      );
      expect(changes + removed.length).toBeGreaterThan(0);
    },
  );
});

describe('a change that changes nothing', () => {
  test.each<[string, (store: Store, ground: Ground) => Promise<Result<unknown>>]>([
    [
      'the state it has',
      (store, { kept }) => verbs.changeClips([kept.id], { do: 'state', state: 'unread' }, NOW, store),
    ],
    ['nothing in the bin so old', (store) => verbs.emptyBin(0, store)],
    ['no clipping of that id', (store) => verbs.deleteForGood(['gone'], store)],
    ['nothing to put back', (store) => verbs.putBack([], store)],
    ['a search kept', (store) => verbs.addSearch('全部', EVERYTHING, NOW, store)],
  ])('counts nothing up: %s', async (_, run) => {
    const store = makeStore();
    const ground = await prepare(store);
    const before = await snapshot(store);
    await valueOf(run(store, ground));
    expect(await snapshot(store)).toEqual(before);
    expect(await store.gone.count()).toBe(0);
  });
});

test('two contexts that save at once give two numbers', async () => {
  const store = makeStore();
  const pages = [1, 2, 3, 4].map((at) =>
    makeInput({ url: `https://a.example/${at}.html`, text: `第${at}篇` }),
  );
  const saved = await Promise.all(pages.map((page) => valueOf(verbs.saveClip(page, store))));
  expect(saved.map(({ clip }) => clip.revision).toSorted()).toEqual([1, 2, 3, 4]);
});
