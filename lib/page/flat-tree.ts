/**
 * The page as it is shown: the children of a shadow host are those of its shadow root, the children of a slot what was assigned to
 * it, or its own where nothing was. Closed shadow roots are the page's own affair and are left alone.
 */

export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is Element => node.nodeType === 1;
/** nb. Not by `instanceof`: a document that is but read (a saved page, in Node) brings no such name along. */
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'nodeType' in value;
const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;

/** Elements, beside custom ones, that can have a shadow root. nb. A form cannot, and calls its controls by any name it likes. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The open shadow root of an element, if it has one. */
export function shadowOf(element: Element): ShadowRoot | null {
  const { localName } = element;
  return HOSTS.has(localName) || localName.includes('-') ? element.shadowRoot : null;
}

/** What was assigned to a slot of a shadow tree; null where `element` is none, or shows its own children. */
function assignedTo(element: Element): readonly Node[] | null {
  if (element.localName !== 'slot' || !('assignedNodes' in element)) return null;
  const { assignedNodes } = element;
  if (typeof assignedNodes !== 'function') return null;
  const nodes: unknown = assignedNodes.call(element);
  return Array.isArray(nodes) && nodes.length > 0 ? nodes.filter(isNode) : null;
}

/** A walk over the children of one element, in the order shown; `next` gives null at the end. */
export interface Children {
  next(): Node | null;
}

/** The children of an element. They may change between two steps: a child that is taken away ends the walk, and nothing else. */
export function childrenOf(element: Element, shadow: ShadowRoot | null): Children {
  const assigned = shadow ? null : assignedTo(element);
  if (assigned) {
    let at = 0;
    return { next: () => assigned[at++] ?? null };
  }
  let last: Node | null = null;
  let began = false;
  return {
    next() {
      last = began ? (last?.nextSibling ?? null) : (shadow ?? element).firstChild;
      began = true;
      return last;
    },
  };
}

/** The element in which a node is shown; null for the root, and for what is shown nowhere. */
export function shownIn(node: Node): Element | null {
  if ((isElement(node) || isText(node)) && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

/**
 * The page's body. nb. A page may name a form `body`, and document.body is that form then; what the document's prototype gives is
 * always the browser's.
 */
export function bodyOf(document: Document): Element | null {
  const words: unknown = Object.getPrototypeOf(document);
  const ask = (name: 'body' | 'documentElement'): unknown =>
    typeof words === 'object' && words !== null ? Reflect.get(words, name, document) : null;
  for (const found of [ask('body'), ask('documentElement')])
    if (isNode(found) && isElement(found)) return found;
  return null;
}
