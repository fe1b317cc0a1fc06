/**
 * The kinds of zones and parks there are in China, by the words their names end in. One row a kind: add a row, and the
 * recogniser knows it. Sources: GB/T 37028—2018 (全国主要经济功能区分类与代码) for the kinds and their official wording;
 * the short forms are those newspapers use.
 */
import type { ZoneKind } from '../../model';

export interface ZoneSuffix {
  /** The words a name of this kind ends in. */
  readonly suffix: string;
  readonly kind: ZoneKind;
  /** For a short form: the endings it may stand for, the likeliest first. Empty for an official ending. */
  readonly standsFor: readonly string[];
  /**
   * How a name of this kind is told from an ordinary phrase. `place`: anything that names one (赣州经开区, 青山湖园区);
   * `known`: a province, city or county must stand in it, for 城市新区 and 核心示范区 are no zones by themselves.
   */
  readonly needs: 'name' | 'place';
  /** Whether the bare word can point at a zone already named (经开区将为项目提供…). */
  readonly generic: boolean;
}

const zone = (suffix: string, options: Partial<ZoneSuffix> = {}): ZoneSuffix => ({
  suffix,
  kind: 'zone',
  standsFor: [],
  needs: 'name',
  generic: false,
  ...options,
});
const short = (suffix: string, standsFor: readonly string[], options: Partial<ZoneSuffix> = {}): ZoneSuffix =>
  zone(suffix, { standsFor, generic: true, ...options });
const park = (suffix: string, options: Partial<ZoneSuffix> = {}): ZoneSuffix =>
  zone(suffix, { kind: 'park', ...options });

/** An area of a province's pilot zone of free trade, named by its city (青岛自贸片区). */
export const PILOT_AREA = '自贸片区';

