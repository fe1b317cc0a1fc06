/**
 * Ten thousand clippings to Excel in the browser, as a reader has them made: beside the time that reading them alone takes, with the
 * longest task of the page meanwhile. A page stands still in a task of more than 50 ms.
 */
import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { fillCollection } from '../collection/fill';
import { startSession } from '../e2e/harness';
import { watchMemory } from './memory';

const COUNT = 10_000;
const MINUTES = 5;

/** Texts and bodies are read as the worker does, a batch at a time. */
const READ_ALL = `(async () => {
  const open = indexedDB.open('quwen');
  const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
  const started = performance.now();
  for (const name of ['clips', 'texts', 'bodies']) {
    const table = () => database.transaction(name).objectStore(name);
    const of = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
    const keys = await of(table().getAllKeys());
    for (let at = 0; at < keys.length; at += 150)
      await of(table().getAll(IDBKeyRange.bound(keys[at], keys[Math.min(at + 149, keys.length - 1)])));
  }
  database.close();
  return performance.now() - started;
})()`;

const WATCH_TASKS = `{
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}`;

/** What the watch must see before it is believed that there was nothing to see. */
const CONTROL_MS = 80;
const STAND_STILL = `new Promise((done) => setTimeout(() => {
  const end = performance.now() + ${CONTROL_MS};
  while (performance.now() < end);
  done();
}))`;

/** Entries come a moment after their task. */
const longestTask = async (page: Page): Promise<number> => {
  await page.waitForTimeout(300);
  return Number(await page.evaluate('Math.max(0, ...longTasks.splice(0))'));
};

export async function benchExport(): Promise<void> {
  const session = await startSession(undefined, undefined, false, 1);
  try {
    await fillCollection(session, COUNT);
    const page = await session.context.newPage();
    page.setDefaultTimeout(MINUTES * 60_000);
    await page.goto(new URL('/library.html', session.popupUrl).href);
    await page.locator('.chip-topic').first().waitFor();
    const reading = Number(await page.evaluate(READ_ALL));
    await page
      .locator('.list-bar button')
      .filter({ hasText: /Export|导出/u })
      .click();
    await page.locator('.export-choice', { hasText: 'Excel' }).locator('input').check();
    await page.evaluate(WATCH_TASKS);
    await page.evaluate(STAND_STILL);
    const control = await longestTask(page);
    if (control < CONTROL_MS) throw new Error(`A task of ${CONTROL_MS} ms went unseen.`);
    const memory = await watchMemory(page);
    const started = performance.now();
    const saving = page.waitForEvent('download');
    await page.locator('.export .button-seal').click();
    const file = await (await saving).path();
    const writing = performance.now() - started;
    const { before, peak } = await memory.stop();
    const longest = await longestTask(page);
    const bytes = statSync(file).size;
    console.log('\nTen thousand clippings to Excel');
    console.log(
      `  ${(writing / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB; ${(writing / reading).toFixed(1)} × reading them alone`,
    );
    console.log(
      `  memory of the page and its workers ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most`,
    );
    console.log(`  ${longest < 50 ? '✔' : '✘'} longest task of the page ${longest.toFixed(0)} ms of 50`);
    if (longest >= 50) process.exitCode = 1;
  } finally {
    await session.close();
  }
}
