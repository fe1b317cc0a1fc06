/** Who sent a message: a page of the extension itself, or a script of ours in a frame of a tab, which has less to say. */
import { browser, type Browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/** A frame with a script of ours in it. */
export interface PageFrame {
  readonly tabId: number;
  readonly frameId: number;
  /** The frame's address, as the browser gives it. */
  readonly url: string;
}

/** The frame in which our script sent this. Throws for any other sender. */
export function frameOf({ id, tab, frameId, url }: Sender): PageFrame {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined || url === undefined)
    throw new Error('not from a page');
  return { tabId: tab.id, frameId, url };
}

/** Throws unless a page of the extension itself sent this: a content script asks for no other tab. */
export function assertOwnPage({ id, url }: Sender): void {
  const isOwn = id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/'));
  if (!isOwn) throw new Error('not from a page of the extension');
}

/** Whether two addresses are of one scheme, host and port. A saved file is its own site. */
export function isSameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [first, second] = [new URL(one), new URL(other)];
  if (first.protocol === 'file:') return first.pathname === second.pathname && second.protocol === 'file:';
  return first.origin === second.origin;
}
