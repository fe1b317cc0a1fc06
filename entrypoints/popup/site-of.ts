import { browser } from 'wxt/browser';
import type { SiteState } from '../../components/SiteBar';
import { changeSettings, type Settings } from '../../lib/settings';
import { addSite } from '../../lib/sites/ask-for-site';
import { planSite } from '../../lib/sites/plan-site';
import { isHostExcluded, isSiteWanted } from '../../lib/sites/site-wanted';

/** Whether the site of an address is read by itself, and how to have it so. */
export function siteOf(url: string | undefined, settings: Settings) {
  const builtIn =
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  const plan = url === undefined ? null : planSite(url, settings, builtIn);
  return {
    state: url === undefined ? null : toState(url, settings, builtIn, plan?.is !== 'refused'),
    /** nb. To be called in the click itself: see lib/sites/ask-for-site. */
    add: () => (plan && plan.is !== 'refused' ? addSite(plan.pattern) : Promise.resolve('refused' as const)),
    resume: () => changeSettings({ paused: false }),
  };
}

function toState(
  url: string,
  settings: Settings,
  builtIn: readonly string[],
  canAdd: boolean,
): SiteState | null {
  if (settings.paused) return 'paused';
  if (URL.canParse(url) && isHostExcluded(new URL(url).hostname, settings.excludedHosts)) return 'excluded';
  if (isSiteWanted(url, settings, builtIn)) return 'read';
  return canAdd ? 'unread' : null;
}
