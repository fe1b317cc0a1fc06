/**
 * Which place lies in which: the provinces with their prefectures and counties, as the gazetteer has them. One name can be that
 * of several places (通州区 of 北京, 通州区 of 南通), so each name leads to all of them.
 */
import type { PlaceLevel } from './packed-dictionary';
import { toShortPlace } from './short-forms';
import { Trie } from './trie';

/** A place and what it lies in, by full names; what is not there is the empty string (北京市 has no prefectures). */
export interface Division {
  readonly province: string;
  readonly prefecture: string;
  readonly county: string;
}

/** A place as a name leads to it. */
export interface NamedDivision {
  readonly division: Division;
  readonly level: PlaceLevel;
  /** By its full name (湘潭市), not by what newspapers make of it (湘潭). */
  readonly isWhole: boolean;
}

/** One line a prefecture: province, prefecture, its counties. */
export function packDivisions(divisions: readonly Division[]): string {
  const lines = new Map<string, string[]>();
  for (const { province, prefecture, county } of divisions) {
    const head = `${province}\t${prefecture}`;
    const counties = lines.get(head) ?? [];
    lines.set(head, county === '' ? counties : [...counties, county]);
  }
  return [...lines].map(([head, counties]) => `${head}\t${counties.join(' ')}`.trimEnd()).join('\n');
}

/** Every place itself, the provinces and prefectures among them. */
export function unpackDivisions(packed: string): Division[] {
  const divisions = new Map<string, Division>();
  const add = (province: string, prefecture: string, county: string) =>
    divisions.set(`${province}\t${prefecture}\t${county}`, { province, prefecture, county });
  for (const line of packed.split('\n')) {
    const [province = '', prefecture = '', counties = ''] = line.split('\t');
    if (province === '') continue;
    add(province, '', '');
    add(province, prefecture, '');
    for (const county of counties.split(' ')) add(province, prefecture, county);
  }
  return [...divisions.values()];
}

/**
 * The names of each level, each once. Of names that have one short form the last is the one meant by it: the city before the
 * district, the district before the county (龙山区, 龙山县).
 */
export function namesOfDivisions(
  divisions: readonly Division[],
): Readonly<Record<PlaceLevel, readonly string[]>> {
  const names = { province: new Set<string>(), prefecture: new Set<string>(), county: new Set<string>() };
  for (const { province, prefecture, county } of divisions) {
    names.province.add(province);
    if (prefecture !== '') names.prefecture.add(prefecture);
    if (county !== '') names.county.add(county);
  }
  return {
    province: inOrder(names.province),
    prefecture: inOrder(names.prefecture),
    county: inOrder(names.county),
  };
}

const ENDINGS = '县区市';
const rankOf = (name: string): number => ENDINGS.indexOf(name.slice(-1));

function inOrder(names: ReadonlySet<string>): string[] {
  return [...names].toSorted((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
}

/** Every name of a place, whole and short, with the places it may mean. */
export function nameDivisions(divisions: readonly Division[]): Trie<NamedDivision[]> {
  const trie = new Trie<NamedDivision[]>();
  for (const division of divisions) {
    const { province, prefecture, county } = division;
    const level = county ? 'county' : prefecture ? 'prefecture' : 'province';
    const whole = county || prefecture || province;
    for (const name of new Set([whole, toShortPlace(whole)])) {
      const named = { division, level, isWhole: name === whole } as const;
      const there = trie.get(name);
      if (there) there.push(named);
      else trie.add(name, [named]);
    }
  }
  return trie;
}
