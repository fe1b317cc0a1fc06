/**
 * The text of a page, block within block, with the way back to the nodes. What a block holds does not depend on what stands around
 * it: at its borders a line ends and white space is forgotten. So a block that has not changed since the page was last read is
 * taken over as it is.
 *
 *     <div><p>桐城  经济</p><p>开发区</p></div>     block( block 桐城 经济⏎ , block 开发区⏎ )
 *
 * The cells of a table's row stand on one line, a tab between two and one behind the last (lib/recognise/clean-text.ts knows a row by
 * that): 冷链⇥某某公司⇥0.45⇥⏎. A cell with an article in it, as old pages are laid out, is a block like any other.
 */
import type { Span } from '../model';

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

/** Characters taken over one for one: text[start + i] of the block is node.data[nodeStart + i]. */
export interface Piece {
  readonly node: Text;
  readonly nodeStart: number;
  readonly length: number;
}

export interface TextBlock {
  readonly text: string;
  readonly length: number;
  /** In order; between two there may be line breaks of ours. */
  readonly parts: readonly (Piece | TextBlock)[];
  /** Where in the block each part begins. */
  readonly starts: readonly number[];
  /** Nodes that were visited for it. */
  readonly nodes: number;
}

const isBlock = (part: Piece | TextBlock): part is TextBlock => 'parts' in part;

/** How much of a page may still be read. One for all blocks of one reading. */
export interface Allowance {
  readonly maxChars: number;
  chars: number;
  isFull: boolean;
}

/** HTML's white space; U+3000 and U+00A0 are characters like any other. */
const SPACES = /[ \t\n\r\f]+/g;

/** A cell of data has no more characters and lines; what has is a part of the page's layout, and its row no row. */
const MAX_CELL_CHARS = 400;
const MAX_CELL_LINES = 8;

