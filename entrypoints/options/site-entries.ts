/** Sites as the settings show them, from their patterns. */
import type { SiteGroup } from '../../components/options/BuiltInSites';
import type { SiteEntry } from '../../components/options/SiteRow';
import { SITE_KINDS, type Site } from '../../lib/dictionary/sites';
import { hostOfPattern } from '../../lib/sites/match-pattern';
import { toReadableHost } from '../../lib/sites/readable-host';
import type { MessageKey, Translate } from '../../lib/view/words';

const GROUP_WORDS = {
  news: 'siteGroup_news',
  paper: 'siteGroup_paper',
  government: 'siteGroup_government',
  company: 'siteGroup_company',
  wechat: 'siteGroup_wechat',
} as const satisfies Record<Site['kind'], MessageKey>;

/** The host of a pattern, in its own script. */
export function siteName(pattern: string): string {
  return toReadableHost(hostOfPattern(pattern));
}

/** A site that the reader added. */
export function toEntry(pattern: string, ungranted: ReadonlySet<string>): SiteEntry {
  return {
    pattern,
    host: siteName(pattern),
    withSubdomains: pattern.includes('://*.'),
    ungranted: ungranted.has(pattern),
  };
}

/** The built-in list by kind, in the order of the table; kinds without a site are left out. */
export function toGroups(
  sites: readonly Site[],
  removed: readonly string[],
  ungranted: ReadonlySet<string>,
  t: Translate,
): SiteGroup[] {
  return SITE_KINDS.map((kind) => ({
    id: kind,
    name: t(GROUP_WORDS[kind]),
    sites: sites
      .filter((site) => site.kind === kind)
      .map(({ pattern, name }) => ({
        ...toEntry(pattern, ungranted),
        name,
        removed: removed.includes(pattern),
      })),
  })).filter((group) => group.sites.length > 0);
}
