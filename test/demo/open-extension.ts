import { chromium, type BrowserContext, type Page, type ViewportSize } from 'playwright-core';

export interface ExtensionOptions {
  /** The Chromium. */
  readonly executablePath: string;
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
    deviceScaleFactor: 2,
    slowMo: options.pause,
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

async function clickAction(context: BrowserContext, page: Page, id: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this Chromium has no session of its own');
  const { targetInfos } = await session.send('Target.getTargets', {
    filter: [{ type: 'tab', exclude: false }],
  });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`there is no tab with ${page.url()}`);
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
}
