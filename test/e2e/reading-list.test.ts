import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { PAGES } from '../pages/server';
import { startSession, storedClips, type Session } from './harness';

let session: Session;
let popup: Page;

beforeAll(async () => {
  session = await startSession();
  for (const url of [PAGES.government, PAGES.paper]) {
    await session.page.goto(url);
    popup = await session.popup();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.close();
  }
  popup = await session.popup();
  await popup.locator('#tab-collection').click();
  await popup.locator('[data-clip]').nth(1).waitFor();
});
afterAll(() => session.close());

const titles = () => popup.locator('.clip-title').allTextContents();

describe('the reading list', () => {
  it('shows the newest first, with outlet, day, zones and the largest sum', async () => {
    const [first = '', second = ''] = await popup.locator('[data-clip]').allTextContents();
    expect(first).toContain('兴县经济技术开发区');
    expect(first).toContain('CN¥5.2B');
    expect(second).toContain('长治高新区半导体光电产业一季度投资突破十亿元');
    expect(second).toContain('CN¥2B');
  });

  it('finds by any text, broken columns included', async () => {
    const filter = popup.locator('.filter input');
    await filter.fill('直供每吨');
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(1);
    await filter.fill('突破十亿元');
    await expect.poll(titles).toEqual([expect.stringContaining('长治高新区')]);
    await filter.fill('没有这样的字');
    await popup.locator('.empty-title').waitFor();
    await filter.fill('');
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(2);
  });

  it('marks as read and as unread', async () => {
    const toggle = popup.locator('[data-clip]').first().locator('.clip-actions button').first();
    await toggle.click();
    await expect.poll(() => popup.locator('.clip-unread').count()).toBe(1);
    await toggle.click();
    await expect.poll(() => popup.locator('.clip-unread').count()).toBe(2);
  });

  it('opens the original and counts it as read', async () => {
    const opening = session.context.waitForEvent('page');
    await popup.locator('[data-clip]').nth(1).locator('.clip-title a').click();
    const original = await opening;
    await original.waitForURL(PAGES.government);
    await original.close();
    await expect.poll(() => popup.locator('.clip-unread').count()).toBe(1);
  });

  it('deletes, and takes it back', async () => {
    await popup.locator('.clip-delete').first().click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(1);
    await popup.locator('.toast-undo').click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(2);
    await popup.locator('.clip-delete').first().click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(1);
    await popup.reload();
    await popup.locator('#tab-collection').click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(1);
    // In the bin, not gone: clipping the page again brings it back whole.
    expect(await storedClips(session)).toHaveLength(2);
    await popup.locator('#tab-page').click();
    await popup.locator('.clip-button').click();
    await popup.locator('.clipped').waitFor();
    await popup.locator('#tab-collection').click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(2);
  });
});

/** Picks an entry of the menu; all comes before selected, the formats in the order of their table. */
async function save(index: number): Promise<{ name: string; text: string }> {
  await popup.locator('.menu-root button').first().click();
  const saving = popup.waitForEvent('download');
  await popup.locator('[role=menuitem]').nth(index).click();
  const download = await saving;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('the exports', () => {
  it('are read back: a table of clippings', async () => {
    const { name, text } = await save(0);
    expect(name).toMatch(/\.csv$/);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = parse<Record<string, string>>(text.slice(1).trim(), { header: true });
    expect(errors).toEqual([]);
    expect(data.map((row) => row['网址']).toSorted()).toEqual([PAGES.government, PAGES.paper].toSorted());
    expect(data.map((row) => row['最大金额（元）']).toSorted()).toEqual(['2000000000', '5200000000']);
  });

  it('are read back: a table of mentions', async () => {
    const { text } = await save(1);
    const { data, errors } = parse<Record<string, string>>(text.slice(1).trim(), { header: true });
    expect(errors).toEqual([]);
    const stored = await storedClips(session);
    expect(data).toHaveLength(stored.reduce((total, clip) => total + clip.mentionCount, 0));
    expect(
      data.some((row) => Object.values(row).includes('4100万元') && Object.values(row).includes('41000000')),
    ).toBe(true);
  });

  it('are read back: Markdown with front matter', async () => {
    const { name, text } = await save(2);
    expect(name).toMatch(/\.md$/);
    const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    expect(parseYaml(head)).toMatchObject({ title: expect.any(String), url: expect.stringMatching(/^http/) });
    expect(text).toContain('短流程就是真金白银');
  });

  it('are read back: JSON', async () => {
    const { text } = await save(3);
    const exported: unknown = JSON.parse(text);
    expect(exported).toMatchObject({
      format: 'quwen',
      version: 1,
      clips: [{ url: PAGES.paper }, { url: PAGES.government }],
    });
  });

  it('hold the selected ones alone when some are selected', async () => {
    await popup.locator('[data-clip]').nth(1).locator('.clip-check').check();
    await popup.locator('.menu-root button').first().click();
    const saving = popup.waitForEvent('download');
    // With a selection its formats come first.
    await popup.locator('[role=menuitem]').nth(3).click();
    const exported: { clips?: { url: string }[] } = JSON.parse(
      readFileSync(await (await saving).path(), 'utf8'),
    );
    expect(exported.clips?.map(({ url }) => url)).toEqual([PAGES.government]);
  });
});
