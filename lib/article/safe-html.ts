/**
 * HTML of a page made safe to keep: text, headings, lists, tables and links; nothing that runs, loads, asks or dresses up.
 * A picture becomes a link to itself, for a clipping that is read must not tell a server so; one that was fetched is kept as
 * its own bytes.
 */
import createPurifier, { type WindowLike } from 'dompurify';

const TAGS = (
  'a abbr article b blockquote br caption cite code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i li ol p pre q s ' +
  'section small span strong sub sup table tbody td tfoot th thead tr u ul'
).split(' ');
const ATTRIBUTES = ['href', 'colspan', 'rowspan'];

/** Where lazy pages keep the true address of a picture while `src` holds a grey dot. */
const PICTURE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'src'];

/** Pictures by address, as data: URLs: see pictures.ts. */
export type KeptPictures = ReadonlyMap<string, string>;

/**
 * Sanitised HTML of an element. Addresses come out absolute, of http and https only. Of the pictures those in `kept` stay, each once;
 * the others are links with their words. The element is changed on the way.
 */
export function toSafeHtml(
  root: HTMLElement,
  baseUrl: string,
  view: WindowLike,
  kept: KeptPictures = new Map(),
): string {
  const shown = new Set<string>();
  for (const picture of root.querySelectorAll('img')) {
    const address = addressOf(picture, baseUrl);
    const data = address === undefined ? undefined : kept.get(address);
    if (data !== undefined && !shown.has(data)) {
      shown.add(data);
      picture.setAttribute('src', data);
    } else picture.replaceWith(toLink(picture, address));
  }
  for (const link of root.querySelectorAll('a')) {
    const target = toAbsolute(link.getAttribute('href'), baseUrl);
    if (target) link.setAttribute('href', target);
    else link.removeAttribute('href');
  }
  const purifier = createPurifier(view);
  // nb. Parsing the HTML again may bring forth pictures that were none before (<image>), and data: is let through for any.
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.localName !== 'img') node.removeAttribute('src');
    else if (!shown.has(node.getAttribute('src') ?? '')) node.remove();
  });
  return purifier
    .sanitize(root.innerHTML, {
      ALLOWED_TAGS: shown.size > 0 ? [...TAGS, 'img'] : TAGS,
      ALLOWED_ATTR: shown.size > 0 ? [...ATTRIBUTES, 'src', 'alt'] : ATTRIBUTES,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      ALLOWED_URI_REGEXP: /^https?:/i,
      // nb. Without this the pattern above is held against figures as well, and refuses them.
      ADD_URI_SAFE_ATTR: ['colspan', 'rowspan'],
    })
    .trim();
}

/** The addresses of an element's pictures in their order: absolute, of http and https, or the data: of a picture itself. */
export function pictureAddresses(root: ParentNode, baseUrl: string): string[] {
  return [...root.querySelectorAll('img')].flatMap((picture) => addressOf(picture, baseUrl) ?? []);
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

function addressOf(picture: Element, baseUrl: string): string | undefined {
  const declared = PICTURE_SOURCES.map((name) => picture.getAttribute(name));
  return (
    declared.map((address) => toAbsolute(address, baseUrl)).find(Boolean) ??
    declared.find((address) => address?.startsWith('data:image/')) ??
    undefined
  );
}

function toLink(picture: Element, address: string | undefined): Element {
  const source = address?.startsWith('data:') ? undefined : address;
  const link = picture.ownerDocument.createElement('a');
  if (source) link.setAttribute('href', source);
  link.textContent = picture.getAttribute('alt')?.trim() || source?.replace(/^.*\//, '') || '';
  return link;
}

function toAbsolute(address: string | null, baseUrl: string): string | undefined {
  if (!address || !URL.canParse(address, baseUrl)) return undefined;
  const { href, protocol } = new URL(address, baseUrl);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
