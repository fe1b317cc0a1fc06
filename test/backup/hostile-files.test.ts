/** Files that are cut, broken or made to harm: refused in words, and nothing is changed. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { BackupWork } from '../../lib/backup/backup-work';
import { crc32, toHex } from '../../lib/backup/crc32';
import { PARTS, toFileName } from '../../lib/backup/format';
import { FILE_PROBLEMS } from '../../lib/model';
import { makeStore } from '../store/fake-browser';
import { contentOf, fillStore } from './collections';

const quiet = () => undefined;
const toLines = (records: readonly unknown[]) => records.map((each) => `${JSON.stringify(each)}\n`).join('');

let good: Uint8Array<ArrayBuffer>;
let lines: Record<string, string>;

beforeAll(async () => {
  const store = makeStore();
  await fillStore(store);
  const made = await new BackupWork(store).make({}, Date.UTC(2026, 10, 21), quiet);
  if (!made.ok) throw new Error(made.trouble);
  good = new Uint8Array(await made.value.blob.arrayBuffer());
  const { clips, folders, topics, searches, words } = await contentOf(store);
  lines = {
    folders: toLines(folders),
    topics: toLines(topics),
    searches: toLines(searches),
    words: toLines(words),
    settings: '',
    clips: toLines(clips),
  };
});

async function check(bytes: Uint8Array<ArrayBuffer>) {
  const store = makeStore();
  const work = new BackupWork(store);
  const checked = await work.check(new Blob([bytes]), quiet);
  expect(await store.clips.count()).toBe(0);
  return { checked, work, store };
}

async function troubleOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { checked, work, store } = await check(bytes);
  if (checked.ok) return 'taken';
  // What was refused cannot be taken over after all.
  expect((await work.restore(quiet)).trouble).toBe('unexpected');
  expect(await store.clips.count()).toBe(0);
  return checked.trouble;
}

/** A backup with true sums, whatever its parts hold. */
function backupOf(
  changes: Readonly<Record<string, string | Uint8Array>>,
  manifest: object = {},
  more: Zippable = {},
) {
  const files: Zippable = {};
  const parts: Record<string, unknown> = {};
  for (const part of PARTS) {
    const content = changes[part] ?? lines[part] ?? '';
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    files[toFileName(part)] = bytes;
    const records =
      bytes.filter((byte) => byte === 10).length + (bytes.length > 0 && bytes.at(-1) !== 10 ? 1 : 0);
    parts[part] = { records, bytes: bytes.length, crc32: toHex(crc32(0, bytes)) };
  }
  const told = { format: 'quwen-backup', version: 1, madeAt: '2026-11-21T06:00:00.000Z', parts, ...manifest };
  return Uint8Array.from(zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(told)), ...more }));
}

const firstClip = (change: object) => {
  const [first = '{}', ...rest] = (lines['clips'] ?? '').split('\n');
  return [JSON.stringify({ ...JSON.parse(first), ...change }), ...rest].join('\n');
};

it('every cut of a backup is refused', async () => {
  expect(await troubleOf(good)).toBe('taken');
  for (let length = 0; length < good.length; length += 1) {
    const trouble = await troubleOf(good.slice(0, length));
    expect(FILE_PROBLEMS, `cut at ${length}`).toContain(trouble);
  }
});

it('every flipped byte is refused, or is none that says anything', async () => {
  const whole = await check(good);
  for (let at = 0; at < good.length; at += 1) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    const { checked } = await check(bytes);
    // What a zip says of the day and the system it was made on may be anything.
    if (checked.ok) expect(checked, `flipped at ${at}`).toEqual(whole.checked);
    else expect(FILE_PROBLEMS).toContain(checked.trouble);
  }
});

