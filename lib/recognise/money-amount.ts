/**
 * One amount, as it stands in a text: a number with a currency before or behind it, its coins, or another such amount at
 * the end of a range. What the words around it mean is no concern of this file (see money.ts).
 */
import { COINS, CURRENCY_NAMES, CURRENCY_PREFIXES, YUAN, type Currency } from './currencies';
import { add, isLess, shift, ZERO, type Decimal } from './decimal';
import { digitAt } from './digits';
import { readNumeral, startsNumeral, type Numeral } from './numbers';
import { AFTER_ONE_YUAN, PRICE_BEFORE, SPENT_BEFORE } from './words/money-words';

export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly low: Decimal;
  /** Of a range; undefined otherwise. */
  readonly high: Decimal | undefined;
  /** undefined where the page names no currency (总投资达95亿). */
  readonly code: string | undefined;
  /** The number as read; of a range the higher one. */
  readonly numeral: Numeral;
  readonly fuzzy: boolean;
  /** How the currency is written. */
  readonly form: 'none' | 'before' | 'behind' | 'coins';
}

/** In a cell of its own an amount may be written with less: 五分, 六到十二万, 五個半. */
export interface Manner {
  readonly cell: boolean;
}

/** Traditional characters in the names of currencies; each is one unit long, so that no offset moves. */
const FOLDED: ReadonlyMap<string, string> = new Map(
  [...'圓圆幣币歐欧鎊镑韓韩盧卢銖铢塊块臺台個个萬万億亿'].reduce<[string, string][]>(
    (pairs, character, index, all) => {
      if (index % 2 === 0) pairs.push([character, all[index + 1] ?? character]);
      return pairs;
    },
    [],
  ),
);
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

/** `text` with the traditional characters of sums as simplified ones; as long as before. */
export function foldMoneyText(text: string): string {
  return text.replace(FOLDABLE, (character) => FOLDED.get(character) ?? character);
}

/** Reads the amount or range at `start` of a folded text; undefined where none begins. Offsets are UTF-16. */
export function readSum(text: string, start: number, manner: Manner): Amount | undefined {
  const low = readAmount(text, start, manner);
  if (!low) return undefined;
  const between = separatorEnd(text, low.end);
  if (between === undefined || !(startsNumeral(text.charAt(between)) || low.form === 'before')) return low;
  const high = readAmount(text, between, manner);
  return (high && unite(low, high)) ?? low;
}

/** 5 and 8亿元 as 5亿 to 8亿元; undefined where the two are no range. */
function unite(low: Amount, high: Amount): Amount | undefined {
  // 港币30亿至50亿元: the 元 behind a range is that of the currency before it.
  const isSame =
    low.code === high.code || (low.form === 'before' && high.form === 'behind' && high.code === YUAN);
  if (low.code !== undefined && high.code !== undefined && !isSame) return undefined;
  const code = low.form === 'before' ? low.code : (high.code ?? low.code);
  if (code === undefined && high.numeral.scale === 0) return undefined;
  const floor = low.form === 'behind' || low.form === 'coins' ? low.low : inherit(low, high);
  if (!isLess(floor, high.low)) return undefined;
  return {
    ...high,
    start: low.start,
    low: floor,
    high: high.low,
    code,
    fuzzy: low.fuzzy || high.fuzzy,
    form: low.form === 'before' ? 'before' : high.form,
  };
}

/** The 5 of 5-8亿元 counts 亿 too; the 8500 of 8500到3万港元 stands for itself. */
function inherit(low: Amount, high: Amount): Decimal {
  if (low.numeral.scale > 0) return low.low;
  const scaled = shift(low.low, high.numeral.scale);
  return isLess(scaled, high.low) ? scaled : low.low;
}

const SEPARATOR = /(?: ?(?:——|--|[-–—―~～〜－﹣]) ?|[至到])(?:人民币|约|近)?/y;

function separatorEnd(text: string, at: number): number | undefined {
  SEPARATOR.lastIndex = at;
  return SEPARATOR.test(text) ? SEPARATOR.lastIndex : undefined;
}

const LATIN = /[A-Za-z]/;
const HAN = /[\u3400-\u9fff]/;
const ENGLISH_SCALE = / ?(million|billion|trillion)\b/iy;
const ENGLISH_POWERS: Readonly<Record<string, number>> = { million: 6, billion: 9, trillion: 12 };

