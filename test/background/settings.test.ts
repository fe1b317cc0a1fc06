/** Settings that several contexts change at once: nothing that one of them says is lost. */
import { beforeEach, describe, expect, test } from 'vitest';
import { builtInSites, granted, local, onGranted, resetExtension, session } from './fake-extension';
import { areRecent, keepRecent } from '../../entrypoints/background/recent-clips';
import type { ClipOutcome } from '../../lib/model';
import {
  changeFromPage,
  changeSettings,
  excludeHost,
  foldLegend,
  readSettings,
  removeBuiltIn,
  showKind,
} from '../../lib/settings';
import { addSite, finishWish, removeSite } from '../../lib/sites/ask-for-site';
import { makeClip } from '../components/clips';

beforeEach(resetExtension);

const HOSTS = ['a.example', 'b.example', 'c.example', 'd.example'];

describe('of several that change one list at once', () => {
  test('every host is left out', async () => {
    await Promise.all(HOSTS.map((host) => excludeHost(host, true)));
    expect((await readSettings()).excludedHosts.toSorted()).toEqual(HOSTS);
  });

  test('every legend is folded, also as pages ask for it', async () => {
    await Promise.all(
      HOSTS.map((host, at) =>
        at % 2 ? foldLegend(host, true) : changeFromPage({ of: 'legend', host, on: false }),
      ),
    );
    expect((await readSettings()).foldedHosts.toSorted()).toEqual(HOSTS);
  });

  test('each kind is as it was set', async () => {
    await Promise.all([showKind('zone', false), changeFromPage({ of: 'kind', kind: 'money', on: false })]);
    expect((await readSettings()).shown).toEqual({ zone: false, company: true, money: false });
  });

  test('each built-in site is gone, and undoing one leaves the others', async () => {
    await Promise.all(HOSTS.map((host) => removeBuiltIn(`*://${host}/*`, true)));
    await removeBuiltIn('*://b.example/*', false);
    expect((await readSettings()).removedSites.toSorted()).toEqual(
      ['a', 'c', 'd'].map((each) => `*://${each}.example/*`),
    );
  });

  test('sites are added and taken away', async () => {
    await changeSettings({ addedSites: ['*://old.example/*'] });
    await Promise.all([...HOSTS.map((host) => addSite(`*://${host}/*`)), removeSite('*://old.example/*')]);
    expect((await readSettings()).addedSites.toSorted()).toEqual(HOSTS.map((host) => `*://${host}/*`));
  });
});

test('a built-in site that comes back is added by nobody, though page and background both do it', async () => {
  const [pattern = ''] = builtInSites;
  for (let round = 0; round < 20; round += 1) {
    resetExtension();
    await removeBuiltIn(pattern, true);
    let finished: Promise<void> | undefined;
    const listener = () => (finished = finishWish());
    onGranted.addListener(listener);
    await addSite(pattern);
    await finished;
    onGranted.removeListener(listener);
    expect(granted.has(pattern)).toBe(true);
    expect(session.kept.has('siteWish')).toBe(false);
    expect(await readSettings()).toMatchObject({ addedSites: [], removedSites: [] });
  }
});

test('a change that cannot be stored is told, and holds up no other', async () => {
  local.failure = new Error('QUOTA_BYTES quota exceeded');
  await expect(excludeHost('a.example', true)).rejects.toThrow('QUOTA_BYTES');
  await excludeHost('b.example', true);
  expect((await readSettings()).excludedHosts).toEqual(['b.example']);
});

test('of clippings made from one tab at once each can be taken back', async () => {
  const outcomes = HOSTS.map((id): ClipOutcome => ({ clip: makeClip(id), reprints: [], how: 'added' }));
  await Promise.all(outcomes.map((outcome) => keepRecent(7, [outcome])));
  expect(await areRecent(7, HOSTS)).toBe(true);
  expect(await areRecent(8, HOSTS)).toBe(false);
});
