/**
 * Sums in the columns of a table, whose unit stands in the column's head and not beside the figure:
 *
 *   项目⇥单位⇥总投资（万元）⇥年度投资（亿元）⇥
 *   冷链⇥某某公司⇥58000⇥2.1⇥                     580,000,000 and 210,000,000 yuan
 *
 * A row is a line that ends in a tab (see clean-text.ts). Only rows with as many cells as the head are read: where cells are merged
 * nobody can tell which column a figure is in.
 */
import type { MoneyMention, MoneyRole, Span } from '../model';
import { CELL_BORDER, cleanText, type CleanText } from './clean-text';
import { YUAN } from './currencies';
import { shift, toDigits, toNumber, type Decimal } from './decimal';
import { codeOf, foldMoneyText, readSum } from './money-amount';
import { roleBefore } from './money-context';
import { readNumeral } from './numbers';

interface Unit {
  readonly power: number;
  readonly code: string;
}

const POWERS: Readonly<Record<string, number>> = { '': 0, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const UNIT = '(?:人民币)?(百万|千万|[千万亿])?(元|美元|欧元|港元)(?:人民币)?';
/** 总投资（万元）, 总投资（单位：亿元）, 总投资 万元. What each of which costs it (万元/亩) is no sum. */
const HEAD_UNIT = new RegExp(`(?:[（(【]\\s*(?:单位[:：]?)?|[/／:：,，]?\\s*)${UNIT}\\s*[）)】]?$`);
/** Above a table: 单位：万元. */
const TABLE_UNIT = new RegExp(`单位[:：]?\\s*${UNIT}`);
/** The unit of a head that no cell of a row ends in: a row's own sum has a figure. */
const BRACKETED_UNIT =
  /[^\d.．]\s*[（(]\s*(?:单位[:：]?)?(?:人民币)?(?:百万|千万|[千万亿])?(?:元|美元|欧元|港元)\s*[）)]$/;
/** A cell that is a figure as a whole; 2024年投资（万元） is none. */
const FIGURE = /^[￥¥$]?[\d０-９.,，．]+\s*(?:[%％]|[万亿]*[美欧港]?元?)$/;
/** Below 单位：万元, a head that names a part of the sum before it: 已完成, 年度计划, 累计到位. */
const PART_HEAD =
  /^(?:其中[:：]?)?(?:(?:已|累计|本年|今年|当年|上年|去年|年度|本月|上半年|至今|实际|\d{4}年)*(?:完成|计划|到位|支付|支出|拨付|自筹|安排|下达)(?:额|数|资金|金额)?|(?:本年|今年|当年|上年|去年|年度|本月|\d{4}年)(?:计划|完成)(?:额|数)?)$/;
const CODES: Readonly<Record<string, string>> = { 元: YUAN, 美元: 'USD', 欧元: 'EUR', 港元: 'HKD' };

interface Cell extends Span {
  readonly text: string;
}

/** What a column holds: sums of a role, counted in `unit` where a cell names none. */
interface Column {
  readonly role: MoneyRole;
  readonly unit: Unit | undefined;
}

/** A row with more cells is none of a table that anyone reads. */
const MAX_CELLS = 100;

/** The sums of all tables of a text, with offsets into its clean form; sorted. Linear. */
export function findColumnSums(raw: string, clean: CleanText): MoneyMention[] {
  if (!raw.includes(CELL_BORDER)) return [];
  const sums: MoneyMention[] = [];
  let columns: readonly (Column | undefined)[] | undefined;
  let above = '';
  for (const { 0: line, index } of raw.matchAll(/[^\n\r\u2028]+/g)) {
    // nb. The last row of a text may have lost its last tab.
    if (!line.endsWith(CELL_BORDER) && !(columns && line.includes(CELL_BORDER))) {
      columns = undefined;
      if (line.trim() !== '') above = line;
      continue;
    }
    const cells = toCells(line, index);
    // nb. Another table may follow with no line between.
    if (!columns || isHead(cells)) columns = toColumns(cells, columns ? '' : above);
    else if (cells.length === columns.length)
      for (const [at, cell] of cells.entries()) {
        const column = columns[at];
        const sum = column && toSum(cell, column, clean);
        if (sum) sums.push(sum);
      }
  }
  return sums;
}

function toCells(line: string, from: number): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  const row = line.endsWith(CELL_BORDER) ? line.slice(0, -1) : line;
  for (const part of row.split(CELL_BORDER, MAX_CELLS)) {
    const text = part.trim();
    const at = from + start + part.indexOf(text);
    cells.push({ text, start: at, end: at + text.length });
    start += part.length + 1;
  }
  return cells;
}

/** Whether a row heads a table: one of its cells ends in a unit in brackets, and none holds a figure. */
function isHead(cells: readonly Cell[]): boolean {
  const heads = cells.map((cell) => cleanText(cell.text).text);
  return heads.some((head) => BRACKETED_UNIT.test(head)) && !heads.some((head) => FIGURE.test(head));
}

function toColumns(heads: readonly Cell[], above: string): (Column | undefined)[] {
  const common = unitOf(TABLE_UNIT.exec(cleanText(above).text));
  let last: MoneyRole | undefined;
  return heads.map((cell): Column | undefined => {
    const head = cleanText(cell.text).text;
    const own = HEAD_UNIT.exec(head);
    const role = roleBefore(head, own?.index ?? head.length);
    if (own && own.index > 0) {
      last = role ?? '其他';
      return { role: last, unit: unitOf(own) };
    }
    // 总投资 below 单位：万元; a head with another unit (亩, %) has that.
    if (role !== undefined) {
      last = role;
      return /[（(%％/／]/.test(head) ? undefined : { role, unit: common };
    }
    // 已完成 behind 总投资 is so much of it.
    return last !== undefined && PART_HEAD.test(head)
      ? { role: last === '总投资' ? '投资' : last, unit: common }
      : undefined;
  });
}

function unitOf(found: RegExpExecArray | null): Unit | undefined {
  if (!found) return undefined;
  const [, scale = '', name = ''] = found;
  const [power, code] = [POWERS[scale], CODES[name]];
  return power === undefined || code === undefined ? undefined : { power, code };
}

/** The sum that a cell is as a whole; undefined where it is none. */
function toSum(cell: Cell, { role, unit }: Column, clean: CleanText): MoneyMention | undefined {
  const text = foldMoneyText(cleanText(cell.text).text);
  const span = { start: clean.toClean(cell.start), end: clean.toClean(cell.end - 1) + 1 };
  const numeral = /^\d/.test(text) ? readNumeral(text, 0) : undefined;
  if (numeral?.end === text.length && numeral.scale === 0 && !numeral.chinese)
    return unit && toMention(cell, span, shift(numeral.value, unit.power), unit.code, role);
  const amount = readSum(text, 0, { cell: true });
  if (!amount || amount.end !== text.length || amount.high || amount.fuzzy) return undefined;
  if (amount.form === 'none' && amount.numeral.scale === 0) return undefined;
  return toMention(cell, span, amount.low, codeOf(amount), role);
}

function toMention(cell: Cell, span: Span, value: Decimal, code: string, role: MoneyRole): MoneyMention {
  const digits = toDigits(value);
  return {
    type: 'money',
    ...span,
    text: cell.text.replace(/\s+/g, ''),
    canonical: code === YUAN ? `${digits}元` : `${code} ${digits}`,
    rule: 'money.column',
    ...(code === YUAN ? { cny: toNumber(value) } : { currency: code, value: toNumber(value) }),
    approx: false,
    scale: false,
    role,
  };
}
