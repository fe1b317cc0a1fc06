/**
 * The pictures that were kept with a clipping, out of its HTML.
 *
 * A restored backup can have put anything there. So the HTML is parsed where nothing runs or loads, and never shown: what is
 * taken out of it is data: URLs of raster pictures, words as plain text, and where each picture stood.
 */
import { MAX_PICTURE_BYTES, MAX_PICTURES } from '../limits';

export interface KeptPicture {
  /** A data: URL of a raster picture. */
  readonly source: string;
  readonly alt: string;
  readonly caption: string;
  /** The last words before it, without white space, at most BEFORE_CHARS; empty where none are. */
  readonly before: string;
}

/** Raster pictures alone: an SVG is a program. */
const RASTER = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/u;
/** Characters of base64 for a byte, and room for the head. */
const MAX_SOURCE_CHARS = Math.ceil((MAX_PICTURE_BYTES * 4) / 3) + 100;
/** Characters of what stands before a picture by which its place is known again. */
const BEFORE_CHARS = 24;
/** Characters of a caption: a sentence or two. */
const MAX_CAPTION_CHARS = 300;

/**
 * The pictures of a clipping's HTML in their order, at most MAX_PICTURES. Throws nothing; nothing is loaded.
 * @param parse makes an inert document of the HTML: DOMParser's
 */
export function keptPictures(
  html: string,
  parse: (html: string) => Document = (source) => new DOMParser().parseFromString(source, 'text/html'),
): readonly KeptPicture[] {
  // Most clippings have none, and parsing takes its time.
  if (!/<img/iu.test(html)) return [];
  const { body } = parse(html);
  const pictures: KeptPicture[] = [];
  let before = '';
  for (const node of nodesOf(body)) {
    if (pictures.length === MAX_PICTURES) break;
    if (node.nodeType === node.TEXT_NODE) {
      if (!isHidden(node)) before = (before + solid(node.nodeValue ?? '')).slice(-BEFORE_CHARS);
      continue;
    }
    if (node.nodeName !== 'IMG' || !isElement(node)) continue;
    const source = node.getAttribute('src') ?? '';
    if (source.length > MAX_SOURCE_CHARS || !RASTER.test(source)) continue;
    const caption = node.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
    pictures.push({
      source,
      alt: oneLine(node.getAttribute('alt') ?? ''),
      caption: oneLine(caption),
      before,
    });
  }
  return pictures;
}

function* nodesOf(root: Node): Generator<Node> {
  // nb. Not by recursion: the HTML may be as deep as its maker liked.
  let node: Node | null = root.firstChild;
  while (node) {
    yield node;
    let next: Node | null = node.firstChild ?? node.nextSibling;
    let up: Node | null = node;
    while (!next && up && up !== root) {
      up = up.parentNode;
      next = up && up !== root ? up.nextSibling : null;
    }
    node = next;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

/** Words that are no part of the text: a caption is shown with its picture. */
const isHidden = (node: Node): boolean =>
  node.parentElement?.closest('script, style, template, figcaption') !== null && node.parentElement !== null;

const solid = (text: string): string => text.replace(/\s+/gu, '');
const oneLine = (text: string): string =>
  text
    .slice(0, MAX_CAPTION_CHARS * 4)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_CAPTION_CHARS);
