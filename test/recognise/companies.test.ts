import { describe, expect, it } from 'vitest';
import { mentionsOf, namesOf, rulesOf } from './means';

describe('registered names', () => {
  it.each([
    ['会上，与成都西辰软件有限公司签约', ['成都西辰软件有限公司']],
    ['由四川成都华川建设发展有限公司投资建设', ['四川成都华川建设发展有限公司']],
    ['走进五河东方希望畜牧有限公司', ['五河东方希望畜牧有限公司']],
    ['中广核如东海上风力发电有限公司并网', ['中广核如东海上风力发电有限公司']],
    ['由凯盛浮法材料安徽有限公司生产', ['凯盛浮法材料安徽有限公司']],
    ['荣盛（四川）科技有限公司落户', ['荣盛（四川）科技有限公司']],
    ['华润雪花啤酒(中国)有限公司绵阳分公司', ['华润雪花啤酒(中国)有限公司绵阳分公司']],
    ['与广东维达因科技有限公司就建设达成一致', ['广东维达因科技有限公司']],
    ['TCL集团股份有限公司董事长', ['TCL集团股份有限公司']],
    ['中核第二研究设计院有限公司', ['中核第二研究设计院有限公司']],
    ['旭化成株式会社', ['旭化成株式会社']],
    ['投资方山东绿巨人农业科技有限公司', ['山东绿巨人农业科技有限公司']],
    ['走访了东方碳昊股份有限公司', ['东方碳昊股份有限公司']],
    ['图为达昊公司生产线', ['达昊公司']],
    ['集中开工暨凯昊科技集团奠基', ['凯昊科技集团']],
    ['斯比凯可公司投产', ['斯比凯可公司']],
    ['三一集团甘肃方大炭素有限公司', ['三一集团甘肃方大炭素有限公司']],
    // a daughter under the name of a firm that the tables know, or in the cell of a table
    ['渣打银行（中国）有限公司到会', ['渣打银行（中国）有限公司']],
    ['另一头，宝钢湛江钢铁有限公司的高炉', ['宝钢湛江钢铁有限公司']],
    ['2.1亿元\n6800万元\n杨凌本昊农业产业集团有限公司\n9500万元', ['杨凌本昊农业产业集团有限公司']],
  ])('%s', (text, expected) => {
    expect(namesOf(text, 'company')).toEqual(expected);
  });
});

describe('groups and other endings', () => {
  it.each([
    ['三一集团起重机械事业部营销公司总经理', ['三一集团起重机械事业部营销公司']],
    ['中国能源建设集团投资有限公司总法律顾问', ['中国能源建设集团投资有限公司']],
    ['58集团副总裁', ['58集团']],
    ['参观了科昊公司', ['科昊公司']],
    ['浙江未来社区集团', ['浙江未来社区集团']],
  ])('%s', (text, expected) => {
    expect(namesOf(text, 'company')).toEqual(expected);
  });

  it.each([
    '该公司与运营公司、节能环保公司座谈',
    '多家委托招商公司到会',
    '中国有色金属工业协会、四川省商会',
    '太原理工大学与省人民医院',
    '由科技有限公司',
    '推动集团高质量发展',
    '一批上市公司和央企二三级子公司落户',
  ])('refuses %s', (text) => {
    expect(namesOf(text, 'company')).toEqual([]);
  });
});

