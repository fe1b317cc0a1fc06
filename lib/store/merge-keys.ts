/**
 * Which clipping holds which key (clip-keys.ts) after others came in. Of several texts that one address has shown, the newest
 * holds its key, and each other has the key with the moment it was last so: as it would be, had all been clipped here.
 */
import { toUntilKey, withoutUntil } from './clip-keys';
import type { ClipRecord } from './keep-records';

/** Addresses under which one clipping is known, as in save-clip.ts. */
const MAX_ADDRESSES = 16;

/** The keys of a page or its part without the moments: by one of these it may be there already. */
export function toPlainKeys({ address, addresses }: Pick<ClipRecord, 'address' | 'addresses'>): string[] {
  return [...new Set([address, ...addresses].map(withoutUntil))];
}

/** What is known of who has which address. */
export interface AddressBook {
  /** The other clipping that has this very address, if one does. */
  readonly holderOf: (address: string, exceptId: string) => ClipRecord | undefined;
}

/**
 * A clipping and, where it takes an address from another, that one too, each with keys that are nobody else's.
 * nb. The part of a page is known by its text; only its headline, which is the other key, can be that of another.
 */
export function settleKeys(record: ClipRecord, book: AddressBook): readonly ClipRecord[] {
  const own = trimmed(record);
  const holder = book.holderOf(own.address, own.id);
  if (!holder) return [own];
  if (own.scope === 'article' || own.scope === 'selection') {
    const free = own.addresses.find((address) => !book.holderOf(address, own.id));
    return [free === undefined ? retired(own, own.address, book) : trimmed({ ...own, address: free })];
  }
  return isNewer(own, holder) ? [retired(holder, own.address, book), own] : [retired(own, own.address, book)];
}

/**
 * With its own address first, whatever is dropped: by it, which is unique, it must always be found. Of a key and the same with a
 * moment behind it one stays: that which says, as its own address does, whether the page still shows it.
 */
function trimmed(record: ClipRecord): ClipRecord {
  const isRetired = withoutUntil(record.address) !== record.address;
  const chosen = new Map([[withoutUntil(record.address), record.address]]);
  for (const key of record.addresses) {
    const plain = withoutUntil(key);
    const before = chosen.get(plain);
    if (before === undefined || (before !== record.address && isRetired === (key !== plain)))
      chosen.set(plain, key);
  }
  const addresses = [...chosen.values()].slice(0, MAX_ADDRESSES);
  const isSame =
    addresses.length === record.addresses.length &&
    addresses.every((key, at) => key === record.addresses[at]);
  return isSame ? record : { ...record, addresses };
}

function retired(record: ClipRecord, key: string, book: AddressBook): ClipRecord {
  const plain = withoutUntil(key);
  let moment = record.updatedAt;
  let until = toUntilKey(plain, moment);
  while (until === key || book.holderOf(until, record.id)) {
    moment += 1;
    until = toUntilKey(plain, moment);
  }
  const retire = (each: string) => (each === plain || each === key ? until : each);
  return trimmed({
    ...record,
    address: until,
    addresses: [until, ...record.addresses.map(retire)],
    canonical: record.canonical === null ? null : retire(record.canonical),
  });
}

/** nb. By their texts where the moments are equal: it must not matter which came first. */
function isNewer(one: ClipRecord, other: ClipRecord): boolean {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt;
  return one.text === other.text ? one.id > other.id : one.text > other.text;
}
