// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mention, Verdict } from '../../lib/model';
import type { Highlighter } from '../../lib/page/highlighter';
import { PageReader, type ReaderMeans } from '../../lib/page/page-reader';

const verdict = (isZoneNews: boolean): Verdict => ({ isZoneNews, score: isZoneNews ? 1 : 0, reasons: [] });
const mention: Mention = { type: 'company', start: 0, end: 2, text: '山西', canonical: '山西', rule: 'test' };

let painted: readonly Mention[] | null;
let asked: string[];
let found: number[];
let stop: AbortController;

const highlighter: Highlighter = {
  canPaint: true,
  paint: async ({ mentions }, kinds) => void (painted = mentions.filter(({ type }) => kinds[type])),
  mark: () => {},
  clear: () => (painted = null),
};
const shown = { zone: true, company: true, money: true };
const recognition = (mentions: readonly Mention[], isFinal = true) => ({
  ok: true as const,
  value: { analysis: { version: 1, articles: [], mentions }, isFinal },
});

function readerOf(change: Partial<ReaderMeans> = {}, on = true): PageReader {
  const means: ReaderMeans = {
    signal: stop.signal,
    highlighter,
    titleOf: () => '题',
    judge: () => verdict(true),
    recognise: async (text) => {
      asked.push(text);
      return recognition([mention]);
    },
    onChange: ({ state, mentions }) => void (state === 'painted' && found.push(mentions.length)),
    ...change,
  };
  return new PageReader(document, means, { on, shown });
}

beforeEach(() => {
  document.body.innerHTML = '<p>山西签约</p>';
  painted = null;
  asked = [];
  found = [];
  stop = new AbortController();
});

afterEach(() => stop.abort(new Error('over')));

describe('a page', () => {
  test('of zone news is asked about and painted', async () => {
    const reader = readerOf();
    expect(reader.report.state).toBe('reading');
    await reader.read();
    expect(asked).toEqual(['山西签约\n']);
    expect(painted).toEqual([mention]);
    expect(found).toEqual([1]);
    expect(reader.report).toMatchObject({
      state: 'painted',
      title: '题',
      mentions: [mention],
      problem: null,
    });
  });

  test('of other news stays quiet: nobody hears of it', async () => {
    const reader = readerOf({ judge: () => verdict(false) });
    await reader.read();
    expect(asked).toEqual([]);
    expect(found).toEqual([]);
    expect(painted).toBeNull();
    expect(reader.report.state).toBe('quiet');
  });

  test.each<[string, Partial<ReaderMeans>, string]>([
    [
      'the background has a problem',
      { recognise: async () => ({ ok: false, problem: 'draft-refused' }) },
      'draft-refused',
    ],
    ['nobody answers', { recognise: async () => Promise.reject(new Error('nobody')) }, 'unexpected'],
    [
      'the reading throws',
      {
        reading: {
          clock: {
            now: () => {
              throw new Error('broken');
            },
            pause: async () => {},
          },
        },
      },
      'page-unreadable',
    ],
  ])('fails in a clear state when %s', async (_name, change, problem) => {
    const reader = readerOf(change);
    await reader.read();
    expect(reader.report).toMatchObject({ state: 'failed', problem });
    expect(found).toEqual([]);
  });

  test('without text says so', async () => {
    document.body.innerHTML = '<script>1</script>';
    const reader = readerOf();
    await reader.read();
    expect(reader.report).toMatchObject({ state: 'failed', problem: 'page-empty' });
  });

  test('whose context ends meanwhile is left alone', async () => {
    const reader = readerOf({
      recognise: async () => {
        stop.abort(new Error('gone'));
        return recognition([mention]);
      },
    });
    await reader.read();
    expect(painted).toBeNull();
    expect(found).toEqual([]);
    expect(reader.report.state).toBe('reading');
  });
});

