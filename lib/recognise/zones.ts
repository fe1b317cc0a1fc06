/**
 * Named zones and parks: 桐城经济开发区, 湘潭高新区, 联东（厦门）智造产业园. A name is found from its ending, or because the
 * dictionary knows it; its left edge is the walk's; and whether the words in front of the ending make a name at all
 * (青山湖电子与装备制造园区 does, 精细化工园区 does not) is decided by whether one of them is a place or a name of its own.
 *
 * 赴 | 湖南 | 湘潭 | 高新技术产业开发区   the walk stops at 赴; 湖南 is the address of a national zone, not its name
 */
import type { ZoneEntry } from '../dictionary';
import { Trie } from '../dictionary/trie';
import type { Span } from '../model';
import { isCommon, isOuter, isProper, isQuantity, walkLeft, type Step } from './name-walk';
import type { Reading } from './reading';
import { AREA_OF_ZONE, ZONE_SUFFIXES, type ZoneSuffix } from './words/zone-kinds';

/** A zone or park found in clean text, not yet under its canonical name. */
export interface ZoneFind extends Span {
  readonly name: string;
  /** The words before the ending (湘潭 of 湘潭高新区). */
  readonly stem: string;
  readonly suffix: ZoneSuffix;
  /** What the dictionary says of it. */
  readonly entry: ZoneEntry | undefined;
  readonly rule: string;
}

/** An ending with no name before it: perhaps a reference to a zone named elsewhere. */
export interface BareSuffix extends Span {
  readonly suffix: ZoneSuffix;
}

/** The longest official stem in GB/T 37028 (中国—马来西亚钦州…) has some 16 characters. */
const MAX_STEM = 18;

const SUFFIXES = new Trie<ZoneSuffix>();
for (const row of ZONE_SUFFIXES) SUFFIXES.add(row.suffix, row);

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

  for (let start = 0; start < text.length; start++) {
    const entry = dictionary.zones.longestAt(text, start);
    if (entry && (!known || entry.end > known.end)) {
      const find = toKnownZone(text, start, entry.end, entry.value);
      // nb. the longer of two overlapping names wins: 桐城经济开发区 over an alias of another zone inside it
      if (!known || start >= known.end || find.end - find.start > known.end - known.start) {
        if (known && start < known.end) named.pop();
        named.push(find);
        known = find;
      }
    }
    const hit = SUFFIXES.longestAt(text, start);
    if (!hit || (known && hit.end <= known.end && hit.end < known.end)) continue;
    if (isPartOfOtherWord(text, start, hit.end, hit.value)) continue;
    const floor = named.findLast((zone) => zone.end <= start)?.end ?? 0;
    const find = toNamedZone(
      reading,
      { start, end: hit.end, suffix: hit.value },
      floor,
      known?.end === hit.end ? known : undefined,
    );
    if (find === 'known') continue;
    if (!find) {
      bare.push({ start, end: hit.end, suffix: hit.value });
    } else {
      while (
        named.length > 0 &&
        (named.at(-1)?.end ?? 0) > find.start &&
        (named.at(-1)?.start ?? 0) >= find.start
      )
        named.pop();
      named.push(find);
    }
    start = hit.end - 1;
  }
  return { named: joinAreas(reading, withoutSpokenAddress(reading, named), bare), bare };
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

/** The longest ending of a name that is the ending of a kind. */
export function suffixOf(name: string): ZoneSuffix | undefined {
  for (let start = 0; start < name.length; start++) {
    const hit = SUFFIXES.longestAt(name, start);
    if (hit?.end === name.length) return hit.value;
  }
  return undefined;
}

function isPartOfOtherWord(text: string, start: number, end: number, suffix: ZoneSuffix): boolean {
  if (OTHER_WORD_AFTER.test(text.slice(end, end + 1))) return true;
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
  if (known) {
    // The dictionary's name and the walk's end at the same place: the walk may add an official province, no more.
    const added = start === undefined ? '' : reading.text.slice(start, known.start);
    const isProvince =
      start !== undefined && start < known.start && reading.placeAt(start)?.end === known.start;
    if (!isProvince || added === '' || !isProvincial(reading, known.start, suffixStart, suffix))
      return 'known';
  }
  if (start === undefined || suffixStart - start < 2) return undefined;
  const { text } = reading;
  return {
    start,
    end,
    name: text.slice(start, end),
    stem: text.slice(start, suffixStart),
    suffix,
    entry: known?.entry,
    rule:
      suffix.standsFor.length > 0
        ? 'zone.short-form'
        : suffix.kind === 'park'
          ? 'zone.park'
          : 'zone.official-form',
  };
}

