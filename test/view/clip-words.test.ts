/** What is said of a clipping just made: lib/view/outcome-words and lib/view/reprint-words. */
import { describe, expect, it } from 'vitest';
import { DIFFERING, type ClipOutcome } from '../../lib/model';
import {
  idsToTakeBack,
  outcomesInFull,
  outcomesInWords,
  takenBackInWords,
} from '../../lib/view/outcome-words';
import {
  DIFFERENCE_WORDS,
  differenceInWords,
  outletInWords,
  reprintInWords,
} from '../../lib/view/reprint-words';
import { makeClip } from '../components/clips';
import { CHINESE, ENGLISH, wordsFrom } from '../locale-words';

const zh = wordsFrom(CHINESE);
const en = wordsFrom(ENGLISH);

describe('a reprint', () => {
  it.each([
    ['团结报', '《团结报》', '团结报'],
    ['新华网', '新华网', '新华网'],
    ['', '别处', 'another place'],
  ])('in %j', (site, chinese, english) => {
    expect(outletInWords(site, zh)).toBe(chinese);
    expect(outletInWords(site, en)).toBe(english);
  });

  it('says where it ran and when, as far as is known', () => {
    const clip = makeClip('1', { site: '团结报', date: '2026-07-21' });
    const undated = { clip: { ...clip, date: null, url: 'file:///a.html' }, differences: [] };
    const on = (url: string, site = '团结报') =>
      reprintInWords({ clip: { ...clip, url, site }, differences: [] }, zh);
    expect(on('https://www.finance.example/a.html')).toBe(
      '同一篇报道，《团结报》也登过（2026-07-21，finance.example）',
    );
    expect(on('file:///a.html')).toBe('同一篇报道，《团结报》也登过（2026-07-21）');
    // An outlet that is nothing but the site is said once.
    expect(on('https://finance.example/a.html', 'finance.example')).toContain('登过（2026-07-21）');
    expect(reprintInWords(undated, zh)).toBe('同一篇报道，《团结报》也登过');
    expect(reprintInWords(undated, en)).toBe('The same story also ran in 团结报');
  });

  it.each([
    ['95亿元', '100亿元', '这篇 95亿元，那篇 100亿元'],
    ['中铝华润', '', '只有这篇有 中铝华润'],
    ['', '中铝华润', '只有那篇有 中铝华润'],
  ])('differs: %j here, %j there', (here, there, words) => {
    expect(differenceInWords({ of: 'money', here, there }, zh)).toBe(words);
  });

  it('has words for all it can differ in', () => {
    expect(Object.keys(DIFFERENCE_WORDS).toSorted()).toEqual([...DIFFERING].toSorted());
  });
});

const outcome = (how: ClipOutcome['how']): ClipOutcome => ({ clip: makeClip('1'), reprints: [], how });

it('what came of a clip is one line', () => {
  expect(outcomesInWords([outcome('added')], zh)).toBe('已剪下，存入剪报');
  expect(outcomesInWords([{ ...outcome('added'), clip: makeClip('1', { scope: 'selection' }) }], zh)).toBe(
    '已剪下选中的文字，单独存为一篇',
  );
  expect(outcomesInWords([outcome('updated')], zh)).toBe('剪报已更新');
  expect(outcomesInWords([outcome('restored')], zh)).toBe('已从回收站取回并更新');
  expect(outcomesInWords([outcome('added'), outcome('updated')], zh)).toBe('剪下 2 篇');
});

describe('a page that changed', () => {
  const changed = {
    earlier: 'v1',
    differences: [
      { of: 'money', here: '128.8亿元', there: '126.8亿元' },
      { of: 'title', here: '新题', there: '旧题' },
      { of: 'zone', here: '', there: '文水经开区' },
      { of: 'money', here: '3亿元', there: '' },
    ],
  } as const;
  const updated: ClipOutcome = { ...outcome('updated'), changed };

  it('is told in one line, with where the earlier text is', () => {
    expect(outcomesInFull([updated], zh)).toBe(
      '剪报已更新，网页上的内容改了；金额：原 126.8亿元，现 128.8亿元；标题：原 旧题，现 新题；' +
        '开发区：已无 文水经开区；另有 1 处；旧版在回收站里，留 30 天',
    );
    expect(outcomesInFull([updated], en)).toContain('Sums: was 126.8亿元, now 128.8亿元; ');
    expect(outcomesInFull([outcome('updated')], zh)).toBe('剪报已更新');
    expect(outcomesInFull([updated, outcome('added')], zh)).toBe('剪下 2 篇');
  });

  it('is taken back by its version, a new clipping by itself', () => {
    expect(idsToTakeBack([updated, outcome('added'), outcome('updated')])).toEqual(['v1', '1']);
    expect(takenBackInWords([updated], zh)).toBe('已回到旧版');
    expect(takenBackInWords([outcome('restored')], zh)).toBe('已撤销');
  });
});