function readAmount(text: string, start: number, manner: Manner): Amount | undefined {
  const prefix = readPrefix(text, start);
  const at = prefix ? skipSpaces(text, prefix.end) : start;
  if (manner.cell && text.charAt(at) === '个') return readCantonese(text, start, at, undefined, 1n);
  const numeral = readNumeral(text, at);
  if (!numeral) return undefined;
  const base: Amount = {
    start,
    end: numeral.end,
    low: numeral.value,
    high: numeral.high,
    code: prefix?.value.code,
    numeral,
    fuzzy: numeral.fuzzy,
    form: prefix ? 'before' : 'none',
  };
  if (prefix) {
    ENGLISH_SCALE.lastIndex = numeral.end;
    const word = ENGLISH_SCALE.exec(text)?.[1]?.toLowerCase();
    if (word)
      return { ...base, end: ENGLISH_SCALE.lastIndex, low: shift(numeral.value, ENGLISH_POWERS[word] ?? 0) };
  }
  const unit = readUnit(text, numeral, start, manner);
  if (unit) {
    const coins = readCoins(text, unit.end, unit.value, unit.takesDigit);
    return {
      ...base,
      end: coins.end,
      low: add(numeral.value, coins.value),
      // 港币5000万元: the prefix says which 元
      code: prefix?.value.code ?? unit.value.code,
      form: 'behind',
    };
  }
  if (manner.cell && text.charAt(numeral.end) === '个' && numeral.scale === 0)
    return readCantonese(text, start, numeral.end, numeral, numeral.value.units);
  return prefix ? base : (readCoinAmount(text, base, manner) ?? base);
}

function readPrefix(text: string, start: number): { end: number; value: Currency } | undefined {
  const prefix = CURRENCY_PREFIXES.longestAt(text, start);
  if (!prefix) return undefined;
  const isWord = LATIN.test(text.charAt(start));
  return isWord && LATIN.test(text.charAt(start - 1)) ? undefined : prefix;
}

function skipSpaces(text: string, at: number): number {
  while (at < text.length && (text.charAt(at) === ' ' || text.charAt(at) === '　') && at < text.length) at++;
  return at;
}

interface Unit {
  readonly end: number;
  readonly value: Currency;
  /** 三块五: a digit may follow that counts the next smaller coin. */
  readonly takesDigit: boolean;
}

/** Behind these a 元 is part of another word: 元件, 元素, 元旦, 元宵, 元宇宙. */
const NO_YUAN_BEFORE = new Set('件素旦宵宇');
const NOT_MOSQUITO = new Set('子虫帐香媒');
/** A piece of land, a brand or a block is counted with 块 too: behind it the sum must end. */
const AFTER_KUAI =
  /^(?:$|[，。；！？、：）」”,;!?)\-~至到]|左右|以上|以下|的|和|起|一[张个份斤次天碗杯瓶支本件条只米度公])/;
/** From here on 块 counts money where the sum ends: nobody counts a hundred pieces without naming them. */
const MANY_KUAI = { units: 100n, exponent: 0 };

function readUnit(text: string, numeral: Numeral, start: number, manner: Manner): Unit | undefined {
  let at = skipSpaces(text, numeral.end);
  if (text.charAt(at) === '个' || text.charAt(at) === '枚') {
    const counted = CURRENCY_NAMES.longestAt(text, at + 1);
    if (counted && (counted.value.code === 'BTC' || counted.value.code === 'ETH'))
      return { ...counted, takesDigit: false };
    // 50个亿元 was read with its 亿; 三个元 is nothing
    return undefined;
  }
  const unit = CURRENCY_NAMES.longestAt(text, at);
  if (!unit) return undefined;
  const name = text.slice(at, unit.end);
  const next = text.charAt(unit.end);
  if (/[A-Za-z]$/.test(name) && LATIN.test(next)) return undefined;
  if (name === '蚊') return NOT_MOSQUITO.has(next) ? undefined : { ...unit, takesDigit: true };
  if (manner.cell) return { ...unit, takesDigit: name === '块' };
  const before = text.charAt(start - 1);
  if (name === '元' || name === '圆') {
    if (NO_YUAN_BEFORE.has(next) || (next === '器' && text.charAt(unit.end + 1) === '件')) return undefined;
    const isWord = before === '第' || (numeral.single && !isPrice(text, start, unit.end));
    // 万元 behind no number heads a table's column, and is no sum
    const isColumn = numeral.bare && numeral.scale === 4 && toPower(numeral) === 4;
    return isWord || (isColumn && !/[上超近过逾破]/.test(before))
      ? undefined
      : { ...unit, takesDigit: false };
  }
  if (name === '块') {
    const rest = readCoins(text, unit.end, unit.value, false);
    // 芯片3.2亿块: so many are pieces, unless somebody spent or earned them.
    const isSpent = SPENT_BEFORE.test(text.slice(Math.max(0, start - 8), start));
    if (numeral.scale > 0 && rest.end === unit.end && !isSpent) return undefined;
    const isPriced = PRICE_BEFORE.has(before) || !isLess(numeral.value, MANY_KUAI) || rest.end > unit.end;
    const digitNext = digitAt(text, unit.end) > 0 && AFTER_KUAI.test(text.slice(unit.end + 1, unit.end + 5));
    const ends = rest.end > unit.end || digitNext || AFTER_KUAI.test(text.slice(unit.end, unit.end + 4));
    return (isPriced || digitNext) && ends ? { ...unit, takesDigit: true } : undefined;
  }
  return { ...unit, takesDigit: name === '块钱' };
}

