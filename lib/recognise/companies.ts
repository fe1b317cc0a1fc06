/**
 * Enterprises by the form of their names: 中材锂膜新材料研究院有限公司, 三一集团, 科达公司, with their branches as one
 * mention. The ending is sure; the left edge is the walk's, with what is peculiar to firms: a registered name begins with
 * its place as a rule (四川|成都…), sometimes with its brand (中广核如东…), and holds words that elsewhere lead up to a name
 * (…投资有限公司, but 由投资…).
 */
import type { CompanyEntry } from '../dictionary';
import { Trie } from '../dictionary/trie';
import type { Span } from '../model';
import {
  BARRIER,
  isTailOfBrand,
  isTradeName,
  joinsBrand,
  OUTER_TAGS,
  overOneCharacter,
  ownerEndingAt,
  seatBefore,
  TRADE_WORDS,
} from './company-edges';
import { isCoined, isLeading, isProper, openingOf, standsInWords } from './name-walk';
import { UNKNOWN, type Reading, type Word } from './reading';
import { BRANCH, COMPANY_ENDINGS, INNER_WORDS, NOT_AFTER, type CompanyEnding } from './words/company-words';

/** An enterprise found in clean text, not yet under its canonical name. */
export interface CompanyFind extends Span {
  readonly name: string;
  readonly entry: CompanyEntry | undefined;
  readonly rule: string;
}

/** A registered name holds at most some 40 characters; what is longer has run over its left edge. */
const MAX_NAME = 40;

const ENDINGS = new Trie<CompanyEnding>();
for (const row of COMPANY_ENDINGS) ENDINGS.add(row.ending, row);

/** A letter or digit run, which a brand may be (TCL集团, 58集团). */
const LATIN_WORD = /^[0-9A-Za-z][0-9A-Za-z.&+-]*$/;
/** Tags a segmenter gives to the pieces of a brand it does not know (万孚/m, 大/a 北农): inside a registered name they stand. */
const FRAGMENT_TAGS = /^(?:m|q|d|t|f)/;
const QUANTITY = /^(?:[0-9.,]+|[一二两三四五六七八九十百千万亿几多]+[级家个类元]?)$/;

/** Finds enterprises by the form of their names and by the dictionary, in order, disjoint. */
export function findCompanies(reading: Reading): CompanyFind[] {
  const finds: CompanyFind[] = [];
  const { text, dictionary } = reading;
  for (let start = 0; start < text.length; start++) {
    const known = dictionary.companies.longestAt(text, start);
    if (known && standsInWords(reading, start, known.end)) {
      const end = knownEnd(reading, start, known.end);
      const name = text.slice(start, end);
      add(
        finds,
        end === known.end
          ? { start, end, name, entry: known.value, rule: 'company.dictionary' }
          : { start, end, name, entry: undefined, rule: 'company.daughter' },
      );
    }
    const hit = ENDINGS.longestAt(text, start);
    if (!hit) continue;
    const find = toCompany(reading, start, hit.end, hit.value, finds.at(-1));
    if (find) add(finds, find);
  }
  return finds;
}

/** Trades that make another firm of a known one's name, and hardly ever a product: 华电 | 重工, 海航 | 置业. */
const DAUGHTER_TRADE = /^(?:科技|重工|置业|控股|实业|股份|药业|集团)/;
/** 中国电科 | （山西）, 三星 | 环新: as long as the head is a short name. */
const MAX_PARENT = 6;

