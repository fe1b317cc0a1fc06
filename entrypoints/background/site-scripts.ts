/** Keeps the gate registered for the sites that the reader added, where the browser grants them. The manifest has the rest. */
import { browser } from 'wxt/browser';
import { readSettings, watchSettings } from '../../lib/settings';
import { findUngranted, finishWish, watchGrants } from '../../lib/sites/ask-for-site';
import { ALL_SITES } from '../../lib/sites/match-pattern';
import { patternsToRegister } from '../../lib/sites/site-scripts';

/** The one registration there is. nb. Chromium keeps names with a leading _ for itself. */
const ID = 'added-sites';
const GATE = 'content-scripts/news.js';

/**
 * Listens to all that changes where the gate has to stand. To be called at once when the background starts.
 *
 * Browsers keep a registration over restarts, and forget it when the extension is updated: on install it is made anew.
 */
export function keepSiteScripts(): void {
  // One at a time: two that read the settings at once would both register, and the second would be refused.
  let last = Promise.resolve();
  const update = () => {
    last = last.then(registerGate).catch((error: unknown) => console.error('Quwen:', error));
  };
  browser.runtime.onInstalled.addListener(update);
  browser.runtime.onStartup.addListener(update);
  watchSettings(update);
  watchGrants(() => {
    last = last.then(finishWish).catch((error: unknown) => console.error('Quwen:', error));
    update();
  });
}

async function registerGate(): Promise<void> {
  const gate = gateOfManifest();
  const settings = await readSettings();
  const ungranted = await findUngranted(
    settings.allSites ? [ALL_SITES, ...settings.addedSites] : settings.addedSites,
  );
  const matches = patternsToRegister(
    settings,
    gate.excludeMatches,
    (pattern) => !ungranted.includes(pattern),
  );

  const [standing] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (standing) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  } else if (standing) {
    await browser.scripting.updateContentScripts([{ ...gate, matches }]);
  } else {
    await browser.scripting.registerContentScripts([{ ...gate, matches }]);
  }
}

/** The gate as the manifest has it, to be registered for other sites; where both would have it, it must not run twice. */
function gateOfManifest() {
  // nb. Firefox hands the manifest out with whole addresses for files, and null for all that is not there.
  const isGate = (file: string) => file === GATE || file === browser.runtime.getURL(`/${GATE}`);
  const entry = browser.runtime.getManifest().content_scripts?.find(({ js }) => js?.some(isGate));
  if (!entry) throw new Error(`the manifest has no ${GATE}`);
  const reachesBlank = 'match_origin_as_fallback' in entry && entry.match_origin_as_fallback === true;
  return {
    id: ID,
    js: [GATE],
    excludeMatches: entry.matches ?? [],
    allFrames: entry.all_frames ?? false,
    runAt: entry.run_at ?? 'document_idle',
    // nb. Chromium before 119 refuses a name that it does not know.
    ...(reachesBlank && { matchOriginAsFallback: true }),
  };
}
