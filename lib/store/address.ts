/**
 * By which address a page is known again. Two addresses of one page must meet, two pages must never: so only what is known
 * to be a trace of the way there is dropped, and everything else stays.
 *
 *   http://www.sxrb.com/a/1.html?spm=0.0.1&id=7#comments  →  https://sxrb.com/a/1.html?id=7
 *
 * nb. The query is cut as written, never decoded: older Chinese sites write %D6%D0 (GBK), which no UTF-8 decoder gives back,
 * and two pages would become one. And the keys of what is in the collection were made by these rules: a change to them wants a
 * schema version that makes the keys again (see upgrade-to-version-2.ts).
 */
import { findTwinKey, toTwinHost } from './site-twins';

/** Parameters that tell from where, by whom or when a link was opened, by the names the big sites and counters use. */
const TRACKING_NAMES: ReadonlySet<string> = new Set([
  'from',
  'from_source',
  'isappinstalled',
  'nsukey',
  'timestamp',
  'clicktime',
  'enterid',
  'pass_ticket',
  'exportkey',
  'wx_header',
  'wxwork_userid',
  'srcid',
  'shareid',
  'spm',
  'scm',
  'wfr',
  'bd_vid',
  'qhclickid',
  'hmsr',
  'hmpl',
  'hmcu',
  'hmkw',
  'hmci',
  'fbclid',
  'gclid',
  'dclid',
  'msclkid',
  'mc_cid',
  'mc_eid',
  'yclid',
  'igshid',
  'ivk_sa',
  'tdsourcetag',
  'pgv_ref',
  'adtag',
  'sudaref',
  'sharefrom',
  'sharesource',
  'shareuid',
  'isshare',
  'is_share',
  'wxfrom',
  'referer',
  'referrer',
  '_t',
  'phpsessid',
  'amp',
]);

const TRACKING_PREFIXES = ['utm_', 'share_', 'sharer_'] as const;

/**
 * WeChat's addresses carry a dozen parameters of the share (chksm, scene, ascene, devicetype …, more with every version), so
 * there the few are named that say which article: today's form and the one before 2014.
 */
const WECHAT_HOST = 'mp.weixin.qq.com';
const WECHAT_NAMES: ReadonlySet<string> = new Set([
  '__biz',
  'mid',
  'idx',
  'sn',
  'appmsgid',
  'itemidx',
  'sign',
]);

/** Session ids that Java servers put into the path. */
const PATH_SESSION = /;jsessionid=[^/;]*/giu;

/** The file that a server gives for a folder. nb. index_2.html is the second page of a list. */
const INDEX_FILE = /\/(?:index|default)\.(?:s?html?|php|jsp|aspx?)$/iu;

/** The light form of a page (amp.dev) in a folder of its own below it. */
const AMP_FOLDER = /(?<=\/[^/]+)\/amp\/?$/iu;

/** The key by which a page is known again. Never throws: what cannot be read as an address is its own. */
export function toAddress(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === undefined) return url;
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    return parsed.href.slice(0, parsed.href.length - parsed.hash.length);
  }
  const twin = findTwinKey(parsed);
  if (twin !== undefined) return `https://${twin}`;
  // nb. Without user and password: an address is shown and exported. URL has dropped the protocol's own port.
  const host = parsed.host.replace(/\.(?=:|$)/u, '');
  const path = parsed.pathname
    .replace(PATH_SESSION, '')
    .replace(INDEX_FILE, '/')
    .replace(AMP_FOLDER, '')
    .replace(/\/+$/u, '');
  const query = toQuery(parsed.search.slice(1), host);
  return upperCaseEscapes(`https://${toTwinHost(host, path + query)}${path}${query}${toRoute(parsed.hash)}`);
}

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** What is left of the query, in one order whatever the order it was written in. */
function toQuery(search: string, host: string): string {
  const kept = search
    .split('&')
    .filter((pair) => pair !== '' && tellsPagesApart(toName(pair), host))
    .toSorted((first, second) => compareNames(toName(first), toName(second)));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** By name alone: the order of values under one name can matter, and sorting is stable. */
function compareNames(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function toName(pair: string): string {
  const end = pair.indexOf('=');
  return (end < 0 ? pair : pair.slice(0, end)).toLowerCase();
}

function tellsPagesApart(name: string, host: string): boolean {
  if (host === WECHAT_HOST) return WECHAT_NAMES.has(name);
  return !TRACKING_NAMES.has(name) && !TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** A place within the page is dropped; a route (#/article/7, #!article=7) is the page itself on sites of one document. */
function toRoute(hash: string): string {
  return /^#[/!]./u.test(hash) ? hash : '';
}

function upperCaseEscapes(address: string): string {
  return address.replace(/%[0-9a-f]{2}/giu, (escape) => escape.toUpperCase());
}
