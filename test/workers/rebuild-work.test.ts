import { describe, expect, test, vi } from 'vitest';
import type { Analysis, Progress } from '../../lib/model';
import {
  addPassage,
  annotateClip,
  changeClips,
  countUnsketched,
  listStale,
  readClips,
  readStaleTexts,
  saveClip,
  sketchSome,
  writeAnalyses,
  type QuwenDatabase,
} from '../../lib/store';
import { rebuild, type RebuildMeans } from '../../lib/workers/rebuild-work';
import { BATTERY } from '../clip/stories';
import { makeStore } from '../store/fake-browser';
import { FAULTS, withFault } from '../store/faults';
import { company, makeInput, valueOf, zone } from '../store/sample-inputs';

/** The version that the recognisers of these tests are of; what makeInput saves is older. */
const TODAY = 2;

/** Recognisers of today: each text mentions one zone and one company. */
async function analyse(text: string): Promise<Analysis> {
  return { version: TODAY, articles: [], mentions: [zone(`${text}经济开发区`), company('新厂')] };
}

function meansOf(store: QuwenDatabase, other: Partial<RebuildMeans> = {}): RebuildMeans {
  return {
    listStale: () => listStale(TODAY, store),
    readTexts: (ids) => readStaleTexts(ids, store),
    analyse,
    placesOf: async () => ['湖南省湘潭市'],
    write: (fresh) => writeAnalyses(fresh, store),
    countUnsketched: () => countUnsketched(store),
    sketchSome: (limit) => sketchSome(limit, store),
    ...other,
  };
}

async function fill(store: QuwenDatabase, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const page = makeInput({ url: `https://a.example/${at}.html`, text: `文${at}`, mentions: [] });
    ids.push((await valueOf(saveClip(page, store))).clip.id);
  }
  return ids;
}

