import { describe, expect, test } from 'vitest';
import { toJson } from '../../lib/export/json';
import { HOSTILE_TEXTS, makeClip } from './sample-clips';

const madeAt = Date.UTC(2026, 6, 27, 1, 30);

describe('toJson', () => {
  test('says what it is and holds the clippings entire', () => {
    const clip = makeClip();
    const { address: _address, deletedAt: _deletedAt, ...promised } = clip;
    expect(JSON.parse(toJson([clip], { madeAt }))).toEqual({
      format: 'quwen',
      version: 1,
      exportedAt: '2026-07-27T01:30:00.000Z',
      clips: [{ ...promised, clippedAt: '2026-07-21T01:30:00.000Z', updatedAt: '2026-07-21T20:00:00.000Z' }],
    });
  });

  test('keeps the order, and offsets that still point at the mentions', () => {
    const file = JSON.parse(toJson([makeClip({ id: 'b' }), makeClip({ id: 'a' })], { madeAt }));
    expect(file.clips.map((clip: { id: string }) => clip.id)).toEqual(['b', 'a']);
    const [{ text, analysis }] = file.clips;
    for (const { start, end, text: mention } of analysis.mentions)
      expect(text.slice(start, end).replace(/\s/gu, '')).toBe(mention);
  });

  test('gives hostile texts back as they were', () => {
    const file = JSON.parse(
      toJson(
        HOSTILE_TEXTS.map((title) => makeClip({ title })),
        { madeAt },
      ),
    );
    expect(file.clips.map((clip: { title: string }) => clip.title)).toEqual(HOSTILE_TEXTS);
  });

  test('holds no clips for an empty selection', () => {
    expect(JSON.parse(toJson([], { madeAt })).clips).toEqual([]);
  });
});
