/**
 * Asks the browser for sites, and gives them back: the only file here that knows the browser.
 *
 * What asks must be called in the reader's own click, with nothing awaited before it: Firefox forgets the click at the first
 * await, Chromium after some seconds. The question may also close the popup that asks, and the code after it then never
 * runs. So the wish is noted first, and the background fulfils it (`finishWish`) when the permission comes.
 */
import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from '../settings';
import { ALL_SITES, hostOfPattern, isCovered } from './match-pattern';
import { isHostExcluded } from './site-wanted';

/** What came of asking. Refused: the reader or the browser's policy said no, and nothing was changed. */
export type Asked = 'added' | 'refused';

/** Where the wish lies until the browser is closed. */
const WISH = 'siteWish';

/** Asks for a site (a pattern of `planSite`), and puts it on the reader's list. Rejects where settings cannot be stored. */
export async function addSite(pattern: string): Promise<Asked> {
  if (!(await ask([pattern], pattern))) return 'refused';
  await fulfil(pattern);
  return 'added';
}

/** Asks for every site of http and https, and reads them from then on. Rejects where settings cannot be stored. */
export function askForAllSites(): Promise<Asked> {
  return addSite(ALL_SITES);
}

/** Asks once more for patterns that stand in the settings or the manifest already: the browser took them back. */
export async function askAgain(patterns: readonly string[]): Promise<Asked> {
  return (await ask(patterns)) ? 'added' : 'refused';
}

/** Takes a site off the reader's list, and gives the permission back where nothing else stands on it. */
export async function removeSite(pattern: string): Promise<void> {
  await changeSettings(({ addedSites }) => ({ addedSites: addedSites.filter((each) => each !== pattern) }));
  const { addedSites: others, allSites } = await readSettings();
  const { host_permissions: inManifest = [] } = browser.runtime.getManifest();
  // nb. Chromium takes everything along that lies within what is given back, the manifest's own sites too, and asks the
  // reader anew for each of them.
  const isShared = [...inManifest, ...others].some(
    (each) => isCovered(each, pattern) || isCovered(pattern, each),
  );
  if (!allSites && !isShared) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/**
 * Reads the sites of the lists alone again. The browser's permission for all stays, for the reason above: only the reader
 * can take it back without loss, in the browser's own settings.
 */
export function dropAllSites(): Promise<void> {
  return changeSettings({ allSites: false });
}

/** Those of the patterns for which the browser grants nothing, in their order. */
export async function findUngranted(patterns: readonly string[]): Promise<string[]> {
  if (patterns.length === 0 || (await areGranted(patterns))) return [];
  const grants = await Promise.all(patterns.map((pattern) => areGranted([pattern])));
  return patterns.filter((_, at) => !grants[at]);
}

/** Calls back whenever the browser grants something or takes it back, wherever that was done, until the signal is aborted. */
export function watchGrants(onChange: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  signal?.addEventListener('abort', () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  });
}

/** Background, when a permission came: does what the page that asked for it did not live to do. */
export async function finishWish(): Promise<void> {
  const { [WISH]: pattern } = await browser.storage.session.get(WISH);
  if (typeof pattern !== 'string' || (await findUngranted([pattern])).length > 0) return;
  await browser.storage.session.remove(WISH);
  await fulfil(pattern);
}

async function ask(patterns: readonly string[], wish?: string): Promise<boolean> {
  // nb. Not awaited: see above.
  const noted = wish === undefined ? undefined : browser.storage.session.set({ [WISH]: wish });
  try {
    return await browser.permissions.request({ origins: [...patterns] });
  } catch (error) {
    // A host that a policy keeps from extensions, or no click: not granted, whatever the reason.
    console.warn('Quwen:', error);
    return false;
  } finally {
    await noted;
    if (wish !== undefined) await browser.storage.session.remove(WISH);
  }
}

function areGranted(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] }).catch(() => false);
}

/**
 * Whoever adds a site wants it read: what kept us off it is forgotten. nb. The page that asked and the background may both do it, and
 * the second time must change nothing.
 */
async function fulfil(pattern: string): Promise<void> {
  if (pattern === ALL_SITES) return changeSettings({ allSites: true });
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const isBuiltIn = scripts.some(({ matches }) => matches?.includes(pattern));
  const host = hostOfPattern(pattern);
  const isInTheWay = (excluded: string) =>
    isHostExcluded(host, [excluded]) || excluded.replace(/:\d+$/, '') === `www.${host}`;
  return changeSettings(({ addedSites, removedSites, excludedHosts }) => ({
    excludedHosts: excludedHosts.filter((each) => !isInTheWay(each)),
    // One of the built-in list comes back to its place there.
    ...(isBuiltIn
      ? { removedSites: removedSites.filter((each) => each !== pattern) }
      : { addedSites: [...addedSites.filter((each) => each !== pattern), pattern] }),
  }));
}
