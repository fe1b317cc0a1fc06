/**
 * The headline of a page. A page says it up to four times, each time with something else around it: the software of 数字报
 * in a comment, og:title, the <h1>, and <title> with the outlet's names behind (…_新浪财经_新浪网).
 */
import { MAX_TITLE_CHARS } from '../limits';
import { enpProperty } from './enp-property';

/** Headings that are looked at: a page of a thousand <h1> has no headline there. */
const MAX_HEADINGS = 20;

/** Elements <meta> that are looked at. */
const MAX_METAS = 300;

/** Shorter than this, a heading is an outlet's name or a column's (要闻), and a title's head is no title. */
const MIN_HEADLINE_CHARS = 6;

/** Names that pages put behind their titles. */
const OUTLET =
  /(?:网|網|报|报社|日报|晚报|早报|新闻|新聞|频道|在线|客户端|平台|政府|门户|中心|资讯|财经|科技|要闻|数字报|电子报|com|cn|news|paper)$/i;

/** The headline, on one line; empty where the page has none. At most MAX_TITLE_CHARS characters. */
export function articleTitle(document: Document): string {
  const declared = enpProperty(document, 'title');
  if (declared) return oneLine(declared);

  const shown = oneLine(document.title);
  const shared = metaContent(document, ['og:title', 'twitter:title']);
  const headings = headingsOf(document);
  // The heading that the page's title repeats is the headline, free of what stands around it there.
  const repeated = headings.find((heading) => isHeadOf(heading, shown) || isHeadOf(heading, shared));
  if (repeated) return repeated;
  if (shared) return withoutOutlet(shared);
  // A title that is but the paper's name and day leaves it to the one heading to tell this page from the next.
  const title = withoutOutlet(shown);
  const [only] = headings;
  if (only && headings.length === 1 && (title.length < MIN_HEADLINE_CHARS || isNameOfPaper(title)))
    return only;
  return title || only || '';
}

/**
 * The content of the first <meta> of one of these names (lower case), the first name that has one; empty where there is none.
 * One look at all of them instead of a selector a name: on a page of a million elements each selector walks the page.
 */
export function metaContent(document: Document, names: readonly string[]): string {
  const contents = new Map<string, string>();
  for (const meta of [...document.getElementsByTagName('meta')].slice(0, MAX_METAS)) {
    const content = oneLine(meta.getAttribute('content') ?? '');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !contents.has(name)) contents.set(name, content);
    }
  }
  return names.map((name) => contents.get(name)).find(Boolean) ?? '';
}

/** The texts of a page's headings, each once; a logo and a menu are none. */
export function headingsOf(document: Document): string[] {
  const texts: string[] = [];
  for (const heading of [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS)) {
    if (heading.closest('nav, footer, [class*="logo" i], [id*="logo" i]')) continue;
    const text = oneLine(heading.textContent ?? '');
    if (text.length >= MIN_HEADLINE_CHARS && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

const squeezed = (text: string) => text.replace(/\s+/g, '');
const isHeadOf = (heading: string, title: string) => squeezed(title).startsWith(squeezed(heading));

/** 南方日报, 某某日报-2024年06月18日, 第05版：要闻 */
const isNameOfPaper = (title: string) =>
  /第?\s*[A-Z]?\d+\s*版|\d{4}[-年/.]\d{1,2}/.test(title) || OUTLET.test(title);

/**
 * Takes away what stands behind a title: all from the first _ or |, and the site's names behind dashes. A channel's name between the
 * two goes with the site's (…--地方--某某网); a dash of the headline's own stays.
 */
export function withoutOutlet(title: string): string {
  let cut = /^(.{6,}?)\s*(?:[_|｜]|::)/u.exec(title)?.[1] ?? title;
  for (let count = 0, isSite = false; count < MAX_SITE_NAMES; count++) {
    const [, before, name = ''] = /^(.{6,})\s*[-–—]+\s*([^-–—]{2,20})$/u.exec(cut) ?? [];
    if (before === undefined || !(OUTLET.test(name.trim()) || (isSite && CHANNEL.test(name)))) break;
    isSite = true;
    cut = before.replace(/[\s–—-]+$/, '');
  }
  return cut;
}

/** Names of a site and its channels behind one title. */
const MAX_SITE_NAMES = 4;
/** 地方, 要闻, 晋南频道 */
const CHANNEL = /^\s*[\u4e00-\u9fff]{2,6}\s*$/u;

/** White space as one blank, no control characters, cut to the cap between two characters. */
export function oneLine(text: string, max: number = MAX_TITLE_CHARS): string {
  const line = text
    .slice(0, max * 8)
    .replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim();
  return line.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}
