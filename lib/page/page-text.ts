/**
 * The text of a page as one string, and the way back from the string to the page.
 *
 * The page is walked, never recursed into and never touched. White space collapses as on the screen, elements that stand
 * as blocks and <br> break the line, and each stretch of characters that was taken over one for one is a piece:
 *
 *     <p>桐城  经济</p><p>开发区</p>     raw 桐城 经济⏎开发区     pieces 桐城·, 经济, 开发区
 *
 * A line of a newspaper's column is a <p>, a <div> or ends with <br>: it gives one \n, as in a text file of the page. What
 * the line break means (a new paragraph, or the middle of a word) is for the recognisers to say.
 *
 * The page may change while it is read, since it gets its turn between two slices of work: the way up goes over a stack of
 * our own, so that an element taken out of the page meanwhile ends its own subtree and nothing else.
 */
import { MAX_PAGE_CHARS, MAX_PAGE_DEPTH, MAX_PAGE_NODES } from '../limits';
import type { Span } from '../model';
import { createReadable, isBlockByName } from './readable';
import { sliced, type SliceClock } from './slices';

export interface PageText {
  /** The page's text. Offsets everywhere are UTF-16 code units into this string. */
  readonly raw: string;
  /** A cap was reached: only the first part of the page was read. */
  readonly truncated: boolean;
  /** Where the page holds `raw.slice(span.start, span.end)`: a range a text node, in order. Line breaks of ours have none. */
  toRanges(span: Span): TextRange[];
  /** The offset into `raw` of a place in a text node; undefined where that place was not taken over. */
  toOffset(node: Node, offset: number): number | undefined;
}

/** A range within one text node: what a StaticRange is made from, while it is still data. */
export interface TextRange {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly clock?: SliceClock;
  readonly maxChars?: number;
  readonly maxNodes?: number;
  readonly maxDepth?: number;
}

/** Characters taken over one for one: raw[start + i] is node.data[nodeStart + i], up to the next piece or line break. */
interface Piece extends Span {
  readonly node: Text;
  readonly nodeStart: number;
}

/** An element that the walk is inside of. */
interface Open {
  readonly element: Element;
  readonly isBlock: boolean;
  readonly isVisible: boolean;
  readonly keepsSpaces: boolean;
}

/** Nodes between two looks at the clock: the clock costs more than a node. */
const NODES_A_LOOK = 128;

/** HTML's white space; U+3000 and U+00A0 are characters like any other. */
const SPACES = /[ \t\n\r\f]+/g;

/** Reads `document`. Throws the signal's reason when it is aborted; any page whatever ends within the caps. */
export async function readPage(document: Document, options: ReadingOptions = {}): Promise<PageText> {
  const { maxChars = MAX_PAGE_CHARS, maxNodes = MAX_PAGE_NODES, maxDepth = MAX_PAGE_DEPTH } = options;
  const between = sliced(options.signal, options.clock);
  const isReadable = createReadable();
  const text = new TextBuilder(maxChars);
  const stack: Open[] = [];
  let truncated = false;
  let visited = 0;
  let node: Node | null = document.body ?? document.documentElement;
  const root = node;

  while (node) {
    if (++visited > maxNodes || text.isFull) {
      truncated = true;
      break;
    }
    if (visited % NODES_A_LOOK === 0) await between();

    const parent = stack.at(-1);
    let next: Node | null = null;
    if (isText(node)) {
      if (!parent || parent.isVisible) text.add(node, parent?.keepsSpaces ?? false);
    } else if (isElement(node)) {
      if (node.localName === 'br') text.breakLine();
      else if (stack.length >= maxDepth) truncated = true;
      else if (isReadable(node)) {
        const open = enter(node);
        if (open) {
          if (open.isBlock) text.breakLine();
          stack.push(open);
          next = node.firstChild;
          if (!next) text.leave(stack.pop());
        }
      }
    }
    // On to the next sibling of the node, or of the nearest element that has one.
    next ??= node === root ? null : node.nextSibling;
    while (!next && stack.length > 0) {
      const left = stack.pop();
      text.leave(left);
      next = left && left.element !== root ? left.element.nextSibling : null;
    }
    node = next;
  }
  return toPageText(text.raw(), text.pieces, truncated || text.isFull);
}

