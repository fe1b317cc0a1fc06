/**
 * What the names of enterprises are made of: the endings that make a name one, the trades that stand before the ending
 * (and, in short names, instead of it), and the words that speak of an enterprise around it. Source of the endings:
 * 企业名称登记管理规定 (the form of a registered name: place, brand, trade, form) and newspaper usage.
 */

export interface CompanyEnding {
  readonly ending: string;
  /** registered: the ending alone makes a name; loose: a name of its own must stand before it (科达公司, not 运营公司). */
  readonly form: 'registered' | 'loose';
}

const registered = (words: string): CompanyEnding[] =>
  words.split(' ').map((ending) => ({ ending, form: 'registered' }));
const loose = (words: string): CompanyEnding[] =>
  words.split(' ').map((ending) => ({ ending, form: 'loose' }));

export const COMPANY_ENDINGS: readonly CompanyEnding[] = [
  ...registered(
    '有限责任公司 有限公司 股份有限公司 集团有限公司 集团股份有限公司 集团有限责任公司 控股有限公司 控股集团有限公司 ' +
      '责任有限公司 股份公司 有限合伙企业 株式会社',
  ),
  ...loose(
    '集团公司 总公司 公司 集团 控股集团 实业集团 银行 农商银行 农商行 商业银行 证券 保险 人寿 信托 ' +
      '机械厂 酒厂 制药厂 化工厂 造纸厂 食品厂 纺织厂 企业孵化器 专业合作社 合作社 设计院有限公司 交易市场',
  ),
];

/** What makes another word of an ending: 证券时报 is a paper, 银行业 a trade. */
export const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  证券: /^(?:时报|日报|之星|[报网法部业化]|交易|市场|登记|账户|代码|简称|监管|投资者)/,
  银行: /^(?:[业间卡]|账户|贷款|承兑|存款|流水|系统|监管|从业)/,
  保险: /^(?:[业费金]|机构|资金|产品|服务|条款)/,
  信托: /^(?:业|计划|产品)/,
  公司: /^[法债制]/,
};

/** Endings after which a branch may follow: …有限公司湘潭分公司, 中粮贸易集团山东分公司. */
export const BRANCH = /^(?:[\u4e00-\u9fff]{1,8}?)(?:分公司|子公司|分行|支行|营业部)/;

/** Trades, as they stand at the end of a short name (恒力化工, 中天钢铁) or before a registered ending. Sorted by sound. */
export const TRADES: readonly string[] = (
  '半导体 材料 光缆 光纤 测控 车业 车辆 储能 船舶 创投 传媒 传感 磁材 电池 电工 电机 电力 电缆 电气 电器 电子 电源 动力 锻造 地产 地毯 ' +
  '发展 防务 纺织 服饰 服装 钢构 钢铁 钢管 港口 高科 高新 工程 工具 工贸 工业 光电 光伏 光学 硅业 国际 股份 供应链 固废 ' +
  '海洋工程 航空 航天 化工 化学 环保 环境 环境科技 环能 混凝土 货运 焦化 机床 机电 机器人 机械 基因 激光 集成 家电 家居 家具 建材 建工 建设 建筑 ' +
  '健康 交通 交建 节能 金属 精工 精机 精密 酒业 开发 科创 科技 空调 控股 快递 矿业 矿山 矿用 锂电 锂能 锂业 粮油 粮食 铝业 轮胎 旅游 路桥 ' +
  '煤化 煤化工 煤机 煤业 煤电 贸易 镁业 模具 木业 牧业 纳米 能化 能投 能源 能源科技 能建 酿酒 农业 农牧 农机 暖通 ' +
  '培训 气体 汽车 汽贸 氢能 轻工 燃气 软件 乳业 润滑油 商贸 商业 设备 生命 生态 生物 生物科技 生物医药 时代 实业 石化 石油 食品 饰品 数据 数码 数科 数控 ' +
  '水泥 水务 水利 饲料 塑胶 塑料 碳纤维 碳素 炭素 陶瓷 特钢 特材 特种 天然气 铁塔 铁路 通信 通讯 通用 铜业 铜箔 投资 ' +
  '网络 微电子 卫材 物流 物业 文化 文旅 文创 稀土 消防 芯片 新材 新材料 新能源 新能 新型材料 信创 信息 信息产业 信息技术 信投 畜牧 循环科技 ' +
  '盐业 养殖 药业 冶金 冶炼 液晶 液压 医疗 医疗器械 医药 仪表 仪器 颐养 饮料 饮品 印刷 硬件 影视 油脂 渔业 远洋 云计算 云数据 运输 造船 造纸 ' +
  '再生资源 再生能源 真空 珍珠棉 制药 制造 智慧能源 智能 智能科技 智能装备 智造 置业 智控 智慧 重机 重工 重汽 种业 住工 铸造 铸业 装备 装饰 资本 资源 ' +
  '自动化 综合利用 技术 钻探'
).split(' ');