const KINDS: readonly ZoneSuffix[] = [
  // 开发区
  zone('经济技术开发区', { generic: true }),
  zone('经济开发区', { generic: true }),
  zone('经济开放区'),
  zone('高新技术产业开发区', { generic: true }),
  zone('高新技术产业园区'),
  zone('高新技术产业示范区'),
  zone('高新技术产业园'),
  zone('高新技术开发区'),
  zone('高新技术园区'),
  zone('高新产业开发区'),
  zone('高科技产业开发区'),
  zone('农业高新技术产业示范区'),
  zone('农业高新技术产业开发区'),
  zone('农业科技园区'),
  zone('现代农业产业示范区'),
  zone('旅游经济开发区'),
  zone('旅游开发区'),
  zone('生态经济开发区'),
  zone('循环经济开发区'),
  zone('工业开发区'),
  zone('新技术开发区'),
  short('经开区', ['经济技术开发区', '经济开发区']),
  zone('汽车经济技术开发区'),
  zone('汽车产业开发区'),
  short('汽开区', ['汽车经济技术开发区', '汽车产业开发区']),
  short('经济区', ['经济开发区'], { needs: 'place', generic: false }),
  short('高新区', [
    '高新技术产业开发区',
    '高技术产业开发区',
    '高新技术产业园区',
    '高新技术开发区',
    '高新技术产业示范区',
  ]),
  short('高开区', ['高新技术产业开发区']),
  short('高新园区', ['高新技术产业园区', '高新技术产业开发区'], { generic: false }),
  short('农高区', ['农业高新技术产业示范区', '农业高新技术产业开发区']),
  short('开发区', [
    '经济技术开发区',
    '经济开发区',
    '高新技术产业开发区',
    '高新技术开发区',
    '旅游经济开发区',
    '工业开发区',
  ]),
  // 海关特殊监管区域
  zone('综合保税区', { generic: true }),
  zone('保税港区', { generic: true }),
  zone('保税物流园区'),
  zone('保税物流中心', { needs: 'place' }),
  zone('保税区', { generic: true }),
  zone('出口加工区', { generic: true }),
  zone('跨境工业区'),
  short('综保区', ['综合保税区']),
  // 自贸
  zone('自由贸易试验区', { generic: true }),
  zone('自由贸易港', { generic: true }),
  short('自贸试验区', ['自由贸易试验区']),
  short('自贸区', ['自由贸易试验区']),
  zone(PILOT_AREA),
  short('自贸港', ['自由贸易港']),
  // 新区、示范区、试验区、合作区
  zone('新区', { needs: 'place', generic: true }),
  zone('转型综合改革示范区'),
  zone('转型综改示范区'),
  zone('自主创新示范区'),
  zone('国家自主创新示范区'),
  zone('国家可持续发展议程创新示范区'),
  zone('国家级自主创新示范区'),
  zone('产城融合示范区'),
  zone('承接产业转移示范区'),
  zone('临空经济示范区'),
  zone('空港经济区'),
  zone('临空经济区'),
  zone('航空港经济综合实验区'),
  zone('综合实验区', { needs: 'place' }),
  short('实验区', [], { needs: 'place' }),
  zone('开发开放试验区'),
  zone('开放型经济试验区'),
  zone('一体化发展示范区'),
  zone('合作示范区'),
  zone('边境经济合作区'),
  zone('跨境经济合作区'),
  zone('互市贸易区'),
  zone('国际边境合作中心'),
  zone('特别试验区', { needs: 'place' }),
  zone('台商投资区'),
  zone('台商投资开发区'),
  zone('投资区', { needs: 'place' }),
  zone('金融贸易区'),
  zone('产业功能区', { needs: 'place' }),
  zone('经济核心区', { needs: 'place' }),
  zone('产业区', { needs: 'place' }),
  zone('工业示范基地'),
  zone('循环经济示范基地'),
  zone('示范基地', { needs: 'place' }),
  zone('重点开发开放试验区'),
  zone('边境合作区'),
  zone('跨境合作区'),
  zone('深度合作区'),
  zone('产业合作区'),
  zone('特别合作区'),
  zone('经济合作区'),
  zone('现代服务业合作区'),
  zone('国家旅游度假区'),
  zone('国家级旅游度假区'),
  zone('旅游度假区', { generic: true }),
  zone('旅游示范区'),
  short('综改示范区', ['转型综合改革示范区', '转型综改示范区']),
  short('综改区', ['转型综合改革示范区', '转型综改示范区']),
  short('自创区', ['国家自主创新示范区', '自主创新示范区']),
  short('边合区', ['边境经济合作区']),
  short('跨合区', ['跨境经济合作区']),
  short('经合区', ['经济合作区', '边境经济合作区']),
  short('示范区', [], { needs: 'place' }),
  short('试验区', [], { needs: 'place' }),
  short('合作区', [], { needs: 'place' }),
  short('度假区', ['旅游度假区'], { needs: 'place' }),
  // 园区
  zone('工业园区', { generic: true }),
  zone('工业园', { generic: true }),
  zone('工业区'),
  zone('科学工业园区'),
  zone('科学园区', { needs: 'place' }),
  zone('工业集中区'),
  zone('工业集中发展区'),
  zone('工业密集区'),
  zone('工业港', { needs: 'place' }),
  zone('能源化工区', { needs: 'place' }),
  zone('经济园区', { needs: 'place' }),
  zone('加工区', { needs: 'place' }),
  zone('工业新区', { needs: 'place' }),
  zone('产业集聚区', { needs: 'place' }),
  short('集聚区', ['产业集聚区'], { needs: 'place' }),
  zone('产业聚集区', { needs: 'place' }),
  zone('产业集中区', { needs: 'place' }),
  zone('产业转移工业园'),
  zone('产业转移工业园区'),
  zone('产业新城', { needs: 'place' }),
  zone('化学工业园区'),
  zone('化工园区', { needs: 'place' }),
  zone('科技城'),
  zone('科学城'),
  zone('科创城'),
  zone('航天城', { needs: 'place' }),
  zone('未来城', { needs: 'place' }),
  zone('生态城', { needs: 'place' }),
  park('产业园区', { generic: true }),
  park('产业园', { generic: true }),
  park('产业基地', { needs: 'place' }),
  park('总部基地', { generic: false }),
  park('科技园区'),
  park('科技园', { generic: true }),
  park('科创园'),
  park('软件园'),
  park('物流园区'),
  park('物流园'),
  park('创业园'),
  park('创新园'),
  park('创意园'),
  park('双创园'),
  park('生态园', { needs: 'place' }),
  park('合作园区'),
  park('产业合作园区'),
  park('合作产业园'),
  park('石化基地', { needs: 'place' }),
  park('化工基地', { needs: 'place' }),
  park('孵化园'),
  park('示范园', { needs: 'place' }),
  park('产业城'),
  park('光电园'),
  park('智造园'),
  park('智能制造园'),
  park('医药园'),
  park('生物园'),
  park('农业园'),
  park('农业园区'),
  park('食品园'),
  park('加工园区', { needs: 'place' }),
  park('示范园区', { needs: 'place' }),
  park('飞地园区', { needs: 'place' }),
  park('智创城'),
  park('智谷'),
  park('数谷'),
  park('药谷'),
  park('芯谷'),
  park('园区', { generic: true }),
];

/** The kinds inside whose names newspapers put a rank. */
const RANKED =
  /^(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|经开区|高新区|开发区|农业科技园区|农高区|旅游度假区)$/;

/**
 * The same kinds with their rank: 长沙国家级经开区 is 长沙经开区, for no official name has the 级; the 国家 of 宁波国家高新区 belongs
 * to its name. By itself such a word names no zone: 跻身国家级经开区.
 */
function ranked(kind: ZoneSuffix): ZoneSuffix[] {
  if (!RANKED.test(kind.suffix)) return [];
  const full = kind.standsFor.length > 0 ? kind.standsFor : [kind.suffix];
  const national = kind.standsFor.flatMap((official) => [`国家${official}`, official]);
  return [
    { ...kind, suffix: `国家级${kind.suffix}`, standsFor: full, generic: false },
    { ...kind, suffix: `省级${kind.suffix}`, standsFor: full, generic: false },
    { ...kind, suffix: `国家${kind.suffix}`, standsFor: national, generic: false },
  ];
}

/** Every kind, those with a rank included. */
export const ZONE_SUFFIXES: readonly ZoneSuffix[] = [
  ...KINDS,
  ...KINDS.flatMap(ranked).filter(({ suffix }) => !KINDS.some((kind) => kind.suffix === suffix)),
];

/** The words after a zone of free trade that name one of its areas (临港新片区, 福州片区). */
export const AREA_OF_ZONE = /^(?:(?![与和及在的等])[\u4e00-\u9fff]){1,8}?(?:新片区|片区)/;

/** The part of a zone in Xinjiang that the production and construction corps runs (霍尔果斯经济开发区兵团分区). */
export const CORPS_AREA = /^兵团[分片]区/;
