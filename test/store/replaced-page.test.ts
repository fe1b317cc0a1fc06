/** A page that shows something else at its address: what was clipped of it stays. */
import { describe, expect, test } from 'vitest';
import {
  annotateClip,
  changeClips,
  countClips,
  emptyBin,
  findClipByUrl,
  findReprints,
  listClips,
  readClips,
  saveClip,
} from '../../lib/store';
import { BATTERY, HARBOUR, NOTICE, RIGHTS } from '../clip/stories';
import { makeStore } from './fake-browser';
import { makeInput, valueOf } from './sample-inputs';

type Page = NonNullable<Parameters<typeof makeInput>[0]>;
type Store = ReturnType<typeof makeStore>;

const URL = 'https://www.txb.example/a/1.html';
const DELETED = '抱歉，您访问的内容已删除。';
const WALL =
  '请登录后继续阅读。本栏目为会员专享内容，登录即表示同意用户协议与隐私政策，未注册的手机号将自动创建账号，' +
  '如有疑问请拨打客服热线或者前往最近的营业网点办理，感谢您一直以来对我们的支持。';

let clock = 1_000;
const save = async (store: Store, page: Page) => {
  clock += 1_000;
  return valueOf(saveClip(makeInput({ url: URL, now: clock, ...page }), store));
};
const textOf = async (store: Store, id: string) => (await valueOf(readClips([id], store)))[0]?.text;
const found = (store: Store, url = URL) => valueOf(findClipByUrl(url, store));

describe('replaced by another text at its address', () => {
  test.each([
    ['a notice that it is gone', DELETED],
    ['a login wall', WALL],
    ['another article', HARBOUR],
    ['its first line', BATTERY.slice(0, 40)],
  ])('by %s, the clipping stays as it was, and the new text is one of its own', async (_, text) => {
    const store = makeStore();
    const old = await save(store, { text: BATTERY, html: '<p>旧</p>' });
    const noted = await valueOf(annotateClip(old.clip.id, { note: '核实', tags: ['电池'] }, 7, store));
    const now = await save(store, { text, title: '页面', html: '<p>新</p>' });
    expect(now).toMatchObject({
      how: 'added',
      reprints: [],
      clip: { note: '', tags: [], story: now.clip.id },
    });
    expect(now.clip.id).not.toBe(old.clip.id);
    expect(now.clip.address).toBe(old.clip.address);
    const [kept] = await valueOf(readClips([old.clip.id], store));
    expect(kept).toMatchObject({
      ...noted,
      revision: kept?.revision,
      address: kept?.address,
      text: BATTERY,
      html: '<p>旧</p>',
    });
    expect(kept?.address).toContain(String(old.clip.updatedAt));
    expect(await found(store)).toEqual(now.clip);
    expect((await valueOf(listClips(store))).map(({ id }) => id)).toEqual([now.clip.id, old.clip.id]);
    const all = await valueOf(readClips([now.clip.id, old.clip.id], store));
    const ids = (words: string) => all.filter((clip) => clip.text.includes(words)).map(({ id }) => id);
    expect(ids('正极材料')).toEqual(text.includes('正极材料') ? [now.clip.id, old.clip.id] : [old.clip.id]);
    expect(ids(text.slice(0, 12))).toContain(now.clip.id);
    expect(await valueOf(findReprints(old.clip.id, store))).toEqual([]);
  });

  test('one after another, every text is kept, also of one moment', async () => {
    const store = makeStore();
    const notice = NOTICE('文水经济开发区', '高义钢铁');
    const outcomes = [];
    for (const text of [BATTERY, WALL, HARBOUR, notice]) outcomes.push(await save(store, { text, now: 7 }));
    expect(outcomes.map(({ how }) => how)).toEqual(['added', 'added', 'added', 'added']);
    const texts = await Promise.all(outcomes.map(({ clip }) => textOf(store, clip.id)));
    expect(texts).toEqual([BATTERY, WALL, HARBOUR, notice]);
    expect(await found(store)).toEqual(outcomes[3]?.clip);
  });

  test('the same new text again is no third one', async () => {
    const store = makeStore();
    await save(store, { text: BATTERY });
    const wall = await save(store, { text: WALL });
    expect(await save(store, { text: WALL })).toMatchObject({ how: 'updated', clip: { id: wall.clip.id } });
    expect(await valueOf(countClips(store))).toBe(2);
  });

  test.each([DELETED, WALL])('and back again, it is brought up to date under its id: %#', async (text) => {
    const store = makeStore();
    const old = await save(store, { text: BATTERY });
    await valueOf(annotateClip(old.clip.id, { note: '核实', tags: [] }, 7, store));
    const wall = await save(store, { text });
    const back = await save(store, { text: BATTERY.replace('36.5', '38') });
    expect(back).toMatchObject({
      how: 'updated',
      clip: { id: old.clip.id, note: '核实', address: old.clip.address },
    });
    expect(await found(store)).toEqual(back.clip);
    expect(await textOf(store, wall.clip.id)).toBe(text);
    const again = await save(store, { text });
    expect(again).toMatchObject({ how: 'updated', clip: { id: wall.clip.id } });
    expect(await found(store)).toEqual(again.clip);
    expect(await textOf(store, old.clip.id)).toBe(BATTERY.replace('36.5', '38'));
    for (const { addresses } of await store.traces.toArray())
      expect(addresses.filter((each) => each.startsWith(old.clip.address))).toHaveLength(1);
  });

  test('what lies in the bin is not overwritten either, and stays there', async () => {
    const store = makeStore();
    const old = await save(store, { text: BATTERY });
    await valueOf(changeClips([old.clip.id], { do: 'bin' }, 5, store));
    expect((await save(store, { text: WALL })).how).toBe('added');
    expect(await valueOf(readClips([old.clip.id], store))).toMatchObject([{ text: BATTERY, deletedAt: 5 }]);
  });
});

