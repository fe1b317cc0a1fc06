import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MENTION_TYPES } from '../../lib/model';
import { mentionsOf } from './means';

/** For each rule: what it finds in a phrase, and a near-miss in which it finds nothing. */
const RULES: Readonly<Record<string, readonly [phrase: string, found: string, nearMiss: string]>> = {
  'zone.dictionary': ['记者从苏州工业园区获悉', '苏州工业园区', '苏州的工业园区多'],
  'zone.official-form': ['桐庐经济开发区开工', '桐庐经济开发区', '全省经济开发区开工'],
  'zone.short-form': ['沛县经开区开工', '沛县经开区', '各县经开区开工'],
  'zone.park': ['蚌埠光伏产业园投运', '蚌埠光伏产业园', '精细化工产业园投运'],
  'zone.area': ['张江高新区闵行园开园', '张江高新区闵行园', '张江高新区公园开园'],
  'zone.area-alone': ['广西自贸试验区钦州港片区。钦州港片区扩容', '钦州港片区', '钦州港片区扩容'],
  'zone.defined': ['中德（沈阳）高端装备制造产业园（以下简称“中德园”）。中德园扩区', '中德园', '中德园扩区'],
  'zone.coordinated': ['株洲高新区、经开区开工', '经开区', '株洲高新区与各经开区开工'],
  'zone.generic': [
    '岳西经济开发区发布规划。开发区将扩大。',
    '开发区',
    '岳西经济开发区发布规划。各开发区将扩大。',
  ],
  'zone.generic-ahead': ['经开区开工。金寨经开区负责人说', '经开区', '某经开区开工。金寨经开区负责人说'],
  'zone.generic-by-place': ['广德市委书记到经开区调研。广德很忙。', '经开区', '市委书记到经开区调研。'],
  'zone.generic-namesake': [
    '苏州工业园区引资居首，园区外资超百家',
    '园区',
    '苏州工业园区引资居首，各园区外资超百家',
  ],
  'zone.generic-park': [
    '走进联东（厦门）智造产业园，园区有企业30家',
    '园区',
    '走进联东（厦门）智造产业园，智慧园区有企业30家',
  ],
  'company.dictionary': ['宁德时代宣布扩产', '宁德时代', '宁德迎来新时代'],
  'company.registered': ['与成都西辰软件有限公司签约', '成都西辰软件有限公司', '由科技有限公司签约'],
  'company.branch': [
    '华润雪花啤酒（中国）有限公司绵阳分公司',
    '华润雪花啤酒（中国）有限公司绵阳分公司',
    '企业设立绵阳分公司',
  ],
  'company.group': ['参观沪昊集团', '沪昊集团', '推动集团高质量发展'],
  'company.bank': ['青海银行放贷', '青海银行', '青海的银行放贷，银行业回暖'],
  'company.short-ending': ['参观了科昊公司', '科昊公司', '参观了运营公司'],
  'company.daughter': ['随后来到安踏集团商丘公司', '安踏集团商丘公司', '随后来到安踏集团和公司'],
  'company.stock-code': ['海辰新材（300586）公告称', '海辰新材', '邮编（300586）'],
  'company.listed': ['调研组到恒茂、豪森、康缘等8家企业', '豪森', '调研组到小学、中学、大学等8所学校'],
  'company.placed-brand': ['由湖北昊特联合建设', '湖北昊特', '项目位于湖北昊特镇'],
  'company.plant': ['晶澳光伏产业园投产', '晶澳', '晶澳（厦门）产业园开园，晶澳产业园投产'],
  'company.project': ['投资6亿元的云昊科数据中心', '云昊科', '投资6亿元的氯乙烯数据中心'],
  'company.trade-name': ['引进拓昊科技落户', '拓昊科技', '发展先进科技'],
  'company.short-name': [
    '上海壁昊智能科技有限公司来访。壁昊发布新品。',
    '壁昊',
    '上海智能科技来访。智能发布新品。',
  ],
  'money.figure-scale': ['总投资10.8亿元', '10.8亿元', '总产量10.8亿吨'],
  'money.figure-yuan': ['补助3000元', '3000元', '三元锂电池，元旦3000人'],
  'money.chinese': ['投资三十亿元', '三十亿元', '年产三十亿只'],
  'money.ge-yi': ['投资6个亿', '6个亿', '投资6个项目'],
  'money.governed': ['总投资达95亿', '95亿', '总人口达95亿'],
  'money.symbol': ['售价￥3500万', '￥3500万', '售价3500斤'],
  'money.foreign': ['合同外资5亿美元', '5亿美元', '合同外资5亿吨'],
  'money.coin': ['一斤梨只卖三毛钱', '三毛钱', '三角地带与五角大楼'],
  'money.range': ['每年5-8亿元', '5-8亿元', '每年5-8亿吨'],
  'money.scale-label': ['打造千亿级产业集群', '千亿', '千亿级参数大模型，千亿斤粮食产能基地'],
  'money.list': ['三期各为2.5亿、3亿元', '2.5亿', '三地各为2.5亿、3亿人'],
  'money.changed': ['由原来的3亿调整为5.6亿元', '3亿', '由原来的3亿调整为5.6亿人'],
  'money.named-behind': ['完成近50万销售额', '50万', '惠及近50万销售人员'],
  'money.cell': ['伍佰万', '伍佰万', '伍佰万吨'],
  'money.column': [
    '项目\t总投资（万元）\t\n冷链\t58000\t\n',
    '58000',
    '项目\t面积（万亩）\t\n冷链\t58000\t\n',
  ],
};

const folder = new URL('../../lib/recognise/', import.meta.url);
const named = new Set(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap(
      (file) =>
        readFileSync(new URL(file, folder), 'utf8').match(/(?<=')(?:zone|company|money)\.[a-z-]+(?=')/g) ??
        [],
    ),
);

it('has a row for every rule there is, and for no other', () => {
  expect(Object.keys(RULES).toSorted()).toEqual([...named].toSorted());
});

const found = (text: string, rule: string) =>
  MENTION_TYPES.flatMap((type) => mentionsOf(text, type)).filter((mention) => mention.rule === rule);

it.each(Object.entries(RULES))(
  '%s finds what it is for, and not what is like it',
  (rule, [phrase, text, nearMiss]) => {
    expect(found(phrase, rule).map((mention) => mention.text)).toContain(text);
    expect(found(nearMiss, rule)).toEqual([]);
  },
);
