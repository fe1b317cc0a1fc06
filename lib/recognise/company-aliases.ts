/**
 * The short names a text gives its firms: 甘肃方大炭素有限公司 is 方大炭素有限公司, 方大炭素公司, 方大炭素 and 方大公司 in the sentences
 * that follow; 上海壁仞智能科技有限公司 becomes 壁仞. A registered name is taken apart into place, brand, trade and form;
 * what the parts can make is looked for in the text.
 *
 *   甘肃 | 方大 | 炭素 | 有限公司   →  方大炭素, 甘肃方大, 方大公司, 方大集团, 方大 (where it is no word of the language)
 */
import type { CompanyEntry } from '../dictionary';
import { Trie } from '../dictionary/trie';
import { knownEnd, type CompanyFind } from './companies';
import { definedNameAt } from './definitions';
import { isCommon, isProper, standsInWords } from './name-walk';
import type { Reading } from './reading';
import { TRADES } from './words/company-words';
import { suffixOf } from './zone-suffixes';

const FORM =
  /(?:企业)?(?:集团|控股|股份|有限|责任)*(?:有限责任公司|有限公司|股份公司|集团公司|总公司|公司|集团|株式会社)(?:[\u4e00-\u9fff]{1,8}(?:分公司|子公司))?$/;
const BRACKETS = /（[^）]*）/g;

/** The parts of an enterprise's name that short names are made of. */
export interface NameParts {
  readonly place: string;
  /** 方大 */
  readonly brand: string;
  /** 方大炭素 */
  readonly brandAndTrade: string;
  /** brandAndTrade, and what is left of it as trade after trade falls away: 连发光电科技, 连发光电, 连发. */
  readonly levels: readonly string[];
}

/** Takes a name apart; undefined where nothing is left that could be a brand. */
export function toParts(reading: Reading, name: string): NameParts | undefined {
  let rest = name.replace(BRACKETS, '').replace(FORM, '');
  let place = '';
  for (
    let hit = reading.dictionary.places.longestAt(rest, 0);
    hit;
    hit = reading.dictionary.places.longestAt(rest, 0)
  ) {
    // nb. 宝丰 is a county, and the brand of 宁夏宝丰能源: a trade alone is no name.
    const left = rest.slice(hit.end);
    // 白山 is a city, and the beginning of the brand of 贵州白山云科技: one character before a trade is no brand.
    if (left === '' || TRADE_WORDS.has(left) || (place !== '' && TRADE_WORDS.has(left.slice(1)))) break;
    place += rest.slice(0, hit.end);
    rest = rest.slice(hit.end);
  }
  // 凯盛浮法材料安徽有限公司: the place may stand before the form as well.
  const levels = tradeLevels(rest);
  const brand = levels.at(-1) ?? rest;
  // nb. Of 抚顺石化 nothing is left but a trade.
  const isZone = suffixOf(brand)?.suffix === brand;
  if (brand.length < 2 || isZone || isCommon({ text: brand })) return undefined;
  return { place, brand, brandAndTrade: rest, levels };
}

const TRADE_WORDS: ReadonlySet<string> = new Set(TRADES);

/** Of 美联新材料 no 美联新 is left, for 新材料 is one trade; 智能科技 is two, and 壁仞智能 a name. */
function isMoreThan(longer: string, trade: string): boolean {
  return longer !== trade && longer.endsWith(trade) && !TRADE_WORDS.has(longer.slice(0, -trade.length));
}

/**
 * A name and its beginnings from which only trades have fallen away, longest first: 连发光电科技, 连发光电, 连发; and what
 * stands before its first trade: 伯特利 | 汽车安全系统.
 */
function tradeLevels(name: string): string[] {
  const levels = [name];
  for (const level of levels) {
    const trades = TRADES.filter((trade) => level.endsWith(trade) && level.length - trade.length >= 2);
    for (const trade of trades) {
      const rest = level.slice(0, -trade.length);
      if (!trades.some((longer) => isMoreThan(longer, trade)) && !levels.includes(rest)) levels.push(rest);
    }
    if (level.endsWith('新材料')) levels.push(level.slice(0, -1));
  }
  for (let at = 2; at < name.length - 1; at++) {
    if (!TRADES.some((trade) => name.startsWith(trade, at))) continue;
    if (!levels.includes(name.slice(0, at))) levels.push(name.slice(0, at));
    break;
  }
  return levels.toSorted((a, b) => b.length - a.length);
}

