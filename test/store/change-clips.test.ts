import { describe, expect, test } from 'vitest';
import { MAX_TAGS } from '../../lib/limits';
import { READ_STATES, type BulkChange, type FullClip, type ReadersPart } from '../../lib/model';
import {
  addFolder,
  annotateClip,
  changeClips,
  deleteForGood,
  listClips,
  putBack,
  putFolder,
  readClips,
  removeFolder,
  saveClip,
  type QuwenDatabase,
} from '../../lib/store';
import { makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

/** Saves clippings of as many pages; their ids. */
async function fill(store: QuwenDatabase, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const page = makeInput({ url: `https://www.txb.example/a/${at}.html`, now: 1_000 + at });
    ids.push((await valueOf(saveClip(page, store))).clip.id);
  }
  return ids;
}

async function readOne(store: QuwenDatabase, id: string): Promise<FullClip> {
  const [clip] = await valueOf(readClips([id], store));
  if (!clip) throw new Error('gone');
  return clip;
}

describe('changing many at once', () => {
  test.each<[BulkChange, Partial<ReadersPart>]>([
    [{ do: 'state', state: 'reading' }, { state: 'reading' }],
    [{ do: 'state', state: 'done' }, { state: 'done' }],
    [{ do: 'star', starred: true }, { starred: true }],
    [{ do: 'tag', add: [' 北斗 ', '北斗', ''], remove: [] }, { tags: ['待核实', '北斗'] }],
    [{ do: 'tag', add: ['北斗'], remove: ['待核实'] }, { tags: ['北斗'] }],
    [{ do: 'bin' }, { deletedAt: 50 }],
  ])('%o', async (change, wanted) => {
    const store = makeStore();
    const [one = '', two = '', other = ''] = await fill(store, 3);
    for (const id of [one, two, other])
      await valueOf(annotateClip(id, { note: '回访', tags: ['待核实'] }, 20, store));
    const before = await valueOf(readClips([one, two, other], store));
    const changed = await valueOf(changeClips([one, two, one, 'gone'], change, 50, store));
    expect(changed.map(({ id }) => id)).toEqual([one, two]);
    const after = await valueOf(readClips([one, two, other], store));
    const revision = after[0]?.revision;
    expect(revision).toBeGreaterThan(Math.max(...before.map((clip) => clip.revision)));
    expect(after).toEqual([
      { ...before[0], ...wanted, changedAt: 50, revision },
      { ...before[1], ...wanted, changedAt: 50, revision },
      before[2],
    ]);
    expect(await valueOf(changeClips([one, two], change, 60, store))).toEqual([]);
    expect(await valueOf(readClips([one, two, other], store))).toEqual(after);
  });

  test('moves into a folder that is there, and into no other', async () => {
    const store = makeStore();
    const [id = ''] = await fill(store, 1);
    const folder = await valueOf(addFolder('湘西专题', 5, store));
    expect(await changeClips([id], { do: 'move', folder: 'gone' }, 9, store)).toEqual({
      ok: false,
      problem: 'unexpected',
    });
    expect(await readOne(store, id)).toMatchObject({ folder: '' });
    await valueOf(changeClips([id], { do: 'move', folder: folder.id }, 9, store));
    expect(await readOne(store, id)).toMatchObject({ folder: folder.id, changedAt: 9 });
    await valueOf(changeClips([id], { do: 'move', folder: '' }, 10, store));
    expect(await readOne(store, id)).toMatchObject({ folder: '' });
  });

  test('adds no more tags than a clipping can show, and takes none away that are there', async () => {
    const store = makeStore();
    const [id = ''] = await fill(store, 1);
    const many = Array.from({ length: MAX_TAGS + 5 }, (_, at) => `标签${at}`);
    await valueOf(changeClips([id], { do: 'tag', add: many, remove: [] }, 9, store));
    expect((await readOne(store, id)).tags).toEqual(many.slice(0, MAX_TAGS));
    await valueOf(changeClips([id], { do: 'tag', add: ['另一个'], remove: [] }, 9, store));
    expect((await readOne(store, id)).tags).toEqual(many.slice(0, MAX_TAGS));
  });

  test('loses no tag that takes the place of another where there are more than that', async () => {
    const store = makeStore();
    const [id = ''] = await fill(store, 1);
    const many = Array.from({ length: MAX_TAGS + 2 }, (_, at) => `标签${at}`);
    await valueOf(annotateClip(id, { note: '', tags: many }, 8, store));
    await valueOf(changeClips([id], { do: 'tag', add: ['新名'], remove: ['标签0'] }, 9, store));
    expect((await readOne(store, id)).tags).toEqual([...many.slice(1), '新名']);
  });

  test('puts into the bin and takes back out, to the place they had', async () => {
    const store = makeStore();
    const ids = await fill(store, 2);
    const before = await valueOf(listClips(store));
    await valueOf(changeClips(ids, { do: 'bin' }, 5, store));
    expect(await valueOf(changeClips(ids, { do: 'bin' }, 6, store))).toEqual([]);
    expect((await valueOf(readClips(ids, store))).map(({ deletedAt }) => deletedAt)).toEqual([5, 5]);
    expect(await valueOf(listClips(store))).toEqual([]);
    await valueOf(changeClips(ids, { do: 'restore' }, 7, store));
    expect((await valueOf(listClips(store))).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});

/** As random as the seed, and the same every time (mulberry32). */
function toRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function toReadersPart({ note, tags, state, starred, folder, deletedAt, changedAt }: FullClip) {
  return { note, tags, state, starred, folder, deletedAt, changedAt };
}

const TAGS = ['北斗', '签约', '核实', '开工', '投产'];

function someChange(random: (below: number) => number, folders: readonly string[]): BulkChange {
  const some = () => TAGS.filter(() => random(3) === 0);
  const changes: readonly BulkChange[] = [
    { do: 'state', state: READ_STATES[random(READ_STATES.length)] ?? 'unread' },
    { do: 'star', starred: random(2) === 0 },
    { do: 'move', folder: folders[random(folders.length)] ?? '' },
    { do: 'tag', add: some(), remove: some() },
    { do: 'bin' },
    { do: 'restore' },
  ];
  return changes[random(changes.length)] ?? { do: 'bin' };
}

describe('undoing', () => {
  test.each([1, 2, 3])('puts back exactly what a run of changes took (seed %d)', async (seed) => {
    const random = toRandom(seed);
    const store = makeStore();
    const ids = await fill(store, 6);
    const folders = [
      '',
      (await valueOf(addFolder('甲', 1, store))).id,
      (await valueOf(addFolder('乙', 2, store))).id,
    ];
    for (let step = 0; step < 30; step += 1) {
      const before = (await valueOf(readClips(ids, store))).map(toReadersPart);
      const some = ids.filter(() => random(2) === 0);
      const change = someChange(random, folders);
      const taken = await valueOf(changeClips(some, change, 100 + step, store));
      const changed = (await valueOf(readClips(ids, store))).map(toReadersPart);
      expect(await valueOf(putBack(taken, store))).toBe(taken.length);
      expect((await valueOf(readClips(ids, store))).map(toReadersPart)).toEqual(before);
      // And on from the changed ones.
      await valueOf(changeClips(some, change, 100 + step, store));
      expect((await valueOf(readClips(ids, store))).map(toReadersPart)).toEqual(changed);
    }
  });

  test('leaves alone what was changed otherwise meanwhile', async () => {
    const store = makeStore();
    const [id = ''] = await fill(store, 1);
    const taken = await valueOf(changeClips([id], { do: 'star', starred: true }, 5, store));
    await valueOf(annotateClip(id, { note: '下周回访', tags: ['北斗'] }, 6, store));
    await valueOf(putBack(taken, store));
    expect(await readOne(store, id)).toMatchObject({ note: '下周回访', tags: ['北斗'], starred: false });
  });

  test('takes no tag that was given meanwhile, and brings none back that was taken', async () => {
    const store = makeStore();
    const [id = ''] = await fill(store, 1);
    await valueOf(annotateClip(id, { note: '', tags: ['签约', '开工'] }, 4, store));
    const renaming: BulkChange = { do: 'tag', add: ['已签约'], remove: ['签约'] };
    const taken = await valueOf(changeClips([id], renaming, 5, store));
    await valueOf(annotateClip(id, { note: '回访', tags: ['已签约', '北斗'] }, 6, store));
    await valueOf(putBack(taken, store));
    expect(await readOne(store, id)).toMatchObject({ tags: ['北斗', '签约'], note: '回访', changedAt: 6 });
  });

  test('leaves a state, star, folder or bin as the reader had it last', async () => {
    const store = makeStore();
    const [id = ''] = await fill(store, 1);
    const [east, west] = [
      await valueOf(addFolder('东城', 2, store)),
      await valueOf(addFolder('西城', 3, store)),
    ];
    const steps: readonly (readonly [BulkChange, BulkChange])[] = [
      [
        { do: 'state', state: 'reading' },
        { do: 'state', state: 'done' },
      ],
      [
        { do: 'move', folder: east.id },
        { do: 'move', folder: west.id },
      ],
    ];
    for (const [first, then] of steps) {
      const taken = await valueOf(changeClips([id], first, 5, store));
      await valueOf(changeClips([id], then, 6, store));
      await valueOf(putBack(taken, store));
    }
    expect(await readOne(store, id)).toMatchObject({ state: 'done', folder: west.id, changedAt: 6 });
    const binned = await valueOf(changeClips([id], { do: 'bin' }, 7, store));
    await valueOf(changeClips([id], { do: 'restore' }, 8, store));
    await valueOf(changeClips([id], { do: 'bin' }, 9, store));
    await valueOf(putBack(binned, store));
    expect(await readOne(store, id)).toMatchObject({ deletedAt: 9 });
    const removed = await valueOf(removeFolder(west.id, 10, store));
    await valueOf(changeClips([id], { do: 'move', folder: east.id }, 11, store));
    await valueOf(putFolder(removed.folder, store));
    await valueOf(putBack(removed.before, store));
    expect(await readOne(store, id)).toMatchObject({ folder: east.id });
  });

  test('passes over what is gone for good, and puts into no folder that is gone', async () => {
    const store = makeStore();
    const [one = '', two = ''] = await fill(store, 2);
    const folder = await valueOf(addFolder('湘西专题', 5, store));
    await valueOf(changeClips([one, two], { do: 'move', folder: folder.id }, 6, store));
    const taken = await valueOf(changeClips([one, two], { do: 'move', folder: '' }, 7, store));
    await valueOf(removeFolder(folder.id, 8, store));
    await valueOf(changeClips([two], { do: 'bin' }, 9, store));
    await valueOf(deleteForGood([two], store));
    expect(await valueOf(putBack(taken, store))).toBe(1);
    expect(await readOne(store, one)).toMatchObject({ folder: '' });
  });
});

test('writes note and tags of one, each tag once, and nothing else', async () => {
  const store = makeStore();
  const [id = '', other = ''] = await fill(store, 2);
  const before = await valueOf(readClips([id, other], store));
  const note = '𠮷首：下周回访\n核实二期';
  const clip = await valueOf(annotateClip(id, { note, tags: [' 北斗', '签约', '北斗 ', ' '] }, 7, store));
  expect(clip).toMatchObject({ id, note, tags: ['北斗', '签约'], changedAt: 7 });
  expect(await valueOf(readClips([id, other], store))).toEqual([
    { ...before[0], note, tags: ['北斗', '签约'], changedAt: 7, revision: clip.revision },
    before[1],
  ]);
  expect(await valueOf(annotateClip(id, { note: '', tags: [] }, 8, store))).toMatchObject({
    note: '',
    tags: [],
  });
  expect(await annotateClip('gone', { note, tags: [] }, 9, store)).toEqual({
    ok: false,
    problem: 'unexpected',
  });
});

describe('what is noted in two places at once', () => {
  test.each<[string, object, object, object]>([
    [
      'a tag here, a note there',
      { note: '导语', tags: ['北斗'] },
      { note: '', tags: ['待核'] },
      { note: '导语', tags: ['北斗', '待核'] },
    ],
    ['a note here and there', { note: '问招商局' }, { note: '核实' }, { note: '问招商局\n\n———\n\n核实' }],
    ['a note written on', { note: '核实' }, { note: '核实金额' }, { note: '核实金额' }],
    ['a tag taken away here and there', { tags: [] }, { tags: [] }, { tags: [] }],
    ['nothing here', { note: '导语' }, {}, { note: '导语' }],
  ])('%s: nothing is lost', async (_, theirs, ours, both) => {
    const store = makeStore();
    const [id = ''] = await fill(store, 1);
    const was = { note: '', tags: ['旧'] };
    await valueOf(annotateClip(id, was, 5, store));
    await valueOf(annotateClip(id, { ...was, ...theirs, was }, 6, store));
    const written = await valueOf(annotateClip(id, { ...was, ...ours, was }, 7, store));
    expect(written).toMatchObject(both);
    expect(await readOne(store, id)).toMatchObject(both);
  });
});
