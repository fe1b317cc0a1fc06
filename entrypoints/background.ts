/**
 * Owns the one segmenter and the one database. The browser stops it when it has been idle and starts it for the next event:
 * every listener is set at once and synchronously, and nothing that matters is kept in variables.
 */
import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { checkCount, checkTab, checkText } from '../lib/checks';
import { translate } from '../lib/i18n';
import { onBackgroundMessage } from '../lib/messages';
import type { Problem, Result } from '../lib/model';
import { emptyBin, toBinDeadline } from '../lib/store';
import { flashOutcome, showCount } from './background/badge';
import { keepClipProblem, takeClipProblem } from './background/clip-problem';
import { analyseText } from './background/recogniser';
import { clipTab, readTab } from './background/tabs';

const CLIP_MENU = 'clip-page';
const CLIP_COMMAND = 'clip-page';

export default defineBackground(() => {
  onBackgroundMessage('recognise', async ({ data, sender }) => {
    tabOfPage(sender);
    const page = checkText(data);
    if (!page) return failed('draft-refused');
    return { ok: true, value: await analyseText(page.text) };
  });
  onBackgroundMessage('showCount', async ({ data, sender }) => {
    const page = checkCount(data);
    if (page) await showCount(tabOfPage(sender), page.count);
  });
  onBackgroundMessage('readTab', ({ data, sender }) => inTab(data, sender, readTab));
  onBackgroundMessage('clipTab', ({ data, sender }) => inTab(data, sender, clipTab));
  onBackgroundMessage('takeClipProblem', ({ data, sender }) => {
    assertOwnPage(sender);
    const tab = checkTab(data);
    return tab ? takeClipProblem(tab.tabId) : null;
  });

  // Firefox forgets menus when the background stops, Chromium keeps them and says so: both end with one.
  browser.contextMenus.create(
    {
      id: CLIP_MENU,
      title: translate('menuClipPage'),
      contexts: ['page', 'selection', 'link', 'image'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    },
    () => void browser.runtime.lastError,
  );
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === CLIP_MENU) void clipAndTell(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === CLIP_COMMAND) void clipAndTell(tab);
  });

  // What the reader deleted goes for good when its days are over; a failure is no matter, the next start tries again.
  browser.runtime.onStartup.addListener(() => void emptyBin(toBinDeadline(Date.now())));
});

/** Clips without a popup: the badge tells the outcome, and the popup the reason of a failure when it is opened. */
async function clipAndTell(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  const outcome = await clipTab(tabId).catch(unexpected);
  await keepClipProblem(tabId, outcome.ok ? null : outcome.problem);
  await flashOutcome(tabId, outcome);
}

/** Does what the popup asks for a tab; a fault of ours is told as such. */
async function inTab<T>(
  data: unknown,
  sender: Browser.runtime.MessageSender,
  work: (tabId: number) => Promise<Result<T>>,
): Promise<Result<T>> {
  assertOwnPage(sender);
  const tab = checkTab(data);
  return tab ? work(tab.tabId).catch(unexpected) : failed('unexpected');
}

/** The tab in whose top frame our content script sent this. Throws for any other sender. */
function tabOfPage({ id, tab, frameId }: Browser.runtime.MessageSender): number {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) throw new Error('not from a page');
  return tab.id;
}

/** Throws unless a page of the extension itself sent this: a content script asks for no other tab. */
function assertOwnPage({ id, url }: Browser.runtime.MessageSender): void {
  const isOwn = id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('/'));
  if (!isOwn) throw new Error('not from a page of the extension');
}

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

function unexpected(error: unknown): Result<never> {
  console.error('Quwen:', error);
  return failed('unexpected');
}