/** The short names a text may use for this name, longest first; the bare brand is last. */
function shortNames(name: string, { place, brand, brandAndTrade, levels }: NameParts): string[] {
  const names = [
    `${brandAndTrade}有限公司`,
    `${brandAndTrade}股份有限公司`,
    `${brandAndTrade}集团有限公司`,
    `${brandAndTrade}集团`,
    `${brandAndTrade}公司`,
    `${brandAndTrade}股份`,
    `${brand}公司`,
    // nb. 依工集团 is the mother of 依工特种材料有限公司, and not she.
    ...(name.includes('集团') ? [`${brand}集团`] : []),
    ...levels.flatMap((level) => [place + level, level]),
    ...withoutForm(name),
  ];
  return [...new Set(names)].filter((short) => short !== name && short.length >= 2);
}

/** 晋能控股集团有限公司 → 晋能控股集团, 晋能控股: the form of the law falls away before the words of the firm's own form. */
function withoutForm(name: string): string[] {
  const firm = name.replace(/(?:(?:股份)?有限(?:责任)?|股份)公司$/, '');
  return [firm, firm.replace(/(?:集团|股份)$/, ''), firm.replace(/(?:实业)?发展$/, '')].filter(
    (short) => short.length >= SHORTEST_FIRM,
  );
}

/** What is left of a name without its form names the firm from so many characters on. */
const SHORTEST_FIRM = 4;

/** A firm under the fullest name the text gives it. */
export interface NamedCompany extends CompanyFind {
  readonly canonical: string;
}

/** What a short name found in the text stands for. */
interface Meaning {
  readonly canonical: string;
  /** The bare brand, or a name without any ending: it needs a second look where it stands. */
  readonly isBare: boolean;
}

/**
 * Gives each firm its canonical name and finds the short names in the text. `finds` in order, disjoint; the result is
 * in no order, and the short names found may overlap the finds (the longer wins later on).
 */
export function nameCompanies(reading: Reading, finds: readonly CompanyFind[]): NamedCompany[] {
  const meanings = new Map<string, Meaning | 'several'>();
  const names = [...new Set(finds.map((find) => find.name))];
  // nb. a branch is no firm's full name: 中粮贸易集团 is 中粮贸易集团有限公司, not its …山东分公司.
  const fullestFirst = names.toSorted(
    (a, b) => Number(isBranch(a)) - Number(isBranch(b)) || b.length - a.length,
  );
  const entryOf = new Map(finds.flatMap(({ name, entry }) => (entry ? [[name, entry] as const] : [])));
  const canonicalOf = new Map<string, string>();
  for (const name of fullestFirst) {
    const meaning = meanings.get(name);
    // nb. what the dictionary knows as a firm of its own is not short for its daughter (…电器, …电器（重庆）有限公司).
    const entry = entryOf.get(name);
    const isOwn =
      meaning !== undefined && meaning !== 'several' && (!entry || isNameOf(entry, meaning.canonical));
    const canonical = isOwn ? meaning.canonical : name;
    if (!isOwn) meanings.delete(name);
    canonicalOf.set(name, canonical);
    const parts = isBranch(name) ? undefined : toParts(reading, name);
    // nb. of 西藏矿业发展股份有限公司, a place and trades, 西藏矿业 is left.
    for (const short of parts ? shortNames(name, parts) : FORM.test(name) ? withoutForm(name) : [])
      claim(
        meanings,
        short,
        canonical,
        short.startsWith(parts?.brand ?? short) && short !== parts?.brandAndTrade,
      );
    if (!isBranch(name)) claim(meanings, name, canonical, name.length <= 4);
  }
  for (const find of finds) {
    const defined = definedNameAt(reading.text, find.end);
    if (!defined) continue;
    const canonical = canonicalOf.get(find.name) ?? find.name;
    meanings.set(defined, { canonical, isBare: false });
    canonicalOf.set(defined, canonical);
  }
  const byShortName = new Trie<Meaning>();
  for (const [short, meaning] of meanings) if (meaning !== 'several') byShortName.add(short, meaning);
  const named = finds.map((find) => {
    const canonical = canonicalOf.get(find.name) ?? find.name;
    // What told the brand in its project is of no account where the text gives the firm's full name.
    const isShort = find.rule === 'company.project' && canonical !== find.name;
    return { ...find, canonical, rule: isShort ? 'company.short-name' : find.rule };
  });
  return [...named, ...findShortNames(reading, byShortName)];
}

