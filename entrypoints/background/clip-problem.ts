/**
 * Why the last clip of a tab by menu or keyboard came to nothing, kept until the popup asks: the badge has room for a "!"
 * alone. In the session's storage, since the background may be stopped before the reader looks.
 */
import { browser } from 'wxt/browser';
import { inTurn } from '../../lib/in-turn';
import { PROBLEMS, type Problem } from '../../lib/model';

const keyOf = (tabId: number) => `clip-problem:${tabId}`;

export async function keepClipProblem(tabId: number, problem: Problem | null): Promise<void> {
  const key = keyOf(tabId);
  await inTurn(key, async () => {
    if (problem) await browser.storage.session.set({ [key]: problem });
    else await browser.storage.session.remove(key);
  });
}

/** The problem, once: told, it is forgotten. nb. Locked: one that comes up while the last is taken is not forgotten with it. */
export async function takeClipProblem(tabId: number): Promise<Problem | null> {
  const key = keyOf(tabId);
  return inTurn(key, async () => {
    const stored = (await browser.storage.session.get(key))[key];
    await browser.storage.session.remove(key);
    return PROBLEMS.find((problem) => problem === stored) ?? null;
  });
}
