/**
 * How long a reader waits for the first highlights, in the built extension: with the background awake from the moment the gate calls
 * it, and with the background stopped from the moment the page is there (which is earlier than the gate's call).
 */
import type { Page } from 'playwright-core';
import { startSession, stopWorker, type Session } from '../e2e/harness';
import { escapeHtml } from '../pages/escape-html';
import { PAGES } from '../pages/server';
import { printTable } from './table';
import { newspaperText } from './texts';

/** Bounds in milliseconds. */
const WARM_MS = 80;
const STOPPED_MS = 400;

const CHARACTERS = 10_000;
const RUNS = 9;
const REST_MS = 700;

/** An address of the list of sites, at which the bench answers itself. */
const ADDRESS = `${new URL(PAGES.government).origin}/bench/newspaper.html`;

declare global {
  interface Window {
    /** Moments as the browser counts them for all its contexts, in milliseconds. */
    paintedAt?: number;
    thereAt?: number;
  }
}

/** Prints the waits; one that is too long sets the exit code. */
export async function benchFirstPaint(): Promise<void> {
  // One pixel to a pixel: drawing by software is not what is measured.
  const session = await startSession(undefined, undefined, false, 1);
  try {
    await session.context.route(ADDRESS, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: newspaperPage() }),
    );
    await session.page.addInitScript({ content: WATCH_PAINT });
    await visit(session.page); // the dictionary is read, the segmenter awake
    await session.page.waitForTimeout(1_500);
    const warm = await waitsOf(() => waitOfWarm(session));
    const stopped = await waitsOf(() => waitOfStopped(session));
    printTable(
      `First highlights on a page of ${CHARACTERS.toLocaleString('en')} characters, in Chromium`,
      ['', 'ms, best', 'middle', 'bound', ''],
      [
        row('background awake, from the gate’s call', warm, WARM_MS),
        row('background stopped, from the page being there', stopped, STOPPED_MS),
      ],
    );
    if (warm.best > WARM_MS || stopped.best > STOPPED_MS) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** The best is what the product takes, the middle what the machine had time for beside it. */
interface Waits {
  readonly best: number;
  readonly middle: number;
}

const row = (name: string, { best, middle }: Waits, bound: number) => [
  name,
  best.toFixed(0),
  middle.toFixed(0),
  `≤ ${bound}`,
  best <= bound ? '✔' : '✘ missed',
];

const newspaperPage = (): string =>
  `<!doctype html><meta charset="utf-8"><title>开发区一周</title>${newspaperText(CHARACTERS)
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n')}`;

/** Runs in the page, before anything else of it. nb. As text: the compiler would name its functions by a helper of its own. */
const WATCH_PAINT = `{
  const now = () => performance.timeOrigin + performance.now();
  document.addEventListener('DOMContentLoaded', () => (window.thereAt = now()));
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0) return;
    window.paintedAt = now();
    clearInterval(timer);
  }, 1);
}`;

/** When the page was there, and when it was painted. */
async function visit(page: Page): Promise<{ there: number; painted: number }> {
  // What the page before left to be done is not this one's.
  await page.waitForTimeout(REST_MS);
  await page.goto(ADDRESS);
  await page.waitForFunction(() => window.paintedAt !== undefined);
  return page.evaluate(() => ({ there: window.thereAt ?? Infinity, painted: window.paintedAt ?? Infinity }));
}

async function waitOfWarm(session: Session): Promise<number> {
  const worker = await session.worker();
  await worker.evaluate(`{
    const hear = ({ quwen }) => {
      if (quwen !== 'wake') return;
      globalThis.wokenAt = performance.timeOrigin + performance.now();
      chrome.runtime.onMessage.removeListener(hear);
    };
    chrome.runtime.onMessage.addListener(hear);
  }`);
  const { painted } = await visit(session.page);
  return painted - Number(await worker.evaluate('globalThis.wokenAt'));
}

async function waitOfStopped(session: Session): Promise<number> {
  await stopWorker(session);
  await session.page.bringToFront();
  const { there, painted } = await visit(session.page);
  return painted - there;
}

async function waitsOf(measure: () => Promise<number>): Promise<Waits> {
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run++) waits.push(await measure());
  waits.sort((a, b) => a - b);
  return { best: waits[0] ?? Infinity, middle: waits[RUNS >> 1] ?? Infinity };
}
