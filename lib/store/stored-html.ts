/**
 * The HTML of a clipping as it is stored: deflated UTF-8, a quarter of what the same string takes as UTF-16 or less. Rows from
 * before that hold the string itself, which an upgrade would have had to read and write by the megabyte, and stays readable.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

export type StoredHtml = string | Uint8Array;

/** Takes some milliseconds for a long article: to be called before a transaction begins. */
export function toStoredHtml(html: string): StoredHtml {
  return html === '' ? '' : deflateSync(strToU8(html));
}

/** The HTML again. Empty where the row is damaged: the text of the clipping stands alone then, and can be read. */
export function fromStoredHtml(stored: StoredHtml): string {
  if (typeof stored === 'string') return stored;
  try {
    return strFromU8(inflateSync(stored));
  } catch {
    return '';
  }
}
