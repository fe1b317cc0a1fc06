/** Which mention stands at a point of the window, and where on the screen ranges of text stand. Asks the layout, changes nothing. */
import { isText, shadowOf } from './flat-tree';
import type { MentionPlaces } from './mention-places';
import type { TextRange } from './page-text';

/** Text nodes of one element that are looked through where the browser names no place in the text. */
const MAX_TEXTS = 200;

/** Shadow trees within one another that are looked into. */
const MAX_ROOTS = 20;

/** Where ranges of text stand now, in CSS pixels of the window: a rectangle a line. None of what is gone or changed since. */
export function rectsOf(ranges: readonly TextRange[]): DOMRect[] {
  return ranges.flatMap(({ startContainer, startOffset, endOffset }) => {
    const end = Math.min(endOffset, startContainer.length);
    if (!startContainer.isConnected || startOffset >= end) return [];
    const range = startContainer.ownerDocument.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(startContainer, end);
    return [...range.getClientRects()];
  });
}

/**
 * The mention whose text is at a point, in CSS pixels of the window, as its index among `places.mentions`. White space beside a mention,
 * which the browser's own answer counts to the nearest character, is not the mention.
 */
export function mentionIndexAt(
  document: Document,
  places: MentionPlaces,
  roots: ReadonlySet<ShadowRoot>,
  x: number,
  y: number,
): number | undefined {
  const isAt = (index: number) =>
    rectsOf(places.rangesOf(index)).some(
      ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
    );
  const caret = caretAt(document, roots, x, y);
  const found = caret && places.at(caret.node, caret.offset).find(isAt);
  if (found !== undefined) return found;
  // nb. Where a page forbids to select its text, the caret is nowhere near.
  return textsAt(document, x, y)
    .flatMap((text) => places.in(text))
    .find(isAt);
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** nb. `caretPositionFromPoint` came with Chromium 128; before, it has the older call, which does not look into shadow trees. */
function caretAt(
  document: Document,
  roots: ReadonlySet<ShadowRoot>,
  x: number,
  y: number,
): Caret | undefined {
  if ('caretPositionFromPoint' in document && typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  if (!('caretRangeFromPoint' in document) || typeof document.caretRangeFromPoint !== 'function')
    return undefined;
  const range: unknown = document.caretRangeFromPoint(x, y);
  return range instanceof Range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The text nodes right in the element at a point, through open shadow roots. */
function textsAt(document: Document, x: number, y: number): Node[] {
  let element = document.elementFromPoint(x, y);
  for (let depth = 0; element && depth < MAX_ROOTS; depth++) {
    const inner: Element | null = shadowOf(element)?.elementFromPoint(x, y) ?? null;
    if (!inner || inner === element) break;
    element = inner;
  }
  const texts: Node[] = [];
  for (let node = element?.firstChild ?? null; node && texts.length < MAX_TEXTS; node = node.nextSibling)
    if (isText(node)) texts.push(node);
  return texts;
}