describe('daughters and partners of known firms', () => {
  it.each([
    ['中国电科（山西）碳化硅项目', ['中国电科（山西）']],
    ['由华电重工承建', ['华电重工']],
    ['随后来到安踏集团商丘公司', ['安踏集团商丘公司']],
    ['落户的三星环新项目', ['三星环新']],
    ['位于南川工业园区晶科能源股份有限公司', ['晶科能源股份有限公司']],
    ['与浙江五洲和兴农业开发有限公司签约', ['浙江五洲和兴农业开发有限公司']],
    // a place in the brand, and the seat before it; one character that the segmenter took for a word
    ['由陕西鑫昊嘉祥科工贸有限公司承建', ['陕西鑫昊嘉祥科工贸有限公司']],
    ['上海新金山工业投资发展有限公司董事长', ['上海新金山工业投资发展有限公司']],
    ['在阿拉尔市兴美达印染有限公司，车间机器不停', ['阿拉尔市兴美达印染有限公司']],
    // trades alone between barriers, the country before a group, a group's firm
    ['今年，远洋实业有限公司投产', ['远洋实业有限公司']],
    ['原中国扬昊集团董事长到会', ['中国扬昊集团']],
    ['华晨汽车集团金杯车辆公司搬迁', ['华晨汽车集团金杯车辆公司']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text, 'company').map((company) => company.text)).toEqual(expected);
  });

  it.each([
    ['晋昊控股集团有限公司表示，晋昊控股出资', '晋昊控股 → 晋昊控股集团有限公司'],
    ['宁夏宝丰能源集团股份有限公司投产，宝丰能源增产', '宝丰能源 → 宁夏宝丰能源集团股份有限公司'],
    ['西藏矿业发展股份有限公司投产，西藏矿业增产', '西藏矿业 → 西藏矿业发展股份有限公司'],
    ['贵州白山云科技股份有限公司来访，与白山云签约', '白山云 → 贵州白山云科技股份有限公司'],
    [
      '沈阳芯昊微电子设备股份有限公司（简称“芯昊微”）上市，芯昊微增产',
      '芯昊微 → 沈阳芯昊微电子设备股份有限公司',
    ],
  ])('%s', (text, expected) => {
    expect(namesOf(text, 'company').at(-1)).toBe(expected);
  });

  it('takes neither a zone nor a country for a short name', () => {
    expect(namesOf('喀什综合保税区投资有限公司开业，全疆综合保税区增长。', 'company')).toEqual([
      '喀什综合保税区投资有限公司',
    ]);
    expect(namesOf('南疆越南农业投资集团开业，企业走向越南。', 'company')).not.toContainEqual(
      expect.stringMatching(/^越南 /),
    );
  });
});

describe('listed firms', () => {
  it.each([
    ['海辰新材（300586）公告称', ['海辰新材']],
    ['据了解，中芯国际（688981.SH）披露', ['中芯国际']],
    ['中持股份、渤海股份涨停', ['中持股份', '渤海股份']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text, 'company').map((company) => company.text)).toEqual(expected);
  });

  it.each([
    '拨打电话（0571）咨询',
    '邮编（300586）',
    '持有股份三成，国有股份转让',
    '证券时报、中国证券网与银行业',
  ])('refuses %s', (text) => {
    expect(namesOf(text, 'company')).toEqual([]);
  });
});

describe('lists', () => {
  it.each([
    ['调研组先后到恒茂、豪森、康缘、大华盛等8个再生金属重点企业调研', ['恒茂', '豪森', '康缘', '大华盛']],
    ['以豪森、天工和等为代表的园区重点链上企业', ['豪森', '天工和']],
    ['引进孵化了北京数科、广州卓瑞、麒安科技等20余家信创企业', ['北京数科', '广州卓瑞', '麒安科技']],
    ['四川成渝、通威股份和蓝光发展3家公司的营收过百亿', ['四川成渝', '通威股份', '蓝光发展']],
    ['海南马自达和金杯在内的多家本土汽车制造商', ['海南马自达', '金杯']],
    ['有西安华晶电子、西安西驰电气等，总投资17亿元', ['西安华晶电子', '西安西驰电气']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text, 'company').map((company) => company.text)).toEqual(expected);
  });

  it.each([
    '刘明、王强等企业家亲临现场',
    '引进碳纳米管、碳化硅、石墨制品等生产企业',
    '聚焦新能源、新材料、大数据等战略性新兴产业',
    '研发工程师、项目经理、业务员等高技能人才也成为企业争抢的对象',
    '以投资、合资等方式吸引配套企业',
  ])('takes nothing from %s', (text) => {
    expect(namesOf(text, 'company')).toEqual([]);
  });
});

describe('brand and trade', () => {
  it.each([
    ['引进了锦泓化工新材料、瑞昊新材料等项目', ['锦泓化工', '瑞昊新材料']],
    ['领军企业———琥华科技，产品畅销', ['琥华科技']],
    ['成功引入煜昊电子、祺昊电子等一系列项目', ['煜昊电子', '祺昊电子']],
    // before a firm's things, and in a list that is counted
    ['艾昊生物的核酸药物取得突破', ['艾昊生物']],
    ['神昊化工、昊达化学两个项目', ['神昊化工', '昊达化学']],
    // coined names in a row speak for each other, and a firm for what stands beside it
    ['街对面是琥竞科技、元浩光电，个个年轻', ['琥竞科技', '元浩光电']],
    ['区内有恒瑞医药、驯鹿生物、诺昊生物', ['恒瑞医药', '驯鹿生物', '诺昊生物']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text, 'company').map((company) => company.text)).toEqual(expected);
  });

  it.each([
    '围绕煤层气综合利用、碳基新材料等领域',
    '精细化工、健康食品、绿色能源三大产业',
    '发展绿色建材、智慧物流、人工智能等产业',
    '动力电池生产项目开工',
    '公司注册资本增加',
    '碳纤维复合材料项目开工',
  ])('refuses %s', (text) => {
    expect(namesOf(text, 'company')).toEqual([]);
  });
});

