import { describe, expect, it } from 'vitest';
import { hostOfPattern, isCovered, matchesPattern } from '../../lib/sites/match-pattern';

describe('matchesPattern', () => {
  it.each([
    ['*://*.sxrb.com/*', 'https://www.sxrb.com/node_1.htm'],
    ['*://*.sxrb.com/*', 'http://sxrb.com/'],
    ['*://*.sxrb.com/*', 'https://epaper.sxrb.com:8443/html/2026-03/21/'],
    ['*://epaper.sxrb.com/*', 'http://epaper.sxrb.com/?id=1#top'],
    ['https://sxrb.com/*', 'https://SXRB.com/'],
    ['*://*/*', 'http://10.0.0.7/oa'],
    ['*://*.xn--xkrr14bows.xn--fiqs8s/*', 'http://www.新华网.中国/'],
    ['*://www.163.com/dy/*', 'https://www.163.com/dy/article/1.html'],
    ['*://www.163.com/*/article/*.html', 'https://www.163.com/dy/article/1.html'],
    ['*://www.163.com/*?id=*', 'https://www.163.com/a?id=7'],
    ['*://www.163.com/about', 'https://www.163.com/about'],
  ])('%s has %s', (pattern, url) => expect(matchesPattern(pattern, url)).toBe(true));

  it.each([
    ['*://*.sxrb.com/*', 'https://notsxrb.com/'],
    ['*://*.sxrb.com/*', 'https://sxrb.com.evil.example/'],
    ['*://*.sxrb.com/*', 'https://evil.example/?https://www.sxrb.com/'],
    ['*://*.sxrb.com/*', 'https://www.sxrb.com@evil.example/'],
    ['*://sxrb.com/*', 'https://www.sxrb.com/'],
    ['*://s.rb.com/*', 'https://sxrb.com/'],
    ['https://sxrb.com/*', 'http://sxrb.com/'],
    ['*://*.sxrb.com/*', 'ftp://www.sxrb.com/'],
    ['*://*/*', 'chrome://extensions/'],
    ['*://*/*', 'file:///home/reader/clip.html'],
    ['*://www.163.com/dy/*', 'https://www.163.com/news/1.html'],
    ['*://www.163.com/a*a', 'https://www.163.com/a'],
    ['*://www.163.com/*?id=*', 'https://www.163.com/a#?id=7'],
    ['*://*.sxrb.com/*', 'no address'],
    ['no pattern', 'https://www.sxrb.com/'],
    ['', 'https://www.sxrb.com/'],
  ])('%s has not %s', (pattern, url) => expect(matchesPattern(pattern, url)).toBe(false));

  it('takes no more than linear time for stars that nearly match', () => {
    const started = performance.now();
    expect(matchesPattern(`*://*/${'*a'.repeat(2_000)}*b`, `http://a.cn/${'a'.repeat(100_000)}`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('isCovered', () => {
  it.each([
    ['*://epaper.sxrb.com/*', '*://*.sxrb.com/*', true],
    ['*://*.epaper.sxrb.com/*', '*://*.sxrb.com/*', true],
    ['*://sxrb.com/*', '*://*.sxrb.com/*', true],
    ['*://*.sxrb.com/*', '*://*.sxrb.com/*', true],
    ['https://sxrb.com/*', '*://sxrb.com/*', true],
    ['*://*.sxrb.com/*', '*://*/*', true],
    ['*://*.sxrb.com/*', '*://sxrb.com/*', false],
    ['*://*.sxrb.com/*', '*://epaper.sxrb.com/*', false],
    ['*://notsxrb.com/*', '*://*.sxrb.com/*', false],
    ['*://sxrb.com/*', 'https://sxrb.com/*', false],
    ['*://*/*', '*://*.sxrb.com/*', false],
    ['*://www.163.com/*', '*://www.163.com/dy/*', false],
    ['*://www.163.com/dy/*', '*://*.163.com/*', true],
    ['nonsense', '*://*/*', false],
  ])('%s by %s: %s', (pattern, by, covered) => expect(isCovered(pattern, by)).toBe(covered));
});

it.each([
  ['*://*.sxrb.com/*', 'sxrb.com'],
  ['*://mp.weixin.qq.com/*', 'mp.weixin.qq.com'],
  ['nonsense', 'nonsense'],
])('the host of %s is %s', (pattern, host) => expect(hostOfPattern(pattern)).toBe(host));
