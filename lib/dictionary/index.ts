/**
 * The reader of the dictionary: what the tables in seeds/ and the gazetteer say, ready to be asked.
 * The tables are checked and packed at build time (see compile.ts); here they are only unpacked.
 */
import type { ZoneKind } from '../model';
import { namesOfDivisions, nameDivisions, unpackDivisions } from './divisions';
import type { Division, NamedDivision } from './divisions';
import {
  PLACE_LEVELS,
  unpackCompanies,
  unpackVariants,
  unpackZones,
  type PackedDictionary,
  type PlaceLevel,
  type ZoneLevel,
  type ZoneRow,
} from './packed-dictionary';
import { bracketForms, toShortPlace, zoneShortForms } from './short-forms';
import { Trie } from './trie';

export type { Division, NamedDivision } from './divisions';
export { PLACE_LEVELS, ZONE_LEVELS } from './packed-dictionary';
export type { PackedDictionary, PlaceLevel, ZoneLevel } from './packed-dictionary';

/** A zone or park that the dictionary knows. An unknown place is the empty string. */
export interface ZoneEntry {
  readonly canonical: string;
  /** The short forms, those that follow by rule included. */
  readonly aliases: readonly string[];
  readonly kind: ZoneKind;
  readonly level: ZoneLevel;
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** A company that the dictionary knows. */
export interface CompanyEntry {
  readonly canonical: string;
  /** All its other names, whichever trie they are in. */
  readonly aliases: readonly string[];
  readonly place: string;
}

/** A province, prefecture or county. */
export interface PlaceEntry {
  /** 长治市 */
  readonly name: string;
  /** 长治; the name itself where a short form would be one character or an ordinary word (赵县, 和平区). */
  readonly short: string;
  readonly level: PlaceLevel;
}

/** Each trie holds canonical and short forms alike, with the entry as value. */
export interface Dictionary {
  readonly zones: Trie<ZoneEntry>;
  /** Names that mean the company wherever they stand. */
  readonly companies: Trie<CompanyEntry>;
  /**
   * Names that are ordinary words elsewhere (现代, 平安): a company only where the text speaks of one, as in a list
   * before 等企业. No name is in both company tries.
   */
  readonly listedCompanies: Trie<CompanyEntry>;
  readonly places: Trie<PlaceEntry>;
  /** Every name of a place with the places it may mean, and what these lie in; made when it is first asked for. */
  readonly divisions: () => Trie<NamedDivision[]>;
  /** Short forms of places that are ordinary words (和平, 无为): a place only where a zone's ending follows. */
  readonly ordinaryPlaces: ReadonlySet<string>;
  /** Traditional character → simplified. */
  readonly variants: ReadonlyMap<string, string>;
}

/**
 * Unpacks the dictionary. `seeds: false` leaves out the zones and companies of the source pages and keeps what is
 * general knowledge, to measure how far recognition goes without having seen the page's names.
 */
export function readDictionary(
  packed: PackedDictionary,
  options: { readonly seeds?: boolean } = {},
): Dictionary {
  const withSeeds = options.seeds ?? true;
  const companies = readCompanies(
    withSeeds ? [packed.companies, packed.knownCompanies] : [packed.knownCompanies],
  );
  const divisions = unpackDivisions(packed.divisions);
  return {
    zones: readZones(withSeeds ? [packed.zones, packed.knownZones] : [packed.knownZones]),
    companies: companies.anywhere,
    listedCompanies: companies.listed,
    places: readPlaces(packed, divisions),
    divisions: once(() => nameDivisions(divisions)),
    ordinaryPlaces: new Set(packed.ordinaryPlaces.split('|')),
    variants: unpackVariants(packed.variants),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * What the tables write always stands; a short form that follows by rule from two zones (or is written for a third)
 * says nothing and is left out.
 */
function readZones(tables: readonly string[]): Trie<ZoneEntry> {
  const rows = tables.flatMap((table) => unpackZones(table));
  const written = new Set(rows.flatMap((row) => [row.canonical, ...row.aliases]));
  const derivedBy = new Map<string, number>();
  for (const row of rows) {
    for (const form of derivedForms(row)) derivedBy.set(form, (derivedBy.get(form) ?? 0) + 1);
  }
  const trie = new Trie<ZoneEntry>();
  for (const row of rows) {
    const derived = derivedForms(row).filter((form) => !written.has(form) && derivedBy.get(form) === 1);
    const zone: ZoneEntry = { ...row, aliases: [...row.aliases, ...derived] };
    addNames(trie, [zone.canonical, ...zone.aliases], zone);
  }
  return trie;
}

function derivedForms({ canonical, aliases, county, city, province }: ZoneRow): string[] {
  return [
    ...new Set([
      ...zoneShortForms(canonical, [county, city, province]),
      ...aliases.flatMap((alias) => zoneShortForms(alias)),
    ]),
  ];
}

function readCompanies(tables: readonly string[]): {
  anywhere: Trie<CompanyEntry>;
  listed: Trie<CompanyEntry>;
} {
  const anywhere = new Trie<CompanyEntry>();
  const listed = new Trie<CompanyEntry>();
  const rows = tables.flatMap((table) => unpackCompanies(table));
  for (const { canonical, aliases, listed: listedNames, place } of rows) {
    const names = [...new Set([canonical, ...aliases, ...listedNames])];
    const company: CompanyEntry = { canonical, aliases: names.slice(1), place };
    addNames(
      anywhere,
      names.filter((name) => !listedNames.includes(name)),
      company,
    );
    addNames(listed, listedNames, company);
  }
  return { anywhere, listed };
}

/** Lower levels first, so that a name that several share is the higher place: 吉林 the province, 朝阳 the prefecture. */
function readPlaces(packed: PackedDictionary, divisions: readonly Division[]): Trie<PlaceEntry> {
  const ordinary = new Set(packed.ordinaryPlaces.split('|'));
  const names = namesOfDivisions(divisions);
  const trie = new Trie<PlaceEntry>();
  for (const level of PLACE_LEVELS.toReversed()) {
    for (const name of names[level]) {
      const short = toShortPlace(name);
      if (ordinary.has(name)) continue;
      const place: PlaceEntry = { name, short: ordinary.has(short) ? name : short, level };
      addNames(trie, [place.name, place.short], place);
    }
  }
  return trie;
}

function addNames<T>(trie: Trie<T>, names: readonly string[], value: T): void {
  for (const name of names) for (const form of bracketForms(name)) trie.add(form, value);
}
