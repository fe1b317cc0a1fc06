/**
 * Words of the language that a segmenter's tags make look like somebody's name (智慧/nr, 环保/j), or that it does not
 * know (临空/x): no zone and no enterprise is told by them alone. Sorted by sound.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  (
    '现代 有色 黑色 碳基 低碳 低空 氢能 高端 高新 高质量 国际 环保 交安 交通运输 蓝图 临港 临空 绿色 绿能 零碳 链上 链主 平台 全域 全产业链 人工智能 数智 双创 ' +
    '文旅 物联网 循环经济 新质 信创 县域 一体化 源网荷储 智慧 智能 智造 中部 中小 重大 专精 特新 专精特新 自主 总部 产业 产业链 飞地 康养 科创 科教 ' +
    '军民 跨境 标准 标准化 冷链 高科技 数字经济 数字化 现代化 沿海 沿江 东部 西部 南部 北部 中心 核心 城市 农村 海上 陆上 空港 陆港 自贸 园区 ' +
    '市级 省级 全市 全省 中国 我国 国内 全国 世界 全球 亚洲 欧洲 海外 大健康 大数据 云计算 新基建 两新 三农 多式联运 净零 制氢 ' +
    '高纯 超纯 深紫外 半导体 光机电 精品 特色 优质 优势 主导 支柱 传统 新兴 未来 战略性 先进 尖端 前沿 硬科技'
  ).split(' '),
);
