/**
 * Tables and gazetteer → PackedDictionary, at build time. A pure function of the texts: reading them from disk is
 * load-seeds.ts. Whatever is wrong with a row ends in one SeedError that names all faults.
 */
import { ZONE_KINDS } from '../model';
import { packDivisions } from './divisions';
import { toDivisions, toGazetteer, type Gazetteer, type GazetteerFiles } from './gazetteer';
import { NameClaims } from './name-claims';
import {
  PLACE_LEVELS,
  ZONE_LEVELS,
  packCompanies,
  packZones,
  type CompanyRow,
  type PackedDictionary,
  type ZoneRow,
} from './packed-dictionary';
import { Faults, oneOf, parseTable, type Columns, type SeedFile } from './parse-table';
import { toShortPlace } from './short-forms';
import { packVariants } from './variants';

/** The tables of seeds/ that make the dictionary. */
export interface SeedTables {
  readonly zones: SeedFile;
  readonly knownZones: SeedFile;
  readonly companies: SeedFile;
  readonly knownCompanies: SeedFile;
  readonly ordinaryPlaces: SeedFile;
}

const ZONE_COLUMNS = {
  canonical: 'required',
  aliases: 'optional',
  kind: 'required',
  level: 'required',
  province: 'optional',
  city: 'optional',
  county: 'optional',
  source: 'required',
} as const satisfies Columns<string>;

const COMPANY_COLUMNS = {
  canonical: 'required',
  aliases: 'optional',
  listed: 'optional',
  place: 'optional',
  source: 'required',
} as const satisfies Columns<string>;

const ORDINARY_PLACE_COLUMNS = { short: 'required' } as const satisfies Columns<string>;

/**
 * Checks the tables against each other and the gazetteer, and packs them. Throws SeedError: a fault of form (see
 * parseTable), a name that two rows or one row twice claim, an unknown kind, level or place.
 */
export function compileDictionary(tables: SeedTables, gazetteerFiles: GazetteerFiles): PackedDictionary {
  const faults = new Faults();
  const gazetteer = toGazetteer(gazetteerFiles);
  const names = new NameClaims(faults);
  const zones = readZoneRows(tables.zones, gazetteer, names, faults);
  const knownZones = readZoneRows(tables.knownZones, gazetteer, names, faults);
  const companies = readCompanyRows(tables.companies, gazetteer, names, faults);
  const knownCompanies = readCompanyRows(tables.knownCompanies, gazetteer, names, faults);
  const ordinaryPlaces = readOrdinaryPlaces(tables.ordinaryPlaces, gazetteer, faults);
  faults.throwIfAny();
  return {
    zones: packZones(zones),
    knownZones: packZones(knownZones),
    companies: packCompanies(companies),
    knownCompanies: packCompanies(knownCompanies),
    divisions: packDivisions(toDivisions(gazetteerFiles)),
    ordinaryPlaces: ordinaryPlaces.join('|'),
    variants: packVariants([...names.names, ...Object.values(gazetteer).flatMap((level) => [...level])]),
  };
}

function readZoneRows(file: SeedFile, gazetteer: Gazetteer, names: NameClaims, faults: Faults): ZoneRow[] {
  return parseTable(file, ZONE_COLUMNS, faults).flatMap((row) => {
    const canonical = row.get('canonical');
    const aliases = row.list('aliases');
    names.claim(row.at, [canonical, ...aliases]);
    const place = { province: row.get('province'), city: row.get('city'), county: row.get('county') };
    checkPlace(row.at, place.province, gazetteer.province, faults);
    checkPlace(row.at, place.city, gazetteer.prefecture, faults);
    checkPlace(row.at, place.county, gazetteer.county, faults);
    const kind = oneOf(ZONE_KINDS, row, 'kind', faults);
    const level = oneOf(ZONE_LEVELS, row, 'level', faults);
    if (!kind || !level) return [];
    return [{ canonical, aliases, kind, level, ...place }];
  });
}

function readCompanyRows(
  file: SeedFile,
  gazetteer: Gazetteer,
  names: NameClaims,
  faults: Faults,
): CompanyRow[] {
  const places = new Set(PLACE_LEVELS.flatMap((level) => [...gazetteer[level]]));
  return parseTable(file, COMPANY_COLUMNS, faults).map((row) => {
    const canonical = row.get('canonical');
    const aliases = row.list('aliases');
    const listed = row.list('listed');
    names.claim(row.at, [canonical, ...aliases, ...listed.filter((name) => name !== canonical)]);
    const place = row.get('place');
    checkPlace(row.at, place, places, faults);
    return { canonical, aliases, listed, place };
  });
}

/** The short forms that are ordinary words; each must be the short form of some place, or the row is dead. */
function readOrdinaryPlaces(file: SeedFile, gazetteer: Gazetteer, faults: Faults): string[] {
  const shorts = new Set(PLACE_LEVELS.flatMap((level) => [...gazetteer[level]].map(toShortPlace)));
  const names = new NameClaims(faults);
  return parseTable(file, ORDINARY_PLACE_COLUMNS, faults).map((row) => {
    const short = row.get('short');
    names.claim(row.at, [short]);
    if (!shorts.has(short)) faults.add(row.at, `no place is called «${short}» for short`);
    return short;
  });
}

function checkPlace(at: string, name: string, known: ReadonlySet<string>, faults: Faults): void {
  if (name !== '' && !known.has(name)) faults.add(at, `unknown place «${name}»`);
}
