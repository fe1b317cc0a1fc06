/**
 * References without a name: 经开区 will do this, 园区 has that. Each means one zone of its article: the one named before
 * it whose kind fits, else the one named after it (a headline below the body), else the zone of the county the article
 * is about. A use that means no particular zone (全省各开发区, 智慧园区, 省级开发区) is no mention.
 */
import type { ZoneKind, Span } from '../model';
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
  readonly canonical: string;
  readonly kind: ZoneKind;
  count: number;
  last: number;
}

/** Resolves the bare endings of one article. `named` and `bare` lie inside `article`, in order; clean offsets. */
export function resolveGenericZones(
  reading: Reading,
  article: Span,
  named: readonly NamedZone[],
  bare: readonly BareSuffix[],
): GenericZone[] {
  const found: GenericZone[] = [];
  for (const reference of bare) {
    if (!reference.suffix.generic || !pointsAtOne(reading, reference)) continue;
    const coordinated = coordinatedWith(reading, reference, named);
    const meant = coordinated ?? antecedent(reference, named) ?? byPlace(reading, article, reference);
    if (meant) found.push({ start: reference.start, end: reference.end, ...meant });
  }
  return found;
}

/** Whether the words around say that one particular zone is meant. */
function pointsAtOne(reading: Reading, { start, end }: BareSuffix): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 4), start);
  if (DETERMINERS.test(before)) return false;
  // 《开发区建设》 is a journal, “园区” in quotes a word that is talked about.
  if (/[《“‘「]$/.test(before) && /^(?:[^，。；]{0,6}》|[”’」])/.test(text.slice(end, end + 7))) return false;
  const word = reading.wordEndingAt(start);
  if (!word || isLeading(word)) return true;
  // A noun or adjective right before it makes a kind of it: 智慧园区, 化工园区, 线下园区; a verb does not: 宣传示范区.
  const isModifier = /^(?:n|a|b|i|eng|m|q)/.test(word.tag) || TRADE_VERBS.has(word.text);
  return !isModifier && !(word.tag === UNKNOWN && word.text.length > 1 && !isOuter(word));
}

/** Verbs that make a kind of zone when they stand before the word. */
const TRADE_VERBS: ReadonlySet<string> = new Set(
  '加工 制造 物流 循环 创新 创业 服务 保税 孵化 旅游 合作 开发 试验'.split(' '),
);

/** 长治高新区、经开区: the second has the first one's place. */
function coordinatedWith(
  reading: Reading,
  reference: BareSuffix,
  named: readonly NamedZone[],
): Pick<GenericZone, 'canonical' | 'kind' | 'rule'> | undefined {
  if (!/[、和与]/.test(reading.text.charAt(reference.start - 1))) return undefined;
  const first = named.find((zone) => zone.end === reference.start - 1);
  const official = reference.suffix.standsFor[0];
  if (!first || official === undefined || first.suffix.suffix === reference.suffix.suffix) return undefined;
  const place = reading.dictionary.places.longestAt(first.stem, 0);
  if (place?.end !== first.stem.length) return undefined;
  const canonical = named.find(
    (zone) => fits(reference, zone) && zone.stem.includes(place.value.short),
  )?.canonical;
  return { canonical: canonical ?? place.value.short + official, kind: 'zone', rule: 'zone.coordinated' };
}

/** The zone of this article that the reference can mean: the one named most before it, the nearer of two. */
function antecedent(
  reference: BareSuffix,
  named: readonly NamedZone[],
): Pick<GenericZone, 'canonical' | 'kind' | 'rule'> | undefined {
  const before = tally(named.filter((zone) => zone.end <= reference.start && fits(reference, zone)));
  if (before) return { canonical: before.canonical, kind: before.kind, rule: 'zone.generic' };
  const after = tally(named.filter((zone) => zone.start >= reference.end && fits(reference, zone)));
  return after && { canonical: after.canonical, kind: after.kind, rule: 'zone.generic-ahead' };
}

function tally(zones: readonly NamedZone[]): Candidate | undefined {
  const candidates = new Map<string, Candidate>();
  for (const { canonical, suffix, start } of zones) {
    const candidate = candidates.get(canonical) ?? { canonical, kind: suffix.kind, count: 0, last: 0 };
    candidate.count++;
    candidate.last = start;
    candidates.set(canonical, candidate);
  }
  return [...candidates.values()].sort((a, b) => b.count - a.count || b.last - a.last)[0];
}

/** Whether a zone of this name may be called by the bare word: 园区 any, 示范区 …示范区, 经开区 经济(技术)开发区. */
function fits({ suffix }: BareSuffix, zone: NamedZone): boolean {
  if (suffix.suffix === '园区') return true;
  const { canonical } = zone;
  return (
    canonical.endsWith(suffix.suffix) || suffix.standsFor.some((official) => canonical.endsWith(official))
  );
}

/** Where the article names no zone that fits: the zone of the place it speaks of most. */
function byPlace(
  reading: Reading,
  article: Span,
  { suffix }: BareSuffix,
): Pick<GenericZone, 'canonical' | 'kind' | 'rule'> | undefined {
  const official = suffix.standsFor[0];
  if (official === undefined || suffix.suffix === '开发区') return undefined;
  const counts = new Map<string, number>();
  for (let at = article.start; at < article.end; at++) {
    const hit: PlaceHit | undefined = reading.placeAt(at);
    if (!hit || hit.place.level === 'province') continue;
    counts.set(hit.place.short, (counts.get(hit.place.short) ?? 0) + 1);
    at = hit.end - 1;
  }
  const [place] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (place === undefined) return undefined;
  const known = [suffix.suffix, ...suffix.standsFor]
    .map((ending) => reading.dictionary.zones.get(place + ending))
    .find((entry) => entry !== undefined);
  return { canonical: known?.canonical ?? place + official, kind: 'zone', rule: 'zone.generic-by-place' };
}
