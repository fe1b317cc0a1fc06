// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { articleDate, articleSite } from '../../lib/article/article-metadata';
import { articleTitle } from '../../lib/article/article-title';
import { outletOf } from '../../lib/article/outlet';

const URL_OF_PAGE = 'http://news.example.cn/a/1.html';

function pageOf(head: string, body = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><head>${head}</head><body>${body}</body>`,
    'text/html',
  );
}

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
    [
      '税收来源：无关的一句很长很长的话，说的是晋南经济技术开发区的企业和它们的税收来源究竟在哪里的问题',
      'news.example.cn',
    ],
    ['没有', 'news.example.cn'],
  ])('«%s»', (text, site) => {
    expect(articleSite(pageOf(''), URL_OF_PAGE, `题\n${text}`)).toBe(site);
  });

  test('what the page declares, before its host', () => {
    const page = pageOf('<meta property="og:site_name" content=" 晋南  在线 ">');
    expect(articleSite(page, URL_OF_PAGE, '')).toBe('晋南 在线');
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
