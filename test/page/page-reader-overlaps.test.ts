// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mention } from '../../lib/model';
import { PageReader, type ReaderMeans } from '../../lib/page/page-reader';

const mention: Mention = { type: 'company', start: 0, end: 2, text: '山西', canonical: '山西', rule: 'test' };
const taught: Mention = { ...mention, start: 2, end: 4, text: '签约', canonical: '签约' };

let painted: readonly Mention[] | null;
/** The text node in which the first mention was painted. */
let words: Node | undefined;
let asked: string[];
/** Times that the page was read to its end. */
let looks: number;
let stop: AbortController;

const recognition = (mentions: readonly Mention[]) => ({
  ok: true as const,
  value: { analysis: { version: 1, articles: [], mentions }, isFinal: true },
});

function readerOf(change: Partial<ReaderMeans> = {}): PageReader {
  const means: ReaderMeans = {
    signal: stop.signal,
    highlighter: {
      canPaint: true,
      paint: async (places) => {
        painted = places.mentions;
        words = places.rangesOf(0)[0]?.startContainer;
      },
      mark: () => {},
      clear: () => (painted = null),
    },
    titleOf: () => {
      looks++;
      return '题';
    },
    judge: () => ({ isZoneNews: true, score: 1, reasons: [] }),
    recognise: async (text) => {
      asked.push(text);
      return recognition([mention]);
    },
    onChange: () => {},
    ...change,
  };
  return new PageReader(document, means, { on: true, shown: { zone: true, company: true, money: true } });
}

beforeEach(() => {
  document.body.innerHTML = '<p>山西签约</p>';
  painted = null;
  words = undefined;
  asked = [];
  looks = 0;
  stop = new AbortController();
});

afterEach(() => stop.abort(new Error('over')));

/** Answers that are given when the test says so, in the order in which they were asked for. */
function heldAnswers() {
  const held: ((mentions: readonly Mention[]) => void)[] = [];
  const recognise: ReaderMeans['recognise'] = (text) => {
    asked.push(text);
    return new Promise((resolve) => held.push((mentions) => resolve(recognition(mentions))));
  };
  return { recognise, answer: (at: number, mentions: readonly Mention[]) => held[at]?.(mentions) };
}

/** A clock by which work stops at each look at it, from `hold` until `goOn`. */
function heldClock() {
  let now = 0;
  let gate = Promise.resolve();
  let goOn: (() => void) | undefined;
  let pauses = 0;
  return {
    clock: {
      now: () => (now += 1_000),
      pause: () => {
        pauses++;
        return gate;
      },
    },
    hold: () => {
      pauses = 0;
      gate = new Promise<void>((resolve) => (goOn = resolve));
    },
    isHeld: () => pauses > 0,
    goOn: () => goOn?.(),
  };
}

/** Makes a change that is no change of words, and waits until the reader has seen to it. */
async function changeLook(change: () => void): Promise<void> {
  const before = looks;
  change();
  await expect.poll(() => looks, { timeout: 3_000 }).toBe(before + 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const restyle = () => changeLook(() => document.querySelector('p')?.setAttribute('class', 'read'));

describe('a page that changes while an answer is waited for', () => {
  test('but not in its words, still takes the word that the reader taught', async () => {
    const { recognise, answer } = heldAnswers();
    const reader = readerOf({ recognise });
    reader.follow();
    const reading = reader.read();
    await expect.poll(() => asked.length).toBe(1);
    answer(0, [mention]);
    await reading;
    const refreshing = reader.refresh();
    await restyle();
    answer(1, [mention, taught]);
    await refreshing;
    expect(asked).toHaveLength(2);
    expect(reader.report).toMatchObject({ state: 'painted', mentions: [mention, taught] });
    expect(painted).toEqual([mention, taught]);
  });

  test('but not in its words, is not read for ever', async () => {
    const { recognise, answer } = heldAnswers();
    const reader = readerOf({ recognise });
    reader.follow();
    const reading = reader.read();
    await expect.poll(() => asked.length).toBe(1);
    await restyle();
    answer(0, [mention]);
    await reading;
    expect(reader.report).toMatchObject({ state: 'painted', mentions: [mention] });
    expect(painted).toEqual([mention]);
  });

  test('in its nodes, has the answer stand in the new ones', async () => {
    const { recognise, answer } = heldAnswers();
    const reader = readerOf({ recognise });
    reader.follow();
    const reading = reader.read();
    await expect.poll(() => asked.length).toBe(1);
    await changeLook(() => (document.body.innerHTML = '<p>山西签约</p>'));
    answer(0, [mention]);
    await reading;
    expect(reader.report.mentions).toEqual([mention]);
    expect(words).toBe(document.querySelector('p')?.firstChild);
  });

  test('in its words, is not painted by what was found in the old ones', async () => {
    const { recognise, answer } = heldAnswers();
    const reader = readerOf({ recognise });
    const first = reader.read();
    await expect.poll(() => asked.length).toBe(1);
    answer(0, [mention]);
    await first;
    document.body.innerHTML = '<p>又在山西签约</p>';
    const second = reader.read();
    await expect.poll(() => asked.length).toBe(2);
    reader.follow();
    painted = null;
    await restyle();
    expect(painted).toBeNull();
    answer(1, [taught]);
    await second;
    expect(painted).toEqual([taught]);
  });

  test('takes no notice when what it asked before fails late', async () => {
    let fail: ((error: Error) => void) | undefined;
    const reader = readerOf({
      recognise: async (text) => {
        asked.push(text);
        if (asked.length === 1) await new Promise((_resolve, reject) => (fail = reject));
        return recognition([mention]);
      },
    });
    const first = reader.read();
    await expect.poll(() => asked.length).toBe(1);
    await reader.read();
    fail?.(new Error('gone'));
    await first;
    expect(reader.report.state).toBe('painted');
  });
});

describe('a page that is being walked', () => {
  test('is read to its end though the reader’s dictionary changes meanwhile', async () => {
    const { clock, hold, isHeld, goOn } = heldClock();
    const reader = readerOf({ reading: { clock } });
    reader.follow();
    await reader.read();
    hold();
    document.querySelector('p')?.insertAdjacentHTML('afterend', '<p>又签一单</p>');
    document.body.append(...Array.from({ length: 200 }, () => document.createElement('i')));
    await expect.poll(isHeld, { timeout: 3_000 }).toBe(true);
    const refreshing = reader.refresh();
    await expect.poll(() => asked.length).toBe(2);
    goOn();
    await refreshing;
    await expect.poll(() => asked.at(-1), { timeout: 3_000 }).toBe('山西签约\n又签一单\n');
    await expect.poll(() => reader.report.state).toBe('painted');
  });
});
