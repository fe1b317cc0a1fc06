/**
 * Gives the bundles the dictionary and the sites as modules, made from seeds/ when the bundle is made. A broken table
 * ends the build with file and line.
 *
 * nb. Each table is a module under its own path (seeds/zones.tsv?packed), not only a watched file: WXT rebuilds an
 * entrypoint in dev when a path among its modules changes, and knows of nothing else.
 */
import { normalizePath, type Plugin } from 'vite';
import { loadSeeds, loadSites, SEEDS_FOLDER } from './load-seeds';

const DICTIONARY = 'virtual:quwen/dictionary';
const SITES = 'virtual:quwen/sites';
const TABLE = /\/([\w-]+\.tsv)\?packed$/;

/** What each table contributes, by file name. */
const PARTS: Readonly<Record<string, () => unknown>> = {
  'zones.tsv': () => loadSeeds().zones,
  'known-zones.tsv': () => loadSeeds().knownZones,
  'companies.tsv': () => loadSeeds().companies,
  'ordinary-places.tsv': () => loadSeeds().ordinaryPlaces,
  'sites.tsv': () => loadSites(),
};

export function dictionary(): Plugin {
  return {
    name: 'quwen:dictionary',
    enforce: 'pre',
    resolveId(id) {
      if (id === DICTIONARY || id === SITES) return `\0${id}`;
      return TABLE.test(id) ? id : undefined;
    },
    load(id) {
      if (id === `\0${DICTIONARY}`) return dictionaryModule();
      if (id === `\0${SITES}`) return `export { default } from ${tableId('sites.tsv')};`;
      const part = PARTS[TABLE.exec(id)?.[1] ?? ''];
      return part && `export default ${JSON.stringify(part())};`;
    },
  };
}

function dictionaryModule(): string {
  return `
    import zones from ${tableId('zones.tsv')};
    import knownZones from ${tableId('known-zones.tsv')};
    import companies from ${tableId('companies.tsv')};
    import ordinaryPlaces from ${tableId('ordinary-places.tsv')};
    const places = ${JSON.stringify(loadSeeds().places)};
    export default { zones, knownZones, companies, places, ordinaryPlaces };
  `;
}

function tableId(table: string): string {
  return JSON.stringify(`${normalizePath(SEEDS_FOLDER)}${table}?packed`);
}
