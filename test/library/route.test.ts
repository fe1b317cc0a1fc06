import { describe, expect, it } from 'vitest';
import { fromHash, toHash } from '../../entrypoints/library/route';
import { EVERYTHING } from '../../lib/model';

const list = { view: 'list', query: EVERYTHING, clipId: null } as const;

describe('a place in the library and its address', () => {
  it.each([
    ['#/list', list],
    ['#/list?clip=a%26b', { ...list, clipId: 'a&b' }],
    ['#/list?q=招商+签约&clip=c1', { ...list, query: { ...EVERYTHING, text: '招商 签约' }, clipId: 'c1' }],
    ['#/figures?starred=1', { ...list, view: 'figures', query: { ...EVERYTHING, starredOnly: true } }],
    ['#/keeping', { ...list, view: 'keeping' }],
  ] as const)('%s', (hash, place) => {
    expect(toHash(place)).toBe(hash);
    expect(fromHash(hash)).toEqual(place);
  });

  it('keeps a question mark that was typed', () => {
    const place = { ...list, query: { ...EVERYTHING, text: '投资？为什么?' } };
    expect(fromHash(toHash(place))).toEqual(place);
  });

  it('is the whole list for what is none of ours', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#list?%E4%zz', '#/list?clip=', '#/list?sum-from=-1'])
      expect(fromHash(hash)).toEqual(list);
  });

  it('opens nothing beside figures and keeping', () => {
    expect(fromHash('#/figures?clip=c1').clipId).toBeNull();
    expect(toHash({ view: 'figures', query: EVERYTHING, clipId: 'c1' })).toBe('#/figures');
  });
});
