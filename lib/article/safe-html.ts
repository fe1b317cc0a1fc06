/**
 * HTML of a page made safe to keep: text, headings, lists, tables and links; nothing that runs, loads, asks or dresses up.
 * A picture becomes a link to itself: a clipping that is read must not tell a server so.
 */
import createPurifier, { type WindowLike } from 'dompurify';

const TAGS = (
  'a abbr article b blockquote br caption cite code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i li ol p pre q s ' +
  'section small span strong sub sup table tbody td tfoot th thead tr u ul'
).split(' ');
const ATTRIBUTES = ['href', 'colspan', 'rowspan'];

/** Where lazy pages keep the true address of a picture while `src` holds a grey dot. */
const PICTURE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'src'];

/** Sanitised HTML of an element. Addresses come out absolute, of http and https only. The element is changed on the way. */
export function toSafeHtml(root: HTMLElement, baseUrl: string, view: WindowLike): string {
  for (const picture of root.querySelectorAll('img')) {
    const source = PICTURE_SOURCES.map((name) => toAbsolute(picture.getAttribute(name), baseUrl)).find(
      Boolean,
    );
    const link = root.ownerDocument.createElement('a');
    if (source) link.setAttribute('href', source);
    link.textContent = picture.getAttribute('alt')?.trim() || source?.replace(/^.*\//, '') || '';
    picture.replaceWith(link);
  }
  for (const link of root.querySelectorAll('a')) {
    const target = toAbsolute(link.getAttribute('href'), baseUrl);
    if (target) link.setAttribute('href', target);
    else link.removeAttribute('href');
  }
  return createPurifier(view)
    .sanitize(root.innerHTML, {
      ALLOWED_TAGS: TAGS,
      ALLOWED_ATTR: ATTRIBUTES,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      ALLOWED_URI_REGEXP: /^https?:/i,
      // nb. Without this the pattern above is held against figures as well, and refuses them.
      ADD_URI_SAFE_ATTR: ['colspan', 'rowspan'],
    })
    .trim();
}

/** Lines of plain text as paragraphs. */
export function linesToHtml(text: string, document: Document): string {
  const body = document.createElement('div');
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    body.append(paragraph);
  }
  return body.innerHTML;
}

function toAbsolute(address: string | null, baseUrl: string): string | undefined {
  if (!address || !URL.canParse(address, baseUrl)) return undefined;
  const { href, protocol } = new URL(address, baseUrl);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
