/** A page that is clipped again with other figures: what it said before is not lost. */
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../lib/model';
import {
  addPassage,
  annotateClip,
  changeClips,
  listClips,
  readClips,
  saveClip,
  takeBackClips,
} from '../../lib/store';
import { makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

const BEFORE =
  '长治经开区上半年招商成果公布。全区新签约项目十二个，总投资126.8亿元，涉及装备制造、新材料和现代物流三个方向，其中七个项目已经开工。' +
  '管委会负责人介绍，下半年将围绕产业链继续招商，并为签约企业派出专员，协助办理用地、环评和施工许可。';
const AFTER = BEFORE.replace('126.8亿元', '128.8亿元');

const sumIn = (text: string): Mention => {
  const [written = ''] = /[\d.]+亿元/u.exec(text) ?? [];
  const start = text.indexOf(written);
  const cny = Number.parseFloat(written) * 1e8;
  const facts = { text: written, canonical: String(cny), cny, rule: 'test', approx: false, scale: false };
  return { type: 'money', start, end: start + written.length, role: '总投资', ...facts };
};
const page = (text: string, now: number) => makeInput({ text, mentions: [sumIn(text)], now });

async function clippedTwice(texts: readonly [string, string] = [BEFORE, AFTER]) {
  const store = makeStore();
  const first = await valueOf(saveClip(page(texts[0], 1_000), store));
  const { id } = first.clip;
  await valueOf(annotateClip(id, { note: '等核实', tags: ['长治'] }, 1_100, store));
  const marked = { clipId: id, quote: '十二个', prefix: '', suffix: '', start: 3, note: '' };
  await valueOf(addPassage(marked, 1_150, store));
  await valueOf(changeClips([id], { do: 'state', state: 'done' }, 1_200, store));
  const second = await valueOf(saveClip(page(texts[1], 2_000), store));
  return { store, first, second };
}

describe('a page whose figures changed', () => {
  test('says what changed, as it is now and as it was', async () => {
    const { second } = await clippedTwice();
    expect(second.how).toBe('updated');
    expect(second.changed?.differences).toEqual([{ of: 'money', here: '128.8亿元', there: '126.8亿元' }]);
  });

  test('is unread again; note, tags and passages stay with it', async () => {
    const { store, first, second } = await clippedTwice();
    expect(second.clip).toMatchObject({ id: first.clip.id, state: 'unread', note: '等核实', tags: ['长治'] });
    const [now] = await valueOf(readClips([first.clip.id], store));
    expect(now?.text).toBe(AFTER);
    expect(now?.passages).toHaveLength(1);
  });

  test('keeps what it said in the bin, from where it can be had back', async () => {
    const { store, first, second } = await clippedTwice();
    const earlier = second.changed?.earlier ?? '';
    const [kept] = await valueOf(readClips([earlier], store));
    expect(kept).toMatchObject({
      text: BEFORE,
      html: '<p>湘西高新区</p>',
      deletedAt: 2_000,
      story: first.clip.story,
      note: '',
      tags: [],
      passages: [],
    });
    expect(kept?.analysis.mentions).toHaveLength(1);
    expect(await valueOf(listClips(store))).toHaveLength(1);
    await valueOf(changeClips([earlier], { do: 'restore' }, 3_000, store));
    expect(await valueOf(listClips(store))).toHaveLength(2);
  });

  test('keeps each of its versions, also of one moment', async () => {
    const { store } = await clippedTwice();
    const third = await valueOf(saveClip(page(BEFORE.replace('126.8', '130.8'), 2_000), store));
    const fourth = await valueOf(saveClip(page(AFTER, 2_000), store));
    const ids = [third.changed?.earlier ?? '', fourth.changed?.earlier ?? ''];
    const texts = (await valueOf(readClips(ids, store))).map(({ text }) => text);
    expect(texts).toEqual([AFTER, BEFORE.replace('126.8', '130.8')]);
  });

  test('a point that moved is another figure', async () => {
    const { second } = await clippedTwice([BEFORE, BEFORE.replace('126.8', '1268')]);
    expect(second.changed?.differences).toHaveLength(1);
  });

  test.each([
    ['a point that moved is another figure also to a newer analysis', BEFORE.replace('126.8', '1268'), 1],
    ['what only a newer analysis finds is none', BEFORE.replace('三个方向', '三个领域'), 0],
  ])('%s', async (_, text, differences) => {
    const store = makeStore();
    const older = page(BEFORE, 1_000);
    await valueOf(
      saveClip(
        {
          ...older,
          analysis: { ...older.analysis, mentions: differences === 0 ? [] : older.analysis.mentions },
        },
        store,
      ),
    );
    const newer = page(text, 2_000);
    const { changed } = await valueOf(
      saveClip({ ...newer, analysis: { ...newer.analysis, version: older.analysis.version + 1 } }, store),
    );
    expect(changed?.differences).toHaveLength(differences);
  });

  test('that lay in the bin is kept as well', async () => {
    const { store, first } = await clippedTwice();
    await valueOf(changeClips([first.clip.id], { do: 'bin' }, 2_500, store));
    const back = await valueOf(saveClip(page(BEFORE, 3_000), store));
    expect(back).toMatchObject({ how: 'restored', clip: { id: first.clip.id } });
    expect((await valueOf(readClips([back.changed?.earlier ?? ''], store)))[0]?.text).toBe(AFTER);
  });
});

test('a page that says the same keeps no version and stays read', async () => {
  const { store, second } = await clippedTwice([BEFORE, `${BEFORE.replaceAll('，', '， ')}\n`]);
  expect(second).not.toHaveProperty('changed');
  expect(second.clip.state).toBe('done');
  expect(await store.clips.count()).toBe(1);
});

test('words that changed beside the facts are kept, and told as no difference; the clipping stays read', async () => {
  const { second } = await clippedTwice([BEFORE, BEFORE.replace('三个方向', '三个领域')]);
  expect(second.changed).toMatchObject({ differences: [] });
  expect(second.clip.state).toBe('done');
});

describe('taken back', () => {
  test('it says again what it did, read as it was, with what is the reader’s own; the version is gone', async () => {
    const { store, first, second } = await clippedTwice();
    const { id } = first.clip;
    await valueOf(annotateClip(id, { note: '已核实', tags: [] }, 2_100, store));
    expect(await valueOf(takeBackClips([second.changed?.earlier ?? ''], 2_200, store))).toBe(1);
    const [back] = await valueOf(readClips([id], store));
    expect(back).toMatchObject({
      text: BEFORE,
      state: 'done',
      note: '已核实',
      tags: [],
      deletedAt: null,
      updatedAt: 1_000,
      address: first.clip.address,
    });
    expect(back?.passages).toHaveLength(1);
    expect(await store.clips.count()).toBe(1);
    expect(await store.texts.count()).toBe(1);
    expect((await valueOf(saveClip(page(BEFORE, 3_000), store))).clip.id).toBe(id);
  });

  test('a new one goes to the bin; one that lies there already, or is gone, is passed over', async () => {
    const { store, first } = await clippedTwice([BEFORE, BEFORE]);
    expect(await valueOf(takeBackClips([first.clip.id, 'gone'], 2_200, store))).toBe(1);
    expect(await valueOf(takeBackClips([first.clip.id], 2_300, store))).toBe(0);
    expect((await store.clips.get(first.clip.id))?.deletedAt).toBe(2_200);
  });
});
