/**
 * The form in which the dictionary travels from the build into the background's bundle: a few long strings, which
 * compress well and cost nothing until they are read. One row a line, one tab between cells, `|` inside a list;
 * derived forms (short names, bracket forms) are left out.
 */
import { ZONE_KINDS, type ZoneKind } from '../model';

/** National, provincial … as the tables write it. */
export const ZONE_LEVELS = ['国家级', '省级', '市级', '县级', '未知'] as const;
export type ZoneLevel = (typeof ZONE_LEVELS)[number];

export const PLACE_LEVELS = ['province', 'prefecture', 'county'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export interface PackedDictionary {
  /** The zones and parks of the source pages. */
  readonly zones: string;
  /** The zones the whole country knows. */
  readonly knownZones: string;
  /** The companies of the source pages. */
  readonly companies: string;
  /** The companies that news across the country calls by short names. */
  readonly knownCompanies: string;
  /** Every place, and which lies in which, see packDivisions. */
  readonly divisions: string;
  /** Names and short forms of places that are ordinary words (古县, 和平): not to be found. */
  readonly ordinaryPlaces: string;
  /** Traditional characters, each followed by its simplified form. */
  readonly variants: string;
}

/** The pairs of `variants`: traditional → simplified. */
export function unpackVariants(pairs: string): Map<string, string> {
  const variants = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) variants.set(pairs.charAt(at), pairs.charAt(at + 1));
  return variants;
}

/** A zone as it travels: the aliases that the tables write, without those that follow by rule. */
export interface ZoneRow {
  readonly canonical: string;
  readonly aliases: readonly string[];
  readonly kind: ZoneKind;
  readonly level: ZoneLevel;
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** A company as it travels; `listed` holds those of its names that are ordinary words elsewhere. */
export interface CompanyRow {
  readonly canonical: string;
  readonly aliases: readonly string[];
  readonly listed: readonly string[];
  readonly place: string;
}

export function packZones(zones: readonly ZoneRow[]): string {
  return packRows(
    zones.map((zone) => [
      zone.canonical,
      zone.aliases.join('|'),
      `${ZONE_KINDS.indexOf(zone.kind)}${ZONE_LEVELS.indexOf(zone.level)}`,
      zone.province,
      zone.city,
      zone.county,
    ]),
  );
}

export function unpackZones(packed: string): ZoneRow[] {
  return unpackRows(packed).map(
    ([canonical = '', aliases = '', ranks = '', province = '', city = '', county = '']) => ({
      canonical,
      aliases: unpackList(aliases),
      kind: ZONE_KINDS[Number(ranks[0])] ?? 'zone',
      level: ZONE_LEVELS[Number(ranks[1])] ?? '未知',
      province,
      city,
      county,
    }),
  );
}

export function packCompanies(companies: readonly CompanyRow[]): string {
  return packRows(
    companies.map((row) => [row.canonical, row.aliases.join('|'), row.listed.join('|'), row.place]),
  );
}

export function unpackCompanies(packed: string): CompanyRow[] {
  return unpackRows(packed).map(([canonical = '', aliases = '', listed = '', place = '']) => ({
    canonical,
    aliases: unpackList(aliases),
    listed: unpackList(listed),
    place,
  }));
}

/** Trailing empty cells are left out. */
function packRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t').trimEnd()).join('\n');
}

function unpackRows(packed: string): string[][] {
  return packed === '' ? [] : packed.split('\n').map((line) => line.split('\t'));
}

function unpackList(packed: string): string[] {
  return packed === '' ? [] : packed.split('|');
}
