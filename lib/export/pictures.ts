/**
 * The pictures that a clipping keeps, out of its HTML, and where each stood.
 *
 *   <p>…项目开工。</p><figure><img src="data:image/jpeg;base64,…" alt="…"><figcaption>开工现场</figcaption></figure>
 *
 * A worker has no DOM to parse with. What is looked for is little, and taken by its form: a raster picture as a data: URL of letters
 * and digits, and words, which are escaped like all others. So it does not matter that a restored backup can hold any HTML: at
 * worst a picture stands in the wrong place. In time linear in the HTML, whatever it is.
 */
import { MAX_EXPORTED_PICTURES, MAX_PICTURE_BYTES, MAX_PICTURES } from '../limits';
import { toLine } from './safe-text';

export const PICTURE_TYPES = ['png', 'jpeg', 'gif', 'webp', 'avif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export interface KeptPicture {
  readonly type: PictureType;
  /** Its bytes, in base64. */
  readonly data: string;
  /** What it shows: its caption, else what stands in its place; one line, maybe empty. */
  readonly caption: string;
  /** The last words before it, without white space. */
  readonly before: string;
}

const SOURCE = /^data:image\/([a-z]+);base64,([A-Za-z0-9+/]+={0,2})$/u;
/** Characters of base64 for a byte. */
const MAX_DATA_CHARS = Math.ceil((MAX_PICTURE_BYTES * 4) / 3) + 3;
/** Characters by which the place of a picture is known again. */
const BEFORE_CHARS = 10;
const MAX_CAPTION_CHARS = 300;

/** The pictures in their order, at most MAX_PICTURES. */
export function keptPictures(html: string): KeptPicture[] {
  const found: { type: PictureType; data: string; alt: string; caption: string; before: string }[] = [];
  // Most clippings have none, and going through one takes its time.
  if (!html.includes('<img')) return found;
  let before = '';
  let figure = 0;
  let isCaption = false;
  let caption = '';
  for (const { tag, words } of piecesOf(html)) {
    if (isCaption) caption = (caption + words).slice(0, MAX_CAPTION_CHARS * 4);
    else before = (before + words.replace(/\s+/gu, '')).slice(-BEFORE_CHARS);
    const [, slash, name = ''] = /^<(\/?)([a-z]+)/iu.exec(tag.slice(0, 20)) ?? [];
    const isEnd = slash === '/';
    if (name === 'figure' && !isEnd) figure = found.length;
    if (name === 'figcaption') {
      isCaption = !isEnd;
      if (isEnd) for (const picture of found.slice(figure)) picture.caption ||= caption;
      caption = '';
    }
    if (name !== 'img' || found.length === MAX_PICTURES) continue;
    const source = attributeOf(tag, 'src');
    const [, kind, data = ''] = source.length <= MAX_DATA_CHARS ? (SOURCE.exec(source) ?? []) : [];
    const type = PICTURE_TYPES.find((each) => each === kind);
    if (type) found.push({ type, data, alt: attributeOf(tag, 'alt'), caption: '', before });
  }
  return found.map(({ alt, ...picture }) => ({
    ...picture,
    caption: toLine((picture.caption || alt).slice(0, MAX_CAPTION_CHARS)),
  }));
}

/** Words, and the tag that follows them. */
function* piecesOf(html: string): Generator<{ readonly words: string; readonly tag: string }> {
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : endOfTag(html, open);
    const words = html.slice(at, open < 0 ? html.length : open);
    yield { words: toCharacters(words), tag: open < 0 ? '' : html.slice(open, end) };
    at = end;
  }
}

/** What comes after a tag. nb. A value may hold a >, and one that is never closed takes all the rest. */
function endOfTag(html: string, open: number): number {
  for (let at = open; ;) {
    const close = html.indexOf('>', at);
    if (close < 0) return html.length;
    const quote = html.slice(at, close).indexOf('"');
    if (quote < 0) return close + 1;
    const closing = html.indexOf('"', at + quote + 1);
    if (closing < 0) return html.length;
    at = closing + 1;
  }
}

/** nb. As browsers write HTML: values in double quotes. Those that are not are none of ours. */
function attributeOf(tag: string, name: string): string {
  const from = tag.indexOf(` ${name}="`);
  if (from < 0) return '';
  const start = from + name.length + 3;
  const end = tag.indexOf('"', start);
  return end < 0 ? '' : toCharacters(tag.slice(start, end));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function toCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(amp|lt|gt|quot|nbsp);/gu, (all, name: string) => ENTITIES[name] ?? all);
}

/**
 * After which paragraph each picture stands, by the words before it: those whose place is not known stand after the last.
 * @param paragraphs the words of each
 * @returns for each picture the index of a paragraph; -1 is before the first
 */
export function placePictures(
  paragraphs: readonly string[],
  pictures: readonly Pick<KeptPicture, 'before'>[],
): number[] {
  if (pictures.length === 0) return [];
  const solid = paragraphs.map((text) => text.replace(/\s+/gu, ''));
  let from = 0;
  return pictures.map(({ before }) => {
    const at = before === '' ? -1 : solid.findIndex((text, index) => index >= from && text.endsWith(before));
    if (at < 0) return before === '' ? -1 : paragraphs.length - 1;
    from = at;
    return at;
  });
}

/** For a picture that is left out. */
export const LEFT_OUT = '（图片从略，见原文）';

/** How much of a file may be pictures: one that holds them all could be too large for whatever opens it. */
export class PictureRoom {
  private left = MAX_EXPORTED_PICTURES;

  /** Whether there is room for it, which is taken then. */
  take({ data }: Pick<KeptPicture, 'data'>): boolean {
    if (data.length > this.left) return false;
    this.left -= data.length;
    return true;
  }
}
