/**
 * Sums of money. From each number of the text one amount is read (money-amount.ts), then the words around it decide:
 *
 *   总投资超过百亿，其中一期5-8亿元，达产后年产值20亿元、税收2.88亿元，年产2700万吨
 *
 * 百亿 has no 元, but stands straight behind 总投资: a sum, approximate under 超过. 5-8亿元 is one range. 2.88亿元 is 税收, the
 * nearest word before it. 2700万 has neither 元 nor a word of money before it, and a measure behind it: none.
 *
 * What is a sum, and what it carries, follows the annotation guidelines: a currency or a context of money; modifiers stay
 * outside, 多 and 余 within a number inside. Linear: from each number on the walk goes forward, and looks back one clause.
 */
import type { MoneyBound, MoneyMention, MoneyRole } from '../model';
import { CELL_BORDER, UNSURE_GAP } from './clean-text';
import { CURRENCY_NAMES, PREFIX_STARTS, YUAN } from './currencies';
import { codeOf, foldMoneyText, readSum, type Amount } from './money-amount';
import {
  isGoverned,
  isPhase,
  isTotalOf,
  perOf,
  qualify,
  roleAfter,
  roleBefore,
  roleStraightAfter,
} from './money-context';
import { isChanged, isCounted, isListed, isNamedBehind } from './money-bare';
import { toDigits, toNumber } from './decimal';
import { rolesByColumn } from './money-columns';
import { skipDigits } from './digits';
import { startsNumeral } from './numbers';
import { CELL_AFTER, CELL_BEFORE, MEASURES, NOT_MONEY_SCALE, SIZE_LABELLED } from './words/money-words';
import { NUMERAL_STARTS } from './words/numeral-words';

type IsLineStart = (offset: number) => boolean;

const STARTS = new RegExp(`[${[...NUMERAL_STARTS, ...PREFIX_STARTS].join('')}]`, 'g');

/** Longest text that may be a table's cell with one amount in it. */
const MAX_CELL = 30;

/**
 * The sums of a clean text (see clean-text.ts), sorted and disjoint; offsets are UTF-16 units of that text. `isLineStart` says where
 * its lines began: a figure may end with one.
 */
export function findMoney(text: string, isLineStart: IsLineStart = () => false): MoneyMention[] {
  const folded = foldMoneyText(text);
  const cell = text.length <= MAX_CELL ? readCell(folded) : undefined;
  if (cell) return [toMention(text, cell, '其他', 'money.cell', false)];

  const found: Accepted[] = [];
  STARTS.lastIndex = 0;
  for (let hit = STARTS.exec(folded); hit; hit = STARTS.exec(folded)) {
    const start = hit.index;
    if (isBroken(folded, start)) {
      STARTS.lastIndex = skipDigits(folded, start);
      continue;
    }
    const amount = readSum(folded, start, { cell: false });
    const rule = amount && ruleOf(folded, amount, isLineStart);
    if (amount && rule !== undefined) found.push({ amount: withoutCount(folded, amount, rule), rule });
    if (amount)
      STARTS.lastIndex =
        rule === undefined ? Math.max(firstEnd(folded, start, amount), start + 1) : amount.end;
    else if (startsNumeral(folded.charAt(start))) STARTS.lastIndex = skipDigits(folded, start);
  }
  const columns = rolesByColumn(
    folded,
    found.map(({ amount }) => amount),
    isLineStart,
  );
  const roles = rolesOf(folded, found);
  shareCurrency(folded, found);
  const declared = declaredCurrency(folded) ?? taiwanese(folded, found[0]?.amount);
  return found.map(({ amount, rule }, index) =>
    toMention(
      folded,
      declared ? inCurrency(folded, amount, declared) : amount,
      columns[index] ?? roles[index] ?? '其他',
      rule,
      rule === SCALE_LABEL,
      text,
    ),
  );
}

