/** More articles of our own writing, as portals, public accounts and apps carry them; see articles.ts. */
import { GOVERNMENT_NEWS, type PaperArticle } from './articles';

/** For a public account. */
export const ACCOUNT_NEWS: PaperArticle = {
  title: '青岛西海岸新区一季度46个项目开工',
  byline: '（文：苏禾 编辑：陆曼）',
  paragraphs: [
    '4月2日，青岛西海岸新区举行一季度重点项目集中开工活动，46个项目总投资412亿元，年度计划投资96.5亿元。',
    '芯恩（青岛）集成电路有限公司的扩产项目投资18亿元，建成后月产能提高两万片。隔着一条马路，万华化学的新材料中试基地也打下了第一根桩，计划投资7亿元。',
    '新区工信局负责人介绍，开工项目里制造业占七成，新区为此备足了2.3亿元的设备补贴。',
  ],
};

/** Three stories of an app whose pages are routes of one document. */
export const ROUTE_NEWS: PaperArticle = {
  title: '苏州工业园区生物医药企业再获融资6亿元',
  byline: '（记者 邵一帆）',
  paragraphs: [
    '4月7日，苏州工业园区的信达生物与三家机构签署协议，获得6亿元投资，用于建设抗体药物生产线。',
    '苏州工业园区管委会当天还发布了新的扶持政策：对在园区开展三期临床试验的企业，单个品种最高补助3000万元。',
    '截至去年底，园区集聚生物医药企业2600家，产业规模突破1600亿元。',
  ],
};

/** What the app shows of it only when the reader asks for the rest. */
export const ROUTE_NEWS_REST =
  '政策发布后，苏州纳微科技股份有限公司宣布追加投资1.2亿元，在苏州工业园区扩建色谱填料车间。';

export const ROUTE_FOOTBALL: PaperArticle = {
  title: '少年杯落幕：点球大战定冠军',
  byline: '（体育记者 冯骁）',
  paragraphs: [
    '少年杯足球赛昨天落幕，城东中学队在点球大战里以五比四胜出。常规时间两队战成二比二，门将连扑两粒点球，成了全场的英雄。',
    '比赛第70分钟，城东中学队的前锋带球突入禁区，低射破门，把比分扳平。看台上的家长站起来欢呼，鼓声一直响到终场。',
    '教练赛后说，孩子们一周只练三次，能走到决赛靠的是信任。',
  ],
};

export const ROUTE_LATE: PaperArticle = {
  title: '合肥经济技术开发区新能源汽车零部件园投产',
  byline: '（记者 方澄）',
  paragraphs: [
    '4月8日，合肥经济技术开发区新能源汽车零部件项目投产，总投资22亿元，达产后年产值45亿元。',
    '江淮汽车与国轩高科当天同合肥经开区签订配套协议，三年采购额预计达30亿元。',
    '合肥经开区今年安排4亿元专项资金，支持整车企业与零部件企业同址建设。',
  ],
};

/** What a list of briefs goes on with when the reader comes to its end. */
export const BRIEFS: readonly PaperArticle[] = [
  {
    title: '宁波经济技术开发区首季利用外资增两成',
    byline: '（周柯）',
    paragraphs: [
      '一季度，宁波经济技术开发区实际利用外资3.6亿美元，同比增长21%。开发区新设外资企业38家，总投资过亿美元的项目有4个。',
    ],
  },
  {
    title: '昆山经济技术开发区显示产业链再添一环',
    byline: '（顾盈）',
    paragraphs: [
      '昆山经济技术开发区与昆山国显光电有限公司签约，后者将投资9.8亿元建设模组线。昆山经开区显示产业去年产值突破1100亿元。',
    ],
  },
  {
    title: '郑州航空港经济综合实验区货运专线开通',
    byline: '（秦朗）',
    paragraphs: [
      '郑州航空港经济综合实验区新开至列日的货运专线，首月货值预计1.4亿元。实验区对每班给予15万元的航线补贴。',
    ],
  },
];

/** The government site's story as another site prints it a day later: its sums grew, its third paragraph is gone. */
export const REPRINT: PaperArticle = {
  ...GOVERNMENT_NEWS,
  byline: '（责任编辑：何川）',
  paragraphs: GOVERNMENT_NEWS.paragraphs
    .filter((_, at) => at !== 2)
    .map((each) => each.replace('10.3亿元', '10.9亿元').replace('合同金额约3.6亿元', '合同金额约4.1亿元')),
};

/** A notice with a table, and pictures. */
export const NOTICE: PaperArticle = {
  title: '西安高新技术产业开发区公示首批技改项目',
  byline: '（责任编辑：杜蘅）',
  paragraphs: [
    '4月9日，西安高新技术产业开发区公示2026年首批技术改造项目，三个项目共获得补助资金5600万元。',
    '比亚迪的电池结构件改造位列补助额之首。西安高新区要求受补企业在年底前完成投资。',
  ],
};

/** Company, project, sum. */
export const NOTICE_ROWS: readonly (readonly [string, string, string])[] = [
  ['比亚迪', '电池结构件改造', '2600万元'],
  ['隆基绿能', '切片车间扩能', '1800万元'],
  ['西安诺瓦星云科技股份有限公司', '显示控制装备升级', '1200万元'],
];

/** A second story below it. */
export const NOTICE_BELOW: PaperArticle = {
  title: '西安经济技术开发区召开银企对接会',
  byline: '（责任编辑：杜蘅）',
  paragraphs: [
    '4月9日下午，西安经济技术开发区召开银企对接会，六家银行与21户企业签约，授信总额33亿元。',
    '陕西重型汽车有限公司获得授信8亿元，西安经开区将为新增贷款贴息一个百分点。',
  ],
};
