/**
 * References without a name: 经开区 will do this, 园区 has that. Each means one zone of its article: the one named before
 * it whose kind fits, else the one named after it (a headline below the body), else the zone of the county the article
 * is about. A use that means no particular zone (全省各开发区, 智慧园区, 省级开发区) is no mention.
 */
import type { Span, ZoneKind } from '../model';
import { isLeading, isOuter } from './name-walk';
import type { PlaceHit, Reading } from './reading';
import { UNKNOWN } from './reading';
import { DETERMINERS } from './words/determiners';
import type { NamedZone } from './zone-names';
import type { BareSuffix } from './zones';

export interface GenericZone extends Span {
  readonly canonical: string;
  readonly kind: ZoneKind;
  readonly rule: string;
}

interface Candidate {
  readonly zone: NamedZone;
  count: number;
  last: number;
}

type Meaning = Pick<GenericZone, 'canonical' | 'kind' | 'rule'>;

/** Resolves the bare endings of one article. `named` and `bare` lie inside `article`, in order; clean offsets. */
export function resolveGenericZones(
  reading: Reading,
  article: Span,
  named: readonly NamedZone[],
  bare: readonly BareSuffix[],
): GenericZone[] {
  const found: GenericZone[] = [];
  const before = new Map<string, Candidate>();
  const all = new Map<string, Candidate>();
  for (const zone of named) count(all, zone);
  let place: string | undefined;
  let park: NamedZone | undefined;
  let next = 0;
  for (const reference of bare) {
    for (let zone = named[next]; zone && zone.end <= reference.start; zone = named[++next]) {
      count(before, zone);
      if (zone.suffix.kind === 'park') park = zone;
    }
    if (!reference.suffix.generic || !pointsAtOne(reading, reference)) continue;
    const last = named[next - 1];
    const meant =
      coordinatedWith(reading, reference, last, all) ??
      nearPark(reference, park) ??
      nearNamesake(reference, last) ??
      likeliest(before, reference, 'zone.generic') ??
      likeliest(all, reference, 'zone.generic-ahead') ??
      byPlace(reading, (place ??= mainPlace(reading, article)), reference);
    if (meant) found.push({ start: reference.start, end: reference.end, ...meant });
  }
  return found;
}

function count(candidates: Map<string, Candidate>, zone: NamedZone): void {
  const candidate = candidates.get(zone.canonical);
  if (candidate) {
    candidate.count++;
    candidate.last = zone.start;
  } else {
    candidates.set(zone.canonical, { zone, count: 1, last: zone.start });
  }
}

const COLUMN_AFTER = /^(?:频道|专栏|专版|栏目|周刊|专刊|版块)/;

/** Whether the words around say that one particular zone is meant. */
function pointsAtOne(reading: Reading, { start, end }: BareSuffix): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 4), start);
  if (DETERMINERS.test(before)) return false;
  // 《开发区建设》 is a journal, “园区” in quotes a word that is talked about.
  if (
    /[《“‘「]$/.test(before) &&
    !/称[“‘「]$/.test(before) &&
    /^(?:[^，。；]{0,6}》|[”’」])/.test(text.slice(end, end + 7))
  )
    return false;
  // 智能终端（手机）产业园: a trade in brackets. 省级以上开发区97家: many.
  if (before.endsWith('）') || /^[0-9]+[家个]/.test(text.slice(end, end + 5))) return false;
  // 开发区频道: a part of the paper.
  if (COLUMN_AFTER.test(text.slice(end, end + 2))) return false;
  const word = reading.wordEndingAt(start);
  // 市 | 开发区: the city's own.
  if (
    !word ||
    isLeading(word) ||
    /^[市县]$/.test(word.text) ||
    TIME.test(text.slice(Math.max(0, start - 3), start))
  )
    return true;
  // A noun or adjective right before it makes a kind of it: 智慧园区, 化工园区, 线下园区; a verb does not: 宣传示范区.
  const isModifier = /^(?:n|a|b|i|eng|m|q)/.test(word.tag) || TRADE_VERBS.has(word.text);
  return !isModifier && !(word.tag === UNKNOWN && word.text.length > 1 && !isOuter(word));
}

/** 一季度 | 开发区, 前11个月 | 园区, 下一步 | 开发区: what a segmenter takes for a quantity or a noun. */
const TIME = /(?:季度|半年|[年月日]|[年月]底|年初|年末|下一步|下步|目前|如今|当前)$/;

