/** Collections to look at in Firefox: made-up ones, and databases as earlier versions have left them. */
import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { runInPage } from '../collection/bundle-page';
import { fillFrom } from '../collection/fill';
import { openExtensionPage, until, type FirefoxSession } from './firefox-harness';
import { readRows, type StoredClip } from './stored';

/** Does something in a page of the extension that runs nothing of ours, and closes it again. */
export async function inBarePage<T>(
  { browser }: Pick<FirefoxSession, 'browser'>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openExtensionPage(browser, 'icon.svg');
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Makes so many clippings. */
export const fillInFirefox = (session: FirefoxSession, count: number) =>
  inBarePage(session, (page) => fillFrom(page, count));

/** Puts the database that an earlier version has stored (test/stores) in the place of the collection. */
export const restoreInFirefox = (session: FirefoxSession, version: number) =>
  inBarePage(session, async (page) => {
    await runInPage(page, new URL('../stores/restore-page.ts', import.meta.url));
    const file = readFileSync(new URL(`../stores/v${version}.json`, import.meta.url), 'utf8');
    await page.evaluate(`restoreQuwen(${JSON.stringify(file)})`);
  });

/** A clipping, with what the tests of the library look at besides. */
type Kept = StoredClip & { readonly state: string; readonly analysisVersion: number };

/** The library in a tab of its own, and what is done and seen in it. */
export async function openLibraryInFirefox({ browser }: Pick<FirefoxSession, 'browser'>) {
  const page = await openExtensionPage(browser, 'library.html');
  /** Runs an expression there. */
  const say = (expression: string): Promise<unknown> => page.evaluate(expression);
  return {
    page,
    say,
    press: async (...keys: KeyInput[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    rows: <Row>(table: string): Promise<Row[]> => page.evaluate(readRows<Row>, table),
    clips: (): Promise<Kept[]> => page.evaluate(readRows<Kept>, 'clips'),
    hash: async () => decodeURIComponent(String(await say('location.hash'))),
    /** The clipping on a line of the list; the first is 1. */
    idOf: async (line: number) =>
      String(await say(`document.querySelector('[aria-rowindex="${line}"]')?.dataset.clip`)),
    texts: async (selector: string): Promise<unknown> =>
      say(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.textContent)`),
    /** The library anew at a place, with nothing open or chosen; `ready`: what stands there when it is. */
    open: async (place = '#/list', ready = '.chip-topic') => {
      await page.bringToFront();
      await say(`globalThis.isOfBefore = true; location.hash = ${JSON.stringify(place)}; location.reload()`);
      const isThere = `!('isOfBefore' in globalThis) && document.querySelector('${ready}') !== null`;
      await until(async () => (await say(isThere)) === true);
    },
  };
}

export type LibraryInFirefox = Awaited<ReturnType<typeof openLibraryInFirefox>>;
