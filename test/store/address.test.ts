import { describe, expect, test } from 'vitest';
import { toAddress } from '../../lib/store';

const WECHAT = 'https://mp.weixin.qq.com/s?__biz=MzA4&mid=265&idx=1&sn=ab12';

describe('two addresses of one page meet', () => {
  test.each([
    ['protocol', 'http://www.sxrb.com/a/1.html', 'https://www.sxrb.com/a/1.html'],
    ['letters of the host', 'https://WWW.SXRB.com/a/1.html', 'https://www.sxrb.com/a/1.html'],
    ['place in the page', 'https://www.sxrb.com/a/1.html#comments', 'https://www.sxrb.com/a/1.html'],
    ['trailing slash', 'https://www.sxrb.com/a/', 'https://www.sxrb.com/a'],
    ['bare host', 'https://www.sxrb.com', 'https://www.sxrb.com/'],
    ['http’s own port', 'http://www.sxrb.com:80/a', 'https://www.sxrb.com/a'],
    ['https’ own port', 'https://www.sxrb.com:443/a', 'http://www.sxrb.com/a'],
    ['dot after the host', 'https://www.sxrb.com./a', 'https://www.sxrb.com/a'],
    ['user and password', 'https://me:secret@www.sxrb.com/a', 'https://www.sxrb.com/a'],
    ['campaign', 'https://a.cn/x?id=7&utm_source=wx&UTM_Medium=b', 'https://a.cn/x?id=7'],
    ['Alibaba’s trail', 'https://a.cn/x?spm=0.0.1&scm=2', 'https://a.cn/x'],
    [
      'share',
      'https://a.cn/x?share_token=1&from=timeline&isappinstalled=0&timestamp=1700000000',
      'https://a.cn/x',
    ],
    ['Baidu’s trail', 'https://a.cn/x?wfr=spider&hmsr=a&bd_vid=1', 'https://a.cn/x'],
    ['order of the query', 'https://a.cn/x?b=2&a=1', 'https://a.cn/x?a=1&b=2'],
    ['empty query', 'https://a.cn/x?', 'https://a.cn/x'],
    ['stray ampersands', 'https://a.cn/x?&a=1&&', 'https://a.cn/x?a=1'],
    ['letters of an escape', 'https://a.cn/%e5%8c%ba', 'https://a.cn/%E5%8C%BA'],
    ['escaped and plain Chinese', 'https://a.cn/区', 'https://a.cn/%E5%8C%BA'],
    ['Chinese host', 'https://区闻.cn/a', 'https://xn--dkr866m.cn/a'],
    ['Java session', 'https://a.gov.cn/art.do;jsessionid=AB12?id=3', 'https://a.gov.cn/art.do?id=3'],
    [
      'WeChat share',
      `${WECHAT}&chksm=f1&scene=0&clicktime=17&enterid=17&sharer_shareinfo=x&ascene=2&devicetype=iOS#wechat_redirect`,
      WECHAT,
    ],
    ['www or not', 'https://sxrb.example/a/1.html', 'https://www.sxrb.example/a/1.html'],
    [
      'phone and desktop, by number',
      'https://m.a.cn/news/1234567.html',
      'https://www.a.cn/news/1234567.html',
    ],
    ['phone and desktop, by day', 'https://wap.a.cn/2026-06/18/t1.html', 'https://a.cn/2026-06/18/t1.html'],
    [
      'phone and desktop, by the query',
      'https://3g.a.cn/show?id=1234567',
      'https://www.a.cn/show?id=1234567',
    ],
    ['index file', 'https://a.gov.cn/zwgk/index.html', 'https://a.gov.cn/zwgk/'],
    ['index file in capitals', 'https://a.gov.cn/zwgk/Default.aspx', 'https://a.gov.cn/zwgk'],
    ['light form', 'https://a.cn/2026/story/amp/', 'https://a.cn/2026/story'],
    ['light form by parameter', 'https://a.cn/2026/story?amp=1', 'https://a.cn/2026/story'],
    ['PHP session', 'https://a.cn/x?id=3&PHPSESSID=ab', 'https://a.cn/x?id=3'],
    [
      'NetEase desktop and phone',
      'https://www.163.com/dy/article/J4V2M1QK0001899O.html?f=post2020_dy_recommends',
      'https://m.163.com/news/article/J4V2M1QK0001899O.html?spss=adap_pc',
    ],
    [
      'NetEase old and new',
      'http://news.163.com/24/0618/08/J4V2M1QK0001899O.html',
      'https://3g.163.com/money/article/J4V2M1QK0001899O.html#child=recommend',
    ],
    [
      'NetEase app',
      'https://c.m.163.com/news/a/J4V2M1QK0001899O.html',
      'https://www.163.com/news/article/J4V2M1QK0001899O.html',
    ],
    [
      'Sina desktop and phone',
      'https://finance.sina.com.cn/jjxw/2026-06-18/doc-inaabbcc1234567.shtml?cref=cj',
      'https://finance.sina.cn/2026-06-18/detail-inaabbcc1234567.d.html?vt=4&from=wap',
    ],
    [
      'Sohu desktop and phone',
      'https://www.sohu.com/a/787123456_121347613?scm=1102',
      'https://m.sohu.com/a/787123456_121347613',
    ],
    [
      'Tencent rain and omn',
      'https://new.qq.com/rain/a/20260618A01ABC00',
      'https://new.qq.com/omn/20260618/20260618A01ABC00.html',
    ],
    [
      'Tencent desktop and app',
      'https://news.qq.com/rain/a/20260618A01ABC00',
      'https://view.inews.qq.com/k/20260618A01ABC00?no-redirect=1',
    ],
    [
      'Phoenix channels and phone',
      'https://news.ifeng.com/c/8aBcDeFgHiJ',
      'https://i.ifeng.com/c/8aBcDeFgHiJ?srctag=xzydh1',
    ],
    [
      'the Paper desktop and phone',
      'https://www.thepaper.cn/newsDetail_forward_27783456',
      'https://m.thepaper.cn/detail/27783456?commTag=true',
    ],
    [
      'Toutiao forms',
      'https://www.toutiao.com/a7381234567890123456/',
      'https://m.toutiao.com/article/7381234567890123456/?upstream_biz=doubao',
    ],
    [
      'Toutiao old phone',
      'https://m.toutiao.com/i7381234567890123456/',
      'https://www.toutiao.com/article/7381234567890123456/',
    ],
    [
      'Baijiahao',
      'https://baijiahao.baidu.com/s?id=1801234567890123456&wfr=spider&for=pc',
      'https://baijiahao.baidu.com/s?id=1801234567890123456',
    ],
    [
      'Xinhua’s two names',
      'http://www.xinhuanet.com/politics/2022-06/18/c_1128750001.htm',
      'http://m.news.cn/2022-06/18/c_1128750001.htm',
    ],
    [
      'Xinhua’s new form',
      'http://www.news.cn/fortune/20260618/0123456789abcdef0123456789abcdef/c.html',
      'https://m.news.cn/20260618/0123456789abcdef0123456789abcdef/c.html',
    ],
    [
      'CCTV',
      'https://news.cctv.com/2026/06/18/ARTIabcdefGHIJ12345678260618.shtml',
      'https://m.news.cctv.com/2026/06/18/ARTIabcdefGHIJ12345678260618.shtml?spm=C94212',
    ],
    [
      'China News',
      'https://www.chinanews.com.cn/cj/2026/06-18/10235678.shtml',
      'https://m.chinanews.com/wap/detail/chs/zw/10235678.shtml',
    ],
    ['Huanqiu', 'https://china.huanqiu.com/article/4HabcDEF123', 'https://m.huanqiu.com/article/4HabcDEF123'],
    [
      'Eastmoney',
      'https://finance.eastmoney.com/a/202606183105678901.html',
      'https://wap.eastmoney.com/a/202606183105678901.html',
    ],
    ['WeChat short', 'https://mp.weixin.qq.com/s/Ab-1_2?scene=1#rd', 'https://mp.weixin.qq.com/s/Ab-1_2'],
  ])('%s', (_, first, second) => {
    expect(toAddress(first)).toBe(toAddress(second));
  });
});

