/**
 * The levels of a place that can be chosen: 湖南省湘潭市雨湖区 is found under 湖南省 and under 湖南省湘潭市. By the endings of the names
 * alone; a municipality (北京市) has one level.
 */

const PROVINCE =
  /^(?:[\p{Script=Han}]{2,3}省|[\p{Script=Han}]{2,6}自治区|[\p{Script=Han}]{2}特别行政区|[\p{Script=Han}]{2}市)/u;
const CITY = /^[\p{Script=Han}]{2,}?(?:自治州|地区|盟|市|林区)/u;
const MUNICIPALITY = /市$/u;

/** The province, and the province with its city where the place says one; the place itself where it begins with no province. */
export function toPlaceLevels(place: string): readonly string[] {
  const province = PROVINCE.exec(place)?.[0];
  if (province === undefined) return place === '' ? [] : [place];
  if (MUNICIPALITY.test(province)) return [province];
  const city = CITY.exec(place.slice(province.length))?.[0];
  return city === undefined ? [province] : [province, province + city];
}
