// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { articleTitle } from '../../lib/article/article-title';
import { articleFacts } from '../../lib/article/facts/article-facts';
import { readFactPage } from '../../lib/article/facts/read-fact-page';
import { outletOf } from '../../lib/article/outlet';
import { draftPage } from '../../lib/article/page-draft';

const URL_OF_PAGE = 'http://news.example.cn/a/1.html';

function pageOf(head: string, body = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><head>${head}</head><body>${body}</body>`,
    'text/html',
  );
}

/** The facts of a page whose text is `text`. */
function factsOf(document: Document, text: string, url = URL_OF_PAGE) {
  return articleFacts(readFactPage(document, url, text, text), Date.UTC(2026, 0, 1));
}
const articleDate = (document: Document, url: string, text: string) =>
  factsOf(document, text, url).moment?.value.day ?? null;

describe('the headline', () => {
  test.each([
    [
      'behind a portal',
      '<title>晋南经开区签约12个项目_财经频道_某某网</title>',
      '',
      '晋南经开区签约12个项目',
    ],
    ['behind a dash', '<title>晋南经开区签约12个项目 - 晋南新闻网</title>', '', '晋南经开区签约12个项目'],
    [
      'with a dash of its own',
      '<title>从“制造”到“智造”—晋南经开区的五年</title>',
      '',
      '从“制造”到“智造”—晋南经开区的五年',
    ],
    [
      'in og:title',
      '<title>某某网</title><meta property="og:title" content="晋南经开区签约12个项目_某某网">',
      '',
      '晋南经开区签约12个项目',
    ],
    [
      'in the heading that the title repeats',
      '<title>晋南经开区 签约12个项目——某某网</title>',
      '<h1 class="logo">某某新闻网首页</h1><h1>晋南经开区<br> 签约12个项目</h1>',
      '晋南经开区 签约12个项目',
    ],
    [
      'on a page named for its paper',
      '<title>晋南日报-2024年06月18日</title>',
      '<h1>晋南经开区签约12个项目</h1>',
      '晋南经开区签约12个项目',
    ],
    [
      'in the comment of the papers’ software',
      '<title>第05版：要闻</title>',
      '<!--enpproperty <articleid>1</articleid><date>2024-06-18 08:00:00.0</date><title>晋南经开区签约</title>/enpproperty--><h1>某某日报数字报刊平台</h1>',
      '晋南经开区签约',
    ],
    ['nowhere', '', '<p>文</p>', ''],
  ])('%s', (_name, head, body, title) => {
    expect(articleTitle(pageOf(head, body))).toBe(title);
  });

  test('is one line of plain characters within the cap, whatever the page says', () => {
    const title = articleTitle(pageOf(`<title>a\u202E\n\n${'𠮷'.repeat(5_000)}</title>`));
    expect(title.length).toBeLessThanOrEqual(300);
    expect(title).toMatch(/^a 𠮷+$/u);
  });

  test('is never more than text', () => {
    expect(articleTitle(pageOf('<title>constructor &lt;script&gt;alert(1)&lt;/script&gt;</title>'))).toBe(
      'constructor <script>alert(1)</script>',
    );
  });
});

describe('the day', () => {
  test.each([
    [
      'JSON-LD, valid or not',
      '<script type="application/ld+json">{"@type":"NewsArticle",,"datePublished":"2024-06-17T17:30:00Z"}</script>',
      '',
      '2024-06-18',
    ],
    [
      'a meta element',
      '<meta name="PubDate" content="2024-06-18 09:30:00">',
      '2023-01-01 08:00',
      '2024-06-18',
    ],
    [
      'a shown line',
      '',
      '晋南经开区签约\n2024年06月18日 09:30 来源：晋南日报\n2023年5月1日，项目开工。',
      '2024-06-18',
    ],
    [
      'a line that is but a day',
      '',
      '去年（2023年5月1日）开工的晋南经济技术开发区的这个项目\n2024-06-18',
      '2024-06-18',
    ],
    ['the title of a paper’s page', '<title>晋南日报-2024年06月18日</title>', '本报讯', '2024-06-18'],
    ['nothing', '', '从2023年5月1日起，晋南经济技术开发区的企业可以在网上办理有关手续。', null],
  ])('from %s', (_name, head, text, day) => {
    expect(articleDate(pageOf(head), URL_OF_PAGE, text)).toBe(day);
  });

  test('from the comment of the papers’ software', () => {
    const page = pageOf('', '<!--enpproperty <date>2024-06-18 08:00:00.0</date>/enpproperty-->');
    expect(articleDate(page, URL_OF_PAGE, '')).toBe('2024-06-18');
  });

  test('from the address', () => {
    expect(articleDate(pageOf(''), 'http://a.cn/202406/18/1.html', '本报讯')).toBe('2024-06-18');
  });
});

describe('the outlet', () => {
  test.each([
    ['来源：晋南日报 作者：张三', '晋南日报'],
    ['2024-06-18 09:30　来源: 晋南日报', '晋南日报'],
    ['来源：晋南日报2024-06-18', '晋南日报'],
    ['（来源：晋南日报）', '晋南日报'],
    ['来源 | 晋南发布', '晋南发布'],
    [
      '税收来源：无关的一句很长很长的话，说的是晋南经济技术开发区的企业和它们的税收来源究竟在哪里的问题',
      undefined,
    ],
    ['没有', undefined],
  ])('«%s»', (text, source) => {
    expect(factsOf(pageOf(''), `题\n${text}`).source?.value).toBe(source);
  });

  test.each([
    ['2024年06月18日09:30  晋南新闻网  我有话说', '晋南新闻网'],
    ['晋南新闻网2024年06月18日09:30 我要分享', '晋南新闻网'],
    ['2024年06月18日09:30  字号', undefined],
  ])('without a label, under the headline: «%s»', (line, source) => {
    const page = pageOf('<title>晋南经开区签约12个项目_某某网</title>');
    expect(factsOf(page, `晋南经开区签约12个项目\n${line}`).source?.value).toBe(source);
  });

  test('what the site calls itself, before its host', async () => {
    const page = pageOf('<meta property="og:site_name" content=" 晋南  在线 ">');
    expect((await draftPage(page, URL_OF_PAGE)).site).toBe('晋南 在线');
    expect((await draftPage(pageOf(''), URL_OF_PAGE)).site).toBe('news.example.cn');
  });

  test('the name of its site, where it says none itself', () => {
    const sites = [
      { pattern: '*://*.example.cn/*', name: '某某网', kind: 'news' },
      { pattern: '*://paper.example.cn/*', name: '某某日报数字报', kind: 'paper' },
      { pattern: '*://*.gov.cn/*', name: '政府网站', kind: 'government' },
    ];
    const nameOf = (host: string, site = host) => outletOf({ url: `http://${host}/1`, site }, sites);
    expect(nameOf('news.example.cn')).toBe('某某网');
    expect(nameOf('paper.example.cn')).toBe('某某日报数字报');
    expect(nameOf('news.example.cn', '晋南日报')).toBe('晋南日报');
    expect(nameOf('badexample.cn')).toBe('badexample.cn');
    expect(nameOf('www.jinnan.gov.cn')).toBe('www.jinnan.gov.cn');
  });
});