describe('analyses of an older version', () => {
  test('are made again, with names, places and sums, and the reader’s part stays', async () => {
    const store = makeStore();
    const [kept = '', binned = ''] = await fill(store, 2);
    await valueOf(annotateClip(kept, { note: '回访', tags: ['北斗'] }, 5, store));
    const marked = { clipId: kept, quote: '文', prefix: '', suffix: '0', start: 0, note: '' };
    await valueOf(addPassage(marked, 6, store));
    await valueOf(changeClips([binned], { do: 'bin' }, 7, store));
    const before = await valueOf(readClips([kept, binned], store));
    const told: Progress[] = [];
    expect(await valueOf(rebuild(meansOf(store), (progress) => told.push(progress)))).toEqual({ written: 2 });
    expect(told).toEqual([
      { done: 0, of: 2 },
      { done: 2, of: 2 },
    ]);
    const after = await valueOf(readClips([kept, binned], store));
    for (const [at, clip] of after.entries()) {
      const analysis = await analyse(`文${at}`);
      expect(clip).toEqual({
        ...before[at],
        analysis,
        zones: [`文${at}经济开发区`],
        companies: ['新厂'],
        largestSum: null,
        mentionCount: 2,
        places: ['湖南省湘潭市'],
        analysisVersion: TODAY,
        revision: Math.max(...before.map(({ revision }) => revision)) + 1,
      });
    }
    expect(await valueOf(listStale(TODAY, store))).toEqual([]);
  });

  test('nothing is told or written where there is none', async () => {
    const store = makeStore();
    await fill(store, 1);
    const write = vi.fn(meansOf(store).write);
    const onProgress = vi.fn();
    await valueOf(rebuild(meansOf(store), onProgress));
    onProgress.mockClear();
    expect(await valueOf(rebuild(meansOf(store, { write }), onProgress))).toEqual({ written: 0 });
    expect(write).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
  });

  test('stopped on the way, what is written stays and the next run does the rest', async () => {
    const store = makeStore();
    await fill(store, 120);
    // As when the tab is closed: the second batch is never written, and nothing comes after it.
    let batches = 0;
    const stopped = meansOf(store, {
      write: (fresh) => ((batches += 1) === 2 ? new Promise(() => {}) : writeAnalyses(fresh, store)),
    });
    void rebuild(stopped, () => {});
    await vi.waitFor(() => expect(batches).toBe(2));
    expect(await valueOf(listStale(TODAY, store))).toHaveLength(70);
    expect(await valueOf(rebuild(meansOf(store), () => {}))).toEqual({ written: 70 });
    expect(await valueOf(listStale(TODAY, store))).toEqual([]);
  });

  test('a text that was written meanwhile, or is gone, keeps what it has', async () => {
    const store = makeStore();
    const [written = '', gone = ''] = await fill(store, 2);
    const again = makeInput({
      url: 'https://a.example/0.html',
      text: '文0',
      mentions: [zone('文水经济开发区')],
    });
    const means = meansOf(store, {
      placesOf: async () => {
        await valueOf(saveClip(again, store));
        await store.clips.delete(gone);
        return [];
      },
    });
    expect(await valueOf(rebuild(means, () => {}))).toEqual({ written: 0 });
    const [clip] = await valueOf(readClips([written], store));
    expect(clip?.zones).toEqual(['文水经济开发区']);
  });

  test('a text that cannot be analysed stays as it is, and the others are done', async () => {
    const store = makeStore();
    const [first = ''] = await fill(store, 3);
    vi.spyOn(console, 'warn').mockReturnValue();
    const means = meansOf(store, {
      analyse: async (text) => {
        if (text === '文0') throw new RangeError('too deep');
        return analyse(text);
      },
    });
    expect(await valueOf(rebuild(means, () => {}))).toEqual({ written: 2 });
    expect(await valueOf(listStale(TODAY, store))).toEqual([first]);
  });

  test('a problem of the store ends it, and is told', async () => {
    const store = makeStore();
    await fill(store, 2);
    const full = { ok: false, problem: 'storage-full' } as const;
    expect(await rebuild(meansOf(store, { write: async () => full }), () => {})).toEqual(full);
    expect(await rebuild(meansOf(store, { readTexts: async () => full }), () => {})).toEqual(full);
    expect(await rebuild(meansOf(store, { listStale: async () => full }), () => {})).toEqual(full);
  });

  test('sketches that are missing are made, too, and reprints are known by them', async () => {
    const store = makeStore();
    const ids = await fill(store, 60);
    await valueOf(rebuild(meansOf(store), () => {}));
    const long = makeInput({ url: 'https://story.example/1.html', text: BATTERY });
    const { clip } = await valueOf(
      saveClip({ ...long, analysis: { version: TODAY, articles: [], mentions: [] } }, store),
    );
    // As an import leaves them.
    await store.traces.toCollection().modify({ marks: [], sketch: 0 });
    const told: Progress[] = [];
    expect(await valueOf(rebuild(meansOf(store), (progress) => told.push(progress)))).toEqual({ written: 0 });
    expect(told.map(({ done, of }) => [done, of])).toEqual([
      [0, ids.length + 1],
      [15, ids.length + 1],
      [30, ids.length + 1],
      [45, ids.length + 1],
      [60, ids.length + 1],
      [ids.length + 1, ids.length + 1],
    ]);
    expect(await valueOf(countUnsketched(store))).toBe(0);
    const again = makeInput({ url: 'https://story.example.org/2.html', text: BATTERY, mentions: [] });
    expect((await valueOf(saveClip(again, store))).reprints.map((reprint) => reprint.clip.id)).toEqual([
      clip.id,
    ]);
  });
});

describe.each(FAULTS)('where a step of the database is %s', (fault) => {
  test('it is told, what is the reader’s stays, and the next run does the rest', async () => {
    const store = makeStore();
    const ids = await fill(store, 3);
    await valueOf(annotateClip(ids[0] ?? '', { note: '回访', tags: ['北斗'] }, 5, store));
    await store.traces.toCollection().modify({ sketch: 0 });
    for (let at = 1; at <= 200; at += 1) {
      await store.clips.toCollection().modify({ analysisVersion: 1 });
      const { answer, isHit } = await withFault(fault, at, () => rebuild(meansOf(store), () => undefined));
      expect(answer.ok, `step ${at}`).toBe(!isHit);
      expect(await store.clips.get(ids[0] ?? '')).toMatchObject({ note: '回访', tags: ['北斗'] });
      expect((await valueOf(readClips(ids, store))).map(({ text }) => text)).toEqual(['文0', '文1', '文2']);
      if (isHit) continue;
      expect(await valueOf(listStale(TODAY, store))).toEqual([]);
      expect(await valueOf(countUnsketched(store))).toBe(0);
      return;
    }
    throw new Error('no end of steps');
  });
});
