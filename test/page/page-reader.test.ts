// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
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
  paint: async (mentions) => void (painted = mentions),
  clear: () => (painted = null),
};

function readerOf(change: Partial<ReaderMeans> = {}, isPainting = true): PageReader {
  const means: ReaderMeans = {
    signal: stop.signal,
    highlighter,
    titleOf: () => '题',
    judge: () => verdict(true),
    recognise: async (text) => {
      asked.push(text);
      return { ok: true, value: { version: 1, articles: [], mentions: [mention] } };
    },
    onFound: (count) => found.push(count),
    ...change,
  };
  return new PageReader(document, means, isPainting);
}

beforeEach(() => {
  document.body.innerHTML = '<p>山西签约</p>';
  painted = null;
  asked = [];
  found = [];
  stop = new AbortController();
});

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
        return { ok: true, value: { version: 1, articles: [], mentions: [mention] } };
      },
    });
    await reader.read();
    expect(painted).toBeNull();
    expect(found).toEqual([]);
    expect(reader.report.state).toBe('reading');
  });
});

describe('the switch', () => {
  test('off from the start: found, counted, not painted; then on', async () => {
    const reader = readerOf({}, false);
    await reader.read();
    expect(painted).toBeNull();
    expect(found).toEqual([1]);
    await reader.setPainting(true);
    expect(painted).toEqual([mention]);
    await reader.setPainting(false);
    expect(painted).toBeNull();
  });

  test('turned on before the page is read does not paint too early', async () => {
    const reader = readerOf({}, false);
    await reader.setPainting(true);
    expect(painted).toBeNull();
    await reader.read();
    expect(painted).toEqual([mention]);
  });
});