describe('a file is refused whole', () => {
  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['a text', () => Uint8Array.from(strToU8('剪报')), 'not-ours'],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), 'not-ours'],
    ['another zip', () => Uint8Array.from(zipSync({ 'word/document.xml': strToU8('<w/>') })), 'not-ours'],
    ['of a newer version', () => backupOf({}, { version: 2, parts: 'other' }), 'newer'],
    ['of another format', () => backupOf({}, { format: 'other' }), 'not-ours'],
    ['with a path that leads out', () => backupOf({}, {}, { '../../evil.js': strToU8('1') }), 'broken'],
    ['with more than its parts', () => backupOf({}, {}, { 'clips.jsonl.bak': strToU8('1') }), 'broken'],
    ['with other sums', () => backupOf({}, { parts: {} }), 'broken'],
    ['not in UTF-8', () => backupOf({ clips: Uint8Array.of(0x22, 0xb8, 0xdf, 0xd0, 0x22, 10) }), 'broken'],
    ['of nothing but lines that are none', () => backupOf({ clips: '{}\n'.repeat(2_000) }), 'broken'],
    ['of half a million lines and more', () => backupOf({ words: '\n'.repeat(500_001) }), 'broken'],
  ])('%s', async (_, make, trouble) => {
    expect(await troubleOf(make())).toBe(trouble);
  });

  it('that says it is smaller than it is: nothing is inflated past what was said', async () => {
    const bomb = backupOf({ clips: ' '.repeat(20_000_000) });
    const view = new DataView(bomb.buffer);
    // The size of clips.jsonl in the directory, as said by one who lies.
    for (let at = bomb.length - 22; at > 0; at -= 1) {
      if (view.getUint32(at, true) !== 0x02_01_4b_50) continue;
      if (view.getUint32(at + 24, true) === 20_000_000) view.setUint32(at + 24, 1_000, true);
    }
    expect(await troubleOf(bomb)).toBe('broken');
  });
});

describe('a line is refused alone, and told by its number', () => {
  it.each<[string, () => string, string]>([
    ['no JSON', () => firstClip({}).replace('{', '['), 'not-json'],
    ['a list', () => `[1]\n${lines['clips']}`, 'wrong-shape'],
    ['an address that runs', () => firstClip({ url: 'javascript:alert(1)' }), 'wrong-shape'],
    ['an id that is a path', () => firstClip({ id: '../1' }), 'wrong-shape'],
    ['a state there is none of', () => firstClip({ state: 'constructor' }), 'wrong-shape'],
    ['a moment past all clocks', () => firstClip({ clippedAt: 1e300 }), 'wrong-shape'],
    ['a moment that China has no day of', () => firstClip({ clippedAt: 8.64e15 }), 'wrong-shape'],
    ['a text past the cap', () => firstClip({ text: '区'.repeat(400_001) }), 'wrong-shape'],
    ['a line of megabytes', () => `"${'x'.repeat(33_000_000)}"\n${lines['clips']}`, 'too-large'],
  ])('%s', async (_, clips, why) => {
    const { checked, work, store } = await check(backupOf({ clips: clips() }));
    if (!checked.ok) throw new Error(checked.trouble);
    expect(checked.value.refused).toMatchObject([{ line: 1, why }]);
    const { report, trouble } = await work.restore(quiet);
    expect(trouble).toBeNull();
    expect(report.refused).toMatchObject([{ line: 1, why }]);
    expect(await store.clips.count()).toBe(checked.value.clips);
  });
});

describe('what is let in', () => {
  it('changes no prototype, and brings no field of its own', async () => {
    const clips = firstClip({ extra: 1 }).replace('{', '{"__proto__":{"polluted":true},"constructor":1,');
    const { checked, work, store } = await check(backupOf({ clips }));
    expect(checked.ok).toBe(true);
    await work.restore(quiet);
    expect('polluted' in {}).toBe(false);
    for (const clip of await store.clips.toArray()) {
      expect(Object.getPrototypeOf(clip)).toBe(Object.prototype);
      expect(Object.keys(clip)).not.toContain('extra');
      expect('polluted' in clip).toBe(false);
    }
  });

  it('reads lines that end as Windows ends them, and the mark at the beginning', async () => {
    const clips = `\uFEFF${(lines['clips'] ?? '').replaceAll('\n', '\r\n')}`;
    const { checked } = await check(backupOf({ clips }));
    expect(checked).toMatchObject({ ok: true, value: { clips: 4, refused: [] } });
  });

  it('believes no analysis that does not hold on its text, and no figures: they are made anew', async () => {
    const mention = { start: 0, end: 9_999, type: 'company', text: 'x', canonical: 'x', rule: 'x' };
    const change = {
      analysis: { version: 99, articles: [], mentions: [mention] },
      largestSum: 9e15,
      zones: ['假'],
    };
    const { work, store } = await check(backupOf({ clips: firstClip(change) }));
    await work.restore(quiet);
    const [made] = await store.clips.where('analysisVersion').equals(0).toArray();
    expect(made).toMatchObject({ zones: [], largestSum: null, mentionCount: 0, analysisVersion: 0 });
  });
});
