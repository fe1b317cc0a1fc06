/** What the reader asks for by menu and keyboard, where there is no popup: clip, teach a word, go to the next mention. */
import { browser, type Browser } from 'wxt/browser';
import { checkWord } from '../../lib/checks';
import { translate } from '../../lib/i18n';
import { sendToPage } from '../../lib/messages';
import type { ClipOutcome, ClipWish, Result } from '../../lib/model';
import { addWord } from '../../lib/store';
import type { MessageKey } from '../../lib/view/words';
import { openPanel } from '../sidepanel/open-panel';
import { flashOutcome } from './badge';
import { keepClipProblem } from './clip-problem';
import { clipFrame, clipOrList, type Place } from './clipping';
import { readTab, wakeReader } from './frames';
import { askForLink, clipLink } from './link';
import { refreshPages, unexpected } from './page-requests';
import { keepRecent } from './recent-clips';

type Contexts = NonNullable<Browser.contextMenus.CreateProperties['contexts']>;

const MENUS = {
  'clip-page': { words: 'menuClipPage', contexts: ['page', 'image', 'frame'] },
  'clip-selection': { words: 'menuClipSelection', contexts: ['selection'] },
  'clip-link': { words: 'menuClipLink', contexts: ['link'] },
  'add-zone': { words: 'menuAddZone', contexts: ['selection'] },
  'add-company': { words: 'menuAddCompany', contexts: ['selection'] },
} as const satisfies Record<string, { words: MessageKey; contexts: Contexts }>;

const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Sets menus and listeners. To be called synchronously when the background starts. */
export function followReader(): void {
  for (const [id, { words, contexts }] of Object.entries(MENUS)) {
    // Firefox forgets menus when the background stops, Chromium keeps them and says so: both end with one.
    browser.contextMenus.create(
      { id, title: translate(words), contexts: [...contexts], documentUrlPatterns: PAGES },
      () => void browser.runtime.lastError,
    );
  }
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const tabId = tab?.id;
    if (!tab || tabId === undefined) return;
    const place = { tabId, frameId: info.frameId ?? 0 };
    switch (info.menuItemId) {
      case 'clip-page':
        void clipPageOf(tabId);
        break;
      case 'clip-selection':
        void clipAndTell(place, { scope: 'selection' });
        break;
      case 'clip-link': {
        const link = info.linkUrl ?? '';
        const isAllowed = askForLink(link);
        void tellLink({ tabId, frameId: 0 }, link, tab, isAllowed);
        break;
      }
      case 'add-zone':
      case 'add-company':
        void teach(place, info.menuItemId === 'add-zone' ? 'zone' : 'company', info.selectionText);
        break;
    }
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') openPanel(tab?.windowId).catch(unexpected);
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (command === 'clip-page') void clipPageOf(tabId);
    else if (command === 'next-mention') void step(tabId, 1);
    else if (command === 'previous-mention') void step(tabId, -1);
  });
}

/** Clips the page; of several articles the reader picks, where the page can show the choice. */
async function clipPageOf(tabId: number): Promise<void> {
  const read = await readTab(tabId).catch(unexpected);
  const place = { tabId, frameId: read.ok ? read.value.frameId : 0 };
  const answer = await clipOrList(place).catch(unexpected);
  if (!answer.ok) return tellOutcome(place, answer, { scope: 'page' });
  if (answer.value.is === 'clipped')
    return tellOutcome(place, { ok: true, value: answer.value.outcomes }, null);
  const { articles } = answer.value;
  const isShown = await sendToPage('pickArticles', articles, tabId, place.frameId).catch(() => false);
  if (!isShown) await clipAndTell(place, { scope: 'page' });
}

async function clipAndTell(place: Place, wish: ClipWish): Promise<void> {
  await tellOutcome(place, await clipFrame(place, wish).catch(unexpected), wish);
}

async function tellLink(
  place: Place,
  link: string,
  from: Browser.tabs.Tab,
  isAllowed: Promise<boolean>,
): Promise<void> {
  const outcome = (await isAllowed) ? await clipLink(link, from).catch(unexpected) : FORBIDDEN;
  await tellOutcome(place, outcome, null);
}

const FORBIDDEN = { ok: false, problem: 'link-forbidden' } as const;

/**
 * Tells the outcome in the page, where undo, note and tags are, and on the badge; where the page cannot show it, the popup tells the
 * reason of a failure when it is opened.
 */
async function tellOutcome(
  place: Place,
  outcome: Result<readonly ClipOutcome[]>,
  wish: ClipWish | null,
): Promise<void> {
  const { tabId } = place;
  if (outcome.ok) await keepRecent(tabId, outcome.value);
  const isShown = confirm(place, outcome, wish).then((shown) =>
    keepClipProblem(tabId, outcome.ok || shown ? null : outcome.problem),
  );
  await Promise.all([isShown, flashOutcome(tabId, outcome)]);
}

/** A page that is no zone news has no reader yet, and is given one. What the browser keeps closed stays without. */
async function confirm(
  { tabId, frameId }: Place,
  outcome: Result<readonly ClipOutcome[]>,
  wish: ClipWish | null,
): Promise<boolean> {
  const told = { outcome, wish };
  try {
    return await sendToPage('confirmClip', told, tabId, frameId);
  } catch {
    return wakeReader(tabId, frameId)
      .then(() => sendToPage('confirmClip', told, tabId, frameId))
      .catch(() => false);
  }
}

async function teach(place: Place, kind: 'zone' | 'company', selected: string | undefined): Promise<void> {
  const word = checkWord({ kind, name: selected });
  const added = word
    ? await addWord(word.kind, word.name, Date.now())
    : ({ ok: false, problem: 'word-refused' } as const);
  if (added.ok) await refreshPages();
  await sendToPage('confirmWord', added, place.tabId, place.frameId).catch(() =>
    keepClipProblem(place.tabId, added.ok ? null : added.problem),
  );
}

async function step(tabId: number, by: 1 | -1): Promise<void> {
  const read = await readTab(tabId).catch(unexpected);
  if (read.ok) await sendToPage('step', { by }, tabId, read.value.frameId).catch(() => undefined);
}
