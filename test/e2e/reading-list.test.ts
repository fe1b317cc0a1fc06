import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { EXPECTATIONS } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { clipInPopup, startSession, storedClips, type Session } from './harness';

/** The first of the newspaper page's articles. */
const LEAD = EXPECTATIONS.paper.lead;

let session: Session;
let popup: Page;

beforeAll(async () => {
  session = await startSession();
  for (const url of [PAGES.government, PAGES.paper]) {
    await session.page.goto(url);
    popup = await session.popup();
    await clipInPopup(popup, [LEAD]);
    await popup.close();
  }
  popup = await session.popup();
  await popup.locator('#tab-collection').click();
  await popup.locator('[data-clip]').nth(1).waitFor();
});
afterAll(() => session.close());

const titles = () => popup.locator('.clip-title').allTextContents();

describe('the reading list', () => {
  it('shows the newest first, with outlet, day, zones and the sum that stands for it', async () => {
    const [first = '', second = ''] = await popup.locator('[data-clip]').allTextContents();
    expect(first).toContain('兴县经济技术开发区');
    expect(first).toContain('CN¥2.86B');
    expect(second).toContain('长治高新区半导体光电产业一季度投资突破十亿元');
    expect(second).toContain('CN¥1.28B');
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
    await clipInPopup(popup, [LEAD]);
    await popup.locator('#tab-collection').click();
    await expect.poll(() => popup.locator('[data-clip]').count()).toBe(2);
  });
});

/** The formats in the order of the menu. nb. Where something is selected, its formats come before those of all. */
const FORMATS = ['clippings', 'mentions', 'markdown', 'json'] as const;

/** Exports the selected clippings, or all where none is, and reads the file that was downloaded. */
async function save(format: (typeof FORMATS)[number]): Promise<{ name: string; text: string }> {
  await popup.locator('.menu-root button').first().click();
  const saving = popup.waitForEvent('download');
  await popup.locator('[role=menuitem]').nth(FORMATS.indexOf(format)).click();
  const download = await saving;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

function readTable(text: string): Record<string, string>[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = parse<Record<string, string>>(text.slice(1).trim(), { header: true });
  expect(errors).toEqual([]);
  return data;
}

/** Each document's front matter. */
function readFrontMatters(text: string): unknown[] {
  const heads = text.matchAll(/(?:^|\n\n?)---\n([\s\S]*?)\n---\n/gu);
  return [...heads].map(([, head = '']): unknown => parseYaml(head));
}

describe('the exports, downloaded and read back', () => {
  it('a table of clippings', async () => {
    const { name, text } = await save('clippings');
    expect(name).toMatch(/\.csv$/);
    expect(
      readTable(text).map((row) => [row['网址'], row['来源'], row['日期'], row['主要金额（元）']]),
    ).toEqual([
      [PAGES.paper, '汾河导报', '2026-03-21', '2860000000'],
      [PAGES.government, '上党区人民政府网样站', '2026-03-20', '1280000000'],
    ]);
  });

  it('a table of mentions', async () => {
    const { name, text } = await save('mentions');
    expect(name).toMatch(/\.csv$/);
    const rows = readTable(text);
    const stored = await storedClips(session);
    expect(rows).toHaveLength(stored.reduce((total, clip) => total + clip.mentionCount, 0));
    expect(rows.find((row) => row['原文'] === '2000万元')).toMatchObject({
      网址: PAGES.paper,
      类型: '金额',
      '金额（元）': '20000000',
      所在句子: expect.stringContaining('单户最高2000万元'),
    });
    expect(rows.find((row) => row['原文'] === '中铝华润')).toMatchObject({
      类型: '企业',
      全称: '山西中铝华润有限公司',
    });
  });

  it('Markdown with front matter', async () => {
    const { name, text } = await save('markdown');
    expect(name).toMatch(/\.md$/);
    expect(readFrontMatters(text)).toMatchObject([
      { url: PAGES.paper, site: '汾河导报', date: '2026-03-21', main_sum: 2_860_000_000 },
      {
        url: PAGES.government,
        title: '长治高新区半导体光电产业一季度投资突破十亿元',
        zones: ['长治高新技术产业开发区', '长治经济技术开发区'],
      },
    ]);
    expect(text).toContain('短流程就是真金白银');
  });

  it('JSON', async () => {
    const { name, text } = await save('json');
    expect(name).toMatch(/\.json$/);
    const exported: unknown = JSON.parse(text);
    expect(exported).toMatchObject({
      format: 'quwen',
      version: 2,
      clips: [{ url: PAGES.paper }, { url: PAGES.government }],
    });
  });

  it('hold the selected ones alone when some are selected', async () => {
    await popup.locator('[data-clip]').nth(1).locator('.clip-check').check();
    const clippings = readTable((await save('clippings')).text);
    expect(clippings.map((row) => row['网址'])).toEqual([PAGES.government]);
    const mentions = readTable((await save('mentions')).text);
    expect(new Set(mentions.map((row) => row['网址']))).toEqual(new Set([PAGES.government]));
    const markdown = (await save('markdown')).text;
    expect(readFrontMatters(markdown)).toMatchObject([{ url: PAGES.government }]);
    expect(markdown).not.toContain('短流程就是真金白银');
    const json: unknown = JSON.parse((await save('json')).text);
    expect(json).toHaveProperty('clips.length', 1);
    expect(json).toHaveProperty('clips.0.url', PAGES.government);
  });
});

it('leads into the library, in words, and goes', async () => {
  const other = await session.popup();
  const opening = session.context.waitForEvent('page');
  await Promise.all([other.waitForEvent('close'), other.getByRole('button', { name: 'Library' }).click()]);
  const library = await opening;
  await library.locator('[data-clip]').nth(1).waitFor();
  expect(new URL(library.url()).pathname).toBe('/library.html');
  await library.close();
});
