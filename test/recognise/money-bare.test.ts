/** Figures of 万 and 亿 without 元, by what stands behind them; what is counted, and what is spent. */
import { describe, expect, it } from 'vitest';
import { findMoney } from '../../lib/recognise/money';

const sums = (phrase: string) => findMoney(`据介绍，${phrase}，详细情况请看本报后续的报道和附表说明`);
const read = (phrase: string) => sums(phrase).map(({ text, cny, cnyMax }) => [text, cny, cnyMax ?? cny]);

describe('pieces counted with 块', () => {
  it.each([
    '出口存储芯片2.6亿块',
    '进口集成电路918亿块',
    '年产电池60万块、支架3万套',
    '该厂面板产量达1.5亿块',
    '组件出货量为400万块左右',
    '全年卖出电路板70万块',
  ])('are no sum: %s', (phrase) => {
    expect(read(phrase)).toEqual([]);
  });

  it.each([
    ['这笔买卖要2亿块钱', '2亿块钱', 200_000_000],
    ['一桌酒席要卖五十块', '五十块', 50],
    ['他修车花了两万块', '两万块', 20_000],
    ['每月工资一万块', '一万块', 10_000],
    ['这块表卖到两万块', '两万块', 20_000],
    ['房子每平方米约3万块', '3万块', 30_000],
    ['老板欠下300万块', '300万块', 3_000_000],
    ['门票涨到八百块', '八百块', 800],
  ] as const)('are one where they are spent: %s', (phrase, text, value) => {
    expect(read(phrase)).toEqual([[text, value, value]]);
  });
});

describe('what is counted in 万', () => {
  it.each([
    '直播间销售2万多单',
    '直播间销售2万来单',
    '网店销售2万单',
    '音乐节销售4万余票',
    '银行贷款3万余笔',
    '全年交易6万多宗',
    '中心投入1万余场',
    '超市收入鸡蛋2万多枚',
    '县里补助1万余起',
  ])('is no sum: %s', (phrase) => {
    expect(read(phrase)).toEqual([]);
  });

  it.each([
    ['网店销售2万多', '2万多', 20_000],
    ['网店销售2万多元', '2万多元', 20_000],
    ['总投资2亿单体最大', '2亿', 200_000_000],
    ['总投资2亿本月开工', '2亿', 200_000_000],
    ['这款车售价20万起', '20万', 200_000],
    ['项目投资2亿所需土地已备齐', '2亿', 200_000_000],
  ] as const)('and other words that begin so leave the sum: %s', (phrase, text, value) => {
    expect(read(phrase)).toEqual([[text, value, value]]);
  });
});

describe('two digits for one before a currency', () => {
  it.each([
    ['每斤一两元', '一两元', 1, 2],
    ['每斤便宜两三元', '两三元', 2, 3],
    ['早点要三五块钱', '三五块钱', 3, 5],
    ['每度电省五六毛钱', '五六毛钱', 0.5, 0.6],
    ['利润只有一两亿元', '一两亿元', 100_000_000, 200_000_000],
    ['门票要十二三元', '十二三元', 12, 13],
    ['门票要二十三元', '二十三元', 23, 23],
    ['门票要五二元', '五二元', 52, 52],
  ] as const)('are a range: %s', (phrase, text, low, high) => {
    expect(read(phrase)).toEqual([[text, low, high]]);
  });

  it.each(['等了五六分钟', '他只来过一两次', '发了几元'])('are none elsewhere: %s', (phrase) => {
    expect(read(phrase)).toEqual([]);
  });
});

describe('a figure without 元 is a sum', () => {
  it.each([
    ['成交价为1.75亿', '1.75亿'],
    ['标的额600万', '600万'],
    ['收取土地出让金8000万', '8000万'],
    ['全年降本450万', '450万'],
    ['资产规模达到700亿', '700亿'],
    ['实现80万销售额', '80万'],
    ['冲刺两千亿产值', '两千亿'],
    ['以30万的收购价拿下', '30万'],
    ['拿出2000万的奖励', '2000万'],
    ['开工2000万以上项目9个', '2000万'],
    ['开工1亿以上的工业项目9个', '1亿'],
  ])('by its words: %s', (phrase, text) => {
    expect(sums(phrase).map((sum) => sum.text)).toEqual([text]);
  });

  it.each([
    '成交面积为1.75亿平方米',
    '标的物600万件',
    '出让土地8000万亩',
    '全年降本450万吨标准煤',
    '用户规模达到7亿',
    '带动80万销售人员',
    '惠及30万的投资者',
    '面向3万的补助对象',
    '全县80万贷款户',
    '全市开工3万以上项目',
    '全省2000万以上项目人员',
  ])('and none by others: %s', (phrase) => {
    expect(read(phrase)).toEqual([]);
  });

  it('where a role word behind has a sum of its own, that word is not its', () => {
    expect(read('用工4万产值30亿元')).toEqual([['30亿元', 3_000_000_000, 3_000_000_000]]);
    expect(read('用工4万年产值再上台阶')).toEqual([]);
  });

  it.each([
    ['注册资本由原来的2亿调整为3.5亿元', ['2亿', '3.5亿元']],
    ['年产值从40亿增长到了约65亿元', ['40亿', '65亿元']],
    ['分别奖励80万、60万、30万元', ['80万', '60万', '30万元']],
    ['分别奖励80万、60万和30万元不等', ['80万', '60万', '30万元']],
    ['人数由2亿调整为3.5亿人', []],
    ['分别惠及80万、60万、30万人', []],
    ['惠及80万，补助30万元', ['30万元']],
  ])('by the sum that it belongs to: %s', (phrase, found) => {
    expect(sums(phrase).map(({ text }) => text)).toEqual(found);
  });

  it.each(['规格由2亿增至3亿美元', '外资由2亿增至3亿美元', '两笔为2亿、3亿美元', '外资2亿、3亿美元'])(
    'in its currency: %s',
    (phrase) => {
      expect(sums(phrase)).toMatchObject([
        { currency: 'USD', value: 200_000_000 },
        { currency: 'USD', value: 300_000_000 },
      ]);
    },
  );
});

it.each([
  ['项目总投资200亿元级', '总投资'],
  ['该基地总投资达千亿级', '总投资'],
  ['引进200亿元级项目', '产值'],
  ['总投资翻番，形成千亿级产业集群', '产值'],
] as const)('a size label straight behind 总投资 is of that: %s', (phrase, role) => {
  expect(sums(phrase)).toMatchObject([{ scale: true, role }]);
});

it.each([
  ['投入生产后可实现60亿的年销售额', '营收'],
  ['投产后可实现60亿产值', '产值'],
  ['开工2000万以上项目9个，总投资30亿元', '其他'],
] as const)('a word behind that names a sum says what it is for: %s', (phrase, role) => {
  expect(sums(phrase)[0]).toMatchObject({ rule: 'money.named-behind', role });
});

it.each([
  ['销售规模达到900亿', '营收'],
  ['贷款规模90亿', '融资'],
  ['贸易规模90亿', '进出口'],
  ['产值规模90亿', '产值'],
] as const)('规模 has the role of what it is the size of: %s', (phrase, role) => {
  expect(sums(phrase)).toMatchObject([{ role }]);
});
