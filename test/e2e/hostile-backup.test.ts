/** A backup from an unknown hand, restored and opened: nothing of what it brings along runs, and nothing is fetched for it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '../../lib/backup/write-backup';
import { annotateClip, saveClip } from '../../lib/store';
import { analysisOf } from '../backup/collections';
import { makeStore } from '../store/fake-browser';
import { makeInput, valueOf } from '../store/sample-inputs';
import { startSession, type Session } from './harness';

const HOST = 'collector.gov.cn';
const TEXT =
  '孝义经济开发区昨日集中开工五个项目，涵盖新材料、装备制造与现代物流，计划总投资18.6亿元，年底前主体封顶。';
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const RUN = 'globalThis.hasRun = true';
const HTML = `<base href="https://${HOST}/"><link rel="stylesheet" href="https://${HOST}/a.css">
<style>@import url(https://${HOST}/b.css); p { background: url(https://${HOST}/c.png) }</style>
<meta http-equiv="refresh" content="0;url=https://${HOST}/d.html">
<p onclick="${RUN}" style="background:url(https://${HOST}/e.png)">${TEXT}</p><script>${RUN}</script>
<script src="https://${HOST}/f.js"></script><iframe src="https://${HOST}/g.html" srcdoc="<script>${RUN}</script>"></iframe>
<img src="https://${HOST}/h.png" onerror="${RUN}"><img src="x" srcset="https://${HOST}/i.png 2x" onerror="${RUN}">
<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>">
<svg onload="${RUN}"><image href="https://${HOST}/j.png"/><script>${RUN}</script></svg>
<video poster="https://${HOST}/k.png" src="https://${HOST}/l.mp4" autoplay></video><object data="https://${HOST}/m.html"></object>
<form action="https://${HOST}/n"><input autofocus onfocus="${RUN}"></form>
<figure><img src="${PIXEL}" alt="&quot; onload=&quot;${RUN}" onload="${RUN}"><figcaption><b onmouseover="${RUN}">图为工地</b><script>${RUN}</script></figcaption></figure>`;
const IN_PARSING = /^(?:base-uri |(?:script|style)-src-(?:attr|elem) inline$)/u;
const MARKUP = `<img src="https://${HOST}/o.png" onerror="${RUN}">`;

let session: Session;
let library: Page;

beforeAll(async () => {
  session = await startSession();
  library = await session.context.newPage();
  await library.addInitScript(`globalThis.violations = [];
    addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      globalThis.violations.push(violatedDirective + ' ' + blockedURI));`);
});
afterAll(() => session.close());

async function makeHostileBackup(): Promise<Buffer> {
  const store = makeStore();
  const page = makeInput({
    url: `https://${HOST}/1.html`,
    title: `开工${MARKUP}`,
    site: MARKUP,
    text: TEXT,
    html: HTML,
  });
  const { clip } = await valueOf(saveClip({ ...page, analysis: analysisOf(TEXT) }, store));
  await valueOf(annotateClip(clip.id, { note: MARKUP, tags: ['<script>'] }, 5, store));
  const made = await writeBackup(store, {
    settings: null,
    madeAt: Date.UTC(2026, 10, 21),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return Buffer.from(await (await valueOf(Promise.resolve(made))).blob.arrayBuffer());
}

it('shows its words and its raster pictures as they are, and no more', async () => {
  await library.goto(new URL('/library.html#/keeping', session.popupUrl).href);
  const restore = library.locator('[data-part=restore]');
  await restore
    .locator('input[type=file]')
    .setInputFiles({ name: 'backup.zip', mimeType: '', buffer: await makeHostileBackup() });
  await restore.getByRole('button', { name: 'Merge into the collection' }).click();
  await restore.getByText('Added: 1').waitFor();

  await library.goto(new URL('/library.html#/list', session.popupUrl).href);
  await library.locator('[data-clip]').first().click();
  await library.locator('.article-text p').first().waitFor();
  await expect.poll(() => library.locator('.library-reader').textContent()).toContain(TEXT);
  const pictures = library.locator('.library-reader img');
  await expect.poll(() => pictures.count()).toBe(1);
  expect(await pictures.getAttribute('src')).toBe(PIXEL);
  // What was markup stands there as words.
  expect(await library.locator('.library-reader').textContent()).toContain(MARKUP);
  await library.locator('.library-reader figcaption').hover();
  await library.locator('.article-text p').first().click();

  // The browser itself stops what the reader would not: none of it may even have been tried.
  await library.waitForTimeout(500);
  expect(await library.evaluate('globalThis.hasRun ?? false')).toBe(false);
  // nb. Chromium tells of handlers and <base> also where it parses an inert document, in which nothing would run. What is loaded
  // would be told by its own directive (img-src, frame-src …).
  const told: unknown = await library.evaluate('globalThis.violations');
  expect(Array.isArray(told) ? told.filter((each) => !IN_PARSING.test(String(each))) : told).toEqual([]);
  expect(session.server.requests.filter((address) => address.includes(HOST))).toEqual([]);
});