/**
 * Where the name before an ending starts, or undefined where the words before it name nothing. `floor` is where the zone
 * before it ends: 新郑经济开发区 | 高端装备制造产业园 are not one name.
 */
function stemStart(reading: Reading, end: number, suffix: ZoneSuffix, floor: number): number | undefined {
  const steps = walkLeft(reading, end, Math.max(floor, end - MAX_STEM));
  let start: number | undefined;
  let hasPlace = false;
  for (const [index, step] of steps.entries()) {
    if (step.what === 'brackets') {
      // Brackets stand inside a name, never at its beginning: 联东（厦门）科技园.
      const before = steps[index + 1];
      if (!before || before.what === 'brackets') break;
      hasPlace ||= reading.placeAt(step.start + 1) !== undefined;
      // 中国（内蒙古）自由贸易试验区: with a place in brackets the country's name begins a name.
      if (hasPlace && reading.text.startsWith('中国', step.start - 2)) start = step.start - 2;
      continue;
    }
    if (step.what === 'place') {
      // A zone's name begins with its place; only another place, or a firm that gave a park its name, stands before it.
      hasPlace = true;
      start = step.start;
      const next = steps[index + 1];
      if (next && next.what === 'word' && !(suffix.kind === 'park' && isBrand(next))) break;
      continue;
    }
    if (step.word && isProper(step.word)) start = step.start;
  }
  start ??= ordinaryName(reading, steps, end, suffix);
  if (start === undefined || (suffix.needs === 'place' && !hasPlace)) return undefined;
  const from = withNewArea(reading, withoutAddress(reading, start, end, suffix));
  return isGeneralUse(reading, from, end, suffix) ? undefined : from;
}

/** 光明 | 新区高新技术产业园区: a new area before a zone is part of the zone's name, and so is the new area's own. */
function withNewArea(reading: Reading, start: number): number {
  const word = reading.text.startsWith('新区', start) ? reading.wordEndingAt(start) : undefined;
  return word && !isOuter(word) ? word.start : start;
}

/** 山西省开发区, 中国开发区协会: all the zones of a province or country, not one of that name. */
function isGeneralUse(reading: Reading, start: number, end: number, suffix: ZoneSuffix): boolean {
  if (!/^(?:开发区|园区|产业园区?|工业园区?|高新区|经开区)$/.test(suffix.suffix)) return false;
  const stem = reading.text.slice(start, end);
  if (stem === '中国') return true;
  const place = reading.dictionary.places.get(stem);
  return place?.level === 'province' && (stem === place.name || !CITY_TOO.test(stem));
}

/** 北京经开区, 吉林高新区 are single zones: the name is a city's as well. */
const CITY_TOO = /^(?:北京|天津|上海|重庆|吉林)$/;

/** Endings that are the law's own words: whatever stands before them is a name, be it a word of the language as well. */
const STRONG =
  /^(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术产业园区|综合保税区|出口加工区|工业示范基地|工业园区|边境经济合作区|旅游度假区|国家自主创新示范区|经开区|高新区|综保区)$/;

/** 大名经开区, 良乡经济开发区: a town whose name is a word, or that neither gazetteer nor segmenter knows. */
function ordinaryName(
  reading: Reading,
  steps: readonly Step[],
  end: number,
  suffix: ZoneSuffix,
): number | undefined {
  if (!STRONG.test(suffix.suffix)) return undefined;
  let start = end;
  for (const step of steps) {
    const { word } = step;
    if (
      !word ||
      end - step.start > MAX_ORDINARY ||
      isCommon(word) ||
      isQuantity(word) ||
      /^(?:v|q|a|b)/.test(word.tag)
    )
      break;
    start = step.start;
    if (end - start >= 2) break;
  }
  const before = reading.wordEndingAt(start);
  const isWhole = !before || isOuter(before) || before.tag.startsWith('v');
  return end - start >= 2 && isWhole ? start : undefined;
}

/** The longest word of the language that is taken for a town. */
const MAX_ORDINARY = 3;

/** A firm's name before the place of its park: 三峡榆林光伏装备制造产业园. */
function isBrand(step: Step): boolean {
  return step.word !== undefined && isProper(step.word) && step.end - step.start >= 2;
}

/** Endings whose official names the provinces' catalogue writes with the province before them. */
const CATALOGUED = /^(?:经济开发区|工业园区|产业园区|高新技术产业园区)$/;

function isShort(suffix: ZoneSuffix): boolean {
  return suffix.standsFor.length > 0;
}