function toPower({ value }: Numeral): number {
  return `${value.units}`.length - 1 + value.exponent;
}

function isPrice(text: string, start: number, end: number): boolean {
  return PRICE_BEFORE.has(text.charAt(start - 1)) || AFTER_ONE_YUAN.test(text.slice(end, end + 4));
}

/** 三毛, 又三美分, 6角三分, and behind 块 a lone digit: 五 in 三块五, 零四 in 三块零四. */
function readCoins(
  text: string,
  from: number,
  { coins }: Currency,
  takesDigit: boolean,
): { end: number; value: Decimal } {
  let end = from;
  let value = ZERO;
  let worth = 100;
  let lone = takesDigit;
  for (;;) {
    let at = end;
    if (text.charAt(at) === '又') at++;
    const zero = at < text.length && digitAt(text, at) === 0 && digitAt(text, at + 1) >= 0;
    if (zero) at++;
    const digit = digitAt(text, at);
    if (digit < 0) break;
    const two = digitAt(text, at + 1);
    const after = two >= 0 ? at + 2 : at + 1;
    const number = two >= 0 ? digit * 10 + two : digit;
    const coin = coins.longestAt(text, after);
    if (coin && coin.value < worth) {
      value = add(value, { units: BigInt(number * coin.value), exponent: -2 });
      end = coin.end;
      worth = coin.value;
      lone = worth > 1;
      continue;
    }
    if (!lone || worth === 1 || !isLoneCoin(text, at + 1)) break;
    const each = zero ? 1 : worth / 10;
    return { end: at + 1, value: add(value, { units: BigInt(digit * each), exponent: -2 }) };
  }
  return { end, value };
}

/** Whether a digit without its coin ends before `at`: 三块五, 三块五一斤. The 一 of 3元5角一份 counts what is sold. */
function isLoneCoin(text: string, at: number): boolean {
  return (
    AFTER_KUAI.test(text.slice(at, at + 4)) || (!HAN.test(text.charAt(at)) && !startsNumeral(text.charAt(at)))
  );
}

/** 五毛钱, 三美分: an amount of coins alone. Their one-character names are other words too, except in a cell. */
function readCoinAmount(text: string, base: Amount, manner: Manner): Amount | undefined {
  const coin = COINS.longestAt(text, base.end);
  if (!coin) return undefined;
  const { code, hundredths } = coin.value;
  const rest = hundredths > 1 ? restOfCoins(text, coin.end, hundredths) : { end: coin.end, value: 0 };
  // 五角一分钱: the second coin says what the first one is.
  if (coin.end - base.end < 2 && !manner.cell && !text.startsWith('分钱', rest.end - 2)) return undefined;
  const worth = ({ units, exponent }: Decimal): Decimal => ({
    units: units * BigInt(hundredths),
    exponent: exponent - 2,
  });
  return {
    ...base,
    end: rest.end,
    low: add(worth(base.low), { units: BigInt(rest.value), exponent: -2 }),
    // 三五毛钱
    high: base.high && worth(base.high),
    code,
    form: 'coins',
  };
}

/** The five of 两毛五 and of 两角五分, in hundredths. */
function restOfCoins(text: string, from: number, worth: number): { end: number; value: number } {
  const digit = digitAt(text, from);
  if (digit < 0) return { end: from, value: 0 };
  const coin = COINS.longestAt(text, from + 1);
  if (coin && coin.value.hundredths < worth) return { end: coin.end, value: digit * coin.value.hundredths };
  return isLoneCoin(text, from + 1)
    ? { end: from + 1, value: (digit * worth) / 10 }
    : { end: from, value: 0 };
}

/** The dollar of spoken Cantonese: 五個半 is 5.5, 個九 is 1.9, 三個一毫四 is 3.14. */
function readCantonese(
  text: string,
  start: number,
  at: number,
  numeral: Numeral | undefined,
  units: bigint,
): Amount | undefined {
  const dollar = CURRENCY_NAMES.get('蚊');
  if (!dollar) return undefined;
  const half = text.charAt(at + 1) === '半';
  const coins = half
    ? { end: at + 2, value: { units: 5n, exponent: -1 } }
    : readCoins(text, at + 1, dollar, true);
  if (coins.end === at + 1) return undefined;
  const whole: Decimal = numeral?.value ?? { units, exponent: 0 };
  const read: Numeral = numeral ?? {
    end: at,
    value: whole,
    fuzzy: false,
    scale: 0,
    bare: true,
    single: false,
    chinese: true,
  };
  return {
    start,
    end: coins.end,
    low: add(whole, coins.value),
    high: undefined,
    code: dollar.code,
    numeral: read,
    fuzzy: false,
    form: 'behind',
  };
}

/** The code where a page names none: yuan. */
export function codeOf(amount: Amount): string {
  return amount.code ?? YUAN;
}
