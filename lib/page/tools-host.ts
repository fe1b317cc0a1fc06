/**
 * The one element of ours on a page: at the end of <html>, outside what sites lay out, with our tools in its closed shadow root.
 * Its own properties are set inline and as important, which beats every style sheet of the page, `* { display: none !important }`
 * included. Nothing else of the page is touched.
 */

export interface ToolsHost {
  /** What is in the page; events from within the tools seem to come from it. */
  readonly element: HTMLElement;
  /** Where the tools are drawn. */
  readonly root: HTMLElement;
  /** Puts the element in, and back where the page has taken it out; a page that does so again and again is left its way. */
  show(): void;
  /** Takes it out while there is nothing to be seen. */
  hide(): void;
  remove(): void;
}

/** An element that can have a shadow root and is nobody's: a name with a hyphen could be taken by a page, and our element with it. */
export const TOOLS_NAME = 'aside';

/** Where it stands: no page of its own puts an <aside> beside its body. */
export const TOOLS_SELECTOR = `html > ${TOOLS_NAME}`;

/** So often an element that the page took out is put back. */
const MAX_RETURNS = 5;

const OWN_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto 0 0 auto',
  width: '0',
  height: '0',
  'z-index': '2147483647',
  'pointer-events': 'auto',
  visibility: 'visible',
  opacity: '1',
  'user-select': 'none',
} as const;

/** Makes the element. `css` is the style sheet of the tools. */
export function createToolsHost(document: Document, css: string): ToolsHost {
  const element = document.createElement(TOOLS_NAME);
  for (const [name, value] of Object.entries(OWN_STYLE)) element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: 'closed' });
  addStyle(shadow, css);
  const root = document.createElement('div');
  shadow.append(root);
  let returns = 0;
  let isShown = false;
  return {
    element,
    root,
    show() {
      if (element.isConnected) return;
      if (isShown && ++returns > MAX_RETURNS) return;
      isShown = true;
      document.documentElement.append(element);
    },
    hide() {
      isShown = false;
      element.remove();
    },
    remove: () => element.remove(),
  };
}

/**
 * A constructed sheet is no inline style, which a page's policy (style-src) could forbid. nb. Firefox refuses sheets that a
 * content script made for the page's tree; there a <style> made by one is let through.
 */
function addStyle(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
