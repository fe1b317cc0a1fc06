import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface ActiveTab {
  readonly tabId: number;
  /**
   * Its address, where the browser shows it to us: of the sites the reader allowed, and of a page on which the extension was
   * called. We do not ask for the addresses of all tabs.
   */
  readonly url: string | undefined;
}

/** The tab beside which the panel stands, in its own window; `sidepanel.html?tab=ID` names another one. Null until it is known. */
export function useActiveTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = await findTab();
      if (!isOver)
        setTab((before) => (found?.tabId === before?.tabId && found?.url === before?.url ? before : found));
    };
    const onUpdated = (_tabId: number, { status, url }: { status?: string; url?: string }) => {
      if (status !== undefined || url !== undefined) void look();
    };
    const onActivated = () => void look();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    void look();
    return () => {
      isOver = true;
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return tab;
}

async function findTab(): Promise<ActiveTab | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) {
    const tab = await browser.tabs.get(Number(named)).catch(() => undefined);
    return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url };
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url };
}
