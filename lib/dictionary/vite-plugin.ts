/**
 * Gives the bundles the dictionary and the sites as modules, made from seeds/ when the bundle is made. A broken table
 * ends the build with file and line.
 *
 * nb. Each table is a module under its own path (seeds/zones.tsv?packed), not only a watched file: WXT rebuilds an
 * entrypoint in dev when a path among its modules changes, and knows of nothing else.
 */
import { normalizePath, type Plugin } from 'vite';
import { loadSeeds, loadSites, SEEDS_FOLDER } from './load-seeds';
import type { PackedDictionary } from './packed-dictionary';
import type { Site } from './sites';

const DICTIONARY = 'virtual:quwen/dictionary';
const SITES = 'virtual:quwen/sites';
const TABLE = /\/([\w-]+\.tsv)\?packed$/;

/** Where the plugin has the tables from. */
export interface Source {
  readonly seeds: () => PackedDictionary;
  readonly sites: () => readonly Site[];
}

/** The plugin. A broken table throws SeedError while the bundle is made, and ends the build. */
export function dictionary(source: Source = { seeds: loadSeeds, sites: loadSites }): Plugin {
  /** What each table contributes, by file name; read again whenever its module is. */
  const parts = new Map<string | undefined, () => unknown>([
    ['zones.tsv', () => source.seeds().zones],
    ['known-zones.tsv', () => source.seeds().knownZones],
    ['companies.tsv', () => source.seeds().companies],
    ['known-companies.tsv', () => source.seeds().knownCompanies],
    ['ordinary-places.tsv', () => source.seeds().ordinaryPlaces],
    ['sites.tsv', () => source.sites()],
  ]);
  return {
    name: 'quwen:dictionary',
    enforce: 'pre',
    resolveId(id) {
      if (id === DICTIONARY || id === SITES) return `\0${id}`;
      return TABLE.test(id) ? id : undefined;
    },
    load(id) {
      if (id === `\0${DICTIONARY}`) return dictionaryModule(source.seeds().places);
      if (id === `\0${SITES}`) return `export { default } from ${tableId('sites.tsv')};`;
      const part = parts.get(TABLE.exec(id)?.[1]);
      return part && `export default ${JSON.stringify(part())};`;
    },
  };
}

function dictionaryModule(places: PackedDictionary['places']): string {
  return `
    import zones from ${tableId('zones.tsv')};
    import knownZones from ${tableId('known-zones.tsv')};
    import companies from ${tableId('companies.tsv')};
    import knownCompanies from ${tableId('known-companies.tsv')};
    import ordinaryPlaces from ${tableId('ordinary-places.tsv')};
    const places = ${JSON.stringify(places)};
    export default { zones, knownZones, companies, knownCompanies, places, ordinaryPlaces };
  `;
}

function tableId(table: string): string {
  return JSON.stringify(`${normalizePath(SEEDS_FOLDER)}${table}?packed`);
}
