/**
 * What a careful reader would mark on each page, and what the page says of its article: the pair that every page is held to.
 * Mentions stand in the order of the page, with a blank between two.
 */
import type { MentionType } from '../../lib/model';
import type { PageName } from './page-list';

export interface Expectation {
  /** Null where nothing may be painted. */
  readonly painted: Readonly<Record<MentionType, string>> | null;
  readonly draft: {
    readonly title: string;
    readonly site: string;
    readonly date: string | null;
    readonly author: string;
  };
  /** Of several articles on the page the first, where its headline has a line above it that the page's own title leaves out. */
  readonly lead?: string;
}

/** Pages that hold the government site's story as it is. nb. 中科潞安 is left to the recognisers' own tests. */
const GOVERNMENT_MENTIONS = {
  zone: '长治高新区 长治高新技术产业开发区 长治高新区 园区 长治经济技术开发区 高新区',
  company: '中科潞安深紫外有限公司 山西立讯精密工业有限公司',
  money: '十亿元 10.3亿元 12.8亿元 20亿元 3.6亿元 1亿元 500万元 2.4亿元 亿元 百亿',
};
const GOVERNMENT_TITLE = '长治高新区半导体光电产业一季度投资突破十亿元';
const GOVERNMENT = {
  painted: GOVERNMENT_MENTIONS,
  draft: { title: GOVERNMENT_TITLE, site: '上党区人民政府网样站', date: '2026-03-20', author: '' },
};
/** The same without an imprint: the host stands for the outlet. */
const BARE = {
  painted: GOVERNMENT_MENTIONS,
  draft: { title: GOVERNMENT_TITLE, site: 'epaper.sample.gov.cn', date: null, author: '' },
};
const SERVICE = {
  painted: {
    zone: '忻州经济开发区 忻州经济开发区 开发区',
    company: '山西忻工智能装备技术有限公司 忻工智能',
    money: '70万元 4.5亿元',
  },
  draft: {
    title: '忻州经济开发区推行“拿地即开工”',
    site: '样站政务网',
    date: '2026-03-19',
    author: '贺岚',
  },
};

