/**
 * The lines of a newspaper's page that belong to no article: masthead and day, number and name of the page, the way to the next
 * one, who made it, the weather, whose rights they are. They stand above the first article and below the last.
 *
 *   科学导报 2024年6月10日 星期一 A2版：要闻 上一版 下一版        every word of the line is one of these
 *   本版责编：李明 版式：王芳                                    it opens as such lines do
 */

/** No such line is longer. */
const MAX_LINE = 100;
const BETWEEN_WORDS = /[\s|｜·•]+/;

const DIGIT_DAY = String.raw`(?:公元)?(?:19|20)\d\d(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[-/.]\d{1,2}[-/.]\d{1,2})|\d{1,2}月\d{1,2}日`;
const HAN_DAY =
  '[一二三四五六七八九〇零○]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?';
const WEEKDAY = '(?:星期|礼拜|周)[一二三四五六日天]';
const LUNAR =
  '(?:农历)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?(?:[正一二三四五六七八九十冬腊闰]{1,2}月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|[二三]?十)|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)';
const DAY = new RegExp(`^(?:${DIGIT_DAY}|${HAN_DAY}|${WEEKDAY}|${LUNAR}|今日|出版|[，,])+$`);

const NUMBER = '[0-9０-９]{1,3}';
const PAGE = new RegExp(
  `^(?:第?[A-Z]{0,2}${NUMBER}版|第?[A-Z]?[一二三四五六七八九十]{1,3}版|[A-Z]${NUMBER}|[0-9]{1,2}|版次[:：].{1,6})(?:[:：—-]+[\\u4e00-\\u9fff]{1,8}|[\\u4e00-\\u9fff]{2})?$`,
);
const ISSUE =
  /^(?:今日.{1,3}版|[（(]?总?第?\d{1,6}期[）)]?|总第\d.*|(?:国内统一(?:连续出版物|刊)号|邮发代号|刊号|CN)[:：]?.*|(?:零售|定)价.*)$/;
const WAY =
  /^(?:[上下]一?[版页期篇条]|首页|返回(?:首页|目录|版面|列表|顶部)?|(?:版面|标题|本版)(?:导航|目录|概览|列表|新闻|标题)|往期(?:回顾|报纸|检索)?|(?:多媒体)?数字报(?:首页|刊)?|电子[报版]|PDF(?:版|下载)?|手机版|下载|放大|缩小|默认|字[号体]|打印|朗读|收藏|分享|检索|关闭|全文复制|按日期检索|登录|注册|[<>《》«»←→◀▶▲▼]+)+$/;
