// @vitest-environment node
import { build, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';
import { loadSites } from '../../lib/dictionary/load-seeds';
import { SeedError } from '../../lib/dictionary/parse-table';
import type { Site } from '../../lib/dictionary/sites';
import { sitePatterns, sites } from '../../lib/dictionary/vite-plugin';

/** Bundles an entry of one line, in memory. */
async function bundle(code: string, load?: () => readonly Site[]): Promise<Rollup.OutputChunk> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      sites(load),
      sitePatterns(load),
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith('quwen-entry') ? '\0entry' : undefined),
        load: (id) => (id === '\0entry' ? code : undefined),
      },
    ],
    build: { write: false, minify: false, lib: { entry: 'quwen-entry', formats: ['es'] } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const part of outputs) {
    if ('output' in part) return part.output[0];
  }
  throw new Error('nothing was built');
}

async function defaultOf(id: string): Promise<{ value: unknown; chunk: Rollup.OutputChunk }> {
  const chunk = await bundle(`import value from '${id}'; export default value;`);
  const loaded: { default: unknown } = await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`
  );
  return { value: loaded.default, chunk };
}

function broken(): never {
  throw new SeedError(['seeds/sites.tsv:7: kind: «电台» is none of news']);
}

describe('the Vite plugin', () => {
  test('virtual:quwen/sites is the list of sites', async () => {
    const { value, chunk } = await defaultOf('virtual:quwen/sites');
    expect(value).toEqual(loadSites());
    expect(chunk.moduleIds.some((id) => id.includes('/seeds/sites.tsv'))).toBe(true);
  });

  test('virtual:quwen/site-patterns is their patterns alone, for the script that every page loads', async () => {
    const { value, chunk } = await defaultOf('virtual:quwen/site-patterns');
    expect(value).toEqual(loadSites().map(({ pattern }) => pattern));
    expect(chunk.moduleIds.some((id) => id.includes('/seeds/sites.tsv'))).toBe(true);
  });

  test('a broken table ends the build, with file and line', async () => {
    const building = bundle(`export { default } from 'virtual:quwen/sites';`, broken);
    await expect(building).rejects.toThrow('seeds/sites.tsv:7: kind: «电台» is none of news');
  });
});
