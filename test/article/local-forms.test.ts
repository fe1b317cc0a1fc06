/**
 * How papers, governments, companies and accounts write down an article's facts, one page a kind of software: 方正's comments, the meta
 * elements of government sites, the templates of 织梦, 帝国 and WordPress, WeChat's variables.
 */
import { describe, expect, test } from 'vitest';
import { factsOf, page, PUBLISHED, text, TITLE, type Facts } from './news-forms';

describe('papers', () => {
  test.each<readonly [string, string, Facts]>([
    [
      'a comment of the software, a menu of pages, the headline in three parts',
      page(
        '<title>晋南日报数字报-2024年06月18日</title>',
        `<!--enpproperty <articleid>1</articleid><date>2024-06-18 00:00:00.0</date><author>本报记者　张伟　通讯员　李芳</author><title>${TITLE}</title><keyword/><subtitle/><introtitle>肩题</introtitle><sourcename>晋南日报</sourcename>/enpproperty--><ul><li>第01版：要闻</li><li>第02版：综合</li><li>第03版：经济</li></ul><div>2024年06月18日 星期二　第03版：经济　上一版 下一版</div><p>肩题</p><h1>${TITLE}</h1><p>——副题</p>`,
        text('□本报记者　张伟　通讯员　李芳<br>'),
      ),
      {
        title: TITLE,
        day: '2024-06-18',
        source: '晋南日报',
        author: '张伟 李芳',
        correspondent: '李芳',
        edition: '第03版：经济',
      },
    ],
    [
      'no comment: the day and the page beside the paper’s name',
      page(
        `<title>${TITLE}-晋南晚报数字报</title>`,
        `<div>晋南晚报</div><div>2024年6月18日　星期二</div><div>A05版：民生</div><h2>${TITLE}</h2>`,
        text('本报讯（记者张伟 通讯员李芳 王敏）'),
      ),
      {
        title: TITLE,
        day: '2024-06-18',
        source: '晋南晚报',
        author: '张伟 李芳 王敏',
        correspondent: '李芳 王敏',
        edition: '第A05版：民生',
      },
    ],
    [
      'names set wide at the end, a photographer beside them',
      page(
        `<title>${TITLE}-晋南新闻网</title>`,
        `<h1>${TITLE}</h1><div>2024-06-18 08:30:00　　来源：晋南日报　　作者：　　编辑：王 强</div>`,
        text('', '（晋南日报全媒体记者　张 伟　文/图）'),
      ),
      { ...PUBLISHED, source: '晋南日报', author: '张伟', editor: '王强' },
    ],
    [
      'a picture’s author is none of the text',
      page(
        `<title>${TITLE}_晋南网</title>`,
        `<h1>${TITLE}</h1><div>2024-06-18 08:30　来源：晋南网</div>`,
        text('', '图为签约仪式现场。记者 张伟 摄'),
      ),
      { ...PUBLISHED, source: '晋南网', author: null },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});

describe('governments', () => {
  test.each<readonly [string, string, Facts]>([
    [
      'the meta elements that the State Council asks for',
      page(
        `<title>${TITLE}-晋南市人民政府</title><meta name="SiteName" content="晋南市人民政府"><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2024-06-18 08:30"><meta name="ContentSource" content="晋南日报"><meta name="Author" content="张伟">`,
        `<h1>${TITLE}</h1><div>发布时间：2024-06-18　字体：[ 大 中 小 ]</div>`,
      ),
      { ...PUBLISHED, source: '晋南日报', author: '张伟' },
    ],
    [
      'labels left empty',
      page(
        `<title>${TITLE}_晋南市人民政府门户网站</title><meta name="SiteName" content="晋南市人民政府门户网站"><meta name="ContentSource" content="">`,
        `<div class="xl_title">${TITLE}</div><div>来源：　作者：　发布时间：2024-06-18 08:30　浏览次数：<span>12</span>次</div>`,
      ),
      { ...PUBLISHED, source: '晋南市人民政府门户网站', author: null },
    ],
    [
      'a document’s own day before that of its publishing',
      page(
        '<title>晋南市工业和信息化局</title>',
        `<table><tr><td>索引号：0001</td><td>发文机关：晋南市工信局</td></tr><tr><td>成文日期：2024年06月10日</td><td>发布日期：2024年06月18日</td></tr></table><h1>${TITLE}</h1><div>信息来源：市工信局</div>`,
      ),
      { title: TITLE, day: '2024-06-18', source: '市工信局' },
    ],
    [
      'the title behind the site’s name, labels in elements of their own',
      page(
        `<title>晋南经济技术开发区管委会 > ${TITLE}</title>`,
        `<div class="bt">${TITLE}</div><div><div>发布时间：</div><div>2024-06-18</div><div>来源：</div><div>晋南经开区融媒体中心</div><div>浏览：123</div></div>`,
      ),
      { title: TITLE, day: '2024-06-18', source: '晋南经开区融媒体中心' },
    ],
    [
      'a page without <title> of its own and without a heading',
      page(
        '<title>晋南高新区官网</title>',
        `<div class="news_title">${TITLE}</div><div class="info">日期：2024-06-18 08:30:12 来源：晋南高新区</div>`,
      ),
      { ...PUBLISHED, source: '晋南高新区' },
    ],
    [
      'writer and checker at the end',
      page(
        `<title>${TITLE}-晋南市商务局</title>`,
        `<h1>${TITLE}</h1><div>2024-06-18 08:30</div><div>来源:晋南市商务局</div>`,
        text('', '（撰稿：张伟　审核：李芳）'),
      ),
      { ...PUBLISHED, source: '晋南市商务局', author: '张伟' },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});

describe('companies and blogs', () => {
  test.each<readonly [string, string, Facts]>([
    [
      '织梦 with what it fills in by itself',
      page(
        `<title>${TITLE}_晋南装备制造有限公司</title>`,
        `<div class="title"><h2>${TITLE}</h2></div><div class="info"><small>时间:</small>2024-06-18 08:30<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small>123次</div>`,
      ),
      { ...PUBLISHED, source: null, author: null },
    ],
    [
      '帝国 with the net for an outlet',
      page(
        `<title>${TITLE} - 行业资讯 - 晋南装备网</title>`,
        `<h1>${TITLE}</h1><div class="info_text">时间：2024-06-18 来源：<a>网络整理</a> 作者：佚名 点击：次</div>`,
      ),
      { title: TITLE, day: '2024-06-18', source: null, author: null },
    ],
    [
      'WordPress, in Greenwich’s time',
      page(
        `<title>${TITLE} - 晋南观察</title><meta property="og:site_name" content="晋南观察"><meta property="og:title" content="${TITLE} - 晋南观察"><meta property="article:published_time" content="2024-06-18T00:30:00+00:00"><script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"${TITLE}","datePublished":"2024-06-18T00:30:00+00:00","author":{"@type":"Person","name":"张伟"}}]}</script>`,
        `<h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><time class="entry-date" datetime="2024-06-18T00:30:00+00:00">2024年6月18日</time> <span class="author vcard"><a>张伟</a></span></div>`,
      ),
      { ...PUBLISHED, source: '晋南观察', author: '张伟' },
    ],
    [
      'a blog that signs with the name of its account',
      page(
        `<title>${TITLE} @ 晋南人的家</title><meta property="og:site_name" content="晋南人的家"><meta name="author" content="晋南人的家 (jinnan2024)">`,
        `<h2>${TITLE}</h2><div>2024-06-18 08:30</div>`,
      ),
      { ...PUBLISHED, source: '晋南人的家', author: '晋南人的家 (jinnan2024)' },
    ],
    [
      'a <time> and nothing else',
      page(
        `<title>${TITLE}</title>`,
        `<h1>${TITLE}</h1><time datetime="2024-06-18T08:30:00+08:00">昨天</time>`,
      ),
      PUBLISHED,
    ],
    [
      'a day in words only',
      page(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1><p>二〇二四年六月十八日</p>`),
      { title: TITLE, day: '2024-06-18', time: null },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});

describe('Taiwan and abroad', () => {
  test.each<readonly [string, string, Facts]>([
    [
      'a reporter and the place behind a bar',
      page(
        `<title>${TITLE} - 晋南新聞網</title>`,
        `<h1>${TITLE}</h1><div>2024/06/18 08:30</div>`,
        text('〔記者陳小明／台北報導〕'),
      ),
      { ...PUBLISHED, author: '陳小明' },
    ],
    [
      'a wire’s reporter right before the place',
      page(
        `<title>${TITLE} | 某央社</title>`,
        `<h1>${TITLE}</h1><div>發布時間：2024/6/18 08:30（最後更新：2024/6/19 09:00）</div>`,
        text('（某央社記者陳小明台北18日電）'),
      ),
      { ...PUBLISHED, author: '陳小明' },
    ],
    [
      'a name, a bar and the place under the headline',
      page(
        `<title>${TITLE}</title>`,
        `<h1>${TITLE}</h1><div>2024-06-18 08:30</div><div>賴小明／台北報導</div>`,
      ),
      { ...PUBLISHED, author: '賴小明' },
    ],
    [
      'the day first',
      page(`<title>${TITLE} | 某之声</title>`, `<h1>${TITLE}</h1><div>日期 18.06.2024</div>`),
      { title: TITLE, day: '2024-06-18' },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});

describe('accounts', () => {
  test.each<readonly [string, string, Facts]>([
    [
      'WeChat: variables, a writer, editors at the end',
      page(
        `<title></title><meta property="og:title" content="${TITLE}"><meta name="author" content="张伟"><meta property="og:site_name" content="微信公众平台">`,
        `<h1 class="rich_media_title" id="activity-name"> ${TITLE} </h1><div id="meta_content"><span class="rich_media_meta">张伟</span> <a id="js_name">晋南发布</a> <em id="publish_time"></em></div>`,
        text('', '编辑：王强　审核：李芳'),
        `<script>var biz = ""; var nickname = htmlDecode("晋南发布"); var msg_title = '${TITLE}'.html(false); var ct = "1718670600"; var author = "张伟";</script>`,
      ),
      { ...PUBLISHED, source: '晋南发布', author: '张伟', editor: '王强' },
    ],
    [
      'WeChat as newer pages write it',
      page(
        `<title>${TITLE}</title><meta property="og:title" content="${TITLE}">`,
        `<h1 class="rich_media_title" id="activity-name">${TITLE}</h1><div><a id="js_name">晋南发布</a></div>`,
        text('', '来源：晋南发布'),
        `<script>window.cgiDataNew = { nick_name: '晋南发布' }; var createTime = '2024-06-18 08:30'; var oriCreateTime = '1718670600';</script>`,
      ),
      { ...PUBLISHED, source: '晋南发布' },
    ],
  ])('%s', async (_name, html, expected) => {
    expect(await factsOf(html)).toMatchObject(expected);
  });
});

describe('titles', () => {
  test.each([
    ['a headline that <title> cuts off', '晋南经开区集中签约十二…_某某网', TITLE],
    ['a title that has but the column', '工作动态', TITLE],
    ['blanks that the headline has and the title not', TITLE, TITLE],
  ])('%s', async (_name, title, expected) => {
    const html = page(`<title>${title}</title>`, `<h1>${TITLE}</h1><div>2024-06-18 08:30</div>`);
    expect(await factsOf(html)).toMatchObject({ title: expected });
  });

  test('a headline that the page breaks, and what stands under it', async () => {
    const html = page(
      `<title>${TITLE}_某某网</title>`,
      '<h1>晋南经开区<br>集中签约十二个项目</h1><div>晋南网 2024-06-18 08:30</div>',
    );
    expect(await factsOf(html)).toMatchObject({
      title: '晋南经开区 集中签约十二个项目',
      time: '08:30',
      source: '晋南网',
    });
  });

  test('an element for the account that holds a person’s name says who wrote', async () => {
    const html = page(
      `<title>${TITLE}-某嗅网</title><meta property="og:site_name" content="某嗅网">`,
      `<h1>${TITLE}</h1><div><span>x</span><span class="author-name">张伟</span></div><span>字号</span>`,
    );
    expect(await factsOf(html)).toMatchObject({ source: '某嗅网', author: '张伟' });
  });

  test('the day is in the address where the page has none', async () => {
    const html = page(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1>`);
    expect(await factsOf(html, 'http://www.jinnan.example/xw/202406/t20240618_1.html')).toMatchObject({
      day: '2024-06-18',
      time: null,
    });
  });

  test('a day to come is none', async () => {
    const html = page(`<title>${TITLE}</title>`, `<h1>${TITLE}</h1><div>截止日期：2199-06-18 08:30</div>`);
    expect((await factsOf(html, 'http://www.jinnan.example/a.html')).day).not.toBe('2199-06-18');
  });
});
