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

  test('holds who wrote it, on which page of the paper, and what the reader noted', () => {
    const [clip] = JSON.parse(toJson([makeClip()], { madeAt })).clips;
    expect(clip).toMatchObject({
      time: '09:05',
      author: '李明 王芳',
      correspondent: '王芳',
      editor: '赵强',
      edition: '第03版：要闻',
      provenance: { title: 'heading', date: 'meta', author: 'byline' },
      note: '下周回访，核实二期。',
      tags: ['北斗', '签约'],
      scope: 'article',
      story: 'c0',
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
