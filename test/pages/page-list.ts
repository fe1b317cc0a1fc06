/** Every page of the news world: its address, what it is made of, and what the server says of it. */
import { FOOTBALL_NEWS, GOVERNMENT_NEWS, SERVICE, TRADE_NEWS } from './articles';
import { appPage } from './app-page';
import { longPage, printPage, ticker } from './changing-pages';
import { digitalPaper } from './digital-paper';
import { fightingPage } from './fighting-page';
import { framedStory, frameset, framesetList, pageWithFrames, shadowPage } from './frame-pages';
import { clobbering, deeperTree, deepTree, hostile, hugeText, malformed, wideTree } from './hard-pages';
import { endlessList, linkList } from './list-pages';
import { newsPage } from './news-page';
import { noticePage, PICTURE } from './notice-page';
import { REPRINT } from './portal-articles';
import { wechatPage } from './wechat-page';

/** A host under gov.cn, which the shipped list of sites names. */
const LISTED = 'http://epaper.sample.gov.cn';
/** Twins: the same site for desks and for telephones. */
const DESKTOP = 'http://www.sample.gov.cn';
const MOBILE = 'http://m.sample.gov.cn';
/** Others that the list names. */
const REPRINTER = 'http://finance.sample.ce.cn';
const WECHAT = 'http://mp.weixin.qq.com';
/** A host that no list names. */
const UNLISTED = 'http://trade-news.example';

export const PAGES = {
  paper: `${LISTED}/html/2026-03/21/content_3.html`,
  government: `${LISTED}/zwyw/202603/t20260320_1.html`,
  football: `${LISTED}/tiyu/202603/t20260320_2.html`,
  trade: `${UNLISTED}/industry/8801.html`,
  huge: `${LISTED}/hard/huge.html`,
  wide: `${LISTED}/hard/wide.html`,
  deep: `${LISTED}/hard/deep.html`,
  deeper: `${LISTED}/hard/deeper.html`,
  malformed: `${LISTED}/hard/malformed.html`,
  hostile: `${LISTED}/hard/hostile.html`,
  clobbering: `${LISTED}/hard/clobbering.html`,
  empty: `${LISTED}/hard/empty.html`,
  fighting: `${LISTED}/hard/fighting.html`,
  atWar: `${LISTED}/hard/at-war.html`,
  ticker: `${LISTED}/hard/ticker.html`,
  long: `${LISTED}/hard/long.html`,
  strict: `${LISTED}/csp/strict.html`,
  sandboxed: `${LISTED}/csp/sandboxed.html`,
  wechat: `${WECHAT}/s/sample-46`,
  app: `${LISTED}/app/park`,
  appCup: `${LISTED}/app/cup`,
  appCars: `${LISTED}/app/cars`,
  endless: `${LISTED}/kuaixun/index.html`,
  frameset: `${LISTED}/old/index.htm`,
  framesetList: `${LISTED}/old/list.htm`,
  framesetArticle: `${LISTED}/old/article_2.htm`,
  framed: `${LISTED}/zt/framed.html`,
  frameOfSite: `${LISTED}/zt/frame_1.html`,
  frameOfListed: `${REPRINTER}/zt/frame_3.html`,
  frameOfStranger: `${UNLISTED}/zt/frame_4.html`,
  shadow: `${LISTED}/zt/shadow.html`,
  reprint: `${REPRINTER}/gqsd/2026/0321/88123.shtml`,
  desktop: `${DESKTOP}/kfq/202603/t20260319_8.html`,
  mobile: `${MOBILE}/kfq/202603/t20260319_8.html`,
  notice: `${REPRINTER}/xian/2026/0410/notice.html`,
  picture: `${REPRINTER}/xian/2026/0410/plant.png`,
  links: `${LISTED}/zwyw/index.html`,
  print: `${LISTED}/zwyw/202603/print.html`,
} as const;
export type PageName = keyof typeof PAGES;

