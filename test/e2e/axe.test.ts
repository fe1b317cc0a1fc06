/** Our own pages under axe-core: no violation, in both languages, light and dark, with what can be opened open. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenExtension } from '../demo/open-extension';
import { keepCollection, type KeptCollection } from '../screens/open-collection';
import { OPENED, PLACES, visit, type State } from '../screens/states';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STATES: readonly State[] = [...PLACES, ...OPENED];

/** Empty, as on the first day, and enough for every kind of row and every facet. */
const COLLECTIONS = [
  { count: 0, languages: ['zh'] },
  { count: 40, languages: ['zh', 'en'] },
] as const;

describe.each(COLLECTIONS)('with $count clippings', ({ count, languages }) => {
  let collection: KeptCollection;
  beforeAll(async () => {
    collection = await keepCollection(count);
  });
  afterAll(() => collection.close());

  describe.each(languages)('in %s', (language) => {
    let extension: OpenExtension;
    beforeAll(async () => {
      extension = await collection.open(language);
    });
    afterAll(() => extension.context.close());

    it.each(STATES.filter(({ least = 0 }) => least <= count))('$name', async (state) => {
      const { context, popupUrl } = extension;
      const page = await context.newPage();
      try {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await visit(page, popupUrl, state);
        expect(await violations(page), 'light').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(await violations(page), 'dark').toEqual([]);
      } finally {
        await page.close();
      }
    });

    it.each(PLACES.filter(({ least = 0 }) => least <= count))('$name on a phone', async (state) => {
      const { context, popupUrl } = extension;
      const page = await context.newPage();
      try {
        await page.setViewportSize({ width: 360, height: 720 });
        await visit(page, popupUrl, state);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), 'wider than the screen').toBe(
          360,
        );
      } finally {
        await page.close();
      }
    });
  });
});

it('tells a fault where there is one', async () => {
  const collection = await keepCollection(0);
  try {
    const { context, page } = await collection.open('zh');
    await page.setContent(
      '<!doctype html><html lang="zh"><title>t</title><main><h1>t</h1><img src="x.png"></main>',
    );
    expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
    await context.close();
  } finally {
    await collection.close();
  }
});

/** What axe finds on the page as it stands: the rule, and where. */
async function violations(page: Page): Promise<string[]> {
  // nb. By the debugger: the policy of extension pages lets in no script.
  await page.evaluate(AXE);
  const found: unknown =
    await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target, failureSummary }) =>
      target.join(' ') + ' — ' + failureSummary.replaceAll(/\\s+/g, ' ').slice(0, 160)).join(' | ')))`);
  if (!Array.isArray(found)) throw new Error('axe gave no answer');
  return found.map(String);
}
