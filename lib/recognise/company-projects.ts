/**
 * Enterprises by what is said of them, where the name is a word that nobody's vocabulary knows and no trade stands in it:
 *
 *   总投资2.4亿元的 | 金禾昌 | 钴料利用项目      a brand and, behind it, what its project makes
 *   、 | 源浩 | 年产5万吨改性塑料              … or how much of it
 *
 * An unknown word may be a product or a place as well: those are told by their last character.
 */
import type { CompanyFind } from './companies';
import { isCoined, isLeading, standsInWords } from './name-walk';
import { UNKNOWN, type Reading } from './reading';
import { GENERAL_TRADES, TRADES } from './words/company-words';

const MIN_BRAND = 2;
/** An unknown word of more characters is two of something else. */
const MAX_BRAND = 5;

/** Where an item of a list begins. */
const BEFORE_ITEM = /[、：:；;和与及]$|(?:其中|包括|还)有$/;
/** What a sum was put into: 投资2亿元的…. */
const PAID_FOR = /[元亿万]的$/;
/** Where a sentence or a clause begins: there an unknown word of two characters is often none (另有). */
const BEFORE_CLAUSE = /[。，,（]$/;
const LONG_BRAND = 3;

/** How much is made. */
const QUANTITY =
  /^(?:年产|[0-9.]+(?:万|亿)?(?:吨|台|套|辆|件|只|片|支|条|块|颗|瓶|米|立方米|平方米|千瓦|兆瓦|GWh?|MWh?|KW|GW))/i;
/** What the rest of an item says of it: a project, a plant. It ends where the item ends. */
const PROJECT =
  /^[^、，。；：！？“”]{0,16}?(?:项目|基地|总部|研发中心|创新中心|运营中心|数据中心|生产线|产线|工厂|扩产|增资|技改|扩建|[一二三]期)(?=[、，。；：）（和与及]|等|建|投|开|竣|落|签|奠|动|$)/;
/** …、…等9个…项目: the whole list is one of projects. */
const PROJECT_LIST = /(?:[0-9]+|[两二三四五六七八九十]+)[个家][^，。；、]{0,10}(?:项目|企业)/;
const CLAUSE = /^[^，。；：！？“”]*/;

/** How far a list is followed to the word that says what it lists. */
const MAX_LIST = 160;
/** What the sum buys, and no mere noun: 2.4亿元的 | 金禾昌 | 重油…. */
const REST_OF_ITEM = /^[\u3400-\u9fffA-Za-z0-9（）]{2,}/;
/** What marks the units of a zone among those taken. */
const ZONE = 2;

const ITEM_END = /^[、，。；：;:（）和与及等]/;

const TRADE_WORDS: ReadonlySet<string> = new Set(TRADES);
/** 另有, 共签: an unknown word that is none. */
const NO_BRAND = /^[另还共仅以已将又再也都均各其]/;
/** What makes a place of the unknown word. */
const AREA_AFTER = /^[镇乡村路街区县市湖山河江港桥站园城岛湾坝州寨]/;

/** The last characters of products, of their materials and of things that are built: 碳酸锂, 氯乙烯, 减震器, 步行街. */
const PRODUCT_END =
  /[能杆签以计制酸碱酯醇烯烷酮酚醚胺苯氨氯氟氢氧氮硅锂钠铝铜镁钛铁钢纶纤膜芯酶肽糖胶漆纸板管阀泵机器车船艇油气电池片线箱材料剂粉粒药苗肉鸡猪牛羊菜茶酒米面豆薯菌鱼虾果花木竹石砂灰土矿煤焦灯屏镜轮轴桥路隧站港楼城园馆院所校库场厂店街村镇乡山河湖江海岛湾寨县区市旗州道渠坝闸井泉林田体件品具链云网化型级性率量值额费税业务员工者们人民式法度]$/;

/** Finds enterprises by their projects. `taken` marks what others found, and is marked in turn. */
export function findProjectNames(reading: Reading, taken: Uint8Array): CompanyFind[] {
  const { text } = reading;
  const found: CompanyFind[] = [];
  for (let start = 0; start < text.length; start++) {
    const end = brandEnd(reading, start);
    if (end === undefined) continue;
    const rule = ruleOf(reading, start, end, taken);
    if (rule !== undefined && !taken[start] && !taken[end - 1]) {
      found.push({
        start,
        end,
        name: text.slice(start, end),
        entry: reading.dictionary.listedCompanies.get(text.slice(start, end)),
        rule,
      });
      taken.fill(1, start, end);
    }
    start = end - 1;
  }
  return found;
}

/** Where the brand ends that begins here: unknown words, or a firm that the tables know. */
function brandEnd(reading: Reading, start: number): number | undefined {
  const listed = reading.dictionary.listedCompanies.longestAt(reading.text, start);
  if (listed && standsInWords(reading, start, listed.end)) return listed.end;
  let end = start;
  for (let word = reading.wordAt(end); word; word = reading.wordAt(end)) {
    const isBrand = word.tag === UNKNOWN && isCoined(word) && /^[\u3400-\u9fff]+$/.test(word.text);
    if (!isBrand || isLeading(word) || end - start + word.text.length > MAX_BRAND) break;
    end = word.end;
  }
  const brand = reading.text.slice(start, end);
  if (brand.length < MIN_BRAND || PRODUCT_END.test(brand) || NO_BRAND.test(brand) || reading.placeAt(start))
    return undefined;
  return AREA_AFTER.test(reading.text.slice(end, end + 1)) ? undefined : withTrade(reading, end);
}

/** 精禾 | 医药 | 临床试验中心: a trade right behind the brand is part of the name, two of them are what is made. */
function withTrade(reading: Reading, end: number): number {
  const trade = reading.wordAt(end);
  if (!trade || !TRADE_WORDS.has(trade.text)) return end;
  const next = reading.wordAt(trade.end);
  const isLast = !next || ITEM_END.test(next.text);
  if (GENERAL_TRADES.has(trade.text) && !isLast) return end;
  return next && TRADE_WORDS.has(next.text) ? end : trade.end;
}

function ruleOf(reading: Reading, start: number, end: number, taken: Uint8Array): string | undefined {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + MAX_LIST);
  const isPaidFor = PAID_FOR.test(before);
  const isItem =
    BEFORE_ITEM.test(before) || (start > 0 && taken[start - 1] === ZONE && end - start >= LONG_BRAND);
  const isKnown = reading.dictionary.listedCompanies.get(text.slice(start, end)) !== undefined;
  const isClause =
    BEFORE_CLAUSE.test(before) && (isKnown || end - start >= LONG_BRAND || after.startsWith('年产'));
  if (!isPaidFor && !isItem && !isClause) return undefined;
  if (isPaidFor && REST_OF_ITEM.test(after)) return 'company.project';
  const isOfProjects = () => PROJECT_LIST.test(CLAUSE.exec(after)?.[0] ?? '');
  return QUANTITY.test(after) || PROJECT.test(after) || isOfProjects() ? 'company.project' : undefined;
}