/** 新台币（下同）: from there on, 元 is that currency's. */
const DECLARATION = /(新?台币|港币|港元|美元|欧元|日元|韩元|新加坡元|英镑)[（(，,、]?\s*下同/;
const YUAN_NAMED = /人民币|RMB|CNY|￥|¥/;

interface Declaration {
  readonly code: string;
  readonly from: number;
}

function declaredCurrency(text: string): Declaration | undefined {
  const found = DECLARATION.exec(text);
  const code = CURRENCY_NAMES.get(found?.[1] ?? '')?.code;
  return found && code !== undefined ? { code, from: found.index } : undefined;
}

/** A page whose first sum is in 新台币, and that never speaks of 人民币, is Taiwan's: its 元 are Taiwan's too. */
function taiwanese(text: string, first: Amount | undefined): Declaration | undefined {
  if (!first || codeOf(first) !== 'TWD' || YUAN_NAMED.test(text)) return undefined;
  return { code: 'TWD', from: first.start };
}

function inCurrency(text: string, amount: Amount, { code, from }: Declaration): Amount {
  const around = text.slice(Math.max(0, amount.start - 4), amount.end + 3);
  const isPlainYuan = codeOf(amount) === YUAN && amount.start > from && !YUAN_NAMED.test(around);
  return isPlainYuan ? { ...amount, code } : amount;
}

/** Whether the figure that starts here may be the rest of one that a wrap broke. */
function isBroken(text: string, start: number): boolean {
  return text.charAt(start - 1) === UNSURE_GAP;
}

/** 又一 | 百亿级项目: the 一 counts the projects. 一百亿 and 百亿 are worth the same. */
function withoutCount(text: string, amount: Amount, rule: string): Amount {
  const isCount =
    rule === SCALE_LABEL && /^[又再另添增]一[十百千万]/.test(text.slice(amount.start - 1, amount.start + 2));
  return isCount ? { ...amount, start: amount.start + 1 } : amount;
}

/** 3亿、5亿美元 and 由3亿增至5亿美元: the last one names the currency of all. */
function shareCurrency(text: string, found: Accepted[]): void {
  for (let index = found.length - 2; index >= 0; index--) {
    const [item, next] = [found[index], found[index + 1]];
    if (!item || !next || item.amount.code !== undefined) continue;
    if (isListed(text, item.amount) || isChanged(text, item.amount))
      found[index] = { ...item, amount: { ...item.amount, code: next.amount.code } };
  }
}

interface Accepted {
  readonly amount: Amount;
  readonly rule: string;
}

const SCALE_LABEL = 'money.scale-label';
const NAMED_BEHIND = 'money.named-behind';

/** The rule by which an amount is a sum; undefined where it is none. */
function ruleOf(text: string, amount: Amount, isLineStart: IsLineStart): string | undefined {
  const { numeral, form, end } = amount;
  if (isUnitAlone(text, amount)) return undefined;
  if (isSizeLabel(text, amount)) return SCALE_LABEL;
  if (form === 'none') return ruleOfBareFigure(text, amount, isLineStart);
  if (form === 'before' && MEASURES.has(text.charAt(end))) return undefined;
  // 几元, 数元; 一两元 says both its ends.
  const isOne = numeral.value.units === 1n && numeral.value.exponent === 0;
  if (numeral.fuzzy && numeral.scale === 0 && isOne && !amount.high) return undefined;
  if (amount.high) return 'money.range';
  if (form === 'coins') return 'money.coin';
  if (codeOf(amount) !== YUAN) return 'money.foreign';
  if (form === 'before') return 'money.symbol';
  if (!/\d/.test(text.slice(amount.start, end))) return 'money.chinese';
  return numeral.scale > 0 ? 'money.figure-scale' : 'money.figure-yuan';
}

/** A figure without a currency is a sum where it counts 万 or 亿, no measure follows, and the context is money. */
function ruleOfBareFigure(text: string, amount: Amount, isLineStart: IsLineStart): string | undefined {
  const { numeral, start, end } = amount;
  if (numeral.scale === 0 || text.charAt(start - 1) === '第') return undefined;
  const next = text.charAt(end);
  if (isCounted(text, amount) || /[A-Za-z]/.test(next)) return undefined;
  // 3亿5000 could be either; where a line begins between the two, the next thing does.
  if (/\d/.test(next) && !isLineStart(end)) return undefined;
  if (text.slice(start, end).includes('个')) return 'money.ge-yi';
  if (isGoverned(text, start) || isPhase(text, amount)) return amount.high ? 'money.range' : 'money.governed';
  if (labelsSize(text, amount) || headsLabel(text, end)) return SCALE_LABEL;
  if (isListed(text, amount)) return 'money.list';
  if (isChanged(text, amount)) return 'money.changed';
  return isNamedBehind(text, amount) ? NAMED_BEHIND : undefined;
}

const UNIT_BEFORE = /(?:[（(【[〔/／]|单位[:：为是]?)(?:单位[:：]?)?(?:人民币)?$/;
const UNIT_AFTER = /^(?:$|[）)】\]〕、，,；;。/／%\t ])/;

/** 总投资（亿元）, 单位：百万元, 金额/亿元: a unit heads a column, and is no sum. */
function isUnitAlone(text: string, { numeral, start, end }: Amount): boolean {
  if (!numeral.bare || /\d/.test(text.slice(start, end))) return false;
  // A cell of its own.
  if (/^[万亿][^万亿]*$/.test(text.slice(start, end)) && isCell(text, start, end)) return true;
  return UNIT_BEFORE.test(text.slice(Math.max(0, start - 8), start)) && UNIT_AFTER.test(text.charAt(end));
}

const isCell = (text: string, start: number, end: number): boolean =>
  (start === 0 || text.charAt(start - 1) === CELL_BORDER) &&
  (end === text.length || text.charAt(end) === CELL_BORDER);

/** What is built or formed, so many 亿 large: 百亿 | 项目, 五百亿 | 工业集群, 千亿 | 锂电产业基地. */
const OF_SIZE =
  /^”?(?:项目|工业集群|产业集群|集群|产业链|企业|园区|(?:(?!的)[\u3400-\u9fff]){2,6}?(?:产业|集群|基地))/;

function labelsSize(text: string, { numeral, start, end }: Amount): boolean {
  if (numeral.scale < 8 || text.slice(start, end).includes('亿万')) return false;
  if (NOT_MONEY_SCALE.some((word) => text.startsWith(word, end))) return false;
  const label = OF_SIZE.exec(text.slice(end, end + 10))?.[0];
  // nb. what lies between the figure and the noun may be counted: only a size word without a figure (百亿) goes over it.
  return label !== undefined && (numeral.bare || DIRECT_LABEL.test(label));
}

const DIRECT_LABEL = /^”?(?:项目|工业集群|产业集群|集群|产业链)$/;
/** 百亿乃至五百亿工业集群, 万亿、千亿级: the first of two labels. */
const NEXT_LABEL = /^(?:、|乃至|甚至|和|或)/;

function headsLabel(text: string, end: number): boolean {
  const link = NEXT_LABEL.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const next =
    link > 0 && startsNumeral(text.charAt(end + link))
      ? readSum(text, end + link, { cell: false })
      : undefined;
  return next !== undefined && next.form === 'none' && (isSizeLabel(text, next) || labelsSize(text, next));
}

/** 千亿级, 100亿元级, 千亿产业集群; but not 千亿级参数. Smaller ones (万级, 百万级) label clean rooms and crowds. */
function isSizeLabel(text: string, { numeral, end, high }: Amount): boolean {
  if (numeral.scale < 8 || high) return false;
  const behind = text.charAt(end) === '级' ? end + 1 : end;
  const isLevel = behind > end;
  if (NOT_MONEY_SCALE.some((word) => text.startsWith(word, behind))) return false;
  return isLevel || (numeral.bare && SIZE_LABELLED.some((word) => text.startsWith(word, end)));
}

/** An amount that is the whole text but for a bound: a table's cell, where the bound belongs to it. */
function readCell(text: string): Amount | undefined {
  const bound = CELL_BEFORE.exec(text)?.[0].length ?? 0;
  const amount = readSum(text, bound, { cell: true });
  if (!amount || (amount.form === 'none' && amount.numeral.scale === 0)) return undefined;
  if (isUnitAlone(text, amount)) return undefined;
  const rest = text.slice(amount.end);
  const end = amount.end + (CELL_AFTER.exec(rest)?.[0].length ?? 0);
  return end === text.length ? { ...amount, start: 0, end } : undefined;
}

/** Where to read on behind an amount that is no sum: behind its first number, as a range's second may be one alone. */
function firstEnd(text: string, start: number, amount: Amount): number {
  if (!amount.high) return amount.end;
  return skipDigits(text, start);
}

/** 千亿级产业 is large by what it makes; 总投资100亿元级 by what is put in. */
const roleOfLabel = (text: string, start: number): MoneyRole => (isTotalOf(text, start) ? '总投资' : '产值');

/** Roles from the words before; then from those behind, which a list shares (2亿元、6亿元，投资逐年上升). */
function rolesOf(text: string, found: readonly Accepted[]): MoneyRole[] {
  const roles: MoneyRole[] = found.map(() => '其他');
  for (let index = found.length - 1; index >= 0; index--) {
    const item = found[index];
    if (!item) continue;
    const { start, end } = item.amount;
    const before =
      item.rule === SCALE_LABEL
        ? roleOfLabel(text, start)
        : ((item.rule === NAMED_BEHIND ? roleAfter : roleStraightAfter)(text, end) ??
          roleBefore(text, start));
    const next = found[index + 1];
    const heads = next && next.amount.start === end + 1 && /[、和与及]/.test(text.charAt(end));
    roles[index] = before ?? (heads ? roles[index + 1] : roleAfter(text, end)) ?? '其他';
  }
  return roles;
}

/**
 * What the figure itself says of how it is to be taken: 10亿多元, 三百余万元, 十几亿元 and 数千万元 are more than the value that stands for them,
 * 二三十万元 is at least that. 十来亿元 is about ten.
 */
function insideBound(text: string, { start, end, fuzzy, high }: Amount): MoneyBound | undefined {
  // 二三十万元 says both its ends.
  if (!fuzzy || high) return undefined;
  const written = text.slice(start, end);
  if (/[多余几数]/.test(written)) return 'more-than';
  return written.includes('来') ? 'about' : 'at-least';
}

const NO_SIDE: ReadonlySet<MoneyBound> = new Set<MoneyBound>(['about', 'nearly']);

function toMention(
  text: string,
  amount: Amount,
  role: MoneyRole,
  rule: string,
  scale: boolean,
  written: string = text,
): MoneyMention {
  const { start, end, low, high, numeral } = amount;
  const code = codeOf(amount);
  const isYuan = code === YUAN;
  const per = perOf(text, amount);
  const around = qualify(text, amount, numeral.bare || numeral.fuzzy);
  const inside = insideBound(text, amount);
  // 约数千万元 is not about ten million.
  const bound =
    inside === 'more-than' && NO_SIDE.has(around.bound ?? 'about') ? inside : (around.bound ?? inside);
  const digits = high ? `${toDigits(low)}至${toDigits(high)}` : toDigits(low);
  return {
    type: 'money',
    start,
    end,
    text: written.slice(start, end).replace(/\s+/g, ''),
    canonical: isYuan ? `${digits}元` : `${code} ${digits}`,
    rule,
    ...(isYuan
      ? { cny: toNumber(low), ...(high && { cnyMax: toNumber(high) }) }
      : { currency: code, value: toNumber(low), ...(high && { valueMax: toNumber(high) }) }),
    ...(per !== undefined && { per }),
    approx: amount.fuzzy || around.approx,
    ...(bound !== undefined && { bound }),
    scale,
    role,
  };
}
