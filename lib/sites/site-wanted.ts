/** Whether the product reads a page by itself. A click on the toolbar button reads any page, whatever stands here. */
import { matchesPattern } from './match-pattern';

/** The part of the settings (lib/settings.ts) that is about sites. */
export interface SiteSettings {
  readonly paused: boolean;
  readonly excludedHosts: readonly string[];
  readonly addedSites: readonly string[];
  readonly removedSites: readonly string[];
  readonly allSites: boolean;
}

/**
 * Not paused, the host not excluded, and the address one of a built-in pattern that was not removed, of an added one, or of
 * any site where the reader wants all. Of two built-in patterns for one page, each has to be removed.
 *
 * @param url the address of the page or frame
 * @param builtIn the patterns of seeds/sites.tsv
 */
export function isSiteWanted(url: string, settings: SiteSettings, builtIn: readonly string[]): boolean {
  if (settings.paused || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol) || isHostExcluded(hostname, settings.excludedHosts)) return false;
  const matches = (pattern: string) => matchesPattern(pattern, url);
  return (
    settings.allSites ||
    settings.addedSites.some(matches) ||
    builtIn.some((pattern) => !settings.removedSites.includes(pattern) && matches(pattern))
  );
}

/**
 * Whether a host is excluded, by itself or as part of one that is: who says "not on this site" on sxrb.com means its 数字报
 * on epaper.sxrb.com as well. It goes downwards only: nobody who says it on www.gov.cn means every government there is.
 */
export function isHostExcluded(host: string, excludedHosts: readonly string[]): boolean {
  return excludedHosts.some((excluded) => {
    const name = excluded.replace(/:\d+$/, '');
    return host === name || (name !== '' && host.endsWith(`.${name}`));
  });
}
