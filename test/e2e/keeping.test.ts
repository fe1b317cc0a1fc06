/** The keeping view in the built extension: a backup taken, the collection lost, and brought back; files that are none. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../pages/server';
import { clipInPopup, startSession, storedClips, storedTexts, type Session } from './harness';

let session: Session;
let view: Page;

beforeAll(async () => {
  session = await startSession();
  await session.page.goto(PAGES.trade);
  await clipInPopup(await session.popup());
  await session.page.goto(PAGES.government);
  await clipInPopup(await session.popup());
  view = await session.context.newPage();
  await view.goto(new URL('/library.html#/keeping', session.popupUrl).href);
});
afterAll(() => session.close());

const part = (id: string): Locator => view.locator(`[data-part=${id}]`);
const press = (id: string, name: string | RegExp) => part(id).getByRole('button', { name }).click();
const choose = (id: string, name: string, content: string | Buffer) =>
  part(id)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
/** Every table emptied, past the product's own code. */
const wipe = () =>
  view.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('quwen');
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const emptying = database.transaction(names, 'readwrite');
      for (const name of names) emptying.objectStore(name).clear();
      emptying.oncomplete = () => { database.close(); resolve(); };
      emptying.onerror = () => reject(emptying.error);
    };
  })`);

/** Without the numbers that are the database's own. */
const strip = (clips: Awaited<ReturnType<typeof storedClips>>) =>
  clips.map((clip) => ({ ...clip, revision: 0, textRevision: 0 }));

describe('a backup', () => {
  let file: Buffer;

  it('is saved as a file, and told', async () => {
    const downloading = view.waitForEvent('download');
    await press('backup', 'Back up now');
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^区闻-\d{4}-\d\d-\d\d\.zip$/u);
    file = readFileSync(await download.path());
    await expect.poll(() => part('backup').textContent()).toContain('Clippings: 2');
  });

  it('cut by one byte is refused in words, and changes nothing', async () => {
    await choose('restore', 'cut.zip', file.subarray(0, -1));
    const alert = part('restore').getByRole('alert');
    await expect.poll(() => alert.textContent()).toContain('The file is incomplete');
    expect(await storedClips(session)).toHaveLength(2);
  });

  it('brings back all that was lost, and says what it did', async () => {
    const [before, texts] = [await storedClips(session), await storedTexts(session)];
    await wipe();
    expect(await storedClips(session)).toEqual([]);
    await choose('restore', 'backup.zip', file);
    await expect.poll(() => part('restore').textContent()).toContain('Clippings: 2');
    expect(await storedClips(session)).toEqual([]);
    await press('restore', 'Merge into the collection');
    await expect.poll(() => part('restore').textContent()).toContain('Added: 2');
    expect(strip(await storedClips(session))).toEqual(strip(before));
    expect(await storedTexts(session)).toEqual(texts);
  });

  it('a second time changes nothing', async () => {
    await press('restore', 'Done');
    await choose('restore', 'backup.zip', file);
    await press('restore', 'Merge into the collection');
    await expect.poll(() => part('restore').textContent()).toContain('Unchanged: 2');
    await press('restore', 'Done');
  });
});

describe('addresses', () => {
  const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
  <DT><H3>开发区</H3>
  <DL><p>
    <DT><A HREF="https://news.example/one.html" ADD_DATE="1790000000" TAGS="招商">经开区招商</A>
    <DT><A HREF="${PAGES.trade}">有了</A>
    <DT><A HREF="javascript:alert(1)">书签脚本</A>
  </DL><p>
</DL><p>`;

  it('are shown before they are added, and can be taken back', async () => {
    await choose('import', 'bookmarks.html', BOOKMARKS);
    await expect.poll(() => part('import').textContent()).toContain('1 new, 1 already in the collection');
    expect(await storedClips(session)).toHaveLength(2);
    await press('import', /^Import 1/u);
    await expect.poll(() => part('import').textContent()).toContain('Added: 1');
    const added = (await storedClips(session)).find(({ scope }) => scope === 'address');
    expect(added).toMatchObject({ title: '经开区招商', tags: ['招商'], clippedAt: 1_790_000_000_000 });
    await part('import').getByText('Lines not taken: 1').click();
    expect(await part('import').textContent()).toContain('it is no web address');
    await press('import', 'Undo the import');
    await expect
      .poll(async () => (await storedClips(session)).filter(({ deletedAt }) => deletedAt !== null).length)
      .toBe(1);
  });
});

it('room and clippings are told', async () => {
  await expect.poll(() => part('room').textContent()).toContain('Clippings2');
  expect(await part('room').locator('meter').count()).toBe(1);
});
