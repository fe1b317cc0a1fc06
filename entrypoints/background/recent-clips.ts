/**
 * Which clippings were made from which tab a moment ago: a page may have those annotated and taken back, and no others. In the
 * session's storage, since the background may be stopped meanwhile.
 */
import { browser } from 'wxt/browser';
import { inTurn } from '../../lib/in-turn';
import { MAX_RECENT_CLIPS } from '../../lib/limits';
import type { ClipOutcome } from '../../lib/model';

const keyOf = (tabId: number) => `recent-clips:${tabId}`;

/** nb. Locked: two frames of a tab, or its menu and its popup, clip at once, and each writes the whole list. */
export async function keepRecent(tabId: number, outcomes: readonly ClipOutcome[]): Promise<void> {
  await inTurn(keyOf(tabId), async () => {
    const made = outcomes.flatMap(({ clip, changed }) => [clip.id, ...(changed ? [changed.earlier] : [])]);
    const ids = [...made, ...(await recentOf(tabId))];
    await browser.storage.session.set({ [keyOf(tabId)]: [...new Set(ids)].slice(0, MAX_RECENT_CLIPS) });
  });
}

/** Whether all these clippings came from this tab. */
export async function areRecent(tabId: number, ids: readonly string[]): Promise<boolean> {
  const recent = await recentOf(tabId);
  return ids.every((id) => recent.includes(id));
}

async function recentOf(tabId: number): Promise<string[]> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}