/** Where the name of a known firm really ends: with its daughter's place, branch, trade or second parent. Clean offsets. */
export function knownEnd(reading: Reading, start: number, end: number): number {
  const { text } = reading;
  if (/(?:公司|银行)$/.test(text.slice(start, end)) || end - start > MAX_PARENT) return end;
  const bracketed = /^（([\u3400-\u9fff]{2,5})）/.exec(text.slice(end, end + 7));
  if (bracketed?.[1] && reading.dictionary.places.get(bracketed[1])) return end + bracketed[0].length;
  const branch = BRANCH.exec(text.slice(end, end + 14));
  if (branch && isBranchOf(reading, end, branch[0].length)) return end + branch[0].length;
  const place = reading.placeAt(end);
  if (place && text.startsWith('公司', place.end)) return place.end + 2;
  const trade = DAUGHTER_TRADE.exec(text.slice(end, end + 2));
  if (trade && reading.wordAt(end)?.text === trade[0]) return end + trade[0].length;
  const partner = reading.wordAt(end);
  if (partner?.text.length !== 2 || end - start > 3 || !/^[\u3400-\u9fff]+$/.test(partner.text)) return end;
  const isKnown = (trie: Trie<CompanyEntry>) => trie.get(partner.text) !== undefined;
  const isPartner =
    (partner.tag === UNKNOWN && isCoined(partner)) ||
    isKnown(reading.dictionary.companies) ||
    isKnown(reading.dictionary.listedCompanies);
  return isPartner ? partner.end : end;
}

/** What makes a firm of its own out of a group's part: …集团 + 起重机械事业部营销 + 公司. */
const PART_OF_GROUP = /事业部|营销|销售|贸易|物流|工程|建设|实业|投资|置业|国际/;

/** Keeps the list disjoint: the longer of two that overlap stays, of equals the dictionary's. */
function add(finds: CompanyFind[], find: CompanyFind): void {
  for (let last = finds.at(-1); last && last.end > find.start; last = finds.at(-1)) {
    if (last.end - last.start >= find.end - find.start) return;
    finds.pop();
  }
  finds.push(find);
}

function toCompany(
  reading: Reading,
  endingStart: number,
  endingEnd: number,
  { ending, form }: CompanyEnding,
  before: CompanyFind | undefined,
): CompanyFind | undefined {
  const { text } = reading;
  // 子公司, 分公司, 母公司 by themselves are words for firms; as a branch they were taken with the name before them.
  if (ending === '公司' && /[子分母]/.test(text.charAt(endingStart - 1))) return undefined;
  if (NOT_AFTER[ending]?.test(text.slice(endingEnd, endingEnd + 3))) return undefined;
  const branch = BRANCH.exec(text.slice(endingEnd, endingEnd + 14));
  const end =
    branch && isBranchOf(reading, endingEnd, branch[0].length) ? endingEnd + branch[0].length : endingEnd;
  const start = companyStart(reading, endingStart, form, before);
  if (start === undefined) return undefined;
  const rule =
    end > endingEnd
      ? 'company.branch'
      : form === 'registered'
        ? 'company.registered'
        : (LOOSE_RULE[ending] ?? 'company.short-ending');
  return { start, end, name: text.slice(start, end), entry: undefined, rule };
}

const LOOSE_RULE: Readonly<Record<string, string>> = { 集团: 'company.group', 银行: 'company.bank' };

/** Whether the words up to 分公司 are a place or the like, and not the beginning of a new clause. */
function isBranchOf(reading: Reading, from: number, length: number): boolean {
  for (let at = from; at < from + length;) {
    const word = reading.wordAt(at);
    if (word && (OUTER_TAGS.test(word.tag) || isLeading(word)) && !/分公司|子公司/.test(word.text))
      return false;
    at = word ? word.end : at + 1;
  }
  return true;
}