/** Collects one block; owns the rules of white space. */
export class BlockBuilder {
  readonly #allowance: Allowance;
  readonly #parts: (Piece | TextBlock)[] = [];
  readonly #starts: number[] = [];
  #text = '';
  #isAtLineStart = true;
  /** A blank that is shown only if its line goes on. */
  #blank: { readonly node: Text; readonly at: number } | null = null;
  /** The cells of the row that is being collected. */
  #cells: { readonly block: TextBlock; readonly isCounted: boolean }[] = [];

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** Ends the line, where one was begun. */
  breakLine(): void {
    this.#blank = null;
    if (this.#cells.length > 0) this.#addRow();
    if (this.#isAtLineStart || this.#allowance.isFull) return;
    this.#append('\n');
    this.#isAtLineStart = true;
  }

  /** Takes over a whole block, whose line ends are its own. `isCounted`: its characters were allowed for before. */
  addBlock(block: TextBlock, isCounted: boolean): void {
    if (block.length === 0) return;
    this.#parts.push(block);
    this.#starts.push(this.#text.length);
    this.#text += block.text;
    if (!isCounted) this.#allowance.chars += block.length;
  }

  /** Takes over a cell of a table. What becomes of it is decided when its row is whole. */
  addCell(block: TextBlock, isCounted: boolean): void {
    if (this.#cells.length === 0) this.breakLine();
    this.#cells.push({ block, isCounted });
  }

  /** Where two cells or more hold words, and none an article, they are a row; otherwise each is a block. */
  #addRow(): void {
    const cells = this.#cells;
    this.#cells = [];
    const isRow =
      cells.filter(({ block }) => block.text.trim() !== '').length > 1 &&
      cells.every(({ block }) => isDatum(block));
    for (const { block, isCounted } of cells) {
      this.addBlock(isRow ? inOneLine(block) : block, isCounted);
      if (isRow) this.#append('\t');
    }
    if (isRow) this.#append('\n');
    this.#isAtLineStart = true;
  }

  add(node: Text, keepsSpaces: boolean): void {
    // nb. White space between two cells ends no row.
    if (this.#cells.length > 0) {
      if (node.data.trim() === '') return;
      this.breakLine();
    }
    // nb. One node may hold megabytes of blanks that collapse to nothing: past the cap it is cut as well.
    const data = node.data.slice(0, this.#allowance.maxChars * 2);
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
      if (this.#allowance.isFull) return;
    }
    this.#take(node, at, data.slice(at));
  }

  toBlock(nodes: number): TextBlock {
    return {
      text: this.#text,
      length: this.#text.length,
      parts: this.#parts,
      starts: this.#starts,
      nodes,
    };
  }

  #append(characters: string): void {
    this.#text += characters;
    this.#allowance.chars += characters.length;
  }

  /** Takes over characters that stand at `nodeStart` in a node, with the blank before them. */
  #take(node: Text, nodeStart: number, characters: string): void {
    if (characters === '') return;
    const blank = this.#blank;
    this.#blank = null;
    if (blank) this.#take(blank.node, blank.at, ' ');

    const allowance = this.#allowance;
    let taken = characters.slice(0, Math.max(0, allowance.maxChars - allowance.chars));
    if (taken.length < characters.length) {
      allowance.isFull = true;
      // nb. Half of a character outside the BMP is no character.
      if (/[\uD800-\uDBFF]$/.test(taken)) taken = taken.slice(0, -1);
    }
    if (taken === '') return;
    const start = this.#text.length;
    this.#append(taken);
    this.#isAtLineStart = false;
    const last = this.#parts.at(-1);
    // Words with one blank between them go on with the piece before: most paragraphs are one piece.
    if (
      last &&
      !isBlock(last) &&
      last.node === node &&
      last.nodeStart + last.length === nodeStart &&
      (this.#starts.at(-1) ?? 0) + last.length === start
    )
      this.#parts[this.#parts.length - 1] = { ...last, length: last.length + taken.length };
    else {
      this.#parts.push({ node, nodeStart, length: taken.length });
      this.#starts.push(start);
    }
  }
}

function isDatum({ text }: TextBlock): boolean {
  return (
    text.length <= MAX_CELL_CHARS && !text.includes('\t') && text.split('\n').length <= MAX_CELL_LINES + 1
  );
}

/** A block without the break at its end, and blanks for those within. nb. They are ours: no piece holds one, so no piece moves. */
function inOneLine(block: TextBlock): TextBlock {
  const text = block.text.replace(/\n+$/, '').replaceAll('\n', ' ');
  return { ...block, text, length: text.length };
}

/** The text of a whole page. */
export function toPageText(root: TextBlock, truncated: boolean): PageText {
  let byNode: Map<Node, { piece: Piece; start: number }[]> | undefined;
  return {
    raw: root.text,
    truncated,
    toRanges(span) {
      const ranges: TextRange[] = [];
      collectRanges(root, span, 0, ranges);
      return ranges;
    },
    toOffset(node, offset) {
      byNode ??= groupByNode(root);
      const found = byNode
        .get(node)
        ?.find(({ piece }) => offset >= piece.nodeStart && offset <= piece.nodeStart + piece.length);
      return found && found.start + offset - found.piece.nodeStart;
    },
  };
}

/** nb. Blocks stand within one another as deep as elements may, which is well within any stack. */
function collectRanges({ parts, starts }: TextBlock, span: Span, base: number, ranges: TextRange[]): void {
  for (let i = lastStartingBy(starts, span.start - base); i < parts.length; i++) {
    const part = parts[i];
    const start = base + (starts[i] ?? 0);
    if (!part || start >= span.end) break;
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, start + part.length);
    if (from >= to) continue;
    if (isBlock(part)) {
      collectRanges(part, span, start, ranges);
      continue;
    }
    const { node, nodeStart } = part;
    ranges.push({
      startContainer: node,
      startOffset: nodeStart + from - start,
      endContainer: node,
      endOffset: nodeStart + to - start,
    });
  }
}

/** The index of the last part that starts at or before `offset`; 0 where none does. */
function lastStartingBy(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function groupByNode(root: TextBlock): Map<Node, { piece: Piece; start: number }[]> {
  const byNode = new Map<Node, { piece: Piece; start: number }[]>();
  const visit = ({ parts, starts }: TextBlock, base: number) => {
    for (const [index, part] of parts.entries()) {
      const start = base + (starts[index] ?? 0);
      if (isBlock(part)) visit(part, start);
      else {
        const group = byNode.get(part.node);
        if (group) group.push({ piece: part, start });
        else byNode.set(part.node, [{ piece: part, start }]);
      }
    }
  };
  visit(root, 0);
  return byNode;
}
