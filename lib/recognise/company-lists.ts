/**
 * Enterprises by the company they keep. Newspapers name firms without any ending: 先后到恒瑞、豪森、康缘等 8 家企业;
 * 中天钢铁、恒力化工等骨干企业; 引进了北京数科、麒麟科技等信创企业. The text itself calls the list enterprises (A、B、C等…企业).
 */
import type { Span } from '../model';
import type { CompanyFind } from './companies';
import { findCodedCompanies } from './company-codes';
import { findProjectNames } from './company-projects';
import { findPlacedBrands, findTradeNames } from './company-trade-names';
import { isCoined, isLeading, isOuter } from './name-walk';
import { UNKNOWN, type Reading } from './reading';
import { ENTERPRISE_NOUN, INNER_WORDS, NOT_COMPANY, OTHER_LIST_NOUN } from './words/company-words';

/** A short name: brand and trade, or brand alone. Longer items of a list are phrases. */
const MAX_SHORT_NAME = 12;
/** How far before 等…企业 a list is followed back. */
const MAX_LIST = 240;
const MIN_BRAND = 2;

const STOP = /[。；：！？，;:!?,“”‘’《》\n]/;
/** …等企业, …在内的企业, A、B和C三家企业. */
const END_OF_LIST = /等(?=.)|在内的|(?=(?:[2-9]|[1-9][0-9]|[两二三四五六七八九十]+)[家户])/g;
const COUNT = /^(?:[0-9]+|[一二两三四五六七八九十百数几多]+)?余?(?:多|余)?(?:家|个|户|大)?/;
/** What may stand between 等 and the words for the list. */
const LIST_LINK = /^(?:为代表的|为主的|为龙头的|知名|一批|一系列|多个|重点)/;
const MODIFIER_TAGS = /^(?:n|vn|a|b|j|l|m|q|f|i)/;
/** The longest run of modifiers before 企业. */
const MAX_MODIFIERS = 14;
const ITEM_OPENERS =
  /^(?:如|像|例如|比如|以|由|与|和|及|到|在|向|对|赴|为|有|是|走进|深入|来到|参观|考察|走访|引进|引入|招引|引育|孵化了|引进了|培育|培育了|包括|涵盖|其中|对接|依托|服务|支持|积极|先后|陆续|成功|其他|以及|聚集了|集聚了|涌现出|形成了|拥有|吸引了|吸引|落户|入驻|签约)+/;

/** Finds enterprises by their place in a list or sentence. `finds` are those already found; clean offsets. */
export function findListedCompanies(
  reading: Reading,
  finds: readonly CompanyFind[],
  zones: readonly Span[],
): CompanyFind[] {
  const taken = markTaken(reading.text.length, finds, zones);
  const coded = findCodedCompanies(reading).filter(({ start, end }) => !taken[start] && !taken[end - 1]);
  for (const { start, end } of coded) taken.fill(1, start, end);
  const listed = [...coded, ...findEnterpriseLists(reading, taken)];
  const marked = markTaken(reading.text.length, [...finds, ...listed], zones);
  const tradeNames = findTradeNames(reading, marked);
  return [
    ...listed,
    ...tradeNames,
    ...findPlacedBrands(reading, marked),
    ...findProjectNames(reading, marked),
  ];
}

/** Marks units: 1 inside a known enterprise, 2 inside a zone. */
function markTaken(length: number, companies: readonly Span[], zones: readonly Span[]): Uint8Array {
  const taken = new Uint8Array(length + 1);
  for (const { start, end } of companies) taken.fill(1, start, end);
  for (const { start, end } of zones) taken.fill(2, start, end);
  return taken;
}

/** A、B、C等8个装备制造重点企业: every item is an enterprise, whatever it is called. */
function findEnterpriseLists(reading: Reading, taken: Uint8Array): CompanyFind[] {
  const { text } = reading;
  const found: CompanyFind[] = [];
  for (const match of text.matchAll(END_OF_LIST)) {
    if (!isCalledEnterprises(reading, match.index + match[0].length)) continue;
    const items = itemsBefore(reading, match.index);
    if (match[0] === '' && items.length < 2) continue;
    for (const item of items) {
      const name = text.slice(item.start, item.end);
      if (taken[item.start] || taken[item.end - 1] || !mayBeCompany(name)) continue;
      // One thing before 等企业 is no list: it must look like a brand (和玉柴等企业, not 和船机等企业).
      if (items.length === 1 && !(isBrand(reading, item) && followsLead(reading, item.start))) continue;
      found.push({
        ...item,
        name,
        entry: reading.dictionary.listedCompanies.get(name),
        rule: 'company.listed',
      });
    }
  }
  return found;
}

