/** The outlet's name for a page that does not say it: that of its site, where the table of sites knows one. */
import type { PageDraft } from '../model';

export interface NamedSite {
  /** A match pattern: *://*.people.com.cn/* */
  readonly pattern: string;
  readonly name: string;
  readonly kind: string;
}

/** The draft's own outlet; where that is but the host, the name of the site with the longest matching pattern. */
export function outletOf(draft: Pick<PageDraft, 'url' | 'site'>, sites: readonly NamedSite[]): string {
  const host = URL.canParse(draft.url) ? new URL(draft.url).hostname : '';
  if (draft.site !== host) return draft.site;
  const known = sites
    // 政府网站 stands for thousands of sites, and says less than their host.
    .filter(({ pattern, kind }) => kind !== 'government' && isOnSite(host, pattern))
    .toSorted((a, b) => b.pattern.length - a.pattern.length);
  return known[0]?.name ?? draft.site;
}

function isOnSite(host: string, pattern: string): boolean {
  const site = /^[^/]*:\/\/([^/]*)/.exec(pattern)?.[1] ?? '';
  if (!site.startsWith('*.')) return host === site;
  return host === site.slice(2) || host.endsWith(site.slice(1));
}
