import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoneyMention } from '../../lib/model';
import { findMoney } from '../../lib/recognise/money';

const codes = (text: string) => findMoney(text).map(({ currency }) => currency ?? 'CNY');

const texts = (text: string) => findMoney(text).map((sum) => sum.text);
const roles = (text: string) => findMoney(text).map((sum) => sum.role);
const toFullWidth = (text: string) =>
  text.replace(/[0-9.]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));

function only(text: string): MoneyMention {
  const [sum, ...others] = findMoney(text);
  if (!sum || others.length > 0) throw new Error(`not one sum in ${text}: ${texts(text).join(' ')}`);
  return sum;
}

/** Each rule with phrases it must find: the phrase, the mention, its value (two for a range). */
const FOUND: readonly [rule: string, phrase: string, mention: string, ...value: number[]][] = [
  ['money.figure-yuan', '每吨补贴600元，为期两年', '600元', 600],
  ['money.figure-yuan', '车费601,293.11元已经付清，谢谢各位', '601,293.11元', 601_293.11],
  ['money.figure-yuan', '晚餐花了50元6角三分，他记了账', '50元6角三分', 50.63],
  ['money.figure-scale', '该项目总投资10.8亿元，占地两百亩', '10.8亿元', 1_080_000_000],
  ['money.figure-scale', '完成投资3亿8000万元，占年计划的六成', '3亿8000万元', 380_000_000],
  ['money.figure-scale', '地区生产总值达到1.2万亿元，增长百分之五', '1.2万亿元', 1_200_000_000_000],
  ['money.figure-scale', '成交额340多亿元，比去年翻了一番多', '340多亿元', 34_000_000_000],
  ['money.figure-scale', '双方签订了5亿元人民币的采购合同', '5亿元人民币', 500_000_000],
  ['money.chinese', '注册资本人民币壹佰万元整，实缴到位', '人民币壹佰万元', 1_000_000],
  ['money.chinese', '带动农户增收三亿五千万元，人人称好', '三亿五千万元', 350_000_000],
  ['money.chinese', '这片土地每年产出数十亿元，村民笑了', '数十亿元', 1_000_000_000],
  ['money.chinese', '园区企业贷款上百亿元，无一笔坏账', '百亿元', 10_000_000_000],
  ['money.chinese', '打印费是十块钱，装订另外再收', '十块钱', 10],
  ['money.symbol', '两张门票一共￥300，孩子半价', '￥300', 300],
  ['money.symbol', '定金先付RMB2,000，余款到货再付', 'RMB2,000', 2_000],
  ['money.range', '年产值可达5-8亿元，税收另计', '5-8亿元', 500_000_000, 800_000_000],
  ['money.range', '单个项目补助500万元至4000万元不等', '500万元至4000万元', 5_000_000, 40_000_000],
  ['money.range', '预计带来3亿～5亿元的订单，分三年交付', '3亿～5亿元', 300_000_000, 500_000_000],
  ['money.range', '这种零件单价从8500到3万元，看材质', '8500到3万元', 8_500, 30_000],
  ['money.governed', '三个项目总投资达95亿，当天全部开工', '95亿', 9_500_000_000],
  ['money.governed', '现场签约，总投资超过百亿。会后大家参观', '百亿', 10_000_000_000],
  ['money.governed', '这家公司拟投10亿建设新的生产线', '10亿', 1_000_000_000],
  ['money.ge-yi', '一个上午就签约15个亿，客商连声称好', '15个亿', 1_500_000_000],
  ['money.scale-label', '全力打造千亿级石墨烯产业集群', '千亿', 100_000_000_000],
  ['money.scale-label', '这座城新年里签下三个百亿项目', '百亿', 10_000_000_000],
  ['money.scale-label', '两年后建成五百亿工业集群，全国领先', '五百亿', 50_000_000_000],
  ['money.scale-label', '正在建设“千亿光伏产业基地”的新城', '千亿', 100_000_000_000],
  ['money.scale-label', '成了百亿生命健康产业的旗舰工厂', '百亿', 10_000_000_000],
  ['money.scale-label', '这里将崛起一个500亿元级装备基地', '500亿元', 50_000_000_000],
  ['money.scale-label', '全市的百亿企业已经增加到七家', '百亿', 10_000_000_000],
  ['money.coin', '一斤白菜只卖三毛钱，菜农心里着急', '三毛钱', 0.3],
];

