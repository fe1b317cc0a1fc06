/**
 * What is taken from real saved pages: QUWEN_PAGES names a folder with pages/expected.json and the pages beside it. Without it a page
 * of ours is measured, beside the tables of article-facts.test.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article/extract-article';
import { decodePage } from '../cli/decode-page';
import { openPage } from '../cli/open-page';
import { isRecord } from '../run/is-record';

const folder = join(process.env['QUWEN_PAGES'] ?? '', 'pages');
const FIELDS = ['title', 'date', 'source', 'author', 'body'] as const;
type Field = (typeof FIELDS)[number];

const squeezed = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

async function sharesOf(pages: readonly Record<string, unknown>[]): Promise<Record<Field, number>> {
  const right: Record<Field, boolean[]> = { title: [], date: [], source: [], author: [], body: [] };
  for (const page of pages) {
    const { document, close } = openPage(decodePage(readFileSync(join(folder, String(page['html'])))));
    const { facts, text } = await extractArticle(document, '');
    close();
    const found = {
      title: facts.title?.value,
      date: facts.moment?.value.day,
      source: facts.source?.value,
      author: facts.author?.value,
    };
    for (const field of ['title', 'date', 'source', 'author'] as const) {
      const wanted = page[field];
      if (typeof wanted === 'string') right[field].push(squeezed(found[field]) === squeezed(wanted));
    }
    const snippets = page['body_snippets'];
    for (const snippet of Array.isArray(snippets) ? snippets : [])
      right.body.push(squeezed(text).includes(squeezed(String(snippet))));
  }
  const share = (field: Field) => right[field].filter(Boolean).length / right[field].length;
  return {
    title: share('title'),
    date: share('date'),
    source: share('source'),
    author: share('author'),
    body: share('body'),
  };
}

if (process.env['QUWEN_PAGES'] !== undefined && existsSync(join(folder, 'expected.json')))
  describe('real saved pages', () => {
    let shares: Record<Field, number>;
    beforeAll(async () => {
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      shares = await sharesOf((Array.isArray(expected) ? expected : []).filter(isRecord));
    }, 180_000);

    it.each([
      ['title', 0.95],
      ['date', 0.97],
      ['source', 0.88],
      ['author', 0.85],
      ['body', 1],
    ] as const)('give their %s in a share of %d', (field, floor) => {
      expect(shares[field]).toBeGreaterThanOrEqual(floor);
    });
  });

/** A government site's page, in the manner of its software. */
const OWN_PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>晋南经开区签约12个项目-晋南市人民政府</title>
<meta name="ArticleTitle" content="晋南经开区签约12个项目"><meta name="PubDate" content="2024-06-18 09:30">
</head><body><div class="nav"><a href="/">首页</a></div><h1>晋南经开区签约12个项目</h1>
<div class="info">发布时间：2024-06-18 09:30　来源：晋南日报　作者：张伟　字体：大 中 小</div>
<div class="content">${'<p>晋南经济技术开发区举行签约仪式，十二家企业参加，总投资达95.6亿元，项目全部开工。</p>'.repeat(6)}
<p>（责任编辑：王强）</p></div></body></html>`;

it('takes from a page of ours what it says', async () => {
  const { document, close } = openPage(decodePage(new TextEncoder().encode(OWN_PAGE)));
  const { facts, text, html } = await extractArticle(document, '');
  close();
  const { title, moment, source, author, editor, edition } = facts;
  expect([title?.value, moment?.value, source?.value, author?.value, editor?.value, edition]).toEqual([
    '晋南经开区签约12个项目',
    { day: '2024-06-18', time: '09:30' },
    '晋南日报',
    '张伟',
    '王强',
    null,
  ]);
  expect(text).toContain('总投资达95.6亿元');
  expect(html).toContain('<p>');
  expect(html).not.toContain('首页');
});
