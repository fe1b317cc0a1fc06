/** The words around a sum: what governs it, what makes it approximate, what shows that a bare figure is no money. */
import type { MoneyBound, MoneyRole } from '../../model';

/** Words that say what a sum is for; the nearest one before the sum decides. One role a row. */
export const ROLE_WORDS: readonly (readonly [MoneyRole, string])[] = [
  [
    '总投资',
    '总投资 总投资额 投资总额 投资总量 投资总规模 总投资规模 投资规模 总投 投资总投入 总投入 投资总计 投资共计 投资合计 累计总投资',
  ],
  [
    '投资',
    '投资 投资额 投入 出资 斥资 耗资 拟投 投建 投 引资 到位 到账 到账外资 首期 增资 增资扩股 注资 到位资金 资金到位 实际到账 投放 总造价 利用外资 使用外资 外资 引进资金 引进内资 内资 技改 入资 砸下 砸',
  ],
  [
    '签约',
    '签约 签约引资 签约投资额 签约投资金额 签约总金额 签约落地资金 签约额 签约资金 签约总额 签约金额 签约合同额 合同金额 合同额 合同总额 合同总金额 合同价 协议金额 协议资金 协议总额 协议额 意向金额 意向资金',
  ],
  ['产值', '产值 总产值 工业总产值 年产值 产出 产出强度 产业规模 产业链规模 集群规模 规模总量 产值规模'],
  ['税收', '税收 税收收入 纳税 纳税额 税 利税 税金 税费 缴税 上缴 上交 入库 减税 退税 税款 创税'],
  [
    '营收',
    '营收 营业收入 营业总收入 销售收入 主营业务收入 销售额 销售 收入 业务收入 营业额 年销售 零售额 总收入 流水 技工贸收入 主营收入 增收 销售规模 营收规模',
  ],
  [
    '进出口',
    '进出口 进出口额 进出口总额 进出口总值 进口 进口额 出口 出口额 出口值 外贸 外贸额 贸易额 货物贸易 创汇 货值 贸易规模',
  ],
  ['注册资本', '注册资本 注册资本金 注册资金 认缴 实缴'],
  [
    '融资',
    '融资 融资额 股权融资 贷款 授信 募资 募集资金 募集 信贷 发债 债券 借款 融得 筹资 筹集 融资规模 贷款规模',
  ],
  ['补助', '补助 补贴 奖励 资助 扶持资金 奖补 奖补资金 专项资金 奖金 补偿 兑现 扶持'],
  [
    '其他',
    '总价 价格 售价 价值 价 利润 净利润 净利 资产 净资产 总资产 市值 估值 订单 采购 成交额 成交 交易额 交易 基金 罚款 罚 捐款 捐赠 捐 工资 月薪 年薪 租金 生产总值 地区生产总值 GDP 增加值 财政收入 财税收入 财政总收入 预算收入 一般公共预算收入 预算 支出 金额 资金 成本 费用 存款 余额 净额 保证金 负债 亏损 盈利 节约 节省 损失 涉案 均价 每股 降本 增值 财政 拨款 经费 赔偿 中标 标的 消费 奖池 头奖 带动就业 分红 转让 收购 并购 回购 规模',
  ],
];

/** Behind 投资 these make a name or a person of it, which governs no sum. */
export const NO_ROLE_AFTER = [
  '者',
  '人',
  '商',
  '集团',
  '有限',
  '控股',
  '公司',
  '促进',
  '环境',
  '管理',
  '银行',
  '基金',
];

/** A bare figure is money only straight behind one of these roles' words; 其他 holds words of quantities too. */
export const BARE_FIGURE_WORDS =
  '资金 金额 利润 净利润 净利 资产 总资产 净资产 市值 估值 总价 造价 成交额 交易额 GDP 生产总值 增加值 财政收入 预算收入 预算 基金 罚款 捐款 捐 负债 亏损 盈利 工资 年薪 存款 余额 订单金额 单价 售价 房价 价值 赔偿 经费 中标价 中标额 标的额 成交价 成交总价 出让金 出让价款 收购价 转让价 拍卖价 起拍价 降本 降本增效 资产规模 基金规模 经济总量';

