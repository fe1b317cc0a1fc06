import { browser } from 'wxt/browser';
import { EVERYTHING } from '../../lib/model';
import { toHash, type LibraryRoute } from './route';

const ALL: LibraryRoute = { view: 'list', query: EVERYTHING, clipId: null };

/** The address of a place in the library, as a link has it. */
export function libraryUrl(place: Partial<LibraryRoute> = {}): string {
  return browser.runtime.getURL('/library.html') + toHash({ ...ALL, ...place });
}

/** Shows a place of the library: in the tab that has it open already, or else in a new one. */
export async function openLibrary(place: Partial<LibraryRoute> = {}): Promise<void> {
  const url = libraryUrl(place);
  const [open] = await browser.tabs
    // nb. Where a browser does not show us even our own addresses, none is found.
    .query({ url: browser.runtime.getURL('/library.html'), currentWindow: true })
    .catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
