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
  /** Puts the element back where the page has taken it out; a page that does so again and again is left its way. */
  keep(): void;
  remove(): void;
}

/** A name no page has, since custom elements are given theirs by one script at a time, and ours defines none. */
export const TOOLS_NAME = 'quwen-tools';

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

/** Makes the element, and puts it into the page. `css` is the style sheet of the tools. */
export function createToolsHost(document: Document, css: string): ToolsHost {
  const element = document.createElement(TOOLS_NAME);
  for (const [name, value] of Object.entries(OWN_STYLE)) element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: 'closed' });
  addStyle(shadow, css);
  const root = document.createElement('div');
  shadow.append(root);
  let returns = 0;
  document.documentElement.append(element);
  return {
    element,
    root,
    keep() {
      if (element.isConnected || returns >= MAX_RETURNS) return;
      returns++;
      document.documentElement.append(element);
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