/** Between such a word and a bare figure nothing else may stand: 总投资超过|百亿, 产值由2019年的|50亿. */
export const FILLERS = new Set(
  '达到约为近超过突破额总规模合计累计预计将了至共计在从由仅的完成实现高可上逾增长加升涨望计划有约年月前现已为首次再又各分别就一期二期三期0123456789.、个亿万元',
);

/** Before a sum they make it approximate, and say which way. */
export const APPROXIMATE_BEFORE: Readonly<Record<string, MoneyBound>> = {
  超过: 'more-than',
  超出: 'more-than',
  超: 'more-than',
  逾: 'more-than',
  突破: 'more-than',
  破: 'more-than',
  高于: 'more-than',
  多于: 'more-than',
  不低于: 'at-least',
  不少于: 'at-least',
  至少: 'at-least',
  最少: 'at-least',
  起码: 'at-least',
  不超过: 'at-most',
  不高于: 'at-most',
  最多: 'at-most',
  不到: 'less-than',
  不足: 'less-than',
  低于: 'less-than',
  少于: 'less-than',
  近: 'nearly',
  将近: 'nearly',
  接近: 'nearly',
  几乎: 'nearly',
  差不多: 'nearly',
  约: 'about',
  约为: 'about',
  约合: 'about',
  大约: 'about',
  大概: 'about',
};

/** These count only before a size word: 上百亿元, 过亿元. */
export const APPROXIMATE_BEFORE_BARE: Readonly<Record<string, MoneyBound>> = {
  上: 'more-than',
  过: 'more-than',
};

/** Before a sum they bound it, and leave it the figure it is: 最高500万元. */
export const BOUNDS_BEFORE: Readonly<Record<string, MoneyBound>> = {
  最高: 'at-most',
  至多: 'at-most',
  上限: 'at-most',
  最低: 'at-least',
};

/** 签约, 节约 and their like do not make the sum behind them approximate. */
export const NOT_APPROXIMATE = new Set([
  '签约',
  '合约',
  '节约',
  '履约',
  '违约',
  '契约',
  '公约',
  '条约',
  '预约',
  '毁约',
  '特约',
  '续约',
  '解约',
  '订约',
  '最近',
  '附近',
  '以上',
  '加上',
  '算上',
  '赶超',
  '反超',
  '通过',
  '经过',
]);

/** Behind a sum they make it approximate, and say which way. */
export const APPROXIMATE_AFTER: Readonly<Record<string, MoneyBound>> = {
  左右: 'about',
  上下: 'about',
  不等: 'about',
  以上: 'at-least',
  '（含）以上': 'at-least',
  及以上: 'at-least',
  有余: 'more-than',
  出头: 'more-than',
  开外: 'more-than',
  以下: 'at-most',
  以内: 'at-most',
  之内: 'at-most',
  不到: 'less-than',
};

/** Units of measure: a figure before one of them is no money (1.2亿千瓦时, 14亿人口, 3万家). */
export const MEASURES = new Set(
  '吨平方立千瓦度人户家个件台套株头只亩公米字次片颗粒瓶箱册辆架条枚吉兆斤克升毫标包支盒卷张座栋名位年倍点像股份%％用粉网居村市学职农群游观读师生多余级项种把根块双部篇款届天日月时分秒里层间床羽尾棵朵艘列班组批团岁℃㎡㎥参数码光海英卡焦',
);

/** Behind …亿级 they show that something other than money is counted. */
export const NOT_MONEY_SCALE = [
  '参数',
  '像素',
  '用户',
  '流量',
  '人口',
  '数据',
  '粉丝',
  '播放',
  '下载',
  '点击',
  '人次',
  '日活',
  '月活',
  '晶体管',
  '算力',
  '次',
  '大模型',
  '模型',
  '规模用户',
  '并发',
  '千瓦',
  '吨',
  '立方',
  '市民',
  '消费者',
  '终端',
  '连接',
  '设备',
  'token',
  'Token',
  '洁净',
  '净化',
  '无尘',
];

