/**
 * The words before a zone's ending: where the name begins, and whether the words are a name at all.
 *
 *   赴 | 湖南 | 湘潭 | 高新技术产业开发区      the walk stops at 赴; the province is this national zone's address
 *   年轻的 | 桐城 | 现代农业产业示范区        the walk goes over trades to the place they belong to
 *   建设 | 精细化工 | 园区                  trades alone: no name
 */
import {
  CHINA_AND,
  isCommon,
  isLeading,
  isOuter,
  isProper,
  isQuantity,
  walkLeft,
  type Step,
} from './name-walk';
import type { PlaceHit, Reading, Word } from './reading';
import { ZONE_VERBS } from './words/edge-words';
import type { ZoneSuffix } from './words/zone-kinds';

/** The longest official stem in GB/T 37028 (中国—马来西亚钦州…) has some 16 characters. */
const MAX_STEM = 18;
/** One character is what a segmenter leaves of a town it does not know: 清 | 流经 | 开区. */
const SHORTEST_STEM = 2;

/**
 * Where the name before an ending starts, or undefined where the words before it name nothing. Clean offsets.
 *
 * @param end where the ending begins
 * @param floor where the zone before it ends: 新郑经济开发区 | 高端装备制造产业园 are not one name
 */
export function stemStart(
  reading: Reading,
  end: number,
  suffix: ZoneSuffix,
  floor: number,
): number | undefined {
  const steps = walkLeft(reading, end, Math.max(floor, end - MAX_STEM));
  if (steps[0]?.word && isCount(steps[0].word)) return undefined;
  const walked = overSteps(reading, steps, suffix);
  const isStrong = STRONG.test(suffix.suffix);
  const isName = walked.start !== undefined && end - walked.start >= SHORTEST_STEM;
  const start =
    isStrong && !isName
      ? ordinaryName(reading, steps, { end, floor, isShort: suffix.standsFor.length > 0 })
      : walked.start;
  if (start === undefined || (suffix.needs === 'place' && !walked.hasPlace && !isStrong)) return undefined;
  const whole = withArmyDivision(reading, withEarlierPlaces(reading, start, floor));
  const named = withNewArea(reading, withoutTown(reading, withoutAddress(reading, whole, end, suffix), end));
  const from = withPartners(reading, named, floor);
  // 某某集团 | 物流园区 is the firm's own plant.
  const isPlant = /公司|集团/.test(reading.text.slice(from, end));
  return isPlant || isGeneralUse(reading, from, end, suffix) ? undefined : from;
}

function overSteps(
  reading: Reading,
  steps: readonly Step[],
  suffix: ZoneSuffix,
): { start: number | undefined; hasPlace: boolean } {
  let start: number | undefined;
  let hasPlace = false;
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (step.what === 'word' && step.word && (ZONE_VERBS.has(step.word.text) || isCount(step.word))) break;
    if (step.what === 'brackets') {
      // Brackets stand inside a name, never at its beginning: 联东（厦门）科技园.
      if (!next || next.what === 'brackets') break;
      hasPlace ||= reading.placeAt(step.start + 1) !== undefined;
      // 中国（内蒙古）自由贸易试验区: with a place in brackets the country's name begins a name.
      if (hasPlace && reading.text.startsWith('中国', step.start - 2)) start = step.start - 2;
    } else if (step.what === 'place') {
      // A zone's name begins with its place; only another place, or a firm that gave a park its name, stands before it.
      hasPlace = true;
      start = step.start;
      if (next?.what === 'word' && !(suffix.kind === 'park' && isBrand(next))) break;
    } else if (step.word && isProper(step.word)) {
      // 洋河 | 新区: a town that the segmenter knows is a place as well.
      hasPlace ||= TOWN_ENOUGH[suffix.suffix]?.test(step.word.tag) === true && step.word.text.length >= 2;
      start = step.start;
    }
  }
  return { start, hasPlace };
}

/** 武威 | 两个 | 工业园区: what is counted has no name. */
function isCount({ text }: Word): boolean {
  return /^(?:[0-9]+|[两几多三四五六七八九十数]+)[个家大座处]$/.test(text);
}

/** The endings before which a town that only the segmenter knows, or guesses, will do: 洋河 | 新区, 皖江江北 | 新兴产业集中区. */
const TOWN_ENOUGH: Readonly<Record<string, RegExp>> = {
  新区: /^(?:ns|x)$/,
  产业集中区: /^ns$/,
  经济区: /^ns$/,
  产业新城: /^ns$/,
  产业区: /^ns$/,
  投资区: /^ns$/,
};

/** A firm's name before the place of its park: 三峡榆林光伏装备制造产业园. */
function isBrand(step: Step): boolean {
  return step.word !== undefined && isProper(step.word) && step.end - step.start >= 2;
}

/** Endings that are the law's own words: what stands before them is a name, be it a word of the language as well. */
const STRONG =
  /^(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新技术产业园区?|综合保税区|出口加工区|工业示范基地|工业园区|产业园区|工业集中区|产业集聚区|边境经济合作区|旅游度假区|国家自主创新示范区|经开区|高新区|综保区)$/;
