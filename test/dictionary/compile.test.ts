import { describe, expect, test } from 'vitest';
import { compileDictionary, type SeedTables } from '../../lib/dictionary/compile';
import type { GazetteerFiles } from '../../lib/dictionary/gazetteer';
import { readDictionary } from '../../lib/dictionary';
import { namesOfDivisions, unpackDivisions } from '../../lib/dictionary/divisions';
import { SeedError, type SeedFile } from '../../lib/dictionary/parse-table';
import { compileSites, isMatchPattern, type Site } from '../../lib/dictionary/sites';

const ZONE_HEADER = 'canonical\taliases\tkind\tlevel\tprovince\tcity\tcounty\tsource';
const COMPANY_HEADER = 'canonical\taliases\tlisted\tplace\tsource';

const GAZETTEER: GazetteerFiles = {
  provinces: JSON.stringify([
    { code: '12', name: '天津市' },
    { code: '31', name: '上海市' },
    { code: '14', name: '山西省' },
    { code: '22', name: '吉林省' },
  ]),
  cities: JSON.stringify([
    { code: '1101', name: '市辖区' },
    { code: '1411', name: '吕梁市' },
    { code: '2202', name: '吉林市' },
    { code: '5002', name: '县' },
    { code: '4690', name: '省直辖县级行政区划' },
  ]),
  areas: JSON.stringify([
    { code: '141121', name: '文水县' },
    { code: '141123', name: '兴县' },
    { code: '140171', name: '山西转型综合改革示范区' },
    { code: '310115', name: '浦东新区' },
    { code: '140302', name: '城区' },
    { code: '120101', name: '和平区' },
    { code: '141124', name: '古县' },
  ]),
  hongKongMacaoTaiwan: JSON.stringify({
    香港特别行政区: { 九龙: ['观塘区'], 香港岛: ['东区'] },
    澳门特别行政区: { 澳门外岛: ['嘉模堂区（氹仔）'] },
    台湾省: { 台北市: ['信义区'] },
  }),
};

interface Lines {
  zones?: readonly string[];
  knownZones?: readonly string[];
  companies?: readonly string[];
  knownCompanies?: readonly string[];
  ordinaryPlaces?: readonly string[];
}

function table(name: string, header: string, rows: readonly string[] = []): SeedFile {
  return { name: `seeds/${name}.tsv`, text: [header, ...rows].join('\n') };
}

function tablesOf(lines: Lines): SeedTables {
  return {
    zones: table('zones', ZONE_HEADER, lines.zones),
    knownZones: table('known-zones', ZONE_HEADER, lines.knownZones),
    companies: table('companies', COMPANY_HEADER, lines.companies),
    knownCompanies: table('known-companies', COMPANY_HEADER, lines.knownCompanies),
    ordinaryPlaces: table('ordinary-places', 'short', lines.ordinaryPlaces),
  };
}

function compile(lines: Lines) {
  return compileDictionary(tablesOf(lines), GAZETTEER);
}

function faultsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof SeedError) return error.faults;
    throw error;
  }
  return [];
}

const zone = (canonical: string, aliases = '-') =>
  `${canonical}\t${aliases}\tzone\t省级\t山西省\t吕梁市\t文水县\tx`;

