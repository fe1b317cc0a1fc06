import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDictionary, loadSeeds, loadSites, SEEDS_FOLDER } from '../../lib/dictionary/load-seeds';
import { unpackCompanies, unpackZones } from '../../lib/dictionary/packed-dictionary';
import { isMatchPattern } from '../../lib/dictionary/sites';

/**
 * What the dictionary's file may weigh under gzip, in bytes: a quarter of it are the traditional characters, a third the places of
 * the country and which lies in which.
 */
const DICTIONARY_BUDGET = 67_000;

describe('the tables of seeds/', () => {
  const packed = loadSeeds();
  const dictionary = loadDictionary();

  test('are sound, and none has shrunk to nothing', () => {
    expect(unpackZones(packed.zones).length).toBeGreaterThanOrEqual(40);
    expect(unpackZones(packed.knownZones).length).toBeGreaterThanOrEqual(150);
    expect(unpackCompanies(packed.companies).length).toBeGreaterThanOrEqual(120);
    expect(unpackCompanies(packed.knownCompanies).length).toBeGreaterThanOrEqual(1000);
    expect(loadSites().length).toBeGreaterThanOrEqual(60);
  });

  test('each row of zones and companies says which page it comes from', () => {
    for (const table of ['zones.tsv', 'companies.tsv']) {
      const rows = readFileSync(SEEDS_FOLDER + table, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .slice(1);
      for (const row of rows)
        expect(row.split('\t').at(-1)).toMatch(/^\d{3}_[0-9a-f]{16}\.txt(?:\|\d{3}_[0-9a-f]{16}\.txt)*$/);
    }
  });

  test('fit their share of the bundle', () => {
    expect(gzipSync(JSON.stringify(packed), { level: 9 }).length).toBeLessThan(DICTIONARY_BUDGET);
  });

  test.each([
    ['文水经开区', '文水经济开发区', '省级'],
    ['西山示范区', '太原西山生态文化旅游示范区', '省级'],
    ['大同经开区', '大同经济技术开发区', '国家级'],
    ['龙芯(长治)信创产业园', '龙芯（长治）信创产业园', '未知'],
    ['亦庄', '北京经济技术开发区', '国家级'],
    ['光谷', '武汉东湖新技术开发区', '国家级'],
    ['雄安新区', '河北雄安新区', '国家级'],
    ['上海自贸试验区临港新片区', '中国（上海）自由贸易试验区临港新片区', '国家级'],
    ['湖北自贸区', '中国（湖北）自由贸易试验区', '国家级'],
  ])('the zone %s is %s (%s)', (name, canonical, level) => {
    expect(dictionary.zones.get(name)).toMatchObject({ canonical, level });
  });

  test.each(['泰达', '浦东', '张江', '前海', '开发区', '经开区', '天津泰达'])(
    '%s alone is no zone',
    (name) => {
      expect(dictionary.zones.get(name)).toBeUndefined();
    },
  );

  test.each([
    ['中铝华润', '山西中铝华润有限公司'],
    ['荣润时代(四川)科技有限公司', '荣润时代（四川）科技有限公司'],
    ['华润雪花啤酒（中国）有限公司湘西分公司', '华润雪花啤酒(中国)有限公司湘西分公司'],
  ])('the company %s is %s', (name, canonical) => {
    expect(dictionary.companies.get(name)).toMatchObject({ canonical });
  });

  test.each(['中远', '强伟', '国强', '中交通', '天地和', '云会计'])(
    '%s is a company in lists alone',
    (name) => {
      expect(dictionary.companies.get(name)).toBeUndefined();
      expect(dictionary.listedCompanies.get(name)).toBeDefined();
    },
  );

  test.each([
    ['宁德时代', '宁德时代新能源科技股份有限公司'],
    ['比亚迪', '比亚迪股份有限公司'],
    ['一汽大众', '一汽-大众'],
    ['中石油', '中国石油天然气集团有限公司'],
    ['三峡新能源', '中国三峡新能源（集团）股份有限公司'],
    ['博世', '博世'],
    ['博世科', '博世科'],
  ])('the company known everywhere %s is %s', (name, canonical) => {
    expect(dictionary.companies.get(name)).toMatchObject({ canonical });
  });

  test.each([
    ['中小企业、加工行业和手工行业', '工行'],
    ['其中粮食产业产值', '中粮'],
    ['其中核心区面积', '中核'],
    ['努力拓展市场', '力拓'],
    ['武汉高新区', '汉高'],
    ['上海信息产业', '海信'],
    ['航空客运', '空客'],
    ['统一汽车标准', '一汽'],
    ['中国银行业', '中国银行'],
    ['长春高新区', '长春高新'],
    ['张江高科技园区', '张江高科'],
    ['苹果、小米和联想', '苹果'],
    ['内蒙牛羊肉', '蒙牛'],
    ['ALGAE', 'LG'],
  ])('«%s» holds no company, though %s is one in lists', (text, name) => {
    for (let at = 0; at < text.length; at++) {
      expect(dictionary.companies.longestAt(text, at), text.slice(at)).toBeUndefined();
    }
    expect(dictionary.listedCompanies.get(name)).toBeDefined();
  });

  test('letters and digits alone are no company’s name outside lists', () => {
    for (const { canonical, aliases, listed } of unpackCompanies(packed.knownCompanies)) {
      for (const name of [canonical, ...aliases]) {
        if (!listed.includes(name)) expect(name).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test('no name is in both company tries', () => {
    const companies = [packed.companies, packed.knownCompanies].flatMap((table) => unpackCompanies(table));
    for (const { canonical, aliases, listed } of companies) {
      for (const name of [canonical, ...aliases, ...listed]) {
        const tries = [dictionary.companies, dictionary.listedCompanies].filter((trie) => trie.get(name));
        expect(tries, name).toHaveLength(1);
      }
    }
  });

  test('without seeds only general knowledge is left', () => {
    const bare = loadDictionary({ seeds: false });
    expect(bare.zones.get('文水经开区')).toBeUndefined();
    expect(bare.companies.get('徐工集团')).toBeUndefined();
    expect(bare.zones.get('雄安新区')).toBeDefined();
    expect(bare.companies.get('潍柴动力')).toBeDefined();
    expect(bare.places.get('文水')).toBeDefined();
  });

  test.each([
    ['吉林', '吉林省'],
    ['朝阳', '朝阳市'],
    ['湘西', '湘西土家族苗族自治州'],
    ['文水', '文水县'],
    ['侯马', '侯马市'],
    ['香港', '香港特别行政区'],
    ['台北', '台北市'],
    ['澳门', '澳门特别行政区'],
    ['浦东', '浦东新区'],
  ])('%s is the place %s', (short, name) => {
    expect(dictionary.places.get(short)).toMatchObject({ name });
  });

  test.each([
    '市辖区',
    '县',
    '城区',
    '东区',
    '和平',
    '公安',
    '古县',
    '兴',
    '石家庄高新技术产业开发区',
    '苏州工业园区',
  ])('%s is no place', (name) => {
    expect(dictionary.places.get(name)).toBeUndefined();
  });

  test('the patterns of the sites are valid', () => {
    for (const { pattern } of loadSites()) expect(isMatchPattern(pattern), pattern).toBe(true);
  });
});