/** The longest word of the language that is taken for a town. */
const MAX_ORDINARY = 3;
/** As far before the ending a place still belongs to it, over characters that nobody knows (福建莆田 | 湄洲湾北岸). */
const MAX_BRIDGE = 5;

/** 大名经开区, 良乡经济开发区: a town whose name is a word, or that neither gazetteer nor segmenter knows. */
function ordinaryName(
  reading: Reading,
  steps: readonly Step[],
  { end, floor, isShort }: { end: number; floor: number; isShort: boolean },
): number | undefined {
  for (const length of [3, 2]) {
    if (
      end - length >= floor &&
      reading.dictionary.ordinaryPlaces.has(reading.text.slice(end - length, end))
    ) {
      // 湖北 | 当阳: the province belongs to the name, if it does, by the same rule as before any other place.
      const province = reading.placeEndingAt(end - length);
      return province?.place.level === 'province' && !isShort ? province.start : end - length;
    }
  }
  let start = end;
  for (const { word, start: from } of steps) {
    if (!word || end - from > MAX_ORDINARY || isCommon(word) || isQuantity(word) || /^[vqab]/.test(word.tag))
      break;
    start = from;
    if (end - start >= 2) break;
  }
  const before = reading.wordEndingAt(start);
  const isWhole = start === floor || !before || isOuter(before) || before.tag.startsWith('v');
  return end - start >= 2 && isWhole ? start : bridgedPlace(reading, end, floor);
}

/** The place a few unknown characters before the ending: 重庆 | 同兴 | 工业园区, 武汉 | 盘龙城 | 经济开发区. */
function bridgedPlace(reading: Reading, end: number, floor: number): number | undefined {
  for (let at = end; at > Math.max(floor, end - MAX_BRIDGE);) {
    const place = at < end ? reading.placeEndingAt(at) : undefined;
    if (place && place.start >= floor && end - at >= 2) return place.start;
    const word = reading.wordEndingAt(at);
    if (!word || !/^[\u3400-\u9fff]+$/.test(word.text) || isCommon(word)) return undefined;
    const isSingle = word.text.length === 1;
    if (isSingle ? NEVER_BETWEEN.test(word.text) : isLeading(word) || word.tag === 'v') return undefined;
    at = word.start;
  }
  return undefined;
}

/**
 * The places before a place (广东 | 汕尾 | 星都…), also over a single character that is part of the second one's name:
 * 江苏 | 如东…, 武汉 | 盘龙城, 杭州 | 湾.
 */
function withEarlierPlaces(reading: Reading, start: number, floor: number): number {
  if (!reading.placeAt(start) || reading.isWall(start)) return start;
  const between = reading.text.charAt(start - 1);
  const isJoined = /^[\u3400-\u9fff]$/.test(between) && !NEVER_BETWEEN.test(between);
  const earlier = reading.placeEndingAt(start) ?? (isJoined ? reading.placeEndingAt(start - 1) : undefined);
  if (earlier && earlier.start >= floor) return withEarlierPlaces(reading, earlier.start, floor);
  // 中蒙 | 二连浩特—扎门乌德: two countries' zone.
  return start - 2 >= floor && CHINA_AND.test(reading.text.slice(start - 2, start)) ? start - 2 : start;
}

/** Characters that stand between two places without joining them. */
const NEVER_BETWEEN = /[与和及或在向由从到赴的之等至往去、]/;

/** 第十师北屯工业园区, 兵团草湖产业园: the zones of the Xinjiang corps bear their division. */
function withArmyDivision(reading: Reading, start: number): number {
  // nb. the segmenter may have begun the name with the division's last character: 第十 | 师北屯.
  const from = reading.text.startsWith('师', start) ? start + 1 : start;
  const before = /(?:新疆生产建设兵团|兵团)?(?:第[一二三四五六七八九十]{1,3}师)?$/.exec(
    reading.text.slice(Math.max(0, from - 14), from),
  );
  return Math.min(start, from - (before?.[0].length ?? 0));
}

/** 光明 | 新区高新技术产业园区: a new area before a zone is part of the zone's name, and so is the new area's own. */
function withNewArea(reading: Reading, start: number): number {
  const word = reading.text.startsWith('新区', start) ? reading.wordEndingAt(start) : undefined;
  return word && !isOuter(word) ? word.start : start;
}

/** 粤澳合作 | 中医药科技产业园, 中国— | 东盟经开区: those who run it together. */
const PARTNERS =
  /(?:[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼深港澳台滇黔]{2,3}合作|中国[—–-]{1,2})$/;
const MAX_PARTNERS = 5;

function withPartners({ text }: Reading, start: number, floor: number): number {
  const found = PARTNERS.exec(text.slice(Math.max(floor, start - MAX_PARTNERS), start));
  return start - (found?.[0].length ?? 0);
}

