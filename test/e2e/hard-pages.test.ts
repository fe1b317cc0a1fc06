import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TITLE } from '../pages/hard-pages';
import { PAGES, type PageName } from '../pages/server';
import { paintedTexts, startSession, storedClips, whenPainted, type Session } from './harness';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

/** As long as Chromium itself may need to lay the worst of these pages out, and no longer. */
const LONGEST_MS = 50_000;

describe('a page that breaks readers ends in a clear state, and its tab goes on answering', () => {
  it.each<[PageName, string]>([
    ['huge', 'two million characters'],
    ['wide', 'a million elements beside each other'],
    ['deep', 'a million elements opened and never closed'],
    ['deeper', 'as deep as script can nest them'],
    ['malformed', 'tags crossed and never closed'],
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
    void session.page.evaluate(() => {
      for (const end = Date.now() + 15_000; Date.now() < end;);
    });
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
  it('is read, clipped and shown as text, and none of it runs', async () => {
    const alerts: string[] = [];
    await session.page.goto(PAGES.hostile);
    await whenPainted(session.page);
    const popup = await session.popup();
    popup.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await popup.locator('.stamp-yes').waitFor();
    expect(await popup.locator('.page-title').textContent()).toContain('<img src=x onerror=');
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.locator('#tab-collection').click();
    expect(await popup.locator('.clip-title').first().textContent()).toContain(
      '<script>globalThis.pwned=2</script>',
    );
    expect(await popup.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
    expect(alerts).toEqual([]);
    const [clip] = await storedClips(session);
    expect(clip?.title).toBe(HOSTILE_TITLE);
    await popup.close();
  });

  it('loses its paint when it clears the highlights, and the product goes on', async () => {
    await session.page.goto(PAGES.hostile);
    const painted = await whenPainted(session.page);
    await session.page.evaluate(() => CSS.highlights.clear());
    expect(await paintedTexts(session.page)).toBeNull();
    const popup = await session.popup();
    await popup.locator('[role=switch]').click();
    await popup.locator('[role=switch]').click();
    await expect.poll(() => paintedTexts(session.page)).toEqual(painted);
    await popup.close();
  });
});