/**
 * Whether the zone from `start` on may bear its province in its name. What a province has approved does (江苏建湖经济开发区);
 * a national zone does not, and the short forms of neither do.
 */
function isProvincial(reading: Reading, start: number, suffixStart: number, suffix: ZoneSuffix): boolean {
  if (isShort(suffix) || suffix.suffix === '经济技术开发区' || suffix.kind === 'park') return false;
  const entry = reading.dictionary.zones.get(reading.text.slice(start, suffixStart + suffix.suffix.length));
  return entry === undefined || (entry.level === '省级' && CATALOGUED.test(suffix.suffix));
}

/**
 * Leaves out the address before a name: the province of a zone whose official name has none (湖南 | 湘潭高新区), and the
 * city before a county (池州市 | 青阳县经济开发区).
 */
function withoutAddress(reading: Reading, start: number, end: number, suffix: ZoneSuffix): number {
  let from = start;
  for (;;) {
    const place = reading.placeAt(from);
    if (!place || place.end >= end) return from;
    const isFull = place.end - place.start === place.place.name.length;
    // 津南区 | 八里台工业区: a district in full is the address of a zone that has a name of its own.
    if (isFull && place.place.level === 'county' && hasOwnName(reading, place.end, end)) return place.end;
    const next = reading.placeAt(place.end);
    if (!next || next.end > end) return from;
    if (!isFull && place.place.level === 'province' && isProvincial(reading, next.start, end, suffix))
      return from;
    const isAddress =
      place.place.level === 'province' ||
      (place.end - place.start === place.place.name.length &&
        next.end - next.start === next.place.name.length);
    if (!isAddress) return from;
    from = place.end;
  }
}

/** Whether the words between a place and the ending name something by themselves. */
function hasOwnName(reading: Reading, start: number, end: number): boolean {
  const word = reading.wordAt(start);
  return word !== undefined && word.end <= end && isProper(word) && word.text.length >= 2;
}

/**
 * The page itself tells where a name begins: where 中关村东升科技园 stands by itself elsewhere, the 北京 of 北京中关村东升科技园 is
 * an address.
 */
function withoutSpokenAddress(reading: Reading, finds: readonly ZoneFind[]): ZoneFind[] {
  const names = new Set(finds.map((find) => find.name));
  return finds.map((find) => {
    const place = reading.placeAt(find.start);
    if (!place || CATALOGUED.test(find.suffix.suffix) || place.end >= find.end) return find;
    const rest = reading.text.slice(place.end, find.end);
    const length = place.end - find.start;
    return names.has(rest) ? { ...find, start: place.end, name: rest, stem: find.stem.slice(length) } : find;
  });
}

/** 中国（上海）自由贸易试验区 + 临港新片区, 张江高新区 + 闵行园, 无锡高新区 + 综合保税区: a zone and its part are one name. */
function joinAreas(reading: Reading, finds: readonly ZoneFind[], bare: readonly BareSuffix[]): ZoneFind[] {
  const { text } = reading;
  const joined: ZoneFind[] = [];
  const bonded = new Map(
    bare.filter(({ suffix }) => BONDED.test(suffix.suffix)).map((part) => [part.start, part]),
  );
  for (const find of finds) {
    const last = joined.at(-1);
    const isPart =
      find.suffix.suffix === '园区' && reading.placeAt(find.start)?.end === find.start + find.stem.length;
    if (last && last.end === find.start && isPart) {
      joined[joined.length - 1] = extend(text, last, find.end);
      continue;
    }
    const part = bonded.get(find.end);
    const place = reading.placeAt(find.end);
    const ofPlace = place && /^(?:片区|园|片|分区)(?!区)/.exec(text.slice(place.end, place.end + 3));
    const area = /自贸|自由贸易/.test(find.suffix.suffix)
      ? AREA_OF_ZONE.exec(text.slice(find.end, find.end + 12))
      : null;
    if (part) joined.push({ ...extend(text, find, part.end), suffix: part.suffix });
    else if (place && ofPlace) joined.push(extend(text, find, place.end + ofPlace[0].length));
    else joined.push(area ? extend(text, find, find.end + area[0].length) : find);
  }
  return joined;
}

/** Areas under customs' watch that lie in a zone and are called by it. */
const BONDED = /保税|出口加工/;

function extend(text: string, find: ZoneFind, end: number): ZoneFind {
  const suffix = { ...find.suffix, standsFor: [] };
  return { ...find, end, name: text.slice(find.start, end), suffix, entry: undefined, rule: 'zone.area' };
}
