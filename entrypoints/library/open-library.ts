import { browser } from 'wxt/browser';
import { EVERYTHING } from '../../lib/model';
import { toHash, type LibraryRoute } from './route';

const ALL: LibraryRoute = { view: 'list', query: EVERYTHING, clipId: null };

/** The address of a place in the library, as a link has it. */
export function libraryUrl(place: Partial<LibraryRoute> = {}): string {
  return browser.runtime.getURL('/library.html') + toHash({ ...ALL, ...place });
}

/** Shows a place of the library: in the tab that has it open already, or else in a new one. Never in a private window. */
export async function openLibrary(place: Partial<LibraryRoute> = {}): Promise<void> {
  const url = libraryUrl(place);
  const windowId = await ordinaryWindow();
  if (windowId === null) return openWindow(url);
  const [open] = await browser.tabs
    // nb. Where a browser does not show us even our own addresses, none is found.
    .query({ url: browser.runtime.getURL('/library.html'), windowId })
    .catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url, windowId });
  else await browser.tabs.update(open.id, { url, active: true });
  await browser.windows.update(windowId, { focused: true });
}

/** The window in front, or another where that one is private: Firefox has no collection there. Null where all are private. */
async function ordinaryWindow(): Promise<number | null> {
  const front = await browser.windows.getLastFocused({ windowTypes: ['normal'] });
  const all = front.incognito ? await browser.windows.getAll({ windowTypes: ['normal'] }) : [front];
  return all.find(({ incognito, id }) => !incognito && id !== undefined)?.id ?? null;
}

/** nb. A browser that never remembers history has private windows alone: there the library itself says why it stays shut. */
async function openWindow(url: string): Promise<void> {
  await browser.windows.create({ url, incognito: false }).catch(() => browser.tabs.create({ url }));
}
