import { describe, expect, it } from 'vitest';
import { EVERYTHING, NO_CHOICE, SUM_RANGES, type SearchQuery } from '../../lib/model';
import {
  binLike,
  everythingLike,
  hasChoices,
  isEverything,
  renameValue,
  toggleStarred,
  toggleState,
  toggleValue,
  withoutChoices,
} from '../../lib/view/choices';
import { daySpanInWords, searchInWords, sumSpanInWords, toChips } from '../../lib/view/query-chips';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

const NARROW: SearchQuery = {
  ...EVERYTHING,
  text: '签约',
  chosen: { ...NO_CHOICE, zone: ['临汾经济开发区', '晋城经济开发区'], state: ['unread'], tag: ['选题'] },
  folder: 'f1',
  starredOnly: true,
  from: '2026-03-01',
  to: '2026-03-31',
  sumFrom: 1e8,
  sort: 'sum',
  isReversed: true,
};
const FOLDERS = [{ id: 'f1', name: '年终稿', addedAt: 1 }];
const zh = wordsFrom(CHINESE);
const en = wordsFrom(ENGLISH);

describe('choosing', () => {
  it('puts a value in and takes it out', () => {
    const one = toggleValue(EVERYTHING, 'zone', '甲');
    expect(toggleValue(one, 'zone', '乙').chosen.zone).toEqual(['甲', '乙']);
    expect(toggleValue(one, 'zone', '甲')).toEqual(EVERYTHING);
    expect(EVERYTHING.chosen.zone).toEqual([]);
  });

  it('has one state at a time, or every', () => {
    const unread = toggleState(EVERYTHING, 'unread');
    expect(toggleState(unread, 'done').chosen.state).toEqual(['done']);
    expect(toggleState(unread, 'unread').chosen.state).toEqual([]);
    const both = toggleValue(unread, 'state', 'done');
    expect(toggleState(both, 'done').chosen.state).toEqual(['done']);
  });

  it('leaves the bin for a state or the stars, whatever was chosen there', () => {
    const bin = binLike(EVERYTHING);
    expect(toggleState(bin, 'unread')).toEqual(toggleState(EVERYTHING, 'unread'));
    const odd = { ...toggleState(EVERYTHING, 'unread'), starredOnly: true, inBin: true };
    expect(toggleState(odd, 'unread')).toMatchObject({ inBin: false, chosen: { state: ['unread'] } });
    expect(toggleStarred(odd)).toMatchObject({ inBin: false, starredOnly: true });
    expect(toggleStarred(toggleStarred(EVERYTHING))).toEqual(EVERYTHING);
  });

  it('goes back to everything in the same order, as far as it is one', () => {
    expect(everythingLike(NARROW)).toEqual({ ...EVERYTHING, sort: 'sum', isReversed: true });
    expect(everythingLike({ ...NARROW, sort: 'relevance' })).toEqual(EVERYTHING);
    expect(binLike(NARROW)).toEqual({ ...EVERYTHING, sort: 'sum', isReversed: true, inBin: true });
  });

  it('calls a value otherwise, and makes two that are now one', () => {
    const two = toggleValue(toggleValue(EVERYTHING, 'tag', '选题'), 'tag', '回访');
    expect(renameValue(two, 'tag', '选题', '要闻').chosen.tag).toEqual(['要闻', '回访']);
    expect(renameValue(two, 'tag', '选题', '回访').chosen.tag).toEqual(['回访']);
    expect(renameValue(two, 'tag', '选题', null).chosen.tag).toEqual(['回访']);
    expect(renameValue(two, 'tag', '别的', '要闻')).toBe(two);
  });

  it('knows what is narrow', () => {
    expect(isEverything({ ...EVERYTHING, sort: 'title', text: ' ' })).toBe(true);
    for (const change of [
      { text: '招商' },
      { inBin: true },
      { folder: '' },
      { starredOnly: true },
      { sumTo: 0 },
      { from: '2026-01-01' },
      { chosen: { ...NO_CHOICE, site: ['a'] } },
    ])
      expect(isEverything({ ...EVERYTHING, ...change }), JSON.stringify(change)).toBe(false);
    expect(hasChoices({ ...EVERYTHING, text: '招商', inBin: true })).toBe(false);
    expect(hasChoices(NARROW)).toBe(true);
    expect(withoutChoices(NARROW)).toEqual({ ...EVERYTHING, text: '签约', sort: 'sum', isReversed: true });
  });
});

describe('toChips', () => {
  it('says everything that narrows, in words', () => {
    expect(toChips(NARROW, FOLDERS, zh).map(({ about, value }) => `${about}|${value}`)).toEqual([
      '|星标',
      '|未读',
      '文件夹|年终稿',
      '开发区|临汾经济开发区',
      '开发区|晋城经济开发区',
      '标签|选题',
      '日期|2026年3月',
      '金额|1亿元以上',
    ]);
    expect(toChips(NARROW, FOLDERS, en).map(({ value }) => value)).toContain('CN¥100M and more');
    expect(toChips(EVERYTHING, FOLDERS, zh)).toEqual([]);
  });

  it('takes off one and leaves the others, until nothing but the words is left', () => {
    let query = NARROW;
    for (let left = 8; left > 0; left--) {
      const [chip] = toChips(query, FOLDERS, zh);
      expect(toChips(query, FOLDERS, zh)).toHaveLength(left);
      query = chip?.without ?? query;
    }
    expect(query).toEqual(withoutChoices(NARROW));
  });

  it('says of a folder that it is gone, or that there is none', () => {
    expect(toChips({ ...EVERYTHING, folder: 'x' }, FOLDERS, zh)[0]?.value).toBe('已删除的文件夹');
    expect(toChips({ ...EVERYTHING, folder: '' }, FOLDERS, zh)[0]?.value).toBe('不在文件夹里');
  });

  it('says ranges that are open at one end', () => {
    expect(sumSpanInWords({ sumFrom: null, sumTo: 1e7 }, zh)).toBe('1000万元以下');
    expect(sumSpanInWords({ sumFrom: 1e8, sumTo: 1e9 }, zh)).toBe('1亿元～10亿元');
    expect(sumSpanInWords({ sumFrom: 1e9, sumTo: 1e8 }, zh)).toBe('1亿元～10亿元');
    expect(SUM_RANGES.map((range) => sumSpanInWords(range, zh))).toEqual([
      '100亿元以上',
      '10亿元～100亿元',
      '1亿元～10亿元',
      '1000万元～1亿元',
      '1000万元以下',
    ]);
    expect(daySpanInWords({ from: '2026-03-01', to: null }, zh)).toBe('2026年3月1日起');
    expect(daySpanInWords({ from: null, to: '2026-03-01' }, zh)).toBe('至2026年3月1日');
    expect(daySpanInWords({ from: '2026-03-05', to: '2026-03-01' }, zh)).toBe(
      daySpanInWords({ from: '2026-03-01', to: '2026-03-05' }, zh),
    );
  });

  it('proposes a name for the search', () => {
    expect(searchInWords({ ...EVERYTHING, text: ' 签约 ', starredOnly: true }, [], zh)).toBe('签约 星标');
  });
});
