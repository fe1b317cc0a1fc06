/**
 * The words the gate goes by. They ship in the content script, so each earns its bytes: kinds of zones, the trade's verbs,
 * and the topics in which a zone is only an address.
 */

/** Endings of zone words that mean a development zone wherever they stand, by their last character. */
export const ZONE_WORDS: Readonly<Record<string, readonly string[]>> = {
  区: '开发区 经开区 高新区 自贸区 自贸试验区 自由贸易试验区 自由贸易园区 保税区 综保区 出口加工区 保税港区 港经济区 临空经济区 空港区 工业园区 产业园区 科技园区 化工园区 经济区 综改区 综改示范区 产业示范区 创新示范区 合作示范区 融合示范区 发展示范区 转移示范区 加工区 新片区 自贸片区 经济合作区 科技合作区 创新合作区 边境合作区 深度合作区 产业合作区 集聚区 集中区 综试区 综合试验区 实验区 投资区 自创区 农高区 边合区 跨合区 经合区 服务业合作区 科学园区'.split(
    ' ',
  ),
  港: '自贸港 自由贸易港'.split(' '),
  城: '科学城 科技城 科创城'.split(' '),
  谷: '光谷 药谷'.split(' '),
};

/** These are zones too, but also districts, addresses and single buildings: they weigh less. */
export const WEAK_ZONE_WORDS: Readonly<Record<string, readonly string[]>> = {
  区: '园区 新区 工业区 产业区 示范区 先导区 试验区 合作区 功能区 港区 度假区'.split(' '),
  园: '产业园 科技园 工业园 软件园 孵化园 创业园 创新园 化工园 物流园 电子园 光电园 医药园 材料园 装备园 制造园 智造园 科学园 科创园 示范园 双创园'.split(
    ' ',
  ),
};

/** Before a zone word they show that another thing is meant: 自然保护开发区, 开放新区 of a game, 跨国自由贸易区. */
export const NO_ZONE_BEFORE =
  /(?:保护|专属|城市新|的|开启|开放|开通|东盟|双边|欧洲|北美|非洲|当地|附近|周边|一个|景|居住|生活|校|校园)$/;

/** Before a zone word they show that it bears no name: 走进园区, 各开发区, 国家级经开区. */
export const NO_NAME_BEFORE =
  /(?:^|[^\u3400-\u9fff）)”·—-]|[的在了和与及或是等个家各全本该我为到从将对给把被让由于入进出住往向至近座区级业]|国家|全[省市县国]|这里|公司)$/;

/** Behind a zone word: the zone does or gets something, and is no mere address. */
export const ACTS =
  /^(?:[把将也已还以正给共]|今年|去年|近年|近日|日前|推行|打造|新增|设立|拥有|获批|引进|累计|坚持|聚焦|围绕|集聚|实现|完成|举行|出台|发布|启动|建成|先后|现有|入选|通过|成为|推出|挂牌|封关|揭牌)/;

/** Before a zone word they show that all the zones of a province or city are meant, beside its counties: 各县区、开发区. */
export const AMONG_ALL = /(?:各|[县市]、?)[县市区][（、]?(?:市、区）、|区）、)?$|[省市县区]等地$/;

/** Behind a zone word: an address, an office or a school of the zone, not the zone itself. */
export const ADDRESS_AFTER =
  /^(?:[^，。；、\s在于与和的举签建]{0,5}(?:路|大道|大街|街道|学校|小学|中学|幼儿园|教育局|教体局|医院|派出所|分局|公安|交警|法院|检察院|警方|民警|消防|酒店|院区|分院|小区|社区|楼盘|板块|支行|营业部|收费站|地铁站|公交)|[^，。；、\s在于与和的]{0,8}\d[号弄栋室]|内[)）])/;

/** Before a zone word: somebody lives there, or a firm has its seat there. */
export const ADDRESS_BEFORE = /(?:地址|住所|注册地|注册于|户籍|住在|家住|居住)[^，。；]{0,14}$/;

