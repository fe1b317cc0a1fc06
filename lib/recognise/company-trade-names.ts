/**
 * Enterprises by brand and trade (拓普科技), or place and brand (湖北航特), where the words around speak of an enterprise: an
 * unknown word alone names nothing.
 */
import { Trie } from '../dictionary/trie';
import { knownEnd, type CompanyFind } from './companies';
import { isCoined, isCommon, isLeading, isOuter, isQuantity, standsInWords } from './name-walk';
import { UNKNOWN, type Reading, type Word } from './reading';
import {
  AFTER_COMPANY,
  BEFORE_COMPANY,
  GENERAL_TRADES,
  LEADS_TO_COMPANY,
  OTHER_LIST_NOUN,
  TRADES,
} from './words/company-words';

const TRADE_ENDINGS = new Trie<string>();
for (const trade of TRADES) if (!GENERAL_TRADES.has(trade)) TRADE_ENDINGS.add(trade, trade);

const MIN_BRAND = 2;
/** A brand of more characters is two words of something else. */
const MAX_BRAND = 6;

/**
 * 拓普科技, 山东天岳半导体: brand and trade, where the words around speak of an enterprise. `taken` marks what others found, and is
 * marked in turn. Clean offsets.
 */
export function findTradeNames(reading: Reading, taken: Uint8Array): CompanyFind[] {
  const candidates = tradeNames(reading, taken);
  const found: CompanyFind[] = [];
  const inRows = rowsOf(reading.text, candidates);
  // What is found lower down a list speaks for the items above it: hence twice.
  for (let round = 0; round < 2; round++) {
    for (const { find, isSure } of candidates) {
      const { start, end } = find;
      if (taken[start] || taken[end - 1]) continue;
      if (!isSure && !inRows.has(find) && !isEnterpriseContext(reading, start, end, taken)) continue;
      found.push(find);
      taken.fill(1, start, end);
    }
  }
  return found;
}

interface Candidate {
  readonly find: CompanyFind;
  /** No context need say more. */
  readonly isSure: boolean;
  /** The brand is nobody's vocabulary. */
  readonly isCoined: boolean;
}

/** 达昊数据、星竞科技、元浩光电: two coined names in a row speak for each other. */
function rowsOf(text: string, candidates: readonly Candidate[]): ReadonlySet<CompanyFind> {
  const inRows = new Set<CompanyFind>();
  const coined = candidates.filter((candidate) => candidate.isCoined);
  for (const [index, { find }] of coined.entries()) {
    const next = coined[index + 1]?.find;
    if (next?.start !== find.end + 1 || !/[、和与及]/.test(text.charAt(find.end))) continue;
    inRows.add(find).add(next);
  }
  return inRows;
}

/** Brands with a trade, and firms that the tables know in lists only. */
function tradeNames(reading: Reading, taken: Uint8Array): Candidate[] {
  const { text } = reading;
  const candidates: Candidate[] = [];
  for (let at = 0; at < text.length; at++) {
    const known = reading.dictionary.listedCompanies.longestAt(text, at);
    const listed = known && standsInWords(reading, at, known.end) ? known : undefined;
    const trade = TRADE_ENDINGS.longestAt(text, at);
    if (!listed && !trade) continue;
    const brand = listed || !trade ? undefined : brandStart(reading, at, taken);
    const start = listed
      ? at
      : trade && (brand ?? shareBrand(reading, at, trade.value) ?? itemStart(reading, at, trade.end));
    const end = listed ? knownEnd(reading, at, listed.end) : (trade?.end ?? at);
    if (start === undefined || taken[start] || taken[end - 1]) continue;
    candidates.push({
      find: {
        start,
        end,
        name: text.slice(start, end),
        entry: listed?.end === end ? listed.value : undefined,
        rule: 'company.trade-name',
      },
      isSure: listed
        ? isKnownHere(reading, start, end)
        : isShareName(reading, start, trade?.value) || isPlacedItem(reading, start, at, end),
      isCoined: brand !== undefined,
    });
    at = Math.max(at, (trade?.end ?? at) - 1);
  }
  return candidates;
}

/** 渤海股份, 世纪华通控股: a brand before one of these is a listed firm's short name, wherever it stands on its own. */
const SHARE_NAME = /^(?:股份|控股|药业|重工)$/;