export interface Served {
  readonly body: string | Buffer;
  /** Beside the type of an HTML page, or in its place. */
  readonly headers: Readonly<Record<string, string>>;
}

const GOVERNMENT = newsPage(GOVERNMENT_NEWS, {
  outlet: '上党区人民政府网样站',
  section: '政务要闻',
  date: '2026-03-20',
  related: ['全市重点工程建设推进会召开', '春季用工对接会达成意向两千人', '今年首批技改项目名单公布'],
});

const HEADLINES: readonly (readonly [string, string])[] = [
  [PAGES.government, GOVERNMENT_NEWS.title],
  [PAGES.desktop, SERVICE.title],
  [PAGES.trade, TRADE_NEWS.title],
  [PAGES.football, FOOTBALL_NEWS.title],
];

/** What a page is made of, made when it is asked for: the hard ones weigh megabytes. */
export const MAKERS: Readonly<Record<PageName, () => string | Served>> = {
  paper: digitalPaper,
  government: () => GOVERNMENT,
  football: () =>
    newsPage(FOOTBALL_NEWS, {
      outlet: '晋阳体育样站',
      section: '足球',
      date: '2026-03-20',
      related: ['青少年足球联赛下月开踢', '主场草皮完成更换', '球迷看台故事征集'],
    }),
  trade: () =>
    newsPage(TRADE_NEWS, {
      outlet: '炭素行业观察样站',
      section: '项目动态',
      date: '2026-03-19',
      related: ['负极材料价格周报', '针状焦供需简析', '行业标准征求意见'],
    }),
  huge: hugeText,
  wide: wideTree,
  deep: deepTree,
  deeper: deeperTree,
  malformed,
  hostile,
  clobbering,
  empty: () => '<!doctype html><title></title>',
  fighting: () => fightingPage(false),
  atWar: () => fightingPage(true),
  ticker,
  long: longPage,
  // Neither a script nor a style sheet nor a connection of whoever it be.
  strict: () => ({
    body: GOVERNMENT,
    headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" },
  }),
  sandboxed: () => ({ body: GOVERNMENT, headers: { 'content-security-policy': 'sandbox' } }),
  wechat: wechatPage,
  app: appPage,
  appCup: appPage,
  appCars: appPage,
  endless: endlessList,
  frameset: () => frameset({ list: PAGES.framesetList, article: PAGES.framesetArticle }),
  framesetList: () => framesetList(PAGES.framesetArticle),
  framesetArticle: () => framedStory(1),
  framed: () => pageWithFrames([PAGES.frameOfSite, PAGES.frameOfListed, PAGES.frameOfStranger]),
  frameOfSite: () => framedStory(1),
  frameOfListed: () => framedStory(2),
  frameOfStranger: () => framedStory(3),
  shadow: shadowPage,
  reprint: () =>
    newsPage(REPRINT, { outlet: '财经样网', section: '国企要闻', date: '2026-03-21', related: [] }),
  // The twins may be kept by browsers, for Back and Forward; the others may not.
  desktop: () => ({
    body: newsPage(SERVICE, {
      outlet: '样站政务网',
      section: '开发区',
      date: '2026-03-19',
      related: [],
      canonical: PAGES.desktop,
      links: [[PAGES.mobile, '手机版']],
    }),
    headers: { 'cache-control': 'max-age=600' },
  }),
  mobile: () => ({
    body: newsPage(SERVICE, {
      outlet: '样站政务网',
      section: '开发区',
      date: '2026-03-19',
      related: [],
      canonical: PAGES.desktop,
      links: [[PAGES.desktop, '电脑版']],
    }),
    headers: { 'cache-control': 'max-age=600' },
  }),
  notice: () => noticePage({ picture: PAGES.picture, missing: `${REPRINTER}/xian/2026/0410/gone.png` }),
  picture: () => ({ body: PICTURE, headers: { 'content-type': 'image/png' } }),
  links: () => linkList(HEADLINES),
  print: printPage,
};
