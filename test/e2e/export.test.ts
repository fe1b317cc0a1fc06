/** Clippings on their way out of the library, in Chromium: the sheet, the files it saves, what it copies. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fillCollection } from '../collection/fill';
import { startSession, storedClips, type Session } from './harness';

/** Enough that Excel takes some seconds to make, which are time to think better of it. */
const COUNT = 2_000;

let session: Session;
let library: Page;
let kept: number;

beforeAll(async () => {
  session = await startSession();
  await fillCollection(session, COUNT);
  kept = (await storedClips(session)).filter(({ deletedAt }) => deletedAt === null).length;
  library = await session.context.newPage();
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => session.close());

beforeEach(async () => {
  await library.bringToFront();
  await library.goto('about:blank');
  await library.goto(new URL('/library.html', session.popupUrl).href);
  await library.locator('.chip-topic').first().waitFor();
});

const sheet = () => library.locator('dialog[open]:has(.export)');
const form = (value: string) =>
  sheet().locator('.export-choice', { hasText: value }).locator('.export-line input');

const opener = () => library.locator('.bulk-bar button').filter({ hasText: /Export|导出/u });

/** Opens the sheet for the first clippings of the list. */
async function openFor(number: number): Promise<void> {
  for (let at = 0; at < number; at += 1)
    await library.locator('[data-clip] input[type=checkbox]').nth(at).click();
  await opener().click();
  await sheet().waitFor();
}

/** The file that the sheet saves. */
async function save(): Promise<{ name: string; bytes: Buffer }> {
  const saving = library.waitForEvent('download');
  await sheet().locator('.button-seal').click();
  const download = await saving;
  await sheet().waitFor({ state: 'detached' });
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const partsOf = (zip: Uint8Array) => Object.keys(unzipSync(new Uint8Array(zip)));

describe('the export sheet', () => {
  it('saves Word, Excel and a zip of Markdown that are what they say', async () => {
    await openFor(3);
    await form('Word').check();
    await sheet().locator('.export-title input').fill('三篇');
    const word = await save();
    expect(word.name).toMatch(/-3篇\.docx$/u);
    const document = unzipSync(new Uint8Array(word.bytes))['word/document.xml'];
    expect(new TextDecoder().decode(document)).toContain('三篇');

    await opener().click();
    await form('Excel').check();
    const excel = await save();
    expect(excel.name).toMatch(/-3篇\.xlsx$/u);
    expect(partsOf(excel.bytes).filter((name) => /sheet\d\.xml$/u.test(name))).toHaveLength(4);

    await opener().click();
    await form('Markdown').check();
    await sheet().locator('.export-forms input').nth(1).check();
    const zip = await save();
    expect(zip.name).toMatch(/-3篇-Markdown\.zip$/u);
    expect(partsOf(zip.bytes)).toHaveLength(3);
  });

  it('remembers what was chosen last, is worked by keys alone, and gives the focus back', async () => {
    await openFor(1);
    await form('RIS').check();
    await save();
    await opener().focus();
    await library.keyboard.press('Enter');
    await sheet().waitFor();
    expect(await form('RIS').isChecked()).toBe(true);
    await form('RIS').focus();
    await library.keyboard.press('ArrowDown');
    expect(await form('BibTeX').isChecked()).toBe(true);
    const saving = library.waitForEvent('download');
    await library.keyboard.press('Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.bib$/u);
    await sheet().waitFor({ state: 'detached' });
    await opener().press('Enter');
    await sheet().waitFor();
    await library.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    expect(await opener().evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('exports all that is listed, in a number that holds', async () => {
    await library
      .locator('.list-bar button')
      .filter({ hasText: /Export|导出/u })
      .click();
    await form('JSON').last().check();
    const { name, bytes } = await save();
    expect(name).toContain(`-${kept}篇`);
    const file: { version: number; clips: unknown[] } = JSON.parse(bytes.toString());
    expect(file.version).toBe(2);
    expect(file.clips).toHaveLength(kept);
  });

  it('tells how far a large file is, and makes none when it is cancelled or left', async () => {
    const all = library.locator('.list-bar button').filter({ hasText: /Export|导出/u });
    const worker = () => library.workers().filter((each) => each.url().endsWith('/export-worker.js'));
    let saved = 0;
    const note = () => {
      saved += 1;
    };
    library.on('download', note);
    const begin = async () => {
      await form('Excel').check();
      await sheet().locator('.button-seal').click();
      // Some are done, and not all.
      await expect
        .poll(() =>
          sheet()
            .locator('progress')
            .evaluate((bar: HTMLProgressElement) => bar.position),
        )
        .toBeGreaterThan(0);
      expect(worker()).toHaveLength(1);
    };
    await all.click();
    await begin();
    const told = await sheet().locator('.export-progress').innerText();
    expect(told.replaceAll(',', '')).toContain(String(kept));
    await sheet().locator('.export-progress button').click();
    await sheet().locator('.export-note').filter({ hasText: /.+/u }).waitFor();
    await expect.poll(() => worker().length).toBe(0);
    // It can be begun anew, and left by closing the sheet.
    await begin();
    await library.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await expect.poll(() => worker().length).toBe(0);
    await library.waitForTimeout(1_500);
    library.off('download', note);
    expect(saved).toBe(0);
  });

  it('hands out more articles than a Word file holds in volumes', async () => {
    await library
      .locator('.list-bar button')
      .filter({ hasText: /Export|导出/u })
      .click();
    await form('Word').check();
    expect(await sheet().locator('.export-chosen .export-hint').innerText()).toContain('500');
    await sheet().locator('.button-seal').click();
    await expect
      .poll(() =>
        sheet()
          .locator('progress')
          .evaluate((bar: HTMLProgressElement) => bar.position),
      )
      .toBeGreaterThan(0);
    await sheet().locator('.export-progress button').click();
    await sheet().locator('.export-note').filter({ hasText: /.+/u }).waitFor();
  });

  it('copies formatted text for Word and WeChat, and plain text beside it', async () => {
    await openFor(2);
    await sheet().locator('.export-actions button').first().click();
    await sheet().waitFor({ state: 'detached' });
    const types: Record<string, string> = await library.evaluate(
      `navigator.clipboard.read().then(async ([item]) => Object.fromEntries(await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]))))`,
    );
    expect(types['text/html']).toContain('<h2');
    expect(types['text/html']).toContain('style="');
    expect(types['text/plain']).toContain('原文：');
  });

  it('copies citations', async () => {
    await openFor(2);
    await sheet().locator('.export-actions button').nth(2).click();
    await sheet().waitFor({ state: 'detached' });
    expect(await library.evaluate('navigator.clipboard.readText()')).toMatch(/^\[1\] .+\n\[2\] .+/u);
  });
});
