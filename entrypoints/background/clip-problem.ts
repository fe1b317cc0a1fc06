/**
 * Why the last clip of a tab by menu or keyboard came to nothing, kept until the popup asks: the badge has room for a "!"
 * alone. In the session's storage, since the background may be stopped before the reader looks.
 */
import { browser } from 'wxt/browser';
import { PROBLEMS, type Problem } from '../../lib/model';

const keyOf = (tabId: number) => `clip-problem:${tabId}`;

export async function keepClipProblem(tabId: number, problem: Problem | null): Promise<void> {
  if (problem) await browser.storage.session.set({ [keyOf(tabId)]: problem });
  else await browser.storage.session.remove(keyOf(tabId));
}

/** The problem, once: told, it is forgotten. */
export async function takeClipProblem(tabId: number): Promise<Problem | null> {
  const key = keyOf(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return PROBLEMS.find((problem) => problem === stored) ?? null;
}
