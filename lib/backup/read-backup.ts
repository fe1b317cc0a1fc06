/** A backup read back, twice: whole to be checked, before anything of it is believed, and again to be taken over. */
import * as v from 'valibot';
import type { BackupPreview, MergeReport, Progress, Refusal } from '../model';
import type { ClipRecord, ShelfRecords } from '../store';
import { FileRefusal } from './file-refusal';
import {
  AnyManifest,
  BACKUP_VERSION,
  Manifest,
  MANIFEST_FILE,
  MAX_LINE_BYTES,
  MAX_MANIFEST_BYTES,
  MAX_RECORDS,
  MAX_REFUSED,
  PARTS,
  toFileName,
  type Part,
} from './format';
import { LineCutter } from './json-lines';
import { readDirectory, readEntry, type ZipEntry } from './read-zip';
import { FolderShape, SearchShape, TopicShape, WordShape } from './record-shapes';
import { toClipRecord } from './to-clip-record';
import { toHex } from './crc32';

export type Refused = MergeReport['refused'][number];

/** A record and the line it stood in, or why it was refused. */
export type Read<T> =
  { readonly ok: true; readonly line: number; readonly value: T } | ({ readonly ok: false } & Refused);

/** What a long reading is given. `onBytes` hears how many bytes more were read. */
export interface Reading {
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

/** What of a backup is held in memory: all but the clippings. */
export interface BackupFile {
  readonly blob: Blob;
  readonly entries: Readonly<Record<Part, ZipEntry>>;
  readonly manifest: Manifest;
  readonly bytes: number;
}

/** Opens a backup: its directory and its manifest. Throws FileRefusal. */
export async function openBackupFile(blob: Blob): Promise<BackupFile> {
  const entries = await readDirectory(blob);
  const first = entries.get(MANIFEST_FILE);
  if (!first) throw new FileRefusal('not-ours', 'no manifest');
  const manifest = toManifest(await readSmall(blob, first));
  const found = Object.fromEntries(PARTS.map((part) => [part, entries.get(toFileName(part))]));
  const { folders, topics, searches, words, settings, clips } = found;
  if (!folders || !topics || !searches || !words || !settings || !clips)
    throw new FileRefusal('broken', 'a part is missing');
  if (entries.size !== PARTS.length + 1) throw new FileRefusal('broken', 'there is more than the parts');
  const parts = { folders, topics, searches, words, settings, clips };
  for (const part of PARTS) {
    const { bytes, crc32 } = manifest.parts[part];
    if (parts[part].size !== bytes || toHex(parts[part].crc) !== crc32)
      throw new FileRefusal('broken', `${part} is not what the manifest says`);
  }
  const bytes = PARTS.reduce((sum, part) => sum + parts[part].size, 0);
  return { blob, entries: parts, manifest, bytes };
}

/** What the reader named and taught, and the settings as they stand in the file (to be made whole by lib/settings.ts). */
export interface BackupShelves {
  readonly shelves: ShelfRecords;
  readonly settings: Readonly<Record<string, unknown>> | null;
  readonly refused: readonly Refused[];
}

/** Reads everything but the clippings. Throws FileRefusal, and the signal's reason. */
export async function readShelves(file: BackupFile, reading: Reading): Promise<BackupShelves> {
  const refused: Refused[] = [];
  const collect = async <S extends v.GenericSchema>(part: Part, shape: S): Promise<v.InferOutput<S>[]> => {
    const found: v.InferOutput<S>[] = [];
    for await (const batch of readRecords(file, part, (value) => checked(shape, value), reading)) {
      for (const record of batch) {
        if (record.ok) found.push(record.value);
        else refuse(refused, record);
      }
    }
    return found;
  };
  const folders = await collect('folders', FolderShape);
  const topics = await collect('topics', TopicShape);
  const searches = await collect('searches', SearchShape);
  const words = await collect('words', WordShape);
  const [settings = null] = await collect('settings', v.record(v.string(), v.unknown()));
  return { shelves: { folders, topics, searches, words }, settings, refused };
}

/** The clippings, some at a time, in the order of the file. Throws FileRefusal, and the signal's reason. */
export function readClipRecords(file: BackupFile, reading: Reading): AsyncGenerator<Read<ClipRecord>[]> {
  return readRecords(file, 'clips', toClipRecord, reading);
}

/** Reads all of it, holds it against its sums and looks at every line. Throws FileRefusal, and the signal's reason. */
export async function checkBackup(
  file: BackupFile,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<BackupPreview> {
  let done = 0;
  const reading: Reading = {
    signal,
    onBytes: (bytes) => {
      done += bytes;
      onProgress({ done, of: file.bytes });
    },
  };
  const { shelves, settings, refused: early } = await readShelves(file, reading);
  const refused = [...early];
  let [clips, inBin, passages] = [0, 0, 0];
  for await (const batch of readClipRecords(file, reading)) {
    for (const record of batch) {
      if (!record.ok) refuse(refused, record);
      else {
        clips += 1;
        passages += record.value.passages.length;
        if (record.value.deletedAt !== null) inBin += 1;
      }
    }
  }
  const { folders, topics, searches, words } = shelves;
  const counts = { clips, inBin, passages, folders: folders.length, topics: topics.length };
  return {
    madeAt: Date.parse(file.manifest.madeAt),
    ...counts,
    searches: searches.length,
    words: words.length,
    settings,
    refused,
  };
}

/** Notes a refused line. Throws FileRefusal where there are more than a file of ours can have. */
export function refuse(refused: Refused[], { line, why, about }: Refused): void {
  if (refused.length >= MAX_REFUSED) throw new FileRefusal('broken', 'most lines are no records');
  refused.push({ line, why, about });
}

type Check<T> = (value: unknown) => T | undefined;

async function* readRecords<T>(
  file: BackupFile,
  part: Part,
  check: Check<T>,
  { signal, onBytes }: Reading,
): AsyncGenerator<Read<T>[]> {
  const cutter = new LineCutter(MAX_LINE_BYTES);
  let count = 0;
  const take = (lines: ReturnType<LineCutter['push']>) => {
    count += lines.length;
    if (count > MAX_RECORDS) throw new FileRefusal('too-large', `more than ${MAX_RECORDS} lines`);
    return lines.map(({ number, text }) => parse(number, text, check));
  };
  for await (const piece of readEntry(file.blob, file.entries[part])) {
    signal.throwIfAborted();
    const records = take(cutter.push(piece));
    if (records.length > 0) yield records;
    onBytes(piece.length);
  }
  const rest = take(cutter.end());
  if (rest.length > 0) yield rest;
  if (count !== file.manifest.parts[part].records)
    throw new FileRefusal('broken', `${part} has ${count} lines`);
}

function parse<T>(line: number, text: string | null, check: Check<T>): Read<T> {
  const no = (why: Refusal, about = ''): Read<T> => ({ ok: false, line, why, about });
  if (text === null) return no('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no('not-json', toAbout(text));
  }
  const record = check(value);
  return record === undefined ? no('wrong-shape', toAbout(value)) : { ok: true, line, value: record };
}

/** Characters of what a refused line is about: a line of the report. */
const MAX_ABOUT_CHARS = 80;

/** A title, a name or an address, where there is one. */
function toAbout(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MAX_ABOUT_CHARS);
  if (typeof value !== 'object' || value === null) return '';
  const told = new Map<string, unknown>(Object.entries(value));
  const about = ['title', 'name', 'url', 'id'].map((field) => told.get(field)).find(isText);
  return about?.slice(0, MAX_ABOUT_CHARS) ?? '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function checked<S extends v.GenericSchema>(shape: S, value: unknown): v.InferOutput<S> | undefined {
  const result = v.safeParse(shape, value, { abortEarly: true });
  return result.success ? result.output : undefined;
}

function toManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FileRefusal('broken', 'the manifest is no JSON');
  }
  const any = checked(AnyManifest, value);
  if (!any) throw new FileRefusal('not-ours', 'a manifest of another format');
  if (any.version > BACKUP_VERSION) throw new FileRefusal('newer', `version ${any.version}`);
  const manifest = checked(Manifest, value);
  if (!manifest) throw new FileRefusal('broken', 'the manifest has another shape');
  return manifest;
}

async function readSmall(blob: Blob, entry: ZipEntry): Promise<string> {
  if (entry.size > MAX_MANIFEST_BYTES) throw new FileRefusal('not-ours', 'a manifest of another format');
  const cutter = new LineCutter(MAX_MANIFEST_BYTES);
  let text = '';
  for await (const piece of readEntry(blob, entry))
    for (const line of cutter.push(piece)) text += line.text ?? '';
  for (const line of cutter.end()) text += line.text ?? '';
  return text;
}