export const EXPECTATIONS = {
  // One article a line. nb. 4100万元 and 8000万元 are broken inside the figure, 晋城 经开区 holds a stray space; 2700万穗 and
  // 3.6万吨 are no sums.
  paper: {
    painted: {
      zone: lines(
        '兴县经济技术开发区 园区 兴县经开区 开发区 兴县经开区',
        '晋城经开区 晋城经济技术开发区 阳城经济技术开发区 八甲口新能源产业园 晋城经开区',
        '五寨现代农业产业示范区 示范区 示范区 五寨现代农业产业示范区',
        '忻州经济开发区 开发区 忻州经济开发区',
        '侯马经济开发区 侯马开发区 侯马经济开发区',
      ),
      company: lines(
        '元泰高导材料山西有限公司 山西巨功固废综合处置利用有限公司 山西中铝华润有限公司 中铝华润',
        '深圳金乐信科技有限公司 金乐信',
        '山东玖瑞农业集团有限公司 玖瑞集团',
        '山西忻工智能装备技术有限公司 忻工智能',
      ),
      money: lines(
        '28.6亿元 9.4亿元 52亿元 3.2亿元 6亿 400多元 1.5亿元 5亿元 2000万元 百亿',
        '17.3亿元 2亿元至3亿元 8000万元',
        '4100万元 600万元 1.08亿元',
        '70万元 4.5亿元',
        '5.7亿元 3100万美元',
      ),
    },
    draft: {
      title: '兴县经开区铝镁深加工项目集中开工',
      site: '汾河导报',
      date: '2026-03-21',
      author: '田禾',
    },
    lead: '一季度新开工产业项目七个 兴县经开区铝镁深加工项目集中开工',
  },
  government: GOVERNMENT,
  football: {
    painted: null,
    draft: {
      title: '补时绝杀！晋阳队主场三比二逆转取胜',
      site: '晋阳体育样站',
      date: '2026-03-20',
      author: '冯骁',
    },
  },
  strict: GOVERNMENT,
  sandboxed: GOVERNMENT,
  wechat: {
    painted: {
      zone: '青岛西海岸新区 青岛西海岸新区 新区 新区',
      company: '芯恩（青岛）集成电路有限公司 万华化学',
      money: '412亿元 96.5亿元 18亿元 7亿元 2.3亿元',
    },
    draft: {
      title: '青岛西海岸新区一季度46个项目开工',
      site: '西海岸观察样号',
      date: '2026-04-02',
      author: '苏禾',
    },
  },
  app: {
    painted: {
      zone: '苏州工业园区 苏州工业园区 苏州工业园区 园区 园区',
      company: '信达生物',
      money: '6亿元 6亿元 3000万元 1600亿元',
    },
    draft: {
      title: '苏州工业园区生物医药企业再获融资6亿元',
      site: 'epaper.sample.gov.cn',
      date: null,
      author: '邵一帆',
    },
  },
  appCup: {
    painted: null,
    draft: {
      title: '少年杯落幕：点球大战定冠军',
      site: 'epaper.sample.gov.cn',
      date: null,
      author: '冯骁',
    },
  },
  appCars: {
    painted: {
      zone: '合肥经济技术开发区 合肥经济技术开发区 合肥经开区 合肥经开区',
      company: '江淮汽车 国轩高科',
      money: '22亿元 45亿元 30亿元 4亿元',
    },
    draft: {
      title: '合肥经济技术开发区新能源汽车零部件园投产',
      site: 'epaper.sample.gov.cn',
      date: null,
      author: '方澄',
    },
  },
  framesetArticle: {
    painted: {
      zone: '晋城经开区 晋城经开区 晋城经济技术开发区 阳城经济技术开发区 八甲口新能源产业园',
      company: '深圳金乐信科技有限公司 金乐信',
      money: '17.3亿元 2亿元至3亿元 8000万元',
    },
    draft: {
      title: '晋城经开区赴深圳招商签下五单',
      site: 'epaper.sample.gov.cn',
      date: null,
      author: '',
    },
  },
  shadow: {
    painted: {
      zone: '兴县经开区 兴县经济技术开发区 园区',
      company: '元泰高导材料山西有限公司 山西巨功固废综合处置利用有限公司 山西中铝华润有限公司 中铝华润',
      money: '28.6亿元 9.4亿元 52亿元 3.2亿元 6亿 400多元 1.5亿元',
    },
    draft: {
      title: '兴县经开区铝镁深加工项目集中开工',
      site: 'epaper.sample.gov.cn',
      date: null,
      author: '',
    },
  },
  reprint: {
    painted: {
      zone: '长治高新区 长治高新技术产业开发区 高新区',
      company: '中科潞安深紫外有限公司 山西立讯精密工业有限公司',
      money: '十亿元 10.9亿元 12.8亿元 20亿元 4.1亿元 亿元 百亿',
    },
    draft: { title: GOVERNMENT_TITLE, site: '财经样网', date: '2026-03-21', author: '' },
  },
  desktop: SERVICE,
  mobile: SERVICE,
  notice: {
    painted: {
      zone: '西安高新技术产业开发区 西安高新技术产业开发区 西安高新区 西安经济技术开发区 西安经济技术开发区 西安经开区',
      company: '比亚迪 比亚迪 隆基绿能 西安诺瓦星云科技股份有限公司 陕西重型汽车有限公司',
      money: '5600万元 2600万元 1800万元 1200万元 33亿元 8亿元',
    },
    draft: {
      title: '西安高新技术产业开发区公示首批技改项目',
      site: '西安样报',
      date: '2026-04-10',
      author: '',
    },
  },
  print: BARE,
  fighting: BARE,
  atWar: BARE,
} satisfies Partial<Record<PageName, Expectation>>;

/** What is painted by the names under which the browser holds it, each mention by itself. */
export function paintOf(name: keyof typeof EXPECTATIONS): Record<string, string[]> | null {
  const { painted }: Expectation = EXPECTATIONS[name];
  if (!painted) return null;
  return Object.fromEntries(
    Object.entries(painted).map(([type, mentions]) => [`quwen-${type}`, mentions.split(' ')]),
  );
}

function lines(...each: string[]): string {
  return each.join(' ');
}
