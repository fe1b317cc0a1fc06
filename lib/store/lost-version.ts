import { toUntilKey, withoutUntil } from './clip-keys';
import type { ClipRecord } from './keep-records';

/**
 * What is kept of a clipping whose text gives way to a newer one of the same page, when two collections are merged: a clipping in
 * the bin as of `now`, as keepVersion makes one of what is clipped again. What is the reader's own stays with the living one.
 *
 * Its id is made of its page and its text: the same text is lost to the same id wherever, and whenever, it is merged.
 */
export function toLostVersion(lost: ClipRecord, story: string, now: number): ClipRecord {
  const page = withoutUntil(lost.address);
  const key = toUntilKey(page, lost.updatedAt);
  return {
    ...lost,
    id: `version-${digest(page)}-${digest(lost.text)}`,
    story,
    address: key,
    addresses: [key],
    canonical: null,
    note: '',
    tags: [],
    starred: false,
    passages: [],
    changedAt: now,
    deletedAt: now,
  };
}

/** Whether this is such a version, or one that keepVersion made: it is nobody's living text, and nothing of the reader's hangs on it. */
export function isVersion({ address, deletedAt, note, tags, starred, passages }: ClipRecord): boolean {
  return (
    deletedAt !== null &&
    withoutUntil(address) !== address &&
    note === '' &&
    tags.length === 0 &&
    !starred &&
    passages.length === 0
  );
}

/** Two odd numbers, as factors that lose nothing modulo 2^32. */
const FACTORS = [0x01_00_01_93, 0x85_eb_ca_6b];

/**
 * 64 bits of a text, as hexadecimal digits (FNV-1a over UTF-16 units, by two factors). nb. Not crypto.subtle: a transaction of
 * IndexedDB does not wait for that. Two texts with one digest stay two all the same: the merge compares texts.
 */
function digest(text: string): string {
  return FACTORS.map((factor) => {
    let sum = 0x81_1c_9d_c5;
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), factor);
    return (sum >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
