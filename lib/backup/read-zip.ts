/**
 * A zip from an unknown hand, read in pieces: first its directory, held against the file, then one entry after the other, never
 * more than a piece in memory. Strict where others are lenient, since we know how ours are written: no encryption, no 64-bit
 * sizes, no second disk, no entry twice or over another, nothing that was not asked for by its name.
 *
 * The layout is that of PKWARE's APPNOTE 6.3: local headers (4.3.7), central directory (4.3.12), its end (4.3.16).
 */
import { crc32 } from './crc32';
import { FileRefusal } from './file-refusal';
import { MAX_BACKUP_BYTES } from './format';

export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

const LOCAL_SIGNATURE = 0x04_03_4b_50;
const CENTRAL_SIGNATURE = 0x02_01_4b_50;
const END_SIGNATURE = 0x06_05_4b_50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const MAX_COMMENT = 0xff_ff;
const WIDE = 0xff_ff_ff_ff;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;

/** Entries of one file: ours have seven. */
const MAX_ENTRIES = 32;

/** Deflate makes nothing more than 1032 times smaller; who says so lies. */
const MAX_RATIO = 1_032;

const broken = (why: string) => new FileRefusal('broken', why);

/** The entries of a file by name. Throws FileRefusal: empty, too-large, not-ours (no zip at all), cut, broken. */
export async function readDirectory(file: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  if (file.size === 0) throw new FileRefusal('empty', 'no bytes');
  if (file.size > MAX_BACKUP_BYTES) throw new FileRefusal('too-large', `${file.size} bytes`);
  const head = await read(file, 0, 4);
  if (head.byteLength < 4 || head.getUint32(0, true) !== LOCAL_SIGNATURE)
    throw new FileRefusal('not-ours', 'no zip');
  const { count, size, at, end } = await findEnd(file);
  if (count > MAX_ENTRIES) throw broken(`${count} entries`);
  if (at + size !== end) throw broken('the directory is not where it is said to be');
  const entries = parseDirectory(await read(file, at, at + size), count);
  const inOrder = [...entries.values()].toSorted((one, other) => one.at - other.at);
  inOrder.forEach((entry, index) => {
    const limit = inOrder[index + 1]?.at ?? at;
    if (entry.at + LOCAL_BYTES + entry.packedSize > limit) throw broken(`${entry.name} reaches into another`);
    if (entry.size > entry.packedSize * MAX_RATIO + MAX_RATIO) throw broken(`${entry.name} lies of its size`);
  });
  return entries;
}

/**
 * The bytes of one entry in pieces. Throws FileRefusal, at the latest at its end, where it is not what the directory says.
 * nb. A bomb is stopped as soon as it is past its size.
 */
export async function* readEntry(file: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const from = await findData(file, entry);
  const packed = file.slice(from, from + entry.packedSize).stream();
  const bytes = entry.isDeflated ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
  const reader = bytes.getReader();
  let [size, crc] = [0, 0];
  try {
    for (;;) {
      const { done, value } = await readPiece(reader, entry);
      if (done) break;
      size += value.length;
      if (size > entry.size) throw broken(`${entry.name} is larger than it says`);
      crc = crc32(crc, value);
      yield value;
    }
  } finally {
    // Whoever stops early, or finds it broken, lets go of the rest.
    await reader.cancel().catch(() => undefined);
  }
  if (size !== entry.size || crc !== entry.crc) throw broken(`${entry.name} is not what was written`);
}

async function readPiece(reader: ReadableStreamDefaultReader<Uint8Array>, { name }: ZipEntry) {
  try {
    return await reader.read();
  } catch (error) {
    throw broken(`${name}: ${error instanceof Error ? error.message : 'cannot be inflated'}`);
  }
}

/** Where the data of an entry begins; its local header must say what the directory says. */
async function findData(file: Blob, entry: ZipEntry): Promise<number> {
  const header = await read(file, entry.at, entry.at + LOCAL_BYTES);
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== LOCAL_SIGNATURE)
    throw broken(`${entry.name} has no header`);
  const method = header.getUint16(8, true);
  const nameLength = header.getUint16(26, true);
  const from = entry.at + LOCAL_BYTES + nameLength + header.getUint16(28, true);
  const name = await read(file, entry.at + LOCAL_BYTES, entry.at + LOCAL_BYTES + nameLength);
  if (toAscii(name) !== entry.name || (method === DEFLATED) !== entry.isDeflated)
    throw broken(`${entry.name} has two names`);
  if (from + entry.packedSize > file.size) throw broken(`${entry.name} reaches past the end`);
  return from;
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly at: number;
  /** Where the end record itself begins. */
  readonly end: number;
}

async function findEnd(file: Blob): Promise<End> {
  const from = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
  const tail = await read(file, from, file.size);
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) !== tail.byteLength) continue;
    const [disk, start] = [tail.getUint16(at + 4, true), tail.getUint16(at + 6, true)];
    const [here, count] = [tail.getUint16(at + 8, true), tail.getUint16(at + 10, true)];
    if (disk !== 0 || start !== 0 || here !== count) throw broken('a zip of several disks');
    return { count, size: tail.getUint32(at + 12, true), at: tail.getUint32(at + 16, true), end: from + at };
  }
  throw new FileRefusal('cut', 'no directory at the end');
}

function parseDirectory(directory: DataView, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > directory.byteLength || directory.getUint32(at, true) !== CENTRAL_SIGNATURE)
      throw broken('the directory is cut');
    const nameLength = directory.getUint16(at + 28, true);
    const next =
      at +
      CENTRAL_BYTES +
      nameLength +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw broken('the directory is cut');
    const name = toAscii(
      new DataView(directory.buffer, directory.byteOffset + at + CENTRAL_BYTES, nameLength),
    );
    const method = directory.getUint16(at + 10, true);
    const [packedSize, size] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true)];
    const header = directory.getUint32(at + 42, true);
    if (directory.getUint16(at + 8, true) & ENCRYPTED) throw broken(`${name} is encrypted`);
    if (method !== STORED && method !== DEFLATED) throw broken(`${name} is packed by method ${method}`);
    if (method === STORED && packedSize !== size) throw broken(`${name} has two sizes`);
    if (packedSize === WIDE || size === WIDE || header === WIDE) throw new FileRefusal('too-large', name);
    if (entries.has(name)) throw broken(`${name} is there twice`);
    const crc = directory.getUint32(at + 16, true);
    entries.set(name, { name, isDeflated: method === DEFLATED, crc, packedSize, size, at: header });
    at = next;
  }
  if (at !== directory.byteLength) throw broken('the directory has more than it counts');
  return entries;
}

function toAscii(bytes: DataView): string {
  const codes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return String.fromCharCode(...codes);
}

async function read(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}
