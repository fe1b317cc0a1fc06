/**
 * Tells when a page has changed in a way that can change its text, and makes the memory forget what is no longer so. Scripts, menus,
 * hidden parts and our own element may do what they like: nothing that is not read counts.
 */
import { MAX_CHANGES } from '../limits';
import type { BlockMemory } from './block-memory';
import { bodyOf, isElement, isText, shadowOf, shownIn } from './flat-tree';
import { isContentOfFrame, isUnread } from './readable';

/** What the page's own scripts change to show or hide text (展开全文), or to move it into another slot. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'slot'];

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES,
};

export interface ChangeMeans {
  readonly signal: AbortSignal;
  /** What is known of the page: what changes is forgotten. */
  readonly memory: BlockMemory;
  /** Elements of ours. */
  isOwn(node: Node): boolean;
  /** Called with each change that matters, any number of times. */
  onChange(): void;
}

export class PageChanges {
  readonly #document: Document;
  readonly #memory: BlockMemory;
  readonly #means: ChangeMeans;
  readonly #observer: MutationObserver;
  /** nb. The observer holds its nodes weakly, and so do we: what is gone from the page may go. */
  #observed = new WeakSet<Node>();
  #body: Element | null = null;
  #count = 0;
  #isListening = false;

  constructor(document: Document, means: ChangeMeans) {
    const { signal, memory } = means;
    this.#document = document;
    this.#memory = memory;
    this.#means = means;
    this.#observer = new MutationObserver((records) => this.#take(records));
    signal.addEventListener('abort', () => this.#observer.disconnect());
    // A style sheet that comes late hides and shows.
    document.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof Element && target.localName === 'link') this.#forgetAll();
      },
      { signal, capture: true, passive: true },
    );
  }

  /** To be called before each look at the page: takes in what has changed by now, and listens on. */
  settle(): void {
    this.#take(this.#observer.takeRecords());
    this.#count = 0;
    const body = bodyOf(this.#document);
    if (body !== this.#body) this.#memory.forgetAll();
    this.#body = body;
    this.#observe(this.#document);
    this.#isListening = true;
  }

  /** To be called after each look: listens in the shadow roots that were found, too. */
  listenInRoots(): void {
    if (this.#isListening) for (const root of this.#memory.roots) this.#observe(root);
  }

  #observe(node: Node): void {
    if (this.#observed.has(node)) return;
    this.#observed.add(node);
    this.#observer.observe(node, OBSERVED);
  }

  #forgetAll(): void {
    this.#memory.forgetAll();
    this.#means.onChange();
  }

  #take(records: readonly MutationRecord[]): void {
    this.#count += records.length;
    if (this.#count > MAX_CHANGES) {
      // To note down every change of a page in uproar costs more than to read it anew: we stop listening until then.
      this.#observer.disconnect();
      this.#observed = new WeakSet();
      this.#isListening = false;
      this.#forgetAll();
      return;
    }
    let matters = false;
    for (const record of records) if (this.#note(record)) matters = true;
    if (matters) this.#means.onChange();
  }

  /** Forgets what a change makes old. Whether there was anything. */
  #note({ type, target, addedNodes, removedNodes, attributeName }: MutationRecord): boolean {
    if (type === 'attributes') {
      if (attributeName === 'slot') this.#noteSlots(target.parentNode);
      return isElement(target) && this.#noteStyle(target);
    }
    if (type === 'childList') {
      if (hasStyle(addedNodes) || hasStyle(removedNodes)) {
        this.#memory.forgetAll();
        return true;
      }
      if (!this.#holdText(addedNodes) && !this.#holdText(removedNodes)) return false;
    }
    const around = isText(target) ? shownIn(target) : target;
    // A shadow root is shown in its host.
    const element = around === null || isElement(around) ? around : hostOf(around);
    if (!element) return bodyOf(this.#document) !== this.#body;
    if (!this.#memory.wasEntered(element)) return this.#becameContent(element);
    this.#memory.forget(element);
    if (type === 'childList') {
      this.#noteSlots(target);
      this.#noteAdded(addedNodes);
    }
    // What was taken off the page is heard until the browser lets go of it.
    return element.isConnected;
  }

  /** What was added may have been on the page before, and have changed since, while nobody listened. */
  #noteAdded(nodes: NodeList): void {
    if (nodes.length > MAX_CHANGES) this.#memory.forgetAll();
    else for (const node of nodes) if (isElement(node)) this.#memory.renew(node);
  }

  /** The children of a host are shown in its slots: which of them it was for those that have left, nobody can tell. */
  #noteSlots(parent: Node | null): void {
    if (parent && isElement(parent) && shadowOf(parent) && this.#memory.wasEntered(parent))
      this.#memory.renew(parent);
  }

  #noteStyle(element: Element): boolean {
    const parent = shownIn(element);
    const isRoot = element === this.#body || element === this.#document.documentElement;
    if (!isRoot && !(parent && this.#memory.wasEntered(parent))) return false;
    if (isUnread(element)) return false;
    if (isRoot) this.#memory.forgetAll();
    else this.#memory.restyle(element);
    return element.isConnected;
  }

  /** Whether any of these nodes can hold text for a reader. */
  #holdText(nodes: NodeList): boolean {
    for (const node of nodes)
      if (isText(node) || (isElement(node) && !isUnread(node) && !this.#means.isOwn(node))) return true;
    return false;
  }

  /** An element with the name of a frame, which was passed over, may have been filled with the page itself. */
  #becameContent(element: Element): boolean {
    let passed = element;
    for (let up = shownIn(passed); up && !this.#memory.wasEntered(up); up = shownIn(up)) passed = up;
    const parent = shownIn(passed);
    if (!parent || isUnread(passed) || !isContentOfFrame(passed)) return false;
    this.#memory.forget(parent);
    return true;
  }
}

const hostOf = (node: Node): Element | null =>
  'host' in node && node.host instanceof Element ? node.host : null;

function hasStyle(nodes: NodeList): boolean {
  for (const node of nodes)
    if (isElement(node) && (node.localName === 'style' || node.localName === 'link')) return true;
  return false;
}
