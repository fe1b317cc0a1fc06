import { describe, expect, it } from 'vitest';
import { isHostExcluded, isSiteWanted, type SiteSettings } from '../../lib/sites/site-wanted';

const BUILT_IN = ['*://*.gov.cn/*', '*://*.people.com.cn/*', '*://paper.people.com.cn/*', '*://*.sxrb.com/*'];
const NONE: SiteSettings = {
  paused: false,
  excludedHosts: [],
  addedSites: [],
  removedSites: [],
  allSites: false,
};

describe('isSiteWanted', () => {
  it.each<[string, string, Partial<SiteSettings>, boolean]>([
    ['a page of the list', 'https://www.sxrb.com/1.htm', {}, true],
    ['a page of no list', 'https://trade-news.example/1.htm', {}, false],
    ['paused', 'https://www.sxrb.com/1.htm', { paused: true }, false],
    ['paused, all sites', 'https://www.sxrb.com/1.htm', { paused: true, allSites: true }, false],
    ['removed', 'https://www.sxrb.com/1.htm', { removedSites: ['*://*.sxrb.com/*'] }, false],
    [
      'one of two patterns removed',
      'http://paper.people.com.cn/',
      { removedSites: ['*://*.people.com.cn/*'] },
      true,
    ],
    [
      'both removed',
      'http://paper.people.com.cn/',
      { removedSites: ['*://*.people.com.cn/*', '*://paper.people.com.cn/*'] },
      false,
    ],
    ['added', 'https://trade-news.example/1.htm', { addedSites: ['*://*.trade-news.example/*'] }, true],
    [
      'removed, and a part of it added',
      'https://epaper.sxrb.com/',
      { removedSites: ['*://*.sxrb.com/*'], addedSites: ['*://epaper.sxrb.com/*'] },
      true,
    ],
    ['all sites', 'https://trade-news.example/1.htm', { allSites: true }, true],
    [
      'all sites, one removed',
      'https://www.sxrb.com/',
      { allSites: true, removedSites: ['*://*.sxrb.com/*'] },
      true,
    ],
    ['excluded', 'https://www.sxrb.com/1.htm', { excludedHosts: ['www.sxrb.com'] }, false],
    ['excluded, all sites', 'https://a.example/', { excludedHosts: ['a.example'], allSites: true }, false],
    [
      'added and excluded',
      'https://a.example/',
      { excludedHosts: ['a.example'], addedSites: ['*://*.a.example/*'] },
      false,
    ],
    ['another host excluded', 'https://www.sxrb.com/1.htm', { excludedHosts: ['epaper.sxrb.com'] }, true],
    ['a page of the browser', 'chrome://settings/', { allSites: true }, false],
    ['a file', 'file:///tmp/1.html', { allSites: true }, false],
    ['no address', '', { allSites: true }, false],
  ])('%s (%s)', (_, url, settings, wanted) =>
    expect(isSiteWanted(url, { ...NONE, ...settings }, BUILT_IN)).toBe(wanted),
  );
});

describe('isHostExcluded', () => {
  it.each([
    ['sxrb.com', 'sxrb.com', true],
    ['epaper.sxrb.com', 'sxrb.com', true],
    ['www.gov.cn', 'www.gov.cn', true],
    ['jincheng.gov.cn', 'www.gov.cn', false],
    ['sxrb.com', 'www.sxrb.com', false],
    ['notsxrb.com', 'sxrb.com', false],
    ['127.0.0.1', '127.0.0.1:8080', true],
    ['sxrb.com', '', false],
  ])('%s where %s is excluded: %s', (host, excluded, is) =>
    expect(isHostExcluded(host, [excluded])).toBe(is),
  );
});
