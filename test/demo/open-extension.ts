import { setTimeout as sleep } from 'node:timers/promises';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
  type ViewportSize,
} from 'playwright-core';

export interface ExtensionOptions {
  /** The Chromium. */
  readonly executablePath: string;
  /** Pixels of the screen to one of CSS; two, as pictures want it, where nothing else is said. */
  readonly scale?: number;
  /** The built extension. */
  readonly folder: string;
  /** Where Chromium keeps what it stores: a folder of its own. */
  readonly profile: string;
  /** The port of the loopback that answers for every host. */
  readonly pagesPort: number;
  readonly viewport: ViewportSize;
  readonly headed: boolean;
  /** The X display of a headed browser, where it is not the environment's. */
  readonly display?: string;
  /** Rest between steps, in milliseconds. */
  readonly pause: number;
  /** Whether the browser keeps pages for Back and Forward, as readers' browsers do; what drives it would rather not. */
  readonly keepsPages?: boolean;
}

export interface OpenExtension {
  readonly context: BrowserContext;
  /** The one tab. */
  readonly page: Page;
  /** The popup for that tab, as a page of its own: it can be photographed, which the real one cannot. */
  readonly popupUrl: string;
  /** Clicks the action in the toolbar. From then on the extension may read the page of that tab (activeTab). */
  clickAction(): Promise<void>;
}

/** Starts Chromium with the extension and one tab. No name is looked up, and nothing outside the machine is asked. */
export async function openExtension(options: ExtensionOptions): Promise<OpenExtension> {
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.executablePath,
    headless: !options.headed,
    viewport: options.viewport,
    deviceScaleFactor: options.scale ?? 2,
    slowMo: options.pause,
    ...(options.keepsPages === true && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    ...(options.display !== undefined && { env: { ...process.env, DISPLAY: options.display } }),
    args: [
      // nb. As root, as in containers, Chromium refuses to start with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${options.folder}`,
      `--load-extension=${options.folder}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${options.pagesPort}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = context.pages()[0] ?? (await context.newPage());
  const tabId: unknown = await worker.evaluate(`chrome.tabs.query({}).then(([tab]) => tab.id)`);
  const id = new URL(worker.url()).host;
  return {
    context,
    page,
    popupUrl: `chrome-extension://${id}/popup.html?tab=${String(tabId)}`,
    clickAction: () => clickAction(context, page, id),
  };
}

/** How long the browser may take to know a tab's new address: one that is busy with a hard page is late. */
const LONGEST_MS = 15_000;
const PAUSE_MS = 100;

async function clickAction(context: BrowserContext, page: Page, id: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this Chromium has no session of its own');
  const targetId = await findTab(session, page);
  await session.send('Extensions.triggerAction', { id, targetId });
  await session.detach();
}

/** The tab of a page, by its address. Throws when none has it in time, and says which there are. */
async function findTab(session: CDPSession, page: Page): Promise<string> {
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }],
    });
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (tab) return tab.targetId;
    if (Date.now() > end)
      throw new Error(`no tab has ${page.url()}; there are ${targetInfos.map(({ url }) => url).join(', ')}`);
    await sleep(PAUSE_MS);
  }
}
