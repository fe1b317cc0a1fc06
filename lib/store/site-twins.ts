/**
 * One article under several addresses: the big sites serve a phone, an app and a share with an address each, which have
 * nothing in common but the article's number.
 *
 *   news.163.com/24/0618/08/J4V2M1QK0001899O.html   m.163.com/news/article/J4V2M1QK0001899O.html   →  J4V2M1QK0001899O
 *
 * A site is here only where the number says all: it is given once for all the site's channels. (m.people.cn numbers its pages
 * anew, and mbd.baidu.com those of baijiahao: they are not here.)
 */

interface Site {
  /** The hosts: this one and all under it. */
  readonly hosts: readonly string[];
  /** Finds the number in path and query; its first group is what tells articles apart. */
  readonly article: RegExp;
  /** How an article is written as a key, # for its number; it must lead to itself. */
  readonly key: string;
}

const SITES: readonly Site[] = [
  {
    hosts: ['163.com'],
    article: /^\/(?:\w+\/)?(?:article|a|\d\d\/\d{4}\/\d\d)\/([A-Z0-9]{16})\.html/u,
    key: '163.com/dy/article/#.html',
  },
  {
    hosts: ['sina.com.cn', 'sina.cn'],
    article: /\/(?:doc|detail)-(i[a-z]{5,9}\d{7})\.(?:s?html|d\.html)/u,
    key: 'sina.com.cn/doc-#.shtml',
  },
  {
    // nb. Not new.qq.com/ch/…, nor rain/author/…: the number begins with its day.
    hosts: ['new.qq.com', 'news.qq.com', 'inews.qq.com', 'xw.qq.com', 'kuaibao.qq.com'],
    article: /\/(20\d{6}[A-Z][A-Z0-9]{5,7})(?:\.html)?\/?(?:\?|$)/u,
    key: 'new.qq.com/rain/a/#',
  },
  {
    hosts: ['ifeng.com'],
    article: /^\/c\/(?:s\/)?([0-9A-Za-z]{9,14})\/?(?:\?|$)/u,
    key: 'ifeng.com/c/#',
  },
  {
    hosts: ['thepaper.cn'],
    article: /^\/(?:newsDetail_forward_|detail\/)(\d{6,})\/?(?:\?|$)/u,
    key: 'thepaper.cn/newsDetail_forward_#',
  },
  {
    hosts: ['toutiao.com'],
    article: /^\/(?:article\/|group\/|[ai])(\d{16,20})\/?(?:\?|$)/u,
    key: 'toutiao.com/article/#',
  },
  {
    hosts: ['baijiahao.baidu.com'],
    article: /^\/s\?(?:.*&)?id=(\d{12,22})(?:&|$)/u,
    key: 'baijiahao.baidu.com/s?id=#',
  },
  {
    hosts: ['xinhuanet.com', 'news.cn'],
    article: /\/(\d{4}-\d\d\/\d\d\/c_\d{8,})\.htm/u,
    key: 'news.cn/#.htm',
  },
  {
    hosts: ['xinhuanet.com', 'news.cn'],
    article: /\/(20\d{6}\/[0-9a-f]{32}\/c)\.html/u,
    key: 'news.cn/#.html',
  },
  {
    hosts: ['cctv.com', 'cctv.cn'],
    article: /\/((?:ARTI|VIDE|PHOA)[0-9A-Za-z]{16,24})\.shtml/u,
    key: 'cctv.com/#.shtml',
  },
  {
    hosts: ['chinanews.com.cn', 'chinanews.com'],
    article: /\/(?:\d{4}\/\d\d-\d\d|zw(?:\/\w+)?)\/(\d{7,9})\.shtml/u,
    key: 'chinanews.com.cn/zw/#.shtml',
  },
  {
    hosts: ['huanqiu.com'],
    article: /^\/(?:\w+\/)?article\/([0-9A-Za-z]{10,14})\/?(?:\?|$)/u,
    key: 'huanqiu.com/article/#',
  },
  {
    hosts: ['eastmoney.com'],
    article: /^\/(?:news\/\d+,|a\/)(20\d{12,20})\.html/u,
    key: 'eastmoney.com/a/#.html',
  },
];

/** The key of an article of a site that is known to have twins, without its protocol; undefined for every other page. */
export function findTwinKey({ hostname, pathname, search }: URL): string | undefined {
  for (const { hosts, article, key } of SITES) {
    if (!hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) continue;
    const number = article.exec(pathname + search)?.[1];
    if (number !== undefined) return key.replace('#', number);
  }
  return undefined;
}

/** A number given once, or a day: what has one is the same article under the same path. /news/12.html may be two. */
const NUMBER_OR_DAY = /\d{6}|\d{4}[-_/]\d\d(?!\d)/u;

const DESKTOP_LABELS = /^(?:www\.)+(?=[^.]+\.)/u;
/** With the hosts by which a site names its pages for phones. */
const TWIN_LABELS = /^(?:(?:www|m|wap|3g|mobile)\.)+(?=[^.]+\.)/u;

/**
 * A host without what does not tell pages apart: `www.` never does, the phone's host not where path or query carry the number
 * of the article or its day.
 */
export function toTwinHost(host: string, pathAndQuery: string): string {
  return host.replace(NUMBER_OR_DAY.test(pathAndQuery) ? TWIN_LABELS : DESKTOP_LABELS, '');
}
