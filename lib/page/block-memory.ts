/**
 * What is remembered of a page between two readings: the text of each block, which elements were entered, and which shadow roots
 * are open. A block is forgotten with all blocks around it as soon as anything in it changes.
 */
import { isElement, shownIn } from './flat-tree';
import type { TextBlock } from './text-block';

/** What the style of an element says of its text. */
export interface Standing {
  readonly isBlock: boolean;
  /** A block that is a cell of a table. */
  readonly isCell: boolean;
  readonly isVisible: boolean;
  readonly keepsSpaces: boolean;
}

export interface Remembered {
  readonly block: TextBlock;
  readonly standing: Standing;
}

export class BlockMemory {
  #blocks = new WeakMap<Element, Remembered>();
  #entered = new WeakSet<Element>();
  /** Elements in which something changed while the page was being read: what is made of them is old already. */
  #changed = new Set<Element>();
  /** Elements that may have changed with all that is in them, and where their siblings are to be looked at again. */
  #restyled = new Set<Element>();
  #restyledIn = new Set<Element>();
  #roots = new Set<ShadowRoot>();

  /** The open shadow roots that were met, but for those that were off the page when it was last read. */
  get roots(): ReadonlySet<ShadowRoot> {
    return this.#roots;
  }

  /** Says that a reading begins. What is told of from now on counts for the next one. */
  begin(): { isRestyled(element: Element): boolean; areSiblingsRestyled(parent: Element): boolean } {
    const [restyled, restyledIn] = [this.#restyled, this.#restyledIn];
    // nb. A list that makes and drops its rows would have us hold every row there ever was.
    for (const root of this.#roots) if (!root.host.isConnected) this.#roots.delete(root);
    this.#changed = new Set();
    this.#restyled = new Set();
    this.#restyledIn = new Set();
    return {
      isRestyled: (element) => restyled.has(element),
      areSiblingsRestyled: (parent) => restyledIn.has(parent),
    };
  }

  get(element: Element): Remembered | undefined {
    return this.#blocks.get(element);
  }

  enter(element: Element): void {
    this.#entered.add(element);
  }

  /** Whether an element was read, so that what happens in it matters. */
  wasEntered(element: Element): boolean {
    return this.#entered.has(element);
  }

  addRoot(root: ShadowRoot): void {
    this.#roots.add(root);
  }

  keep(element: Element, remembered: Remembered): void {
    if (!this.#changed.has(element)) this.#blocks.set(element, remembered);
  }

  /** Forgets what is around a node that changed, and the node itself. */
  forget(node: Node): void {
    for (let around = isElement(node) ? node : shownIn(node); around; around = shownIn(around)) {
      // What is around an element that was told of already was told of with it.
      if (this.#changed.has(around)) break;
      this.#changed.add(around);
      this.#blocks.delete(around);
    }
  }

  /** Forgets an element with all that is in it, wherever that comes to stand. */
  renew(element: Element): void {
    this.forget(element);
    this.#restyled.add(element);
  }

  /** The same for an element whose style may be another, which may be so for its siblings. */
  restyle(element: Element): void {
    this.renew(element);
    const parent = shownIn(element);
    if (parent) this.#restyledIn.add(parent);
  }

  forgetAll(): void {
    this.#blocks = new WeakMap();
  }
}
