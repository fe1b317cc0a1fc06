/** A file of addresses from elsewhere, of whatever kind: looked at, never believed. */
import type { AddressKind, Folder } from '../model';
import { toAddress as toAddressKey, type ClipRecord } from '../store';
import { FileRefusal } from './file-refusal';
import { MAX_REFUSED } from './format';
import {
  isRefused,
  MAX_ADDRESS_FILE_BYTES,
  MAX_ADDRESSES,
  toAddress,
  type FoundAddress,
} from './import-records';
import type { Refused } from './read-backup';
import { isBookmarks, readBookmarks } from './read-bookmarks';
import { isQuwenJson, readQuwenJson } from './read-quwen-json';
import { readTable } from './read-table';

/** What a file would become. */
export interface ImportPlan {
  readonly kind: AddressKind;
  /** One for each page; `folder` is the id of one of `folders`. */
  readonly records: readonly ClipRecord[];
  readonly folders: readonly Folder[];
  readonly refused: readonly Refused[];
  /** Lines that name a page which another line has named. */
  readonly repeated: number;
}

/** Reads the file whole. Throws FileRefusal: empty, too-large, unknown-format, and what our own JSON can be. */
export async function readAddresses(file: Blob, now: number): Promise<ImportPlan> {
  if (file.size === 0) throw new FileRefusal('empty', 'no bytes');
  if (file.size > MAX_ADDRESS_FILE_BYTES) throw new FileRefusal('too-large', `${file.size} bytes`);
  const text = toText(new Uint8Array(await file.arrayBuffer()));
  if (text.trim() === '') throw new FileRefusal('empty', 'blanks');
  if (isQuwenJson(text)) {
    const { records, refused } = await readQuwenJson(text);
    return { kind: 'quwen', refused, repeated: 0, ...withFolders(records, now) };
  }
  const { kind, raw } = parse(text, now);
  if (raw.length > MAX_ADDRESSES) throw new FileRefusal('too-large', `${raw.length} addresses`);
  const refused: Refused[] = [];
  const byKey = new Map<string, FoundAddress>();
  let repeated = 0;
  for (const each of raw) {
    const found = toAddress(each);
    if (isRefused(found)) {
      if (refused.length < MAX_REFUSED) refused.push(found);
      continue;
    }
    const key = toAddressKey(found.url);
    const before = byKey.get(key);
    if (before) repeated += 1;
    byKey.set(key, before ? joined(before, found) : found);
  }
  if (byKey.size === 0 && refused.length === 0) throw new FileRefusal('empty', 'no addresses');
  const records = [...byKey].map(([key, found]) => toRecord(key, found, now));
  return { kind, refused, repeated, ...withFolders(records, now) };
}

function parse(text: string, now: number): { kind: AddressKind; raw: ReturnType<typeof readBookmarks> } {
  if (isBookmarks(text)) return { kind: 'bookmarks', raw: readBookmarks(text, now) };
  const table = readTable(text, now);
  if (!table) throw new FileRefusal('unknown-format', 'neither bookmarks nor a table with addresses');
  return { kind: table.isList ? 'list' : 'table', raw: table.found };
}

/** A page that is named twice: bookmarked in two folders, tagged in each. */
function joined(one: FoundAddress, other: FoundAddress): FoundAddress {
  return {
    ...one,
    tags: [...new Set([...one.tags, ...other.tags])],
    folder: one.folder || other.folder,
    note: one.note || other.note,
    starred: one.starred || other.starred,
    addedAt:
      one.addedAt === null || other.addedAt === null
        ? (one.addedAt ?? other.addedAt)
        : Math.min(one.addedAt, other.addedAt),
  };
}

/** Folders are told by their names until here. */
function withFolders(records: readonly ClipRecord[], now: number) {
  const names = new Set(records.map(({ folder }) => folder).filter((name) => name !== ''));
  const folders = [...names].map((name): Folder => ({ id: crypto.randomUUID(), name, addedAt: now }));
  const idOf = new Map(folders.map(({ id, name }) => [name, id]));
  return {
    folders,
    records: records.map((record) => ({ ...record, folder: idOf.get(record.folder) ?? '' })),
  };
}

function toRecord(address: string, found: FoundAddress, now: number): ClipRecord {
  const id = crypto.randomUUID();
  const { title, url, tags, folder, note, state, starred } = found;
  const addedAt = found.addedAt ?? now;
  return {
    id,
    address,
    url,
    title,
    tags,
    folder,
    note,
    state,
    starred,
    scope: 'address',
    story: id,
    site: new URL(url).hostname,
    date: null,
    time: null,
    author: '',
    correspondent: '',
    editor: '',
    edition: '',
    verdict: {
      isZoneNews: false,
      score: 0,
      reasons: [],
    },
    zones: [],
    companies: [],
    largestSum: null,
    sumRole: null,
    mentionCount: 0,
    places: [],
    analysisVersion: 0,
    clippedAt: addedAt,
    updatedAt: addedAt,
    changedAt: addedAt,
    deletedAt: null,
    text: '',
    html: '',
    analysis: {
      version: 0,
      articles: [],
      mentions: [],
    },
    provenance: {},
    passages: [],
    addresses: [address],
    canonical: null,
  };
}

/**
 * By its byte order mark, else UTF-8 where it is that, else as Excel in China writes it, else UTF-16 that has lost its mark. Lines
 * end in \n. Throws FileRefusal for none of them.
 */
function toText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // nb. Binary files are GB18030 as well, more often than not, and UTF-16 the wrong way round is Chinese; no text has a NUL.
      const isText =
        !text.includes('\0') && (marked !== null || !encoding.startsWith('utf-16') || /http/iu.test(text));
      if (isText) return text.replace(/\r\n?/gu, '\n');
    } catch {
      // The next one.
    }
  }
  throw new FileRefusal('unknown-format', 'no text');
}
