/**
 * The badge on the toolbar button: the number of mentions on zone news, with a tick where the page is clipped already, and
 * nothing on any other page. It belongs to one tab, and browsers take it away themselves when the tab goes to another page.
 */
import { browser } from 'wxt/browser';
import { readAutoBackup } from '../../lib/auto-backup';
import { translate } from '../../lib/i18n';
import { BADGE_FLASH_MS } from '../../lib/limits';
import type { Result } from '../../lib/model';
import { findClipByUrl } from '../../lib/store';
import { PROBLEM_WORDS } from '../../lib/view/words';
import { after, reportOfTab } from './frames';

/** The seal's red, with the paper's white: 5.9 : 1. */
const SEAL = '#B4322A';
const PAPER = '#FFFFFF';
const CLIPPED = '✓';

/** How long a page may take to hear us, in milliseconds. */
const ASK_AGAIN_MS = 300;

/** Four figures are all a badge has room for. */
const MAX_SHOWN = 999;

/**
 * Shows how many mentions stand on a tab's page, and whether it is in the collection: of several frames the one speaks that the popup
 * would show. A tab that is gone meanwhile is no fault.
 *
 * @param keptTitle the button's title, where it says something that must stay
 */
export async function showCount(tabId: number, keptTitle?: string): Promise<void> {
  const turn = nextTurn(tabId);
  // nb. A page that comes back from the cache speaks before it can be spoken to; one that goes there does not answer any more.
  const report = (await reportOfTab(tabId)) ?? (await after(ASK_AGAIN_MS, tabId).then(reportOfTab));
  if (!report) return;
  const [clip, { trouble }] = await Promise.all([findClipByUrl(report.url), readAutoBackup()]);
  // What was asked for last is what is shown.
  if (turns.get(tabId) !== turn) return;
  const isClipped = clip.ok && clip.value !== undefined;
  const count = report.state === 'painted' ? report.mentions.length : 0;
  const number = count > MAX_SHOWN ? `${MAX_SHOWN}+` : String(count);
  const text = `${isClipped ? CLIPPED : ''}${count > 0 ? number : ''}`;
  const titles = [
    count > 0 ? translate('badgeZoneNews', String(count)) : '',
    isClipped ? translate('badgeIsClipped') : '',
    trouble === null ? '' : translate('libBackupFailed'),
  ];
  await show(tabId, text, keptTitle ?? titles.filter(Boolean).join('\n'));
}

/** Counts what is asked for of each tab. Lost with the background, which asks for nothing while it is stopped. */
const turns = new Map<number, number>();

function nextTurn(tabId: number): number {
  const turn = (turns.get(tabId) ?? 0) + 1;
  turns.set(tabId, turn);
  return turn;
}

/** Tells what became of a clip by menu or keyboard, where there is no popup to tell it; then shows the count again. */
export async function flashOutcome(tabId: number, outcome: Result<unknown>): Promise<void> {
  const failure = outcome.ok
    ? undefined
    : translate('badgeNotClipped', translate(PROBLEM_WORDS[outcome.problem]));
  nextTurn(tabId);
  await show(tabId, outcome.ok ? CLIPPED : '!', failure ?? translate('badgeClipped'));
  await new Promise((resolve) => setTimeout(resolve, BADGE_FLASH_MS));
  // The reason of a failure stays on the button's title until the page is left.
  await showCount(tabId, failure);
}

async function show(tabId: number, text: string, title: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: SEAL });
    await browser.action.setBadgeTextColor({ tabId, color: PAPER });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: title || translate('extName') });
  } catch {
    // The tab was closed.
  }
}
