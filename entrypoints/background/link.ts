/**
 * Clips a page that a link leads to, in a tab behind the reader's own: the browser's loading does the rest (charsets, redirects,
 * scripts, the reader's log-in), and we ask nothing of the network ourselves. Only with the reader's permission for that site.
 */
import { browser, type Browser } from 'wxt/browser';
import { LINK_WAIT_MS } from '../../lib/limits';
import type { ClipOutcome, Problem, Result } from '../../lib/model';
import { clipFrame } from './clipping';
import { readTab } from './frames';

const failed = (problem: Problem) => ({ ok: false, problem }) as const;

/**
 * Asks for the site of a link. nb. To be called in the click itself, before anything is awaited: browsers show the question
 * in answer to a click alone. They ask nothing where the permission is there already.
 */
export function askForLink(link: string): Promise<boolean> {
  const pattern = sitePattern(link);
  if (pattern === undefined) return Promise.resolve(false);
  const origins = [pattern];
  // Without a click it may not ask, and still be allowed already.
  return browser.permissions
    .request({ origins })
    .catch(() => browser.permissions.contains({ origins }))
    .catch(() => false);
}

/** Loads the page, clips it and closes its tab, whatever comes. */
export async function clipLink(
  link: string,
  from: Browser.tabs.Tab,
): Promise<Result<readonly ClipOutcome[]>> {
  const tab = await browser.tabs.create({
    url: link,
    active: false,
    index: from.index + 1,
    windowId: from.windowId,
  });
  const tabId = tab.id;
  if (tabId === undefined) return failed('link-unreachable');
  try {
    if (!(await isLoaded(tabId))) return failed('link-unreachable');
    // A link may lead on to another site, for which nobody asked: that page is not readable, and nothing is clipped.
    const read = await readTab(tabId);
    if (!read.ok) return read.problem === 'page-forbidden' ? failed(await whyForbidden(tabId)) : read;
    return await clipFrame({ tabId, frameId: read.value.frameId }, { scope: 'page' });
  } finally {
    await browser.tabs.remove(tabId).catch(() => undefined);
  }
}

/** A page of the browser's own that says why the site did not answer is no page of the site. */
async function whyForbidden(tabId: number): Promise<Problem> {
  const { url } = await browser.tabs.get(tabId);
  const pattern = url === undefined ? undefined : sitePattern(url);
  const isAllowed = pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
  return isAllowed ? 'link-unreachable' : 'link-forbidden';
}

function sitePattern(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, hostname } = new URL(link);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : undefined;
}

/** Resolves when the tab's page is there; false after LINK_WAIT_MS, or when the tab was closed. */
function isLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (loaded: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      resolve(loaded);
    };
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') end(true);
    };
    const onRemoved = (id: number) => {
      if (id === tabId) end(false);
    };
    const timer = setTimeout(() => end(false), LINK_WAIT_MS);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    void browser.tabs.get(tabId).then(
      ({ status, url }) => status === 'complete' && url?.startsWith('http') && end(true),
      () => end(false),
    );
  });
}