describe('brands that their project tells', () => {
  it.each([
    ['总投资2.4亿元的金昊达重油项目在抢进度', ['金昊达']],
    ['投资6亿元的云昊科国家安全数据中心、投资5亿元的薪浩程智慧车联网', ['云昊科', '薪浩程']],
    ['开工的有：格昊克研发中心、佳铭特扩产等项目', ['格昊克', '佳铭特']],
    ['在建的还有基地、昊鼎医药临床试验基地', ['昊鼎医药']],
    ['一期、众昊年产3万吨改性塑料', ['众昊']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text, 'company').map((company) => company.text)).toEqual(expected);
  });

  it.each([
    '总投资7亿元的环氧丙烷、煤制天然气项目',
    '实施碳酸锂、减震器、步行街等9个项目',
    '总投资5亿元的乡村道路；另有2件增资案、共签53个项目',
    '今天，湘昊荡区域签下13个项目',
  ])('takes nothing from %s', (text) => {
    expect(namesOf(text, 'company')).toEqual([]);
  });
});

describe('short names of the text', () => {
  it('follows a firm through its names', () => {
    const text =
      '山西亮昊炭素有限公司投产。亮昊炭素有限公司扩产，亮昊公司总投资1亿元，亮昊炭素公司与高校合作。';
    expect(namesOf(text, 'company')).toEqual([
      '山西亮昊炭素有限公司',
      '亮昊炭素有限公司 → 山西亮昊炭素有限公司',
      '亮昊公司 → 山西亮昊炭素有限公司',
      '亮昊炭素公司 → 山西亮昊炭素有限公司',
    ]);
  });

  it.each([
    ['上海壁昊智能科技有限公司来访。壁昊智能发布新品。', '壁昊智能', '上海壁昊智能科技有限公司'],
    ['振昊集团扩产，振昊中医药基地开工。', '振昊', '振昊集团'],
    ['华威技术有限公司（以下简称“小威”）落户，小威表示满意。', '小威', '华威技术有限公司'],
  ])('%s', (text, short, canonical) => {
    expect(mentionsOf(text, 'company')).toContainEqual(expect.objectContaining({ text: short, canonical }));
  });

  it('takes no trade for a brand', () => {
    expect(namesOf('抚顺石化有限公司检修，石化产业承压。', 'company')).toEqual(['抚顺石化有限公司']);
  });

  it('takes no word of the language for a brand', () => {
    expect(namesOf('蓝图（山西）信息技术有限公司签约，共谱发展蓝图。', 'company')).toEqual([
      '蓝图（山西）信息技术有限公司',
    ]);
  });

  it('does not make a branch the name of its firm, nor give one brand to two firms', () => {
    const text =
      '中昊物流集团有限公司与中昊物流集团山东分公司、中昊资本有限公司座谈，中昊物流集团表示支持，中昊很重视。';
    expect(namesOf(text, 'company')).toEqual([
      '中昊物流集团有限公司',
      '中昊物流集团山东分公司',
      '中昊资本有限公司',
      '中昊物流集团 → 中昊物流集团有限公司',
    ]);
  });
});

it('names the rule of each company', () => {
  const text =
    '甘肃方茂炭素有限公司、宏昊集团、科昊公司、昊丰银行、天工集团有限公司成都分公司到会。方茂炭素扩产。长城汽车到会。走访恒茂、豪森等重点企业。引进了锦泓化工项目。';
  expect(rulesOf(text, 'company')).toEqual([
    'company.registered',
    'company.group',
    'company.short-ending',
    'company.bank',
    'company.branch',
    'company.short-name',
    'company.dictionary',
    'company.listed',
    'company.listed',
    'company.trade-name',
  ]);
});

it.each([
  ['升华为一种精神，其中石化产业占三成', []],
  ['ALGAE 与 LG集团签约', ['LG集团']],
  ['华为技术团队到访', ['华为']],
])('takes a name from the tables only where it stands in words of its own: %s', (text, expected) => {
  expect(mentionsOf(text, 'company').map((company) => company.text)).toEqual(expected);
});
