import { describe, expect, test } from 'vitest';
import type { Passage } from '../../lib/model';
import {
  addPassage,
  changeClips,
  changePassage,
  emptyBin,
  putPassage,
  readClips,
  readClipsWithoutHtml,
  removePassage,
  saveClip,
  type QuwenDatabase,
} from '../../lib/store';
import { makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

function marked(clipId: string, start = 3, quote = '签约') {
  return { clipId, quote, prefix: '有限公司', suffix: '，总投资', start, note: '' };
}

async function makeClip(store: QuwenDatabase) {
  return (await valueOf(saveClip(makeInput(), store))).clip;
}

async function passagesOf(store: QuwenDatabase, id: string): Promise<readonly Passage[]> {
  return (await valueOf(readClips([id], store)))[0]?.passages ?? [];
}

describe('a passage', () => {
  test('is marked, noted, taken away and put back as it was', async () => {
    const store = makeStore();
    const { id } = await makeClip(store);
    const passage = await valueOf(addPassage(marked(id), 20, store));
    expect(passage).toEqual({ ...marked(id), id: passage.id, addedAt: 20, changedAt: 20 });
    expect(await passagesOf(store, id)).toEqual([passage]);
    const noted = await valueOf(changePassage(passage.id, '谁签的？', 30, store));
    expect(noted).toEqual({ ...passage, note: '谁签的？', changedAt: 30 });
    expect(await valueOf(removePassage(passage.id, 40, store))).toEqual(noted);
    expect(await passagesOf(store, id)).toEqual([]);
    await valueOf(putPassage(noted, 50, store));
    expect(await passagesOf(store, id)).toEqual([noted]);
  });

  test('is a change of its clipping each time, and of no other', async () => {
    const store = makeStore();
    const clip = await makeClip(store);
    const other = (
      await valueOf(saveClip(makeInput({ url: 'https://b.example/2.html', text: '别的' }), store))
    ).clip;
    let { revision } = other;
    const changedBy = async (verb: () => Promise<unknown>, now: number) => {
      await verb();
      const [after, untouched] = await valueOf(readClips([clip.id, other.id], store));
      expect(after).toMatchObject({ ...clip, changedAt: now, revision: revision + 1 });
      expect(untouched).toMatchObject(other);
      revision += 1;
    };
    await changedBy(() => valueOf(addPassage(marked(clip.id), 20, store)), 20);
    const [passage] = await passagesOf(store, clip.id);
    if (!passage) throw new Error('not marked');
    await changedBy(() => valueOf(changePassage(passage.id, '核实', 30, store)), 30);
    await changedBy(() => valueOf(removePassage(passage.id, 40, store)), 40);
    await changedBy(() => valueOf(putPassage(passage, 50, store)), 50);
  });

  test('stays when its page is clipped again, and when its clipping comes out of the bin', async () => {
    const store = makeStore();
    const { id } = await makeClip(store);
    const passage = await valueOf(addPassage(marked(id), 20, store));
    const { text } = makeInput().draft;
    await valueOf(saveClip(makeInput({ text: `${text}二期另行安排。`, now: 2_000 }), store));
    expect(await passagesOf(store, id)).toEqual([passage]);
    await valueOf(changeClips([id], { do: 'bin' }, 30, store));
    expect(await passagesOf(store, id)).toEqual([passage]);
    await valueOf(saveClip(makeInput({ now: 3_000 }), store));
    expect(await passagesOf(store, id)).toEqual([passage]);
  });

  test('goes with its clipping for good', async () => {
    const store = makeStore();
    const { id } = await makeClip(store);
    const passage = await valueOf(addPassage(marked(id), 20, store));
    await valueOf(changeClips([id], { do: 'bin' }, 30, store));
    await valueOf(emptyBin(Infinity, store));
    expect(await store.passages.count()).toBe(0);
    expect(await putPassage(passage, 40, store)).toEqual({ ok: false, problem: 'unexpected' });
    expect(await store.passages.count()).toBe(0);
  });

  test('of what is not there is refused', async () => {
    const store = makeStore();
    const refusal = { ok: false, problem: 'unexpected' };
    expect(await addPassage(marked('gone'), 20, store)).toEqual(refusal);
    expect(await changePassage('gone', '核实', 20, store)).toEqual(refusal);
    expect(await removePassage('gone', 20, store)).toEqual(refusal);
    expect(await store.passages.count()).toBe(0);
  });
});

test('several come in their order in the text, those of one place as they were marked', async () => {
  const store = makeStore();
  const { id } = await makeClip(store);
  for (const [at, start] of [30, 3, 12, 3].entries())
    await valueOf(addPassage(marked(id, start, `第${at}段`), 20 + at, store));
  expect((await passagesOf(store, id)).map(({ quote }) => quote)).toEqual([
    '第1段',
    '第3段',
    '第2段',
    '第0段',
  ]);
});

test('without HTML a clipping is read the same in all else', async () => {
  const store = makeStore();
  const { id } = await makeClip(store);
  await valueOf(addPassage(marked(id, 9), 20, store));
  await valueOf(addPassage(marked(id, 3), 30, store));
  const [[whole], [plain]] = await Promise.all([
    valueOf(readClips([id, 'none'], store)),
    valueOf(readClipsWithoutHtml([id, 'none'], store)),
  ]);
  expect(whole?.html).not.toBe('');
  expect(plain).toEqual({ ...whole, html: '' });
  expect(plain?.passages.map(({ start }) => start)).toEqual([3, 9]);
});
