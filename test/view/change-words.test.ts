import { describe, expect, it } from 'vitest';
import { changeRow } from '../../lib/view/change-row';
import { changeInWords } from '../../lib/view/change-words';
import { loosenings } from '../../lib/view/loosen';
import { EVERYTHING, NO_CHOICE } from '../../lib/model';
import { makeClip } from '../components/clips';
import { toRow } from '../library/fake-search';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

const chinese = wordsFrom(CHINESE);
const english = wordsFrom(ENGLISH);

describe('what was done, in words', () => {
  it.each([
    [{ do: 'state', state: 'done' }, 1, { title: '甲' }, '《甲》已标为已读'],
    [{ do: 'state', state: 'unread' }, 3, {}, '3 篇已标为未读'],
    [{ do: 'star', starred: true }, 1, { title: '甲' }, '《甲》已加星标'],
    [{ do: 'star', starred: false }, 1_200, {}, '1,200 篇已取消星标'],
    [{ do: 'move', folder: 'f' }, 2, { folder: '外贸稿' }, '2 篇已移到“外贸稿”'],
    [{ do: 'move', folder: '' }, 1, { title: '甲', folder: '' }, '《甲》已移出文件夹'],
    [{ do: 'tag', add: ['乙'], remove: [] }, 2, {}, '2 篇的标签已改'],
    [{ do: 'bin' }, 2, {}, '2 篇已移到回收站'],
    [{ do: 'restore' }, 1, { title: '甲' }, '《甲》已放回剪报'],
  ] as const)('%o', (change, number, about, said) => {
    expect(changeInWords(change, number, about, chinese)).toBe(said);
    expect(changeInWords(change, number, about, english)).not.toMatch(/篇|已/u);
  });
});

describe('a line of the list after a change', () => {
  const row = toRow(makeClip('c1', { tags: ['甲', '乙'] }));
  it.each([
    [{ do: 'state', state: 'reading' }, { state: 'reading' }],
    [{ do: 'star', starred: true }, { starred: true }],
    [{ do: 'move', folder: 'f1' }, { folder: 'f1' }],
    [{ do: 'tag', add: ['丙', '乙'], remove: ['甲'] }, { tags: ['乙', '丙'] }],
    // It goes when the search says so: a list that guesses at itself can be wrong.
    [{ do: 'bin' }, { deletedAt: null }],
  ] as const)('%o', (change, facts) => {
    expect(changeRow(row, change).clip).toMatchObject(facts);
    expect(row.clip).toMatchObject({ state: 'unread', starred: false, folder: '', tags: ['甲', '乙'] });
  });
});

describe('what can be taken off a search', () => {
  it('is each of its conditions, and nothing of a search without any', () => {
    expect(loosenings(EVERYTHING, String, chinese)).toEqual([]);
    const [pasted] = loosenings({ ...EVERYTHING, text: '𠮷'.repeat(200) }, String, chinese);
    expect(pasted?.name).toBe(`含“${'𠮷'.repeat(40)}…”`);
    const query = {
      ...EVERYTHING,
      text: ' 签约 ',
      chosen: { ...NO_CHOICE, tag: ['重要', '待核'], state: ['unread'] },
      folder: 'f1',
      starredOnly: true,
      from: '2024-03-01',
      sumTo: 100_000_000,
    };
    const all = loosenings(query, () => '外贸稿', chinese);
    expect(all.map(({ name }) => name)).toEqual([
      '含“签约”',
      '2024年3月1日 至 …',
      '… 到 1亿元',
      '#重要',
      '#待核',
      '未读',
      '外贸稿',
      '已加星标',
    ]);
    expect(all.find(({ name }) => name === '#重要')?.query).toEqual({
      ...query,
      chosen: { ...query.chosen, tag: ['待核'] },
    });
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });
});
