/**
 * From what a reader types, or the address of a tab, to the match pattern of the site: https://www.sxrb.com/node_1.htm,
 * sxrb.com and *.sxrb.com are all `*://*.sxrb.com/*`. A host with a name of its own before the domain (epaper.sxrb.com)
 * stands for itself: the browser is asked for no more than was said.
 */
import { ALL_SITES } from './match-pattern';

/** Why there is no pattern. The views turn it into words. */
export const SITE_REFUSALS = ['empty', 'not-web', 'not-an-address', 'too-wide', 'all-sites'] as const;
export type SiteRefusal = (typeof SITE_REFUSALS)[number];

export type SitePattern =
  { readonly ok: true; readonly pattern: string } | { readonly ok: false; readonly reason: SiteRefusal };

const ALL = new Set(['*', '*.*', '<all_urls>', ALL_SITES, 'http://*/*', 'https://*/*', '*://*']);

/**
 * Suffixes under which strangers have their sites. Not the Public Suffix List, which is 80 kB gzip: the second level that
 * registries sell under, and the provinces of .cn.
 */
const SHARED_SUFFIX =
  /^(?:(?:com|net|org|gov|edu|ac|mil|co)\.[a-z]{2}|(?:ah|bj|cq|fj|gd|gs|gx|gz|ha|hb|he|hi|hk|hl|hn|jl|js|jx|ln|mo|nm|nx|qh|sc|sd|sh|sn|sx|tj|tw|xj|xz|yn|zj)\.cn)$/;
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u;

/** The pattern of the site, or the reason why there is none. Ports are dropped: browsers have none in patterns. */
export function toSitePattern(input: string): SitePattern {
  const text = input.trim();
  if (text === '') return refused('empty');
  if (ALL.has(text)) return refused('all-sites');
  const [, scheme, rest = ''] = /^([a-z*][a-z0-9*+.-]*):\/\/(.*)$/isu.exec(text) ?? [
    undefined,
    undefined,
    text,
  ];
  if (scheme !== undefined && !/^(?:\*|https?)$/i.test(scheme)) return refused('not-web');
  // about:blank, data:text/html and the like; but not localhost:8080.
  if (scheme === undefined && /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/i.test(text)) return refused('not-web');

  const isWide = rest.startsWith('*.');
  const host = toHost(isWide ? rest.slice(2) : rest);
  if (host === undefined) return refused('not-an-address');
  if (IP_ADDRESS.test(host)) return isWide ? refused('not-an-address') : found(host);
  if (!host.includes('.')) {
    if (isWide) return refused('too-wide');
    // An intranet's host; but one word typed alone is a word for a search.
    return scheme !== undefined || host === 'localhost' ? found(host) : refused('not-an-address');
  }
  const domain = host.replace(/^www\./, '');
  const isWholeSite = isWide || domain !== host || isDomain(domain);
  if (!isShared(domain)) return found(isWholeSite ? `*.${isWide ? host : domain}` : host);
  // www.gov.cn is one site, gov.cn every government's.
  return domain === host ? refused('too-wide') : found(isWide ? `*.${host}` : host);
}

const found = (host: string) => ({ ok: true, pattern: `*://${host}/*` }) as const;
const refused = (reason: SiteRefusal) => ({ ok: false, reason }) as const;

/** As browsers write it, in ASCII (新华网.中国 → xn--…); undefined where it is no host. IPv6 has no patterns in Firefox. */
function toHost(text: string): string | undefined {
  // nb. The parser lets a star stand in a host, and takes 1.2 for 1.0.0.2.
  const url = `http://${text}`;
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/\.$/, '');
  const isCompleted = IP_ADDRESS.test(host) && !text.startsWith(host);
  return HOST.test(host) && !isCompleted ? host : undefined;
}

const isShared = (domain: string) => !domain.includes('.') || SHARED_SUFFIX.test(domain);

/** sxrb.com, xinhuanet.com.cn: the name somebody registered, and nothing before it. */
function isDomain(host: string): boolean {
  const [, parent = ''] = /^[^.]+\.(.+)$/.exec(host) ?? [];
  return isShared(parent);
}
