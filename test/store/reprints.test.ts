import { describe, expect, test, vi } from 'vitest';
import {
  changeClips,
  countUnsketched,
  findReprints,
  openMerger,
  readClipRecords,
  saveClip,
  sketchSome,
} from '../../lib/store';
import { MIN_COMMON_MARKS } from '../../lib/clip/likeness';
import { BATTERY, HARBOUR, NOTICE, RIGHTS } from '../clip/stories';
import { makeStore } from './fake-browser';
import { company, makeInput, valueOf, zone } from './sample-inputs';

type Page = NonNullable<Parameters<typeof makeInput>[0]>;
type Store = ReturnType<typeof makeStore>;

const MENTIONS = [zone('遂宁经济技术开发区')];

async function save(store: Store, at: number, page: Page) {
  return valueOf(
    saveClip(
      makeInput({ url: `https://site${at}.example/1.html`, now: at, mentions: MENTIONS, ...page }),
      store,
    ),
  );
}

describe('a reprint', () => {
  test('is linked to the story it prints, and told with what differs, oldest first', async () => {
    const store = makeStore();
    const first = await save(store, 1, { text: BATTERY, title: '电池产业园二期动工' });
    await save(store, 2, { text: HARBOUR });
    const second = await save(store, 3, { text: `另一个标题\n${BATTERY}\n${RIGHTS}`, title: '另一个标题' });
    const third = await save(store, 4, {
      text: BATTERY.slice(0, BATTERY.length / 2),
      title: '另一个标题',
      date: null,
      mentions: [...MENTIONS, company('遂宁电池有限公司')],
    });
    expect(first).toMatchObject({ reprints: [], clip: { story: first.clip.id } });
    expect(second.clip.story).toBe(first.clip.id);
    expect(second.reprints).toEqual([
      { clip: first.clip, differences: [{ of: 'title', here: '另一个标题', there: '电池产业园二期动工' }] },
    ]);
    expect(third.clip.story).toBe(first.clip.id);
    expect(third.reprints).toEqual([
      {
        clip: first.clip,
        differences: [
          { of: 'title', here: '另一个标题', there: '电池产业园二期动工' },
          { of: 'date', here: '', there: '2026-07-21' },
          { of: 'company', here: '遂宁电池有限公司', there: '' },
        ],
      },
      {
        clip: second.clip,
        differences: [
          { of: 'date', here: '', there: '2026-07-21' },
          { of: 'company', here: '遂宁电池有限公司', there: '' },
        ],
      },
    ]);
    expect(await valueOf(findReprints(third.clip.id, store))).toEqual(third.reprints);
    expect((await valueOf(findReprints(first.clip.id, store))).map(({ clip }) => clip.id)).toEqual([
      second.clip.id,
      third.clip.id,
    ]);
  });

  test('in the bin is not told, and is again when it comes back', async () => {
    const store = makeStore();
    const first = await save(store, 1, { text: BATTERY });
    const second = await save(store, 2, { text: BATTERY });
    await valueOf(changeClips([first.clip.id], { do: 'bin' }, 5, store));
    expect(await valueOf(findReprints(second.clip.id, store))).toEqual([]);
    expect((await save(store, 3, { text: BATTERY })).reprints.map(({ clip }) => clip.id)).toEqual([
      second.clip.id,
    ]);
    await valueOf(changeClips([first.clip.id], { do: 'restore' }, 7, store));
    expect(await valueOf(findReprints(second.clip.id, store))).toHaveLength(2);
  });

  test('brought up to date stays with its story, though it has grown to be more than a print', async () => {
    const store = makeStore();
    const first = await save(store, 1, { text: BATTERY });
    await save(store, 2, { text: BATTERY });
    const again = await save(store, 2, {
      text: `${BATTERY}${HARBOUR}${RIGHTS}`,
      mentions: [zone('钦州港经开区')],
    });
    expect(again).toMatchObject({ how: 'updated', clip: { story: first.clip.id } });
  });

  test('of which only the opening was there is linked when it is there whole', async () => {
    const store = makeStore();
    const first = await save(store, 1, { text: BATTERY });
    const opening = await save(store, 2, { text: '点击展开全文' });
    expect(opening.clip.story).toBe(opening.clip.id);
    const whole = await save(store, 2, { text: BATTERY });
    expect(whole).toMatchObject({ how: 'updated', clip: { story: first.clip.id } });
    expect(whole.reprints.map(({ clip }) => clip.id)).toEqual([first.clip.id]);
  });

  test('that holds all of it makes one story of two cuts', async () => {
    const store = makeStore();
    const sentences = BATTERY.split('\n');
    const head = await save(store, 1, { text: sentences.slice(0, 3).join('') });
    const tail = await save(store, 2, { text: sentences.slice(4).join('') });
    expect(tail.clip.story).not.toBe(head.clip.story);
    const whole = await save(store, 3, { text: BATTERY });
    expect(whole.clip.story).toBe(head.clip.id);
    expect(whole.reprints.map(({ clip }) => clip.story)).toEqual([head.clip.id, head.clip.id]);
    expect(await valueOf(findReprints(tail.clip.id, store))).toHaveLength(2);
  });
});

/** What a collection of two has, put to another of two: the stories of either know nothing of each other. */
async function restored() {
  const [store, other] = [makeStore(), makeStore()];
  const first = await save(store, 1, { text: BATTERY });
  await save(store, 2, { text: HARBOUR });
  await save(other, 3, { text: BATTERY });
  await save(other, 4, { text: NOTICE('文水经济开发区', '高义钢铁') });
  const { records } = await valueOf(readClipRecords('', 10, other));
  const merger = await valueOf(openMerger((folder) => folder, store));
  const theirs = records.find(({ text }) => text === BATTERY);
  if (!theirs) throw new Error('not read');
  await valueOf(merger.merge(records));
  return { store, first: first.clip, theirs };
}

