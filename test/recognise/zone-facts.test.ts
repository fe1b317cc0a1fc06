import { expect, it } from 'vitest';
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import { zoneFactsOf } from '../../lib/recognise/zone-facts';

const dictionary = loadDictionary();

it.each([
  ['苏州工业园区', { level: '国家级', place: expect.stringMatching(/^江苏省苏州市/), kindName: '工业园区' }],
  [
    '天津经济技术开发区',
    { level: '国家级', place: expect.stringMatching(/^天津市/), kindName: '经济技术开发区' },
  ],
  // only its name is known
  ['桐庐经济开发区', { level: null, place: null, kindName: '经济开发区' }],
  ['没有名堂', null],
  ['', null],
])('%s', (name, facts) => {
  expect(zoneFactsOf(name, dictionary)).toEqual(facts);
});

it('names a municipality once', () => {
  expect(zoneFactsOf('天津经济技术开发区', dictionary)?.place).not.toContain('天津市天津市');
});
