import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/model';
import { openMerger, type ClipRecord } from '../../lib/store';
import { joinNotes } from '../../lib/store/merge-parts';
import { FullDiskFactory } from '../store/full-disk';
import { makeHome, makeStore } from '../store/fake-browser';
import { valueOf } from '../store/sample-inputs';
import { anyCollection, asSet, merge, PAGES, recordOf, TEXTS } from './any-records';
import { recordsOf } from './collections';

/** The collection as a browser would hold it: keys settled by clipping one after the other. */
async function collected(records: readonly ClipRecord[]): Promise<ClipRecord[]> {
  const store = makeStore();
  await merge(store, records);
  return recordsOf(store);
}

describe('merging any two collections', () => {
  it('loses nothing, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, anyCollection, async (ones, others) => {
        const store = makeStore();
        await merge(store, await collected(ones));
        const theirs = await collected(others);
        await merge(store, theirs);
        const once = await store.clips.toArray();
        const again = await merge(store, theirs);
        expect(again).toEqual({ added: [], merged: 0, unchanged: theirs.length, conflicts: [] });
        expect(await store.clips.toArray()).toEqual(once);
        const all = await recordsOf(store);
        for (const record of [...ones, ...others]) {
          const kept = all.find(
            ({ text, addresses }) =>
              text === record.text && addresses.some((key) => key.split(' ')[0] === record.url),
          );
          if (!kept) throw new Error(`lost ${record.url}`);
          expect(kept.tags).toEqual(expect.arrayContaining([...record.tags]));
          expect(kept.note).toContain(record.note);
          expect(kept.starred || !record.starred).toBe(true);
          expect(kept.deletedAt === null || record.deletedAt !== null).toBe(true);
          for (const { quote, note } of record.passages)
            expect(
              kept.passages.find((each) => each.quote === quote && each.note.includes(note)),
            ).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same, whichever was first', async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, anyCollection, async (ones, others) => {
        const [first, second] = [makeStore(), makeStore()];
        const [a, b] = [await collected(ones), await collected(others)];
        for (const each of [a, b]) await merge(first, each);
        for (const each of [b, a]) await merge(second, each);
        expect(await asSet(first)).toEqual(await asSet(second));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a clipping', () => {
  it('of the same page and text is one, whatever its id: facts of the newer, the reader’s part of both', async () => {
    const store = makeStore();
    await merge(store, [
      recordOf({ id: 'ours', title: '旧题', note: '要核实', tags: ['项目'], state: 'done', updatedAt: 100 }),
    ]);
    const done = await merge(store, [
      recordOf({
        id: 'theirs',
        title: '新题',
        note: '问招商局',
        tags: ['签约'],
        starred: true,
        updatedAt: 200,
        clippedAt: 50,
      }),
    ]);
    expect(done).toEqual({ added: [], merged: 1, unchanged: 0, conflicts: [] });
    expect(await recordsOf(store)).toMatchObject([
      {
        id: 'ours',
        title: '新题',
        note: '要核实\n\n———\n\n问招商局',
        tags: ['项目', '签约'],
        state: 'done',
        starred: true,
        updatedAt: 200,
        clippedAt: 50,
      },
    ]);
  });

  it('of the same page and another text stays beside it; the newer one has the page’s address', async () => {
    const store = makeStore();
    await merge(store, [recordOf({ id: 'old', textIs: 0, updatedAt: 100 })]);
    await merge(store, [recordOf({ id: 'new', textIs: 1, updatedAt: 200 })]);
    const records = await recordsOf(store);
    expect(records.map(({ id, address }) => [id, address])).toEqual([
      ['new', PAGES[0]],
      ['old', `${PAGES[0]} until:100`],
    ]);
    const other = makeStore();
    await merge(other, [recordOf({ id: 'new', textIs: 1, updatedAt: 200 })]);
    await merge(other, [recordOf({ id: 'old', textIs: 0, updatedAt: 100 })]);
    expect(await recordsOf(other)).toEqual(records);
  });

  it('under an id that another text has gets one of its own, once', async () => {
    const store = makeStore();
    await merge(store, [recordOf({ id: 'same', page: 0, textIs: 0 })]);
    const stranger = recordOf({ id: 'same', page: 1, textIs: 1 });
    await merge(store, [stranger]);
    const again = await merge(store, [stranger]);
    expect(again).toMatchObject({ added: [], merged: 0, unchanged: 1 });
    expect((await recordsOf(store)).map(({ text }) => text).toSorted()).toEqual(
      [TEXTS[0], TEXTS[1]].toSorted(),
    );
  });

  it('takes no passage away from another whose id a file claims', async () => {
    const store = makeStore();
    const passage = {
      id: 'p',
      clipId: 'one',
      quote: '开工',
      prefix: '',
      suffix: '',
      start: 0,
      note: '留',
      addedAt: 1,
      changedAt: 1,
    };
    await merge(store, [recordOf({ id: 'one', passages: [passage] })]);
    const thief = { ...passage, clipId: 'two', quote: '签约', note: '抢' };
    await merge(store, [recordOf({ id: 'two', page: 1, textIs: 1, passages: [thief] })]);
    expect((await store.passages.toArray()).map(({ clipId, note }) => [clipId, note]).toSorted()).toEqual([
      ['one', '留'],
      ['two', '抢'],
    ]);
  });

  it('that was but an address becomes the page, and keeps its tags', async () => {
    const store = makeStore();
    const address = recordOf({
      id: 'mark',
      scope: 'address',
      text: '',
      html: '',
      tags: ['书签'],
      updatedAt: 900,
    });
    await merge(store, [address]);
    await merge(store, [recordOf({ id: 'page', textIs: 1, updatedAt: 100 })]);
    expect(await recordsOf(store)).toMatchObject([{ scope: 'page', text: TEXTS[1], tags: ['书签'] }]);
    await merge(store, [address]);
    expect(await recordsOf(store)).toMatchObject([{ scope: 'page', text: TEXTS[1], tags: ['书签'] }]);
  });

  it('keeps its reprints: stories that turn out to be one become one, also of those that came before', async () => {
    const store = makeStore();
    await merge(store, [recordOf({ id: 'here', page: 0, story: 'here' })]);
    await merge(store, [
      recordOf({ id: 'reprint', page: 1, textIs: 0, story: 'there' }),
      recordOf({ id: 'there', page: 0, story: 'there' }),
    ]);
    expect(new Set((await recordsOf(store)).map(({ story }: Pick<Clip, 'story'>) => story))).toEqual(
      new Set(['here']),
    );
  });
});

it('a disk that fills up leaves a batch as it was, and going on later brings the same', async () => {
  const factory = new FullDiskFactory('commit');
  const store = makeStore(makeHome(factory));
  const records = [recordOf({ id: 'one' }), recordOf({ id: 'two', page: 1, textIs: 1 })];
  const merger = await valueOf(openMerger((folder) => folder, store));
  expect((await merger.merge(records.slice(0, 1))).ok).toBe(true);
  factory.disk.full = true;
  expect(await merger.merge(records)).toEqual({ ok: false, problem: 'storage-full' });
  expect((await recordsOf(store)).map(({ id }) => id)).toEqual(['one']);
  factory.disk.full = false;
  expect(await merge(store, records)).toMatchObject({ added: ['two'], unchanged: 1 });
});

describe('notes are joined', () => {
  it.each([
    ['', 'b', 'b'],
    ['a', '', 'a'],
    ['a', 'a', 'a'],
    ['a', 'b', 'a\n\n———\n\nb'],
    ['a\n\n———\n\nb', 'b', 'a\n\n———\n\nb'],
    ['要核实', '要核实金额', '要核实金额'],
    ['要核实金额', '要核实', '要核实金额'],
    ['a\n\n———\n\nb', 'c\n\n———\n\nb', 'a\n\n———\n\nb\n\n———\n\nc'],
  ])('%j and %j', (ours, theirs, joined) => {
    expect(joinNotes(ours, theirs)).toBe(joined);
  });
});
