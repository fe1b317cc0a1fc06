import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import type { FullClip, Mention } from '../../lib/model';
import { analyse } from '../../lib/recognise';
import { segmentInNode } from '../cli/node-segmenter';
import { createMaker } from './make-clips';
import { loadNames } from './names';
import { toRows } from './to-rows';

const COUNT = 400;
const names = loadNames();
const maker = createMaker(names);
const clips = Array.from({ length: COUNT }, (_, index) => maker.make(index, COUNT));

describe('a made-up collection', () => {
  it('is the same in every run, each clipping by itself', () => {
    expect(createMaker(loadNames()).make(123, COUNT)).toEqual(clips[123]);
  });

  it('is another with another seed', () => {
    expect(createMaker(names, 2).make(123, COUNT).text).not.toBe(clips[123]?.text);
  });

  it('has ids and addresses of its own for each clipping', () => {
    expect(new Set(clips.map(({ id }) => id)).size).toBe(COUNT);
    expect(new Set(clips.map(({ address }) => address)).size).toBe(COUNT);
  });

  it('has articles of some three thousand characters, briefs and long ones', () => {
    const lengths = clips.map(({ text }) => text.length).toSorted((a, b) => a - b);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / COUNT;
    expect(mean).toBeGreaterThan(2_700);
    expect(mean).toBeLessThan(3_500);
    expect(lengths[0]).toBeLessThan(700);
    expect(lengths.at(-1)).toBeGreaterThan(7_000);
  });

  it('grows from the oldest to the newest', () => {
    const moments = clips.map(({ clippedAt }) => clippedAt);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it('has reprints, which share the story of an earlier clipping', () => {
    const reprints = clips.filter(({ id, story }) => id !== story);
    expect(reprints.length).toBeGreaterThan(COUNT / 25);
    for (const { story } of reprints) expect(clips.some(({ id }) => id === story)).toBe(true);
  });

  it('has of everything that a reader leaves behind', () => {
    for (const has of [
      ({ note }: FullClip) => note !== '',
      ({ tags }: FullClip) => tags.length > 1,
      ({ folder }: FullClip) => folder !== '',
      ({ starred }: FullClip) => starred,
      ({ deletedAt }: FullClip) => deletedAt !== null,
      ({ date }: FullClip) => date === null,
      ({ passages }: FullClip) => passages.length > 0,
      ({ state }: FullClip) => state === 'reading',
    ])
      expect(clips.filter(has).length).toBeGreaterThan(0);
  });

  it('has passages that stand where they say', () => {
    for (const { text, passages } of clips)
      for (const { quote, start } of passages) expect(text.slice(start, start + quote.length)).toBe(quote);
  });

  it('has a row of each table for each clipping', () => {
    const rows = toRows(clips);
    for (const table of [rows.clips, rows.texts, rows.bodies, rows.traces])
      expect(table.map(({ id }) => id)).toEqual(clips.map(({ id }) => id));
    expect(rows.clips[0]).not.toHaveProperty('text');
  });
});

/** A mention without its rule: by which of two rules a short name is found depends on the words beside it. */
const told = ({ rule: _rule, ...mention }: Mention) => JSON.stringify(Object.entries(mention).toSorted());

describe('its analyses', () => {
  const dictionary = loadDictionary();

  it('are what the recognisers find', () => {
    let right = 0;
    let all = 0;
    for (const { text, analysis } of clips.slice(0, 80)) {
      const found = new Set(analyse(text, { dictionary, segment: segmentInNode }).mentions.map(told));
      const put = new Set(analysis.mentions.map(told));
      const either = new Set([...found, ...put]);
      all += either.size;
      right += [...either].filter((mention) => found.has(mention) && put.has(mention)).length;
    }
    expect(all).toBeGreaterThan(4_000);
    expect(right / all).toBeGreaterThan(0.97);
  });

  it('are disjoint, in order, and say what stands there', () => {
    for (const { text, analysis } of clips) {
      let end = 0;
      for (const mention of analysis.mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end).replace(/\s/gu, '')).toBe(mention.text);
        ({ end } = mention);
      }
    }
  });
});
