/** A workbook's parts, and the zip around them, as programs other than ours take them apart. LibreOffice reads it in test/office. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csvWriter } from '../../lib/export/csv';
import { SUM_TABLE } from '../../lib/export/mention-table';
import { writeMarkdownZip } from '../../lib/export/markdown';
import { SharedStrings } from '../../lib/export/shared-strings';
import { sumInWords } from '../../lib/export/sum-words';
import { writeXlsx } from '../../lib/export/xlsx';
import { MONEY_BOUNDS, type MoneyMention } from '../../lib/model';
import { hostileClips, makeExported, MENTIONS } from './sample-clips';
import { writeBytes, writeText } from './write';

/** Cell by cell, the texts put in the place of their numbers. */
function readSheet(file: Uint8Array, sheet: number): Record<string, string> {
  const parts = unzipSync(file);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/gu)].map(
    ([, text]) => text,
  );
  const cells = part(`xl/worksheets/sheet${sheet}.xml`).matchAll(
    /<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/gu,
  );
  return Object.fromEntries(
    [...cells].map(([, at = '', kind = '', value = '']) => [
      at,
      kind.includes('t="s"') ? (texts[Number(value)] ?? '') : value,
    ]),
  );
}

/** Central directory by hand (APPNOTE, 4.3): no reader of a library that may have written it. */
function readDirectory(zip: Buffer): Map<string, { crc: number; bytes: Buffer }> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, { crc: number; bytes: Buffer }>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, crc, packed, size] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 24),
    ];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + packed);
    const bytes = method === 8 ? inflateRawSync(data) : data;
    expect(bytes.length).toBe(size);
    files.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), { crc, bytes });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

function crcOf(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

test.each([
  ['a workbook', writeXlsx],
  ['a zip of Markdown', writeMarkdownZip],
])('%s is a sound zip: checksums and lengths are those of what is in it', async (_, write) => {
  const zip = Buffer.from(await writeBytes(write, hostileClips().slice(0, 12)));
  const files = readDirectory(zip);
  expect(files.size).toBeGreaterThan(5);
  for (const [name, { crc, bytes }] of files) expect(crcOf(bytes), name).toBe(crc);
});

test('Info-ZIP finds no fault in a workbook', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quwen-zip-'));
  try {
    writeFileSync(join(folder, 'file.xlsx'), await writeBytes(writeXlsx, [makeExported()]));
    expect(execFileSync('unzip', ['-t', join(folder, 'file.xlsx')], { encoding: 'utf8' })).toContain(
      'No errors',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a text is written once, however many cells say it; a forgotten one again', () => {
  let xml = '';
  const strings = new SharedStrings((part) => {
    xml += part;
  });
  expect(['甲', '乙', '甲'].map((text) => strings.numberOf(text))).toEqual([0, 1, 0]);
  for (let at = 0; at < 50_000; at += 1) strings.numberOf(`n${at}`);
  const again = strings.numberOf('甲');
  expect(strings.numberOf('甲')).toBe(again);
  strings.end();
  const written = [...xml.matchAll(/<si><t>([^<]*)<\/t><\/si>/gu)].map(([, text]) => text);
  expect([written[0], written[again], written.length]).toEqual(['甲', '甲', again + 1]);
});

test('a sum says in its own column which way it is to be taken', async () => {
  const money = MENTIONS.find((mention): mention is MoneyMention => mention.type === 'money');
  if (!money) throw new Error('no sum');
  const mentions = MONEY_BOUNDS.map((bound): MoneyMention => ({ ...money, bound }));
  const clip = makeExported({ analysis: { version: 1, articles: [], mentions: [...mentions, money] } });
  const words = ['至少', '超过', '至多', '不到', '近', '约'];
  const cells = readSheet(await writeBytes(writeXlsx, [clip]), 2);
  const column =
    Object.keys(cells)
      .find((at) => cells[at] === '限定')
      ?.replace('1', '') ?? '';
  expect(MONEY_BOUNDS.map((_, at) => cells[`${column}${at + 2}`])).toEqual(words);
  expect(cells[`${column}${MONEY_BOUNDS.length + 2}`]).toBeUndefined();
  const csv = await writeText(csvWriter(SUM_TABLE), [clip]);
  for (const word of words) expect(csv).toContain(`,${word},`);
  expect(mentions.map(sumInWords)).toEqual(words.map((word) => `${word}10.8亿元`));
});

test('a clock that stands before the first day a zip can name makes a file all the same', async () => {
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  await writeXlsx({ batches: [[makeExported()]], count: 1, title: '', madeAt: 0 }, (part) =>
    parts.push(part),
  );
  expect(Object.keys(unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer())))).toContain(
    'xl/workbook.xml',
  );
});
