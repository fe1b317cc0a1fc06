/** What is typed into the fields of the rail and the search box, taken apart. */
import { describe, expect, it, vi } from 'vitest';
import { MAX_TOPIC_WORD_CHARS, MAX_TOPIC_WORDS } from '../../lib/limits';
import { NO_CHOICE } from '../../lib/model';
import { DRAGGED_CLIPS_TYPE, fromDraggedClips, toDraggedClips } from '../../lib/view/dragged-clips';
import { toLastWord } from '../../lib/view/last-word';
import { offerTags } from '../../lib/view/offer-tags';
import { toProvinces } from '../../lib/view/place-rows';
import { findOffers } from '../../lib/view/search-offers';
import { fromTopicWords, toTopicWords } from '../../lib/view/topic-words';

it.each([
  ['招', { before: '', word: '招' }],
  ['签约 临汾', { before: '签约', word: '临汾' }],
  ['签约\u{3000}临', { before: '签约', word: '临' }],
  ['“智能 制造” 临', { before: '“智能 制造”', word: '临' }],
  ['', null],
  ['签约 ', null],
  ['“智能 制', null],
  ['"智能制造"', null],
  ['签约 -开工', null],
])('the last word of %j', (text, expected) => {
  expect(toLastWord(text)).toEqual(expected === null ? null : expected);
});

describe('findOffers', () => {
  it('offers values that are not chosen, zones first, few of each kind', async () => {
    const find = vi.fn(async (facet: string) =>
      facet === 'zone'
        ? ['一区', '二区', '三区', '四区', '五区', '六区'].map((value, at) => ({ value, count: 9 - at }))
        : facet === 'tag'
          ? [
              { value: '选题', count: 3 },
              { value: '旧', count: 0 },
            ]
          : [],
    );
    const offers = await findOffers('区', { ...NO_CHOICE, zone: ['一区'] }, find);
    expect(offers.map(({ facet, value }) => `${facet} ${value}`)).toEqual([
      'zone 二区',
      'zone 三区',
      'zone 四区',
      'zone 五区',
      'tag 选题',
    ]);
    expect(find).toHaveBeenCalledWith('company', '区');
  });
});

describe('offerTags', () => {
  const KNOWN = ['选题', '回访', '铝产业', '待选', 'GDP'];
  it.each([
    ['', [], KNOWN],
    ['选', [], ['选题', '待选']],
    ['选', ['选题'], ['待选']],
    ['回访，铝', [], ['铝产业']],
    ['gd', [], ['GDP']],
    ['没有', [], []],
  ])('%j, with %j', (typed, value, expected) => {
    expect(offerTags(typed, KNOWN, value)).toEqual(expected);
  });
});

describe('the words of a topic', () => {
  it('are parted by blanks, commas and lines, each once', () => {
    expect(toTopicWords('签约、签下，签约\n入区协议；－签约歌手 ')).toEqual([
      '签约',
      '签下',
      '入区协议',
      '-签约歌手',
    ]);
    expect(toTopicWords(' 、 - \n')).toEqual([]);
  });

  it('keep to the caps, and cut no character in two', () => {
    expect(toTopicWords('𠮷'.repeat(MAX_TOPIC_WORD_CHARS + 3))).toEqual(['𠮷'.repeat(MAX_TOPIC_WORD_CHARS)]);
    const many = Array.from({ length: MAX_TOPIC_WORDS + 3 }, (_, at) => `词${at}`);
    expect(toTopicWords(many.join(' '))).toEqual(many.slice(0, MAX_TOPIC_WORDS));
  });

  it('come back from the field as they went in', () => {
    const words = ['签约', '入区协议', '-签约歌手'];
    expect(toTopicWords(fromTopicWords(words))).toEqual(words);
  });
});

it('places stand under their provinces, in the order of their counts', () => {
  const provinces = toProvinces([
    { value: '山西省', count: 9 },
    { value: '山西省临汾市', count: 6 },
    { value: '上海市', count: 4 },
    { value: '新疆维吾尔自治区', count: 3 },
    { value: '山西省晋城市', count: 3 },
    { value: '新疆维吾尔自治区伊犁哈萨克自治州', count: 3 },
    { value: '海外', count: 1 },
    { value: '河北省廊坊市', count: 0 },
  ]);
  expect(provinces.map(({ value, count, cities }) => [value, count, cities.map(({ name }) => name)])).toEqual(
    [
      ['山西省', 9, ['临汾市', '晋城市']],
      ['上海市', 4, []],
      ['新疆维吾尔自治区', 3, ['伊犁哈萨克自治州']],
      ['海外', 1, []],
      ['河北省', null, ['廊坊市']],
    ],
  );
  expect(provinces[0]?.cities[0]?.value).toBe('山西省临汾市');
});

it('a drag gives its clippings, and nothing where it carries anything else', () => {
  expect(fromDraggedClips(toDraggedClips(['1', '2']))).toEqual(['1', '2']);
  for (const other of ['', 'https://example.com', '{"ids":[1]}', '[1]', 'null'])
    expect(fromDraggedClips(other)).toEqual([]);
  // Browsers take types in small letters.
  expect(DRAGGED_CLIPS_TYPE).toBe(DRAGGED_CLIPS_TYPE.toLowerCase());
});