/** 上一篇：… leads to another headline. */
const WAY_LINE = /^(?:[上下]一[篇条版页]|返回(?:首页|目录))\s*[:：]|^(?:国内统一|邮发代号|刊号|总第\d)/;
const MAKERS_LINE =
  /^[【（(]?\s*(?:本版|本期|今日|值班|执行)*(?:责任编辑|责任校对|责\s?编|编\s?辑|主\s?编|校\s?对|美\s?编|版\s?式|组\s?版|排\s?版|编审|审校|编委|值班主任|总值班|总编辑?|副总编辑?|新闻热线|热线电话|投稿(?:邮箱|热线)|(?:广告|发行|订阅)(?:热线|电话))(?:[:：/／]|\s+[\u4e00-\u9fff])/;
const RIGHTS_LINE =
  /版权所有|[©Ⓒ]|copyright|ICP备|公网安备|许可证编?号|未经.{0,10}(?:授权|许可|同意)|不得转载|^(?:主办|承办|技术支持)[:：]/i;
/** What remains of a line of weather without the weather is the name of a place. */
const WEATHER =
  /今[日天晚]|明[日天]|白天|夜间|天气|预报|气温|最[高低]|晴|多云|阴|[小中大暴雷阵冻]*[雨雪]|[雾霾]|扬沙|浮尘|[转间到至有]|偏?[东南西北]+风?|微?风|级|空气质量|[优良]|轻度|污染|湿度|[\d.~～—－℃°C度%％:：/，,、\s-]/g;
const MAX_PLACE = 4;
const WEATHER_WORD = /晴|多云|阴|[雨雪雾霾]|天气|气温/;

const MASTHEAD = /^《?[\u4e00-\u9fff]{1,12}(?:报|周刊|网|新闻)》?$/;
/** What such a line may hold beside its other words: the name of a column, of the paper, its Latin name. */
const COLUMN =
  /^(?:[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{2,8}(?:新闻|专版|专刊|周刊|专题|视点|导刊|聚焦)|[A-Za-z.:：—-]+)$/;
/** A column's name that stands alone below the masthead. */
const KNOWN_COLUMN =
  /^(?:要闻|头版|综合|时政|国内|国际|本地|本省|本市|经济|财经|产业|开发区|社会|文化|教育|科技|民生|县域|区域|理论|评论|副刊|特刊|专题|专版|广告|公告|公益)(?:新闻|观察|周刊|专版|专刊|在线|·.{2,4})?$|^[\u4e00-\u9fff]{2,4}(?:新闻|专版|专刊|周刊)$/;

/** Whether a line (trimmed) is one of the page's own and no article's. What is but a number or a day is one as well. */
export function isPaperLine(text: string): boolean {
  if (text.length > MAX_LINE || /。/.test(text)) return isRights(text);
  if (WAY_LINE.test(text) || MAKERS_LINE.test(text) || isRights(text)) return true;
  if (/\d\s*[℃°度]/.test(text) && WEATHER_WORD.test(text) && text.replace(WEATHER, '').length <= MAX_PLACE)
    return true;
  const words = wordsOf(text);
  return words.some(isOwnWord) && words.every((word) => isOwnWord(word) || isCompanion(word));
}

const wordsOf = (text: string): string[] => text.replace(/^[【[（(]|[】\]）)]$/g, '').split(BETWEEN_WORDS);
const isRights = (text: string): boolean =>
  text.length <= 2 * MAX_LINE && RIGHTS_LINE.test(text) && !/。.+。/.test(text);
/** nb. A longer word is none, and would have the patterns try every way to part it. */
const MAX_WORD = 30;
const isOwnWord = (word: string): boolean =>
  word.length <= MAX_WORD && (DAY.test(word) || PAGE.test(word) || ISSUE.test(word) || WAY.test(word));
const isCompanion = (word: string): boolean => word === '' || MASTHEAD.test(word) || COLUMN.test(word);
const isDayOrNumber = (text: string): boolean =>
  wordsOf(text).every((word) => DAY.test(word) || /^\d{1,3}$/.test(word));

/** So many lines of its own a page may open with. */
const MAX_HEAD = 12;

/**
 * The lines (trimmed) that are articles: from the first that is not the page's head up to the one before its foot. `from` equals
 * `to` where none is left.
 */
export function articleLines(lines: readonly string[]): { readonly from: number; readonly to: number } {
  let from = 0;
  // A masthead alone, or a column before the day, is of the head if a line follows that surely is.
  for (let at = 0; at < Math.min(MAX_HEAD, lines.length); at++) {
    const text = lines[at] ?? '';
    if (isPaperLine(text) || (at === 0 && MASTHEAD.test(text))) from = at + 1;
    else if (at === from && from > 0 && (KNOWN_COLUMN.test(text) || MASTHEAD.test(text))) from = at + 1;
    else if (!(text.length <= 6 || MASTHEAD.test(text)) || /[，。；！？]/.test(text)) break;
  }
  let to = lines.length;
  // A notice ends with its day: that is no foot.
  for (let at = to - 1; at >= from; at--) {
    const text = lines[at] ?? '';
    if (!isPaperLine(text)) break;
    if (!isDayOrNumber(text)) to = at;
  }
  return { from, to };
}
