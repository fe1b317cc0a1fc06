/**
 * `npm run screens [-- COUNT…]`: pictures of our own pages with 0, 1, 200 and 10,000 clippings (or those named), in Chinese and
 * English, light and dark, from a phone's width to a wide screen and at 200 % zoom, in artifacts/screens/, with a contact sheet
 * of each collection. Wants a build.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { keepCollection } from './open-collection';
import { PLACES, visit } from './states';

const FOLDER = 'artifacts/screens';
const COUNTS = [0, 1, 200, 10_000];

/** Each way of looking. At 200 % zoom a window of 1440 × 900 has half as many CSS pixels each way. */
const LOOKS = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'half', width: 720, height: 900 },
  { name: 'narrow', width: 360, height: 720 },
  { name: 'zoomed', width: 720, height: 450 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

const wanted = process.argv.slice(2).map(Number);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const count of wanted.length > 0 ? wanted : COUNTS) await shootCollection(count);
console.log(`${FOLDER}/`);

async function shootCollection(count: number): Promise<void> {
  const collection = await keepCollection(count);
  try {
    for (const language of ['zh', 'en'] as const) {
      const { context, popupUrl } = await collection.open(language);
      const made: string[] = [];
      for (const state of PLACES)
        if (count >= (state.least ?? 0))
          for (const look of LOOKS)
            for (const colorScheme of SCHEMES) {
              const file = join(FOLDER, `${count}-${language}-${state.name}-${look.name}-${colorScheme}.png`);
              const page = await context.newPage();
              try {
                await page.setViewportSize(look);
                await page.emulateMedia({ colorScheme });
                await visit(page, popupUrl, state);
              } catch (thrown) {
                // What is on the screen then says more than the error.
                console.error(`${file}: ${String(thrown).split('\n', 1)[0]}`);
                process.exitCode = 1;
              }
              await page.screenshot({ path: file });
              await page.close();
              made.push(file);
            }
      await composeSheet(context, made, join(FOLDER, `sheet-${count}-${language}.png`));
      await context.close();
      console.log(`${count} clippings, ${language}: ${made.length} pictures`);
    }
  } finally {
    await collection.close();
  }
}

/** All pictures of a collection on one. */
async function composeSheet(
  context: BrowserContext,
  files: readonly string[],
  target: string,
): Promise<void> {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 1900, height: 1000 });
  const pictures = files.map(
    (file) =>
      `<figure><img src="data:image/png;base64,${readFileSync(file, 'base64')}"><figcaption>${basename(file, '.png')}</figcaption></figure>`,
  );
  await sheet.setContent(`<!doctype html><style>
    body { display: flex; flex-wrap: wrap; gap: 12px; margin: 12px; font: 11px sans-serif; background: #888; }
    figure { margin: 0; } img { display: block; height: 220px; }
  </style>${pictures.join('')}`);
  await sheet.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  await sheet.screenshot({ path: target, fullPage: true });
  await sheet.close();
}
