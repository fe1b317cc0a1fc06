import { expect, it } from 'vitest';
import { patternsToRegister } from '../../lib/sites/site-scripts';
import type { SiteSettings } from '../../lib/sites/site-wanted';

const MANIFEST = ['*://*.gov.cn/*', '*://*.sxrb.com/*'];
const ADDED = ['*://*.b.example/*', '*://a.example/*', '*://epaper.sxrb.com/*'];

it.each<[string, Partial<SiteSettings>, readonly string[], readonly string[]]>([
  [
    'granted ones, sorted, without those of the manifest',
    {},
    ADDED,
    ['*://*.b.example/*', '*://a.example/*'],
  ],
  ['one that the browser took back', {}, ['*://a.example/*'], ['*://a.example/*']],
  ['nothing granted', {}, [], []],
  ['paused', { paused: true }, ADDED, []],
  ['paused, all sites', { paused: true, allSites: true }, ['*://*/*'], []],
  ['all sites', { allSites: true }, ['*://*/*', ...ADDED], ['*://*/*']],
  [
    'all sites taken back, added ones granted',
    { allSites: true },
    ADDED,
    ['*://*.b.example/*', '*://a.example/*'],
  ],
  ['one added twice', { addedSites: ['*://a.example/*', '*://a.example/*'] }, ADDED, ['*://a.example/*']],
])('%s', (_, settings, granted, patterns) => {
  const whole = {
    paused: false,
    excludedHosts: [],
    addedSites: ADDED,
    removedSites: [],
    allSites: false,
    ...settings,
  };
  expect(patternsToRegister(whole, MANIFEST, (pattern) => granted.includes(pattern))).toEqual(patterns);
});
