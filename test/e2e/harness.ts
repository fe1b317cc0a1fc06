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

/** The mentions that a page's highlights cover, by the highlight's name, each whole however many lines it stands on. */
export type Painted = Readonly<Record<string, readonly string[]>>;

/** Read in the page's own world, which shares the registry; null before anything is painted. */
export function paintedTexts(page: Page): Promise<Painted | null> {
  return page.evaluate(() => {
    if (CSS.highlights.size === 0) return null;
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const mentions: string[] = [];
      let before: AbstractRange | undefined;
      for (const part of highlight) {
        const range = new Range();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const text = range.toString().replace(/\s+/g, '');
        if (before) range.setStart(before.endContainer, before.endOffset);
        range.setEnd(part.startContainer, part.startOffset);
        // Where nothing but a break stands between two pieces, they are one mention.
        const goesOn = before !== undefined && range.toString().trim() === '';
        mentions.push(goesOn ? `${mentions.pop() ?? ''}${text}` : text);
        before = part;
      }
      texts[name] = mentions;
    }
    return texts;
  });
}

/** Waits until the page is painted. */
export async function whenPainted(page: Page): Promise<Painted> {
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

/**
 * What the content script in the first tab says of its page, once it has read it; null where none stands. Asked from the
 * background, past the popup, which would put one there.
 */
export async function reportOf({ worker }: Session): Promise<unknown> {
  return (await worker()).evaluate(`
    chrome.tabs.query({})
      .then(([tab]) => chrome.tabs.sendMessage(tab.id, { quwen: 'report' }))
      .then(({ value }) => value, () => null)`);
}

/** Notes the names of the messages that reach the background from here on. The worker must go on living meanwhile. */
export async function listenIn({ worker }: Session): Promise<() => Promise<unknown>> {
  const listening = await worker();
  await listening.evaluate(`
    globalThis.heard = [];
    chrome.runtime.onMessage.addListener(({ quwen }) => void globalThis.heard.push(quwen));`);
  return () => listening.evaluate('globalThis.heard');
}

/** A row of the collection, read past the product's own code. */
export interface StoredClip {
  readonly url: string;
  readonly title: string;
  readonly mentionCount: number;
  readonly largestSum: number | null;
  readonly zones: readonly string[];
  readonly clippedAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
}

/** Every clipping in IndexedDB, as it lies there. */
export function storedClips(session: Session): Promise<StoredClip[]> {
  return storedRows<StoredClip>(session, 'clips');
}

/** The HTML of every clipping in IndexedDB. */
export async function storedHtml(session: Session): Promise<string[]> {
  return (await storedRows<{ readonly html: string }>(session, 'bodies')).map(({ html }) => html);
}

async function storedRows<Row>({ worker }: Session, table: string): Promise<Row[]> {
  return (await worker()).evaluate(async (name) => {
    // nb. Opening a database that is not there would make one.
    const databases = await indexedDB.databases();
    if (!databases.some((each) => each.name === 'quwen')) return [];
    return new Promise<Row[]>((resolve, reject) => {
      const opening = indexedDB.open('quwen');
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
      opening.addEventListener('success', () => {
        const database = opening.result;
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.addEventListener('error', () => reject(reading.error ?? new Error('unreadable')));
        reading.addEventListener('success', () => {
          database.close();
          resolve(reading.result);
        });
      });
    });
  }, table);
}

/**
 * Stops the service worker, as browsers do with one that is idle, and waits until it has stopped: whatever it kept in
 * variables is lost. The next event starts it anew.
 */
export async function stopWorker({ context, popupUrl }: Session): Promise<void> {
  // DevTools reach the worker from a page of its own origin; this one starts nothing.
  const page = await context.newPage();
  await page.goto(new URL('/icon.svg', popupUrl).href);
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}
