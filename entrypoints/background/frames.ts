/**
 * The frames of a tab, and the reader in each: a script of its own, which reads the document of its frame alone. Papers of the
 * older kind are framesets, with the article in one of the frames.
 */
import { browser } from 'wxt/browser';
import { checkReport } from '../../lib/checks';
import { TAB_WAIT_MS } from '../../lib/limits';
import { sendToPage } from '../../lib/messages';
import type { PageReport, Problem, Result } from '../../lib/model';

/** A frame with what its reader knows of its page. */
export interface ReadFrame {
  readonly frameId: number;
  readonly report: PageReport;
}

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

/** The reader as the build makes it: see entrypoints/reading.content. */
const READER = { js: '/content-scripts/reading.js', css: '/content-scripts/reading.css' } as const;

/**
 * For whom the style sheet speaks. nb. Firefox lets the paint into shadow trees for the reader of pages alone (`USER`); Chromium does so
 * in any case, and for the reader paints the lines without the ground.
 */
const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** Puts the reader into one frame, where it does not stand there. Rejects where the browser does not allow it. */
export function wakeReader(tabId: number, frameId: number): Promise<void> {
  // nb. A second one would end the first, and read all of the page again; the gate and the popup may ask at the same time.
  const key = `${tabId} ${frameId}`;
  const under = waking.get(key) ?? putOne(tabId, frameId).finally(() => waking.delete(key));
  waking.set(key, under);
  return under;
}

const waking = new Map<string, Promise<void>>();

async function putOne(tabId: number, frameId: number): Promise<void> {
  const isThere = await sendToPage('isThere', undefined, tabId, frameId).catch(() => false);
  if (!isThere) await putReader({ tabId, frameIds: [frameId] });
}

/**
 * The frame of a tab that the reader of the page is looking at: the top one, unless that is no zone news and another is. The
 * reader is put there first where it does not stand yet. A page that is busy for ever never answers: after TAB_WAIT_MS it is told.
 */
export function readTab(tabId: number): Promise<Result<ReadFrame>> {
  return Promise.race([readOpenTab(tabId), after(TAB_WAIT_MS, failed('page-unreadable'))]);
}

async function readOpenTab(tabId: number): Promise<Result<ReadFrame>> {
  let top = await ask(tabId, 0);
  if (!top) {
    if (!(await isOpen(tabId))) return failed('page-gone');
    try {
      await wakeReader(tabId, 0);
    } catch {
      return failed('page-forbidden');
    }
    top = await ask(tabId, 0);
  }
  if (!top) return failed('page-unreadable');
  const { state } = top.report;
  const isAlone = state === 'painted' || state === 'reading';
  return { ok: true, value: isAlone ? top : ((await readSubframes(tabId)) ?? top) };
}

/** The subframe with zone news and the most mentions of it; undefined where there is none. */
async function readSubframes(tabId: number): Promise<ReadFrame | undefined> {
  const frameIds = (await framesOf(tabId)).filter((id) => id !== 0);
  if (frameIds.length === 0) return undefined;
  const reports = await Promise.all(
    frameIds.map(async (id) => {
      const there = await ask(tabId, id);
      if (there) return there;
      await wakeReader(tabId, id).catch(() => undefined);
      return ask(tabId, id);
    }),
  );
  return mostPainted(reports);
}

function mostPainted(frames: readonly (ReadFrame | undefined)[]): ReadFrame | undefined {
  return frames
    .filter((each) => each?.report.state === 'painted')
    .toSorted((a, b) => (b?.report.mentions.length ?? 0) - (a?.report.mentions.length ?? 0))[0];
}

/** What the readers that stand in a tab say of it; no reader is put anywhere for that. Undefined where none stands. */
export async function reportOfTab(tabId: number): Promise<PageReport | undefined> {
  const top = await Promise.race([ask(tabId, 0), after(TAB_WAIT_MS, undefined)]);
  if (top?.report.state === 'painted') return top.report;
  const others = (await framesOf(tabId)).filter((id) => id !== 0);
  const frames = await Promise.race([
    Promise.all(others.map((id) => ask(tabId, id))),
    after(TAB_WAIT_MS, []),
  ]);
  return (mostPainted(frames) ?? top)?.report;
}

/** The frames in which the browser lets us work. */
async function framesOf(tabId: number): Promise<number[]> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: () => true })
    .catch(() => []);
  return answers.map(({ frameId }) => frameId);
}

async function putReader(target: { tabId: number; frameIds: number[] }): Promise<void> {
  await Promise.all([
    browser.scripting.insertCSS({ target, files: [READER.css], origin: ORIGIN }),
    browser.scripting.executeScript({ target, files: [READER.js] }),
  ]);
}

async function ask(tabId: number, frameId: number): Promise<ReadFrame | undefined> {
  try {
    const report = checkReport(await sendToPage('report', undefined, tabId, frameId));
    return report && { frameId, report };
  } catch {
    return undefined; // nobody there
  }
}

export async function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

export function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value));
}
