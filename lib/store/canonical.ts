/**
 * Whether the address that a page gives as its own (rel=canonical) can be believed. Sites get it wrong: every article names
 * the front page, the section, the first of its pages, a test server, or one and the same page.
 */
import { toAddress } from './address';

/** Under .cn, .hk … these are no names of sites: gov.cn is nobody's, shanxi.gov.cn is a site's. */
const SHARED_LABELS: ReadonlySet<string> = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'mil', 'co']);

/** The provinces' own labels, by GB/T 2260 (sx.cn, bj.cn), are nobody's either. */
const PROVINCE_LABELS: ReadonlySet<string> = new Set(
  'ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj'.split(
    ' ',
  ),
);

/**
 * The canonical address as a key (see toAddress), or undefined where it is not to be believed. Believed is an address
 * - of http or https, of the same site, under whichever of its hosts (m.a.cn for www.a.cn);
 * - that is as much an article as the page: not the front page or a section (a path that ends in / or index.html) where the
 *   page itself is a file, nor a step up on the way to it;
 * - that is not the page without the number of its page (1_2.html → 1.html: the first page is not the second);
 * - that tells pages apart by the query where the page does by nothing else (article.html?id=7 → article.html).
 */
export function toSaneCanonical(canonicalUrl: string, pageUrl: string): string | undefined {
  if (!URL.canParse(canonicalUrl) || !URL.canParse(pageUrl)) return undefined;
  const canonical = new URL(canonicalUrl);
  const page = new URL(pageUrl);
  const isSane =
    isWeb(canonical) &&
    isWeb(page) &&
    toSite(canonical.hostname) === toSite(page.hostname) &&
    canonical.port === page.port &&
    !isSectionOf(canonical, page) &&
    !isFirstOf(canonical, page) &&
    !losesQuery(canonical, page);
  return isSane ? toAddress(canonicalUrl) : undefined;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** The part of a host that somebody registered: m.toutiao.com → toutiao.com, epaper.tynews.com.cn → tynews.com.cn. */
export function toSite(host: string): string {
  const labels = host.replace(/\.$/u, '').split('.');
  if (labels.every((label) => /^\d+$/u.test(label))) return host;
  const [top = '', second = ''] = labels.toReversed();
  const isShared =
    top.length === 2 && (SHARED_LABELS.has(second) || (top === 'cn' && PROVINCE_LABELS.has(second)));
  return labels.slice(isShared ? -3 : -2).join('.');
}

const DIRECTORY = /(?:^|\/)(?:(?:index|default|home)\.\w+)?$/iu;

/** Whether it is a front page or a section, which the page is not, or a folder on the way to the page. */
function isSectionOf(canonical: URL, page: URL): boolean {
  const isFolder = DIRECTORY.test(canonical.pathname) && canonical.search === '' && canonical.hash.length < 3;
  if (isFolder && !DIRECTORY.test(page.pathname)) return true;
  if (isFolder && canonical.pathname === '/') return page.pathname !== '/' || page.search !== '';
  const folder = canonical.pathname.replace(/\/*$/u, '/');
  const below = page.pathname.startsWith(folder) ? page.pathname.slice(folder.length) : '';
  return below !== '' && !/^amp\/?$/iu.test(below);
}

/** The number of a page of an article of several: content_7_2.html, content_7-2.html, /7/2, ?page=2. */
const PAGE_NUMBER = /[_-]\d{1,2}(?=\.\w+$)|[_-]\d{1,2}$|\/\d{1,2}\/?$/u;
const PAGE_PARAMETER = /[?&](?:page|p|pn|pageno|page_no|pageindex|currentpage)=\d{1,3}(?=&|$)/iu;

function isFirstOf(canonical: URL, page: URL): boolean {
  const numbered = PAGE_NUMBER.test(page.pathname);
  if (numbered && trimmed(page.pathname.replace(PAGE_NUMBER, '')) === trimmed(canonical.pathname))
    return true;
  return (
    trimmed(page.pathname) === trimmed(canonical.pathname) &&
    PAGE_PARAMETER.test(page.search) &&
    !PAGE_PARAMETER.test(canonical.search)
  );
}

function trimmed(path: string): string {
  return path.replace(/\/+$/u, '');
}

/** Whether the page is told by its query, and the canonical address is the same file without any. */
function losesQuery(canonical: URL, page: URL): boolean {
  if (canonical.search !== '' || trimmed(canonical.pathname) !== trimmed(page.pathname)) return false;
  const key = toAddress(page.href);
  return key.includes('?') || key.includes('#');
}
