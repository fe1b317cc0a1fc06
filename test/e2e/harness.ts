/** What the end-to-end tests share: a browser with the extension, the pages it visits, and what can be read out of both. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { openExtension, type OpenExtension } from '../demo/open-extension';
import { startPageServer, type PageServer } from '../pages/server';
import { ensureBrowser } from '../run/browser';

export const BUILD = '.output/chrome-mv3';

export interface Session extends OpenExtension {
  readonly server: PageServer;
  /** The profile's folder: open it again, and the browser has been restarted. */
  readonly profile: string;
  worker(): Promise<Worker>;
  /** A popup for the tab, as the toolbar button opens it: the click grants access to the tab's page. */
  popup(): Promise<Page>;
  /** Closes the browser and keeps profile and server. */
  quit(): Promise<void>;
  /** Closes everything and leaves nothing behind. */
  close(): Promise<void>;
}

/**
 * Starts a browser; `before` is a session that quit, whose profile and pages go on. With `display` it has a window there, and
 * can be given real keys and clicks.
 */
export async function startSession(before?: Session, display?: string): Promise<Session> {
  if (!existsSync(join(BUILD, 'manifest.json')))
    throw new Error(`${BUILD} is missing: run npm run build first.`);
  const server = before?.server ?? (await startPageServer());
  const profile = before?.profile ?? mkdtempSync(join(tmpdir(), 'quwen-e2e-'));
  const extension = await openExtension({
    executablePath: ensureBrowser({ keys: false }),
    folder: BUILD,
    profile,
    pagesPort: server.port,
    viewport: { width: 1280, height: 900 },
    headed: display !== undefined,
    ...(display !== undefined && { display }),
    pause: 0,
  });
  const { context } = extension;
  return {
    ...extension,
    server,
    profile,
    worker: async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')),
    async popup() {
      await extension.page.bringToFront();
      await extension.clickAction();
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 400, height: 584 });
      await popup.goto(extension.popupUrl);
      return popup;
    },
    quit: () => context.close(),
    async close() {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The texts that a page's highlights cover, by type, pieces of one mention run together; null before anything is painted. */
export function paintedTexts(page: Page): Promise<Record<string, string> | null> {
  return page.evaluate(() => {
    if (CSS.highlights.size === 0) return null;
    const texts: Record<string, string> = {};
    for (const [name, highlight] of CSS.highlights) {
      texts[name] = [...highlight]
        .map((part) => {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          return range.toString().replace(/\s+/g, '');
        })
        .join('');
    }
    return texts;
  });
}

/** Waits until the page is painted. */
export async function whenPainted(page: Page): Promise<Record<string, string>> {
  await page.waitForFunction(() => CSS.highlights.size > 0);
  return (await paintedTexts(page)) ?? {};
}

/** The badge of the first tab. */
export async function badgeOf({ worker }: Session): Promise<string> {
  const shown: unknown = await (
    await worker()
  ).evaluate(`chrome.tabs.query({}).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`);
  return String(shown);
}

/** A row of the collection, read past the product's own code. */
export interface StoredClip {
  readonly url: string;
  readonly title: string;
  readonly mentionCount: number;
  readonly largestSum: number | null;
  readonly zones: readonly string[];
  readonly deletedAt: number | null;
}

/** Every clipping in IndexedDB, as it lies there. */
export async function storedClips({ worker }: Session): Promise<StoredClip[]> {
  return (await worker()).evaluate(
    () =>
      new Promise<StoredClip[]>((resolve, reject) => {
        const opening = indexedDB.open('quwen');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const reading = database.transaction('clips').objectStore('clips').getAll();
          reading.addEventListener('error', () => reject(reading.error ?? new Error('unreadable')));
          reading.addEventListener('success', () => {
            database.close();
            resolve(reading.result);
          });
        });
      }),
  );
}

/** Stops the service worker, as browsers do with one that is idle. */
export async function stopWorker({ context }: Session): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this Chromium has no session of its own');
  const { targetInfos } = await session.send('Target.getTargets', {});
  for (const { type, targetId } of targetInfos) {
    if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
}
