import { describe, expect, it } from 'vitest';
import { isMatchPattern } from '../../lib/dictionary/sites';
import { matchesPattern } from '../../lib/sites/match-pattern';
import { planSite } from '../../lib/sites/plan-site';
import { toSitePattern } from '../../lib/sites/site-pattern';

describe('toSitePattern', () => {
  it.each([
    ['https://www.sxrb.com/sxrb/aqxw/8801.shtml?from=a#top', '*://*.sxrb.com/*'],
    ['  sxrb.com ', '*://*.sxrb.com/*'],
    ['*.sxrb.com', '*://*.sxrb.com/*'],
    ['*://*.sxrb.com/*', '*://*.sxrb.com/*'],
    ['SXRB.com', '*://*.sxrb.com/*'],
    ['https://sxrb.com', '*://*.sxrb.com/*'],
    ['www.xinhuanet.com.cn', '*://*.xinhuanet.com.cn/*'],
    ['hnrb.hn.cn', '*://*.hnrb.hn.cn/*'],
    ['epaper.sxrb.com', '*://epaper.sxrb.com/*'],
    ['http://epaper.sxrb.com/html/2026-03/21/node_1.htm', '*://epaper.sxrb.com/*'],
    ['*.epaper.sxrb.com', '*://*.epaper.sxrb.com/*'],
    ['https://www.jincheng.gov.cn/zwyw/', '*://*.jincheng.gov.cn/*'],
    ['https://www.gov.cn/yaowen/', '*://www.gov.cn/*'],
    ['www.com.cn', '*://www.com.cn/*'],
    ['新华网.中国', '*://*.xn--xkrr14bows.xn--fiqs8s/*'],
    ['http://www.新华网.中国/要闻', '*://*.xn--xkrr14bows.xn--fiqs8s/*'],
    ['新华网。中国', '*://*.xn--xkrr14bows.xn--fiqs8s/*'],
    ['ｓｘｒｂ．ｃｏｍ', '*://*.sxrb.com/*'],
    ['sxrb.com:8080/a', '*://*.sxrb.com/*'],
    ['http://sxrb.com.:80/', '*://*.sxrb.com/*'],
    ['http://reader:secret@sxrb.com/', '*://*.sxrb.com/*'],
    ['192.168.1.20', '*://192.168.1.20/*'],
    ['http://192.168.1.20:8080/oa', '*://192.168.1.20/*'],
    ['localhost:3000', '*://localhost/*'],
    ['http://oa/news', '*://oa/*'],
  ])('%s → %s', (input, pattern) => expect(toSitePattern(input)).toEqual({ ok: true, pattern }));

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['*', 'all-sites'],
    ['<all_urls>', 'all-sites'],
    ['*://*/*', 'all-sites'],
    ['cn', 'not-an-address'],
    ['*.cn', 'too-wide'],
    ['com.cn', 'too-wide'],
    ['*.com.cn', 'too-wide'],
    ['sx.cn', 'too-wide'],
    ['https://gov.cn/', 'too-wide'],
    ['chrome://extensions', 'not-web'],
    ['about:blank', 'not-web'],
    ['file:///home/reader/1.html', 'not-web'],
    ['ftp://sxrb.com', 'not-web'],
    ['javascript:alert(1)', 'not-web'],
    ['moz-extension://0a/options.html', 'not-web'],
    ['山西日报', 'not-an-address'],
    ['山西 日报.com', 'not-an-address'],
    ['sx*.com', 'not-an-address'],
    ['www.*.com', 'not-an-address'],
    ['-a-.com', 'not-an-address'],
    ['sxrb..com', 'not-an-address'],
    ['.sxrb.com', 'not-an-address'],
    ['http://', 'not-an-address'],
    ['http://[::1]/', 'not-an-address'],
    ['*.192.168.1.20', 'not-an-address'],
    ['1.2', 'not-an-address'],
    ['300.1.1.1', 'not-an-address'],
    ['💥', 'not-an-address'],
    ['__proto__', 'not-an-address'],
  ])('%s is refused: %s', (input, reason) => expect(toSitePattern(input)).toEqual({ ok: false, reason }));

  it.each([
    'https://www.sxrb.com/1.htm',
    'https://www.gov.cn/',
    'http://epaper.sxrb.com/',
    'http://新华网.中国/',
  ])('the pattern of %s has that page, and is one', (url) => {
    const found = toSitePattern(url);
    if (!found.ok) throw new Error(found.reason);
    expect(matchesPattern(found.pattern, url)).toBe(true);
    expect(isMatchPattern(found.pattern) || found.pattern.includes('xn--')).toBe(true);
  });
});

describe('planSite', () => {
  const BUILT_IN = ['*://*.gov.cn/*', '*://*.sxrb.com/*'];
  const settings = {
    paused: false,
    excludedHosts: [],
    addedSites: ['*://*.trade-news.example/*'],
    removedSites: ['*://*.sxrb.com/*'],
    allSites: false,
  };
  it.each([
    ['trade-paper.example', { is: 'new', pattern: '*://*.trade-paper.example/*' }],
    ['www.trade-news.example', { is: 'listed', pattern: '*://*.trade-news.example/*' }],
    ['https://www.jincheng.gov.cn/', { is: 'listed', pattern: '*://*.gov.cn/*' }],
    ['gov.cn', { is: 'listed', pattern: '*://*.gov.cn/*' }],
    ['*.gov.cn', { is: 'listed', pattern: '*://*.gov.cn/*' }],
    ['sxrb.com', { is: 'new', pattern: '*://*.sxrb.com/*' }],
    ['com.cn', { is: 'refused', reason: 'too-wide' }],
    ['山西日报', { is: 'refused', reason: 'not-an-address' }],
  ])('%s', (input, plan) => expect(planSite(input, settings, BUILT_IN)).toEqual(plan));

  it('a shared suffix that was removed from the list comes back', () => {
    expect(planSite('gov.cn', { ...settings, removedSites: ['*://*.gov.cn/*'] }, BUILT_IN)).toEqual({
      is: 'new',
      pattern: '*://*.gov.cn/*',
    });
  });
});
