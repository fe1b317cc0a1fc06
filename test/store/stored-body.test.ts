import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../lib/model';
import { findReprints, readClips, saveClip } from '../../lib/store';
import { fromStoredAnalysis, toStoredAnalysis } from '../../lib/store/stored-analysis';
import { fromStoredHtml, toStoredHtml } from '../../lib/store/stored-html';
import { BATTERY } from '../clip/stories';
import { makeStore } from './fake-browser';
import { company, makeInput, sum, valueOf, zone } from './sample-inputs';

const HTML = `<p>湘西高新区与𠮷首北斗签约，总投资10.8亿元。</p>`.repeat(200);

/** An analysis with as many mentions as a newspaper page has. */
const ANALYSIS: Analysis = {
  version: 1,
  articles: [{ start: 0, end: 9, title: '𠮷首' }],
  mentions: Array.from({ length: 80 }, (_, at) => ({
    ...(at % 2 === 0 ? zone(`第${at}经济开发区`) : sum({ cny: at * 1e8, cnyMax: at * 2e8 })),
    start: at * 10,
    end: at * 10 + 8,
  })),
};

/** What structured cloning writes of a value, roughly: two bytes a character, names of fields in each object. */
const sizeOf = (value: unknown) => JSON.stringify(value).length;

describe('the long part of a clipping', () => {
  test('takes a fraction of the room, and comes back as it was', async () => {
    const store = makeStore();
    const page = { ...makeInput({ html: HTML }), analysis: ANALYSIS };
    const { clip } = await valueOf(saveClip(page, store));
    const row = await store.bodies.get(clip.id);
    if (!(row?.html instanceof Uint8Array) || !(row.analysis instanceof Uint8Array))
      throw new Error('not deflated');
    expect(row.html.length).toBeLessThan(HTML.length / 10);
    expect(row.analysis.length).toBeLessThan(sizeOf(ANALYSIS) / 5);
    const [full] = await valueOf(readClips([clip.id], store));
    expect(full).toMatchObject({ html: HTML, analysis: ANALYSIS });
  });

  test('is read as it is where it was written before', async () => {
    const store = makeStore();
    const { clip } = await valueOf(saveClip(makeInput(), store));
    await store.bodies.update(clip.id, { html: HTML, analysis: ANALYSIS });
    const [full] = await valueOf(readClips([clip.id], store));
    expect(full).toMatchObject({ html: HTML, analysis: ANALYSIS });
  });

  test('is empty where the row is damaged, and the text can be read', async () => {
    const store = makeStore();
    const input = makeInput({ html: HTML, text: BATTERY, mentions: [company('新厂')] });
    const { clip } = await valueOf(saveClip(input, store));
    for (const cut of [0, 1, 20]) {
      const html = new Uint8Array(Buffer.from(Uint8Array.from({ length: cut }, () => 0xff)));
      await store.bodies.update(clip.id, { html, analysis: html });
      const [full] = await valueOf(readClips([clip.id], store));
      expect(full).toMatchObject({ text: BATTERY, html: '', analysis: { version: 0, mentions: [] } });
      expect(await valueOf(findReprints(clip.id, store))).toEqual([]);
    }
  });

  test.each(['', 'a', '<p>𠮷</p>', HTML, '\u{d800} half a pair', '\0'])(
    'HTML %j survives, but for what is no character',
    (html) => {
      for (const text of ['', '湘西高新区与𠮷首北斗签约', '\u{dc00}', '长'.repeat(40_000)])
        expect(fromStoredHtml(toStoredHtml(html, text), text)).toBe(html.toWellFormed());
    },
  );

  test('HTML takes next to nothing beside its text, and with another text it is empty', () => {
    const stored = toStoredHtml(`<p>${BATTERY}</p>`, BATTERY);
    expect(stored.length).toBeLessThan(40);
    expect(fromStoredHtml(stored, `${BATTERY}。`)).toBe('');
    expect(fromStoredHtml(stored, '')).toBe('');
  });

  test('an analysis of nothing survives', () => {
    const nothing: Analysis = { version: 3, articles: [], mentions: [] };
    expect(fromStoredAnalysis(toStoredAnalysis(nothing))).toEqual(nothing);
  });
});
