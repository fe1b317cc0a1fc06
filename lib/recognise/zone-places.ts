/**
 * Where the zones of a text lie. The dictionary says it of the zones it knows; of others the name does, read from its left, one
 * place within the other:
 *
 *   湘潭高新技术产业开发区          湘潭                → 湖南省湘潭市
 *   江苏阜宁经济开发区              江苏, in it 阜宁     → 江苏省盐城市阜宁县
 *   长安经济开发区                  of 西安 or 石家庄?   → nothing
 *   苏州宿迁工业园区                宿迁 is not in 苏州  → nothing
 *
 * A wrong place is worse than none: a name that several places have says what they have in common, if that is a province or less.
 */
import type { Dictionary, Division, NamedDivision } from '../dictionary';
import type { Analysis } from '../model';
import { zoneFactsOf } from './zone-facts';
import { suffixOf } from './zone-suffixes';

/** The places of the zones of an analysis, province first (湖南省湘潭市), most mentioned first, each once. */
export function findPlaces({ mentions }: Pick<Analysis, 'mentions'>, dictionary: Dictionary): string[] {
  const counts = new Map<string, number>();
  const known = new Map<string, string | null>();
  for (const { type, canonical } of mentions) {
    if (type !== 'zone') continue;
    const place = known.get(canonical) ?? placeOfZone(canonical, dictionary);
    known.set(canonical, place);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([place]) => place);
}

/** Where a zone lies by its official name; null where neither dictionary nor name says it for sure. */
export function placeOfZone(canonical: string, dictionary: Dictionary): string | null {
  return zoneFactsOf(canonical, dictionary)?.place ?? placeOfName(canonical, dictionary);
}

/** What stands before the place: 中国（湖南）自由贸易试验区, 国家级湘江新区. */
const LEAD = /^(?:中国|国家级?|省级|市级)?[（(]?/u;

/** What makes of a place's short form the name of something else: 长沙湾, 长兴岛, 黄山路, 靖江镇, 上海合作组织. */
const ANOTHER_THING = /^(?:[湾岛湖路街镇乡村岸]|合作组织)/u;

/** Where a name says the zone lies, by the names of places it begins with. */
export function placeOfName(name: string, dictionary: Dictionary): string | null {
  const names = dictionary.divisions();
  let at = LEAD.exec(name)?.[0].length ?? 0;
  let place: Division | null = null;
  for (;;) {
    const hit = names.longestAt(name, at);
    if (!hit) break;
    const found: readonly NamedDivision[] = place
      ? within(hit.value, place)
      : foremost(hit.value, name.slice(at, hit.end), name.slice(hit.end), dictionary.ordinaryPlaces);
    const isShort = !hit.value.some(({ isWhole }) => isWhole);
    if (isShort && ANOTHER_THING.test(name.slice(hit.end))) return null;
    if (found.length === 0) {
      // An ordinary word (南京江北新区), or a place elsewhere: then it is not known in which of the two the zone lies.
      if (isShort && dictionary.ordinaryPlaces.has(name.slice(at, hit.end))) break;
      return null;
    }
    place = commonTo(found.map(({ division }) => division));
    if (place === null) return null;
    at = hit.end;
  }
  return place && [...new Set([place.province, place.prefecture, place.county])].join('');
}

function within(named: readonly NamedDivision[], { province, prefecture, county }: Division) {
  return named.filter(
    ({ division }) =>
      division.province === province &&
      (prefecture === '' || division.prefecture === prefecture) &&
      (county === '' || division.county === county),
  );
}

/** Names of a prefecture that are as often meant for a district of another city: 朝阳 of 辽宁, and of 北京 and 长春. */
const TORN: ReadonlySet<string> = new Set(['朝阳']);

/**
 * Those of the places of one name that it means with nothing before it: a province before all others (海南, not the prefecture
 * of 青海), a prefecture before the districts of other cities (西安, not the district of 牡丹江). The short form of a county does
 * where nothing but the kind of zone follows: 文水|经济开发区, but 新田|智联数字产业园 is named for whom it belongs to.
 */
function foremost(
  named: readonly NamedDivision[],
  name: string,
  rest: string,
  ordinary: ReadonlySet<string>,
): readonly NamedDivision[] {
  const provinces = named.filter(({ level }) => level === 'province');
  if (provinces.length > 0) return provinces;
  const whole = named.filter(({ isWhole }) => isWhole);
  if (whole.length > 0) return whole;
  if (ordinary.has(name)) return [];
  const hasPrefecture = named.some(({ level }) => level === 'prefecture');
  if (!hasPrefecture) return suffixOf(rest)?.suffix === rest ? named : [];
  if (TORN.has(name)) return named;
  return named.filter(({ division }) => !division.county.endsWith('区'));
}

/** What all these places lie in; null where they have no province in common. */
function commonTo(divisions: readonly Division[]): Division | null {
  const [first] = divisions;
  if (!first || divisions.some(({ province }) => province !== first.province)) return null;
  if (divisions.some(({ prefecture }) => prefecture !== first.prefecture))
    return { ...first, prefecture: '', county: '' };
  return divisions.every(({ county }) => county === first.county) ? first : { ...first, county: '' };
}