/** What the walk has to know of an element, or null where nothing of it is shown. */
function enter(element: Element): Open | null {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display || (isBlockByName(element.localName) ? 'block' : 'inline');
  if (display === 'none') return null;
  return {
    element,
    // Contents and inline kinds run on in their line; whatever else there is (block, flex, table-cell …) starts one.
    isBlock: !/^(?:contents|inline.*|ruby.*)$/.test(display),
    isVisible: style?.visibility !== 'hidden' && style?.visibility !== 'collapse',
    keepsSpaces: /^(?:pre|break)/.test(style?.whiteSpace ?? ''),
  };
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Collects the pieces; owns the rules of white space and the cap on characters. */
class TextBuilder {
  readonly pieces: Piece[] = [];
  readonly #parts: string[] = [];
  readonly #max: number;
  #length = 0;
  #isAtLineStart = true;
  /** A blank that is shown only if its line goes on. */
  #blank: { readonly node: Text; readonly at: number } | null = null;
  #isFull = false;

  constructor(maxChars: number) {
    this.#max = maxChars;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  raw(): string {
    return this.#parts.join('');
  }

  /** Ends the line, where one was begun. */
  breakLine(): void {
    this.#blank = null;
    if (this.#isAtLineStart || this.#isFull) return;
    this.#parts.push('\n');
    this.#length++;
    this.#isAtLineStart = true;
  }

  leave(open: Open | undefined): void {
    if (open?.isBlock) this.breakLine();
  }

  add(node: Text, keepsSpaces: boolean): void {
    // nb. One node may hold megabytes of blanks that collapse to nothing: past the cap it is cut as well.
    const data = node.data.slice(0, this.#max * 2);
    if (keepsSpaces) {
      this.#take(node, 0, data);
      this.#isAtLineStart = data.endsWith('\n');
      return;
    }
    let at = 0;
    for (const { 0: spaces, index } of data.matchAll(SPACES)) {
      if (index > at) this.#take(node, at, data.slice(at, index));
      if (!this.#isAtLineStart) this.#blank ??= { node, at: index };
      at = index + spaces.length;
      if (this.#isFull) return;
    }
    this.#take(node, at, data.slice(at));
  }

  /** Takes over characters that stand at `nodeStart` in a node, with the blank before them. */
  #take(node: Text, nodeStart: number, characters: string): void {
    if (characters === '') return;
    const blank = this.#blank;
    this.#blank = null;
    if (blank) this.#take(blank.node, blank.at, ' ');

    let taken = characters.slice(0, Math.max(0, this.#max - this.#length));
    if (taken.length < characters.length) {
      this.#isFull = true;
      // nb. Half of a character outside the BMP is no character.
      if (/[\uD800-\uDBFF]$/.test(taken)) taken = taken.slice(0, -1);
    }
    if (taken === '') return;
    const start = this.#length;
    this.#parts.push(taken);
    this.#length += taken.length;
    this.#isAtLineStart = false;
    const last = this.pieces.at(-1);
    // Words with one blank between them go on with the piece before: most paragraphs are one piece.
    if (last?.node === node && last.end === start && last.nodeStart + last.end - last.start === nodeStart) {
      this.pieces[this.pieces.length - 1] = { ...last, end: this.#length };
    } else this.pieces.push({ start, end: this.#length, node, nodeStart });
  }
}

function toPageText(raw: string, pieces: readonly Piece[], truncated: boolean): PageText {
  let byNode: Map<Node, Piece[]> | undefined;
  return {
    raw,
    truncated,
    toRanges({ start, end }) {
      const ranges: TextRange[] = [];
      for (let i = firstEndingAfter(pieces, start); i < pieces.length; i++) {
        const piece = pieces[i];
        if (!piece || piece.start >= end) break;
        const { node, nodeStart } = piece;
        ranges.push({
          startContainer: node,
          startOffset: nodeStart + Math.max(start, piece.start) - piece.start,
          endContainer: node,
          endOffset: nodeStart + Math.min(end, piece.end) - piece.start,
        });
      }
      return ranges;
    },
    toOffset(node, offset) {
      byNode ??= groupByNode(pieces);
      const piece = byNode
        .get(node)
        ?.find((each) => offset >= each.nodeStart && offset <= each.nodeStart + each.end - each.start);
      return piece && piece.start + offset - piece.nodeStart;
    },
  };
}

function groupByNode(pieces: readonly Piece[]): Map<Node, Piece[]> {
  const byNode = new Map<Node, Piece[]>();
  for (const piece of pieces) {
    const group = byNode.get(piece.node);
    if (group) group.push(piece);
    else byNode.set(piece.node, [piece]);
  }
  return byNode;
}

/** The index of the first piece that ends after `offset`. */
function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
