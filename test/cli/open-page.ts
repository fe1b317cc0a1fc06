/** A saved page as a document in a window of its own, for what runs in a page and is run here without one. */
import { JSDOM, VirtualConsole } from 'jsdom';

export interface OpenPage {
  readonly document: Document;
  close(): void;
}

/** Opens a page's HTML as it stands at `url`; nothing in it runs or loads. One page is open at a time. */
export function openPage(html: string, url = 'https://saved.invalid/'): OpenPage {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return { document: window.document, close: () => window.close() };
}
