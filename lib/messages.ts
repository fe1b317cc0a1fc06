/**
 * Every message between the contexts, one type a direction. Nobody compares action strings by hand: callers use
 * `sendToBackground` and `sendToPage`, listeners `onBackgroundMessage` and `onPageMessage`, and the compiler knows each
 * answer. What comes from a page is checked on arrival (see lib/checks.ts): a content script shares its process with it.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Analysis, ClipOutcome, PageReport, Result } from './model';

/** To the background, from content scripts and the popup. */
interface BackgroundMessages {
  /** Content script: the page passed the gate; find what it mentions. Sets the tab's badge on the way. */
  recognise(page: { text: string }): Result<Analysis>;
  /** Popup: make sure the content script stands in this tab (activeTab), and say what it knows. */
  readTab(tab: { tabId: number }): Result<PageReport>;
  /** Popup: clip this tab; a page already clipped is brought up to date. */
  clipTab(tab: { tabId: number }): Result<ClipOutcome>;
}

/** To the content script of one tab, from the background. */
interface PageMessages {
  /** What do you know of your page? */
  report(): PageReport;
}

const background = defineExtensionMessaging<BackgroundMessages>();
const page = defineExtensionMessaging<PageMessages>();

export const sendToBackground = background.sendMessage;
export const onBackgroundMessage = background.onMessage;
export const sendToPage = page.sendMessage;
export const onPageMessage = page.onMessage;