/** Whether this is a name of the firm, or one of its names in full legal form (…株式会社), with no place of a daughter in it. */
function isNameOf(entry: CompanyEntry, name: string): boolean {
  const names = [entry.canonical, ...entry.aliases];
  // Where the tables know no legal name, the page may.
  const isUnknown = !FORM.test(entry.canonical) && !/[（(]/.test(name);
  return isUnknown || names.some((known) => isLegalFormOf(known, name));
}

/** 晋能控股 → 晋能控股集团有限公司, 宝丰能源 → 宁夏宝丰能源集团股份有限公司: form words behind, a place at most before. */
function isLegalFormOf(known: string, name: string): boolean {
  const at = name.indexOf(known);
  return (
    at >= 0 &&
    at <= 3 &&
    /^(?:发展|集团|控股|股份|有限|责任|公司|株式会社)*$/.test(name.slice(at + known.length))
  );
}

/** A short name that two firms claim (中粮 of 中粮贸易 and 中粮资本) means neither. */
function claim(
  meanings: Map<string, Meaning | 'several'>,
  short: string,
  canonical: string,
  isBare: boolean,
): void {
  const claimed = meanings.get(short);
  if (claimed === undefined) meanings.set(short, { canonical, isBare });
  else if (claimed !== 'several' && claimed.canonical !== canonical && isBare) meanings.set(short, 'several');
}

function isBranch(name: string): boolean {
  return /(?:分公司|子公司|分行|支行|营业部)$/.test(name);
}

function findShortNames(reading: Reading, byShortName: Trie<Meaning>): NamedCompany[] {
  const { text } = reading;
  const found: NamedCompany[] = [];
  for (let start = 0; start < text.length; start++) {
    const hit = byShortName.longestAt(text, start);
    if (!hit || !standsInWords(reading, start, hit.end)) continue;
    if (hit.value.isBare && !standsAlone(reading, start, hit.end)) continue;
    const end = hit.value.isBare ? knownEnd(reading, start, hit.end) : hit.end;
    const name = text.slice(start, end);
    // 华晨 | 雷诺: another firm's name begins with this one's.
    const isOther = end > hit.end;
    found.push({
      start,
      end,
      name,
      entry: undefined,
      canonical: isOther ? name : hit.value.canonical,
      rule: isOther ? 'company.daughter' : 'company.short-name',
    });
    start = end - 1;
  }
  return found;
}

/** What a brand names besides a firm: 华西医院, 三一大道. */
const OTHER_BODY = /^(?:博物馆|大学|学院|医院|学校|中学|小学|协会|大厦|广场|大道|路|街|镇|村|县|市|区)/;

/** Whether a bare brand is a name here, and not a piece of a longer word or a word of the language. */
function standsAlone(reading: Reading, start: number, end: number): boolean {
  if (OTHER_BODY.test(reading.text.slice(end, end + 4))) return false;
  if (end - start >= 4) return true;
  const first = reading.wordAt(start);
  // 白山云 begins with a place, and is none.
  if ((reading.placeAt(start)?.end ?? 0) >= end) return false;
  if (!first) return false;
  // nb. a place abroad is no brand: 越南 after 越南农业投资集团.
  if (first.end === end) return isProper(first) && first.tag !== 'ns';
  // Cut into pieces by the segmenter, the brand is no word of the language; cut off inside one, it may be another word.
  return end - start >= 3 || (first.end < end && reading.wordEndingAt(end) !== undefined);
}
