import { describe, expect, test } from 'vitest';
import {
  changeClips,
  countClips,
  findClipByUrl,
  listClips,
  listNewest,
  readClips,
  saveClip,
} from '../../lib/store';
import type { QuwenDatabase } from '../../lib/store/quwen-database';
import { makeHome, makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

const url = (page: number) => `https://www.txb.example/a/${page}.html`;

/** Saves pages one after another and returns their ids. */
async function fill(
  store: QuwenDatabase,
  inputs: readonly Parameters<typeof makeInput>[0][],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [at, facts] of inputs.entries()) {
    const input = makeInput({ url: url(at), now: at, ...facts });
    ids.push((await valueOf(saveClip(input, store))).clip.id);
  }
  return ids;
}

const titles = (clips: readonly { readonly title: string }[]) => clips.map(({ title }) => title);

describe('saving', () => {
  test('adds a page with its facts, and its text under the same id', async () => {
    const store = makeStore();
    const input = makeInput();
    const { clip, how } = await valueOf(saveClip(input, store));
    expect(how).toBe('added');
    expect(clip).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      address: 'https://txb.example/a/1.html',
      url: 'https://www.txb.example/a/1.html',
      title: '湘西高新区引进北斗项目',
      site: '团结报',
      date: '2026-07-21',
      time: '08:30',
      author: '李明 王芳',
      correspondent: '王芳',
      editor: '赵强',
      edition: '第03版：要闻',
      scope: 'page',
      story: clip.id,
      note: '',
      tags: [],
      verdict: input.verdict,
      zones: ['湘西高新技术产业开发区'],
      companies: ['𠮷首北斗科技有限公司'],
      largestSum: 1_080_000_000,
      sumRole: '投资',
      mentionCount: 4,
      places: [],
      analysisVersion: 1,
      state: 'unread',
      starred: false,
      folder: '',
      clippedAt: 1_000,
      updatedAt: 1_000,
      changedAt: 1_000,
      deletedAt: null,
      revision: 1,
      textRevision: 1,
    });
    const { text, html } = input.draft;
    expect(await valueOf(readClips([clip.id], store))).toEqual([
      {
        ...clip,
        text,
        html,
        analysis: input.analysis,
        provenance: { title: 'heading', date: 'meta' },
        passages: [],
      },
    ]);
  });

  test('keeps the text out of the rows that lists read', async () => {
    const store = makeStore();
    await fill(store, [{}]);
    const [row] = await store.clips.toArray();
    expect(JSON.stringify(row)).not.toContain('签约');
    expect(row).not.toHaveProperty('html');
    expect(row).not.toHaveProperty('analysis');
  });

  test('brings a page up to date that is there, at its place; with another headline it is unread again', async () => {
    const store = makeStore();
    const first = await valueOf(saveClip(makeInput(), store));
    await valueOf(changeClips([first.clip.id], { do: 'state', state: 'done' }, 7, store));
    const again = makeInput({
      url: 'http://www.txb.example/a/1.html?utm_source=wx',
      title: '更正',
      text: '新',
      now: 9,
    });
    const { clip, how } = await valueOf(saveClip(again, store));
    expect(how).toBe('updated');
    expect(clip).toMatchObject({
      id: first.clip.id,
      title: '更正',
      state: 'unread',
      clippedAt: 1_000,
      updatedAt: 9,
    });
    expect(await valueOf(countClips(store))).toBe(1);
    expect(await valueOf(readClips([clip.id], store))).toMatchObject([{ title: '更正', text: '新' }]);
  });

  test('takes a page out of the bin', async () => {
    const store = makeStore();
    const first = await valueOf(saveClip(makeInput(), store));
    await valueOf(changeClips([first.clip.id], { do: 'bin' }, 5, store));
    const { clip, how } = await valueOf(saveClip(makeInput({ now: 2_000 }), store));
    expect(how).toBe('restored');
    expect(clip).toMatchObject({ id: first.clip.id, clippedAt: 1_000, updatedAt: 2_000, deletedAt: null });
    expect(await valueOf(listClips(store))).toEqual([clip]);
  });

  test('makes one clipping of the same page saved twice at once, in two contexts', async () => {
    const home = makeHome();
    const [one, other] = [makeStore(home), makeStore(home)];
    const outcomes = await Promise.all(
      [one, other, one, other].map((store, now) => valueOf(saveClip(makeInput({ now }), store))),
    );
    expect(outcomes.map(({ how }) => how).toSorted()).toEqual(['added', 'updated', 'updated', 'updated']);
    expect(new Set(outcomes.map(({ clip }) => clip.id)).size).toBe(1);
    expect(await one.clips.count()).toBe(1);
    expect(await other.texts.count()).toBe(1);
    expect(await other.bodies.count()).toBe(1);
  });

  test('survives the end of the context', async () => {
    const home = makeHome();
    const before = makeStore(home);
    const { clip } = await valueOf(saveClip(makeInput(), before));
    before.close();
    expect(await valueOf(listClips(makeStore(home)))).toEqual([clip]);
  });
});

