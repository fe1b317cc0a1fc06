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
import { BOUND_WORDS } from '../../lib/export/words';
import type { ExportedClip } from '../../lib/export/format';
import { sentenceAround } from '../../lib/clip/sentence';
import { writeXlsx } from '../../lib/export/xlsx';
import { MONEY_BOUNDS, type MoneyMention } from '../../lib/model';
import { hostileClips, makeExported, MENTIONS } from './sample-clips';
import { createMaker } from '../collection/make-clips';
import { loadNames } from '../collection/names';
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

/** The rows of a sheet below its header, each cell under its column's name. */
function readRows(file: Uint8Array, sheet: number): Record<string, string>[] {
  const cells = Object.entries(readSheet(file, sheet)).map(([at, value]) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
    return { letters, row: Number(row), value };
  });
  const headers = new Map(cells.filter(({ row }) => row === 1).map(({ letters, value }) => [letters, value]));
  const rows: Record<string, string>[] = [];
  for (const { letters, row, value } of cells)
    if (row > 1) (rows[row - 2] ??= {})[headers.get(letters) ?? letters] = unescape(value);
  return rows;
}

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Sums such as newspapers and hostile pages have them. */
const ODD_SUMS: readonly Partial<MoneyMention>[] = [
  { cny: 0.35 },
  { cny: 3_000 },
  { cny: 100 },
  { cny: 0 },
  { cny: 10.8 * 1e8 },
  { cny: 1.1 * 1e8 * 3 },
  { cny: 123_456_789_012.5 },
  { cny: 2 ** 53 - 1 },
  { cny: 1e21 },
  { cny: 3e8, cnyMax: 5.5 * 1e8, per: '亩' },
  { currency: 'USD', value: 1_234_567.89, valueMax: 2e6 },
  { currency: 'JPY', value: 0.5, per: '股' },
  { cny: 1e11, scale: true },
  {},
];

/** What a double says in the fifteen digits that spreadsheets keep (Excel's specification). */
const digits = (value: number | undefined) =>
  value === undefined ? undefined : Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));

function expectedSums(clips: readonly ExportedClip[]) {
  return clips.flatMap((clip) =>
    clip.analysis.mentions.flatMap((money) => {
      if (money.type !== 'money') return [];
      const article = clip.analysis.articles.find(
        ({ start, end }) => start <= money.start && money.end <= end,
      );
      return [
        {
          金额原文: money.text,
          '金额（元）': digits(money.cny),
          '金额（亿元）': money.cny === undefined ? undefined : digits(money.cny / 1e8),
          '金额上限（元）': digits(money.cnyMax),
          外币币种: money.currency,
          外币金额: digits(money.value),
          外币金额上限: digits(money.valueMax),
          计价单位: money.per,
          限定: money.bound && BOUND_WORDS[money.bound],
          约数: money.approx ? '是' : '否',
          量级: money.scale ? '是' : '否',
          金额性质: money.role,
          所在句子: sentenceAround(clip.text, money, article),
          剪报标题: clip.title,
          网址: clip.url,
          剪报编号: clip.id,
        },
      ];
    }),
  );
}

const AS_NUMBER = ['金额（元）', '金额（亿元）', '金额上限（元）', '外币金额', '外币金额上限'];

test('every sum of a collection stands in its cell, value by value, with what it is for and the sentence', async () => {
  const maker = createMaker(loadNames());
  const clips = Array.from({ length: 150 }, (_, at): ExportedClip => ({
    ...maker.make(at * 7, 1_050),
    folderName: '',
    topics: [],
  }));
  const [money] = MENTIONS.filter((mention): mention is MoneyMention => mention.type === 'money');
  if (!money) throw new Error('no sum');
  const { cny: _, ...bare } = money;
  clips.push(
    makeExported({
      id: 'odd',
      analysis: { version: 1, articles: [], mentions: ODD_SUMS.map((sum) => ({ ...bare, ...sum })) },
    }),
  );
  const expected = expectedSums(clips);
  expect(expected.length).toBeGreaterThan(1_000);
  const file = await writeBytes(writeXlsx, clips, { batch: 40 });
  const columns = Object.keys(expected[0] ?? {});
  const found = [readRows(file, 2), readRows(file, 3).filter((row) => row['类型'] === '金额')];
  for (const [sheet, rows] of found.entries()) {
    expect(rows).toHaveLength(expected.length);
    for (const [at, want] of expected.entries()) {
      const row = rows[at] ?? {};
      const cells = columns
        // The table of mentions names the words 原文, and has no 亿元.
        .filter((name) => sheet === 0 || (name !== '金额原文' && name !== '金额（亿元）'))
        .map((name) => [name, AS_NUMBER.includes(name) && row[name] ? Number(row[name]) : row[name]]);
      expect(Object.fromEntries(cells)).toEqual(
        Object.fromEntries(
          cells.map(([name]) => [name, Object.entries(want).find(([key]) => key === name)?.[1]]),
        ),
      );
    }
  }
});

test('long words stand in several lines, in a row as high', async () => {
  const note = '备'.repeat(100);
  const clips = [
    makeExported({ note }),
    makeExported({ id: 'c2', note: '一\n二\n三' }),
    makeExported({ note: '短' }),
  ];
  const file = await writeBytes(writeXlsx, clips);
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const heights = [...sheet.matchAll(/<row r="\d+"(?: ht="(\d+)")?>/gu)].map(([, height]) => height);
  // 100 characters of two in a column of 40; three lines; one.
  expect(heights.slice(-3)).toEqual([String(16 * 6), String(16 * 3), undefined]);
  const styles = strFromU8(unzipSync(file)['xl/styles.xml'] ?? new Uint8Array());
  const wrapped = styles
    .slice(styles.indexOf('<cellXfs'))
    .split(/(?=<xf )/u)
    .slice(1)
    .findIndex((xf) => xf.includes('wrapText'));
  const [cell] = Object.entries(readSheet(file, 1)).find(([, value]) => value === note) ?? [];
  expect(sheet.includes(`<c r="${cell}" s="${wrapped}"`)).toBe(true);
  // An empty cell has the first style, and must be none of text: what is written into it may be a formula.
  expect(/<cellXfs[^>]*><xf numFmtId="(\d+)"/u.exec(styles)?.[1]).toBe('0');
});
