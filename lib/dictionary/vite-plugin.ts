/**
 * Gives the bundles the list of sites as a module, made from seeds/sites.tsv when the bundle is made. A broken table ends
 * the build with file and line. (The dictionary is no module: it ships as a file of its own, see wxt.config.ts.)
 *
 * nb. The table is a module under its own path (seeds/sites.tsv?packed), not only a watched file: WXT rebuilds an
 * entrypoint in dev when a path among its modules changes, and knows of nothing else.
 */
import { normalizePath, type Plugin } from 'vite';
import { loadSites, SEEDS_FOLDER } from './load-seeds';
import type { Site } from './sites';

const SITES = 'virtual:quwen/sites';
const TABLE = `${normalizePath(SEEDS_FOLDER)}sites.tsv?packed`;

/** The plugin. A broken table throws SeedError while the bundle is made, and ends the build. */
export function sites(load: () => readonly Site[] = loadSites): Plugin {
  return {
    name: 'quwen:sites',
    enforce: 'pre',
    resolveId(id) {
      if (id === SITES) return `\0${id}`;
      return id === TABLE ? id : undefined;
    },
    load(id) {
      if (id === `\0${SITES}`) return `export { default } from ${JSON.stringify(TABLE)};`;
      return id === TABLE ? `export default ${JSON.stringify(load())};` : undefined;
    },
  };
}
