import { describe, expect, test } from 'vitest';
import { toAddress } from '../../lib/store';
import { toSaneCanonical, toSite } from '../../lib/store/canonical';

describe('the address that a page gives as its own is believed', () => {
  test.each([
    ['for itself', 'https://a.cn/2026/1234567.html', 'https://a.cn/2026/1234567.html?from=wx'],
    ['of another host of the site', 'https://www.a.com.cn/2026/1.html', 'https://m.a.com.cn/n/778899'],
    ['of a channel', 'https://finance.a.cn/x/1234.html', 'https://www.a.cn/x/1234.html'],
    ['for a page told by its number alone', 'https://a.cn/story/park-opens', 'https://a.cn/?p=123'],
    ['with the query that tells', 'https://a.cn/show?id=7', 'https://a.cn/show?id=7&share=1'],
    ['for a folder that is an article', 'https://a.cn/2026/park-opens/', 'https://a.cn/2026/park-opens/amp/'],
    ['of a province’s site', 'https://www.changzhi.gov.cn/a/1.html', 'https://m.changzhi.gov.cn/b/1.html'],
    ['for the second page, of the second', 'https://a.cn/1234567_2.html', 'https://m.a.cn/p/1234567_2.html'],
  ])('%s', (_, canonical, page) => {
    expect(toSaneCanonical(canonical, page)).toBe(toAddress(canonical));
  });
});

describe('it is not believed', () => {
  test.each([
    ['where there is none', '', 'https://a.cn/1.html'],
    ['that is no address', '/a/1.html', 'https://a.cn/1.html'],
    ['of a script', 'javascript:alert(1)', 'https://a.cn/1.html'],
    ['of a file', 'file:///D:/a.html', 'https://a.cn/1.html'],
    ['for a file', 'https://a.cn/1.html', 'file:///D:/a.html'],
    ['of another site', 'https://b.cn/1.html', 'https://a.cn/1.html'],
    ['of another site under the same shared name', 'https://b.gov.cn/1.html', 'https://a.gov.cn/1.html'],
    ['of another site of a province', 'https://b.sx.cn/1.html', 'https://a.sx.cn/1.html'],
    ['of another site under com.cn', 'https://b.com.cn/1.html', 'https://www.a.com.cn/1.html'],
    ['of another machine', 'http://10.0.0.1/1.html', 'http://10.0.0.2/1.html'],
    ['of another port', 'https://a.cn:8080/1.html', 'https://a.cn/1.html'],
    ['that is the front page', 'https://a.cn/', 'https://a.cn/2026/1.html'],
    ['that is the front page, for a page by its query', 'https://a.cn/', 'https://a.cn/?p=123'],
    ['that is the front page’s file', 'https://www.a.cn/index.html', 'https://a.cn/2026/1.html'],
    ['that is the section', 'https://a.cn/news/', 'https://a.cn/news/1234567.html'],
    ['that is the section without a slash', 'https://a.cn/news', 'https://a.cn/news/1234567.html'],
    ['that is the section of another channel', 'https://finance.a.cn/zone/', 'https://a.cn/2026/1.html'],
    ['that is a step up', 'https://a.cn/2026', 'https://a.cn/2026/park-opens'],
    ['that is the first page', 'https://a.cn/1234567.html', 'https://a.cn/1234567_2.html'],
    ['that is the first page, by a hyphen', 'https://a.cn/t-12.html', 'https://a.cn/t-12-3.html'],
    ['that is the first page, by the query', 'https://a.cn/t.html', 'https://a.cn/t.html?page=2'],
    ['that is the first page of what a query tells', 'https://a.cn/t?id=7', 'https://a.cn/t?id=7&page=2'],
    ['without the query that tells', 'https://a.cn/show.jsp', 'https://a.cn/show.jsp?id=7'],
    ['without the route that tells', 'https://a.cn/app', 'https://a.cn/app#/article/7'],
  ])('%s', (_, canonical, page) => {
    expect(toSaneCanonical(canonical, page)).toBeUndefined();
  });
});

test.each([
  ['www.sxrb.com', 'sxrb.com'],
  ['epaper.tynews.com.cn', 'tynews.com.cn'],
  ['www.changzhi.gov.cn', 'changzhi.gov.cn'],
  ['news.bj.cn', 'news.bj.cn'],
  ['www.news.bj.cn', 'news.bj.cn'],
  ['paper.wenweipo.com.hk', 'wenweipo.com.hk'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
])('%s belongs to %s', (host, site) => {
  expect(toSite(host)).toBe(site);
});
