/** A sum of money in the words of Chinese newspapers, and in digits. */
import type { MoneyMention } from '../model';
import { toPlainNumber } from './plain-number';
import { BOUND_WORDS } from './words';

const YI = 1e8;
const WAN = 1e4;

/** 约3亿元—5亿元/亩, 超过10亿元, USD 100,000,000; with （量级） where it is a size label. Empty where the sum has no value. */
export function sumInWords(money: MoneyMention): string {
  return inWords(money, money.currency === undefined ? toYuanWords : (value) => toForeign(money, value));
}

/** The same in units: 约300,000,000 元—500,000,000 元. */
export function sumInYuan(money: MoneyMention): string {
  return inWords(
    money,
    money.currency === undefined ? (value) => `${toGrouped(value)} 元` : (value) => toForeign(money, value),
  );
}

function inWords(money: MoneyMention, write: (value: number) => string): string {
  const [low, high] =
    money.currency === undefined ? [money.cny, money.cnyMax] : [money.value, money.valueMax];
  const ends = [low, high].filter((end) => end !== undefined).map(write);
  if (ends.length === 0) return '';
  const per = money.per === undefined ? '' : `/${money.per}`;
  return `${boundInWords(money)}${ends.join('—')}${per}${money.scale ? '（量级）' : ''}`;
}

/** nb. An older analysis knows only that a figure is not exact. */
function boundInWords({ bound, approx }: MoneyMention): string {
  if (bound !== undefined) return BOUND_WORDS[bound];
  return approx ? BOUND_WORDS.about : '';
}

function toYuanWords(yuan: number): string {
  if (Math.abs(yuan) >= YI) return `${toPlainNumber(yuan / YI)}亿元`;
  return Math.abs(yuan) >= WAN ? `${toPlainNumber(yuan / WAN)}万元` : `${toPlainNumber(yuan)}元`;
}

function toForeign({ currency = '' }: MoneyMention, value: number): string {
  return `${currency} ${toGrouped(value)}`;
}

/** 1080000000 → 1,080,000,000: ten digits nobody counts. What stands behind the point stays in one. */
function toGrouped(value: number): string {
  const [whole = '', fraction] = toPlainNumber(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
