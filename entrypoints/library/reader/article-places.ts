/** Between the article on the screen and offsets of its text. Asks the document, changes nothing. */
import type { ArticleData } from '../../../components/reader/article-data';
import type { Span } from '../../../lib/model';
import { toTextSpan } from '../../../lib/view/article-pieces';
import type { Rect } from '../../../lib/view/place-card';

/** What is selected of an article: its span in the text, and where it stands in the window; null where nothing is. */
export function selectedIn(
  sheet: HTMLElement,
  article: ArticleData,
): { readonly span: Span; readonly rects: readonly Rect[]; readonly text: string } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraphs = [...sheet.querySelectorAll('[data-paragraph]')].filter((each) =>
    range.intersectsNode(each),
  );
  const spans = paragraphs.flatMap((paragraph) => spanIn(paragraph, range, article) ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  return {
    span: { start: first.start, end: last.end },
    rects: [...range.getClientRects()],
    text: selection.toString(),
  };
}

/** The part of a paragraph that is selected. nb. The text of its nodes is its shown text: numbers of passages stand in styles. */
function spanIn(element: Element, selected: Range, article: ArticleData): Span | null {
  const start = Number(element.getAttribute('data-paragraph'));
  const shown = [...(article.headline ? [article.headline] : []), ...article.paragraphs].find(
    (paragraph) => paragraph.start === start,
  );
  if (!shown) return null;
  const whole = document.createRange();
  whole.selectNodeContents(element);
  const startsBefore = selected.compareBoundaryPoints(Range.START_TO_START, whole) <= 0;
  const endsAfter = selected.compareBoundaryPoints(Range.END_TO_END, whole) >= 0;
  const from = startsBefore ? 0 : lengthTo(whole, selected.startContainer, selected.startOffset);
  const to = endsAfter ? shown.text.length : lengthTo(whole, selected.endContainer, selected.endOffset);
  return toTextSpan(shown, from, to);
}

/** Units of a paragraph before a place in it. */
function lengthTo(paragraph: Range, container: Node, offset: number): number {
  const part = paragraph.cloneRange();
  part.setEnd(container, offset);
  return part.toString().length;
}

/** Where a mention stands in the window, a rectangle a line; none while it is not shown. */
export function rectsOfMention(sheet: HTMLElement, index: number): readonly Rect[] {
  return [...sheet.querySelectorAll(`[data-mention="${index}"]`)].flatMap((mark) => [
    ...mark.getClientRects(),
  ]);
}

/** Whether any of what stands there is within the pane that scrolls: a card of what is out of it would cover something else. */
export function isInSight(rects: readonly Rect[], pane: Element): boolean {
  const { top, bottom } = pane.getBoundingClientRect();
  return rects.some((rect) => rect.top + rect.height > top && rect.top < bottom);
}

/** The mention that an element of the article belongs to. */
export function mentionOf(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest('[data-mention]') : null;
  return mark ? Number(mark.getAttribute('data-mention')) : null;
}

/** The marks of a passage in the article, in its order. */
export function marksOfPassage(sheet: HTMLElement, id: string): readonly Element[] {
  return [...sheet.querySelectorAll('[data-passages]')].filter((mark) => idsOf(mark).includes(id));
}

/** The passage that an element of the article belongs to; of several that which began last. */
export function passageOf(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest('[data-passages]') : null;
  return (mark && idsOf(mark).at(-1)) ?? null;
}

const idsOf = (mark: Element): string[] => (mark.getAttribute('data-passages') ?? '').split(' ');