describe('what needs the segmenter', () => {
  test('is painted after what does not', async () => {
    const states: [string, number][] = [];
    const zone: Mention = { ...mention, type: 'zone', kind: 'zone', generic: false };
    const waits: boolean[] = [];
    const reader = readerOf({
      recognise: async (_text, wait) => {
        waits.push(wait);
        return wait ? recognition([mention, zone]) : recognition([mention], false);
      },
      onChange: ({ state, mentions }) => states.push([state, mentions.length]),
    });
    await reader.read();
    expect(waits).toEqual([false, true]);
    expect(states).toEqual([
      ['reading', 0],
      ['reading', 1],
      ['painted', 2],
    ]);
    expect(painted).toEqual([mention, zone]);
  });
});

function append(text: string): void {
  const line = document.createElement('p');
  line.textContent = text;
  document.body.append(line);
}

describe('a page that is read again', () => {
  test('asks nobody while its words are the same, and puts the paint back', async () => {
    const reader = readerOf();
    reader.follow();
    await reader.read();
    painted = null;
    document.body.append(document.createElement('i'));
    await expect.poll(() => painted, { timeout: 3_000 }).toEqual([mention]);
    expect(asked).toHaveLength(1);
  });

  test('is looked through again when it says more, and cleared when it is no zone news any more', async () => {
    const reader = readerOf({ judge: (_title, text) => verdict(!text.includes('联赛')) });
    reader.follow();
    await reader.read();
    append('又签一单');
    await expect.poll(() => asked, { timeout: 3_000 }).toEqual(['山西签约\n', '山西签约\n又签一单\n']);
    append('联赛');
    await expect.poll(() => reader.report.state, { timeout: 5_000 }).toBe('quiet');
    expect(painted).toBeNull();
    expect(reader.report.mentions).toEqual([]);
  });

  test('has its words looked through anew when the reader’s dictionary changed', async () => {
    const reader = readerOf();
    await reader.read();
    await reader.refresh();
    expect(asked).toEqual(['山西签约\n', '山西签约\n']);
  });

  test('does not hear of our own element', async () => {
    const own = document.createElement('div');
    const reader = readerOf({ isOwn: (node) => node === own });
    reader.follow();
    await reader.read();
    painted = null;
    document.body.append(own);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(painted).toBeNull();
  });

  test('takes a late answer to what it said before for no answer', async () => {
    let answerLate: (() => void) | undefined;
    const reader = readerOf({
      recognise: async (text) => {
        asked.push(text);
        if (asked.length === 1) await new Promise<void>((resolve) => (answerLate = resolve));
        return recognition(asked.length === 1 ? [mention] : []);
      },
    });
    const first = reader.read();
    await expect.poll(() => asked.length).toBe(1);
    append('又签一单');
    await reader.read();
    answerLate?.();
    await first;
    expect(reader.report).toMatchObject({ state: 'painted', mentions: [] });
  });
});

const mentionOf = (start: number, type: 'company' | 'money'): Mention =>
  type === 'company'
    ? { ...mention, start, end: start + 1 }
    : { ...mention, start, end: start + 1, type, approx: false, scale: false, role: '投资' };

describe('stepping', () => {
  test('goes around, over the kinds that are shown', async () => {
    const reader = readerOf({
      recognise: async () =>
        recognition([mentionOf(0, 'company'), mentionOf(1, 'money'), mentionOf(2, 'company')]),
    });
    expect(reader.step(1)).toBeUndefined();
    await reader.read();
    expect([1, 1, 1, 1].map(() => reader.step(1)?.at)).toEqual([0, 1, 2, 0]);
    expect(reader.step(-1)?.at).toBe(2);
    await reader.setPainting({ on: true, shown: { ...shown, money: false } });
    expect(reader.step(-1)).toMatchObject({ at: 0, of: 2, index: 0 });
  });
});

describe('the switch', () => {
  test('off from the start: found, counted, not painted; then on', async () => {
    const reader = readerOf({}, false);
    await reader.read();
    expect(painted).toBeNull();
    expect(found).toEqual([1]);
    await reader.setPainting({ on: true, shown });
    expect(painted).toEqual([mention]);
    await reader.setPainting({ on: false, shown });
    expect(painted).toBeNull();
  });

  test('turned on before the page is read does not paint too early', async () => {
    const reader = readerOf({}, false);
    await reader.setPainting({ on: true, shown });
    expect(painted).toBeNull();
    await reader.read();
    expect(painted).toEqual([mention]);
  });
});
