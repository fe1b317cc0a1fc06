import { describe, expect, test } from 'vitest';
import { listArticles, splitDraft } from '../../lib/clip/split-draft';
import { MAX_ARTICLES } from '../../lib/limits';
import type { Analysis, Article, Mention } from '../../lib/model';
import { makeInput } from '../store/sample-inputs';

const PIECES = [
  {
    title: '文水经开区开工 十个项目落地',
    text: '文水经开区开工\n十个项目落地\n本报讯 𠮷首北斗签约 <落户>。 李明',
  },
  { title: '', text: '简讯：高义钢铁“扩建” & 投产。' },
  { title: '湘西招商', text: '湘西招商\n吉首日报讯 湘西高新区引进北斗。（王 芳）' },
];

function page(pieces: readonly { title: string; text: string }[] = PIECES) {
  let text = '';
  const articles = pieces.map((piece): Article => {
    const start = text.length;
    text += `${piece.text}\n\n`;
    return { start, end: start + piece.text.length, title: piece.title };
  });
  const mention = (piece: string): Mention => {
    const start = text.indexOf(piece);
    return { start, end: start + piece.length, type: 'company', text: piece, canonical: piece, rule: 'test' };
  };
  const mentions = ['𠮷首北斗', '高义钢铁'].filter((name) => text.includes(name)).map(mention);
  const analysis: Analysis = { version: 1, articles, mentions };
  const { draft } = makeInput({
    text,
    title: '第03版：要闻',
    author: '李明 王芳',
    correspondent: '王芳',
    provenance: { title: 'heading', author: 'byline', date: 'meta' },
  });
  return { draft, analysis };
}

describe('listArticles', () => {
  test('tells each by headline, opening, length and mentions', () => {
    const { draft, analysis } = page();
    expect(listArticles(draft, analysis)).toEqual([
      {
        index: 0,
        title: '文水经开区开工 十个项目落地',
        opening: '本报讯 𠮷首北斗签约 <落户>。 李明',
        length: PIECES[0]?.text.length,
        mentionCount: 1,
      },
      {
        index: 1,
        title: '',
        opening: '简讯：高义钢铁“扩建” & 投产。',
        length: PIECES[1]?.text.length,
        mentionCount: 1,
      },
      {
        index: 2,
        title: '湘西招商',
        opening: '吉首日报讯 湘西高新区引进北斗。（王 芳）',
        length: PIECES[2]?.text.length,
        mentionCount: 0,
      },
    ]);
  });

  test('cuts an opening between characters, and passes over what has no text', () => {
    const { draft, analysis } = page([
      { title: '空', text: '  ' },
      { title: '长', text: `甲${'𠮷'.repeat(500)}` },
    ]);
    const [only, ...rest] = listArticles(draft, analysis);
    expect(rest).toEqual([]);
    expect(only?.index).toBe(1);
    expect(only?.opening).toBe(`甲${'𠮷'.repeat(59)}`);
  });

  test('lists no more than can be picked', () => {
    const { draft, analysis } = page(
      Array.from({ length: MAX_ARTICLES + 5 }, (_, at) => ({ title: '', text: `简讯${at}。` })),
    );
    expect(listArticles(draft, analysis)).toHaveLength(MAX_ARTICLES);
    expect(splitDraft(draft, analysis, [MAX_ARTICLES, MAX_ARTICLES + 1])).toEqual([]);
  });
});

describe('splitDraft', () => {
  test('makes a draft of each article wanted, with the facts of its page', () => {
    const { draft, analysis } = page();
    const [first, second, ...rest] = splitDraft(draft, analysis, [1, 0, 0, 7, -1]);
    expect(rest).toEqual([]);
    expect(first).toEqual({
      ...draft,
      scope: 'article',
      title: '文水经开区开工 十个项目落地',
      author: '李明',
      correspondent: '',
      provenance: { author: 'byline', date: 'meta' },
      text: PIECES[0]?.text,
      html: '<p>文水经开区开工</p><p>十个项目落地</p><p>本报讯 𠮷首北斗签约 &lt;落户&gt;。 李明</p>',
    });
    expect(second).toMatchObject({
      title: '第03版：要闻',
      author: '',
      provenance: { title: 'heading', date: 'meta' },
      html: '<p>简讯：高义钢铁“扩建” &amp; 投产。</p>',
    });
  });

  test('finds a writer whose name is set with a space', () => {
    const { draft, analysis } = page();
    expect(splitDraft(draft, analysis, [2])[0]).toMatchObject({ author: '王芳', correspondent: '王芳' });
  });

  test('leaves the writers of a page to its only article', () => {
    const { draft, analysis } = page([{ title: '独篇', text: '独篇\n没有署名。' }]);
    expect(splitDraft(draft, analysis, [0])[0]).toMatchObject({ author: '李明 王芳', correspondent: '王芳' });
  });
});
