/**
 * The HTML of a clipping as it is stored: deflated, with the clipping's text for a dictionary, since most of it is that text once
 * more. A twentieth of the string, where without the text it would be the half (measured on made-up newspaper pages). Rows from
 * before that hold the string itself, which an upgrade would have had to read and write by the megabyte, and stays readable.
 *
 * nb. The two rows belong together: who writes a text writes the HTML anew. A check of the text is stored with the HTML, so that
 * with another text it comes out empty, and not as a muddle.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

export type StoredHtml = string | Uint8Array;

/** Bytes at the head that check the text. */
const CHECK_BYTES = 4;

/**
 * @param text the clipping's text, as it is stored beside
 * Takes a millisecond or two for a long article: to be called before a transaction begins.
 */
export function toStoredHtml(html: string, text: string): StoredHtml {
  if (html === '') return '';
  const deflated = deflateSync(strToU8(html), { dictionary: strToU8(text) });
  const stored = new Uint8Array(CHECK_BYTES + deflated.length);
  new DataView(stored.buffer).setUint32(0, toCheck(text));
  stored.set(deflated, CHECK_BYTES);
  return stored;
}

/** The HTML again. Empty where the row is damaged, or of another text: the text stands alone then, and can be read. */
export function fromStoredHtml(stored: StoredHtml, text: string): string {
  if (typeof stored === 'string') return stored;
  try {
    const check = new DataView(stored.buffer, stored.byteOffset).getUint32(0);
    if (check !== toCheck(text)) return '';
    return strFromU8(inflateSync(stored.subarray(CHECK_BYTES), { dictionary: strToU8(text) }));
  } catch {
    return '';
  }
}

/** 32 bits that another text is unlikely to have (FNV-1a, by G. Fowler, L. Noll and K.-P. Vo, over UTF-16 code units). */
function toCheck(text: string): number {
  let check = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) check = Math.imul(check ^ text.charCodeAt(at), 0x01_00_01_93);
  return check >>> 0;
}
