/**
 * Owns the one segmenter and the one database. The browser stops it when it has been idle and starts it for the next event:
 * every listener is set at once and synchronously, and nothing that matters is kept in variables.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { checkTab, checkWishForTab } from '../lib/checks';
import { onBackgroundMessage } from '../lib/messages';
import type { Problem } from '../lib/model';
import { emptyBin, toBinDeadline } from '../lib/store';
import { keepAutoBackups } from './background/auto-backup';
import { showCount } from './background/badge';
import { takeClipProblem } from './background/clip-problem';
import { clipFrame, clipOrList } from './background/clipping';
import { readTab } from './background/frames';
import { answerPages, unexpected } from './background/page-requests';
import { answerPopup } from './background/popup-requests';
import { installRecogniser } from './background/recogniser';
import { followReader } from './background/reader-asks';
import { assertOwnPage } from './background/senders';
import { keepSiteScripts } from './background/site-scripts';

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

export default defineBackground(() => {
  installRecogniser();
  answerPages();
  answerPopup();
  followReader();
  keepSiteScripts();
  keepAutoBackups();

  onBackgroundMessage('readTab', async ({ data, sender }) => {
    assertOwnPage(sender);
    const tab = checkTab(data);
    if (!tab) return failed('unexpected');
    const read = await readTab(tab.tabId).catch(unexpected);
    return read.ok ? { ok: true, value: read.value.report } : read;
  });
  onBackgroundMessage('clipOrListTab', async ({ data, sender }) => {
    assertOwnPage(sender);
    const tab = checkTab(data);
    if (!tab) return failed('unexpected');
    const { tabId } = tab;
    const answer = await clipOrList({ tabId, frameId: await frameToClip(tabId) }).catch(unexpected);
    if (answer.ok && answer.value.is === 'clipped') void showCount(tabId);
    return answer;
  });
  onBackgroundMessage('clipTab', async ({ data, sender }) => {
    assertOwnPage(sender);
    const asked = checkWishForTab(data);
    if (!asked) return failed('unexpected');
    const frameId = await frameToClip(asked.tabId);
    const outcome = await clipFrame({ tabId: asked.tabId, frameId }, asked.wanted).catch(unexpected);
    if (outcome.ok) void showCount(asked.tabId);
    return outcome;
  });
  onBackgroundMessage('takeClipProblem', ({ data, sender }) => {
    assertOwnPage(sender);
    const tab = checkTab(data);
    return tab ? takeClipProblem(tab.tabId) : null;
  });

  // What the reader deleted goes for good when its days are over; a failure is no matter, the next start tries again.
  browser.runtime.onStartup.addListener(() => void emptyBin(toBinDeadline(Date.now())));
});

/** The frame that the popup shows is the one that it clips; a tab that cannot be read is tried all the same, and told. */
async function frameToClip(tabId: number): Promise<number> {
  const read = await readTab(tabId).catch(unexpected);
  return read.ok ? read.value.frameId : 0;
}
