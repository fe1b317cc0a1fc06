/** What adding a site comes to, before the browser is asked: the same in the settings and in the popup. */
import { isCovered } from './match-pattern';
import { toSitePattern, type SiteRefusal } from './site-pattern';
import type { SiteSettings } from './site-wanted';

export type SitePlan =
  | { readonly is: 'refused'; readonly reason: SiteRefusal }
  /** Already read: by this pattern of the list, the reader's own, or all sites. */
  | { readonly is: 'listed'; readonly pattern: string }
  /** To be asked for (`addSite`); a built-in pattern that was removed comes back without a question. */
  | { readonly is: 'new'; readonly pattern: string };

/**
 * @param input what the reader typed, or the address of a tab
 * @param builtIn the patterns of seeds/sites.tsv
 */
export function planSite(input: string, settings: SiteSettings, builtIn: readonly string[]): SitePlan {
  const found = toSitePattern(input);
  // What is too wide to add may be on the list all the same: gov.cn.
  const wide = `*://*.${input.trim().replace(/^\*\./, '')}/*`;
  const active = builtIn.filter((pattern) => !settings.removedSites.includes(pattern));
  if (!found.ok) {
    if (found.reason !== 'too-wide' || !builtIn.includes(wide))
      return { is: 'refused', reason: found.reason };
    return { is: active.includes(wide) ? 'listed' : 'new', pattern: wide };
  }
  const { pattern } = found;
  const listed = [...settings.addedSites, ...active].find((each) => isCovered(pattern, each));
  return listed === undefined ? { is: 'new', pattern } : { is: 'listed', pattern: listed };
}
