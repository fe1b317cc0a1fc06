import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { writeJson } from '../../lib/export/json';
import type { ExportedClip } from '../../lib/export/format';
import { HOSTILE_TEXTS, hostileClips, makeExported } from './sample-clips';
import { writeText } from './write';

const schema = JSON.parse(
  readFileSync(new URL('../../lib/export/clips.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

async function read(clips: readonly ExportedClip[]) {
  const file = JSON.parse(await writeText(writeJson, clips));
  validate(file);
  expect(validate.errors ?? []).toEqual([]);
  return file;
}

describe('JSON', () => {
  test('says what it is and holds the clippings entire', async () => {
    const clip = makeExported();
    // What the store needs for itself, and what is said in another way.
    const OURS = [
      'address',
      'deletedAt',
      'revision',
      'textRevision',
      'analysisVersion',
      'analysis',
      'passages',
      'folderName',
    ];
    const promised = Object.fromEntries(Object.entries(clip).filter(([name]) => !OURS.includes(name)));
    const file = await read([clip]);
    expect(file).toMatchObject({ format: 'quwen', version: 2, exportedAt: '2026-07-27T01:30:00.000Z' });
    const [{ analysis: read1, passages: read2, ...rest }] = file.clips;
    expect(rest).toEqual({
      ...promised,
      folder: '北斗专题',
      clippedAt: '2026-07-21T01:30:00.000Z',
      updatedAt: '2026-07-21T20:00:00.000Z',
      changedAt: '2026-07-21T20:00:00.000Z',
    });
    expect(read1).toMatchObject(clip.analysis);
    expect(read2).toEqual(
      clip.passages.map(({ clipId: _clipId, ...passage }, at) => ({
        ...passage,
        state: at === 0 ? 'same' : 'not-found',
        addedAt: '2026-07-21T02:00:00.000Z',
        changedAt: '2026-07-21T03:00:00.000Z',
      })),
    );
  });

  test('gives each mention the sentence it stands in', async () => {
    const [{ analysis }] = (await read([makeExported()])).clips;
    expect(analysis.mentions.find(({ text }: { text: string }) => text === '10.8亿元')).toMatchObject({
      cny: 1_080_000_000,
      role: '总投资',
      approx: true,
      sentence: expect.stringContaining('签约，项目总投资约10.8亿元。'),
    });
  });

  test('keeps the order over batches, and offsets that still point at the mentions', async () => {
    const file = await read(['b', 'a', 'd', 'c', 'e'].map((id) => makeExported({ id })));
    expect(file.clips.map((clip: { id: string }) => clip.id)).toEqual(['b', 'a', 'd', 'c', 'e']);
    const [{ text, analysis }] = file.clips;
    for (const { start, end, text: mention } of analysis.mentions)
      expect(text.slice(start, end).replace(/\s/gu, '')).toBe(mention);
  });

  test('gives hostile texts back as they were', async () => {
    const file = await read(HOSTILE_TEXTS.map((title) => makeExported({ title })));
    expect(file.clips.map((clip: { title: string }) => clip.title)).toEqual(HOSTILE_TEXTS);
    expect((await read(hostileClips())).clips).toHaveLength(hostileClips().length);
  });

  test('holds no clips for an empty selection', async () => {
    expect((await read([])).clips).toEqual([]);
  });

  test('and the schema refuses what is none of ours', () => {
    expect(validate({ format: 'quwen', version: 1, exportedAt: '', clips: [] })).toBe(false);
    expect(validate({ format: 'quwen', version: 2, exportedAt: '', clips: [{ id: 'x' }] })).toBe(false);
  });
});
