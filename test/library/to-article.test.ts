import { describe, expect, it } from 'vitest';
import { placePassages, toArticleBody, withPictures } from '../../entrypoints/library/reader/to-article';
import type { Analysis, Passage } from '../../lib/model';
import { toPassage } from '../../lib/passages/to-passage';

const NO_ANALYSIS: Analysis = { version: 1, articles: [], mentions: [] };

function bodyOf(title: string, text: string, articles: Analysis['articles'] = []) {
  const { headline, paragraphs } = toArticleBody({ title, text, analysis: { ...NO_ANALYSIS, articles } });
  return {
    headline: headline?.text ?? null,
    paragraphs: paragraphs.map((each) => (each.isHeadline ? `# ${each.text}` : each.text)),
  };
}

describe('an article', () => {
  it('has the headline taken out that its text begins with, wherever its lines break', () => {
    expect(
      bodyOf('文水经开区签下六个项目', '要闻\n文水经开区签下\n六个项目\n\n本报讯 7月20日，六个项目落户。'),
    ).toEqual({
      headline: '文水经开区签下六个项目',
      paragraphs: ['要闻', '本报讯 7月20日，六个项目落户。'],
    });
  });

  it('keeps its text whole where the headline does not stand in it', () => {
    expect(bodyOf('另一个标题', '本报讯 7月20日，六个项目落户。')).toEqual({
      headline: null,
      paragraphs: ['本报讯 7月20日，六个项目落户。'],
    });
    expect(bodyOf('', '本报讯。').headline).toBeNull();
    expect(bodyOf('空', '')).toEqual({ headline: null, paragraphs: [] });
  });

  it('marks the headlines of a page’s other articles', () => {
    const text = '甲区开工忙\n甲区七个项目开工。\n乙区签约忙\n乙区六个项目签约。';
    const articles = [
      { start: 0, end: 15, title: '甲区开工忙' },
      { start: 16, end: text.length, title: '乙区签约忙' },
    ];
    expect(bodyOf('甲区开工忙', text, articles)).toEqual({
      headline: '甲区开工忙',
      paragraphs: ['甲区七个项目开工。', '# 乙区签约忙', '乙区六个项目签约。'],
    });
  });
});

const picture = (before: string) => ({ source: `data:${before}`, alt: '', caption: '', before });

describe('pictures', () => {
  const { paragraphs } = toArticleBody({
    title: '',
    text: '第一段说的是项目开工的事情。\n第二段说的是企业签约的事情。',
    analysis: NO_ANALYSIS,
  });
  const placesOf = (befores: readonly string[]) => {
    const placed = withPictures(paragraphs, befores.map(picture));
    return [...placed.paragraphs.map((each) => each.pictures.length), placed.atEnd.length];
  };

  it.each([
    [['的是项目开工的事情。'], [1, 0, 0]],
    [
      ['一段说的是项目开工的事情。', '二段说的是企业签约的事情。'],
      [1, 1, 0],
    ],
    [['这里没有的字句'], [0, 0, 1]],
    [[''], [0, 0, 1]],
  ])('after %j stand where they stood, or at the end', (befores, places) => {
    expect(placesOf(befores)).toEqual(places);
  });
});

describe('passages', () => {
  const TEXT =
    '本报讯 7月20日，文水经济开发区举行签约，总投资95亿元。六个项目都由专班跟到底，从签约到拿到施工许可证不超过四十天。其中储能电池项目总投资10.8亿元，9月动工，明年底投产。';
  const mark = (id: string, quote: string, addedAt = 0): Passage => {
    const start = TEXT.indexOf(quote);
    const words = toPassage(TEXT, { start, end: start + quote.length });
    if (words === null || start < 0) throw new Error(`${quote} is not in the text`);
    return { id, clipId: 'c', note: '', addedAt, changedAt: 0, ...words };
  };
  const [first, last] = [mark('a', '总投资95亿元'), mark('b', '储能电池项目总投资10.8亿元')];

  it('are numbered in the order of the text, whenever they were marked', () => {
    const placed = placePassages(TEXT, [last, first]);
    expect(placed.map(({ passage, number }) => [passage.id, number])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('that are gone come last, and those that changed say what stands there now', () => {
    const now = TEXT.replace('总投资95亿元', '协议额另行公布').replace('10.8亿元', '12\n亿元');
    const placed = placePassages(now, [first, last]);
    expect(
      placed.map(({ passage, number, change, now: words }) => [passage.id, number, change, words]),
    ).toEqual([
      ['b', 1, 'figures', '储能电池项目总投资12亿元'],
      ['a', null, 'none', ''],
    ]);
  });
});