describe('undone', () => {
  test.each([DELETED, WALL])('the old clipping is that of the page again: %#', async (text) => {
    for (const empties of [false, true]) {
      const store = makeStore();
      const old = await save(store, { text: BATTERY });
      const part = await save(store, { scope: 'selection', text: BATTERY.slice(0, 80) });
      const now = await save(store, { text });
      await valueOf(changeClips([now.clip.id], { do: 'bin' }, 5, store));
      if (empties) await valueOf(emptyBin(Infinity, store));
      // nb. Before its parts, as ever.
      expect(part.clip.updatedAt).toBeGreaterThan(old.clip.updatedAt);
      expect(await found(store)).toMatchObject({ id: old.clip.id, title: old.clip.title });
      const again = await save(store, { text: `${BATTERY}\n（续）` });
      expect(again).toMatchObject({ how: 'updated', clip: { id: old.clip.id, address: old.clip.address } });
      expect(await found(store)).toEqual(again.clip);
    }
  });

  test('and another text clipped then, all three are kept', async () => {
    const store = makeStore();
    const old = await save(store, { text: BATTERY });
    const wall = await save(store, { text: WALL });
    await valueOf(changeClips([wall.clip.id], { do: 'bin' }, 5, store));
    const third = await save(store, { text: HARBOUR });
    expect(third.how).toBe('added');
    expect(await found(store)).toEqual(third.clip);
    expect(await textOf(store, old.clip.id)).toBe(BATTERY);
    expect(await valueOf(readClips([wall.clip.id], store))).toMatchObject([{ text: WALL, deletedAt: 5 }]);
  });
});

