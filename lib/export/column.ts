/** Tables as CSV and XLSX share them: a column says what it takes from a row and of what kind that is. */

/**
 * text: as it is. prose: text to be read, over several lines where it is long. link: an address. number: a count or a value of its
 * own unit. yuan: a sum in yuan. yi: the same in 亿元. day: YYYY-MM-DD, or text where it is none. moment: milliseconds since 1970.
 */
export type ColumnKind = 'text' | 'prose' | 'link' | 'number' | 'yuan' | 'yi' | 'day' | 'moment';

export type CellValue = string | number | null;

export interface Column<Row> {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters of Latin letters, as spreadsheets count; a Chinese one takes two. */
  readonly width: number;
  readonly toCell: (row: Row) => CellValue;
}

/** A table: its name as a sheet, its columns, and the rows that a clipping gives it. */
export interface Table<Source, Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly toRows: (source: Source) => readonly Row[];
}

export function column<Row>(
  header: string,
  kind: ColumnKind,
  width: number,
  toCell: (row: Row) => CellValue,
): Column<Row> {
  return { header, kind, width, toCell };
}
