/** What the end-to-end tests share: a browser with the extension, the pages it visits, and what can be read out of both. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { openExtension, type OpenExtension } from '../demo/open-extension';
import { fromStoredHtml, type StoredHtml } from '../../lib/store/stored-html';
import { startPageServer, type PageServer } from '../pages/server';
import { ensureBrowser } from '../run/browser';
import { readPaint, type Painted } from './painted';
import { readRows, type StoredClip } from './stored';

export const BUILD = '.output/chrome-mv3';

/** Longest wait for anything in a browser, in milliseconds: half a minute, as is usual, makes a broken build very slow to tell. */
const LONGEST_MS = 15_000;

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
 * can be given real keys and clicks. With `keepsPages` it has its cache for Back and Forward.
 */
export async function startSession(
  before?: Session,
  display?: string,
  keepsPages = false,
  scale = 2,
): Promise<Session> {
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
    keepsPages,
    scale,
  });
  const { context } = extension;
  context.setDefaultTimeout(LONGEST_MS);
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

/** Clips the page from its popup, and waits until that is told; of several articles those with one of the titles, or all. */
export async function clipInPopup(popup: Page, titles: readonly string[] = []): Promise<void> {
  await popup.locator('.clip-button').click();
  await popup.locator('.clipped, .picker').first().waitFor();
  if ((await popup.locator('.picker').count()) > 0) {
    for (const row of titles.length > 0 ? await popup.locator('.picker-row').all() : [])
      if (!titles.includes((await row.locator('.picker-main > :first-child').textContent()) ?? ''))
        await row.locator('.clip-check').uncheck();
    await popup.locator('.picker-clip').click();
  }
  await popup.locator('.clipped').waitFor();
}

/** What stands painted on the page; null before anything is. */
export function paintedTexts(page: Page): Promise<Painted | null> {
  return page.evaluate(readPaint);
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

/** Every clipping in IndexedDB, as it lies there. */
export function storedClips(session: Session): Promise<StoredClip[]> {
  return storedRows<StoredClip>(session, 'clips');
}

/** The HTML of every clipping in IndexedDB. */
export async function storedHtml(session: Session): Promise<string[]> {
  const texts = await storedRows<{ readonly id: string; readonly text: string }>(session, 'texts');
  const bodies = await storedRows<{ readonly id: string; readonly html: StoredHtml }>(session, 'bodies');
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  return bodies.map(({ id, html }) => fromStoredHtml(html, textOf.get(id) ?? ''));
}

/** The text of every clipping in IndexedDB. */
export async function storedTexts(session: Session): Promise<string[]> {
  return (await storedRows<{ readonly text: string }>(session, 'texts')).map(({ text }) => text);
}

async function storedRows<Row>({ worker }: Session, table: string): Promise<Row[]> {
  return (await worker()).evaluate(readRows<Row>, table);
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
