import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/recognise/gate';

/** News as it is written about zones: title (may be empty), text. */
const ZONE_NEWS: readonly [title: string, text: string][] = [
  [
    '芜湖经开区一季度签约项目二十三个',
    '记者从芜湖经济技术开发区获悉，今年一季度该区新签约亿元以上项目二十三个，协议总投资一百八十亿元，其中汽车零部件项目占了一半。',
  ],
  [
    '',
    '昨日上午，总投资32亿元的储能电池生产基地在宜宾三江新区开工，预计明年年底投产，可提供就业岗位一千二百个。',
  ],
  [
    '',
    '某股份公司晚间公告，拟与滁州经济技术开发区管委会签署投资协议，投资建设年产十万台压缩机项目，计划总投资六亿元。',
  ],
  [
    '企业办事不出园',
    '走进烟台高新区政务服务大厅，帮办代办专员正忙着为企业准备材料。去年以来，高新区推行拿地即开工，项目审批时间压缩了六成。',
  ],
  [
    '',
    '二十日，洋浦保税港区迎来又一批进口原料。海关关员介绍，加工增值免关税政策实施以来，区内企业已减免税款三亿元。',
  ],
  [
    '河套合作区新政落地',
    '深港科技创新合作区深圳园区日前发布十二条措施，支持香港高校在园区设立研发机构，首批八个科研团队已经入驻。',
  ],
  [
    '',
    '义乌综合保税区封关运作三年，进出口总额突破千亿元。区内一家跨境电商企业负责人说，通关时间从两天缩短到两小时。',
  ],
  [
    '',
    '遵义经 开区铝加工产业\n\n园里机器轰鸣。近年来，开\n\n发区延链补链，产业集群初具规模，规上企业增加到六十八家，产值同比增长两成。',
  ],
  [
    '蒲城：老工业园的新活力',
    '蒲城县工业园区近日启动低效用地清理，盘活闲置厂房二十万平方米，引进新材料企业九家，亩均税收提高了四成。',
  ],
  [
    '',
    '國家級經濟技術開發區綜合發展水平考核評價結果公佈，昆山經濟技術開發區名列前茅，實際利用外資繼續增長。',
  ],
  [
    '三家企业入驻海南生态软件园',
    '海口十日电 海南生态软件园日前举行集中签约仪式，三家游戏出海企业落户，园区入园企业总数超过一万六千家。',
  ],
];

/** News that only mentions a zone, and news that has nothing to do with any. */
const OTHER_NEWS: readonly [title: string, text: string][] = [
  [
    '高新区一小区凌晨起火 消防紧急救出五人',
    '昨天凌晨三时许，市高新区科技路一居民小区发生火灾，消防救援人员赶到现场救出五名被困人员，两名伤者送往医院，无人死亡，事故原因正在调查。',
  ],
  [
    '',
    '四日新增确诊病例两例，均居住在经济技术开发区香江小区，已转运至定点医院隔离治疗，密接人员核酸检测结果均为阴性。',
  ],
  [
    '',
    '某高科公告，控股股东将所持一千万股股份质押给证券公司，占总股本的百分之二。公司注册地址为某市高新区天府大道，股价昨日跌停。',
  ],
  [
    '本周末六盘齐开',
    '本周末全市六个楼盘开盘，其中位于滨江新区的某府推出精装户型，均价一万八千元，首付三成起，看房的购房者排起长队。',
  ],
  ['', '昨晚的篮球联赛中，主队在开发区体育馆击败客队，球员赛后向球迷致意，教练说这是本赛季最好的一场比赛。'],
  ['', '一彩民在经开区福彩投注站购买双色球，中奖五百万元。中奖者说，中奖号码是守了三年的老号码。'],
  [
    '',
    '民警在高新区一家网吧将犯罪嫌疑人抓获。经查，嫌疑人以投资为名诈骗三十余人，目前已被刑拘，案件正在审理。',
  ],
  [
    '',
    '受台风影响，明天全市有暴雨，开发区、高新区等地降雨量可达一百毫米，气象台发布橙色预警，气温下降五度。',
  ],
  [
    '',
    '城关区、七里河区、安宁区、经开区、高新区等区域今晚停水，检修时间为二十二时至次日六时，请市民提前储水。',
  ],
  ['', '中国和海湾国家的自由贸易区谈判重启，外交部发言人说双方有意尽早达成一致，会谈气氛很好。'],
  ['', '本市公园昨天迎来大批市民，社区居民带着孩子放风筝，园林部门提醒大家爱护花草，不要攀折。'],
  ['国足再负对手', '比赛下半场风云突变，客队连入两球，球迷失望离场，主教练赛后道歉。'],
  ['', '《大唐》手游全新服务器明日十点开启，新区玩家登录可领角色装备礼包，副本掉率翻倍。'],
  ['', '国家级自然保护区内发现大熊猫活动踪迹，红外相机拍下母子嬉戏的画面，专家说种群数量在恢复。'],
];

describe('judge', () => {
  it.each(ZONE_NEWS)('is zone news: %s %s', (title, text) => {
    const verdict = judge(title, text);
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ isZoneNews: true });
  });

  it.each(OTHER_NEWS)('is none: %s %s', (title, text) => {
    const verdict = judge(title, text);
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ isZoneNews: false });
  });

  it('finds the one article about a zone on a page of others', () => {
    const [, zone = ''] = ZONE_NEWS[3] ?? [];
    const filler = '市民昨天在广场上看灯，老人说今年的灯比去年多，孩子们围着糖人摊子不肯走。'.repeat(60);
    expect(judge('', filler + zone + zone + filler).isZoneNews).toBe(true);
    expect(judge('', filler + filler).isZoneNews).toBe(false);
  });

  it('says why, strongest first', () => {
    const { reasons, score } = judge(...(ZONE_NEWS[0] ?? ['', '']));
    expect(reasons[0]?.rule).toBe('zone-in-title');
    expect(reasons.map(({ rule }) => rule)).toContain('project-words');
    const sizes = reasons.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(score).toBeGreaterThan(0.9);
  });

  it('names the other topic', () => {
    const { reasons } = judge(...(OTHER_NEWS[1] ?? ['', '']));
    expect(reasons.some(({ rule, evidence }) => rule === 'other-topic' && evidence.includes('核酸'))).toBe(
      true,
    );
  });

  it.each([
    ['', '', 'too-short'],
    ['经开区', '', 'too-short'],
    ['', '今天天气很好，市民纷纷出门踏青赏花。', 'no-zone-words'],
  ])('%s|%s ends in %s', (title, text, rule) => {
    expect(judge(title, text)).toMatchObject({ isZoneNews: false, score: 0, reasons: [{ rule }] });
  });

  it('does not mind where a column wraps or a space strays', () => {
    const words = fc.constantFrom('', ' ', '\n\n', '　');
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONE_NEWS),
        fc.array(words, { minLength: 30, maxLength: 30 }),
        ([, text], blanks) => {
          const torn = [...text]
            .map((character, i) => character + (blanks[i % blanks.length] ?? ''))
            .join('');
          expect(judge('', torn)).toEqual(judge('', text));
        },
      ),
    );
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, text) => {
        const { score } = judge(title, `${text}开发区${text}`);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