describe('the people', () => {
  test.each([
    ['题\n（记者 张伟 通讯员 李芳）', '张伟 李芳', undefined],
    ['题\n本报记者 张伟', '张伟', undefined],
    ['题\n作者：张伟 李芳 责任编辑：王强', '张伟 李芳', '王强'],
    ['题\n【文/某某网专栏作者 张伟】', '张伟', undefined],
    ['题\n张伟/晋南日报', '张伟', undefined],
    ['题\n晋南经济技术开发区的这些项目今年全部投产，园区很忙。(张伟)', '张伟', undefined],
    ['题\n[责任编辑：王强]', undefined, '王强'],
    ['题\n责编 | 王强', undefined, '王强'],
    // nobody's name
    ['题\n作者：佚名 来源：网络', undefined, undefined],
    ['题\n晋南经济技术开发区的这些项目今年全部投产，园区很忙。（完）', undefined, undefined],
    ['题\n记者了解到，项目已经开工', undefined, undefined],
    ['题\n本文仅代表作者个人观点。', undefined, undefined],
  ])('«%s»', (text, author, editor) => {
    const facts = factsOf(pageOf('<title>题</title>'), text);
    expect([facts.author?.value, facts.editor?.value]).toEqual([author, editor]);
  });

  test('an outlet in the place of an author is none', () => {
    expect(factsOf(pageOf('<meta name="author" content="网易">'), '题').author).toBeNull();
  });
});

