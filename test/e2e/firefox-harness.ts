/**
 * What the end-to-end tests in Firefox share: the browser with the extension, the pages it visits, and what can be read out of
 * both. Firefox lets its driver run scripts in its own window (system access), which is how the toolbar button is clicked, keys
 * are pressed and the event page is stopped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { startPageServer, type PageServer } from '../pages/server';
import { ensureFirefox } from '../run/firefox';
import { isRecord } from '../run/is-record';
import { openChrome, openWire, type Wire } from './firefox-wire';
import { readPaint, type Painted } from './painted';

export const FIREFOX_BUILD = '.output/firefox-mv3';

/** The host of the extension's own pages, which Firefox else draws by lot. */
const EXTENSION_HOST = '5b1c6d3e-3f0e-4d8a-9b57-2f1f0d0c7a11';

/** A place where nothing answers, for what Firefox asks its maker. */
const NOWHERE = 'data:,#nowhere';

export interface FirefoxSession {
  readonly browser: Browser;
  /** The one tab, in front. */
  readonly page: Page;
  readonly server: PageServer;
  readonly wire: Wire;
  /** Runs an expression in the browser's own window; what it comes to must be text, a number, a truth value or nothing. */
  chrome(expression: string): Promise<unknown>;
  /** The extension's number for the tab in front. */
  tabId(): Promise<number>;
  /** Clicks the action in the toolbar: the popup opens, and the page of the tab may be read. */
  clickAction(): Promise<void>;
  /** Presses Alt, Shift and a letter, as the shortcuts want it. */
  press(letter: string): Promise<void>;
  /** The popup for the tab as a page of its own, after a click on the action: the real one is out of a driver's reach. */
  popup(): Promise<Page>;
  /** An expression for the extension, and one for its button, in the browser's own window. */
  readonly names: { readonly extension: string; readonly action: string };
  /** Stops the event page, as Firefox does with one that is idle: what it kept in variables is lost. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a headless Firefox with the built extension. */
export async function startFirefox(preferences: Record<string, unknown> = {}): Promise<FirefoxSession> {
  const extensionId = readExtensionId();
  const server = await startPageServer();
  const browser = await launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 900 },
    // Without it Firefox does not let go of its maker's address for settings.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_HOST }),
      'services.settings.server': NOWHERE,
      // The page server stands in for every host, and sees whatever else is asked of the network.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': server.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': server.port,
      'network.proxy.no_proxies_on': '',
      ...preferences,
    },
  });
  await browser.installExtension(resolve(FIREFOX_BUILD));
  const [page = await browser.newPage()] = await browser.pages();
  const wire = openWire(browser);
  const chrome = await openChrome(wire);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
  const action = `${GLOBAL}.browserActionFor(${extension})`;

  const session: FirefoxSession = {
    browser,
    page,
    server,
    wire,
    chrome,
    names: { extension, action },
    tabId: async () => Number(await chrome(`${GLOBAL}.tabTracker.getId(gBrowser.selectedTab)`)),
    clickAction: async () => {
      await page.bringToFront();
      await chrome(`void ${action}.triggerAction(window)`);
    },
    press: async (letter) => {
      await page.bringToFront();
      await chrome(pressing(letter));
    },
    popup: async () => {
      await session.clickAction();
      const tabId = await session.tabId();
      // A second click closes what the first opened.
      await session.clickAction();
      return openExtensionPage(browser, `popup.html?tab=${tabId}`);
    },
    stopBackground: async () => {
      if ((await chrome(`${extension}.backgroundState`)) === 'stopped') return;
      await chrome(`${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
        .then(() => undefined)`);
      const state = await chrome(`${extension}.backgroundState`);
      if (state !== 'stopped') throw new Error(`the event page is ${String(state)}`);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
  return session;
}

/** Opens a page of the extension in a tab. */
export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const url = `moz-extension://${EXTENSION_HOST}/${path}`;
  // nb. Firefox goes there and never says that it has arrived; the promise is broken off when the tab is closed.
  page.goto(url).catch(() => undefined);
  await until(() =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
  return page;
}

/** How long anything may take in Firefox, in milliseconds, and how often it is looked for. */
const LONGEST_MS = 15_000;
const PAUSE_MS = 50;

/**
 * Waits until a look at a page finds what it looks for. nb. A look at a page that is just leaving for another ends in an error
 * of Firefox's own, which Puppeteer's waiting gives up at.
 */
export async function until(look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  let problem: unknown;
  do {
    try {
      if (await look()) return;
      problem = undefined;
    } catch (thrown) {
      problem = thrown;
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  } while (Date.now() < end);
  throw new Error('what was waited for did not come', { cause: problem });
}

/** Waits until something stands in a page. */
export function whenThere(page: Page, selector: string): Promise<void> {
  return until(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector));
}

/** Clicks on something in a page as soon as it stands there. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  await whenThere(page, selector);
  await page.click(selector);
}

/** Waits until the page is painted. */
export async function whenPaintedInFirefox(page: Page): Promise<Painted> {
  await until(() => page.evaluate(() => CSS.highlights.size > 0));
  return (await page.evaluate(readPaint)) ?? {};
}

/** The badge of the tab in front. */
export async function badgeInFirefox({ chrome, names }: FirefoxSession): Promise<string> {
  return String(await chrome(`${names.action}.action.getProperty(gBrowser.selectedTab, 'badgeText') ?? ''`));
}

/** Where Firefox keeps what its extension API is made of. */
const GLOBAL =
  "ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global";

/** Presses the keys through Firefox's own input, so that the shortcut has to be the one that the manifest asks for. */
const pressing = (letter: string) => `{
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  const key = (name, code) => new KeyboardEvent('', { key: name, code });
  const held = [key('Alt', 'AltLeft'), key('Shift', 'ShiftLeft')];
  for (const each of held) input.keydown(each);
  const pressed = key(${JSON.stringify(letter.toUpperCase())}, ${JSON.stringify(`Key${letter.toUpperCase()}`)});
  input.keydown(pressed);
  input.keyup(pressed);
  for (const each of held.reverse()) input.keyup(each);
}`;

function readExtensionId(): string {
  const file = join(FIREFOX_BUILD, 'manifest.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build -- -b firefox first.`);
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const settings = isRecord(manifest) ? manifest['browser_specific_settings'] : undefined;
  const gecko = isRecord(settings) ? settings['gecko'] : undefined;
  const id = isRecord(gecko) ? gecko['id'] : undefined;
  if (typeof id !== 'string') throw new Error(`${file} names no id for Firefox.`);
  return id;
}
