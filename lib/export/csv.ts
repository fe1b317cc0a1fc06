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
 * ours all the same. It reads our files back in the tests instead.
 */
import { toLocalMinute } from './local-time';
import type { CellValue, ColumnKind, Table } from './column';
import type { ExportedClip, WriteFile } from './format';
import { toPlainNumber } from './plain-number';

const YI = 1e8;

const BYTE_ORDER_MARK = '\u{feff}';

/** nb. A leading tab or carriage return is itself one of the dangerous openings, whatever follows. */
const FORMULA_START = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Writes a table as a file: the header, then the rows of each clipping in turn. */
export function csvWriter<Row>({ columns, toRows }: Table<ExportedClip, Row>): WriteFile {
  return async ({ batches }, put) => {
    put(BYTE_ORDER_MARK + toCsvLine(columns.map(({ header }) => header)));
    for await (const clips of batches) {
      const rows = clips.flatMap((clip) => toRows(clip));
      put(
        rows.map((row) => toCsvLine(columns.map(({ kind, toCell }) => ofKind(kind, toCell(row))))).join(''),
      );
    }
  };
}

/** A line of the file. Text is of whatever origin, numbers are ours; throws RangeError for what is no number. */
export function toCsvLine(cells: readonly CellValue[]): string {
  return `${cells.map(toCsvCell).join(',')}\r\n`;
}

function ofKind(kind: ColumnKind, cell: CellValue): CellValue {
  if (typeof cell !== 'number') return cell;
  if (kind === 'moment') return toLocalMinute(cell);
  return kind === 'yi' ? cell / YI : cell;
}

function toCsvCell(cell: CellValue): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return toPlainNumber(cell);
  const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
