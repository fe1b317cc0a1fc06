import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../lib/model';
import { changeClips, openMerger, takeBackClips, type ClipRecord } from '../../lib/store';
import { withoutUntil } from '../../lib/store/clip-keys';
import { joinNotes } from '../../lib/store/merge-parts';
import { FullDiskFactory } from '../store/full-disk';
import { makeHome, makeStore } from '../store/fake-browser';
import { valueOf } from '../store/sample-inputs';
import { anyCollection, anyVersions, asSet, merge, PAGES, recordOf, TEXTS, VERSIONS } from './any-records';
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

describe('merging pages that say one thing here and another there', () => {
  it('keeps every text of either side, and all that is the reader’s; a second time changes nothing', async () => {
    const anyTexts = anyVersions([...VERSIONS, ...TEXTS.slice(1)]);
    await fc.assert(
      fc.asyncProperty(anyTexts, anyTexts, fc.constantFrom(1, 2, 9), async (ones, others, batch) => {
        const store = makeStore();
        await merge(store, await collected(ones), batch);
        const theirs = await collected(others);
        await merge(store, theirs, batch);
        const once = await recordsOf(store);
        for (const record of [...ones, ...others]) {
          expect(once.map(({ text }) => text)).toContain(record.text);
          expect(once.some(({ note }) => note.includes(record.note))).toBe(true);
          const tags = once.flatMap((clip) => clip.tags);
          expect(tags).toEqual(expect.arrayContaining([...record.tags]));
          expect(once.some(({ starred }) => starred) || !record.starred).toBe(true);
          const quotes = once.flatMap(({ passages }) => passages.map(({ quote }) => quote));
          expect(quotes).toEqual(expect.arrayContaining(record.passages.map(({ quote }) => quote)));
        }
        // nb. Later, and also by a file of what came of it: in the bin they stay no longer for it. What the file kept of what the page
        // said before may meet what was kept of it here: two of one text become one the second time at the latest.
        const keepsEarlier = theirs.some(({ address }) => address !== withoutUntil(address));
        if (keepsEarlier) expect((await merge(store, theirs, batch, 5_000)).added).toEqual([]);
        const settled = keepsEarlier ? await recordsOf(store) : once;
        for (const again of [theirs, settled])
          expect(await merge(store, again, batch, 5_000)).toMatchObject({
            added: [],
            merged: 0,
            unchanged: again.length,
          });
        expect(await recordsOf(store)).toEqual(settled);
      }),
      { numRuns: 100 },
    );
  });

  it('comes to the same, whichever was first, in batches or at once', async () => {
    const anyTexts = anyVersions(VERSIONS);
    await fc.assert(
      fc.asyncProperty(anyTexts, anyTexts, fc.constantFrom(1, 2, 9), async (ones, others, batch) => {
        const [first, second] = [makeStore(), makeStore()];
        const [a, b] = [await collected(ones), await collected(others)];
        for (const each of [a, b]) await merge(first, each, batch);
        for (const each of [b, a]) await merge(second, each);
        expect(await asSet(first)).toEqual(await asSet(second));
        // One of them is what the page says now; the others lie in the bin.
        const there = await recordsOf(first);
        const current = there.filter(({ address }) => address === PAGES[0]);
        expect(current).toHaveLength(Math.min(1, ones.length + others.length));
        expect(there.filter(({ id, deletedAt }) => id !== current[0]?.id && deletedAt === null)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['theirs is newer', 200, 'unread'],
    ['ours is newer', 50, 'done'],
  ] as const)('the older text goes to the bin, where %s', async (_, updatedAt, state) => {
    const store = makeStore();
    const [before = '', now = ''] = VERSIONS;
    await merge(store, [
      recordOf({ id: 'ours', text: before, state: 'done', note: '要核实', starred: true, updatedAt: 100 }),
    ]);
    const theirs = recordOf({ id: 'theirs', text: now, state: 'unread', note: '问招商局', updatedAt });
    for (const done of [
      { added: [], merged: 1, unchanged: 0, conflicts: [] },
      { added: [], merged: 0, unchanged: 1, conflicts: [] },
    ])
      expect(await merge(store, [theirs])).toEqual(done);
    const isTheirs = updatedAt > 100;
    const both = await recordsOf(store);
    expect(both).toHaveLength(2);
    expect(both.find(({ deletedAt }) => deletedAt === null)).toMatchObject({
      id: 'ours',
      address: PAGES[0],
      text: isTheirs ? now : before,
      state,
      note: '要核实\n\n———\n\n问招商局',
      starred: true,
    });
    const version = both.find(({ deletedAt }) => deletedAt === 50);
    expect(version).toMatchObject({
      address: `${PAGES[0]} until:${Math.min(100, updatedAt)}`,
      text: isTheirs ? before : now,
      note: '',
      starred: false,
    });
    // The page says again what it said, by hand.
    await valueOf(takeBackClips([version?.id ?? ''], 60, store));
    expect(await recordsOf(store)).toMatchObject([
      { id: 'ours', text: isTheirs ? before : now, starred: true, deletedAt: null },
    ]);
  });

  it('white space alone is no other text, and what was read stays read', async () => {
    const store = makeStore();
    const [text = ''] = VERSIONS;
    await merge(store, [recordOf({ id: 'ours', text, state: 'done', updatedAt: 100 })]);
    await merge(store, [recordOf({ id: 'theirs', text: `  ${text}\n`, updatedAt: 200 })]);
    expect(await recordsOf(store)).toMatchObject([{ id: 'ours', state: 'done', updatedAt: 200 }]);
  });

  it('leaves what it kept before as it is, also where the file knows the page by another address', async () => {
    const store = makeStore();
    const [before = '', now = '', last = ''] = VERSIONS;
    const [first = '', second = ''] = PAGES;
    const addresses = [first, second];
    await merge(store, [recordOf({ id: 'ours', text: before, addresses, updatedAt: 100 })]);
    await merge(store, [recordOf({ id: 'newer', text: now, updatedAt: 200 })]);
    const version = (await recordsOf(store)).find(({ text }) => text === before);
    await valueOf(changeClips([version?.id ?? ''], { do: 'restore' }, 60, store));
    await valueOf(changeClips([version?.id ?? ''], { do: 'star', starred: true }, 61, store));
    // The page says again what it did, and then a third thing, which comes under its other address.
    await merge(store, [recordOf({ id: 'again', text: before, updatedAt: 300 })]);
    const theirs = { id: 'theirs', text: last, address: second, addresses: [second], updatedAt: 400 };
    await merge(store, [recordOf(theirs)]);
    const there = await recordsOf(store);
    expect(there.map(({ text }) => text).toSorted()).toEqual([before, now, last].toSorted());
    expect(there.find(({ id }) => id === version?.id)).toMatchObject({
      text: before,
      starred: true,
      deletedAt: null,
    });
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
