/** What of a page is one clipping: the page whole, each of its articles, each selection; and whose page an address is. */
import { describe, expect, test } from 'vitest';
import { annotateClip, changeClips, countClips, findClipByUrl, saveClip } from '../../lib/store';
import { BATTERY, HARBOUR } from '../clip/stories';
import { makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

type Page = NonNullable<Parameters<typeof makeInput>[0]>;

const PAPER = 'https://paper.example.com/20261120/node_3.html';

const brief = (text: string): Page => ({ scope: 'article', title: '要闻简报', text });

async function saveAll(store: ReturnType<typeof makeStore>, pages: readonly Page[]) {
  const outcomes = [];
  for (const page of pages) outcomes.push(await valueOf(saveClip(makeInput({ url: PAPER, ...page }), store)));
  return outcomes;
}

describe('a page', () => {
  test('its articles and selections are clippings of their own, each known again', async () => {
    const store = makeStore();
    const parts: readonly Page[] = [
      { text: `${BATTERY}\n${HARBOUR}` },
      { scope: 'article', title: '电池', text: BATTERY },
      { scope: 'article', title: '港口', text: HARBOUR },
      { scope: 'selection', text: BATTERY.slice(0, 100) },
      { scope: 'selection', text: BATTERY.slice(100, 200) },
    ];
    const added = await saveAll(store, parts);
    expect(added.map(({ how }) => how)).toEqual(parts.map(() => 'added'));
    expect(new Set(added.map(({ clip }) => clip.address)).size).toBe(parts.length);
    const again = await saveAll(store, parts);
    expect(again.map(({ how, clip }) => [how, clip.id])).toEqual(
      added.map(({ clip }) => ['updated', clip.id]),
    );
    expect(await valueOf(countClips(store))).toBe(parts.length);
  });

  test('parts of it are no reprints of one another, and no story with it', async () => {
    const store = makeStore();
    const outcomes = await saveAll(store, [
      { text: BATTERY },
      { scope: 'article', title: '电池', text: BATTERY },
      { scope: 'selection', text: BATTERY.slice(0, 400) },
    ]);
    expect(outcomes.flatMap(({ reprints }) => reprints)).toEqual([]);
    expect(outcomes.map(({ clip }) => clip.story)).toEqual(outcomes.map(({ clip }) => clip.id));
  });

  test('is found whole where it was clipped whole, else by its newest part', async () => {
    const store = makeStore();
    const [, newer] = await saveAll(store, [
      { scope: 'article', title: '电池', text: BATTERY, now: 1 },
      { scope: 'selection', text: HARBOUR, now: 2 },
    ]);
    expect(await valueOf(findClipByUrl(PAPER, store))).toEqual(newer?.clip);
    const [whole] = await saveAll(store, [{ now: 0 }]);
    expect(await valueOf(findClipByUrl(`${PAPER}#top`, store))).toEqual(whole?.clip);
    expect(await valueOf(findClipByUrl(PAPER.replace('node_3', 'node_31'), store))).toBeUndefined();
    expect(await valueOf(findClipByUrl(PAPER.replace('node_3.html', 'node_3'), store))).toBeUndefined();
  });
});

describe('an article', () => {
  test('that was corrected under its headline is brought up to date, and keeps what the reader noted', async () => {
    const store = makeStore();
    const [first] = await saveAll(store, [brief(BATTERY)]);
    const id = first?.clip.id ?? '';
    await valueOf(changeClips([id], { do: 'state', state: 'done' }, 7, store));
    await valueOf(annotateClip(id, { note: '核实', tags: ['电池'] }, 7, store));
    const [again] = await saveAll(store, [{ ...brief(BATTERY.replace('36.5', '38')), now: 9_000 }]);
    expect(again?.how).toBe('updated');
    expect(again?.clip).toMatchObject({
      id,
      story: id,
      note: '核实',
      tags: ['电池'],
      state: 'done',
      clippedAt: 1_000,
      updatedAt: 9_000,
    });
  });

  test('is not its neighbour, though both stand under one headline or none', async () => {
    for (const title of ['要闻简报', '']) {
      const store = makeStore();
      const outcomes = await saveAll(store, [
        { scope: 'article', title, text: BATTERY },
        { scope: 'article', title, text: HARBOUR },
        { scope: 'article', title, text: BATTERY },
      ]);
      expect(outcomes.map(({ how }) => how)).toEqual(['added', 'added', 'updated']);
      expect(outcomes[2]?.clip.id).toBe(outcomes[0]?.clip.id);
    }
  });

  test('comes back from the bin by itself', async () => {
    const store = makeStore();
    const [first] = await saveAll(store, [brief(BATTERY)]);
    await valueOf(changeClips([first?.clip.id ?? ''], { do: 'bin' }, 5, store));
    expect(await valueOf(findClipByUrl(PAPER, store))).toBeUndefined();
    const [again] = await saveAll(store, [brief(BATTERY)]);
    expect(again).toMatchObject({ how: 'restored', clip: { id: first?.clip.id } });
  });
});

describe('the address that a page gives as its own', () => {
  const DESKTOP = 'https://www.a.example/zone/71.html';
  const PHONE = 'https://m.a.example/p/71';

  test('is the same page, whichever was clipped first', async () => {
    for (const [one, other] of [
      [{ url: PHONE, canonicalUrl: DESKTOP }, { url: DESKTOP }],
      [{ url: DESKTOP }, { url: PHONE, canonicalUrl: DESKTOP }],
      [
        { url: PHONE, canonicalUrl: DESKTOP },
        { url: 'https://app.a.example/s/71', canonicalUrl: DESKTOP },
      ],
    ] as const) {
      const store = makeStore();
      const [first, second] = await saveAll(store, [
        { ...one, text: BATTERY },
        { ...other, text: BATTERY.replace('36.5', '38') },
      ]);
      expect(second).toMatchObject({ how: 'updated', clip: { id: first?.clip.id } });
      for (const { url } of [one, other])
        expect(await valueOf(findClipByUrl(url, store))).toEqual(second?.clip);
      expect(await valueOf(findClipByUrl(DESKTOP, store))).toEqual(second?.clip);
    }
  });

  test('is not believed where it is that of every page', async () => {
    const store = makeStore();
    const canonicalUrl = 'https://www.a.example/zone/article.html';
    const outcomes = await saveAll(store, [
      { url: 'https://www.a.example/zone/71.html', canonicalUrl, text: BATTERY },
      { url: 'https://www.a.example/zone/72.html', canonicalUrl, text: HARBOUR },
      { url: 'https://www.a.example/zone/73.html', canonicalUrl, text: '文水经开区今日开工。' },
    ]);
    expect(outcomes.map(({ how }) => how)).toEqual(['added', 'added', 'added']);
    expect((await store.traces.toArray()).map(({ canonical }) => canonical).filter(Boolean)).toHaveLength(1);
  });

  test('is not believed where it is the first of its pages', async () => {
    const store = makeStore();
    const outcomes = await saveAll(store, [
      { url: 'https://a.example/71_2.html', canonicalUrl: 'https://a.example/71.html', text: HARBOUR },
      { url: 'https://a.example/71.html', canonicalUrl: 'https://a.example/71.html', text: BATTERY },
    ]);
    expect(outcomes.map(({ how }) => how)).toEqual(['added', 'added']);
  });

  test('keeps the addresses of one clipping within bounds', async () => {
    const store = makeStore();
    const pages = Array.from({ length: 40 }, (_, at) => ({
      url: `https://a.example/s/${at}`,
      canonicalUrl: DESKTOP.replace('www.', ''),
      text: BATTERY,
    }));
    await saveAll(store, pages);
    const [trace, ...others] = await store.traces.toArray();
    expect(others).toEqual([]);
    expect(trace?.addresses.length).toBeLessThanOrEqual(16);
    expect(trace?.addresses).toContain('https://a.example/s/39');
    const [again] = await saveAll(store, [{ url: 'https://a.example/s/0', text: BATTERY }]);
    expect(again).toMatchObject({ how: 'updated', clip: { id: trace?.id } });
  });
});
