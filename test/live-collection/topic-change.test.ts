/** What becomes of the topics of a collection in memory when the reader writes, renames, puts away or takes back one. */
import { expect, it } from 'vitest';
import type { LiveCollection } from '../../lib/collection/live-collection';
import { putTopic, removeTopic, type QuwenDatabase } from '../../lib/store';
import { makeStore } from '../store/fake-browser';
import { openLive, save } from './live';

const topicsOf = (live: LiveCollection) =>
  live.collection
    .docs()
    .map(({ clip, topics }) => `${clip.id} ${topics.join('、')}`)
    .toSorted();

/** As who opens the collection now would have them. */
async function afresh(store: QuwenDatabase): Promise<string[]> {
  const { live } = openLive(store);
  await live.follow();
  return topicsOf(live);
}

it('is what it would be if all were told anew, whatever was changed', async () => {
  const store = makeStore();
  for (const [title, text] of [
    ['园区签约三个项目', '铝材项目落户晋中经济技术开发区。'],
    ['通知', '铝板、铝带、铝箔的产量都有增长，开工率提高。'],
    ['半导体企业投产', '投产仪式在太原举行。'],
  ] as const)
    await save(store, text, title);
  const { live } = openLive(store);
  await live.follow();
  const seen = new Set<string>();
  const own = { id: 'own', name: '铝业', words: ['铝'], isOff: false };
  for (const change of [
    () => putTopic(own, store),
    () => putTopic({ ...own, name: '有色' }, store),
    () => putTopic({ ...own, words: ['半导体', '签约'] }, store),
    // Another of the same name, and one of a name that is built in: each is one with the other.
    () => putTopic({ ...own, id: 'second', words: ['铝'] }, store),
    () => putTopic({ id: 'third', name: '签约', words: ['铝'], isOff: false }, store),
    () => putTopic({ ...own, isOff: true }, store),
    () => removeTopic('third', store),
    () => removeTopic('second', store),
    () => removeTopic('own', store),
  ]) {
    await change();
    await live.follow();
    expect(topicsOf(live)).toEqual(await afresh(store));
    seen.add(topicsOf(live).join());
  }
  expect(seen.size).toBeGreaterThan(4);
});

it('tells a clipping that has changed meanwhile whole', async () => {
  const store = makeStore();
  const { live } = openLive(store);
  await live.follow();
  await save(store, '铝材项目。', '园区签约，铝业扩产');
  await putTopic({ id: 'own', name: '铝业', words: ['铝业'], isOff: false }, store);
  await live.follow();
  expect(topicsOf(live)).toEqual(await afresh(store));
  expect(topicsOf(live)[0]).toMatch(/签约.*铝业/);
});

it('shows no number of a topic until it is whole, and then says so once', async () => {
  const store = makeStore();
  const clips = 450;
  for (let at = 0; at < clips; at++) await save(store, '铝板、铝带、铝箔。');
  const numbers: number[] = [];
  const look = () =>
    void numbers.push(live.collection.docs().filter(({ topics }) => topics.includes('铝业')).length);
  const { live, onChange } = openLive(store, undefined, async () => look());
  await live.follow();
  await putTopic({ id: 'own', name: '铝业', words: ['铝'], isOff: false }, store);
  const told: number[] = [];
  onChange.mockClear();
  onChange.mockImplementation(() => {
    look();
    told.push(numbers.at(-1) ?? -1);
  });
  await live.follow();
  expect(new Set(numbers)).toEqual(new Set([0, clips]));
  expect(told).toEqual([clips]);
});
