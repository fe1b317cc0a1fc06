/** What fills the sentences of made-up articles: products, fields of work, names of people, companies and papers, all invented. */

const split = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

export const PRODUCTS = split(`
  锂电隔膜 铝合金轮毂 光学镜片 碳纤维板材 钛合金管件 风电叶片 工业机器人 速冻玉米 中药饮片 陶瓷刀具 激光切割机 液压支架
  氢燃料电堆 半导体封装线 显示模组 精密轴承 石墨电极 生物酶制剂 医用敷料 无人机 充电模块 储能柜 特种玻璃 铸造阀门 高压电缆
  植物油 香醋 预制菜 羊绒纱线 智能水表 磷酸铁锂 光伏支架 新型墙材 数控机床 减速器 传感器 铜箔 覆铜板 可降解薄膜 乳制品
  矿用电机 挖掘机配件 汽车线束 座椅骨架 变速箱壳体 航空紧固件 再生铝锭 硅片 石英坩埚 疫苗佐剂 卫星天线 冷链车 纸浆模塑
`);

export const FIELDS = split(`
  新材料 高端装备 生物医药 电子信息 新能源 现代物流 农产品加工 节能环保 数字经济 智能制造 汽车零部件 铝精深加工 光电
  航空航天 现代煤化工 特种金属 文化旅游 轨道交通 集成电路 低空经济 氢能 储能 医疗器械 纺织服装 食品饮料 人工智能
`);

export const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
export const GIVEN_NAMES = split(`
  建国 志强 晓燕 丽娟 文斌 海涛 雪梅 春生 国栋 永刚 佳慧 思远 子涵 明轩 玉珍 红霞 立新 振华 秀兰 浩然 一鸣 书恒 雨桐
  长河 望舒 若溪 景行 怀瑾 知秋 清源 岚 璐 铮 骁 琪 珂 毅 静 帆 伟
`);

/** The parts of a made-up company: what it is called, and in what it works. */
export const BRAND_HEADS = [...'恒瑞泰宏晟鑫凯铭卓越启博盛远嘉诚瀚景睿弘朗润拓骏腾昊禾沃谷维'];
export const BRAND_TAILS = [...'源达科诺丰信和通力峰联邦华兴益特安创邦宇航泽翔辉阳川岳图'];
export const TRADES = split(`
  新材料 智能装备 生物科技 电子科技 能源科技 精密机械 食品 环保科技 铝业 光电科技 医药 汽车零部件 重工 化工 纺织 物流
`);
export const COMPANY_PLACES = split(`
  山西 湖南 河南 江苏 浙江 广东 四川 湖北 安徽 山东 陕西 江西 福建 河北 深圳 苏州 宁波 青岛 长沙 合肥 武汉 成都 郑州 太原
`);

/** Papers and sites that do not exist, on hosts that cannot. */
export const OUTLETS: readonly { readonly name: string; readonly host: string }[] = [
  ['汾河导报', 'fenhe-daobao'],
  ['三晋产经', 'sanjin-chanjing'],
  ['湘水新报', 'xiangshui'],
  ['潇湘园区网', 'xiaoxiang-yuanqu'],
  ['中原产业观察', 'zhongyuan-guancha'],
  ['太行早报', 'taihang-zaobao'],
  ['江左晚报', 'jiangzuo'],
  ['园区周刊', 'yuanqu-zhoukan'],
  ['滨海产经网', 'binhai-chanjing'],
  ['巴蜀工业报', 'bashu-gongye'],
  ['岭南制造报', 'lingnan-zhizao'],
  ['关中经济网', 'guanzhong-jingji'],
  ['荆楚招商网', 'jingchu-zhaoshang'],
  ['徽州科技报', 'huizhou-keji'],
  ['齐鲁外贸报', 'qilu-waimao'],
  ['八闽海丝网', 'bamin-haisi'],
  ['赣鄱绿色报', 'ganpo-lvse'],
  ['燕赵项目网', 'yanzhao-xiangmu'],
  ['辽海工人报', 'liaohai-gongren'],
  ['松江农工网', 'songjiang-nonggong'],
  ['河套新闻', 'hetao-xinwen'],
  ['天山开发报', 'tianshan-kaifa'],
  ['滇池财经', 'dianchi-caijing'],
  ['黔中产业网', 'qianzhong-chanye'],
].map(([name = '', label = '']) => ({ name, host: `${label}.example` }));

export const TAGS = split(`
  回访 选题 半导体 铝产业 新能源车 数据待核 人物 深度 图表 对比 招商政策 外贸 光伏 存疑 专访 年终盘点 链主 土地 融资 人才政策
  民营企业 环保督察 县域经济 中部 产业转移 首发 追踪 会议 数字化 港口
`);

export const FOLDERS = split(
  `开发区年终稿 铝产业链调查 招商竞争 半导体地图 县域样本 外贸半年报 绿色转型 待写`,
);

export const NOTES: readonly string[] = [
  '下周打电话核实投资额，去年报道里写的是另一个数。',
  '可作年终稿的例子，人物有意思。',
  '和上个月的报道对比：项目名变了，金额没变。',
  '问一下管委会，“签约总额”里有多少是框架协议。',
  '图片要另外申请授权。',
  '这家企业在邻省也签过类似协议，查工商登记。',
  '同题已有三家报道，找新的角度。',
];