describe('the moment', () => {
  test.each([
    ['2024-06-18 08:30', '2024-06-18', '08:30'],
    ['2024年6月18日8时30分 来源：晋南日报', '2024-06-18', '08:30'],
    ['二〇二四年六月十八日', '2024-06-18', undefined],
    ['发布时间：24-06-18 08:30', '2024-06-18', '08:30'],
    ['发布时间：2024-13-40', undefined, undefined],
    ['更新时间：3小时前', undefined, undefined],
  ])('«%s»', (line, day, time) => {
    const moment = factsOf(pageOf(''), `题\n${line}`).moment?.value;
    expect([moment?.day, moment?.time]).toEqual([day, time]);
  });

  test('is the one shown, where the page declares its last change of the same day', () => {
    const page = pageOf(
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-06-18T09:27:48+08:00"}</script>',
    );
    expect(factsOf(page, '题\n2024-06-18 09:25:09 来源：晋南日报').moment?.value.time).toBe('09:25:09');
  });
});

describe('what portals keep in scripts and marks', () => {
  test.each([
    [
      'WeChat',
      `<script>var msg_title = '晋南经开区签约'.html(false); var nickname = htmlDecode("晋南发布"); var ct = "1718670600";</script>`,
      { title: '晋南经开区签约', source: '晋南发布', day: '2024-06-18' },
    ],
    [
      'ifeng',
      `<script>var allData = {"docData":{"title":"晋南经开区签约","newsTime":"2024-06-18 08:30:00","source":"晋南日报","x":1}};</script>`,
      { title: '晋南经开区签约', source: '晋南日报', day: '2024-06-18' },
    ],
    [
      'toutiao',
      `<script>var B = {articleInfo: { title: '&quot;晋南经开区签约&quot;', subInfo: { source: '晋南日报', time: '2024-06-18 08:30:00' } } };</script>`,
      { title: '晋南经开区签约', source: '晋南日报', day: '2024-06-18' },
    ],
    [
      'government sites',
      `<meta name="ArticleTitle" content="晋南经开区签约"><meta name="ContentSource" content="晋南日报"><meta name="PubDate" content="2024-06-18 08:30">`,
      { title: '晋南经开区签约', source: '晋南日报', day: '2024-06-18' },
    ],
    [
      'marked elements',
      `</head><body><h1>晋南经开区签约</h1><span id="pubtime_baidu">2024-06-18 08:30</span><span id="source_baidu">来源：<a>晋南日报</a></span><span id="editor_baidu">责任编辑：王强</span>`,
      { title: '晋南经开区签约', source: '晋南日报', day: '2024-06-18' },
    ],
  ])('%s', (_name, html, expected) => {
    const { title, source, moment } = factsOf(pageOf(html), '晋南经开区签约');
    expect({ title: title?.value, source: source?.value, day: moment?.value.day }).toEqual(expected);
  });

  test('says where each fact comes from', () => {
    const page = pageOf('<meta name="PubDate" content="2024-06-18">');
    const { moment, source, title } = factsOf(page, '题\n来源：晋南日报');
    expect([moment?.from, source?.from, title]).toEqual(['meta', 'imprint', null]);
  });
});

describe('the page of a paper', () => {
  test.each([
    ['第03版：要闻', '第03版：要闻'],
    ['A05版 财经', '第A05版：财经'],
    ['第2版', '第2版'],
  ])('«%s»', (line, edition) => {
    const page = pageOf('<title>晋南日报数字报</title>');
    expect(factsOf(page, `${line}\n题`).edition?.value).toBe(edition);
  });

  test('is not looked for elsewhere', () => {
    expect(factsOf(pageOf('<title>新闻</title>'), '第3版计划出台').edition).toBeNull();
  });
});
