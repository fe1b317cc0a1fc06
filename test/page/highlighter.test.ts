// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mention } from '../../lib/model';
import { createHighlighter, type Paint } from '../../lib/page/highlighter';
import type { TextRange } from '../../lib/page/page-text';

const node = document.createTextNode('文水经济开发区与山西某某有限公司签约10亿元');
const facts = { text: '', canonical: '', rule: 'test' };
const zone: Mention = { ...facts, type: 'zone', start: 0, end: 7, kind: 'zone', generic: false };
const company: Mention = { ...facts, type: 'company', start: 8, end: 16 };
const money: Mention = {
  ...facts,
  type: 'money',
  start: 18,
  end: 22,
  approx: false,
  scale: false,
  role: '签约',
};

const toRanges = ({ start, end }: { start: number; end: number }): TextRange[] => [
  { startContainer: node, startOffset: start, endContainer: node, endOffset: end },
];

/** A browser's painting, as sets of texts. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  type = 'highlight' as const;
  override forEach(): never {
    throw new Error('Xray: not to be iterated');
  }
}

const shown = new Map<string, Highlight>();
const paint: Paint = {
  registry: shown,
  createHighlight: () => new FakeHighlight(),
  createRange: (range) => ({ ...range, collapsed: false }),
};
const textsOf = (name: string) =>
  [...(shown.get(name)?.values() ?? [])].map((range) => node.data.slice(range.startOffset, range.endOffset));

beforeEach(() => shown.clear());

describe('painting', () => {
  test('gives each type a highlight of its own', async () => {
    await createHighlighter(paint).paint([zone, company, money], toRanges);
    expect([...shown.keys()]).toEqual(['quwen-zone', 'quwen-company', 'quwen-money']);
    expect(textsOf('quwen-zone')).toEqual(['文水经济开发区']);
    expect(textsOf('quwen-company')).toEqual(['山西某某有限公司']);
    expect(textsOf('quwen-money')).toEqual(['10亿元']);
  });

  test('paints what it is given last, and nothing of before', async () => {
    const highlighter = createHighlighter(paint);
    await highlighter.paint([zone, money], toRanges);
    await highlighter.paint([company], toRanges);
    expect(textsOf('quwen-zone')).toEqual([]);
    expect(textsOf('quwen-company')).toEqual(['山西某某有限公司']);
  });

  test('takes away its own highlights and leaves those of the page', async () => {
    const ofPage = paint.createHighlight();
    shown.set('search', ofPage);
    const highlighter = createHighlighter(paint);
    await highlighter.paint([zone], toRanges);
    highlighter.clear();
    expect([...shown.entries()]).toEqual([['search', ofPage]]);
  });

  test('a painting that was under way when all was cleared shows nothing', async () => {
    let time = 0;
    const highlighter = createHighlighter(paint, {
      now: () => (time += 100),
      pause: async () => highlighter.clear(),
    });
    await highlighter.paint([zone, company], toRanges);
    expect(shown.size).toBe(0);
  });

  test('ends with its signal', async () => {
    const painting = createHighlighter(paint).paint([zone], toRanges, AbortSignal.abort(new Error('gone')));
    await expect(painting).rejects.toThrow('gone');
    expect(shown.size).toBe(0);
  });

  test('without the API it says so and does nothing', async () => {
    const highlighter = createHighlighter();
    await highlighter.paint([zone], toRanges);
    expect(highlighter.canPaint).toBe(false);
  });
});
