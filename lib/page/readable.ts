/**
 * What of a page is its text: which elements hold words for a reader, and which are machinery or the frame around the page.
 * A zone in a navigation bar is no news.
 */

/** Elements whose text is not the page's: code, controls, embedded things and fallbacks. Names as in `localName`. */
const UNREAD = new Set(
  (
    'head script style noscript template textarea input select option optgroup datalist button progress meter svg canvas ' +
    'audio video object embed iframe frame frameset noframes map nav footer dialog rt rp'
  ).split(' '),
);

/** What browsers show as a block; asked only of a document that is not shown and has no style. */
const BLOCKS = new Set(
  (
    'html body address article aside blockquote center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr legend li main ol p pre section summary table caption tbody td tfoot th thead tr ul'
  ).split(' '),
);

export const isBlockByName = (localName: string): boolean => BLOCKS.has(localName);

/** How browsers show an element of this name where no style says otherwise. */
export function displayByName(localName: string): 'block' | 'inline' | 'table-cell' {
  if (localName === 'td' || localName === 'th') return 'table-cell';
  return isBlockByName(localName) ? 'block' : 'inline';
}

const UNREAD_ROLES = new Set(
  'navigation contentinfo search menu menubar toolbar dialog alertdialog tooltip'.split(' '),
);

/** Whole class names and ids of the frame around a page, as Chinese news sites and papers use them. */
const FRAME_NAME =
  /(?:^|\s)(?:nav|navi|navbar|topnav|subnav|navigation|menu|topmenu|foot|footer|copyright|breadcrumbs?|crumbs?)(?:\s|$)/i;

/** Whole class names and ids of what readers wrote below the article, and of the way in for them. nb. `comment` alone may be a column. */
const READERS_NAME =
  /(?:^|\s)(?:comments?[-_]?(?:list|item|box|area|txt|text|wrap)|comments|cmt-(?:item|list)|(?:popup|top|header|nav)[-_]?login|login[-_]?(?:bar|box))(?:\s|$)/i;

/** What a frame does not hold: an element so named that has one of these is the page itself, whatever its class says. */
const CONTENT = 'article, main, h1, h2, p + p + p';

const PAGE_ITSELF = 'article, main, h1';

/** A long page has a few hundred comments, each looked into once. */
const MAX_READERS_LOOKS = 500;

/** Looks into elements with a frame's name, in one page. Each look walks the element; a page of nothing but such is hostile. */
const MAX_FRAME_LOOKS = 60;

/** Whether an element's text is never the page's, whatever it holds: by its name or role. */
export function isUnread(element: Element): boolean {
  if (UNREAD.has(element.localName)) return true;
  const role = element.getAttribute('role');
  return role !== null && UNREAD_ROLES.has(role);
}

/** Whether an element with the name of a frame holds the page itself. */
export const isContentOfFrame = (element: Element): boolean => element.querySelector(CONTENT) !== null;

/** Says for each element of one page whether the reader is to enter it. */
export function createReadable(): (element: Element) => boolean {
  let looks = 0;
  let readersLooks = 0;
  return (element) => {
    if (isUnread(element) || element.hasAttribute('hidden')) return false;
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (READERS_NAME.test(name) && ++readersLooks <= MAX_READERS_LOOKS && !element.querySelector(PAGE_ITSELF))
      return false;
    if (!FRAME_NAME.test(name) || element.localName === 'body' || looks >= MAX_FRAME_LOOKS) return true;
    looks++;
    return isContentOfFrame(element);
  };
}
