import { describe, expect, it } from 'vitest';
import { splitArticles } from '../../lib/recognise/articles';

/** The articles as title and text, so that an edge that is off shows what it took or lost. */
function articlesOf(raw: string): [string, string][] {
  return splitArticles(raw).articles.map(({ title, start, end }) => [title, raw.slice(start, end)]);
}

const FIRST = '南方日报讯 近日，桐庐经济开\n\n发区举行签约会，三家企业\n\n落户。 李明';
const SECOND = '南方日报讯 六月，沛县经开\n\n区的厂房封顶。来自各地的工\n\n人正忙。 张伟';

describe('headlines below their bodies', () => {
  it('takes what stands between a byline and the next dateline for the headline above', () => {
    const first = `${FIRST}\n\n桐庐经济开发区\n\n签约三家企业`;
    const second = `${SECOND}\n\n沛县：厂房封顶`;
    expect(articlesOf(`${first}\n\n${second}`)).toEqual([
      ['桐庐经济开发区 签约三家企业', first],
      ['沛县：厂房封顶', second],
    ]);
  });

  it('leaves an article without a headline without one', () => {
    expect(articlesOf(`${FIRST}\n ${SECOND}\n\n沛县忙`)).toEqual([
      ['', FIRST],
      ['沛县忙', `${SECOND}\n\n沛县忙`],
    ]);
  });

  it('gives a caption to the article after it and leaves the name of a column out', () => {
    const first = `${FIRST}\n\n三家企业落户`;
    const caption = '某某智能装备制造项目\n\n建设现场。 本报记者摄';
    const second = `${caption}\n\n${SECOND}\n\n厂房封顶`;
    expect(articlesOf(`${first}\n\n${second}\n\nK 要闻\n\nyaowen\n\n${FIRST}\n\n又一篇`)).toEqual([
      ['三家企业落户', first],
      ['厂房封顶', second],
      ['又一篇', `${FIRST}\n\n又一篇`],
    ]);
  });

  it('is seen below the head of a newspaper page too', () => {
    const first = `${FIRST}\n\n桐庐经济开发区签下三单`;
    const second = `南方日报讯 六月，沛县经开区的厂房封顶。\n（张伟 文/图）\n沛县经开区：厂房封顶`;
    expect(articlesOf(`江城晚报\n03\n要闻\n${first}\n\n${second}`)).toEqual([
      ['桐庐经济开发区签下三单', first],
      ['沛县经开区：厂房封顶', second],
    ]);
  });

  it('finds a dateline in the middle of a line', () => {
    expect(articlesOf(`${FIRST}\n\n三家企业落户 ${SECOND}\n\n厂房封顶`).map(([title]) => title)).toEqual([
      '三家企业落户',
      '厂房封顶',
    ]);
  });

  it('is not misled by a name after a full stop in mid-body', () => {
    const body = '南方日报讯 大会开幕。张伟\n\n主持会议，桐庐经济开发区到会\n\n签约。 李明';
    expect(articlesOf(`${body}\n\n大会开幕\n\n${SECOND}\n\n厂房封顶`)[0]).toEqual([
      '大会开幕',
      `${body}\n\n大会开幕`,
    ]);
  });
});

describe('headlines above their bodies', () => {
  const first = '桐庐签约 三家企业落户\n\n南方日报讯 近日，桐庐经济开发区举行签约会。\n\n会后参观。\n\n李明';
  const second = '厂房封顶\n——走进沛县\n六月，沛县经开区的厂房封顶。\n工人正忙。\n张伟 欧阳小明';
  const third = '(上接 A1版)\n会议现场，双方签约。\n李明';

  it('begins a new article after each byline', () => {
    expect(articlesOf(`${first}\n\n${second}\n\n${third}`)).toEqual([
      ['桐庐签约 三家企业落户', first],
      ['厂房封顶 ——走进沛县', second],
      ['', third],
    ]);
  });

  it('adds what the page repeats to the article before', () => {
    const overflow = '继续前行，沛县经开区的厂房封顶。（张伟）';
    expect(articlesOf(`${first}\n\n${second}\n${overflow}\n\n大会\n\n本报讯 大会开幕。（李明）`)).toEqual([
      ['桐庐签约 三家企业落户', first],
      ['厂房封顶 ——走进沛县', `${second}\n${overflow}`],
      ['大会', '大会\n\n本报讯 大会开幕。（李明）'],
    ]);
  });
});

describe('one article', () => {
  it('has its headline without what the site writes below it, or below its byline', () => {
    const site = '沛县经开区厂房封顶\n发布时间：2026-03-20 来源：管委会\n六月，厂房封顶。';
    expect(articlesOf(site)[0]?.[0]).toBe('沛县经开区厂房封顶');
    expect(articlesOf(`${FIRST}\n\n三家企业落户`)).toEqual([['三家企业落户', `${FIRST}\n\n三家企业落户`]]);
  });

  it('is what a page without datelines and bylines holds', () => {
    const raw = '沛县经开区厂房封顶\n六月，沛县经开区的厂房封顶。\n工人正忙。';
    expect(articlesOf(raw)).toEqual([['沛县经开区厂房封顶', raw]]);
  });

  it.each(['', ' \n\n\t'])('is not found in %j', (raw) => {
    expect(splitArticles(raw)).toEqual({ articles: [], walls: [] });
  });
});
