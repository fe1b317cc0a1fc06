// @vitest-environment node
import { build, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';
import { loadSeeds, loadSites } from '../../lib/dictionary/load-seeds';
import { SeedError } from '../../lib/dictionary/parse-table';
import { dictionary, type Source } from '../../lib/dictionary/vite-plugin';

/** Bundles an entry of one line, in memory. */
async function bundle(code: string, source?: Source): Promise<Rollup.OutputChunk> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      dictionary(source),
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
  throw new SeedError(['seeds/zones.tsv:7: level: «部级» is none of 国家级']);
}

describe('the Vite plugin', () => {
  test('virtual:quwen/dictionary is the packed dictionary, and its tables are among the bundle’s modules', async () => {
    const { value, chunk } = await defaultOf('virtual:quwen/dictionary');
    expect(value).toEqual(loadSeeds());
    const files = chunk.moduleIds.map((id) => id.split('?')[0]?.split('/').at(-1));
    expect(files).toEqual(
      expect.arrayContaining([
        'zones.tsv',
        'known-zones.tsv',
        'companies.tsv',
        'known-companies.tsv',
        'ordinary-places.tsv',
      ]),
    );
  });

  test('virtual:quwen/sites is the list of sites', async () => {
    const { value } = await defaultOf('virtual:quwen/sites');
    expect(value).toEqual(loadSites());
  });

  test('a broken table ends the build, with file and line', async () => {
    for (const id of ['virtual:quwen/dictionary', 'virtual:quwen/sites']) {
      const building = bundle(`export { default } from '${id}';`, { seeds: broken, sites: broken });
      await expect(building).rejects.toThrow('seeds/zones.tsv:7: level: «部级» is none of 国家级');
    }
  });
});