/** Behind a bare size word they make a label of it: 千亿产业集群. */
export const SIZE_LABELLED = [
  '门槛',
  '”门槛',
  '”大关',
  '母基金',
  '产业集群',
  '产业链',
  '产业',
  '产值',
  '工业',
  '集群',
  '企业',
  '园区',
  '级',
  '元级',
  '大关',
  '俱乐部',
  '板块',
  '强企',
  '龙头',
  '强县',
  '强镇',
  '强区',
  '大区',
  '城市',
  '县',
  '镇',
];

/** One Chinese digit and 元 is money only before one of these; 三元锂电池, 一元化 and 二元论 are not. */
export const AFTER_ONE_YUAN =
  /^(?:[，。；！？：）」”,;!?)]|$|[零一二两三四五六七八九\d][角毛分]|钱|人民币|左右|以上|以下|起|[/／每一]|到|至|和|的)/;

/** Before one Chinese digit and 元 or 块 they show a price. */
export const PRICE_BEFORE = new Set('花费卖价赚赔收给付交要差省涨降仅才只降每我你他加减是为达');

/** Before 一万块 they show that it is spent, earned or a price, and no count of pieces. */
export const SPENT_BEFORE =
  /(?:[花费赚赔欠借挣捐]|中了|工资|薪|奖金|罚款|利润|存款|贷款|房租|租金|房价|价格|单价|售价|成本|积蓄|稿费|每(?:平方米|平米|亩|人|户|吨|台|套|辆))[了掉出到上下去]?(?:高达|达|约|近|超过?|为|是)?$|卖[到得]?$/;

/** What is counted in 万: behind a figure without 元 it shows that this is no sum (销售1万多单). */
export const COUNT_BEHIND = /^(?:单(?![个价体位独笔项纯方])|票(?![据价房面])|[宗桩趟匹幢盏罐袋封剂幅])/;
/** These begin other words too: they count behind 多, 余 and 来, or where the clause ends with them. */
export const LOOSE_COUNT_BEHIND = /^[起笔场所处门口本副例对节页首轮道盘桌杯碗桶针筒管枝]/;
export const LOOSE_COUNT_ENDS =
  /^[笔场所处门口本副例对页首轮道盘桌杯碗桶针筒管枝](?:$|[，。；、！？,;!?）)])/;

/** Behind a figure without 元 they name it a sum, where they end the phrase: 近50万销售额, 20万的收购价. */
export const SUM_NAMED_BEHIND =
  /^的?(?:年?销售额|[年总]?产值|年?营收|营业额|营业收入|销售收入|年?税收|净?利润|年薪|注册资本|收购价|中标价|成交价|总价|售价|罚款|奖金|赔偿金|投资额|总投资)(?:$|[，。；、！？,;!?）)”」的和与]|目标|大关|以上|以下|左右)/;
/** Behind 的 they name it so wherever the phrase goes on, unless another word begins with them (投资者, 贷款户). */
export const OF_SUM_BEHIND =
  /^的(?:收购价|中标价|成交价|转让价|价格|高价|低价|总价|售价|年薪|投资|资金|贷款|补贴|补助|奖励|罚款|债务)(?![者人户客商家对机公])/;

/** How a sum became another: 由原来的3亿 | 调整为 | 5.6亿元. */
export const CHANGED_TO =
  /^(?:调整|增加|提高|提升|扩大|上升|增长|追加|下降|减少|降低|压缩|压减|调高|调低|跃升|攀升|升|增|降|减|涨|变|扩)[到至为成](?:了|现在的|如今的|目前的)?(?:约|近|超过?)?/;

/** 5000万以上 | 项目: what is counted by the size of its investment. */
export const SIZED_ABOVE =
  /^(?:及|（含）|\(含\))?以[上下]的?(?:重点|重大|工业|产业|招商|签约|投资|新建|在建|制造业)*项目(?!人|经理|部|负责)/;

/** What a sum in a cell of its own may carry: 最多一块二角, 1.2元以下. */
export const CELL_BEFORE =
  /^(?:最多|至少|起[码碼]|最少|不超过|不少于|不低于|超过|大约|约|近|共|从|由|大概|将近)/;
export const CELL_AFTER = /^(?:以上|以下|以内|左右|上下|之间|整|正|起)/;
