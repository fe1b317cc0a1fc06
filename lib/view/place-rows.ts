/** Places in two levels: 湖南省, and within it 湘潭市 and 长沙市. */
import type { FacetValue } from '../model';

export interface PlaceRow {
  /** The place as the facet has it: 湖南省 or 湖南省湘潭市. */
  readonly value: string;
  /** What it is called in its row: within its province a city goes by its own name. */
  readonly name: string;
  /** Null where the facet does not count it: a province of which only cities are named. */
  readonly count: number | null;
}

export interface Province extends PlaceRow {
  readonly cities: readonly PlaceRow[];
}

/** A province, a region, or one of the municipalities, which are all two characters and 市. */
const PROVINCE = /^(?:.{2,3}省|.{2,7}自治区|..特别行政区|..市)/u;

/** Provinces in the order in which they first come, each with its cities in their order. What lies in no province stands by itself. */
export function toProvinces(values: readonly FacetValue[]): Province[] {
  const provinces = new Map<string, { row: PlaceRow; cities: PlaceRow[] }>();
  for (const { value, count } of values) {
    const name = PROVINCE.exec(value)?.[0] ?? value;
    const province = provinces.get(name) ?? { row: { value: name, name, count: null }, cities: [] };
    if (value === name) province.row = { value, name, count };
    else province.cities.push({ value, name: value.slice(name.length), count });
    provinces.set(name, province);
  }
  return [...provinces.values()].map(({ row, cities }) => ({ ...row, cities }));
}
