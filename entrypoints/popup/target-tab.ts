import { browser } from 'wxt/browser';

/**
 * The tab that “this page” means: the one the popup hangs over, or the one that `popup.html?tab=ID` names where the popup
 * stands in a tab of its own. Undefined where there is none.
 */
export async function findTargetTab(search: string = location.search): Promise<number | undefined> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