/**
 * 山西省开发区, 山东省专业化工园区, 中国开发区协会: all the zones of a province or country, not one of that name; and 中国—东盟自贸区,
 * which is a treaty: a pilot zone lies in a province.
 */
function isGeneralUse(reading: Reading, start: number, end: number, suffix: ZoneSuffix): boolean {
  if (/^(?:自贸|自由贸易)/.test(suffix.suffix)) return !liesInChina(reading, start, end);
  if (ORDINAL.test(reading.text.slice(start, end)) || isProvinceAndTrade(reading, start, end)) return true;
  if (!/^(?:(?:国家级?|省级).*|开发区|园区|产业园区?|工业园区?|高新区|经开区)$/.test(suffix.suffix))
    return false;
  const stem = reading.text.slice(start, end);
  if (stem === '中国') return true;
  const place = reading.dictionary.places.get(stem);
  return place?.level === 'province' && (stem === place.name || !CITY_TOO.test(stem));
}

/** 山东第四批化工园区名单: a list's, no zone's. */
const ORDINAL = /第[一二三四五六七八九十0-9]+批|首批/;

/** 中国（陕西）, 海南: the place of a pilot zone of free trade. */
function liesInChina(reading: Reading, start: number, end: number): boolean {
  const isNational = reading.text.startsWith('中国（', start) && end - start > 3;
  const place = reading.placeAt(isNational ? start + 3 : start);
  return place !== undefined && place.end <= end;
}

/** 山东省 | 专业 | 化工园区: a province in full and words of the trade. */
function isProvinceAndTrade(reading: Reading, start: number, end: number): boolean {
  const province = reading.placeAt(start);
  if (province?.place.level !== 'province' || !isInFull(province) || !/省|自治区/.test(province.place.name))
    return false;
  for (let at = province.end; at < end;) {
    const word = reading.wordAt(at);
    if (!word || word.end > end || !(isCommon(word) || /^[nab]$/.test(word.tag))) return false;
    at = word.end;
  }
  return true;
}

/** 北京经开区, 吉林高新区 are single zones: the name is a city's as well. */
const CITY_TOO = /^(?:北京|天津|上海|重庆|吉林)$/;

/** Endings whose official names the provinces' catalogue writes with the province before them. */
export const CATALOGUED = /^(?:经济开发区|工业园区|产业园区|高新技术产业园区)$/;

/**
 * Whether the zone from `start` on may bear its province in its name. What a province has approved does (江苏建湖经济开发区);
 * a national zone does not, and the short forms of neither do.
 */
export function isProvincial(
  reading: Reading,
  start: number,
  suffixStart: number,
  suffix: ZoneSuffix,
): boolean {
  if (suffix.standsFor.length > 0 || /^(?:经济技术开发区|台商投资区)$/.test(suffix.suffix)) return false;
  const entry = reading.dictionary.zones.get(reading.text.slice(start, suffixStart + suffix.suffix.length));
  return entry === undefined || (entry.level === '省级' && CATALOGUED.test(suffix.suffix));
}

/**
 * Leaves out the address before a name: the province of a zone whose official name has none (湖南 | 湘潭高新区), the city
 * before a county (池州市 | 青阳县经济开发区), and a district in full before a name of its own (津南区 | 八里台工业区).
 */
function withoutAddress(reading: Reading, start: number, end: number, suffix: ZoneSuffix): number {
  let from = start;
  for (;;) {
    const place = reading.placeAt(from);
    if (!place || place.end >= end) return from;
    const isNewArea = suffix.suffix === '新区' && place.place.level === 'prefecture' && isInFull(place);
    if ((isNewArea || isDistrictInFull(reading, place)) && hasOwnName(reading, place.end, end))
      return place.end;
    const next = reading.placeAt(place.end);
    if (!next || next.end > end) return from;
    const isProvince = place.place.level === 'province';
    if (isProvince && !isInFull(place) && isProvincial(reading, next.start, end, suffix)) return from;
    if (!isProvince && !isInFull(next)) return from;
    from = place.end;
  }
}

/** 大岗镇 | 创科产业园: a town in full before a name of its own is the name's address. */
function withoutTown(reading: Reading, start: number, end: number): number {
  const town = /^[\u4e00-\u9fff]{1,3}[镇乡]/.exec(reading.text.slice(start, end))?.[0].length ?? 0;
  return town > 0 && hasOwnName(reading, start + town, end) ? start + town : start;
}

function isInFull({ start, end, place }: PlaceHit): boolean {
  return end - start === place.name.length;
}

function isDistrictInFull(reading: Reading, place: PlaceHit): boolean {
  return place.place.level === 'county' && isInFull(place) && reading.text.charAt(place.end - 1) === '区';
}

/** Whether the words between a place and the ending name something by themselves. */
function hasOwnName(reading: Reading, start: number, end: number): boolean {
  const word = reading.wordAt(start);
  return word !== undefined && word.end <= end && isProper(word) && word.text.length >= 2;
}
