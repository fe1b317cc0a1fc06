/** The reader's few settings, in the browser's local storage: shared by all contexts, and followed at once. */
import { browser, type Browser } from 'wxt/browser';

const HIGHLIGHTS = 'highlights';

/** Whether mentions are painted on pages; on until the reader says otherwise. */
export async function areHighlightsOn(): Promise<boolean> {
  return isOn((await browser.storage.local.get(HIGHLIGHTS))[HIGHLIGHTS]);
}

export async function setHighlights(on: boolean): Promise<void> {
  await browser.storage.local.set({ [HIGHLIGHTS]: on });
}

/** Calls back whenever the switch is turned, in whatever context, until the signal is aborted. */
export function watchHighlights(onChange: (on: boolean) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const change = changes[HIGHLIGHTS];
    if (area === 'local' && change) onChange(isOn(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  // nb. After the extension was reloaded its API is gone from old pages, and taking leave of it would throw.
  signal?.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}

const isOn = (stored: unknown) => stored !== false;
