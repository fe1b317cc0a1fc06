import { toCsv, type CsvCell } from './csv';

/** A column of a table: its header and what it takes from a row. */
export interface CsvColumn<Row> {
  readonly header: string;
  readonly toCell: (row: Row) => CsvCell;
}

/** Several names in one cell; no Chinese name holds this sign. */
export const LIST_SEPARATOR = '；';

/** How yes and no are written in a table. */
export function toYesNo(yes: boolean): string {
  return yes ? '是' : '否';
}

/** The table as a CSV file. */
export function toCsvTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return toCsv(
    columns.map(({ header }) => header),
    rows.map((row) => columns.map(({ toCell }) => toCell(row))),
  );
}
