/**
 * What the text behind a figure of 万 or 亿 without 元 makes of it. What is counted is no sum: 销售1万多单. A sum it is where a word
 * of money follows (近50万销售额), or another sum to which it belongs: 50万、20万、10万元, 由原来的3亿调整为5.6亿元.
 */
import { isLess } from './decimal';
import { readSum, type Amount } from './money-amount';
import { startsNumeral } from './numbers';
import {
  CHANGED_TO,
  COUNT_BEHIND,
  LOOSE_COUNT_BEHIND,
  LOOSE_COUNT_ENDS,
  MEASURES,
  OF_SUM_BEHIND,
  SIZED_ABOVE,
  SUM_NAMED_BEHIND,
} from './words/money-words';

/** Words that begin like a measure, and are none: 百亿 | 项目, 千亿 | 光伏产业. */
const NO_MEASURE = /^(?:项目|光伏|光电|生命|生物)/;
/** The longest list of figures whose last one alone has its currency. */
const MAX_LIST = 6;
/** In yuan; below it 5万以上项目 counts the projects. */
const SMALLEST_PROJECT = { units: 1n, exponent: 6 };
/** The longest of the words behind a figure, and what ends their phrase. */
const MAX_BEHIND = 16;

/** Whether a measure word stands behind the figure, or one behind its 多, 余, 来 or 几. */
export function isCounted(text: string, { start, end }: Amount): boolean {
  const isInside = /[多余来几]$/.test(text.slice(start, end));
  const isOpen = !isInside && /[来几]/.test(text.charAt(end));
  const at = isOpen ? end + 1 : end;
  const behind = text.slice(at, at + 3);
  if (MEASURES.has(behind.charAt(0)) && !NO_MEASURE.test(behind)) return true;
  if (COUNT_BEHIND.test(behind)) return true;
  return isInside || isOpen ? LOOSE_COUNT_BEHIND.test(behind) : LOOSE_COUNT_ENDS.test(behind);
}

/** Whether the words behind the figure name it a sum: 近50万|销售额, 20万|的收购价, 5000万|以上项目. */
export function isNamedBehind(text: string, { low, end }: Amount): boolean {
  const behind = text.slice(end, end + MAX_BEHIND);
  return (
    SUM_NAMED_BEHIND.test(behind) ||
    OF_SUM_BEHIND.test(behind) ||
    (!isLess(low, SMALLEST_PROJECT) && SIZED_ABOVE.test(behind))
  );
}

/** Whether the figure became a sum with its currency: 由原来的3亿|调整为5.6亿元. */
export function isChanged(text: string, { end }: Amount): boolean {
  const words = CHANGED_TO.exec(text.slice(end, end + MAX_BEHIND))?.[0].length ?? 0;
  return words > 0 && readAt(text, end + words)?.form === 'behind';
}

/** Whether figures and then a sum with its currency follow: the 50万 of 50万、20万和10万元. */
export function isListed(text: string, { end }: Amount): boolean {
  for (let at = end, count = 1; count < MAX_LIST && /[、和]/.test(text.charAt(at)); count++) {
    const next = readAt(text, at + 1);
    if (!next || next.form !== 'none') return next?.form === 'behind';
    if (next.numeral.scale === 0) return false;
    at = next.end;
  }
  return false;
}

function readAt(text: string, at: number): Amount | undefined {
  return startsNumeral(text.charAt(at)) ? readSum(text, at, { cell: false }) : undefined;
}