describe('findMoney', () => {
  it.each(FOUND)('%s: %s', (rule, phrase, text, low, high) => {
    const sum = only(phrase);
    expect(sum).toMatchObject({ rule, text, cny: low });
    expect(sum.cnyMax).toBe(high);
    expect(phrase.slice(sum.start, sum.end)).toBe(text);
  });

  it.each([
    ['募资港币30亿至50亿元', 'HKD', 3_000_000_000, 5_000_000_000],
    ['募资新台币三亿至五亿元，用于扩产', 'TWD', 300_000_000, 500_000_000],
  ])('%s: a currency before a range is that of both its ends', (text, currency, value, valueMax) => {
    expect(findMoney(text)).toMatchObject([{ currency, value, valueMax, rule: 'money.range' }]);
  });

  it('reads 元 as the currency that the page declares for what follows', () => {
    const sums = findMoney('先投3亿元。投資金額達新台幣（下同）30億元，另投5億元，折合人民币1亿元。');
    expect(sums.map(({ cny, currency, value }) => [cny, currency, value])).toEqual([
      [300_000_000, undefined, undefined],
      [undefined, 'TWD', 3_000_000_000],
      [undefined, 'TWD', 500_000_000],
      [100_000_000, undefined, undefined],
    ]);
  });

  it('reads 元 on a page of Taiwan as Taiwan’s', () => {
    expect(codes('投資新台幣30億元，增資5億元。')).toEqual(['TWD', 'TWD']);
    expect(codes('投資新台幣30億元，合人民幣7億元，增資5億元。')).toEqual(['TWD', 'CNY', 'CNY']);
    expect(codes('投资5亿元，另投新台币30亿元。')).toEqual(['CNY', 'TWD']);
  });

  it('takes what is counted for no part of the sum', () => {
    expect(findMoney('又一百亿级项目签约')).toMatchObject([
      { text: '百亿', cny: 10_000_000_000, scale: true },
    ]);
    expect(findMoney('打造三个万亿板块')).toMatchObject([
      { text: '万亿', cny: 1_000_000_000_000, scale: true },
    ]);
    expect(findMoney('投资三个亿')).toMatchObject([{ text: '三个亿', cny: 300_000_000, scale: false }]);
  });

  it('money.list: the members of a list share their currency', () => {
    expect(findMoney('三期各为2.5亿、3亿元').map((sum) => [sum.text, sum.cny, sum.rule])).toEqual([
      ['2.5亿', 250_000_000, 'money.list'],
      ['3亿元', 300_000_000, 'money.figure-scale'],
    ]);
  });

  it.each([
    ['全球销售额突破40亿欧元，创下新高', 'EUR', 4_000_000_000],
    ['研发中心总投资5000万美元，今年启用', 'USD', 50_000_000],
    ['计划投资220亿日元，在当地新建工厂', 'JPY', 22_000_000_000],
    ['港币5000万元的股权款已经到账，手续齐全', 'HKD', 50_000_000],
    ['他付了两美元又三美分，找零作罢，走了', 'USD', 2.03],
    ['总额US$1.5 billion，由三家银行分担', 'USD', 1_500_000_000],
    ['利息为9佰日元，按月支付，逾期加倍', 'JPY', 900],
    ['他手上还有20个比特币，一直没有卖掉', 'BTC', 20],
    ['一共兑换了1.0092瑞士法郎，用于找零', 'CHF', 1.0092],
  ])('money.foreign: %s', (phrase, currency, value) => {
    expect(only(phrase)).toMatchObject({ rule: 'money.foreign', currency, value });
    expect(only(phrase).cny).toBeUndefined();
  });

  it.each([
    ['五分', { cny: 0.05 }],
    ['两毛五', { cny: 0.25 }],
    ['最多一块二', { cny: 1.2 }],
    ['三块零四', { cny: 3.04 }],
    ['六到十二万', { cny: 60_000, cnyMax: 120_000 }],
    ['五個半', { currency: 'HKD', value: 5.5 }],
  ])('money.cell: %s alone in a cell is a sum', (cell, value) => {
    expect(only(cell)).toMatchObject({ rule: 'money.cell', text: cell, ...value });
  });

  it.each([
    '年产2700万吨煤炭和30万平方米板材的项目',
    '全省14亿度电里有1.2亿千瓦时来自风电',
    '惠及3万家企业、5万户居民，2亿人口受益',
    '训练出千亿级参数的大模型，千万级用户在用',
    '亿万农民的产业，十亿人民的项目',
    '千亿斤粮食产能基地，两亿用户项目，3亿人口产业带',
    '百亿次计算产业基地，百亿参数模型基地',
    '长三角的三元锂电池在元旦前装车，二次元迷也来了',
    '五角大楼里的一元二次方程难倒了大家',
    '公元200年的古墓在3单元楼下发现，状元的',
    '联系电话0355-2021234，手机13800000000',
    '2023年10月8日上午九时三十分，会议开始',
    '订单号A202107211321363588510367可以作为凭据',
    '人民币对美元汇率的话题，千万不要再提了',
    '本市新增两块工业用地和五块电池板的产能',
    '建成十万级洁净车间和万级无尘室各一间',
    '年产5亿元件的生产线，共有三元素配方',
    '单位：万元（以下各表均同），资料来源另注',
  ])('finds no money in %s', (phrase) => {
    expect(texts(phrase)).toEqual([]);
  });

  it.each([
    ['总投资约20亿元', true],
    ['总投资超过了20亿元', true],
    ['总投资预计20亿元左右', true],
    ['总投资逾20亿元', true],
    ['总投资20余亿元', true],
    ['总投资20亿元以上', true],
    ['销售额突破20亿元', true],
    ['总投资达20亿元', false],
    ['总投资预计20亿元', false],
    ['签约20亿元', false],
    ['节约20亿元', false],
    ['形成千亿级集群', false],
    ['合计20亿元', false],
  ])('%s is approximate: %s', (phrase, approx) => {
    expect(only(`会上，${phrase}。`).approx).toBe(approx);
  });

  it.each([
    ['项目总投资额为20亿元', '总投资'],
    ['项目固定资产投资20亿元', '投资'],
    ['企业出资20亿元建厂', '投资'],
    ['签约资金合计20亿元', '签约'],
    ['投产后年产值可达20亿元', '产值'],
    ['去年上缴税收20亿元', '税收'],
    ['实现营业收入20亿元', '营收'],
    ['进出口总额20亿元', '进出口'],
    ['公司注册资本20亿元', '注册资本'],
    ['获得银行授信20亿元', '融资'],
    ['兑现奖励20亿元', '补助'],
    ['订单总价20亿元', '其他'],
    ['投资促进局去年经手20亿元', '其他'],
    ['达成20亿元投资的意向', '投资'],
    ['按投资额给予最高500万元补贴', '补助'],
  ])('in %s the sum is %s', (phrase, role) => {
    expect(only(`日前，${phrase}。`).role).toBe(role);
  });

  it('reads a role across a list and across 其中', () => {
    expect(roles('达产后产值20亿元、税收2亿元。')).toEqual(['产值', '税收']);
    expect(roles('工业投资由13亿元增加到28亿元。')).toEqual(['投资', '投资']);
    expect(roles('从2亿元、3亿元到5亿元，投资逐年上升。')).toEqual(['投资', '投资']);
    expect(roles('总投资50亿元，其中一期20亿元。')).toEqual(['总投资', '投资']);
    expect(roles('投资10亿元产值可达30亿元。')).toEqual(['投资', '产值']);
  });

  it.each([
    ['亩均税收达到20万元/亩', '亩'],
    ['要求每亩投资不低于300万元', '亩'],
    ['电价每度0.5元', '度'],
    ['总投资20亿元', undefined],
  ])('%s: per %s', (phrase, per) => {
    expect(only(`这里，${phrase}。`).per).toBe(per);
  });

  it('writes the canonical sum in digits', () => {
    expect(only('总投资约1.05亿元，已经开工了').canonical).toBe('105000000元');
    expect(only('年产值可达5-8亿元，税收另计').canonical).toBe('500000000至800000000元');
    expect(only('研发中心总投资5000万美元，今年启用').canonical).toBe('USD 50000000');
  });

  it('finds any amount in any notation, with its exact value', () => {
    const scales = [
      ['', 0],
      ['万', 4],
      ['亿', 8],
      ['万亿', 12],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...scales),
        fc.constantFrom('plain', 'full-width', 'separators'),
        (units, decimals, [scale, power], notation) => {
          const figure = (units / 10 ** decimals).toFixed(decimals);
          const [whole = '', rest] = figure.split('.');
          const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
          const written =
            notation === 'plain' ? figure : notation === 'full-width' ? toFullWidth(figure) : parted;
          const sum = only(
            `会上公布的总投资为${written}${scale}元，其余内容从略，请各位继续关注后续消息报道。`,
          );
          expect(sum.cny).toBe(Number(`${units}e${power - decimals}`));
          expect(sum.text).toBe(`${written}${scale}元`);
        },
      ),
    );
  });

  it('gives sorted, disjoint spans of the text it was given, whatever that is', () => {
    const pieces = fc.constantFrom(
      ...'0一二三百万亿元块角分.,，-至多余几数￥$年投资约级吨、𠮷 '.split(''),
      '美元',
      '个亿',
      '人民币',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const sum of findMoney(text)) {
          expect(sum.start).toBeGreaterThanOrEqual(end);
          expect(sum.end).toBeGreaterThan(sum.start);
          expect(sum.end).toBeLessThanOrEqual(text.length);
          expect(sum.text).toBe(text.slice(sum.start, sum.end).replace(/\s/g, ''));
          end = sum.end;
        }
      }),
    );
  });
});

describe('a word beside a sum says which way its figure is to be taken', () => {
  it.each([
    ['总投资超过10亿元的项目', 'more-than'],
    ['全年引进资金突破150亿元', 'more-than'],
    ['产值逾3亿元', 'more-than'],
    ['签约额达10亿多元', 'more-than'],
    ['实现产值上百亿元', 'more-than'],
    ['注册资本不低于500万元', 'at-least'],
    ['总投资10亿元以上的项目', 'at-least'],
    ['投资至少3亿元', 'at-least'],
    ['补助不超过200万元', 'at-most'],
    ['单户最高500万元的补助', 'at-most'],
    ['投资控制在3亿元以内', 'at-most'],
    ['总投资不足1亿元', 'less-than'],
    ['税收不到300万元', 'less-than'],
    ['完成投资近20亿元', 'nearly'],
    ['产值接近8亿元', 'nearly'],
    ['总投资约10.8亿元', 'about'],
    ['年产值20亿元左右', 'about'],
    ['总投资10.8亿元', undefined],
    ['双方签约10亿元', undefined],
    ['累计节约3亿元', undefined],
  ])('%s: %s', (text, bound) => {
    const [sum] = findMoney(text);
    expect(sum?.bound).toBe(bound);
  });
});
