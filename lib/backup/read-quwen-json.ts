/** Our own JSON export (lib/export/json.ts) read back: whole clippings, with their texts and all that the reader put there. */
import { toClipKeys, type ClipRecord } from '../store';
import { FileRefusal } from './file-refusal';
import { isRecord } from './is-record';
import { MAX_REFUSED } from './format';
import type { Refused } from './read-backup';
import { toClipRecord } from './to-clip-record';

/** The newest version of the format that is known here; see lib/export/json.ts. */
const NEWEST = 2;

export interface QuwenJson {
  /** `folder` is the name of a folder here, not an id. */
  readonly records: readonly ClipRecord[];
  readonly refused: readonly Refused[];
}

export function isQuwenJson(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"quwen"/u.test(text.slice(0, 1_000));
}

/** Throws FileRefusal: cut or broken where it is no JSON, newer. */
export async function readQuwenJson(text: string): Promise<QuwenJson> {
  const file = parse(text);
  if (!isRecord(file) || !Array.isArray(file['clips'])) throw new FileRefusal('broken', 'no clips');
  const version = file['version'];
  if (typeof version === 'number' && version > NEWEST) throw new FileRefusal('newer', `version ${version}`);
  const records: ClipRecord[] = [];
  const refused: Refused[] = [];
  for (const [at, clip] of file['clips'].entries()) {
    const record = isRecord(clip) ? await toRecord(clip) : undefined;
    if (record) records.push(record);
    else {
      const title = isRecord(clip) && typeof clip['title'] === 'string' ? clip['title'] : '';
      refused.push({ line: at + 1, why: 'wrong-shape', about: title.slice(0, 80) });
      if (refused.length > MAX_REFUSED) throw new FileRefusal('broken', 'most are no clippings');
    }
  }
  return { records, refused };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefusal(/\}\s*$/u.test(text) ? 'broken' : 'cut', 'no JSON');
  }
}

type Fields = Readonly<Record<string, unknown>>;

async function toRecord(clip: Fields): Promise<ClipRecord | undefined> {
  const { folder: _, ...rest } = clip;
  const updatedAt = toMillis(clip['updatedAt']);
  const draft = {
    ...rest,
    address: 'https://to.be.made/',
    folder: '',
    analysisVersion: 0,
    state: clip['state'] ?? (clip['read'] === true ? 'done' : 'unread'),
    starred: clip['starred'] ?? false,
    places: clip['places'] ?? [],
    clippedAt: toMillis(clip['clippedAt']),
    updatedAt,
    changedAt: toMillis(clip['changedAt']) ?? updatedAt,
    deletedAt: null,
    passages: toPassages(clip),
    addresses: [],
    canonical: null,
  };
  const record = toClipRecord(draft);
  if (!record) return undefined;
  const scope = record.scope === 'address' ? 'page' : record.scope;
  const { sure, likely } = await toClipKeys({ ...record, scope, canonicalUrl: '' });
  const [address = record.address] = [...likely, ...sure];
  const name = clip['folder'];
  return {
    ...record,
    address,
    addresses: [...likely, ...sure],
    folder: typeof name === 'string' ? name : '',
  };
}

function toPassages(clip: Fields): unknown[] {
  const passages = Array.isArray(clip['passages']) ? clip['passages'] : [];
  return passages.filter(isRecord).map((passage) => ({
    ...passage,
    clipId: clip['id'],
    addedAt: toMillis(passage['addedAt']),
    changedAt: toMillis(passage['changedAt']),
  }));
}

function toMillis(moment: unknown): number | undefined {
  const millis = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
  return Number.isFinite(millis) ? millis : undefined;
}
