/**
 * Named zones and parks: 桐城经济开发区, 湘潭高新区, 联东（厦门）智造产业园. A name is found from its ending, or because the
 * dictionary knows it; its left edge is the walk's; and whether the words in front of the ending make a name at all
 * (青山湖电子与装备制造园区 does, 精细化工园区 does not) is decided by whether one of them is a place or a name of its own.
 *
 * 赴 | 湖南 | 湘潭 | 高新技术产业开发区   the walk stops at 赴; 湖南 is the address of a national zone, not its name
 */
import type { ZoneEntry } from '../dictionary';
import type { Span } from '../model';
import type { Reading } from './reading';
import { AREA_OF_ZONE, CORPS_AREA, PILOT_AREA, type ZoneSuffix } from './words/zone-kinds';
import type { ZoneFind } from './zone-find';
import { withNamesOfPage } from './zone-page-names';
import { CATALOGUED, isProvincial, stemStart } from './zone-stem';
import { suffixOf, SUFFIXES } from './zone-suffixes';

/** An ending with no name before it: perhaps a reference to a zone named elsewhere. */
export interface BareSuffix extends Span {
  readonly suffix: ZoneSuffix;
}

/** 公园区, 校园区: the ending belongs to another word. */
const OTHER_WORD_BEFORE_PARK = /[公校花家乐果菜庄陵儿林田]$/;
/** 示范区域, 开发区间: the ending goes on to another word. */
const OTHER_WORD_AFTER = /^[域间]/;

/** Finds named zones and bare endings, each in order of their place in the text. */
export function findZones(reading: Reading): { named: ZoneFind[]; bare: BareSuffix[] } {
  const named: ZoneFind[] = [];
  const bare: BareSuffix[] = [];
  const { text, dictionary } = reading;
  let known: ZoneFind | undefined;
  let referenceEnd = 0;
  for (let start = 0; start < text.length; start++) {
    const entry = dictionary.zones.longestAt(text, start);
    if (entry && !(known && entry.end <= known.end)) {
      const find = toKnownZone(text, start, entry.end, entry.value);
      const isClear = !known || start >= known.end;
      // nb. of two overlapping names of the dictionary the longer one is meant
      if (isClear || find.name.length > (known?.name.length ?? 0)) {
        if (!isClear) named.pop();
        named.push(find);
        known = find;
      }
    }
    const hit = SUFFIXES.longestAt(text, start);
    if (!hit || (known && hit.end < known.end) || isPartOfOtherWord(reading, start, hit.end, hit.value))
      continue;
    if (isLabel(reading, start, hit.end)) continue;
    const ending = { start, end: hit.end, suffix: hit.value };
    // No name goes over the zone before it, named or not: 新郑经济开发区 | 高端装备产业园, 高新区 | 产业升级.
    const floor = Math.max(named.findLast((zone) => zone.end <= start)?.end ?? 0, referenceEnd);
    const find = toNamedZone(reading, ending, floor, known?.end === hit.end ? known : undefined);
    if (find === 'known') continue;
    if (find) push(named, find);
    else bare.push(ending);
    // nb. 光明新区高新技术产业园区 is one name.
    if (!find && hit.value.generic && hit.value.needs === 'name') referenceEnd = hit.end;
    start = hit.end - 1;
  }
  const joined = joinAreas(reading, withoutSpokenAddress(reading, named), bare);
  return { named: withNamesOfPage(text, joined), bare };
}

/** Adds a find in place of those it covers. */
function push(named: ZoneFind[], find: ZoneFind): void {
  for (let last = named.at(-1); last && last.start >= find.start; last = named.at(-1)) named.pop();
  named.push(find);
}

function toKnownZone(text: string, start: number, end: number, entry: ZoneEntry): ZoneFind {
  const name = text.slice(start, end);
  const suffix = suffixOf(name) ?? {
    suffix: '',
    kind: entry.kind,
    standsFor: [],
    needs: 'name',
    generic: false,
  };
  return {
    start,
    end,
    name,
    stem: name.slice(0, name.length - suffix.suffix.length),
    suffix: { ...suffix, kind: entry.kind },
    entry,
    rule: 'zone.dictionary',
  };
}

/** A line that holds nothing but the word (园区, as a page's section is called) is a label, and part of no name. */
function isLabel(reading: Reading, start: number, end: number): boolean {
  return reading.clean.isLineStart(start) && (end === reading.text.length || reading.clean.isLineStart(end));
}

function isPartOfOtherWord(reading: Reading, start: number, end: number, suffix: ZoneSuffix): boolean {
  const { text } = reading;
  if (OTHER_WORD_AFTER.test(text.slice(end, end + 1))) return true;
  // 商丘的 | 梁园区, a district.
  const place = reading.placeEndingAt(end);
  if (suffix.suffix === '园区' && place && place.start < start) return true;
  return (
    suffix.suffix.startsWith('园') && OTHER_WORD_BEFORE_PARK.test(text.slice(Math.max(0, start - 1), start))
  );
}

