import { describe, expect, it } from 'vitest';
import { mentionsOf, namesOf, rulesOf } from './means';

describe('named zones', () => {
  it.each([
    // the left edge
    ['记者在襄城经济开发区采访', ['襄城经济开发区']],
    ['一行人赴湖南湘潭高新技术产业开发区座谈', ['湘潭高新技术产业开发区']],
    ['年轻的桐庐经济开发区与如皋高新区签约', ['桐庐经济开发区', '如皋高新区 → 如皋高新技术产业开发区']],
    ['书记带队到江苏建湖经济开发区考察', ['江苏建湖经济开发区']],
    ['项目落户池州市青阳县经济开发区', ['青阳县经济开发区']],
    ['工厂位于津南区八里台工业区', ['八里台工业区']],
    ['大名经开区召开会议', ['大名经开区 → 大名经济技术开发区']],
    ['考察组一行八人赴兰白国家自主创新示范区学习', ['兰白国家自主创新示范区']],
    ['市长王建国到雁栖经济开发区调研', ['雁栖经济开发区']],
    ['我市以策克口岸经济开发区为龙头', ['策克口岸经济开发区']],
    ['在第十师北屯工业园区建厂', ['第十师北屯工业园区']],
    ['清流经开区扩区', ['清流经开区 → 清流经济技术开发区']],
    ['项目在江苏省丹阳高新技术产业开发区开工', ['江苏省丹阳高新技术产业开发区']],
    // a rank inside the name
    ['长沙国家级经开区去年新增', ['长沙国家级经开区 → 长沙经济技术开发区']],
    ['萍乡省级高新区揭牌', ['萍乡省级高新区 → 萍乡高新技术产业开发区']],
    ['宁波国家高新区发布', ['宁波国家高新区 → 宁波国家高新技术产业开发区']],
    ['姜堰省级现代农业产业示范园入选', ['姜堰省级现代农业产业示范园']],
    // a verb begins no name, and no name goes over the zone before it
    ['二是建设滨江观光农业旅游示范区', ['滨江观光农业旅游示范区']],
    ['企业拟在重庆建产业园', []],
    ['高新区产业升级 国家高新区再添新军', []],
    ['晋城经济技术开发区金匠工业园区', ['晋城经济技术开发区', '金匠工业园区']],
    ['南方网3月7日讯雷州经济开发区开工', ['雷州经济开发区']],
    ['汽车城位于柳州市柳东新区', ['柳东新区']],
    ['在平顶山叶县先进制造业开发区内', ['叶县先进制造业开发区']],
    ['大岗镇创科产业园启动', ['创科产业园']],
    ['参观河北钢铁集团物流园区', []],
    ['落在南部科學園區', ['南部科學園區 → 南部科学园区']],
    ['马鞍山市经济技术开发区企业', ['马鞍山市经济技术开发区 → 马鞍山经济技术开发区']],
    ['廣德开发区开工', ['廣德开发区 → 广德经济技术开发区']],
    ['徐淮产业合作园区挂牌', ['徐淮产业合作园区']],
    ['走进中德生态园', ['中德生态园']],
    ['泉州台商投资区获批，福建泉州台商投资区扩区', ['泉州台商投资区', '泉州台商投资区']],
    ['茂名滨海新区与天津滨海新区结对', ['茂名滨海新区', '天津滨海新区']],
    ['长沙高开区招商', ['长沙高开区 → 长沙高新技术产业开发区']],
    // the kinds
    ['洋河新区与企业签约', ['洋河新区']],
    ['皖江江北新兴产业集中区管委会', ['皖江江北新兴产业集中区']],
    ['中蒙二连浩特—扎门乌德经济合作区', ['中蒙二连浩特—扎门乌德经济合作区']],
    ['绵阳市经开区发布公告', ['绵阳市经开区 → 绵阳经济技术开发区']],
    ['钦州综保区封关', ['钦州综保区 → 钦州综合保税区']],
    ['东兴边境经济合作区通关', ['东兴边境经济合作区']],
    ['中国（陕西）自由贸易试验区挂牌', ['中国（陕西）自由贸易试验区']],
    ['贵州自贸区', ['贵州自贸区 → 中国（贵州）自由贸易试验区']],
    ['无锡高新区综合保税区扩区', ['无锡高新区综合保税区']],
    ['光明新区高新技术产业园区新建产线', ['光明新区高新技术产业园区']],
    ['江阴—靖江工业园区开工', ['江阴—靖江工业园区']],
    ['五河现代农业产业示范区丰收', ['五河现代农业产业示范区']],
    ['深汕特别合作区与文昌国际航天城', ['深汕特别合作区', '文昌国际航天城']],
    // an area of a pilot zone is its province's; two of them are two
    ['青岛自贸片区赴德国推介', ['青岛自贸片区 → 中国（山东）自由贸易试验区青岛片区']],
    [
      '大连自贸片区与襄阳自贸片区签约',
      [
        '大连自贸片区 → 中国（辽宁）自由贸易试验区大连片区',
        '襄阳自贸片区 → 中国（湖北）自由贸易试验区襄阳片区',
      ],
    ],
    ['南沙自贸片区扩容', ['南沙自贸片区 → 中国（广东）自由贸易试验区南沙片区']],
    ['苏南自创区设立基金', ['苏南自创区 → 苏南国家自主创新示范区']],
    // those who run it together
    ['租用粤澳合作中医药科技产业园的厂房', ['粤澳合作中医药科技产业园']],
    ['中国—东盟经开区揭牌', ['中国—东盟经开区 → 中国—东盟经济技术开发区']],
    // an organ keeps its zone, a second name is a second mention
    ['吉安高新技术产业开发区管委会副主任', ['吉安高新技术产业开发区']],
    ['走进赣州经开区电子信息产业园', ['赣州经开区 → 赣州经济技术开发区']],
  ])('%s', (text, expected) => {
    expect(namesOf(text, 'zone')).toEqual(expected);
  });

  it.each([
    '全省各开发区都在招商',
    '山西省开发区工作会议',
    '中国开发区协会投融资专委会',
    '商务厅开发区处',
    '这是国家级经济技术开发区的责任',
    '跻身国家级经开区行列',
    '全省现有省级以上开发区97家',
    '凉州区武威、黄羊两个工业园区开工',
    '商丘市梁园区政府',
    '中国—东盟自贸区升级谈判，中韩自贸区与粤港澳自贸区',
    '山东第四批化工园区名单',
    '《山东省专业化工园区认定办法》',
    '我省各地开发区',
    '接市开发区住建局通知',
    '建设高铁新区，打造城市新区',
    '我省省级高新区增至二十家',
    '山东省国家级经济技术开发区',
    '在示范区域内走访',
    '公园区环境优美，校园区书声琅琅',
    '建设精细化工园区和数字产业园',
    '打造智慧园区、绿色园区',
    '城市新区与核心示范区',
    '“专精特新”产业园开工',
  ])('refuses %s', (text) => {
    expect(namesOf(text, 'zone')).toEqual([]);
  });

  it('is one mention over a wrapped line and stray spaces', () => {
    const raw = '记者从湘潭高新技\n\n术 产业开\n发区获悉';
    const [zone] = mentionsOf(raw, 'zone');
    expect(zone).toMatchObject({ text: '湘潭高新技术产业开发区', start: 3, end: 18 });
    expect(raw.slice(zone?.start, zone?.end)).toBe('湘潭高新技\n\n术 产业开\n发区');
  });

  it('knows an area by its own name once the page has named its zone', () => {
    expect(namesOf('广西自贸试验区钦州港片区扩容。钦州港片区新增企业百家。', 'zone')).toEqual([
      '广西自贸试验区钦州港片区 → 中国（广西）自由贸易试验区钦州港片区',
      '钦州港片区 → 中国（广西）自由贸易试验区钦州港片区',
    ]);
    expect(namesOf('钦州港片区新增企业百家。', 'zone')).toEqual([]);
  });

  it('knows a name that the page gives a zone', () => {
    expect(namesOf('中德（沈阳）高端装备制造产业园（以下简称“中德园”）扩区。走进中德园。', 'zone')).toEqual([
      '中德（沈阳）高端装备制造产业园',
      '中德园 → 中德（沈阳）高端装备制造产业园',
      '中德园 → 中德（沈阳）高端装备制造产业园',
    ]);
    expect(namesOf('沈阳经开区（以下简称“经开区”）成立于1988年。', 'zone')).toEqual([
      '沈阳经开区 → 沈阳经济技术开发区',
      '经开区 → 沈阳经济技术开发区',
    ]);
  });

  it('takes what is written in full for short of nothing else', () => {
    expect(namesOf('盐田港喀什综合保税区运营。来到喀什综合保税区。', 'zone').at(-1)).toBe('喀什综合保税区');
  });

  it('takes no label of the page for a name', () => {
    expect(namesOf('江城晚报\n03\n园区\n沛县经开区开工', 'zone')).toEqual([
      '沛县经开区 → 沛县经济技术开发区',
    ]);
  });

  it('does not run over a byline or a headline', () => {
    const raw =
      '南方日报讯 近日，项目投产。 王亚东\n\n交口经济开发区\n\n招商忙\n\n南方日报讯 六月，大会开幕。 李明\n\n某地新闻';
    expect(namesOf(raw, 'zone')).toEqual(['交口经济开发区']);
  });
});

