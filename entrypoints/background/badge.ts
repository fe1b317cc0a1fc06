/**
 * The badge on the toolbar button: the number of mentions on zone news, nothing on any other page. It belongs to one tab, and
 * browsers take it away themselves when the tab goes to another page.
 */
import { browser } from 'wxt/browser';
import { translate } from '../../lib/i18n';
import { BADGE_FLASH_MS } from '../../lib/limits';
import { sendToPage } from '../../lib/messages';
import type { ClipOutcome, Result } from '../../lib/model';
import { PROBLEM_WORDS } from '../../lib/view/words';

/** The seal's red, with the paper's white: 5.9 : 1. */
const SEAL = '#B4322A';
const PAPER = '#FFFFFF';

/** Four figures are all a badge has room for. */
const MAX_SHOWN = 999;

/** Shows how many mentions stand on a tab's page. A tab that is gone meanwhile is no fault. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const text = count > MAX_SHOWN ? `${MAX_SHOWN}+` : String(count);
  await show(tabId, count > 0 ? text : '', count > 0 ? translate('badgeZoneNews', String(count)) : '');
}

/** Tells what became of a clip by menu or keyboard, where there is no popup to tell it; then shows the count again. */
export async function flashOutcome(tabId: number, outcome: Result<ClipOutcome>): Promise<void> {
  if (outcome.ok) await show(tabId, '✓', translate('badgeClipped'));
  else await show(tabId, '!', translate('badgeNotClipped', translate(PROBLEM_WORDS[outcome.problem])));
  await new Promise((resolve) => setTimeout(resolve, BADGE_FLASH_MS));
  const report = await sendToPage('report', undefined, tabId).catch(() => null);
  const count = report?.state === 'painted' ? report.mentions.length : 0;
  // The reason of a failure stays on the button's title until the page is left.
  if (outcome.ok || count > 0) await showCount(tabId, count);
  else await browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
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
