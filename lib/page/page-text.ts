/**
 * The text of a page as one string, and the way back from the string to the page.
 *
 * The page is walked, never recursed into and never touched. White space collapses as on the screen, elements that stand
 * as blocks and <br> break the line, the cells of a row stay on theirs, and each stretch of characters that was taken over one for one is a piece:
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
import type { BlockMemory, Standing } from './block-memory';
import { bodyOf, childrenOf, isElement, isText, shadowOf, type Children } from './flat-tree';
import { createReadable, displayByName } from './readable';
import { sliced, type SliceClock } from './slices';
import { BlockBuilder, toPageText, type Allowance, type PageText, type TextRange } from './text-block';

export type { PageText, TextRange };

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly clock?: SliceClock;
  readonly maxChars?: number;
  readonly maxNodes?: number;
  readonly maxDepth?: number;
  /** What is known from the last reading of the same page; blocks that it still knows are not walked again. */
  readonly memory?: BlockMemory;
}

/** An element that the walk is inside of. */
interface Open {
  readonly element: Element;
  readonly standing: Standing;
  readonly children: Children;
  /** What its text goes into: its own builder if it stands as a block, that of the block around it otherwise. */
  readonly text: BlockBuilder;
  readonly nodesBefore: number;
  /** Nothing in it may be taken from memory: its style may be another. */
  readonly isRestyled: boolean;
}

/** Nodes between two looks at the clock: the clock costs more than a node. */
const NODES_A_LOOK = 128;

/** Reads `document`. Throws the signal's reason when it is aborted; any page whatever ends within the caps. */
export async function readPage(document: Document, options: ReadingOptions = {}): Promise<PageText> {
  const { maxChars = MAX_PAGE_CHARS, maxNodes = MAX_PAGE_NODES, maxDepth = MAX_PAGE_DEPTH, memory } = options;
  const between = sliced(options.signal, options.clock);
  const isReadable = createReadable();
  const allowance: Allowance = { maxChars, chars: 0, isFull: false };
  const changes = memory?.begin();
  const page = new BlockBuilder(allowance);
  const stack: Open[] = [];
  let truncated = false;
  let visited = 0;
  let steps = 0;

  const close = ({ element, standing, text, nodesBefore }: Open) => {
    if (!standing.isBlock) return;
    text.breakLine();
    const block = text.toBlock(visited - nodesBefore);
    const around = stack.at(-1)?.text ?? page;
    if (standing.isCell) around.addCell(block, true);
    else around.addBlock(block, true);
    // nb. A block in which a cap was reached is no whole one.
    if (!truncated && !allowance.isFull) memory?.keep(element, { block, standing });
  };

  const open = (element: Element) => {
    const around = stack.at(-1);
    const isRestyled = around?.isRestyled === true || changes?.isRestyled(element) === true;
    const text = around?.text ?? page;
    const known = isRestyled ? undefined : memory?.get(element);
    const isSame =
      known !== undefined &&
      allowance.chars + known.block.length <= maxChars &&
      (!around || !changes?.areSiblingsRestyled(around.element) || isStill(element, known.standing));
    if (isSame) {
      if (known.standing.isCell) text.addCell(known.block, false);
      else {
        text.breakLine();
        text.addBlock(known.block, false);
      }
      visited += known.block.nodes;
      return;
    }
    // nb. What is in memory was readable: names and styles that change are told of.
    const standing = isReadable(element) ? standingOf(element) : null;
    if (!standing) return;
    memory?.enter(element);
    const shadow = shadowOf(element);
    if (shadow) memory?.addRoot(shadow);
    if (standing.isBlock && !standing.isCell) text.breakLine();
    stack.push({
      element,
      standing,
      children: childrenOf(element, shadow),
      text: standing.isBlock ? new BlockBuilder(allowance) : text,
      nodesBefore: visited,
      isRestyled,
    });
  };

  let node: Node | null = bodyOf(document);
  for (;;) {
    if (node) {
      if (++visited > maxNodes || allowance.isFull) {
        truncated = true;
        break;
      }
      const pause = ++steps % NODES_A_LOOK === 0 ? between() : undefined;
      if (pause) await pause;
      const parent = stack.at(-1);
      if (isText(node)) {
        if (parent?.standing.isVisible) parent.text.add(node, parent.standing.keepsSpaces);
      } else if (isElement(node)) {
        if (node.localName === 'br') parent?.text.breakLine();
        else if (stack.length >= maxDepth) truncated = true;
        else open(node);
      }
    } else {
      const left = stack.pop();
      if (left) close(left);
    }
    const inside = stack.at(-1);
    if (!inside) break;
    node = inside.children.next();
  }
  for (let left = stack.pop(); left; left = stack.pop()) close(left);
  page.breakLine();
  return toPageText(page.toBlock(visited), truncated || allowance.isFull);
}

/** What the walk has to know of an element, or null where nothing of it is shown. */
function standingOf(element: Element): Standing | null {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display || displayByName(element.localName);
  if (display === 'none') return null;
  return {
    // Contents and inline kinds run on in their line; whatever else there is (block, flex, table-cell …) starts one.
    isBlock: !/^(?:contents|inline.*|ruby.*)$/.test(display),
    isCell: display === 'table-cell',
    isVisible: style?.visibility !== 'hidden' && style?.visibility !== 'collapse',
    keepsSpaces: /^(?:pre|break)/.test(style?.whiteSpace ?? ''),
  };
}

/** Whether an element stands as it did. */
function isStill(element: Element, before: Standing): boolean {
  const now = standingOf(element);
  return (
    now !== null &&
    now.isBlock === before.isBlock &&
    now.isCell === before.isCell &&
    now.isVisible === before.isVisible &&
    now.keepsSpaces === before.keepsSpaces
  );
}
