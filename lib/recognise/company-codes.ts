/**
 * Listed firms by the code in brackets behind their short name: 美联新材（300586）公告称, 中芯国际（688981.SH）. The code of a Shanghai,
 * Shenzhen or Beijing share has six figures, one of Hong Kong up to five; a name of the exchange is short.
 */
import type { CompanyFind } from './companies';
import { isLeading, isOuter } from './name-walk';
import type { Reading } from './reading';

const CODE =
  /（(?:(?:SH|SZ|BJ|HK)[:：.]?)?(?:[034689][0-9]{5}|0[0-9]{4})(?:\.(?:SH|SZ|SS|BJ|HK|OQ))?[,，）]/g;
/** Exchanges allow four characters, with letters and a ST before them somewhat more. */
const MAX_SHORT_NAME = 6;
const MIN_SHORT_NAME = 3;

/** Finds the firms whose code stands behind them, in order, disjoint. Clean offsets. */
export function findCodedCompanies(reading: Reading): CompanyFind[] {
  const found: CompanyFind[] = [];
  for (const { index: end } of reading.text.matchAll(CODE)) {
    const start = nameStart(reading, end);
    if (end - start < MIN_SHORT_NAME) continue;
    const name = reading.text.slice(start, end);
    found.push({
      start,
      end,
      name,
      entry: reading.dictionary.companies.get(name) ?? reading.dictionary.listedCompanies.get(name),
      rule: 'company.stock-code',
    });
  }
  return found;
}

function nameStart(reading: Reading, end: number): number {
  let start = end;
  while (end - start < MAX_SHORT_NAME) {
    const word = reading.wordEndingAt(start);
    if (!word || end - word.start > MAX_SHORT_NAME || isOuter(word) || isLeading(word)) break;
    start = word.start;
  }
  return start;
}
