// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftPage, draftSelection } from '../../lib/article/page-draft';
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

  test('keeps the writer in the text, whatever the page calls the line', async () => {
    const { text } = await draftPage(
      show('<title>晋南经开区签约_某某网</title>', article('<p class="byline">（张禾）</p>')),
      URL_OF_PAGE,
    );
    expect(text).toContain('（张禾）');
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

  test.each([
    ['relative', '<link rel="canonical" href="/202406/18/1.html">', 'http://localhost:3000/202406/18/1.html'],
    [
      'among other relations',
      '<link rel="alternate Canonical" href="http://a.example/1">',
      'http://a.example/1',
    ],
    ['of another scheme', '<link rel="canonical" href="javascript:alert(1)">', ''],
    ['empty', '<link rel="canonical" href=" ">', ''],
    [
      'broken, then right',
      '<link rel="canonical" href="http://["><link rel="canonical" href="http://a.example/2">',
      'http://a.example/2',
    ],
    ['too long', `<link rel="canonical" href="http://a.example/${'x'.repeat(9_000)}">`, ''],
    ['missing', '<link rel="icon" href="/x.ico">', ''],
  ])('has the page’s own address: %s', async (_name, head, address) => {
    expect((await draftPage(show(head, article()), URL_OF_PAGE)).canonicalUrl).toBe(address);
  });

  test('keeps the people apart, and tells where each fact was found', async () => {
    const imprint = '<div>2024-06-18 08:30:12　来源：晋南日报</div><p>本报记者 张伟　通讯员 李芳</p>';
    const body = article('<p>（责任编辑：王强）</p>').replace('</h1>', `</h1>${imprint}`);
    const draft = await draftPage(show('<title>晋南经开区签约_某某网</title>', body), URL_OF_PAGE);
    expect(draft).toMatchObject({
      scope: 'page',
      site: '晋南日报',
      date: '2024-06-18',
      time: '08:30',
      author: '张伟 李芳',
      correspondent: '李芳',
      editor: '王强',
      edition: '',
    });
    expect(draft.provenance).toEqual({
      title: 'heading',
      site: 'imprint',
      date: 'imprint',
      time: 'imprint',
      author: 'byline',
      correspondent: 'byline',
      editor: 'shown-line',
    });
  });

  test('says nothing of where a fact comes from that the page does not give', async () => {
    const draft = await draftPage(show('', '<p>文</p>'), 'http://news.example.cn/a.html');
    expect(draft).toMatchObject({ site: 'news.example.cn', date: null, time: null, author: '' });
    expect(draft.provenance).toEqual({});
  });

  test('leaves the page as it is', async () => {
    const page = show('<title>题</title>', article('<img src="a.jpg"><nav>导</nav>'));
    const before = page.documentElement.outerHTML;
    await draftPage(page, URL_OF_PAGE);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

/** What browsers do for <form name="body">: the document's own word gives the form. */
function clobber(...names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(document, name, {
      configurable: true,
      value: document.body.querySelector('form'),
    });
}

describe('a hostile page', () => {
  const verdict = { isZoneNews: false, score: 0, reasons: [] };
  const drafted = async (draft: typeof draftPage) => {
    const made = await draft(document, URL_OF_PAGE);
    const judged = { draft: made, verdict };
    expect(checkJudgedDraft(judged)).toEqual(judged);
    return made;
  };

  const CLOBBERED = [
    'body',
    'title',
    'scripts',
    'getSelection',
    'querySelectorAll',
    'implementation',
    'head',
  ];

  afterEach(() => {
    for (const name of CLOBBERED) Reflect.deleteProperty(document, name);
  });

  test.each([draftPage, draftSelection])('that takes the document’s words ($name)', async (draft) => {
    show('<title>晋南经开区签约_某某网</title>', `<form name="body"><p>表</p></form>${article()}`);
    clobber(...CLOBBERED);
    const made = await drafted(draft);
    expect(made.title).toBe('晋南经开区签约');
    if (made.scope === 'page') expect(made.text).toContain(SENTENCE);
  });

  test('whose forms take the words of elements ends, and is read', async () => {
    const names =
      'nextElementSibling firstElementChild parentNode classList id className getAttribute children textContent'.split(
        ' ',
      );
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    show('<title>晋南经开区签约_某某网</title>', `${article()}<form class="source">${inputs}</form>`);
    const form = document.querySelector('form');
    for (const name of ['classList', 'className', 'id', 'textContent'])
      Object.defineProperty(form, name, { configurable: true, value: document.querySelector('input') });
    expect((await drafted(draftPage)).title).toBe('晋南经开区签约');
  });

  test('of megabytes and of names that objects have', async () => {
    const long = '__proto__ constructor 长𠮷'.repeat(100_000);
    show(
      `<meta name="ContentSource" content="__proto__"><meta name="author" content="${long}"><meta property="og:site_name" content="${long}"><meta name="editor" content="constructor"><script type="application/ld+json">{"__proto__":{"polluted":1},"@type":"NewsArticle","headline":"x","datePublished":"2024-06-18T25:99","author":{"name":{"__proto__":1}}}</script>`,
      `<h1>${long}</h1><div id="source_baidu">${long}</div><p>第${'9'.repeat(5_000)}版：${long}</p><p>数字报</p>`,
    );
    document.title = long;
    await drafted(draftPage);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