/** What leads up to a firm that the tables know, beside what leads up to any: 投资10亿元的中外运…, 由中化学…. */
const BEFORE_KNOWN = /(?:元的|由|与|和|及|、|获|签下|携手|联合|来自)$/;

/** A name that is a word or a place as well, where a firm's things follow and the words before let a firm stand. */
function isKnownHere({ text }: Reading, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const isItem = /[、]$/.test(before) && /^[、等]/.test(text.slice(end, end + 1));
  return isItem || (BEFORE_KNOWN.test(before) && AFTER_BRAND.test(text.slice(end, end + 8)));
}

/** 、西安 | 西驰 | 电气: place, brand and trade, as an item of a list. */
function isPlacedItem(reading: Reading, start: number, tradeStart: number, end: number): boolean {
  const place = reading.placeAt(start);
  if (!place || place.end >= tradeStart) return false;
  const { text } = reading;
  return /[、和与及]/.test(text.charAt(start - 1)) || /[、等]/.test(text.charAt(end));
}

/** What follows a firm that is named by place and brand alone: its project, plant, product's quantity, or the next item. */
const AFTER_BRAND =
  /^(?:项目|公司|[、等（]|年产|[0-9.]+(?:[万亿]?(?:吨|台|套|辆|件|只|片|千瓦|GW|MW|GWh|米|平方米))|需要|投资|的|联合|携手|和|与|总部|一期|二期|三期|生产|研发|新建|扩建)/;
/** What makes a place of the unknown word: 湖北 | 盘龙 | 镇. */
const PLACE_AFTER = /^[镇乡村路街区县市湖山河江港桥站园城岛湾坝州州寨铺营庄堡]/;

/** 湖北 | 航特, 大冶 | 月鑫: a place and a word that nobody's vocabulary knows, where a firm's things follow. `taken` as above. */
export function findPlacedBrands(reading: Reading, taken: Uint8Array): CompanyFind[] {
  const { text } = reading;
  const found: CompanyFind[] = [];
  for (let at = 0; at < text.length; at++) {
    const place = reading.placeAt(at);
    if (!place || taken[at]) continue;
    let brandEnd = place.end;
    for (let word = reading.wordAt(brandEnd); word && isUnknownBrand(word); word = reading.wordAt(brandEnd))
      brandEnd = word.end;
    if (brandEnd === place.end || brandEnd - place.end > MAX_UNKNOWN) continue;
    const trade = TRADE_ENDINGS.longestAt(text, brandEnd);
    const end = trade?.end ?? brandEnd;
    if (
      taken[end - 1] ||
      PLACE_AFTER.test(text.slice(end, end + 1)) ||
      !AFTER_BRAND.test(text.slice(end, end + 8))
    )
      continue;
    if (LOCATED.test(text.slice(Math.max(0, at - 2), at))) continue;
    found.push({ start: at, end, name: text.slice(at, end), entry: undefined, rule: 'company.placed-brand' });
    taken.fill(1, at, end);
    at = end - 1;
  }
  return found;
}

/** An unknown word of more characters is two of something else. */
const MAX_UNKNOWN = 5;
const isUnknownBrand = (word: Word) => word.tag === UNKNOWN && isCoined(word);
/** Where something is, no firm is named. */
const LOCATED = /[在于到往至]$/;

/** 渤海 | 股份: the exchange's short names begin with places that are no administrative ones, too. */
function shareBrand(reading: Reading, end: number, trade: string): number | undefined {
  const word = SHARE_NAME.test(trade) ? reading.wordEndingAt(end) : undefined;
  return word && /^n[sz]$/.test(word.tag) && word.text.length === 2 ? word.start : undefined;
}

function isShareName(reading: Reading, start: number, trade: string | undefined): boolean {
  if (!trade || !SHARE_NAME.test(trade)) return false;
  const before = reading.wordEndingAt(start);
  return !before || isOuter(before) || isLeading(before) || before.tag.startsWith('v');
}

/**
 * Where the brand before a trade starts: one or two words that are nobody's vocabulary, or single characters that the
 * segmenter could make nothing of (拓|普 of 拓普科技), with a place before them.
 */
