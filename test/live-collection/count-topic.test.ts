import { describe, expect, it } from 'vitest';
import { createTopicCounter } from '../../lib/collection/count-topic';
import { createAnswers } from '../../lib/collection/answers';
import { EVERYTHING, NO_CHOICE } from '../../lib/model';
import type { Doc } from '../../lib/search/doc';
import { docsBesideTopics, facetsOf } from '../../lib/search/search-collection';
import { createTopicFinder, titleOfHead } from '../../lib/search/topics';
import { collectionOf, idsOf, makeDoc } from '../search/docs';
import { folding } from '../search/folding';
import { makeStore } from '../store/fake-browser';
import { openLive, save } from './live';

/** Takes longer than a slice to look at. */
const LONG = '开工率'.repeat(40_000);

const docs = [
  makeDoc('1', { clip: { title: '百亿项目签约' }, topics: ['签约'] }),
  makeDoc('2', { clip: { title: '开工了' }, topics: ['开工'] }),
  makeDoc('3', { clip: { title: '通知' }, text: '簽約、签约。', topics: ['签约'] }),
  makeDoc('4', { clip: { title: '通知', deletedAt: 9 }, text: '签约、签约。' }),
];
const noRest = async () => {};
const same = (doc: Doc) => doc;

describe('a topic that is being written', () => {
  it('counts what it would have once it is saved', async () => {
    const counter = createTopicCounter(folding.fold, noRest, same);
    for (const words of [['签约'], ['签约', '开工'], ['签约', '-百亿项目签约'], ['没有']]) {
      const find = createTopicFinder([{ id: 'a', name: '题', words, isOff: false }], folding.fold);
      const saved = docs.filter((doc) => find(titleOfHead(doc.head, doc.titleEnd), doc.text).length > 0);
      expect(await counter.count(docs, words)).toBe(saved.length);
    }
  });

  it('is counted of the result, as if no topic were chosen', async () => {
    const collection = collectionOf(docs);
    const answer = collection.search({ ...EVERYTHING, chosen: { ...NO_CHOICE, topic: ['开工'] } });
    expect(idsOf(docsBesideTopics(answer)).toSorted()).toEqual(['1', '2', '3']);
    expect(
      await createTopicCounter(folding.fold, noRest, same).count(docsBesideTopics(answer), ['签约']),
    ).toBe(facetsOf(answer).values.topic.find(({ value }) => value === '签约')?.count);
  });

  it('gives way to the next count, and ends when it is told to', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      makeDoc(String(at), { clip: { title: '通知' }, text: LONG }),
    );
    let rests = 0;
    const counter = createTopicCounter(
      folding.fold,
      async () => {
        rests += 1;
        await new Promise((resolve) => void setTimeout(resolve));
      },
      same,
    );
    const first = counter.count(many, ['开工']);
    const second = counter.count(many.slice(0, 3), ['开工']);
    expect(await Promise.all([first, second])).toEqual([null, 3]);
    const before = rests;
    const third = counter.count(many, ['开工']);
    counter.end();
    expect(await third).toBeNull();
    // It stopped at its first rest.
    expect(rests).toBe(before + 1);
  });

  it('counts the texts that were read after the list was answered', async () => {
    const store = makeStore();
    const text = '晋城经济技术开发区与企业签约。签约的项目有三个，签约额未公布。';
    for (const title of ['简讯', '通知']) await save(store, text, title);
    const { live } = openLive(store);
    const help = { segmenter: () => undefined, namesOf: () => [], wake: () => {}, rest: noRest };
    const answers = createAnswers(live, store, help);
    // Answered from the facts alone, as the list is when the page opens.
    const { token } = await answers.search(EVERYTHING);
    expect(live.collection.docs().map((doc) => doc.text)).toEqual(['', '']);
    expect(await answers.countTopic(token, ['签约'])).toBe(2);
  });
});
