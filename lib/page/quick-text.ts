/**
 * The text of a page for the gate, which most pages do not pass: cheap, for no question is asked about style. Blocks are told by
 * their names, and hidden text is read as well; what passes is read properly afterwards, and judged again.
 */
import { MAX_QUICK_CHARS, MAX_QUICK_NODES } from '../limits';
import { bodyOf, isElement } from './flat-tree';
import { createReadable, isBlockByName } from './readable';

/** Shadow trees within shadow trees that are looked into. */
const MAX_SHADOW_DEPTH = 8;

/** The text, one line a block, at once; no more than MAX_QUICK_CHARS characters of it. */
export function quickText(document: Document): string {
  const isReadable = createReadable();
  const parts: string[] = [];
  let length = 0;
  let visited = 0;

  const read = (root: Node, depth: number): void => {
    // nb. The browser's own walker is stopped by no depth, and by no name that a form's field has taken.
    const walker = document.createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT, (node) => {
      if (!isElement(node) || isReadable(node)) return ACCEPT;
      return REJECT;
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (++visited > MAX_QUICK_NODES || length > MAX_QUICK_CHARS) return;
      if (isElement(node)) {
        if (node.localName === 'br' || isBlockByName(node.localName)) parts.push('\n');
        const { shadowRoot } = node;
        if (shadowRoot?.nodeType === SHADOW_ROOT && depth < MAX_SHADOW_DEPTH) read(shadowRoot, depth + 1);
      } else {
        const data = node.nodeValue ?? '';
        parts.push(data);
        length += data.length;
      }
    }
  };
  const root = bodyOf(document);
  if (root) read(root, 0);
  return parts.join('').slice(0, MAX_QUICK_CHARS);
}

// As in NodeFilter and Node, which a page may have replaced where both share a world.
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;
const ACCEPT = 1;
const REJECT = 2;
const SHADOW_ROOT = 11;
