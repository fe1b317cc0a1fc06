/** What is said of a clipping just made: lib/view/outcome-words and lib/view/reprint-words. */
import { describe, expect, it } from 'vitest';
import { DIFFERING, type ClipOutcome } from '../../lib/model';
import { outcomesInWords } from '../../lib/view/outcome-words';
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
    const undated = { clip: { ...clip, date: null }, differences: [] };
    expect(reprintInWords({ clip, differences: [] }, zh)).toBe('同一篇报道，《团结报》也登过（2026-07-21）');
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
