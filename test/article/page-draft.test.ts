// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { draftPage } from '../../lib/article/page-draft';
import { checkJudgedDraft } from '../../lib/checks';

const URL_OF_PAGE = 'http://news.example.cn/202406/18/1.html';
const SENTENCE = '晋南经济技术开发区举行项目集中签约仪式，十二家企业参加，总投资达95.6亿元。';

function show(head: string, body: string): Document {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return document;
}
const article = (inside = '') =>
  `<div class="content"><h1>晋南经开区签约</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}${inside}</div>`;

beforeEach(() => show('', ''));

describe('a draft of a page', () => {
  test('of one article holds it, and not the links around it', async () => {
    const links = `<ul>${'<li><a href="/x">热门新闻标题一则</a></li>'.repeat(40)}</ul>`;
    const draft = await draftPage(
      show('<title>晋南经开区签约_某某网</title>', `${article()}${links}`),
      URL_OF_PAGE,
    );
    expect(draft).toMatchObject({ url: URL_OF_PAGE, date: '2024-06-18', site: 'news.example.cn' });
    expect(draft.text).toContain(SENTENCE);
    expect(draft.text).not.toContain('热门新闻');
  });

  test('of a paper’s page with several articles holds them all', async () => {
    const body = [1, 2, 3]
      .map((n) => `<div id="a${n}">${`<p>第${n}篇，${SENTENCE}</p>`.repeat(8)}<h2>标题之${n}</h2></div>`)
      .join('');
    const { text, html } = await draftPage(show('', body), URL_OF_PAGE);
    for (const n of [1, 2, 3]) {
      expect(text).toContain(`第${n}篇`);
      expect(text).toContain(`标题之${n}`);
      expect(html).toContain(`标题之${n}`);
    }
  });

  test('keeps line breaks where the page has them', async () => {
    const lines = '<p>太原某某经济，</p><p>开发区。</p>'.repeat(20);
    const { text } = await draftPage(show('', `<div>${lines}</div>`), URL_OF_PAGE);
    expect(text).toContain('太原某某经济，\n开发区。\n');
  });

  test('of a page without text is empty', async () => {
    expect(await draftPage(show('', '<script>1</script>'), URL_OF_PAGE)).toMatchObject({
      text: '',
      html: '',
    });
  });

  test('of a hostile page is plain text within the caps', async () => {
    const page = show('<title></title>', '<p>__proto__ &lt;script&gt;alert(1)&lt;/script&gt;，</p>');
    page.title = '<b>长'.repeat(100_000);
    const draft = await draftPage(page, URL_OF_PAGE);
    expect(draft.text).toBe('__proto__ <script>alert(1)</script>，\n');
    expect(draft.html).not.toContain('<script');
    const judged = { draft, verdict: { isZoneNews: false, score: 0, reasons: [] } };
    expect(checkJudgedDraft(judged)).toEqual(judged);
  });

  test('leaves the page as it is', async () => {
    const page = show('<title>题</title>', article('<img src="a.jpg"><nav>导</nav>'));
    const before = page.documentElement.outerHTML;
    await draftPage(page, URL_OF_PAGE);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
