/**
 * The badge on the toolbar button: the number of mentions on zone news, with a tick where the page is clipped already, and
 * nothing on any other page. It belongs to one tab, and browsers take it away themselves when the tab goes to another page.
 */
import { browser } from 'wxt/browser';
import { translate } from '../../lib/i18n';
import { BADGE_FLASH_MS } from '../../lib/limits';
import { sendToPage } from '../../lib/messages';
import type { Result } from '../../lib/model';
import { findClipByUrl } from '../../lib/store';
import { PROBLEM_WORDS } from '../../lib/view/words';

/** The seal's red, with the paper's white: 5.9 : 1. */
const SEAL = '#B4322A';
const PAPER = '#FFFFFF';
const CLIPPED = '✓';

/** Four figures are all a badge has room for. */
const MAX_SHOWN = 999;

/**
 * Shows how many mentions stand on a frame's page. Of several frames the one with the most speaks for the tab, as it does in the
 * popup. A tab that is gone meanwhile is no fault.
 */
export function showCount(frame: Frame, count: number, isClipped: boolean): Promise<void> {
  // One after the other: a small frame that asked what is shown must not write after a large one.
  last = last.then(() => writeCount(frame, count, isClipped));
  return last;
}

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

let last = Promise.resolve();

async function writeCount({ tabId, frameId }: Frame, count: number, isClipped: boolean): Promise<void> {
  if (frameId !== 0 && (await shownCount(tabId)) > count) return;
  const number = count > MAX_SHOWN ? `${MAX_SHOWN}+` : String(count);
  const text = count > 0 ? `${isClipped ? CLIPPED : ''}${number}` : isClipped ? CLIPPED : '';
  const title = count > 0 ? translate('badgeZoneNews', String(count)) : '';
  const clipped = isClipped ? translate('badgeIsClipped') : '';
  await show(tabId, text, [title, clipped].filter(Boolean).join('\n'));
}

/** Shows that the page of a tab is in the collection, beside its count. */
export async function showClipped(tabId: number): Promise<void> {
  const report = await sendToPage('report', undefined, tabId).catch(() => null);
  if (!report) return;
  const clip = await findClipByUrl(report.url);
  const count = report.state === 'painted' ? report.mentions.length : 0;
  await showCount({ tabId, frameId: 0 }, count, clip.ok && clip.value !== undefined);
}

/** Tells what became of a clip by menu or keyboard, where there is no popup to tell it; then shows the count again. */
export async function flashOutcome(tabId: number, outcome: Result<unknown>): Promise<void> {
  if (outcome.ok) await show(tabId, CLIPPED, translate('badgeClipped'));
  else await show(tabId, '!', translate('badgeNotClipped', translate(PROBLEM_WORDS[outcome.problem])));
  await new Promise((resolve) => setTimeout(resolve, BADGE_FLASH_MS));
  // The reason of a failure stays on the button's title until the page is left.
  if (outcome.ok) await showClipped(tabId);
  else await browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
}

async function shownCount(tabId: number): Promise<number> {
  const text = await browser.action.getBadgeText({ tabId }).catch(() => '');
  return Number(/\d+/.exec(text)?.[0] ?? 0);
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