describe('finding a page', () => {
  test('knows it by another address', async () => {
    const store = makeStore();
    await fill(store, [{}]);
    expect(await valueOf(findClipByUrl(`${url(0)}?spm=1#top`, store))).toMatchObject({ url: url(0) });
    expect(await valueOf(findClipByUrl(url(7), store))).toBeUndefined();
  });

  test('does not look into the bin', async () => {
    const store = makeStore();
    const ids = await fill(store, [{}]);
    await valueOf(changeClips(ids, { do: 'bin' }, 5, store));
    expect(await valueOf(findClipByUrl(url(0), store))).toBeUndefined();
  });
});

describe('listing and reading', () => {
  test('lists newest first, without the bin', async () => {
    const store = makeStore();
    const ids = await fill(store, [
      { title: '一', now: 20 },
      { title: '二', now: 30 },
      { title: '三', now: 10 },
    ]);
    expect(titles(await valueOf(listClips(store)))).toEqual(['二', '一', '三']);
    await valueOf(changeClips(ids.slice(0, 1), { do: 'bin' }, 5, store));
    expect(titles(await valueOf(listClips(store)))).toEqual(['二', '三']);
    expect(await valueOf(countClips(store))).toBe(2);
  });

  test('reads texts in the order asked and passes over what is gone', async () => {
    const store = makeStore();
    const [one = '', two = ''] = await fill(store, [{ title: '一' }, { title: '二', text: '𠮷' }]);
    const clips = await valueOf(readClips([two, 'gone', one, two], store));
    expect(titles(clips)).toEqual(['二', '一', '二']);
    expect(clips[0]?.text).toBe('𠮷');
  });

  test('an empty collection is no problem', async () => {
    const store = makeStore();
    expect(await valueOf(listClips(store))).toEqual([]);
    expect(await valueOf(countClips(store))).toBe(0);
    expect(await valueOf(readClips([], store))).toEqual([]);
  });
});

describe('the newest', () => {
  test('come newest first, no more than asked, with the number of all that are kept', async () => {
    const store = makeStore();
    const pages = Array.from({ length: 7 }, (_, at) => ({
      url: `https://newest.example/${at}.html`,
      text: `第${at}篇`,
      title: `${at}`,
      now: 1_000 + at,
    }));
    const ids: string[] = [];
    for (const page of pages) ids.push((await valueOf(saveClip(makeInput(page), store))).clip.id);
    const titlesOf = async (limit: number) => {
      const clips = await valueOf(listNewest(limit, store));
      return [clips.map(({ title }) => title).join(''), await valueOf(countClips(store))];
    };
    expect(await titlesOf(3)).toEqual(['654', 7]);
    expect(await titlesOf(7)).toEqual(['6543210', 7]);
    expect(await titlesOf(100)).toEqual(['6543210', 7]);
    // With much of it in the bin, those behind come forward.
    await valueOf(changeClips([...ids.slice(1, 3), ...ids.slice(4)], { do: 'bin' }, 5, store));
    expect(await titlesOf(1)).toEqual(['3', 2]);
    expect(await titlesOf(2)).toEqual(['30', 2]);
    expect(await titlesOf(3)).toEqual(['30', 2]);
    await valueOf(changeClips(ids, { do: 'bin' }, 5, store));
    expect(await titlesOf(3)).toEqual(['', 0]);
    expect(await valueOf(listNewest(3, makeStore()))).toEqual([]);
  });
});