describe('compileDictionary', () => {
  test.each<[string, Lines, string[]]>([
    [
      'one name for two zones',
      { zones: [zone('文水经开区'), zone('兴县经开区', '文水经开区')] },
      ['seeds/zones.tsv:3: «文水经开区» stands twice: also in seeds/zones.tsv:2'],
    ],
    [
      'one name in two tables',
      { zones: [zone('甲区')], knownZones: [zone('乙区', '甲区')], companies: ['丙厂\t甲区\t-\t-\tx'] },
      [
        'seeds/known-zones.tsv:2: «甲区» stands twice: also in seeds/zones.tsv:2',
        'seeds/companies.tsv:2: «甲区» stands twice: also in seeds/zones.tsv:2',
      ],
    ],
    [
      'one name that differs in its brackets alone',
      { companies: ['甲（山西）厂\t-\t-\t-\tx', '甲(山西)厂\t-\t-\t-\tx'] },
      ['seeds/companies.tsv:3: «甲(山西)厂» stands twice: also in seeds/companies.tsv:2'],
    ],
    [
      'an alias that is the canonical name',
      { zones: [zone('甲区', '甲区')] },
      ['seeds/zones.tsv:2: «甲区» stands twice: also in seeds/zones.tsv:2'],
    ],
    [
      'a name both found anywhere and only in lists',
      { companies: ['甲厂\t中远\t中远\t-\tx'] },
      ['seeds/companies.tsv:2: «中远» stands twice: also in seeds/companies.tsv:2'],
    ],
    [
      'one company in both tables',
      { companies: ['甲集团\t-\t-\t-\tx'], knownCompanies: ['乙厂\t甲（集团）厂\t甲集团\t-\tgeneral'] },
      ['seeds/known-companies.tsv:2: «甲集团» stands twice: also in seeds/companies.tsv:2'],
    ],
    [
      'an unknown level',
      { zones: ['甲区\t-\tzone\t部级\t-\t-\t-\tx'] },
      ['seeds/zones.tsv:2: level: «部级» is none of 国家级, 省级, 市级, 县级, 未知'],
    ],
    [
      'an unknown kind',
      { knownZones: ['甲区\t-\tpond\t省级\t-\t-\t-\tx'] },
      ['seeds/known-zones.tsv:2: kind: «pond» is none of zone, park'],
    ],
    [
      'places that no gazetteer knows, or know only at another level',
      { zones: ['甲区\t-\tzone\t省级\t山西\t文水县\t吕梁市\tx'], companies: ['甲厂\t-\t-\t火星\tx'] },
      [
        'seeds/zones.tsv:2: unknown place «山西»',
        'seeds/zones.tsv:2: unknown place «文水县»',
        'seeds/zones.tsv:2: unknown place «吕梁市»',
        'seeds/companies.tsv:2: unknown place «火星»',
      ],
    ],
    [
      'an empty cell',
      { zones: ['甲区\t-\tzone\t省级\t-\t-\t-\t'] },
      ['seeds/zones.tsv:2: source: empty cell (write - for nothing)'],
    ],
    [
      'an ordinary word that is no place',
      { ordinaryPlaces: ['苹果'] },
      ['seeds/ordinary-places.tsv:2: no place is called «苹果» for short'],
    ],
  ])('%s: file and line', (_, lines, faults) => {
    expect(faultsOf(() => compile(lines))).toEqual(faults);
  });

  test('keeps places, and drops placeholders, statistical zones and districts that are words', () => {
    const places = namesOfDivisions(unpackDivisions(compile({}).divisions));
    expect(places.province.toSorted()).toEqual(
      ['天津市', '上海市', '山西省', '吉林省', '香港特别行政区', '澳门特别行政区', '台湾省'].toSorted(),
    );
    expect(places.prefecture.toSorted()).toEqual(
      ['吕梁市', '吉林市', '九龙', '香港岛', '澳门外岛', '台北市'].toSorted(),
    );
    expect(places.county.toSorted()).toEqual(
      ['文水县', '兴县', '浦东新区', '和平区', '古县', '观塘区', '嘉模堂区'].toSorted(),
    );
  });
});

