/**
 * Writes CSV as newsrooms open it: RFC 4180 (CRLF, quotes doubled) in UTF-8 with a byte order mark, without which Excel in
 * China reads the file as GBK.
 *
 * Clippings come from other people's pages, and a spreadsheet runs a cell that begins with = + - @ as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection). Such a cell gets an apostrophe in front, which spreadsheets
 * take for "this is text". It is also given after leading white space and invisible characters, which some programs
 * drop on import, and before the full-width ＝＋－＠, which Excel takes for the plain ones under a Chinese or Japanese
 * locale. Numbers of our own are handed over as numbers, and stay numbers.
 *
 * Why no library: papaparse escapes no full-width sign and nothing after white space, so the rule that matters would be
 * ours all the same, and costs the popup 7 kB of its 60. It reads our files back in the tests instead.
 */
import { toPlainNumber } from './plain-number';

/** Text of whatever origin, a number of our own, or nothing. */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\u{feff}';

/** nb. A leading tab or carriage return is itself one of the dangerous openings, whatever follows. */
const FORMULA_START = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** A whole file: the header, then the rows, each as long as the header. */
export function toCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(toCell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function toCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return toPlainNumber(cell);
  const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
