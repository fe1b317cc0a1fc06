/**
 * Gives the bundles what small tables say as modules, made when the bundle is made: the list of sites (seeds/sites.tsv), the
 * topics (seeds/topics.tsv), and the traditional characters with their simplified forms (OpenCC's tables, without the
 * characters of our own names). A broken table ends the build with file and line. (The dictionary is no module: it ships as
 * a file of its own, see wxt.config.ts.)
 *
 * nb. A table is a module under its own path (seeds/sites.tsv?packed-sites), not only a watched file: WXT rebuilds an
 * entrypoint in dev when a path among its modules changes, and knows of nothing else.
 */
import { normalizePath, type Plugin } from 'vite';
import { loadSeeds, loadSites, loadTopics, SEEDS_FOLDER } from './load-seeds';
import type { Site } from './sites';

/** The plugin for virtual:quwen/sites. A broken table throws SeedError while the bundle is made, and ends the build. */
export function sites(load: () => readonly Site[] = loadSites): Plugin {
  return tableModule('sites', 'sites.tsv', load);
}

/** The same for virtual:quwen/site-patterns: for the gate, which every page loads, and which needs no names of outlets. */
export function sitePatterns(load: () => readonly Site[] = loadSites): Plugin {
  return tableModule('site-patterns', 'sites.tsv', () => load().map(({ pattern }) => pattern));
}

/** The same for virtual:quwen/topics. */
export function topics(): Plugin {
  return tableModule('topics', 'topics.tsv', loadTopics);
}

/** The same for virtual:quwen/variants: a string of pairs, see packed-dictionary.ts. The zones' names say what stays as it is. */
export function variants(): Plugin {
  return tableModule('variants', 'zones.tsv', () => loadSeeds().variants);
}

function tableModule(name: string, file: string, load: () => unknown): Plugin {
  const virtual = `virtual:quwen/${name}`;
  const table = `${normalizePath(SEEDS_FOLDER)}${file}?packed-${name}`;
  return {
    name: `quwen:${name}`,
    enforce: 'pre',
    resolveId(id) {
      if (id === virtual) return `\0${id}`;
      return id === table ? id : undefined;
    },
    load(id) {
      if (id === `\0${virtual}`) return `export { default } from ${JSON.stringify(table)};`;
      return id === table ? `export default ${JSON.stringify(load())};` : undefined;
    },
  };
}