function toNamedZone(
  reading: Reading,
  { start: suffixStart, end, suffix }: BareSuffix,
  floor: number,
  known: ZoneFind | undefined,
): ZoneFind | 'known' | undefined {
  const start = stemStart(reading, suffixStart, suffix, floor);
  if (known && !liesElsewhere(reading, known, start)) {
    // The dictionary's name and the walk's end at the same place: the walk may add an official province, no more.
    const added = start === undefined ? '' : reading.text.slice(start, known.start);
    const isProvince =
      start !== undefined && start < known.start && reading.placeAt(start)?.end === known.start;
    const isOfficial =
      known.entry?.canonical.startsWith(added + known.stem) ||
      isProvincial(reading, known.start, suffixStart, suffix);
    if (!isProvince || added === '' || !isOfficial) return 'known';
  }
  if (start === undefined || suffixStart - start < 2) return undefined;
  const { text } = reading;
  return {
    start,
    end,
    name: text.slice(start, end),
    stem: text.slice(start, suffixStart),
    suffix,
    entry: known && !liesElsewhere(reading, known, start) ? known.entry : undefined,
    rule:
      suffix.standsFor.length > 0
        ? 'zone.short-form'
        : suffix.kind === 'park'
          ? 'zone.park'
          : 'zone.official-form',
  };
}

/** 茂名 | 滨海新区 is not Tianjin's: the place before a known name is none of those it lies in. */
function liesElsewhere(reading: Reading, known: ZoneFind, start: number | undefined): boolean {
  const place = start === undefined ? undefined : reading.placeAt(start);
  if (!place || !known.entry || place.end !== known.start || place.place.level === 'province') return false;
  const { province, city, county } = known.entry;
  return ![province, city, county].includes(place.place.name);
}

/**
 * The page itself tells where a name begins: where 中关村东升科技园 stands by itself elsewhere, the 北京 of 北京中关村东升科技园 is
 * an address.
 */
function withoutSpokenAddress(reading: Reading, finds: readonly ZoneFind[]): ZoneFind[] {
  const names = new Set(finds.map((find) => find.name));
  return finds.map((find) => {
    const place = reading.placeAt(find.start);
    if (!place || find.entry || CATALOGUED.test(find.suffix.suffix) || place.end >= find.end) return find;
    const rest = reading.text.slice(place.end, find.end);
    const length = place.end - find.start;
    return names.has(rest) && !reading.dictionary.zones.get(rest)
      ? { ...find, start: place.end, name: rest, stem: find.stem.slice(length) }
      : find;
  });
}

/** 中国（上海）自由贸易试验区 + 临港新片区, 张江高新区 + 闵行园, 无锡高新区 + 综合保税区: a zone and its part are one name. */
function joinAreas(reading: Reading, finds: readonly ZoneFind[], bare: readonly BareSuffix[]): ZoneFind[] {
  const { text } = reading;
  const joined: ZoneFind[] = [];
  const innerParks = new Set<string>();
  const bonded = new Map(
    bare.filter(({ suffix }) => BONDED.test(suffix.suffix)).map((part) => [part.start, part]),
  );
  for (const find of finds) {
    const last = joined.at(-1);
    const isPart =
      /^(?:园区|工业园)$/.test(find.suffix.suffix) &&
      reading.placeAt(find.start)?.end === find.start + find.stem.length;
    if (last && last.end === find.start && isPart) {
      joined[joined.length - 1] = extend(text, last, find.end);
      continue;
    }
    if (last && last.end === find.start && INNER_PARK.test(find.suffix.suffix)) {
      innerParks.add(find.name);
      joined.push(find);
      continue;
    }
    const part = bonded.get(find.end);
    const place = reading.placeAt(find.end);
    const ofPlace = place && /^(?:片区|园|片|分区)(?!区)/.exec(text.slice(place.end, place.end + 3));
    const hasAreas =
      /(?:自贸|自由贸易试验).*区$/.test(find.suffix.suffix) && find.suffix.suffix !== PILOT_AREA;
    const area = (hasAreas ? AREA_OF_ZONE : CORPS_AREA).exec(text.slice(find.end, find.end + 12));
    if (part) joined.push({ ...extend(text, find, part.end), suffix: part.suffix });
    else if (place && ofPlace) joined.push(extend(text, find, place.end + ofPlace[0].length));
    else joined.push(area ? extend(text, find, find.end + area[0].length) : find);
  }
  return joined.map((find) =>
    innerParks.has(find.name) ? { ...find, suffix: { ...find.suffix, kind: 'park' } } : find,
  );
}

/** 高新区 | 双龙工业园区: what lies in a zone and is named after it is a park of that zone. */
const INNER_PARK = /^(?:工业园区?|工业区|科技城)$/;

/** Areas under customs' watch that lie in a zone and are called by it. */
const BONDED = /保税|综保|出口加工/;

function extend(text: string, find: ZoneFind, end: number): ZoneFind {
  const suffix = { ...find.suffix, standsFor: [] };
  const name = text.slice(find.end, end);
  const area = /(?:片区|分区)$/.test(name) ? { of: find, name } : undefined;
  return {
    ...find,
    end,
    name: text.slice(find.start, end),
    suffix,
    entry: undefined,
    area,
    rule: 'zone.area',
  };
}
