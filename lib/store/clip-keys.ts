/**
 * The keys by which a clipping is known again: the address of its page, and what part of it the clipping holds. A page whole
 * is one clipping; each of its articles, and each selection, is one of its own at the same address:
 *
 *   https://a.cn/1.html                        the page
 *   https://a.cn/1.html article:5f0c…          an article, by its headline or by its text
 *   https://a.cn/1.html selection:9be1…        a selection, by its text
 *   https://a.cn/1.html until:1795264200000    the page as it was until then, and any other of these keys likewise
 *
 * The last is a clipping of what the page no longer shows: its address shows another text now (已删除, a login wall, another
 * article), which is a clipping of its own and has the key. The moment is when the clipping was last brought up to date.
 *
 * nb. A space parts the two, and no address holds one: what begins with an address and a space is a part of that page. A key
 * is but a string to the tables, so a new kind of part is no schema version; an upgrade that makes keys anew (see address.ts)
 * has to keep what is behind the space.
 */
import { squeeze } from '../clip/squeeze';
import { PART_MARK, UNTIL_MARK, type PageDraft } from '../model';
import { toAddress } from './address';
import { toSaneCanonical } from './canonical';

/** Hexadecimal digits of a digest that are kept: 128 bits tell all parts of all pages apart. */
const DIGEST_DIGITS = 32;

export interface ClipKeys {
  /** Who has one of these is the same part of the same page. */
  readonly sure: readonly string[];
  /** Who has one of these may be: two articles of a page can have one headline. */
  readonly likely: readonly string[];
  /** By the address that the page gives as its own, where that is sane. Others may give the same, so it is no proof either. */
  readonly canonical: readonly string[];
}

/**
 * The keys of a draft.
 * nb. To be awaited before a transaction begins: IndexedDB ends one that waits for anything else.
 */
export async function toClipKeys(draft: PageDraft): Promise<ClipKeys> {
  const address = toAddress(draft.url);
  const sane = toSaneCanonical(draft.canonicalUrl, draft.url);
  const canonical = sane === undefined || sane === address ? [] : [sane];
  if (draft.scope === 'page' || draft.scope === 'address') return { sure: [address], likely: [], canonical };
  const text = `${PART_MARK}${draft.scope}:${await digest(draft.text)}`;
  const title =
    draft.scope === 'article' && draft.title !== ''
      ? [`${PART_MARK}${draft.scope}:${await digest(draft.title)}`]
      : [];
  return {
    sure: [address + text],
    likely: title.map((part) => address + part),
    canonical: canonical.map((page) => page + text),
  };
}

/** The address of the page that a key is of. */
export function toPageAddress(key: string): string {
  return key.split(PART_MARK, 1)[0] ?? key;
}

/** What every key of a part of the page begins with. */
export function toPartPrefix(address: string): string {
  return address + PART_MARK;
}

/** The key of what a key stood for until a moment, in milliseconds since 1970. */
export function toUntilKey(key: string, moment: number): string {
  return toUntilPrefix(key) + String(moment);
}

/** What each key begins with of what a key stood for before. nb. In order of time: moments have 13 digits until 2286. */
export function toUntilPrefix(key: string): string {
  return key + UNTIL_MARK;
}

/** The key that is meant by one with a moment, as it is without; any other key as it is. */
export function withoutUntil(key: string): string {
  const at = key.indexOf(UNTIL_MARK);
  return at < 0 ? key : key.slice(0, at);
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(squeeze(text)));
  const digits = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, DIGEST_DIGITS);
}
