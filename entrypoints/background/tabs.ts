/** What the background does in a tab at the reader's request: look at its page, and clip it. Both under activeTab. */
import sites from 'virtual:quwen/sites';
import { browser } from 'wxt/browser';
import { checkJudgedDraft, checkReport } from '../../lib/checks';
import { CLIP_WAIT_MS, TAB_WAIT_MS } from '../../lib/limits';
import { sendToPage } from '../../lib/messages';
import type { ClipOutcome, JudgedDraft, PageReport, Problem, Result } from '../../lib/model';
import { saveClip } from '../../lib/store';
import { analyseText } from './recogniser';
import { outletOf } from '../../lib/article/outlet';

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

/**
 * What the content script knows of the tab's page; it is put there first where it does not stand yet. A page that is busy
 * for ever never answers: after TAB_WAIT_MS the reader is told.
 */
export function readTab(tabId: number): Promise<Result<PageReport>> {
  return Promise.race([readOpenTab(tabId), after(TAB_WAIT_MS, failed('page-unreadable'))]);
}

async function readOpenTab(tabId: number): Promise<Result<PageReport>> {
  const there = await ask(tabId);
  if (there) return there;
  if (!(await isOpen(tabId))) return failed('page-gone');
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/news.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/news.js'] });
  } catch {
    return failed('page-forbidden');
  }
  return (await ask(tabId)) ?? failed('page-unreadable');
}

async function ask(tabId: number): Promise<Result<PageReport> | undefined> {
  try {
    const report = checkReport(await sendToPage('report', undefined, tabId));
    return report ? { ok: true, value: report } : failed('page-unreadable');
  } catch {
    return undefined; // nobody there
  }
}

/** Drafts the tab's page, checks and analyses the draft, and saves it. */
export async function clipTab(tabId: number): Promise<Result<ClipOutcome>> {
  if (!(await isOpen(tabId))) return failed('page-gone');
  const drafted = await draftTab(tabId);
  if (!drafted.ok) return drafted;
  const { draft, verdict } = drafted.value;
  if (draft.text.trim() === '') return failed('page-empty');
  const analysis = await analyseText(draft.text);
  return saveClip({ draft, verdict, analysis, now: Date.now() });
}

async function draftTab(tabId: number): Promise<Result<JudgedDraft>> {
  let answer: unknown;
  try {
    const drafting = browser.scripting.executeScript({ target: { tabId }, files: ['/clip.js'] });
    const frames = await Promise.race([drafting, after(CLIP_WAIT_MS, 'late' as const)]);
    if (frames === 'late') return failed('page-unreadable');
    answer = frames[0]?.result;
  } catch {
    return failed('page-forbidden');
  }
  if (!answer) return failed('page-unreadable'); // the script threw
  const judged = checkJudgedDraft(answer);
  if (!judged) return failed('draft-refused');
  const { draft, verdict } = judged;
  return { ok: true, value: { draft: { ...draft, site: outletOf(draft, sites) }, verdict } };
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value));
}

async function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}
