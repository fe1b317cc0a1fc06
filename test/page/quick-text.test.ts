// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleTitle } from '../../lib/article/article-title';
import { readPage } from '../../lib/page/page-text';
import { quickText } from '../../lib/page/quick-text';
import { judge } from '../../lib/recognise/gate';
import { MAKERS, type PageName } from '../pages/page-list';

/** Saved pages of others, where there are any: see CONTRIBUTING. */
const PAGES = join(process.env['QUWEN_PAGES'] ?? '', 'pages');
const saved = existsSync(PAGES) ? readdirSync(PAGES).filter((name) => name.endsWith('.html')) : [];

const OURS = [
  'paper',
  'government',
  'football',
  'trade',
  'desktop',
  'wechat',
  'notice',
  'reprint',
  'framesetArticle',
  'ticker',
  'print',
] as const satisfies readonly PageName[];

/** Whether the gate passes the page by its quick text and by its full text. */
async function judged(html: string): Promise<{ quick: boolean; full: boolean }> {
  const page = new DOMParser().parseFromString(
    html.replace(/<script[\s\S]*?<\/script>|<link[^>]*>|<iframe[^>]*>/gi, ''),
    'text/html',
  );
  const title = articleTitle(page);
  return {
    quick: judge(title, quickText(page)).isZoneNews,
    full: judge(title, (await readPage(page)).raw).isZoneNews,
  };
}

describe('the gate turns down nothing that the full text would pass', () => {
  test.each(OURS)('%s', async (name) => {
    const made = MAKERS[name]();
    const { quick, full } = await judged(typeof made === 'string' ? made : String(made.body));
    expect(quick).toBe(full);
    expect(full).toBe(name !== 'football');
  });
  test.runIf(saved.length > 0).each(saved)('%s', async (name) => {
    const { quick, full } = await judged(readFileSync(join(PAGES, name), 'utf8'));
    if (full) expect(quick).toBe(true);
  });
});

test('reads one line a block, without what is the frame around the page', () => {
  document.body.innerHTML = '<nav>导航</nav><p>太原<b>某某</b></p>经开区<br>签约<script>1</script>';
  expect(quickText(document).replace(/\n+/g, '\n').trim()).toBe('太原某某经开区\n签约');
});
