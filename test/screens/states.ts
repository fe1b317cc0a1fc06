/** The places and states of our own pages, as screenshots and axe visit them. */
import type { Page } from 'playwright-core';

export interface State {
  readonly name: string;
  /** Page of the extension, with its hash. */
  readonly path: string;
  /** What is there once it can be looked at. */
  readonly ready: string;
  /** Clippings there must be. */
  readonly least?: number;
  /** What the reader does there first. */
  readonly act?: (page: Page) => Promise<void>;
}

const LIST = '.library-list';

export const PLACES: readonly State[] = [
  { name: 'list', path: 'library.html', ready: LIST },
  { name: 'reader', path: 'library.html', ready: LIST, least: 1, act: openFirst },
  { name: 'figures', path: 'library.html#/figures', ready: '.figures' },
  { name: 'keeping', path: 'library.html#/keeping', ready: 'main h1, main h2' },
  { name: 'popup', path: 'popup.html', ready: '[role=tablist]', act: openCollectionTab },
  { name: 'sidepanel', path: 'sidepanel.html', ready: '#app > *' },
];

/** What can be opened on top of them. */
export const OPENED: readonly State[] = [
  { name: 'help sheet', path: 'library.html', ready: LIST, act: (page) => page.keyboard.press('?') },
  { name: 'search', path: 'library.html#/list?q=半导体', ready: LIST, least: 1 },
  { name: 'bin', path: 'library.html#/list?bin=1', ready: LIST },
  { name: 'selection', path: 'library.html', ready: LIST, least: 2, act: selectTwo },
  { name: 'tag sheet', path: 'library.html', ready: LIST, least: 2, act: (page) => selectAnd(page, 'l') },
  { name: 'move sheet', path: 'library.html', ready: LIST, least: 2, act: (page) => selectAnd(page, 'v') },
  { name: 'export dialog', path: 'library.html', ready: LIST, least: 1, act: openExport },
  {
    name: 'tables of the figures',
    path: 'library.html#/figures',
    ready: '.figures',
    least: 1,
    act: openTables,
  },
  { name: 'nothing found', path: 'library.html#/list?q=查无此词查无此词', ready: '.library-empty' },
  { name: 'offers', path: 'library.html', ready: LIST, least: 2, act: typeWords },
  { name: 'syntax help', path: 'library.html', ready: LIST, act: press('.syntax > button') },
  { name: 'sort menu', path: 'library.html', ready: LIST, least: 1, act: press('search [aria-haspopup]') },
  {
    name: 'text settings',
    path: 'library.html',
    ready: LIST,
    least: 1,
    act: inReader('.look-menu > button'),
  },
  {
    name: 'zone card',
    path: 'library.html',
    ready: LIST,
    least: 1,
    act: inReader('.article-text .mention-zone'),
  },
  {
    name: 'sum card',
    path: 'library.html',
    ready: LIST,
    least: 1,
    act: inReader('.article-text .mention-money'),
  },
  { name: 'undo', path: 'library.html', ready: LIST, least: 2, act: star },
  { name: 'refused backup', path: 'library.html#/keeping', ready: 'main h1, main h2', act: restoreNonsense },
];

/** How long a page takes to settle after it is there, in milliseconds: what follows from the search, a fade. */
const SETTLE_MS = 500;

/** Opens a state in a page of its own size and colour. */
export async function visit(page: Page, origin: string, { path, ready, act }: State): Promise<void> {
  // nb. From one hash to the next nothing is loaded anew, and the state before would shine through.
  await page.goto('about:blank');
  await page.goto(new URL(path, origin).href);
  await page.locator(ready).first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  if (!act) return;
  await act(page);
  await page.waitForTimeout(SETTLE_MS);
}

/** Opens the first clipping of the list by the keyboard, as the help sheet says. */
async function openFirst(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('article').first().waitFor();
}

async function openCollectionTab(page: Page): Promise<void> {
  await page.locator('#tab-collection').click();
}

function press(selector: string): (page: Page) => Promise<void> {
  return (page) => page.locator(selector).first().click();
}

/** Presses something in the first clipping. */
function inReader(selector: string): (page: Page) => Promise<void> {
  return async (page) => {
    await openFirst(page);
    await press(selector)(page);
  };
}

async function typeWords(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('经济');
  await page.locator('[role=option]').first().waitFor();
}

async function star(page: Page): Promise<void> {
  for (const key of ['j', 's']) await page.keyboard.press(key);
  await page.locator('.toast').waitFor();
}

async function restoreNonsense(page: Page): Promise<void> {
  await page
    .locator('[data-part=restore] input[type=file]')
    .setInputFiles({ name: 'notes.zip', mimeType: '', buffer: Buffer.from('no backup') });
  await page.locator('.keeping-trouble').waitFor();
}

async function selectTwo(page: Page): Promise<void> {
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
}

async function selectAnd(page: Page, key: string): Promise<void> {
  await selectTwo(page);
  await page.keyboard.press(key);
  await page.locator('dialog, [role=dialog]').first().waitFor();
}

async function openExport(page: Page): Promise<void> {
  await page
    .locator('.library-list button:has(svg)', { hasText: /导出|Export/ })
    .first()
    .click();
  await page.locator('dialog, [role=dialog]').first().waitFor();
}

async function openTables(page: Page): Promise<void> {
  for (const summary of await page.locator('.figure-table summary').all()) await summary.click();
}