describe('named parks', () => {
  it.each([
    ['走进联东（厦门）智造产业园参观', ['联东（厦门）智造产业园']],
    ['青山湖电子与装备制造园区扩建', ['青山湖电子与装备制造园区']],
    ['蚌埠光伏产业园投运', ['蚌埠光伏产业园']],
    ['中德（沈阳）高端装备制造产业园', ['中德（沈阳）高端装备制造产业园']],
  ])('%s', (text, expected) => {
    const found = mentionsOf(text, 'zone');
    expect(found.map((zone) => zone.text)).toEqual(expected);
    expect(found.every((zone) => zone.type === 'zone' && zone.kind === 'park')).toBe(true);
  });

  it.each(['企业已获园区用地1.38平方公里', '项目获园区批准', '目前已有园区八个'])(
    'finds none in %s',
    (text) => {
      expect(mentionsOf(text, 'zone')).toEqual([]);
    },
  );

  it('takes what lies in a zone and is named after it for a park of that zone', () => {
    const [zone, park] = mentionsOf('位于榆林市高新区榆横工业区', 'zone');
    expect([zone?.text, park?.text]).toEqual(['榆林市高新区', '榆横工业区']);
    expect(park).toMatchObject({ kind: 'park' });
  });

  it('lets the page itself tell where a name begins', () => {
    expect(namesOf('北京东升科技园开园。记者在东升科技园看到，东升科技园很忙。', 'zone')).toEqual([
      '东升科技园',
      '东升科技园',
      '东升科技园',
    ]);
  });
});

