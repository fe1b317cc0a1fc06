import { describe, expect, test } from 'vitest';
import { loadDictionary, loadSeeds } from '../../lib/dictionary/load-seeds';
import { unpackZones } from '../../lib/dictionary/packed-dictionary';
import { findPlaces, placeOfName, placeOfZone } from '../../lib/recognise/zone-places';
import { company, zone } from '../store/sample-inputs';

const packed = loadSeeds();
const dictionary = loadDictionary();

describe('by the dictionary', () => {
  test.each([
    ['上党经济技术开发区', '山西省长治市上党区'],
    ['南京江宁经济技术开发区', '江苏省南京市江宁区'],
    ['中关村科技园区昌平园区', '北京市昌平区'],
    ['山西转型综改示范区', '山西省'],
  ])('%s → %s', (name, place) => {
    expect(placeOfZone(name, dictionary)).toBe(place);
  });
});

describe('by the name alone', () => {
  test.each([
    ['湘潭某某产业开发区', '湖南省湘潭市'],
    ['湖南湘潭某某产业开发区', '湖南省湘潭市'],
    ['湘潭县某某工业园', '湖南省湘潭市湘潭县'],
    ['江苏阜宁经济开发区', '江苏省盐城市阜宁县'],
    ['阜宁高新技术产业开发区', '江苏省盐城市阜宁县'],
    ['江苏阜宁某某产业园', '江苏省盐城市阜宁县'],
    ['吉林某某经济开发区', '吉林省'],
    ['吉林市某某经济开发区', '吉林省吉林市'],
    ['海南某某经济开发区', '海南省'],
    ['西安某某工业园', '陕西省西安市'],
    ['北京某某科技园', '北京市'],
    ['北京昌平某某科技园', '北京市昌平区'],
    ['重庆涪陵某某工业园区', '重庆市涪陵区'],
    ['内蒙古包头某某工业园区', '内蒙古自治区包头市'],
    ['新疆昌吉某某产业园', '新疆维吾尔自治区昌吉回族自治州'],
    ['湘西某某高新技术产业开发区', '湖南省湘西土家族苗族自治州'],
    ['河南济源某某产业集聚区', '河南省济源市'],
    ['广东东莞某某产业园', '广东省东莞市'],
    ['浙江诸暨某某经济开发区', '浙江省绍兴市诸暨市'],
    ['香港某某科学园', '香港特别行政区'],
    ['国家级湘潭某某示范区', '湖南省湘潭市'],
    ['中国（绵阳）某某科技城', '四川省绵阳市'],
    ['安徽无为某某经济开发区', '安徽省芜湖市无为市'],
    // The city is known, the new area is not the district of the same name elsewhere.
    ['南京江北某某产业园', '江苏省南京市'],
  ])('%s → %s', (name, place) => {
    expect(placeOfName(name, dictionary)).toBe(place);
  });
});

describe('no place rather than a wrong one', () => {
  test.each([
    ['two counties of one name', '长安某某经济开发区'],
    ['two districts of one name, whole', '通州区某某产业园'],
    ['a prefecture, or a famous district', '朝阳某某产业园'],
    ['an ordinary word that is a district’s name', '城东某某工业园'],
    ['an ordinary word that is a county’s name', '无为某某经济开发区'],
    ['a park of one city in another', '苏州宿迁某某工业园'],
    ['a county’s name that may be a company’s', '阜宁某某数字产业园'],
    ['an organisation', '上海合作组织某某示范区'],
    ['a lake', '松山湖某某产业园'],
    ['a bay', '长沙湾工业区'],
    ['a road', '黄山路科技园'],
    ['a town', '靖江镇工业园'],
    ['no place at all', '某某科技工业园'],
    ['a place in the middle', '某某（湘潭）科技城'],
    ['nothing', ''],
  ])('%s: %s', (_, name) => {
    expect(placeOfName(name, dictionary)).toBeNull();
  });
});

test('of the zones that the dictionary knows, the name says nothing that the dictionary denies', () => {
  const known = new Set<string>();
  const wrong: string[] = [];
  let told = 0;
  for (const { canonical, province, city, county } of [packed.zones, packed.knownZones].flatMap(
    unpackZones,
  )) {
    if (province === '') continue;
    known.add(canonical);
    const place = placeOfName(canonical, dictionary);
    if (place === null) continue;
    told += 1;
    const truth = [...new Set([province, city, county])].join('');
    if (!truth.startsWith(place) && !place.startsWith(truth))
      wrong.push(`${canonical}: ${place}, not ${truth}`);
  }
  expect(wrong).toEqual([]);
  // Most are named for their place.
  expect(told).toBeGreaterThan(known.size * 0.6);
});

test('of a text: most mentioned first, each once, and nothing of companies', () => {
  const mentions = [
    zone('湘潭某某产业开发区'),
    zone('阜宁产业园'),
    zone('湖南湘潭某某工业园'),
    zone('某某科技工业园'),
    zone('阜宁产业园', true),
    zone('阜宁产业园', true),
    company('长沙某某有限公司'),
  ];
  expect(findPlaces({ mentions }, dictionary)).toEqual(['江苏省盐城市阜宁县', '湖南省湘潭市']);
  expect(findPlaces({ mentions: [] }, dictionary)).toEqual([]);
});
