/**
 * Painting beside mark.js, in one Chromium, on one page, in one run: the same mentions, found beforehand. mark.js is given
 * their texts as its terms, which is how it is used; we paint spans.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { loadDictionary } from '../../lib/dictionary/load-seeds';
import { analyse } from '../../lib/recognise';
import { segmentInNode } from '../cli/node-segmenter';
import { escapeHtml } from '../pages/escape-html';
import { ensureBrowser } from '../run/browser';
import type { PaintResult } from './painting-page';
import { printTable } from './table';
import { newspaperText } from './texts';

const SIZES = [10_000, 200_000];
const MARK_JS = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');

/** Prints the table of painting; without a browser it says so. */
export async function benchPainting(): Promise<void> {
  const browser = await chromium
    .launch({ executablePath: ensureBrowser({ keys: false }), args: ['--no-sandbox', '--disable-gpu'] })
    .catch((error: unknown) =>
      console.log(`\nPainting: left out, for no Chromium could be started (${String(error)}).`),
    );
  if (!browser) return;
  try {
    const ours = await bundle('painting-page.ts');
    const rows: string[][] = [];
    for (const size of SIZES) {
      const page = await browser.newPage();
      rows.push(await paint(page, newspaperText(size), ours));
      await page.close();
    }
    printTable(
      'Painting the same mentions on one page',
      [
        'characters',
        'mentions',
        'read ms',
        'paint ms',
        'longest slice ms',
        'mutations',
        'mark.js ms',
        'its mutations',
        'faster',
      ],
      rows,
    );
  } finally {
    await browser.close();
  }
}

async function paint(page: Page, text: string, ours: string): Promise<string[]> {
  await page.setContent(
    text
      .split('\n')
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('\n'),
  );
  await page.addScriptTag({ path: MARK_JS });
  await page.addScriptTag({ content: ours });
  const raw = await page.evaluate(() => window.readForBench());
  const { mentions } = analyse(raw, { dictionary: loadDictionary(), segment: segmentInNode });
  const result: PaintResult = await page.evaluate((found) => window.paintForBench(found), mentions);
  return [
    String(text.length),
    String(mentions.length),
    result.readMs.toFixed(0),
    result.paintMs.toFixed(0),
    result.longestMs.toFixed(0),
    String(result.mutations),
    result.markMs.toFixed(0),
    String(result.markMutations),
    `× ${(result.markMs / result.paintMs).toFixed(1)}`,
  ];
}

/** One of our own modules as a script for a page. */
async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(name, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  for (const output of Array.isArray(built) ? built : [built]) {
    if ('output' in output) return output.output[0].code;
  }
  throw new Error(`${name} made no script`);
}