/** Where the name before an ending starts; undefined where the words before it name no enterprise. */
function companyStart(
  reading: Reading,
  end: number,
  form: CompanyEnding['form'],
  before: CompanyFind | undefined,
): number | undefined {
  const { text } = reading;
  let start = end;
  let hasCore = false;
  let hasPlace = false;
  const parent = form === 'registered' && before?.entry ? before : undefined;
  while (start > 0 && end - start < MAX_NAME) {
    // 渣打银行 | （中国）有限公司, 五河 | 东方希望 | 畜牧有限公司: a known firm begins its daughter's name, but for a place.
    if (parent?.end === start) return reading.placeEndingAt(parent.start)?.start ?? parent.start;
    // …集团 + 投资有限公司, 中粮贸易集团 + 山东分公司: what was a group is the head of a longer name.
    if (before?.end === start && end > start && /(?:集团|公司)$/.test(before.name)) {
      const part = text.slice(start, end);
      const isPart = PART_OF_GROUP.test(part) || isTradeName(reading, start, end);
      return form === 'registered' || isPart ? before.start : undefined;
    }
    const open = openingOf(text, start);
    if (open !== undefined) {
      start = open;
      continue;
    }
    const word = reading.wordEndingAt(start);
    if (!word) break;
    const place = reading.placeEndingAt(start);
    // A county in full before a short name is its address: 定远县 | 恒达…交易市场.
    if (place && form === 'loose' && /[县区]$/.test(reading.text.slice(place.start, place.end)) && hasCore)
      break;
    if (place && place.start >= word.start - 2 && !(hasPlace && !isPlaceChain(reading, place.end))) {
      if (place.start < word.start && reading.wordEndingAt(word.start)?.tag === 'c') break;
      // 山西 | 安泰, not 山 | 西安 | 泰: of two places that share a character the first one is meant.
      const earlier = reading.placeAt(place.start - 1);
      // nb. the 方山 of 投资方 | 山东 is none: no word begins with it.
      const isFirst = earlier && earlier.end > place.start && reading.wordAt(earlier.start) !== undefined;
      start = isFirst ? earlier.start : place.start;
      // Right before the ending the place is the last part of the name: 凯盛浮法材料 | 安徽 | 有限公司.
      hasPlace = place.end < end;
      continue;
    }
    const seat = hasPlace && form === 'registered' ? seatBefore(reading, start, word) : undefined;
    if (seat !== undefined) {
      start = seat;
      break;
    }
    const owner = hasPlace ? ownerEndingAt(reading, start) : undefined;
    if (owner !== undefined) {
      start = owner;
      break;
    }
    // 南川工业园区 | 晶科能源股份有限公司: the zone is the firm's address.
    if (hasCore && ZONE_END.test(word.text)) break;
    if (joinsBrand(reading, word, start)) {
      start = word.start;
      continue;
    }
    if (form === 'loose' && isTailOfBrand(reading, word)) {
      start = word.start;
      continue;
    }
    // 中国 | 扬昊集团: the country's name begins a group's.
    if (word.text === '中国' && hasCore && reading.text.startsWith('集团', end)) {
      start = word.start;
      break;
    }
    if (!goesOn(word, form, hasCore, hasPlace && end - start > 0)) {
      // 阿拉尔市 | 兴 | 美达印染有限公司: the segmenter saw a word in the first character of the brand.
      start = (form === 'registered' && hasCore ? overOneCharacter(reading, word) : undefined) ?? start;
      break;
    }
    hasCore ||= isProper(word) || LATIN_WORD.test(word.text);
    start = word.start;
  }
  start = withoutLead(reading, start, end);
  if (form === 'registered' && !isNamed(reading, start, end, form))
    return overUnknownWords(reading, start, end) ?? wholeItem(reading, start, end);
  return end - start >= 2 && isNamed(reading, start, end, form) ? start : undefined;
}

const ZONE_END = /(?:园区|开发区|高新区|经开区|示范区|保税区|集聚区)$/;

/** 、远洋实业有限公司: two trades that stand between barriers are a name, for nothing else is left to be one. */
function wholeItem(reading: Reading, start: number, end: number): number | undefined {
  const before = start === 0 || reading.isWall(start) || BARRIER.test(reading.text.charAt(start - 1));
  return before && end - start >= MIN_ITEM ? start : undefined;
}

const MIN_ITEM = 4;

/** How far a brand that the segmenter cut into words of the language is looked for. */
const MAX_BRAND = 8;

/**
 * Only trades were found before a registered ending, so the brand is among the words at which the walk stopped
 * (五河|东方|希望|畜牧有限公司, 广东|维达|因|科技有限公司): it reaches to the next place, else to the next barrier or leading word.
 */