/** What happens in zones: an article with several of these is about the trade. */
export const TRADE_WORDS =
  '招商 引资 签约 签订 签署 开工 奠基 投产 达产 竣工 入驻 落户 落地 揭牌 挂牌 管委会 管理委员会 党工委 总投资 投资 项目 产业 产业链 产业集群 营商环境 企业 规上 产值 产能 亩均 外资 外贸 进出口 试点 创新 制造业 园区 孵化 转型升级 高质量发展 建设 基地 规划 方案 生产线 厂房 新材料 新能源 生物医药 专精特新 龙头 对外开放 封关 通关 研发 合作 科技成果 技改 扩建 首家 审批 政策'.split(
    ' ',
  );

/** Topics in which a zone is only where it happened. One row a topic. */
export const OTHER_TOPICS: readonly (readonly string[])[] = [
  '彩票 双色球 大乐透 中奖 福彩 体彩 彩民 奖池 头奖',
  '车祸 事故 追尾 肇事 火灾 身亡 遇难 受伤 死亡 爆炸 坍塌 伤者 救援 遗体 失联 司机',
  '疫情 核酸 确诊 病例 隔离 封控 管控区 阳性 密接 无症状 采样 新冠 感染者 风险区 流调 疾控',
  '股东大会 质押 减持 增持 涨停 跌停 股价 担保 停牌 复牌 涨幅 收盘 换手率 主力资金 每股 股吧 净买入 净卖出 龙虎榜 市盈率 概念股 要约收购 收购人 一致行动人 证监会 大盘 沪指 上证综指 创业板 早盘 午后 个股 私募 净值 基金经理 澄清 解除质押 融资融券 政府补助 当期损益 归母净利润 研报 评级 每股收益 出席会议 授信 大宗交易 限售股 董事会决议 临时公告 关联交易 财务资助 分红',
  '楼盘 房源 户型 二手房 开盘 售楼 精装 房价 业主 楼市 房地产 地产 住宅 商品房 买房 购房 均价 首付 别墅 公寓 安置 户型 物业 学区 得房率 置业',
  '比赛 球队 进球 联赛 主场 客场 教练 球员 冠军 决赛 球迷 选手 赛事 马拉松 篮球 足球 金牌 夺冠 世界杯',
  '玩家 副本 游戏 网游 公测 内测 服务器 开服 装备 角色',
  '电影 演员 导演 明星 粉丝 娱乐 歌手 演唱会 票房 综艺 电视剧 专辑 主演 影片',
  '警方 民警 嫌疑人 被告 原告 判决 刑拘 诈骗 盗窃 派出所 犯罪 起诉 法院 庭审 抓获 报警 被害人 受贿 行贿 双开 违纪 纪委 被查 涉案 检察院 处罚 罚款 查封 开除党籍',
  '履新 任命 汉族 出生 学历 任职 曾任 现任 任前公示 免去 当选 研究生',
  '气温 降雨 暴雨 高温 气象 毫米 台风 降雪 预警 阵雨 雷电 空气质量',
  '招聘 简历 笔试 面试 报考 考生 招生 高考 录取 分数线 中考 公务员',
  '油耗 车型 试驾 轴距 发动机 排量 经销商 优惠 促销 报价 像素 手机 售价 摄像头 屏幕',
  '停水 停电 断水 限行 绕行 封路 公交 地铁 航班 高铁 列车 旅客 检修 停运 途经 站点 车站 候车 乘客',
  '学校 学生 教师 老师 师生 家长 校园 校长 幼儿园 开学 学位 义务教育 学区 中小学 课堂',
  '志愿 居民 社区 文艺 义诊 邻里 广场 党员 便民',
  '全市 全县 全省 各县 乡镇 各级各部门 生产总值 社会消费品 居民收入 常务会议 经济运行',
  '双边 谈判 议定书 东盟 欧盟 总统 外长 峰会 外交部 会谈 领导人',
  '旅游 景区 游客 景点 门票 民宿 酒店 美食 餐厅 花海',
  '患者 手术 医生 医院 治疗 住院 就诊 癌 接诊',
  '均价 报价 下跌 上涨 涨价 降价 行情 观望 库存',
].map((row) => row.split(' '));