/** Whether a word that leads up to a name ends here; 低速 before 船机 does not. */
function followsLead(reading: Reading, start: number): boolean {
  const word = reading.wordEndingAt(start);
  return !word || isLeading(word) || /^[pcuv]/.test(word.tag) || STOP.test(word.text);
}

function isBrand(reading: Reading, { start, end }: Span): boolean {
  const word = reading.wordAt(start);
  return word !== undefined && word.end <= end && isCoined(word);
}

/** Whether the words after 等 call the list enterprises: 8个装备制造重点 | 企业, 为代表的园区骨干 | 企业. */
function isCalledEnterprises(reading: Reading, from: number): boolean {
  const { text } = reading;
  let at = from + (COUNT.exec(text.slice(from, from + 12))?.[0].length ?? 0);
  at += LIST_LINK.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  const start = at;
  while (at - start <= MAX_MODIFIERS) {
    const noun = ENTERPRISE_NOUN.exec(text.slice(at, at + 6))?.[0];
    if (noun !== undefined) return !OTHER_LIST_NOUN.test(text.slice(start, at + noun.length - 2));
    const word = reading.wordAt(at);
    const isModifier =
      !word || MODIFIER_TAGS.test(word.tag) || word.tag === UNKNOWN || INNER_WORDS.has(word.text);
    if (!isModifier || /[。；，、：！？]/.test(text.charAt(at))) return false;
    at = word?.end ?? at + 1;
  }
  return false;
}

/** The items of the list that ends at `end`, the first one without the words that lead up to the list. */
function itemsBefore(reading: Reading, end: number): Span[] {
  const { text } = reading;
  const items: Span[] = [];
  let itemEnd = end;
  for (let at = end - 1; at >= Math.max(0, end - MAX_LIST); at--) {
    const unit = text.charAt(at);
    if (unit === '、') {
      items.push({ start: at + 1, end: itemEnd });
      itemEnd = at;
    } else if (isConjunction(reading, at) && itemEnd - at > MIN_BRAND) {
      items.push({ start: at + 1, end: itemEnd });
      itemEnd = at;
    } else if (STOP.test(unit) || unit === '等') {
      items.push({ start: at + 1, end: itemEnd });
      return trimFirst(reading, items);
    }
  }
  items.push({ start: Math.max(0, end - MAX_LIST), end: itemEnd });
  return trimFirst(reading, items);
}

/** The 和 of 四川路桥和蓝光发展: a word of its own, and no 与…合作 that leads up to the list. */
function isConjunction(reading: Reading, at: number): boolean {
  const word = reading.wordAt(at);
  return word?.tag === 'c' && /^[和与及]$/.test(word.text);
}

/** Takes from the items what leads up to them (先后到恒瑞 → 恒瑞; 以及豪森 → 豪森), and drops those that are phrases. */
function trimFirst(reading: Reading, items: readonly Span[]): Span[] {
  return items.flatMap((item, index) => {
    const isFirst = index === items.length - 1;
    const opener = ITEM_OPENERS.exec(reading.text.slice(item.start, item.end))?.[0].length ?? 0;
    const start = isFirst ? afterLead(reading, item) : item.start + opener;
    const length = item.end - start;
    return length >= MIN_BRAND && length <= MAX_SHORT_NAME ? [{ start, end: item.end }] : [];
  });
}

/** The start of the name at the end of the first item: 调研组一行先后到 | 恒瑞. */
function afterLead(reading: Reading, item: Span): number {
  let start = item.end;
  while (start > item.start && item.end - start < MAX_SHORT_NAME) {
    const word = reading.wordEndingAt(start);
    if (
      !word ||
      isOuter(word) ||
      isLeading(word) ||
      (word.tag === 'v' && start < item.end && word.text.length > 1)
    )
      break;
    start = Math.max(word.start, item.start);
  }
  return start;
}

function mayBeCompany(name: string): boolean {
  return (
    !NOT_COMPANY.test(name) && !/[0-9]{3,}|[“”‘’（]$/.test(name) && /[\u4e00-\u9fffA-Za-z]{2}/.test(name)
  );
}