describe('readDictionary', () => {
  test('a zone is found by its canonical name, its aliases and the forms that follow by rule', () => {
    const { zones } = readDictionary(compile({ zones: [zone('文水经济开发区', '文水工业园|老文水')] }));
    const entry = {
      canonical: '文水经济开发区',
      aliases: [
        '文水工业园',
        '老文水',
        '文水经开区',
        '文水开发区',
        '文水县经济开发区',
        '文水县经开区',
        '文水县开发区',
      ],
      kind: 'zone',
      level: '省级',
      province: '山西省',
      city: '吕梁市',
      county: '文水县',
    };
    for (const name of [entry.canonical, ...entry.aliases]) expect(zones.get(name)).toEqual(entry);
    expect(zones.get('文水')).toBeUndefined();
  });

  test('unknown places are empty', () => {
    const { zones } = readDictionary(compile({ zones: ['甲园\t-\tpark\t未知\t-\t-\t-\tx'] }));
    expect(zones.get('甲园')).toMatchObject({
      kind: 'park',
      level: '未知',
      province: '',
      city: '',
      county: '',
    });
  });

  test('a form that follows from two zones means neither; a written one wins', () => {
    const { zones } = readDictionary(
      compile({
        zones: [zone('甲州经济开发区'), zone('甲州经济技术开发区')],
        knownZones: [zone('乙州经济开发区'), zone('乙州市开发区', '乙州经开区')],
      }),
    );
    expect(zones.get('甲州经开区')).toBeUndefined();
    expect(zones.get('乙州经开区')?.canonical).toBe('乙州市开发区');
    expect(zones.get('乙州开发区')?.canonical).toBe('乙州经济开发区');
  });

  test('without seeds the pages’ zones and companies are gone, and what is general stays', () => {
    const packed = compile({
      zones: [zone('文水经济开发区')],
      knownZones: [zone('雄安新区')],
      companies: ['甲厂\t-\t中远\t-\tx'],
      knownCompanies: ['乙厂\t老乙厂\t乙\t-\tgeneral'],
    });
    const whole = readDictionary(packed);
    const bare = readDictionary(packed, { seeds: false });
    expect(whole.zones.get('文水经开区')).toBeDefined();
    expect(whole.companies.get('甲厂')).toBeDefined();
    expect(whole.listedCompanies.get('中远')).toBeDefined();
    expect(bare.zones.get('文水经开区')).toBeUndefined();
    expect(bare.companies.get('甲厂')).toBeUndefined();
    expect(bare.listedCompanies.get('中远')).toBeUndefined();
    expect(bare.zones.get('雄安新区')).toBeDefined();
    for (const { companies, listedCompanies } of [whole, bare]) {
      expect(companies.get('老乙厂')?.canonical).toBe('乙厂');
      expect(listedCompanies.get('乙')?.canonical).toBe('乙厂');
    }
    expect(bare.places.get('文水')).toBeDefined();
  });

  test('a listed name is found in lists alone, be it an alias or the canonical name', () => {
    const { companies, listedCompanies } = readDictionary(
      compile({ companies: ['中远铝业有限公司\t中远铝业\t中远\t文水县\tx', '强伟\t-\t强伟\t-\tx'] }),
    );
    const entry = { canonical: '中远铝业有限公司', aliases: ['中远铝业', '中远'], place: '文水县' };
    expect(companies.get('中远铝业')).toEqual(entry);
    expect(listedCompanies.get('中远')).toEqual(entry);
    expect(companies.get('中远')).toBeUndefined();
    expect(listedCompanies.get('中远铝业')).toBeUndefined();
    expect(companies.get('强伟')).toBeUndefined();
    expect(listedCompanies.get('强伟')).toEqual({ canonical: '强伟', aliases: [], place: '' });
  });

  test('brackets of either width are found', () => {
    const { companies } = readDictionary(compile({ companies: ['甲（山西）厂\t-\t-\t-\tx'] }));
    expect(companies.get('甲(山西)厂')).toBe(companies.get('甲（山西）厂'));
    expect(companies.get('甲(山西)厂')?.canonical).toBe('甲（山西）厂');
  });

  test('places: both forms, the higher of two that share one, no ordinary words', () => {
    const { places } = readDictionary(compile({ ordinaryPlaces: ['和平', '古县'] }));
    const wenshui = { name: '文水县', short: '文水', level: 'county' };
    expect(places.get('文水')).toEqual(wenshui);
    expect(places.get('文水县')).toEqual(wenshui);
    expect(places.get('吉林')).toMatchObject({ name: '吉林省', level: 'province' });
    expect(places.get('吉林市')).toMatchObject({ level: 'prefecture' });
    expect(places.get('兴县')).toMatchObject({ short: '兴县' });
    expect(places.get('兴')).toBeUndefined();
    expect(places.get('和平')).toBeUndefined();
    expect(places.get('和平区')).toMatchObject({ short: '和平区' });
    expect(places.get('古县')).toBeUndefined();
    expect(places.get('浦东')).toMatchObject({ name: '浦东新区' });
  });
});

function sites(...rows: string[]): Site[] {
  return compileSites(table('sites', 'pattern\tname\tkind', rows));
}

describe('compileSites', () => {
  test('reads sites', () => {
    expect(sites('*://*.gov.cn/*\t政府网站\tgovernment')).toEqual([
      { pattern: '*://*.gov.cn/*', name: '政府网站', kind: 'government' },
    ]);
  });

  test.each([
    ['https//gov.cn\t甲\tnews', 'no match pattern for http and https: «https//gov.cn»'],
    ['*://*.gov.cn/*\t甲\tblog', 'kind: «blog» is none of news, paper, government, company, wechat'],
  ])('%s is a fault', (row, what) => {
    expect(faultsOf(() => sites(row))).toEqual([`seeds/sites.tsv:2: ${what}`]);
  });

  test('a repeated pattern is a fault', () => {
    expect(faultsOf(() => sites('*://a.cn/*\t甲\tnews', '*://a.cn/*\t乙\tnews'))).toEqual([
      'seeds/sites.tsv:3: «*://a.cn/*» stands twice: also in seeds/sites.tsv:2',
    ]);
  });

  test.each([
    '*://*.gov.cn/*',
    '*://mp.weixin.qq.com/*',
    '*://paper.people.com.cn/rmrb/*',
    '*://21jingji.com/*',
  ])('%s is a pattern', (text) => expect(isMatchPattern(text)).toBe(true));

  test.each([
    '<all_urls>',
    '*://*/*',
    '*://*.cn',
    '*://cn/*',
    'https://gov.cn/*',
    'file:///*',
    '*://gov.*/*',
    '*://www.*.cn/*',
    '*://gov.cn:8080/*',
    '*://GOV.cn/*',
    '*://-gov.cn/*',
    '*://政府.cn/*',
    '*://gov.cn/*?a=1',
  ])('%s is none', (text) => expect(isMatchPattern(text)).toBe(false));
});
