/**
 * Newspaper articles of our own writing, in the manner of the local press: real names of zones and companies, invented
 * events. The demo pages, the end-to-end tests and the benchmarks are made of them.
 */

export interface PaperArticle {
  readonly title: string;
  /** A line above the headline, as local papers like it. */
  readonly kicker?: string;
  readonly paragraphs: readonly string[];
  readonly byline: string;
}

/** The lead of the sample paper: long and short names of one zone, a company shortened, sums of every form. */
const ALUMINIUM: PaperArticle = {
  kicker: '一季度新开工产业项目七个',
  title: '兴县经开区铝镁深加工项目集中开工',
  byline: '（田禾）',
  paragraphs: [
    '汾河导报讯 3月18日，随着桩机轰鸣作响，兴县经济技术开发区举行2026年第一季度产业项目集中开工仪式。此次开工的7个项目总投资28.6亿元，年度计划投资9.4亿元，全部达产后预计可实现年产值超过52亿元，带动就业1800余人。',
    '开工现场设在园区铝基新材料组团。由元泰高导材料山西有限公司建设的高导铝杆二期，计划投资3.2亿元；山西巨功固废综合处置利用有限公司的赤泥综合利用项目，总投资达6亿，可年消纳赤泥120万吨。两个项目紧邻链主企业山西中铝华润有限公司，铝液出炉后走不到两公里便能进入下游车间。',
    '“短流程就是真金白银。”中铝华润生产部门负责人算了一笔账：铝水直供每吨省下重熔费用400多元，按目前的供应量，一年可为下游企业节约成本近1.5亿元。',
    '据了解，兴县经开区今年把“铝液不出区”作为头号工程，设立规模5亿元的产业引导资金，对当年投产的深加工企业，按设备投资的一成给予补助，单户最高2000万元。截至目前，开发区铝镁企业增至23户，百亿级产业集群雏形初显。',
  ],
};

/** Text taken out of a PDF: stray spaces inside words, and a range of money. */
const PITCH: PaperArticle = {
  title: '晋城经开区赴深圳招商签下五单',
  byline: '（宋一鸣）',
  paragraphs: [
    '本报讯 3月中旬，晋城 经开区招 商 专 班在深圳举办光机电产业对接会，现场签约项目5个，签约总额17.3亿元。',
    '晋城经济技术开发区管委会负责人在会上推介了光机电产业园区的标准厂房和人才公寓政策。深圳金乐信科技有限公司拟投资2亿元至3亿元，建设精密结构件生产线；金乐信相关负责人说，项目从洽谈到签约只用了41天。',
    '对接会上，阳城经济技术开发区同台推介八甲口新能源产业园，与两户陶瓷机械企业达成意向，意向金额8000万元。',
  ],
};

/** Farming: a park with a name of its own, and quantities that look like money and are none. */
const FARM: PaperArticle = {
  title: '五寨现代农业产业示范区甜糯玉米上了生产线',
  byline: '（郝春生 文/图）',
  paragraphs: [
    '汾河导报讯 走进五寨现代农业产业示范区的速冻车间，一穗穗甜糯玉米经过清洗、蒸煮、速冻，装箱发往沿海。示范区去年加工鲜食玉米2700万穗，收购原料3.6万吨，农户增收4100万元。',
    '今年，示范区与山东玖瑞农业集团有限公司签订订单1.2万亩，玖瑞集团先行垫付种子、地膜款约600万元。冷链二期同步启动，总投资1.08亿元，库容可达3万立方米。',
    '“从前怕丰收，现在怕不够。”合作社理事长说。',
  ],
};

export const SERVICE: PaperArticle = {
  title: '忻州经济开发区推行“拿地即开工”',
  byline: '（通讯员 贺岚）',
  paragraphs: [
    '本报讯 从取得土地到四证齐发，山西忻工智能装备技术有限公司只等了5个工作日。3月以来，忻州经济开发区把区域评估成果免费交给企业使用，单个项目平均减少前期费用70万元，压缩时间60天以上。',
    '忻工智能二期厂房总投资4.5亿元，月底前封顶。开发区投资服务中心专员全程跟办，去年累计办结事项1300余件。',
  ],
};