describe('a clipping that was restored from another collection', () => {
  test('is joined to the story that it prints when sketches are made, and nothing else is changed', async () => {
    const { store, first, theirs } = await restored();
    expect(await valueOf(findReprints(first.id, store))).toEqual([]);
    const before = await store.clips.toArray();
    expect(await valueOf(sketchSome(10, store))).toBe(2);
    expect((await valueOf(findReprints(first.id, store))).map(({ clip }) => clip.id)).toEqual([theirs.id]);
    const joined = await store.clips.get(theirs.id);
    expect(joined).toMatchObject({ story: first.story, changedAt: theirs.changedAt });
    // Whoever looks for what changed finds that one, and no other.
    const others = before.filter(({ id }) => id !== theirs.id);
    expect((await store.clips.toArray()).filter(({ id }) => id !== theirs.id)).toEqual(others);
    expect(joined?.revision).toBeGreaterThan(Math.max(...before.map(({ revision }) => revision)));
    expect(await valueOf(sketchSome(10, store))).toBe(0);
  });

  test('is joined, too, where a saving had made its sketch before', async () => {
    const { store, first, theirs } = await restored();
    await save(store, 9, { text: '另一篇短讯，与此无关。' });
    expect((await store.traces.get(theirs.id))?.marks).not.toEqual([]);
    expect(await valueOf(countUnsketched(store))).toBe(2);
    await valueOf(sketchSome(10, store));
    expect((await store.clips.get(theirs.id))?.story).toBe(first.story);
  });
});

test('bodies, which may hold pictures, are read one at a time, and of prints alone', async () => {
  const store = makeStore();
  const prints: string[] = [];
  for (const at of [1, 2, 3]) prints.push((await save(store, at, { text: BATTERY })).clip.id);
  // Alike in its sketch, but no print: a quotation among other things.
  const quotation = await save(store, 4, { text: BATTERY.slice(0, 150) + HARBOUR });
  expect(quotation.clip.story).toBe(quotation.clip.id);
  const marks = new Set((await store.traces.get(prints[0] ?? ''))?.marks);
  const common = (await store.traces.get(quotation.clip.id))?.marks.filter((mark) => marks.has(mark));
  expect(common?.length).toBeGreaterThanOrEqual(MIN_COMMON_MARKS);
  const [one, several] = [vi.spyOn(store.bodies, 'get'), vi.spyOn(store.bodies, 'bulkGet')];
  const last = await save(store, 5, { text: BATTERY });
  expect(last.reprints).toHaveLength(3);
  expect(one.mock.calls.flat()).not.toContain(quotation.clip.id);
  expect(one).toHaveBeenCalledTimes(3);
  expect(several.mock.calls.map(([ids]) => ids.length)).toEqual([1, 1, 1]);
});

describe('no reprint', () => {
  test.each<[string, Page, Page]>([
    ['is another story on the topic', { text: BATTERY }, { text: HARBOUR }],
    [
      'is another filling of one form',
      { text: NOTICE('文水经济开发区', '高义钢铁'), mentions: [zone('文水经济开发区')] },
      { text: NOTICE('湘西高新区', '北斗科技'), mentions: [zone('湘西高新技术产业开发区')] },
    ],
    ['is a page without text', { text: '' }, { text: '' }],
  ])('%s', async (_, one, other) => {
    const store = makeStore();
    const first = await save(store, 1, one);
    const second = await save(store, 2, other);
    expect(second.reprints).toEqual([]);
    expect(second.clip.story).not.toBe(first.clip.story);
  });

  test('are two articles through a page that holds both', async () => {
    const store = makeStore();
    const text = `${BATTERY}\n${HARBOUR}`;
    const articles = [
      { start: 0, end: BATTERY.length, title: '' },
      { start: BATTERY.length + 1, end: text.length, title: '' },
    ];
    const one = await save(store, 1, { text: BATTERY });
    await save(store, 2, { text, articles });
    const other = await save(store, 3, { text: HARBOUR });
    expect(other.clip.story).not.toBe(one.clip.story);
  });

  test('is there for a clipping that is gone', async () => {
    expect(await valueOf(findReprints('gone', makeStore()))).toEqual([]);
  });
});

test('a phrase that a hundred pages of a site share says nothing', async () => {
  const store = makeStore();
  const boilerplate = RIGHTS.repeat(3);
  await store.openInTime();
  for (let at = 0; at < 101; at += 1) await save(store, at, { text: `${boilerplate}第${at}篇` });
  // All of them are one story by their text; what matters is that a new page by that phrase alone is not compared with each.
  const fresh = await save(store, 500, { text: BATTERY + boilerplate });
  expect(fresh.clip.story).toBe(fresh.clip.id);
});

test('of marks that many pages share the rows of a few are looked up, and a story that everybody prints is known all the same', async () => {
  const store = makeStore();
  await store.openInTime();
  const first = await save(store, 0, { text: BATTERY });
  for (let at = 1; at < 30; at += 1) await save(store, at, { text: `第${at}号\n${BATTERY}` });
  const where = vi.spyOn(store.traces, 'where');
  const next = await save(store, 30, { text: `${BATTERY}\n${RIGHTS}` });
  expect(next.clip.story).toBe(first.clip.id);
  // One question a mark, and a second of eight of them.
  expect(where.mock.calls.filter(([index]) => String(index) === 'marks')).toHaveLength(32 + 8);
});