/** Trades that are too general to make a name of the word before them: 智慧设备, 研发工程, 绿色发展. */
export const GENERAL_TRADES: ReadonlySet<string> = new Set(
  '设备 工程 发展 开发 国际 时代 投资 交通 贸易 建设 文化 旅游 健康 生命 特种 通用 智慧 环境 运输 再生资源 综合利用 养殖 种植 工具 供应链 信息技术 技术 信息 数据 控股 建筑 制造'.split(
    ' ',
  ),
);

/** Words of the trade inside a registered name that a segmenter or the running text knows as verbs and nouns of their own. */
export const INNER_WORDS: ReadonlySet<string> = new Set(
  (
    '投资 服务 合作 联合 控股 采购 管理 企业 项目 开发 制造 利用 运营 发展 建设 贸易 设计 咨询 租赁 担保 回收 处置 加工 生产 销售 经营 孵化 检测 测试 集成 ' +
    '印刷 包装 运输 养殖 种植 防护 防治 治理 创业 创新 融资 研究 实验 传播 出版 发行 监理 勘察 拍卖 装饰 安装 修造 冶炼 铸造 锻造 ' +
    '国际 世纪 时代 世界 中国 全球 国家 集团 技术 综合 资源 再生 交易 市场 产业 城市 未来 大 新 高 中 第一 第二 第三 第四 第五 第六 第七 第八 第九 第十'
  ).split(' '),
);

/** What calls the things of a list before it enterprises: A、B、C等8家企业. */
export const ENTERPRISE_NOUN =
  /^(?:[\u4e00-\u9fff]{0,2}企业|公司|集团|[\u4e00-\u9fff]{0,2}厂商|[\u4e00-\u9fff]{0,2}制造商|厂家|药企|车企|房企|央企|国企|民企|巨头|运营商|券商|银行)(?![家主])/;

/** A list that is called by one of these is none of enterprises: A、B等领域, products of 生产企业. */
export const OTHER_LIST_NOUN =
  /(?:领域|产业|行业|方面|方式|板块|环节|产品|技术|材料|设备|服务|人才|领导|专家|代表|高校|院校|单位|部门|地区|城市|市县|县区|国家|省份|岗位|人员|生产|加工|制造|销售|经营|研发|配套)/;

/** What stands right after a firm's name and nowhere else so often. */
export const AFTER_COMPANY =
  /^(?:党委|集团)?(?:副?董事长|副?总经理|副?总裁|总监|(?:午间|晚间|早间)?(?:公告|披露)|(?:双双|集体|齐)?(?:涨停|跌停|拉涨|领涨|领跌)|总工程师|首席|创始人|有关负责人|相关负责人|负责人|技术人员|工作人员|车间|厂区|厂房|生产线|生产车间|生产基地|研发生产|研发基地|[一二三]期|项目|等项目|(?:也|已|将|则|正|还|今年|去年|相继|陆续|先后|均|都)?(?:计划|宣布|拿到|获得|入驻|落户|投产|推出|发布|实现)|(?:全球|亚太|亚洲|中国|区域|西南|西北|华东|华南|华北|华中|北方|南方|第二)?总部|董事会|中国总部|中国区|首席执行官|CEO|高管|发言人|公告|[早午晚]间公告|发布公告)/;

/** What stands right before a firm's name: 链主企业, 龙头———. */
export const BEFORE_COMPANY = /(?:企业|公司|“?链主”?|龙头)(?:[—-]{2,})?$/;

/** Verbs that lead up to a list of firms. */
export const LEADS_TO_COMPANY =
  /(?:引进|引入|招引|引育|培育|孵化|落户|入驻|签约|对接|走进|参观|考察|走访|依托|包括|涌现出|形成以|以|先后与|分别与)了?$/;

/** What ends the names of bodies that are no enterprises. */
export const NOT_COMPANY =
  /(?:协会|商会|学会|研究会|联合会|促进会|基金会|委员会|管委会|政府|党委|党工委|大学|学院|学校|中学|小学|医院|研究所|研究院|实验室|博物馆|局|厅|部|处|办|办公室|中心|银行卡|平台|系统|项目|工程|基地|园区|开发区|经开区|高新区|示范区|新区|产业园|科技园|城市|地区|省|市|县|区|镇|乡|村|街道|社区|大会|论坛|博览会|活动|行动|报|日报|晚报|网|电视台|法院|检察院|公安|海关|税务|板块|体系|链|集群|领域|产业|行业|方面|环节|技术|产品|设备|服务|人才|资金|政策|模式|机制)$/;
