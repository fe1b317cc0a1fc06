/**
 * How the sites of central media, portals and business papers write down an article's facts, one page a kind of site: what stands in the
 * head, under the headline, at the end of the text and in the page's own data.
 */
import { describe, expect, test } from 'vitest';
import { factsOf, page, PUBLISHED, text, TITLE, type Facts } from './news-forms';

describe('central media', () => {
  test.each<readonly [string, string, Facts]>([
    [
      'a bar between moment and outlet, numbers for names in the head',
      page(
        `<title>${TITLE}--地方--某民网</title><meta name="publishdate" content="2024-06-18"><meta name="author" content="104959"><meta name="source" content="原创">`,
        `<h1>${TITLE}</h1><div class="channel"><div>2024年06月18日08:30 | 来源：<a href="/">某民网－某民日报</a></div><div>小字号</div></div>`,
        text('', '(责编：王强、李芳)'),
      ),
      { ...PUBLISHED, source: '某民网－某民日报', author: null, editor: '王强、李芳' },
    ],
    [
      'a writer above the moment',
      page(
        `<title>${TITLE}--地方--某民网</title>`,
        `<h1>${TITLE}</h1><p class="author">本报记者　张伟　李芳</p><p class="sou">2024年06月18日08:30&nbsp;&nbsp;&nbsp;&nbsp;来源：<a>某民日报</a></p>`,
      ),
      { ...PUBLISHED, source: '某民日报', author: '张伟 李芳' },
    ],
    [
      'a year above its day',
      page(
        `<title>${TITLE}-某华网</title>`,
        `<div class="header-time"><span class="year"><em>2024</em></span><span class="day"> <em>06</em>/<em>18</em></span> <span class="time">08:30:00</span></div><div class="source"> 来源：某华网</div><div class="head-title"><h1><span class="title">${TITLE}</span></h1></div>`,
        text('某华社太原6月18日电（记者张伟、李芳）'),
        '<div class="editor">【纠错】 <span>【责任编辑:王强】</span></div>',
      ),
      { ...PUBLISHED, source: '某华网', author: '张伟、李芳', editor: '王强' },
    ],
    [
      'names in brackets behind a wire’s dateline',
      page(
        `<title>${TITLE}-某新网</title>`,
        `<h1>${TITLE}</h1><div class="left-t">2024年06月18日 08:30　来源：某新闻网<a>参与互动</a></div>`,
        text('某新网太原6月18日电 (张伟 李芳)'),
        '<div>【编辑:王强】</div>',
      ),
      { ...PUBLISHED, source: '某新闻网', author: '张伟 李芳', editor: '王强' },
    ],
    [
      'an outlet with the paper inside, the editor set apart',
      page(
        `<title>${TITLE} _某明网</title><meta name="author" content="某明网">`,
        `<h1 class="u-title">${TITLE}</h1><div class="m-con-infos"><span class="m-con-time">2024-06-18 08:30</span> <span class="m-con-source">来源：<a>某明网-《某明日报》</a></span></div>`,
        text('', '[ 责编：王强 ]'),
      ),
      { ...PUBLISHED, source: '某明网-《某明日报》', author: null, editor: '王强' },
    ],
    [
      'two editors, of whom one answers for the page',
      page(
        `<title>${TITLE}_新闻频道_某视网</title>`,
        `<h1>${TITLE}</h1><div class="info">来源：某视网 | 2024年06月18日 08:30:00</div>`,
        text(),
        '<div class="zebian"><span>编辑：赵敏</span> <span>责任编辑：王强</span></div>',
      ),
      { ...PUBLISHED, source: '某视网', editor: '王强' },
    ],
    [
      'marks that a search engine asked for',
      page(
        `<title>${TITLE}_某国网</title>`,
        `<h1>${TITLE}</h1><div><span id="pubtime_baidu">2024-06-18 08:30:00</span> <span id="source_baidu">来源: <a>某国网</a></span> <span id="author_baidu">作者: 张伟</span> <span id="editor_baidu">责任编辑: 王强</span></div>`,
      ),
      { ...PUBLISHED, source: '某国网', author: '张伟', editor: '王强' },
    ],
    [
      'a name in square brackets',
      page(
        `<title>${TITLE}_某经济网——国家门户</title>`,
        `<h1 id="articleTitle">${TITLE}</h1><div class="laiyuan"><span id="articleTime">2024年06月18日 08:30</span>　　<span id="articleSource">来源：某济日报</span>　　<span id="articleAuthor"> [ 张伟 ]</span></div>`,
        text('', '（责任编辑：王强）'),
      ),
      { ...PUBLISHED, source: '某济日报', author: '张伟', editor: '王强' },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});

describe('portals', () => {
  test.each<readonly [string, string, Facts]>([
    [
      'a date and a linked outlet, no label',
      page(
        `<title>${TITLE}_某浪财经_某浪网</title><meta property="article:published_time" content="2024-06-18T08:30:12+08:00"><meta property="article:author" content="晋南晚报">`,
        `<h1 class="main-title">${TITLE}</h1><div class="date-source"><span class="date">2024年06月18日 08:30</span> <a class="source">晋南晚报</a></div><span>新浪APP 缩小字体 放大字体 收藏 微博 微信 分享</span>`,
        text('', '责任编辑：王强 SN123'),
      ),
      { ...PUBLISHED, source: '晋南晚报', author: null, editor: '王强' },
    ],
    [
      'the outlet twice, codes behind the editor',
      page(
        `<title>${TITLE}_某易财经</title><meta name="author" content="某易">`,
        `<h1>${TITLE}</h1><div class="post_time_source">2024-06-18 08:30:00　来源: <a>晋南晚报</a>　<a>举报</a></div><div>分享到：</div><div>易信</div><div>微信</div>`,
        text(),
        '<div>本文来源：晋南晚报 作者：张伟 责任编辑：王强_NB123</div>',
      ),
      { ...PUBLISHED, source: '晋南晚报', author: '张伟', editor: '王强' },
    ],
    [
      'an account’s name behind the title, an editor nobody filled in',
      page(
        `<title>${TITLE}_晋南晚报</title><meta name="mediaid" content="晋南晚报"><meta itemprop="datePublished" content="2024-06-18 08:30">`,
        `<div class="user-info"><h4><a>晋南晚报</a></h4><dl><dd>1234</dd><dt>文章</dt></dl></div><h1>${TITLE}</h1><div class="article-info"><span class="time" id="news-time">2024-06-18 08:30</span></div>`,
        text('', '返回某狐，查看更多'),
        '<p>责任编辑：</p><div>平台声明</div>',
      ),
      { ...PUBLISHED, source: '晋南晚报', editor: null },
    ],
    [
      'microdata',
      page(
        `<title>${TITLE}_某凰财经</title>`,
        `<h1 itemprop="headline">${TITLE}</h1><p><span itemprop="datePublished" class="ss01">2024年06月18日 08:30:00</span> 来源：<span itemprop="publisher"><span itemprop="name" class="ss03"><a>晋南晚报</a></span></span> 作者：<span itemprop="author"><span itemprop="name">张伟</span></span></p>`,
        text('', '[责任编辑：王强 PF002]'),
      ),
      { ...PUBLISHED, source: '晋南晚报', author: '张伟', editor: '王强' },
    ],
    [
      'test ids, and a day without a year that JSON-LD has',
      page(
        `<title>${TITLE}</title><script type="application/ld+json">{"@context":"https://ziyuan.example/contexts/cambrian.jsonld","title":"${TITLE}","pubDate":"2024-06-18T08:30:00","upDate":"2024-06-19T08:30:00"}</script>`,
        `<div class="s1">${TITLE}</div><div class="a1"><p class="x9" data-testid="author-name">晋南晚报</p><div><span data-testid="updatetime">06-18 08:30</span><span>晋南晚报官方账号</span></div></div>`,
      ),
      { ...PUBLISHED, source: '晋南晚报' },
    ],
    [
      'a name behind a point',
      page(
        `<title>${TITLE}-某日头条</title>`,
        `<h1>${TITLE}</h1><div class="article-meta"><span>2024-06-18 08:30</span><span class="dot">·</span><span class="name"><a>晋南融媒</a></span></div>`,
      ),
      { ...PUBLISHED, source: '晋南融媒' },
    ],
    [
      'an account with a button, beside a label',
      page(
        `<title>${TITLE}_政务_某湃新闻-The Paper</title>`,
        `<h1 class="news_title">${TITLE}</h1><div class="news_about"><p></p><p>2024-06-18 08:30<span>来源：某湃新闻·某湃号·政务</span></p><div>字号</div></div><div class="name">晋南发布</div><div class="link">关注</div>`,
      ),
      { ...PUBLISHED, source: '某湃新闻·某湃号·政务', author: '晋南发布' },
    ],
    [
      'data of a framework, two articles in it',
      page(
        `<title>${TITLE}_某经_某湃新闻-The Paper</title>`,
        `<h1 class="index_title__B8mhI">${TITLE}</h1><div>某湃新闻记者 张伟</div><span>3小时前</span>`,
        text(),
        `<script id="__NEXT_DATA__" type="application/json">{"props":{"list":[{"name":"另外一条新闻的标题","pubTime":"2020-01-01 01:01","source":"旁人"}],"detail":{"contId":1,"name":"${TITLE}","author":"某湃新闻记者 张伟","pubTime":"2024-06-18 08:30","source":"某湃新闻","responEditor":"王强"}}}</script>`,
      ),
      { ...PUBLISHED, source: '某湃新闻', author: '张伟' },
    ],
    [
      'milliseconds in the state of an application',
      page(
        `<title>${TITLE}-某六氪</title>`,
        `<h1 class="article-title">${TITLE}</h1><div class="article-title-icon"><a class="title-icon-item item-a">张伟的号</a><span class="item-time">2天前</span></div>`,
        text(),
        `<script>window.initialState={"articleDetail":{"data":{"itemId":1,"widgetTitle":"${TITLE}","author":"张伟","publishTime":1718670600000,"summary":"x"}}}</script>`,
      ),
      { ...PUBLISHED, author: '张伟' },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});

describe('business papers', () => {
  test.each<readonly [string, string, Facts]>([
    [
      'outlet and moment in elements of their own',
      page(
        `<title>${TITLE}</title>`,
        `<h1>${TITLE}</h1><p><em>第某财经</em> <em>2024-06-18 08:30:12</em> <em>听新闻</em></p><p>作者：<a>张伟</a>　<span>责编：王强</span></p>`,
      ),
      { ...PUBLISHED, source: '第某财经', author: '张伟', editor: '王强' },
    ],
    [
      'reporter and editor with no colon',
      page(
        `<title>${TITLE} | 每日某济网</title>`,
        `<h1>${TITLE}</h1><p><span class="source">每日某济新闻</span><span class="time">2024-06-18 08:30:00</span></p>`,
        text('<b>每经记者 张伟 李芳    每经编辑 王强</b><br>'),
      ),
      { ...PUBLISHED, source: '每日某济新闻', author: '张伟 李芳', editor: '王强' },
    ],
    [
      'a name and a place before the text',
      page(
        `<title>${TITLE} - 21某网</title>`,
        `<h1>${TITLE}</h1><div>2024年06月18日 08:30　21世纪某济报道</div>`,
        text('').replace('<p>', '<p>21世纪某济报道 张伟 太原报道</p><p>'),
      ),
      { ...PUBLISHED, source: '21世纪某济报道', author: '张伟' },
    ],
    [
      'bars for colons',
      page(
        `<title>${TITLE}|某面新闻</title>`,
        `<h1>${TITLE}</h1><div>2024/06/18 08:30</div>`,
        text('').replace('<p>', '<p>某面新闻记者 | 张伟</p><p>某面新闻编辑 | 王强</p><p>'),
      ),
      { ...PUBLISHED, author: '张伟', editor: '王强' },
    ],
    [
      'a code in the editor’s place, the outlet in brackets',
      page(
        `<title>${TITLE} _ 东方某富网</title>`,
        `<div class="title">${TITLE}</div><div class="infos"><div class="item">2024年06月18日 08:30</div><div class="item">来源： 证券某报网</div></div>`,
        text('', '（文章来源：证券某报网）'),
        '<p>（责任编辑：DF387）</p>',
      ),
      { ...PUBLISHED, source: '证券某报网', editor: null },
    ],
    [
      'a wire of its own with the reporter in brackets',
      page(
        `<title>${TITLE}</title>`,
        `<div class="detail-title">${TITLE}</div><div><div>2024-06-18 08:30</div><div>某联社 记者 张伟</div></div>`,
        text('某联社6月18日讯（记者 张伟）'),
      ),
      { ...PUBLISHED, author: '张伟' },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});