describe('no replacement, but brought up to date under the same id and address', () => {
  const sentences = BATTERY.split('\n');
  const short = `${sentences[0]?.slice(0, 70)}`;
  test.each([
    ['corrected sums', BATTERY, BATTERY.replace('36.5', '38').replace('21.7', '22')],
    ['one corrected sum in a brief', short, short.replace('11月18日', '11月19日')],
    ['an added paragraph', BATTERY, `${BATTERY}\n${RIGHTS}`],
    ['a cut version', BATTERY, sentences.slice(0, 3).join('\n')],
    ['the whole after a cut', sentences.slice(0, 2).join('\n'), BATTERY],
    [
      'a rolling report that holds the old text',
      short,
      `${HARBOUR}\n${HARBOUR}${WALL}\n${short}\n${NOTICE('甲', '乙')}`,
    ],
    ['set otherwise', BATTERY, `  ${BATTERY.replaceAll('，', ' ,')}  `],
    ['of a line that was no text yet', '点击展开全文', BATTERY],
    ['one of several articles', `${BATTERY}\n${HARBOUR}`, BATTERY],
  ])('%s', async (_, before, after) => {
    const store = makeStore();
    const first = await save(store, { text: before });
    const second = await save(store, { text: after });
    expect(second).toMatchObject({
      how: 'updated',
      clip: { id: first.clip.id, address: first.clip.address },
    });
    expect(await valueOf(countClips(store))).toBe(1);
    expect(await textOf(store, first.clip.id)).toBe(after);
  });
});

describe('of a page with several addresses', () => {
  const DESKTOP = 'https://www.a.example/zone/71.html';
  const PHONE = 'https://m.a.example/p/71';

  test.each([
    [DESKTOP, PHONE],
    [PHONE, DESKTOP],
  ])('replaced at %s, the clipping keeps the other one', async (replaced, other) => {
    const store = makeStore();
    const old = await save(store, { url: DESKTOP, text: BATTERY });
    await save(store, { url: PHONE, canonicalUrl: DESKTOP, text: BATTERY });
    const now = await save(store, { url: replaced, canonicalUrl: '', text: WALL });
    expect(now.how).toBe('added');
    expect(await found(store, replaced)).toEqual(now.clip);
    expect(await found(store, other)).toMatchObject({ id: old.clip.id });
    const again = await save(store, { url: other, text: BATTERY });
    expect(again).toMatchObject({ how: 'updated', clip: { id: old.clip.id } });
    expect(await found(store, replaced)).toEqual(now.clip);
  });

  test('the address that the page gives as its own leads to the new text, and after undo to the old one', async () => {
    const store = makeStore();
    const page = { url: PHONE, canonicalUrl: DESKTOP };
    const old = await save(store, { ...page, text: BATTERY });
    const now = await save(store, { ...page, text: WALL });
    expect(await found(store, DESKTOP)).toEqual(now.clip);
    const desktop = await save(store, { url: DESKTOP, text: WALL });
    expect(desktop).toMatchObject({ how: 'updated', clip: { id: now.clip.id } });
    await valueOf(changeClips([now.clip.id], { do: 'bin' }, 5, store));
    for (const url of [PHONE, DESKTOP]) expect(await found(store, url)).toMatchObject({ id: old.clip.id });
  });

  test('replaced at both, its clipping is still there once', async () => {
    const store = makeStore();
    const old = await save(store, { url: DESKTOP, text: BATTERY });
    await save(store, { url: PHONE, canonicalUrl: DESKTOP, text: BATTERY });
    const one = await save(store, { url: DESKTOP, text: WALL });
    const other = await save(store, { url: PHONE, canonicalUrl: DESKTOP, text: WALL });
    expect(other).toMatchObject({ how: 'updated', clip: { id: one.clip.id } });
    expect(await textOf(store, old.clip.id)).toBe(BATTERY);
    for (const url of [PHONE, DESKTOP]) expect(await found(store, url)).toEqual(other.clip);
    await valueOf(changeClips([one.clip.id], { do: 'bin' }, 5, store));
    for (const url of [PHONE, DESKTOP]) expect(await found(store, url)).toMatchObject({ id: old.clip.id });
  });
});

test('a replaced page stays a reprint of the story it printed', async () => {
  const store = makeStore();
  const old = await save(store, { text: BATTERY });
  const reprint = await save(store, { url: 'https://b.example/2.html', text: BATTERY });
  await save(store, { text: WALL });
  const told = await valueOf(findReprints(reprint.clip.id, store));
  expect(told.map(({ clip }) => clip.id)).toEqual([old.clip.id]);
});
