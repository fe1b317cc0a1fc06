/** What the largest page process of a browser holds in memory, workers included, as the system tells it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const EVERY_MS = 300;

export interface MemoryWatch {
  /** Megabytes. */
  stop(): Promise<{ readonly before: number; readonly peak: number }>;
}

/** Throws Error where the browser does not tell its processes, or the system their memory (Linux does). */
export async function watchMemory(page: Page): Promise<MemoryWatch> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This browser does not tell its processes.');
  const session = await browser.newBrowserCDPSession();
  const measure = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id)));
  };
  const before = await measure();
  let peak = before;
  const note = async (last: Promise<void>): Promise<void> => {
    await last;
    peak = Math.max(peak, await measure());
  };
  let measuring = Promise.resolve();
  const timer = setInterval(() => {
    measuring = note(measuring);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await measuring;
      await session.detach();
      return { before, peak };
    },
  };
}

/** 0 for a process that has ended. */
function residentOf(id: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1_000;
  } catch {
    return 0;
  }
}
