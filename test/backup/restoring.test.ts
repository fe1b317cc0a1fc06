/** A restoring that takes its time: batch after batch, while the reader goes on in other tabs. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BackupWork } from '../../lib/backup/backup-work';
import { addFolder, changeClips, openMerger, removeFolder, saveClip } from '../../lib/store';
import { makeStore } from '../store/fake-browser';
import { makeInput, valueOf } from '../store/sample-inputs';
import { anyCollection, asSet, merge, PAGES, recordOf, TEXTS } from './any-records';
import { recordsOf } from './collections';

describe('in batches', () => {
  it('comes to the same as at once, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, anyCollection, async (ones, others) => {
        const [whole, cut] = [makeStore(), makeStore()];
        for (const store of [whole, cut]) await merge(store, ones);
        await merge(whole, others);
        await merge(cut, others, 1);
        expect(await asSet(cut)).toEqual(await asSet(whole));
        const again = await merge(cut, others, 1);
        expect(again).toMatchObject({ added: [], merged: 0, unchanged: others.length });
      }),
      { numRuns: 100 },
    );
  });

  it('knows what it took the address from in an earlier batch', async () => {
    const store = makeStore();
    await merge(store, [recordOf({ id: 'ours', textIs: 0, updatedAt: 100 })]);
    const newer = recordOf({ id: 'newer', textIs: 1, updatedAt: 200 });
    const same = recordOf({ id: 'theirs', textIs: 0, updatedAt: 100, note: '要核实' });
    await merge(store, [newer, same], 1);
    expect((await recordsOf(store)).map(({ id, note }) => [id, note])).toEqual([
      ['newer', ''],
      ['ours', '要核实'],
    ]);
  });
});

describe('while the reader goes on elsewhere', () => {
  it('leaves no clipping in a folder that was removed meanwhile', async () => {
    const store = makeStore();
    await store.folders.add({ id: 'f', name: '专题', addedAt: 1 });
    const merger = await valueOf(openMerger((folder) => folder, store));
    await valueOf(merger.merge([recordOf({ id: 'one', folder: 'f' })]));
    await valueOf(removeFolder('f', 5, store));
    await valueOf(merger.merge([recordOf({ id: 'two', page: 1, textIs: 1, folder: 'f' })]));
    expect((await recordsOf(store)).map(({ folder }) => folder)).toEqual(['', '']);
  });

  it('finds again what was clipped, and replaced, since it began', async () => {
    const store = makeStore();
    const [url = ''] = PAGES;
    const merger = await valueOf(openMerger((folder) => folder, store));
    for (const [at, text] of TEXTS.slice(0, 2).entries())
      await valueOf(saveClip(makeInput({ url, text, mentions: [], now: 300 + at }), store));
    const record = recordOf({ id: 'theirs', textIs: 0, updatedAt: 100, note: '要核实' });
    expect(await valueOf(merger.merge([record]))).toMatchObject({ added: [], merged: 1 });
    expect((await recordsOf(store)).map(({ text, note }) => [text, note]).toSorted()).toEqual(
      [
        [TEXTS[0], '要核实'],
        [TEXTS[1], ''],
      ].toSorted(),
    );
  });
});

describe('a backup that takes its time', () => {
  it('has the folders that were made, and filled, meanwhile', async () => {
    const store = makeStore();
    await merge(
      store,
      Array.from({ length: 130 }, (_, at) =>
        recordOf({ id: `clip-${1_000 + at}`, address: `https://a.example/${at}`, addresses: [] }),
      ),
    );
    let moving: Promise<unknown> | undefined;
    const move = async () => {
      const folder = await valueOf(addFolder('刚建的', 5, store));
      return valueOf(changeClips(['clip-1129'], { do: 'move', folder: folder.id }, 6, store));
    };
    const made = await new BackupWork(store).make(null, 7, () => (moving ??= move()));
    expect(await moving).toHaveLength(1);
    if (!made.ok) throw new Error(made.trouble);
    const other = makeStore();
    const work = new BackupWork(other);
    expect(await work.check(made.value.blob, () => undefined)).toMatchObject({ ok: true });
    expect(await work.restore(() => undefined)).toMatchObject({ trouble: null });
    const [folder] = await other.folders.where('id').noneOf(['f1', 'f2']).toArray();
    expect(folder).toMatchObject({ name: '刚建的' });
    expect(await other.clips.get('clip-1129')).toMatchObject({ folder: folder?.id });
  });

  it('reads few at once of those that have pictures', async () => {
    const store = makeStore();
    const html = 'x'.repeat(2_000_000);
    await merge(
      store,
      Array.from({ length: 20 }, (_, at) =>
        recordOf({ id: `clip-${at}`, address: `https://a.example/${at}` }),
      ),
    );
    await store.bodies.toCollection().modify({ html });
    const read = vi.spyOn(store.bodies, 'bulkGet');
    expect(await new BackupWork(store).make(null, 7, () => undefined)).toMatchObject({ ok: true });
    expect(Math.max(...read.mock.calls.slice(1).map(([ids]) => ids.length))).toBeLessThanOrEqual(4);
  });

  it.each([0, Date.UTC(2150, 0, 1)])('is made whatever the clock says: %d', async (now) => {
    const store = makeStore();
    await merge(store, [recordOf({ id: 'one' })]);
    const work = new BackupWork(store);
    const made = await work.make(null, now, () => undefined);
    if (!made.ok) throw new Error(made.trouble);
    expect(await work.check(made.value.blob, () => undefined)).toMatchObject({
      ok: true,
      value: { madeAt: now, clips: 1 },
    });
  });
});

describe('what a page said before it was clipped again', () => {
  const [text = ''] = TEXTS;
  const SAID = [text, text.replace('18.6亿元', '19.6亿元'), `${text}年内还将引进两家企业。`];

  it('comes back beside what it says now, and once', async () => {
    const [from, to] = [makeStore(), makeStore()];
    for (const [at, said] of SAID.entries())
      await valueOf(saveClip(makeInput({ text: said, mentions: [], now: 1_000 + at }), from));
    const kept = await recordsOf(from);
    expect(kept.map((clip) => clip.text).toSorted()).toEqual(SAID.toSorted());
    const made = await new BackupWork(from).make(null, 7, () => undefined);
    if (!made.ok) throw new Error(made.trouble);
    for (const store of [to, to, from]) {
      const work = new BackupWork(store);
      expect(await work.check(made.value.blob, () => undefined)).toMatchObject({ ok: true });
      const { report, trouble } = await work.restore(() => undefined);
      expect(trouble).toBeNull();
      expect(report.refused).toEqual([]);
      expect(await recordsOf(store)).toMatchObject(
        kept.map(({ id, address, deletedAt, text: said }) => ({ id, address, deletedAt, text: said })),
      );
    }
  });

  it.each([['first'], ['last']])(
    'is not lost where it was the text until now, and comes %s',
    async (when) => {
      const store = makeStore();
      const facts = { id: 'living', story: 'living', textIs: 0 };
      await merge(store, [recordOf({ ...facts, updatedAt: 100 })]);
      const [address = ''] = PAGES;
      const until = `${address} until:100`;
      const version = recordOf({
        ...facts,
        id: 'version',
        address: until,
        addresses: [until],
        updatedAt: 100,
      });
      const living = recordOf({ ...facts, text: SAID[1] ?? '', updatedAt: 200 });
      const records = [{ ...version, deletedAt: 200 }, living];
      for (const _ of ['once', 'again'])
        await merge(store, when === 'first' ? records : records.toReversed(), 1);
      const there = await recordsOf(store);
      expect(there.map((clip) => clip.text).toSorted()).toEqual([text, SAID[1]].toSorted());
      expect(there.find((clip) => clip.address === address)).toMatchObject({
        text: SAID[1],
        deletedAt: null,
      });
    },
  );

  it.each([
    ['here', 0],
    ['there', 1],
  ])('stays where both sides clipped the page, and it was clipped first %s', async (_, late) => {
    const stores = [makeStore(), makeStore()] as const;
    for (const [at, store] of stores.entries()) {
      const input = makeInput({ text: SAID[at] ?? '', mentions: [], now: at === late ? 2_000 : 1_000 });
      await valueOf(saveClip(input, store));
    }
    const [here, there] = stores;
    const made = await new BackupWork(there).make(null, 7, () => undefined);
    if (!made.ok) throw new Error(made.trouble);
    for (const counts of [
      { added: 0, merged: 1, unchanged: 0, refused: [] },
      { added: 0, merged: 0, unchanged: 1, refused: [] },
    ]) {
      const work = new BackupWork(here);
      expect(await work.check(made.value.blob, () => undefined)).toMatchObject({ ok: true });
      expect(await work.restore(() => undefined)).toMatchObject({ report: counts, trouble: null });
      const texts = (await recordsOf(here)).map(({ text: said, deletedAt }) => [said, deletedAt === null]);
      expect(texts.toSorted()).toEqual(
        SAID.slice(0, 2)
          .map((said, at) => [said, at === late])
          .toSorted(),
      );
    }
    // Told to a third, all of it comes over as it is.
    const all = await new BackupWork(here).make(null, 8, () => undefined);
    if (!all.ok) throw new Error(all.trouble);
    const third = makeStore();
    const work = new BackupWork(third);
    await work.check(all.value.blob, () => undefined);
    expect(await work.restore(() => undefined)).toMatchObject({ report: { added: 2, refused: [] } });
    expect(await recordsOf(third)).toEqual(await recordsOf(here));
  });
});