/** Verbs that make a kind of zone when they stand before the word. */
const TRADE_VERBS: ReadonlySet<string> = new Set(
  '加工 制造 物流 循环 创新 创业 服务 保税 孵化 旅游 合作 开发 试验'.split(' '),
);

/** 株洲高新区、经开区: the second has the first one's place. `last` is the zone named last before the reference. */
function coordinatedWith(
  reading: Reading,
  reference: BareSuffix,
  last: NamedZone | undefined,
  all: ReadonlyMap<string, Candidate>,
): Meaning | undefined {
  const official = reference.suffix.standsFor[0];
  if (!last || official === undefined || last.end !== reference.start - 1 || last.suffix === reference.suffix)
    return undefined;
  if (!/[、和与]/.test(reading.text.charAt(last.end))) return undefined;
  const place = reading.dictionary.places.longestAt(last.stem, 0);
  if (place?.end !== last.stem.length) return undefined;
  const { short } = place.value;
  const named = [...all.values()].find(({ zone }) => fits(reference, zone) && zone.stem.includes(short))?.zone
    .canonical;
  return { canonical: named ?? short + official, kind: 'zone', rule: 'zone.coordinated' };
}

/** Within so many characters 园区 is the park just named, and not the zone the article is about. */
const NEAR_PARK = 80;

function nearPark(reference: BareSuffix, park: NamedZone | undefined): Meaning | undefined {
  if (!park || reference.suffix.suffix !== '园区' || reference.start - park.end >= NEAR_PARK)
    return undefined;
  return { canonical: park.canonical, kind: 'park', rule: 'zone.generic-park' };
}

/** 苏州工业园区引资额居首，园区…: the zone just named that bears the very word. */
function nearNamesake(reference: BareSuffix, last: NamedZone | undefined): Meaning | undefined {
  if (!last || reference.suffix.suffix !== '园区' || reference.start - last.end >= NEAR_PARK)
    return undefined;
  if (!last.name.endsWith('园区')) return undefined;
  return { canonical: last.canonical, kind: last.suffix.kind, rule: 'zone.generic-namesake' };
}

/** Of the zones the reference can mean the one named most often, the later of two. */
function likeliest(
  candidates: ReadonlyMap<string, Candidate>,
  reference: BareSuffix,
  rule: string,
): Meaning | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates.values()) {
    if (!fits(reference, candidate.zone)) continue;
    if (
      !best ||
      candidate.count > best.count ||
      (candidate.count === best.count && candidate.last > best.last)
    )
      best = candidate;
  }
  return best && { canonical: best.zone.canonical, kind: best.zone.suffix.kind, rule };
}

/** Whether a zone of this name may be called by the bare word: 园区 any, 示范区 …示范区, 经开区 经济(技术)开发区. */
function fits({ suffix }: BareSuffix, { canonical }: NamedZone): boolean {
  if (suffix.suffix === '园区') return true;
  return (
    canonical.endsWith(suffix.suffix) || suffix.standsFor.some((official) => canonical.endsWith(official))
  );
}

/** Where the article names no zone that fits: the zone of the place it speaks of most. */
function byPlace(reading: Reading, place: string, { suffix }: BareSuffix): Meaning | undefined {
  const official = suffix.standsFor[0];
  // nb. a pilot zone of free trade is a province's, and 自贸区 alone may be a treaty.
  const isVague = suffix.suffix === '开发区' || /^(?:自贸|自由贸易)/.test(suffix.suffix);
  if (official === undefined || isVague || place === '') return undefined;
  const known = [suffix.suffix, ...suffix.standsFor]
    .map((ending) => reading.dictionary.zones.get(place + ending))
    .find((entry) => entry !== undefined);
  return { canonical: known?.canonical ?? place + official, kind: 'zone', rule: 'zone.generic-by-place' };
}

/** The prefecture or county an article names most, in its short form; empty where it names none. */
function mainPlace(reading: Reading, article: Span): string {
  const counts = new Map<string, number>();
  for (let at = article.start; at < article.end; at++) {
    const hit: PlaceHit | undefined = reading.placeAt(at);
    // nb. a place inside other words is a coincidence: the 资中 of 投资中国.
    if (!hit || hit.place.level === 'province' || !reading.wordAt(at)) continue;
    counts.set(hit.place.short, (counts.get(hit.place.short) ?? 0) + 1);
    at = hit.end - 1;
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