describe('two pages stay apart', () => {
  test.each([
    ['id', 'https://a.cn/x?id=1', 'https://a.cn/x?id=2'],
    ['id in capitals', 'https://a.cn/x?ID=1', 'https://a.cn/x?ID=2'],
    ['bare number', 'https://a.cn/x?1', 'https://a.cn/x?2'],
    ['letters of the path', 'https://a.cn/s/AbC', 'https://a.cn/s/abc'],
    ['host', 'https://news.a.cn/x', 'https://finance.a.cn/x'],
    [
      'pages of a phone’s host without a number',
      'https://www.a.cn/news/12.html',
      'https://m.a.cn/news/12.html',
    ],
    ['front pages of desktop and phone', 'https://www.a.cn/', 'https://m.a.cn/'],
    ['a host that only begins like a phone’s', 'https://mp.a.cn/20260618.html', 'https://a.cn/20260618.html'],
    ['second page of an article', 'https://a.cn/content_1234567.html', 'https://a.cn/content_1234567_2.html'],
    ['second page of a list', 'https://a.cn/zw/index.html', 'https://a.cn/zw/index_2.html'],
    ['page in the query', 'https://a.cn/x?id=7', 'https://a.cn/x?id=7&page=2'],
    ['a folder by the name of amp', 'https://a.cn/amp', 'https://a.cn/'],
    ['an article called amp', 'https://a.cn/amp-1.html', 'https://a.cn/1.html'],
    [
      'NetEase articles',
      'https://www.163.com/dy/article/J4V2M1QK0001899O.html',
      'https://www.163.com/dy/article/J4V2M1QK0001899P.html',
    ],
    ['NetEase’s lists', 'https://news.163.com/domestic/', 'https://money.163.com/domestic/'],
    [
      'Sina articles',
      'https://finance.sina.com.cn/a/doc-inaabbcc1234567.shtml',
      'https://finance.sina.com.cn/a/doc-inaabbcc1234568.shtml',
    ],
    [
      'Tencent articles',
      'https://new.qq.com/rain/a/20260618A01ABC00',
      'https://new.qq.com/rain/a/20260618A01ABD00',
    ],
    ['Tencent’s writers', 'https://new.qq.com/rain/author/100', 'https://new.qq.com/rain/author/101'],
    [
      'Phoenix articles by one letter’s case',
      'https://news.ifeng.com/c/8aBcDeFgHiJ',
      'https://news.ifeng.com/c/8abcDeFgHiJ',
    ],
    [
      'Phoenix specials',
      'https://news.ifeng.com/c/special/8aBcDeFgHiJ',
      'https://news.ifeng.com/c/8aBcDeFgHiJ',
    ],
    [
      'Baijiahao articles',
      'https://baijiahao.baidu.com/s?id=1801234567890123456',
      'https://baijiahao.baidu.com/s?id=1801234567890123457',
    ],
    [
      'the Paper’s articles',
      'https://www.thepaper.cn/newsDetail_forward_27783456',
      'https://www.thepaper.cn/newsDetail_forward_27783457',
    ],
    [
      'Xinhua articles of one day',
      'http://www.news.cn/politics/2022-06/18/c_1128750001.htm',
      'http://www.news.cn/politics/2022-06/18/c_1128750002.htm',
    ],
    [
      'pages of a Xinhua article',
      'http://www.news.cn/politics/2022-06/18/c_1128750001.htm',
      'http://www.news.cn/politics/2022-06/18/c_1128750001_2.htm',
    ],
    [
      'China News text and film',
      'https://www.chinanews.com.cn/cj/2026/06-18/10235678.shtml',
      'https://www.chinanews.com.cn/shipin/cns-d/2026/06-18/news10235678.shtml',
    ],
    [
      'a site that only ends like a big one',
      'https://not163.com/dy/article/J4V2M1QK0001899O.html',
      'https://www.163.com/dy/article/J4V2M1QK0001899O.html',
    ],
    ['port', 'https://a.cn:8080/x', 'https://a.cn/x'],
    ['route in the hash', 'https://a.cn/#/article/1', 'https://a.cn/#/article/2'],
    ['old route in the hash', 'https://a.cn/#!id=1', 'https://a.cn/#!id=2'],
    ['GBK in the query', 'https://a.cn/x?k=%D6%D0', 'https://a.cn/x?k=%B9%FA'],
    ['order of values of one name', 'https://a.cn/x?a=1&a=2', 'https://a.cn/x?a=2&a=1'],
    ['a name that only begins like a trail', 'https://a.cn/x?fromId=1', 'https://a.cn/x?fromId=2'],
    ['WeChat article of the same issue', WECHAT, WECHAT.replace('idx=1', 'idx=2')],
    ['WeChat account', WECHAT, WECHAT.replace('MzA4', 'MzB4')],
    ['page of a digital paper', 'https://e.cn/20260721/node_1.html', 'https://e.cn/20260722/node_1.html'],
    ['file', 'file:///D:/a.html', 'file:///D:/b.html'],
  ])('%s', (_, first, second) => {
    expect(toAddress(first)).not.toBe(toAddress(second));
  });
});