describe('canonical names', () => {
  it.each([
    ['by the text', '汾西南岭生态文化旅游示范区挂牌，南岭示范区开园', '汾西南岭生态文化旅游示范区'],
    ['by the text, the longer of two rules', '阳泉开发区招商。阳泉经济开发区很忙', '阳泉经济开发区'],
    ['by the dictionary', '亦庄的企业', '北京经济技术开发区'],
    ['by the rule of the ending', '沛县经开区', '沛县经济技术开发区'],
  ])('%s', (_, text, canonical) => {
    expect(new Set(mentionsOf(text, 'zone').map((zone) => zone.canonical))).toEqual(new Set([canonical]));
  });
});

describe('references without a name', () => {
  it.each([
    ['岳西经济开发区发布规划。开发区将扩大。', '岳西经济开发区', 'zone.generic'],
    ['株洲高新区、经开区同日开工', '株洲经济技术开发区', 'zone.coordinated'],
    ['经开区开工。金寨经开区负责人说', '金寨经济技术开发区', 'zone.generic-ahead'],
    ['广德市委书记到经开区调研。广德很忙。', '广德经济技术开发区', 'zone.generic-by-place'],
    ['走进联东（厦门）智造产业园，园区有企业30家', '联东（厦门）智造产业园', 'zone.generic-park'],
  ])('%s', (text, canonical, rule) => {
    const generic = mentionsOf(text, 'zone').filter((zone) => zone.type === 'zone' && zone.generic);
    expect(generic).toMatchObject([{ canonical, rule }]);
  });

  it.each([
    '岳西经济开发区是全省各开发区的榜样',
    '岳西经济开发区建设智慧园区',
    '岳西经济开发区被评为省级开发区',
    '岳西经济开发区登上《开发区建设》',
    '开发区频道\n岳西经济开发区签约三家企业',
    '岳西经济开发区登上本报开发区专版',
  ])('finds none in %s', (text) => {
    expect(mentionsOf(text, 'zone').filter((zone) => zone.type === 'zone' && zone.generic)).toEqual([]);
  });

  it('means the zone of its own article', () => {
    const raw =
      '南方日报讯 桐庐经济开发区开工。开发区很忙。 李明\n\n桐庐\n\n南方日报讯 沛县经开区投产。经开区很好。 张伟\n\n沛县';
    expect(namesOf(raw, 'zone')).toEqual([
      '桐庐经济开发区',
      '开发区 → 桐庐经济开发区',
      '沛县经开区 → 沛县经济技术开发区',
      '经开区 → 沛县经济技术开发区',
    ]);
  });
});

it('names the rule of each zone', () => {
  expect(
    rulesOf('沛县经开区与苏州工业园区、桐庐经济开发区、蚌埠光伏产业园、张江高新区闵行园', 'zone'),
  ).toEqual(['zone.short-form', 'zone.dictionary', 'zone.official-form', 'zone.park', 'zone.area']);
});