function overUnknownWords(reading: Reading, from: number, end: number): number | undefined {
  let start = from;
  let stop: number | undefined;
  while (start > 0 && from - start < MAX_BRAND) {
    const word = reading.wordEndingAt(start);
    const open = openingOf(reading.text, start);
    if (!word || (BARRIER.test(word.text) && open === undefined)) break;
    const place = reading.placeEndingAt(start);
    if (place && place.end < end) return place.start;
    if (stop === undefined && start < from && (isLeading(word) || /^[pcu]/.test(word.tag))) stop = start;
    start = open ?? word.start;
  }
  const edge = withoutLead(reading, stop ?? start, end);
  return isNamed(reading, edge, end, 'registered') ? edge : undefined;
}

/** Whether the place that starts here follows another place directly (四川 | 成都). */
function isPlaceChain(reading: Reading, start: number): boolean {
  return reading.placeAt(start) !== undefined;
}

/** Whether the name may go on to the left over this word. */
function goesOn(word: Word, form: CompanyEnding['form'], hasCore: boolean, hasPlace: boolean): boolean {
  if (BARRIER.test(word.text) || OUTER_TAGS.test(word.tag) || /(?:公司|银行)$/.test(word.text)) return false;
  // Before its place a registered name has at most its brand: 中广核 | 如东海上风力发电有限公司.
  if (hasPlace)
    return word.tag === UNKNOWN && !isLeading(word) && word.text.length >= 2 && word.text.length <= 4;
  if (INNER_WORDS.has(word.text)) return !hasCore || form === 'registered';
  if (isLeading(word)) return false;
  if (LATIN_WORD.test(word.text)) return true;
  if (FRAGMENT_TAGS.test(word.tag))
    return (form === 'registered' || word.text.length > 1) && !QUANTITY.test(word.text);
  if (word.tag === 'v') return TRADE_WORDS.has(word.text) || (form === 'registered' && !hasCore);
  return true;
}

/** Takes from the left edge the words that do not begin a name: 投资 | 四川…, 企业 | 华…公司. */
function withoutLead(reading: Reading, start: number, end: number): number {
  let from = start;
  while (from < end) {
    const word = reading.wordAt(from);
    if (!word || word.end >= end) return from;
    const isLead = isLeading(word) && !(INNER_WORDS.has(word.text) && isTail(reading, word.end, end));
    if (!isLead || reading.placeAt(from)) return from;
    from = word.end;
  }
  return from;
}

/** Whether only words of trades are left from here to the ending. */
function isTail(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const word = reading.wordAt(at);
    if (!word || (isProper(word) && !TRADE_WORDS.has(word.text))) return false;
    at = word.end;
  }
  return true;
}

/** A place makes a bank's whole name: 青海银行. */
const FINANCE = /^(?:银行|证券|农商|商业|信托|人寿)/;

/**
 * Whether something in the name is nobody else's: not so in 运营公司, 节能环保公司, 科技有限公司. A place and a trade make a
 * name (浙江|智慧社区|集团), a place alone does not (山西有限公司).
 */
function isNamed(reading: Reading, start: number, end: number, form: CompanyEnding['form']): boolean {
  const place = reading.placeAt(start);
  if (
    place &&
    (end - place.end >= 2 || (place.end === end && FINANCE.test(reading.text.slice(end, end + 3))))
  )
    return true;
  if (/^中国.{2}|（/.test(reading.text.slice(start, end))) return true;
  for (let at = start; at < end;) {
    const word = reading.wordAt(at);
    if (!word) return true;
    const isBrand =
      isProper(word) || LATIN_WORD.test(word.text) || (word.tag === 'm' && !QUANTITY.test(word.text));
    // A registered name needs no coined word: 天工集团有限公司.
    const isWord = form === 'registered' && !TRADE_WORDS.has(word.text) && !INNER_WORDS.has(word.text);
    if ((isBrand || isWord) && !reading.placeAt(at)) return true;
    at = reading.placeAt(at)?.end ?? word.end;
  }
  return false;
}
