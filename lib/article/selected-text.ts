/**
 * What a reader has selected on a page: its text as the page was read (lines, no hidden text), and a copy of its elements. A selection
 * may begin in the middle of a table's row; the copy has the table around it, for a cell without one is no HTML. Firefox has a
 * range for each selected cell; cells of one row come into one row again.
 */
import type { PageText, TextRange } from '../page/page-text';
import { isBlockByName } from '../page/readable';

export interface SelectedText {
  /** Empty where nothing that the page shows is selected. */
  readonly text: string;
  /** Copies of what is selected; nothing of it stands in the page. */
  readonly root: HTMLElement;
}

/** Reads what `ranges` hold of a page that was read before. The page is left as it is. */
export function readSelection(document: Document, page: PageText, ranges: readonly Range[]): SelectedText {
  const root = document.implementation.createHTMLDocument().createElement('div');
  const copier = new Copier(document, root);
  const shown = page.toRanges({ start: 0, end: page.raw.length });
  const parts: string[] = [];
  for (const range of ranges) {
    const inside = shownIn(range, shown);
    const [first, last] = [inside[0], inside.at(-1)];
    const start = first && page.toOffset(first.startContainer, first.startOffset);
    const end = last && page.toOffset(last.endContainer, last.endOffset);
    if (start === undefined || end === undefined || start >= end) continue;
    parts.push(page.raw.slice(start, end));
    copier.copy(range, inside);
  }
  const text = parts.join('\n');
  return { text: text.trim() === '' ? '' : text, root };
}

/** What the page shows of a range: a part of each text node, in order. */
function shownIn(range: Range, shown: readonly TextRange[]): TextRange[] {
  const inside: TextRange[] = [];
  for (let index = firstEndingIn(range, shown); index < shown.length; index++) {
    const each = shown[index];
    if (!each || isBehind(range, each)) break;
    const { startContainer, endContainer } = range;
    const node = each.startContainer;
    const part = {
      ...each,
      startOffset: node === startContainer ? Math.max(each.startOffset, range.startOffset) : each.startOffset,
      endOffset: node === endContainer ? Math.min(each.endOffset, range.endOffset) : each.endOffset,
    };
    if (part.startOffset < part.endOffset) inside.push(part);
  }
  return inside;
}

const isBehind = (range: Range, each: TextRange): boolean =>
  comparePoint(range, each.startContainer, each.startOffset) > 0;

/** The index of the first part that ends behind the range's start; they stand in the page's order. */
function firstEndingIn(range: Range, shown: readonly TextRange[]): number {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = shown[middle];
    if (!each || comparePoint(range, each.endContainer, each.endOffset) >= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** −1, 0 or 1; what was taken out of the page since it was read stands before any range. */
function comparePoint(range: Range, node: Text, offset: number): number {
  try {
    return range.comparePoint(node, offset);
  } catch {
    return -1;
  }
}

/** Elements that are kept though no text stands in them. */
const KEPT_EMPTY = new Set(['img', 'br', 'hr', 'td', 'th']);
/** What a part of a table, or of a list, must have around it. */
const PART_OF_TABLE = new Set(['tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption']);
const PART_OF_LIST = new Set(['li', 'dt', 'dd']);
/** Nodes of a selection that are looked at. */
const MAX_NODES = 200_000;

/**
 * Copies stretches of a page under one root, each element once. nb. The way up is that of a TreeWalker: a form's `parentNode` may be its own
 * <input> of that name.
 */
class Copier {
  readonly #document: Document;
  readonly #root: HTMLElement;
  readonly #copies = new Map<Node, Element>();

  constructor(document: Document, root: HTMLElement) {
    this.#document = document;
    this.#root = root;
  }

  /** Copies what a range holds: of its text what is shown, with the elements around it. */
  copy(range: Range, shown: readonly TextRange[]): void {
    const top = this.#topOf(range.commonAncestorContainer);
    if (!top) return;
    const parts = groupByNode(shown);
    const walker = this.#document.createTreeWalker(top, 0x5 /* NodeFilter: elements and texts */);
    let node: Node | null = range.commonAncestorContainer;
    walker.currentNode = node;
    for (let count = 0; node && count < MAX_NODES; count++, node = walker.nextNode()) {
      if (isText(node)) {
        const text = parts.get(node);
        if (text !== undefined) this.#placeOf(node, top).append(text);
      } else if (!range.intersectsNode(node)) {
        // nb. A range's last node comes before all that stands behind the range.
        if (node !== top && node.compareDocumentPosition(range.endContainer) & 0x2) break;
      } else if (isElement(node) && KEPT_EMPTY.has(node.localName) && this.#isShown(node, top))
        this.#placeOf(node, top);
    }
  }

  /** The copy of an element, or of the one around a text, in the copies of those around it. */
  #placeOf(node: Node, top: Element): Element {
    const missing: Element[] = [];
    let place: Element | undefined;
    for (const element of this.#upFrom(node, top)) {
      place = this.#copies.get(element);
      if (place) break;
      missing.push(element);
    }
    place ??= this.#root;
    for (const element of missing.toReversed()) {
      const copy: Element = this.#root.ownerDocument.importNode(element, false);
      place.append(copy);
      this.#copies.set(element, copy);
      place = copy;
    }
    return place;
  }

  /** The element under which a selection is copied: the block that holds it, or the table or list of which that is a part. */
  #topOf(node: Node): Element | null {
    let block: Element | null = null;
    for (block of this.#upFrom(node, this.#document.documentElement))
      if (isBlockByName(block.localName)) break;
    if (!block) return null;
    if (PART_OF_TABLE.has(block.localName)) return block.closest('table') ?? block;
    if (PART_OF_LIST.has(block.localName)) return block.closest('ul, ol, dl') ?? block;
    return block;
  }

  #isShown(element: Element, top: Element): boolean {
    const view = this.#document.defaultView;
    return this.#upFrom(element, top).every((each) => {
      const style = view?.getComputedStyle(each);
      return style?.display !== 'none' && style?.visibility !== 'hidden';
    });
  }

  /** An element, or the one around a text, and those around that, up to `top`. */
  #upFrom(node: Node, top: Element): Element[] {
    const walker = this.#document.createTreeWalker(top, 0x1 /* NodeFilter: elements */);
    walker.currentNode = node;
    const elements = isText(node) ? [] : [node];
    for (let each = walker.parentNode(); each; each = walker.parentNode()) elements.push(each);
    return elements.filter(isElement);
  }
}

/** The shown text of each text node. */
function groupByNode(shown: readonly TextRange[]): Map<Node, string> {
  const texts = new Map<Node, string>();
  for (const { startContainer, startOffset, endOffset } of shown)
    texts.set(
      startContainer,
      (texts.get(startContainer) ?? '') + startContainer.data.slice(startOffset, endOffset),
    );
  return texts;
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;
