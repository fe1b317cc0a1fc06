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
    ['host', 'https://www.a.cn/x', 'https://m.a.cn/x'],
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
  for (const url of [WECHAT, 'http://a.cn/x?b=2&a=1#/r', 'file:///D:/a.html#p', 'https://a.cn'])
    expect(toAddress(toAddress(url))).toBe(toAddress(url));
});