function brandStart(reading: Reading, end: number, taken: Uint8Array): number | undefined {
  let start = end;
  let coined = 0;
  while (end - start < MAX_BRAND && start > 0 && !taken[start - 1]) {
    const place = reading.placeEndingAt(start);
    if (place && coined >= MIN_BRAND) return place.start;
    const word = reading.wordEndingAt(start);
    if (!word || place || isLeading(word) || isOuter(word) || isPieceOfWord(reading, start)) break;
    // 煤制 | 天然气: what is made of something is no brand.
    if (word.text.endsWith('制')) break;
    if (!isCoined(word) && (word.text.length > 1 || /^[mq]/.test(word.tag))) break;
    coined += word.text.length;
    start = word.start;
  }
  return coined >= MIN_BRAND ? start : undefined;
}

/** What bounds an item of a list. */
const ITEM_BEFORE = /[、，。：:；;（“]/;
const ITEM_AFTER = /^(?:[、，。；;（）”等和与及]|$)/;
/** The longest brand that is made of words of the language: 驯鹿 | 生物, 成功 | 通信. */
const MAX_WORD_BRAND = 4;

/**
 * 、驯鹿生物、: a whole item of words that are no trades and lead up to nothing, before a trade. Whether firms are what is
 * listed, the items beside it must say.
 */
function itemStart(reading: Reading, end: number, itemEnd: number): number | undefined {
  const { text } = reading;
  if (!ITEM_AFTER.test(text.slice(itemEnd, itemEnd + 1))) return undefined;
  let start = end;
  while (end - start <= MAX_WORD_BRAND) {
    const word = reading.wordEndingAt(start);
    if (!word || ITEM_BEFORE.test(word.text) || /^[和与及]$/.test(word.text)) break;
    const isVerb = word.tag.startsWith('v') && word.text.length > 1;
    if (isCommon(word) || isQuantity(word) || isVerb || isLeading(word) || isOuter(word)) return undefined;
    start = word.start;
  }
  const length = end - start;
  const isName =
    length >= MIN_BRAND &&
    length <= MAX_WORD_BRAND &&
    !reading.placeAt(start) &&
    !isCommon({ text: text.slice(start, itemEnd) });
  return isName ? start : undefined;
}

/** Whether the segmenter knows a word that goes over this offset: 注册|资本, 动力|电池, 复合|材料 are no brand and trade. */
function isPieceOfWord(reading: Reading, offset: number): boolean {
  const word = reading.wordOver(offset);
  return word !== undefined && word.start < offset && !/^(?:x|n[rzt])/.test(word.tag);
}

/** 艾昊生物的核酸药物: what only a firm has. */
const OWNS = /^的[^，。；、]{0,8}(?:药物|产品|项目|工厂|车间|生产线|订单|芯片|装备|厂房)/;
/** 神昊化工、昊达化学两个项目: a list that is counted. */
const COUNTED_LIST =
  /^(?:[、和与及][^。；，,、和与及]{1,20}){0,3}(?:[0-9]+|[两二三四五六七八九十]+)个(?:[^。；，,]{0,4})项目/;

/** Whether an enterprise is what stands here: after a verb of the trade, beside a firm in a list, before a firm's things. */
function isEnterpriseContext(reading: Reading, start: number, end: number, taken: Uint8Array): boolean {
  const { text } = reading;
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 7), start);
  if (AFTER_COMPANY.test(after) || BEFORE_COMPANY.test(before) || LEADS_TO_COMPANY.test(before)) return true;
  if (OWNS.test(after) || COUNTED_LIST.test(after)) return true;
  const listNoun = /^[^。；，]*?等([^。；，]{0,12})/.exec(after)?.[1];
  if (listNoun !== undefined && !/企业|项目|公司/.test(listNoun) && OTHER_LIST_NOUN.test(listNoun))
    return false;
  if (listNoun !== undefined && /企业|项目|公司/.test(listNoun))
    return /(?:^|[、和与及的了。；，：])$/.test(before);
  // 、天合新能源、: a whole item of a list beside a firm or a zone.
  return (
    (/[、和与及]$/.test(before) && taken[start - 2] !== 0) ||
    (/^[、和与及]/.test(after) && taken[end + 1] !== 0)
  );
}
