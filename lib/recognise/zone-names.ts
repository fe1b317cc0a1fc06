/**
 * From what the page writes to the official name: 湘潭高新区 → 湘潭高新技术产业开发区. First by the text itself, which
 * often gives the full name once; then by the dictionary; then by the rule of the ending (…经开区 → …经济技术开发区).
 */
import type { PlaceEntry } from '../dictionary';
import type { Reading } from './reading';
import { PILOT_AREA } from './words/zone-kinds';
import type { ZoneFind } from './zone-find';

export interface NamedZone extends ZoneFind {
  readonly canonical: string;
}

/** Gives every zone of a text its canonical name. `finds` in order of place; offsets as in the finds. */
export function nameZones(reading: Reading, finds: readonly ZoneFind[]): NamedZone[] {
  const full = [
    ...new Map(
      finds.filter((find) => isFull(find) && !find.area && !find.means).map((find) => [find.name, find]),
    ).values(),
  ];
  const byName = new Map<string, string>();
  return finds.map((find) => {
    const canonical = byName.get(find.name) ?? canonicalOf(reading, find, full);
    byName.set(find.name, canonical);
    return { ...find, canonical };
  });
}

/** Whether the page writes this zone with an official ending, so that other mentions may be read by it. */
function isFull(find: ZoneFind): boolean {
  return find.suffix.standsFor.length === 0;
}

function canonicalOf(reading: Reading, find: ZoneFind, full: readonly ZoneFind[]): string {
  if (find.means) return canonicalOf(reading, find.means, full);
  if (find.area) return canonicalOf(reading, find.area.of, full) + find.area.name;
  if (find.suffix.suffix === PILOT_AREA && !find.entry) return areaOfPilotZone(reading, find);
  const fullest = fullestOf(reading, find, full);
  if (fullest) return fullest.entry?.canonical ?? fullest.name;
  if (find.entry) return find.entry.canonical;
  return isFull(find) ? nationalName(reading, find) : byRule(reading, find);
}

/** The full name in the text that this mention is short for: of the same place, else the longest it may be part of. */
function fullestOf(reading: Reading, find: ZoneFind, full: readonly ZoneFind[]): ZoneFind | undefined {
  const stem = bareStem(reading, find);
  let best: ZoneFind | undefined;
  for (const other of full) {
    if (other.name === find.name || other.name.length <= find.name.length) continue;
    if (!mayStandFor(find, other)) continue;
    // nb. what is written in full is short for nothing but itself with its place: not for 盐田港喀什综合保税区.
    if (isFull(find) && find.suffix.kind === 'zone' && !isPlaceBefore(reading, find, other)) continue;
    const otherStem = other.name.slice(0, other.name.length - other.suffix.suffix.length);
    if (stem === bareStem(reading, other)) {
      // 马鞍山 and 马鞍山市经济技术开发区 are one name: the one without the rank is official.
      if (isFull(find) && other.name.length - find.name.length === 1) continue;
      return other;
    }
    const isSame = stem.length >= 2 && otherStem.includes(stem);
    if (isSame && (!best || other.name.length > best.name.length)) best = other;
  }
  return best;
}

function isPlaceBefore(reading: Reading, find: ZoneFind, other: ZoneFind): boolean {
  if (!other.name.endsWith(find.name)) return bareStem(reading, find) === bareStem(reading, other);
  const before = other.name.slice(0, -find.name.length);
  return reading.dictionary.places.longestAt(before, 0)?.end === before.length;
}

/** Whether the ending of a short form may mean the other's ending: 示范区 any …示范区, 经开区 经济(技术)开发区. */
function mayStandFor(find: ZoneFind, other: ZoneFind): boolean {
  const { suffix, standsFor } = find.suffix;
  if (suffix === '') return false;
  return standsFor.includes(other.suffix.suffix) || other.name.endsWith(suffix);
}

/** The stem with its places in their short form, so that 绵阳市 and 绵阳 are one. */
function bareStem(reading: Reading, find: ZoneFind): string {
  let stem = '';
  for (let i = 0; i < find.stem.length;) {
    const hit = reading.dictionary.places.longestAt(find.stem, i);
    stem += hit ? hit.value.short : find.stem.charAt(i);
    i = hit ? hit.end : i + 1;
  }
  return stem;
}

/** A national zone bears its place in short form: 马鞍山市经济技术开发区 is 马鞍山经济技术开发区. */
function nationalName(reading: Reading, { name, stem, suffix }: ZoneFind): string {
  const isNational = /^(?:经济技术开发区|高新技术产业开发区)$/.test(suffix.suffix);
  const place = isNational ? placeOfWhole(reading, stem) : undefined;
  return place?.name.endsWith('市') ? place.short + suffix.suffix : name;
}

/** 青岛自贸片区 is the 青岛片区 of Shandong's pilot zone; a name that is no place's, or that of places in two provinces, stays as it is. */
function areaOfPilotZone(reading: Reading, { name, stem }: ZoneFind): string {
  const places = reading.dictionary.divisions().get(stem) ?? [];
  const cities = places.filter(({ level }) => level === 'prefecture');
  const provinces = new Set((cities.length > 0 ? cities : places).map(({ division }) => division.province));
  const [province] = provinces;
  if (province === undefined || provinces.size > 1) return name;
  const short = reading.dictionary.places.get(province)?.short ?? province;
  return `中国（${short}）自由贸易试验区${placeOfWhole(reading, stem)?.short ?? stem}片区`;
}

function byRule(reading: Reading, find: ZoneFind): string {
  const official = find.suffix.standsFor[0];
  const place = placeOfWhole(reading, find.stem);
  if (find.suffix.suffix.startsWith('自贸') || find.suffix.suffix === '自由贸易试验区') {
    // nb. a pilot zone's official name writes its province in brackets: 中国（新疆）自由贸易试验区.
    if (place && official !== '自由贸易港') return `中国（${place.short}）自由贸易试验区`;
  }
  // 广德开发区 is 广德经济技术开发区 as a rule; what no gazetteer knows stays as it is.
  if (official === undefined || (find.suffix.suffix === '开发区' && !place)) return find.name;
  return (place ? place.short : find.stem) + official;
}

/** The place that is the whole stem (绵阳市 of 绵阳市经开区). */
function placeOfWhole(reading: Reading, stem: string): PlaceEntry | undefined {
  const hit = reading.dictionary.places.longestAt(stem, 0);
  return hit?.end === stem.length ? hit.value : undefined;
}
