import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAB_WAIT_MS } from '../../lib/limits';
import { HOSTILE_CELL, HOSTILE_TITLE } from '../pages/hard-pages';
import { PAGES, type PageName } from '../pages/server';
import { paintedTexts, startSession, storedClips, storedHtml, whenPainted, type Session } from './harness';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** As long as Chromium itself may need to lay the worst of these pages out, and no longer. */
const LONGEST_MS = 50_000;

/** Longer than the popup waits for a tab (TAB_WAIT_MS). */
const BUSY_MS = TAB_WAIT_MS + 3_000;

describe('a page that breaks readers ends in a clear state, and its tab goes on answering', () => {
  it.each<[PageName, string]>([
    ['huge', 'two million characters'],
    ['wide', 'a million elements beside each other'],
    ['deep', 'elements opened by the hundred thousand and never closed'],
    ['deeper', 'as deep as script can nest them'],
    ['malformed', 'tags crossed and never closed'],
    ['clobbering', 'elements that take the names of what scripts ask a document'],
  ])(
    '%s: %s',
    async (name) => {
      await session.page.goto(PAGES[name], { waitUntil: 'commit' });
      const popup = await session.popup();
      // While the page itself keeps the tab busy, the popup says so and offers to try again.
      const read = async () => {
        const again = popup.locator('.failure button');
        if (await again.count()) await again.click();
        return popup.locator('.stamp-yes').count();
      };
      await expect.poll(read, { timeout: LONGEST_MS, interval: 500 }).toBe(1);
      // The article stands before what is hard, so it is read, and said to be read in part where it was.
      expect(await popup.locator('.notice').count()).toBe(['huge', 'wide', 'deep'].includes(name) ? 1 : 0);
      await popup.close();
      expect(await session.page.evaluate(() => 6 * 7)).toBe(42);
      expect((await paintedTexts(session.page))?.['quwen-zone']).toContain('长治高新技术产业开发区');
    },
    LONGEST_MS + 10_000,
  );

  it('a page that keeps its tab busy is told as one, and the popup does not wait for ever', async () => {
    await session.page.goto(PAGES.government);
    await whenPainted(session.page);
    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    void session.page.evaluate((long) => {
      for (const end = Date.now() + long; Date.now() < end;);
    }, BUSY_MS);
    await popup.reload();
    await popup.locator('.failure').waitFor({ timeout: 12_000 });
    await popup.close();
    await session.page.waitForFunction(() => true);
  });

  it('an empty page says that there is nothing to clip', async () => {
    await session.page.goto(PAGES.empty);
    const popup = await session.popup();
    await popup.locator('.failure').waitFor();
    await popup.locator('.clip-button').click();
    await popup.locator('.toast-problem').waitFor();
    expect(await storedClips(session)).toEqual([]);
    await popup.close();
  });
});

describe('a hostile page', () => {
  it('is read, painted over its own use of our names, clipped and shown as text, and none of it runs', async () => {
    await session.page.goto(PAGES.hostile);
    const popup = await session.popup();
    const alerts: string[] = [];
    popup.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await popup.locator('.stamp-yes').waitFor();
    expect(await popup.locator('.page-title').textContent()).toBe(HOSTILE_TITLE);
    const painted = await paintedTexts(session.page);
    expect(painted?.['quwen-company']).toEqual(['中科潞安深紫外有限公司', '山西立讯精密工业有限公司']);

    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.locator('#tab-collection').click();
    await popup.locator('.filter input').fill('__proto__');
    await expect
      .poll(() => popup.locator('.clip-title').allTextContents())
      .toEqual([expect.stringContaining(HOSTILE_TITLE)]);
    expect(await popup.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
    expect(await (await session.worker()).evaluate('globalThis.pwned')).toBeUndefined();
    expect(await popup.locator('img[src=x], script:not([src])').count()).toBe(0);
    expect(alerts).toEqual([]);

    expect(await storedClips(session)).toMatchObject([{ title: HOSTILE_TITLE, date: null }]);
    const [html = ''] = await storedHtml(session);
    expect(html).toContain('兴县经济技术开发区总投资3.2亿元');
    // Of the page's elements only bare ones are left; what looks like others is text.
    const tags = new Set(html.match(/<[^>]*>/gu));
    expect([...tags].filter((tag) => !/^<\/?(?:div|article|p)>$/u.test(tag))).toEqual([]);
    await popup.close();
  });

  it('leaves in a table without a formula of its making', async () => {
    const popup = await session.popup();
    await popup.locator('#tab-collection').click();
    await popup.locator('[data-clip]').first().waitFor();
    await popup.locator('.menu-root button').first().click();
    const saving = popup.waitForEvent('download');
    await popup.locator('[role=menuitem]').nth(1).click();
    const text = readFileSync(await (await saving).path(), 'utf8');
    const cells = parse<string[]>(text.slice(1).trim()).data.flat();
    expect(cells.some((cell) => cell.includes(HOSTILE_CELL))).toBe(true);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    await popup.close();
  });

  it('loses its paint when it clears the highlights, and the product goes on', async () => {
    await session.page.goto(PAGES.hostile);
    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    const painted = await paintedTexts(session.page);
    await session.page.evaluate(() => CSS.highlights.clear());
    expect(await paintedTexts(session.page)).toBeNull();
    await popup.locator('[role=switch]').click();
    await popup.locator('[role=switch]').click();
    await expect.poll(() => paintedTexts(session.page)).toEqual(painted);
    await popup.close();
  });
});
