// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mention } from '../../lib/model';
import { createHighlighter, type Paint } from '../../lib/page/highlighter';
import { MentionPlaces } from '../../lib/page/mention-places';
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

const all = { zone: true, company: true, money: true };
const placesOf = (mentions: readonly Mention[]) => MentionPlaces.find(mentions, toRanges, () => undefined);

beforeEach(() => shown.clear());

describe('painting', () => {
  test('gives each type a highlight of its own', async () => {
    await createHighlighter(paint).paint(await placesOf([zone, company, money]), all);
    expect([...shown.keys()]).toEqual(['quwen-zone', 'quwen-company', 'quwen-money']);
    expect(textsOf('quwen-zone')).toEqual(['文水经济开发区']);
    expect(textsOf('quwen-company')).toEqual(['山西某某有限公司']);
    expect(textsOf('quwen-money')).toEqual(['10亿元']);
  });

  test('paints what it is given last, and nothing of before', async () => {
    const highlighter = createHighlighter(paint);
    await highlighter.paint(await placesOf([zone, money]), all);
    await highlighter.paint(await placesOf([company]), all);
    expect(textsOf('quwen-zone')).toEqual([]);
    expect(textsOf('quwen-company')).toEqual(['山西某某有限公司']);
  });

  test('takes away its own highlights and leaves those of the page', async () => {
    const ofPage = paint.createHighlight();
    shown.set('search', ofPage);
    const highlighter = createHighlighter(paint);
    await highlighter.paint(await placesOf([zone]), all);
    highlighter.clear();
    expect([...shown.entries()]).toEqual([['search', ofPage]]);
  });

  test('a painting that was under way when all was cleared shows nothing', async () => {
    let time = 0;
    const highlighter = createHighlighter(paint, {
      now: () => (time += 100),
      pause: async () => highlighter.clear(),
    });
    await highlighter.paint(await placesOf([zone, company]), all);
    expect(shown.size).toBe(0);
  });

  test('keeps the kinds away that are not shown, and brings them back', async () => {
    const highlighter = createHighlighter(paint);
    await highlighter.paint(await placesOf([zone, money]), { ...all, zone: false });
    expect([...shown.keys()]).toEqual(['quwen-money']);
    await highlighter.paint(await placesOf([zone, money]), all);
    expect(textsOf('quwen-zone')).toEqual(['文水经济开发区']);
  });

  test('leaves what stands where it is when a little changes, and draws anew when much does', async () => {
    const highlighter = createHighlighter(paint);
    await highlighter.paint(await placesOf([zone, company]), all);
    const before = shown.get('quwen-zone');
    const [range] = before?.values() ?? [];
    const other: Mention = { ...zone, start: 3, end: 7 };
    await highlighter.paint(await placesOf([zone, other, company]), all);
    expect(shown.get('quwen-zone')).toBe(before);
    expect([...(before?.values() ?? [])][0]).toBe(range);
    expect(textsOf('quwen-zone')).toEqual(['文水经济开发区', '经济开发区'.slice(1)]);
    await highlighter.paint(await placesOf([other]), all);
    expect(textsOf('quwen-zone')).toEqual(['济开发区']);
    expect(textsOf('quwen-company')).toEqual([]);
    const many = Array.from({ length: 201 }, (_, at): Mention => ({ ...zone, start: 0, end: at + 100 }));
    await highlighter.paint(await placesOf(many), all);
    expect(shown.get('quwen-zone')).not.toBe(before);
  });

  test('comes back where the page has cleared the registry', async () => {
    const highlighter = createHighlighter(paint);
    await highlighter.paint(await placesOf([zone]), all);
    shown.clear();
    await highlighter.paint(await placesOf([zone]), all);
    expect(textsOf('quwen-zone')).toEqual(['文水经济开发区']);
  });

  test('marks one place beside the rest, and takes the mark away', () => {
    const highlighter = createHighlighter(paint);
    highlighter.mark(toRanges(company));
    expect(textsOf('quwen-current')).toEqual(['山西某某有限公司']);
    highlighter.mark([]);
    expect(shown.has('quwen-current')).toBe(false);
  });

  test('ends with its signal', async () => {
    const painting = createHighlighter(paint).paint(
      await placesOf([zone]),
      all,
      AbortSignal.abort(new Error('gone')),
    );
    await expect(painting).rejects.toThrow('gone');
    expect(shown.size).toBe(0);
  });

  test('without the API it says so and does nothing', async () => {
    const highlighter = createHighlighter();
    await highlighter.paint(await placesOf([zone]), all);
    expect(highlighter.canPaint).toBe(false);
  });
});
