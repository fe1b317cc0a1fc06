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
    '',
    '某新材料公司公告，经董事会二〇二四年第三次会议审议通过，以二千八百六十万元的价格拍得两宗工业用地，面积合计一百零四亩，使用年限五十年，用于建设年产二万吨的薄膜生产线，资金来自去年的定向增发。上述地块在如东沿海经济开发区，项目明年投产，公司的产能将翻一番，研发中心同步扩建。',
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

/** One rule a row: a text about a zone, and its near-miss, in which the same word means no zone or the zone is only the place. */
const PAIRS: readonly [
  rule: string,
  zoneNews: readonly [title: string, text: string],
  nearMiss: readonly [title: string, text: string],
][] = [
  [
    'an office for schools is not the zone',
    ['', '柳东新区企业服务局送政策上门，新区三十家汽车零部件企业拿到技改补助，投产时间提前了两个月。'],
    ['', '柳东新区教育局昨天与歌剧院签约，在柳东新区实验学校共建合唱基地，首个项目落地，孩子们登台试唱。'],
  ],
  [
    'a case of bribes is news of a case',
    ['', '经开区管委会与法院共建企业服务站，为园区企业审合同，开发区招商项目的签约风险降下来了。'],
    [
      '开发区原书记被查',
      '某开发区党工委原书记涉案三千万元，行贿的建筑商在开发区揽下多个项目，纪委已立案，检察院提前介入。',
    ],
  ],
  [
    'a free trade area between states is none of ours',
    [
      '',
      '湖北自贸试验区三个片区去年新设企业两万家，跨境结算试点扩大，进出口占全省三成，制度创新成果推广全国。',
    ],
    [
      '自贸区升级议定书签署',
      '两国领导人在峰会上见证签署，双方商定建设更高水平的自贸区，自贸区谈判历时两年，外交部介绍了经过。',
    ],
  ],
  [
    'a headline names the other topic',
    ['高新区五家企业同日开工', '高新区昨天迎来五个项目集中开工，总投资三十亿元，投产后年产值可达五十亿元。'],
    [
      '高新区一货车追尾',
      '昨天早高峰，高新区滨河桥上一货车追尾，司机报了警，桥面半小时后畅通，行人说当时听见一声响。',
    ],
  ],
  [
    'a seat is an address',
    ['', '银川综合保税区内的企业迎来利好，保税区推出分类监管，区内外货物同仓存放，通关更快。'],
    [
      '',
      '召回通知写明，生产企业的住所为银川综合保税区创业大厦，标签印错了，研发部门已改版，合作商场停售，客户凭票退款。',
    ],
  ],
  [
    'news of a whole county is no news of its park',
    [
      '',
      '走进鄂州葛店开发区，车间里机械臂挥舞。开发区去年引进企业四十家，产业链补上三个环节，产值增长两成。',
    ],
    [
      '全县工业提速',
      '今年全县工业投资增长两成，新签约项目三十个，开工二十个，投产九个，新建食品产业园一处，产值、产能、研发投入都创新高，乡镇经济运行平稳。',
    ],
  ],
  [
    'a zone in the list of those who must attend is no news of a zone',
    ['', '各开发区、产业园区书记谈招商：开发区比项目，园区比服务，企业说投资环境一年比一年好。'],
    [
      '',
      '县里给代办员排了班，各乡镇（园区）每天有人值守，招商、投资、项目审批的材料，企业交一次就行，政策当面讲。',
    ],
  ],
  [
    'a new boss is news of a person',
    ['', '两江新区党工委书记带队赴沪招商，新区与六家企业签约，项目总投资四十亿元，明年投产。'],
    [
      '临江新区管委会主任履新',
      '王某近日任临江新区党工委副书记、新区管委会主任。王某，男，汉族，一九七〇年出生，研究生学历，曾任副区长。',
    ],
  ],
  [
    'a coach that stops there is news of coaches',
    ['', '南沙新区开行首趟中欧班列专列，新区企业的家电出口提速，港口物流园集聚货代二十家，进出口大增。'],
    [
      '',
      '途经雄安新区的客运班线昨起调整，新区车站的候车时间缩短，乘客说站点近了，运输企业的建设规划方案还在完善。',
    ],
  ],
  [
    'stocks named after a zone are news of stocks',
    ['', '横琴深度合作区出台十条措施支持集成电路企业，合作区设立百亿产业基金，首批研发项目落地。'],
    ['', '早盘自贸港概念股走强，沪指翻红，午后自贸港个股回落，分析师说投资要看产业，不必追高。'],
  ],
  [
    'investment counts in so far as a zone is spoken of',
    ['', '投资四亿元的轴承项目在瓦房店工业园区开工，企业说明年投产，年产值可达五亿元，园区已备好厂房。'],
    [
      '',
      '某集团去年的日子不好过：两条生产线停了半年，研发投入减了三成，签约的新能源项目迟迟没有开工，制造业务的产值和产能都在下滑，合作的企业走了几家。董事长在信里写道，投资要看准，创新要舍得，规划要落地，老厂房要改，新基地要建，龙头的位置不能丢，人心更不能散。信写了三页，没有一句套话，员工传着读，有人把它贴在了车间门口。信的末尾他提到，早年建的一处产业园已经租了出去。',
    ],
  ],
  [
    'a school in the zone is news of a school',
    ['', '开发区与六所职校合办产业学院，开发区企业出设备、出师傅，学徒半年上岗，签约项目用工有了着落。'],
    ['', '开发区一所新建学校昨天开学，老师在校园门口迎接学生，家长说开发区的学位终于不紧张了。'],
  ],
  [
    'a zone without a name may be any',
    ['', '走进辽源高新区，蛋品加工车间正为节日订单忙碌。这家企业说，去年扩建后产能翻了一番。'],
    [
      '',
      '本周硅料报价继续下跌，库存升到三周高点。业内人士说，西北等地园区的新产能集中释放，下游企业开工不足，市场观望情绪浓，产业链利润还在变薄。',
    ],
  ],
  [
    'a zone that does something is no mere address',
    [
      '厂房里的新账本',
      '停产多年的针织厂换了主人。大安经济开发区把闲置厂房收回来再出租，两年引来十一家企业。',
    ],
    [
      '老板的账本',
      '三十年前他在夜市摆摊，如今管着六百名工人，产品卖到十几个国家。他说最得意的不是产值，是带出了一批徒弟。他的厂房在大安经济开发区，墙上挂着当年的秤。',
    ],
  ],
  [
    'all counties and zones in one breath are no news of a zone',
    ['开发区比一比', '省里公布考核结果，各开发区按产值、投资、创新排名，常德经开区进位最快，园区奖金翻番。'],
    [
      '一季度新签约项目三百个',
      '一季度，各县区、开发区新签约项目三百个，总投资六百亿元，开工二百个。各县区、高新区还将赴外招商，企业投资信心足。',
    ],
  ],
  [
    'a subsidy is news of a balance sheet',
    ['', '某材料公司公告，拟与兴化经济开发区管委会签订协议，投资九亿元建设年产三万吨铜箔项目，分两期实施。'],
    [
      '',
      '某电子公司公告，近日收到政府补助一千八百万元，其中高新区管委会拨付的产业扶持资金九百万元，计入当期损益，归母净利润将增加约一成。',
    ],
  ],
  [
    'a fine is news of a case',
    ['', '桃源工业园区的电镀企业共用一座污水处理厂，园区去年投资六千万元扩建，企业排污成本降了三成。'],
    [
      '生态环境部门通报典型案例',
      '生态环境部门通报六起案例：高新区一家电镀公司超标排放，被处罚款二十六万元；经开区一家化工企业违规贮存危险废物，厂房被查封，案件移交公安。',
    ],
  ],
  [
    'a headline that names no zone speaks for another subject',
    ['绥芬河综保区通关提速', '海关在区内推行预约查验，俄罗斯板材到厂时间缩短一天，企业仓储费省了两成。'],
    [
      '校友论坛在江边开幕',
      '来自各地的三百名校友参加论坛，企业家与高校签订了合作意向，主办方介绍，会后嘉宾将到科学城参观，听取一场规划介绍，晚上游江。',
    ],
  ],
  [
    'neighbours who help each other are news of neighbours',
    ['', '高新区给小微企业送政策，高新区专员一周走访八十家，融资、用工、研发的难题当场解决。'],
    ['', '高新区昨天举办邻里节，志愿者为居民义诊、理发，社区的文艺队登台，高新区三百户人家坐到一起吃饭。'],
  ],
];

describe('judge', () => {
  it.each(PAIRS)('%s', (_rule, zoneNews, nearMiss) => {
    const zone = judge(...zoneNews);
    expect(zone, JSON.stringify(zone)).toMatchObject({ isZoneNews: true });
    const other = judge(...nearMiss);
    expect(other, JSON.stringify(other)).toMatchObject({ isZoneNews: false });
    expect(other.score).toBeLessThan(0.45);
  });

  it('counts a 工业园区 once, not also as a 工业园', () => {
    const { reasons } = judge(
      '',
      '记者来到小城，看见工业园区里车来车往，门口的牌子换了新的，工人正在吃午饭。',
    );
    const inText = reasons.find(({ rule }) => rule === 'zone-in-text');
    expect(inText).toMatchObject({ evidence: '工业园区', weight: 0.95 });
  });

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
