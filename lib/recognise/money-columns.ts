/**
 * What the sums of a table are for: its head says it once, and the rows below hold figures alone.
 *
 *   项目 业主 总投资 本年完成投资          a line without a sum, with as many words of roles as a row has sums
 *   种子中心 某种业公司 2.1亿元 6800万元    总投资, 投资
 *
 * A line may be a wrapped one of running text as well: so every sum of a row must stand at its end, with nothing but white space
 * between, and a head must hold two columns at least.
 */
import type { MoneyRole, Span } from '../model';
import { roleWordsIn } from './money-context';

/** The longest head of a table; a paragraph that speaks of as many sums is longer. */
const MAX_HEAD = 60;
const MIN_COLUMNS = 2;

/** The role of each sum by its column; undefined where it stands in no row. `sums` in order; offsets of the clean text. */
export function rolesByColumn(
  text: string,
  sums: readonly Span[],
  isLineStart: (offset: number) => boolean,
): (MoneyRole | undefined)[] {
  const roles: (MoneyRole | undefined)[] = sums.map(() => undefined);
  let head: readonly MoneyRole[] = [];
  if (sums.length < MIN_COLUMNS) return roles;
  let next = 0;
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && !isLineStart(end)) end++;
    const first = next;
    while ((sums[next]?.start ?? Infinity) < end) next++;
    const row = sums.slice(first, next);
    if (row.length === 0) head = end - start <= MAX_HEAD ? roleWordsIn(text, start, end) : [];
    else if (head.length >= MIN_COLUMNS && head.length === row.length && isRow(text, row, end))
      for (const [column, role] of head.entries()) roles[first + column] = role;
    else head = [];
    start = end;
  }
  return roles;
}

/** Whether the sums follow one another up to the line's end. */
function isRow(text: string, row: readonly Span[], end: number): boolean {
  return row.every((sum, column) => /^[\s|｜]*$/.test(text.slice(sum.end, row[column + 1]?.start ?? end)));
}
