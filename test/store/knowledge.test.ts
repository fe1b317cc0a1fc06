import { describe, expect, test } from 'vitest';
import { KNOWN_CLIPS, KNOWN_SUMS } from '../../lib/limits';
import type { Mention } from '../../lib/model';
import { changeClips, knowledgeOf, saveClip } from '../../lib/store';
import { makeStore } from './fake-browser';
import { company, makeInput, sum, valueOf, zone } from './sample-inputs';

const ZONE = '文水经济开发区';
const FIRM = '高义钢铁有限公司';

/** Puts each mention where its words stand in the text. */
function place(text: string, mentions: readonly (readonly [string, Mention])[]): Mention[] {
  return mentions.map(([words, mention]) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return {
      ...mention,
      start,
      end: start + words.length,
      text: words,
      canonical: mention.type === 'money' ? words : mention.canonical,
    };
  });
}

const TEXT = '高义钢铁在文水经开区投资9亿元，约占九成。省里另拨3亿元。园区预计产值20亿元，建千亿级基地。';
const MENTIONS = place(TEXT, [
  ['高义钢铁', company(FIRM)],
  ['文水经开区', zone(ZONE)],
  ['9亿元', sum({ cny: 9e8 })],
  ['3亿元', sum({ cny: 3e8 })],
  ['园区', zone(ZONE, true)],
  ['20亿元', sum({ cny: 2e9 })],
  ['千亿级', sum({ cny: 1e11, scale: true })],
]);

function save(
  store: ReturnType<typeof makeStore>,
  at: number,
  page: NonNullable<Parameters<typeof makeInput>[0]> = {},
) {
  const input = makeInput({
    url: `https://a.example/${at}`,
    now: at,
    text: TEXT,
    mentions: MENTIONS,
    ...page,
  });
  return valueOf(saveClip(input, store));
}

describe('knowledgeOf', () => {
  test('tells of a name how many clippings have it, the newest, and the sums of its sentences', async () => {
    const store = makeStore();
    const { clip } = await save(store, 1);
    const { id, url, title, site, date, clippedAt } = clip;
    const known = await valueOf(knowledgeOf('zone', ZONE, undefined, store));
    expect(known).toEqual({
      total: 1,
      isHere: false,
      clips: [{ id, url, title, site, date, clippedAt }],
      sums: [MENTIONS[2], MENTIONS[5]].map((mention) => ({
        mention,
        isLoose: false,
        clipId: id,
        date: '2026-07-21',
      })),
    });
    expect(
      (await valueOf(knowledgeOf('company', FIRM, undefined, store))).sums.map(({ mention }) => mention.text),
    ).toEqual(['9亿元']);
  });

  test('takes the newest few of many, and leaves out the bin', async () => {
    const store = makeStore();
    const ids: string[] = [];
    for (let at = 0; at < 8; at += 1) ids.push((await save(store, at)).clip.id);
    await save(store, 20, { mentions: [zone('别的开发区')] });
    await valueOf(changeClips(ids.slice(7), { do: 'bin' }, 30, store));
    const known = await valueOf(knowledgeOf('zone', ZONE, undefined, store));
    expect(known.total).toBe(7);
    expect(known.clips.map(({ id }) => id)).toEqual([ids[6], ids[5], ids[4]].slice(0, KNOWN_CLIPS));
    expect(known.sums.map(({ clipId }) => clipId)).toEqual([ids[6], ids[6], ids[5]].slice(0, KNOWN_SUMS));
  });

  test('opens no more than the newest clippings to find a sum', async () => {
    const store = makeStore();
    await save(store, 0);
    for (let at = 1; at <= 10; at += 1)
      await save(store, at, { text: '文水经开区。', mentions: MENTIONS.slice(1, 2) });
    expect((await valueOf(knowledgeOf('zone', ZONE, undefined, store))).sums).toEqual([]);
  });

  test.each([
    ['zone', FIRM],
    ['company', ZONE],
    ['zone', '不在收藏里'],
    ['money', '9亿元'],
  ] as const)('knows nothing of a %s called %s', async (type, name) => {
    const store = makeStore();
    await save(store, 1);
    expect(await valueOf(knowledgeOf(type, name, undefined, store))).toEqual({
      total: 0,
      isHere: false,
      clips: [],
      sums: [],
    });
  });

  test('leaves out the clipping that is read, and takes the others in its place', async () => {
    const store = makeStore();
    const ids: string[] = [];
    for (let at = 0; at <= KNOWN_CLIPS; at += 1) ids.push((await save(store, at)).clip.id);
    const known = await valueOf(knowledgeOf('company', FIRM, ids.at(-1), store));
    expect(known).toMatchObject({ total: KNOWN_CLIPS, isHere: true });
    expect(known.clips).toHaveLength(KNOWN_CLIPS);
    expect(known.sums.map(({ clipId }) => clipId)).toEqual(
      ids.slice(0, -1).toReversed().slice(0, KNOWN_SUMS),
    );
  });
});
