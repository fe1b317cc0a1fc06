/** The side panel of Chromium and the sidebar of Firefox: the same page, two APIs. */
import { browser } from 'wxt/browser';

interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens the panel beside the page. nb. To be called in the click or key itself, with nothing awaited before: both browsers open
 * it in answer to the reader alone. False where the browser has none.
 * @param windowId the window beside whose page it is to stand
 */
export async function openPanel(windowId: number | undefined): Promise<boolean> {
  const sidebar = firefoxSidebar();
  if (sidebar) {
    await sidebar.open();
    return true;
  }
  if (windowId === undefined || browser.sidePanel?.open === undefined) return false;
  await browser.sidePanel.open({ windowId });
  return true;
}

/** Firefox's own, which the types of the extension API do not name. */
function firefoxSidebar(): Sidebar | undefined {
  const api: unknown = 'sidebarAction' in browser ? browser.sidebarAction : undefined;
  return isSidebar(api) ? api : undefined;
}

function isSidebar(api: unknown): api is Sidebar {
  return typeof api === 'object' && api !== null && 'open' in api && typeof api.open === 'function';
}