const BRIEF: PaperArticle = {
  title: '侯马经济开发区：前两月进出口增三成',
  byline: '（记者 文若）',
  paragraphs: [
    '本报讯 记者3月17日从侯马海关获悉，今年前两个月，侯马经济开发区外贸企业进出口总值5.7亿元，同比增长31.4%，其中出口机电产品折合3100万美元。侯马开发区依托方略保税物流中心，新开中亚班列12列。',
  ],
};

/** The sample paper, in the order of its page. */
export const PAPER: readonly PaperArticle[] = [ALUMINIUM, PITCH, FARM, SERVICE, BRIEF];

/** A plain news page on a government site. */
export const GOVERNMENT_NEWS: PaperArticle = {
  title: '长治高新区半导体光电产业一季度投资突破十亿元',
  byline: '（责任编辑：林溪）',
  paragraphs: [
    '3月20日，记者从长治高新技术产业开发区经济运行调度会上获悉，一季度全区半导体光电产业完成投资10.3亿元，同比增长18.6%，占工业投资的比重首次过半。',
    '作为龙头企业，中科潞安深紫外有限公司的LED芯片二期车间已进入设备调试阶段，项目总投资12.8亿元，投产后年产值可达20亿元以上。中科潞安与配套企业山西立讯精密工业有限公司签订了三年期采购协议，合同金额约3.6亿元。',
    '长治高新区为企业设立了1亿元的技改专项资金，单个项目补助最高500万元。今年以来，园区新入驻上下游企业9户，注册资本合计2.4亿元。与之相邻的长治经济技术开发区也同步启动了光电器件封装线建设，计划年内投产。',
    '下一步，高新区将围绕芯片、封装、应用三个环节补链，力争全年引进亿元以上项目15个，推动产业规模向百亿级迈进。',
  ],
};

/** A news page on a host that no list knows. */
export const TRADE_NEWS: PaperArticle = {
  title: '交城经济开发区碳基新材料项目落地 总投资7.5亿元',
  byline: '（行业观察员 青岩）',
  paragraphs: [
    '日前，山西亮宇炭素有限公司与交城经济开发区签订入区协议，拟建设年产4万吨负极材料前驱体项目，总投资7.5亿元，建设周期18个月。',
    '亮宇炭素负责人表示，选择交城经开区，看中的是这里成熟的煤焦化下游配套。项目分两期实施，一期投资3亿元，投产后可实现年营业收入近9亿元、税收4200万元。',
    '目前，开发区已为项目预留用地210亩，并协调银行给予2亿元授信。',
  ],
};

/** No zone news, though money and companies and a 区 or two occur in it. */
export const FOOTBALL_NEWS: PaperArticle = {
  title: '补时绝杀！晋阳队主场三比二逆转取胜',
  byline: '（体育记者 冯骁）',
  paragraphs: [
    '昨晚的省超联赛第六轮，晋阳队坐镇红灯笼体育场迎战来访的云州队。两万一千名球迷见证了一场荡气回肠的逆转：主队在零比二落后的情况下，下半场连入三球，以三比二带走三分，积分榜升至第二。',
    '第19分钟，云州队左路传中，中锋在小禁区前沿抢点破门。第37分钟，客队利用角球扩大比分。易边再战，晋阳队变阵三后卫，边翼卫频频插入对方禁区。第58分钟，替补登场的九号前锋转身抽射，扳回一城；第76分钟，队长主罚任意球直挂死角。补时第四分钟，门前混战中，20岁的小将跟进补射，全场沸腾。',
    '赛后，主教练把胜利归功于板凳深度。今夏转会窗，俱乐部仅花费320万元引进两名年轻球员，却换来了中场的活力。赞助商某饮品有限公司当场宣布追加奖金50万元。',
    '第七轮，晋阳队将客场挑战河东队。目前两队同积13分，争夺的不只是名次，还有球迷的口碑。',
  ],
};