test.each(['', 'no address', 'http://', 'https://[::1', '区闻'])('%j is its own address', (url) => {
  expect(toAddress(url)).toBe(url);
});

test('an address is its own address', () => {
  const urls = [
    WECHAT,
    'http://a.cn/x?b=2&a=1#/r',
    'file:///D:/a.html#p',
    'https://a.cn',
    'https://www.m.a.cn/2026-06/18/index.html',
    'https://c.m.163.com/news/a/J4V2M1QK0001899O.html',
    'https://finance.sina.cn/2026-06-18/detail-inaabbcc1234567.d.html',
    'https://view.inews.qq.com/a/20260618A01ABC00',
    'https://ishare.ifeng.com/c/s/8aBcDeFgHiJ',
    'https://m.thepaper.cn/detail/27783456',
    'https://www.toutiao.com/i7381234567890123456/',
    'https://baijiahao.baidu.com/s?wfr=spider&id=1801234567890123456',
    'http://www.xinhuanet.com/2022-06/18/c_1128750001.htm',
    'http://www.news.cn/20260618/0123456789abcdef0123456789abcdef/c.html',
    'https://news.cctv.com/2026/06/18/ARTIabcdefGHIJ12345678260618.shtml',
    'https://m.chinanews.com/wap/detail/chs/zw/10235678.shtml',
    'https://m.huanqiu.com/article/4HabcDEF123',
    'https://wap.eastmoney.com/a/202606183105678901.html',
  ];
  for (const url of urls) expect(toAddress(toAddress(url))).toBe(toAddress(url));
});
